// What kitei serve answers, without sockets: the files of a folder, and nothing but them.
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "8_main/serve/byte_range.h"
#include "8_main/serve/reply.h"

namespace kitei {
namespace {

namespace fs = std::filesystem;

class ServeReply : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "/kitei-serve-XXXXXX";
    out_ = ::mkdtemp(pattern.data());
    write("site/index.html", "<body>表紙</body>");
    write("site/role/one.html", "<html><body>役割</body></html>");
    write("site/doc/index.html", "文書");
    write("site/packs/x.docx", "0123456789");
    write("site/.hidden", "秘密");
    write("secret.txt", "秘密");
    write(".kitei", "");
    fs::create_symlink("../secret.txt", out_ + "/site/link.txt");
    fs::create_directory_symlink("..", out_ + "/site/up");
    ::mkfifo((out_ + "/site/pipe").c_str(), 0600);
    fs::create_directory(out_ + "/site/empty");
  }
  void TearDown() override { fs::remove_all(out_); }

  void write(const std::string& path, std::string_view bytes) {
    fs::create_directories(fs::path(out_ + "/" + path).parent_path());
    std::ofstream(out_ + "/" + path, std::ios::binary) << bytes;
  }
  Reply get(const std::string& path) { return reply_to(served(), ask(path)); }
  Served served() const { return {out_, true, {}}; }
  static Request ask(const std::string& path) { return {"GET", path, "127.0.0.1:8000", {}, {}, {}, {}}; }
  static std::string field(const Reply& reply, std::string_view name) {
    for (const auto& [key, value] : reply.fields) {
      if (key == name) return value;
    }
    return {};
  }
  static std::string bytes(const Reply& reply) {
    return reply.file == nullptr ? reply.body : reply.file->read(reply.offset, reply.length);
  }

  std::string out_;
};

TEST_F(ServeReply, FilesComeWithTheirTypes) {
  const Reply reply = get("/role/one.html");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.type, "text/html; charset=utf-8");
  EXPECT_EQ(bytes(reply), "<html><body>役割</body></html>");
  EXPECT_EQ(get("/packs/x.docx").type, media_type("a.docx"));
  EXPECT_EQ(media_type("no-ending"), "application/octet-stream");
}

TEST_F(ServeReply, AFolderIsItsIndexAndIsNeverListed) {
  EXPECT_EQ(bytes(get("/")), "<body>表紙</body>");
  EXPECT_EQ(bytes(get("/doc/")), "文書");
  EXPECT_EQ(get("/doc").status, 301);
  EXPECT_EQ(field(get("/doc"), "Location"), "/doc/");
  for (const char* path : {"/role/", "/role", "/empty/", "/packs"}) EXPECT_EQ(get(path).status, 404) << path;
}

TEST_F(ServeReply, NoPathLeadsOut) {
  for (const char* path :
       {"/../secret.txt", "/role/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..\\secret.txt",
        "//etc/passwd", "/./index.html", "/link.txt", "/up/secret.txt", "/up/", "/.hidden", "/pipe", "/role//one.html",
        "/index.html/", "/index.html/x", "secret.txt", "", "/a\nb", "/役割.html"}) {
    EXPECT_EQ(get(path).status, 404) << path;
  }
  EXPECT_EQ(get(std::string("/index.html\0.css", 16)).status, 404);
  EXPECT_EQ(get("/" + std::string(5000, 'a')).status, 404);
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "/a";
  EXPECT_EQ(get(deep).status, 404);
}

TEST_F(ServeReply, WhatABrowserHasIsNotSentAgain) {
  Request request = ask("/index.html");
  const Reply first = reply_to(served(), request);
  request.if_none_match = "\"other\", W/" + field(first, "ETag");
  EXPECT_EQ(reply_to(served(), request).status, 304);
  EXPECT_EQ(bytes(reply_to(served(), request)), "");
  request.if_none_match = "\"other\"";
  request.if_modified_since = field(first, "Last-Modified");
  EXPECT_EQ(reply_to(served(), request).status, 200) << "the tag decides where both are sent";
  request.if_none_match.clear();
  EXPECT_EQ(reply_to(served(), request).status, 304);
  request.if_modified_since = "yesterday";
  EXPECT_EQ(reply_to(served(), request).status, 200);
  request.if_modified_since.clear();
  request.if_none_match = field(first, "ETag");
  write("site/new.html", "<body>新紙</body>");  // of the same length
  fs::rename(out_ + "/site/new.html", out_ + "/site/index.html");
  EXPECT_EQ(reply_to(served(), request).status, 200);
}

