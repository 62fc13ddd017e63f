#include "8_main/serve/reply.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>

#include "8_main/serve/byte_range.h"

namespace kitei {
namespace {

constexpr std::string_view kReloadPath = "/.kitei/reload.js", kEditionPath = "/.kitei/edition.js";
constexpr std::string_view kHtml = "text/html; charset=utf-8", kScript = "text/javascript; charset=utf-8";
constexpr std::size_t kLargestPage = 16u << 20;

std::string http_date(std::int64_t seconds) {
  const std::time_t time = seconds;
  std::tm parts{};
  ::gmtime_r(&time, &parts);
  char text[40];
  return {text, std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts)};
}

/// Seconds since 1970, or the smallest number for what is no date of HTTP.
std::int64_t parse_http_date(const std::string& text) {
  std::tm parts{};
  const char* end = ::strptime(text.c_str(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
  return end == nullptr || *end != '\0' ? INT64_MIN : ::timegm(&parts);
}

/// Whether a list of entity tags ("*", or tags with or without W/) has this one.
bool names_tag(std::string_view list, std::string_view tag) {
  while (!list.empty()) {
    std::string_view one = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), one.size() + 1));
    const auto trim = [&one](std::size_t from) { one.remove_prefix(std::min(one.size(), from)); };
    trim(one.find_first_not_of(" \t"));
    if (one.starts_with("W/")) trim(2);
    while (!one.empty() && (one.back() == ' ' || one.back() == '\t')) one.remove_suffix(1);
    if (one == "*" || one == tag) return true;
  }
  return false;
}

bool is_known(const Request& request, const SiteFile& file) {
  if (!request.if_none_match.empty()) return names_tag(request.if_none_match, file.tag);
  return !request.if_modified_since.empty() && file.modified <= parse_http_date(request.if_modified_since);
}

std::string reload_tag(const Served& served) {
  return served.reload_script.empty()
             ? std::string()
             : fmt::format("<script src=\"{}?{}\" defer></script>\n", kReloadPath, edition_of(served.out));
}

/// A page that is not of the handbook, in its style. All words are our own.
Reply message(int status, std::string_view title, std::string_view text, std::string_view script) {
  Reply reply;
  reply.status = status;
  reply.type = kHtml;
  reply.fields = {{"Cache-Control", "no-store"}};
  reply.body = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
      "content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<title>{0}</title>\n<link rel=\"stylesheet\" href=\"/assets/kitei.css\">\n</head>\n<body class=\"text\">\n"
      "<div class=\"page\">\n<main>\n<h1>{0}</h1>\n<p>{1}</p>\n<p><a href=\"/\">ホーム</a></p>\n</main>\n</div>\n{2}"
      "</body>\n</html>\n",
      title, text, script);
  return reply;
}

Reply script(std::string body) {
  Reply reply;
  reply.type = kScript;
  reply.fields = {{"Cache-Control", "no-store"}};
  reply.body = std::move(body);
  return reply;
}

/// A page with the script that renews it. It is another text each time, so nothing of it is kept.
Reply page_that_reloads(const Served& served, const SiteFile& file) {
  Reply reply;
  reply.type = file.type;
  reply.fields = {{"Cache-Control", "no-store"}};
  reply.body = file.file->read(0, file.size);
  reply.body.insert(std::min(reply.body.size(), reply.body.rfind("</body>")), reload_tag(served));
  return reply;
}

Reply reply_with_file(const Request& request, const SiteFile& file) {
  Reply reply;
  reply.fields = {{"Cache-Control", "no-cache"},
                  {"ETag", file.tag},
                  {"Last-Modified", http_date(file.modified)},
                  {"Accept-Ranges", "bytes"}};
  if (is_known(request, file)) {
    reply.status = 304;
    return reply;
  }
  reply.type = file.type;
  reply.file = file.file;
  reply.length = file.size;
  const bool same = request.if_range.empty() || request.if_range == file.tag;
  const ByteRange range = same ? parse_range(request.range, file.size) : ByteRange{};
  if (range.kind == ByteRange::Kind::kOutside) {
    reply = message(416, "その範囲はありません", "求められた範囲は、ファイルの外です。", {});
    reply.fields.emplace_back("Content-Range", fmt::format("bytes */{}", file.size));
  } else if (range.kind == ByteRange::Kind::kPart) {
    reply.status = 206;
    reply.offset = range.first;
    reply.length = range.length;
    reply.fields.emplace_back("Content-Range",
                              fmt::format("bytes {}-{}/{}", range.first, range.first + range.length - 1, file.size));
  }
  return reply;
}

}  // namespace

const Reply::Fields& fields_of_all_replies() {
  // The policy is that of templates/site/frame.html; frame-ancestors works in a header field alone.
  static const Reply::Fields kFields{
      {"Content-Security-Policy",
       "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
       "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "no-referrer"},
      {"Cross-Origin-Resource-Policy", "same-origin"}};
  return kFields;
}

Reply reply_to(const Served& served, const Request& request) {
  // A page of elsewhere can give its own name the address of this machine and then read what is served here.
  const std::string_view host = std::string_view(request.host).substr(0, request.host.rfind(':'));
  if (served.loopback && !request.host.empty() && !is_loopback(host) && !is_loopback(request.host))
    return message(403, "この名前では開けません", "localhost又は127.0.0.1で開いてください。", {});
  const bool reloads = !served.reload_script.empty();
  if (reloads && request.path == kReloadPath) return script(served.reload_script);
  if (reloads && request.path == kEditionPath)
    return script(fmt::format("kiteiEdition('{}');\n", edition_of(served.out)));
  const SiteFile file = find_site_file(served.out, request.path);
  switch (file.found) {
    case SiteFile::Found::kNoHandbook:
      return message(503, "まだできていません", "編纂が終わると開けます。", reload_tag(served));
    case SiteFile::Found::kNothing:
      return message(404, "ページが見つかりません", "アドレスが違うか、作り直したときになくなったページです。",
                     reload_tag(served));
    case SiteFile::Found::kFolder: {
      Reply reply = message(301, "移動しました", "アドレスの最後に「/」が要ります。", {});
      reply.fields.emplace_back("Location", request.path + "/");
      return reply;
    }
    case SiteFile::Found::kFile: break;
  }
  const bool page = file.type == kHtml && file.size < kLargestPage;
  return reloads && page ? page_that_reloads(served, file) : reply_with_file(request, file);
}

Reply reply_to_fault(int status) {
  return message(status, "この求めには応えられません", "ページを見ることだけができます。", {});
}

bool is_loopback(std::string_view host) {
  return host == "localhost" || host == "::1" || host == "[::1]" ||
         (host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string_view::npos);
}

}  // namespace kitei