TEST_F(ServeReply, PartsOfAFile) {
  Request request = ask("/packs/x.docx");
  request.range = "bytes=2-4";
  Reply reply = reply_to(served(), request);
  EXPECT_EQ(reply.status, 206);
  EXPECT_EQ(bytes(reply), "234");
  EXPECT_EQ(field(reply, "Content-Range"), "bytes 2-4/10");
  request.range = "bytes=8-99";
  EXPECT_EQ(field(reply_to(served(), request), "Content-Range"), "bytes 8-9/10");
  request.range = "bytes=10-";
  EXPECT_EQ(reply_to(served(), request).status, 416);
  EXPECT_EQ(field(reply_to(served(), request), "Content-Range"), "bytes */10");
  request.range = "bytes=2-4";
  request.if_range = "\"of another build\"";
  EXPECT_EQ(reply_to(served(), request).status, 200);
}

TEST_F(ServeReply, OtherNamesForThisMachineAreRefused) {
  Request request = ask("/");
  for (const char* host : {"localhost", "localhost:8000", "127.0.0.1:9", "[::1]:8000", "[::1]", ""}) {
    request.host = host;
    EXPECT_EQ(reply_to(served(), request).status, 200) << host;
  }
  for (const char* host : {"example.com", "localhost.example.com:8000", "127.0.0.1.example.com"}) {
    request.host = host;
    EXPECT_EQ(reply_to(served(), request).status, 403) << host;
    EXPECT_EQ(reply_to({out_, false, {}}, request).status, 200) << host;
  }
}

TEST_F(ServeReply, PagesThatRenewThemselvesHaveAScriptMore) {
  const Served renewing{out_, true, "// script"};
  const std::string tag = "<script src=\"/.kitei/reload.js?" + edition_of(out_) + "\" defer></script>\n";
  const Reply reply = reply_to(renewing, ask("/role/one.html"));
  EXPECT_EQ(bytes(reply), "<html><body>役割" + tag + "</body></html>");
  EXPECT_EQ(field(reply, "Cache-Control"), "no-store");
  EXPECT_EQ(field(reply, "ETag"), "");
  EXPECT_EQ(bytes(reply_to(renewing, ask("/doc/index.html"))), "文書" + tag);
  EXPECT_EQ(bytes(reply_to(renewing, ask("/packs/x.docx"))), "0123456789");
  EXPECT_EQ(bytes(reply_to(renewing, ask("/.kitei/reload.js"))), "// script");
  EXPECT_EQ(bytes(reply_to(renewing, ask("/.kitei/edition.js"))), "kiteiEdition('" + edition_of(out_) + "');\n");
  EXPECT_EQ(get("/.kitei/edition.js").status, 404);
  fs::remove_all(out_ + "/site");
  EXPECT_EQ(reply_to(renewing, ask("/")).status, 503);
  EXPECT_THAT(reply_to(renewing, ask("/")).body, testing::HasSubstr(tag));
}

TEST(ByteRange, ReadsOneRange) {
  const auto is = [](std::string_view field, ByteRange::Kind kind, std::uint64_t first, std::uint64_t length) {
    const ByteRange range = parse_range(field, 10);
    EXPECT_EQ(range.kind, kind) << field;
    EXPECT_EQ(range.first, first) << field;
    EXPECT_EQ(range.length, length) << field;
  };
  is("bytes=0-0", ByteRange::Kind::kPart, 0, 1);
  is("bytes=0-", ByteRange::Kind::kPart, 0, 10);
  is("bytes=-3", ByteRange::Kind::kPart, 7, 3);
  is("bytes=-30", ByteRange::Kind::kPart, 0, 10);
  is("bytes=-0", ByteRange::Kind::kOutside, 0, 0);
  is("bytes=10-20", ByteRange::Kind::kOutside, 0, 0);
  for (const char* field : {"", "bytes", "bytes=", "bytes=-", "bytes=4-2", "bytes=0-1,3-4", "bytes=a-b", "lines=0-1",
                            "bytes=1-99999999999999999999", "bytes= 1-2", "bytes=+1-2"}) {
    is(field, ByteRange::Kind::kWhole, 0, 0);
  }
  EXPECT_EQ(parse_range("bytes=0-", 0).kind, ByteRange::Kind::kOutside);
}

}  // namespace
}  // namespace kitei
