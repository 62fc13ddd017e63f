#include "index/record.h"

#include <charconv>

namespace kitei {
namespace {

constexpr char kField = '\x1e', kItem = '\x1f';

std::string without_marks(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c == kRecordEnd || c == kField || c == kItem) c = ' ';
  }
  return out;
}

class FieldWriter {
 public:
  void add(std::string_view field) {
    if (begun_) bytes_ += kField;
    begun_ = true;
    bytes_ += field;
  }
  void add(std::uint32_t number) { add(std::to_string(number)); }
  void add(const std::vector<std::string>& list) {
    std::string field;
    for (const std::string& item : list) {
      field += item;
      field += kItem;
    }
    add(field);
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
  bool begun_ = false;
};

class FieldReader {
 public:
  explicit FieldReader(std::string_view bytes) : rest_(bytes) {}
  std::string_view next() {
    if (ended_) {
      good_ = false;
      return {};
    }
    const std::size_t end = rest_.find(kField);
    const std::string_view field = rest_.substr(0, end);
    ended_ = end == rest_.npos;
    if (!ended_) rest_.remove_prefix(end + 1);
    return field;
  }
  std::uint32_t number() {
    const std::string_view field = next();
    std::uint32_t value = 0;
    const auto result = std::from_chars(field.data(), field.data() + field.size(), value);
    good_ = good_ && result.ec == std::errc();
    return value;
  }
  std::vector<std::string> list() {
    std::vector<std::string> items;
    std::string_view field = next();
    for (std::size_t end = field.find(kItem); end != field.npos; end = field.find(kItem)) {
      items.emplace_back(field.substr(0, end));
      field.remove_prefix(end + 1);
    }
    return items;
  }
  bool good() const { return good_ && ended_; }

 private:
  std::string_view rest_;
  bool ended_ = false, good_ = true;
};

}  // namespace

std::string normal_lines(const Analyser& analyser, std::string_view text) {
  std::string out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\t", begin), text.size());
    out += analyser.normal(text.substr(begin, end - begin));
    if (end < text.size()) out += text[end];
    begin = end + 1;
  }
  return out;
}

Record record_of(const Graph& graph, const Passage& passage, const Analyser& analyser) {
  const Document& document = graph.at(passage.document);
  Record record;
  record.source = document.source.id;
  record.document_title = without_marks(document.title);
  record.line_from = passage.line_from;
  record.line_to = passage.line_to;
  for (const std::string& label : passage.labels) record.labels.push_back(without_marks(label));
  record.actors = passage.actors;
  record.modalities = passage.modalities;
  record.frequencies = passage.frequencies;
  record.sectors = passage.sectors;
  record.levels = passage.levels;
  for (const std::string& term : passage.defines) record.defines.push_back(without_marks(analyser.normal(term)));
  record.title = without_marks(passage.title);
  record.url = passage.url;
  record.text = without_marks(passage.text);
  record.kind = passage.kind;
  record.body = normal_lines(analyser, record.text);
  record.title_normal = normal_lines(analyser, record.title);
  record.heads_normal = normal_lines(analyser, without_marks(passage.heads));
  return record;
}

std::vector<Record> records_of(const Graph& graph, const std::vector<Passage>& passages, const Analyser& analyser) {
  std::vector<Record> records;
  records.reserve(passages.size());
  for (const Passage& passage : passages) records.push_back(record_of(graph, passage, analyser));
  return records;
}

std::string bytes_of(const Record& record) {
  FieldWriter out;
  out.add(record.source);
  out.add(record.document_title);
  out.add(record.line_from);
  out.add(record.line_to);
  out.add(record.labels);
  out.add(record.actors);
  out.add(record.modalities);
  out.add(record.frequencies);
  out.add(record.sectors);
  out.add(record.levels);
  out.add(record.defines);
  out.add(record.title);
  out.add(record.url);
  out.add(record.text);
  out.add(static_cast<std::uint32_t>(record.kind));
  out.add(record.body);
  out.add(record.title_normal);
  out.add(record.heads_normal);
  return out.take();
}

bool read_record(std::string_view bytes, Record& record) {
  FieldReader in(bytes);
  record.source = in.next();
  record.document_title = in.next();
  record.line_from = in.number();
  record.line_to = in.number();
  record.labels = in.list();
  record.actors = in.list();
  record.modalities = in.list();
  record.frequencies = in.list();
  record.sectors = in.list();
  record.levels = in.list();
  record.defines = in.list();
  record.title = in.next();
  record.url = in.next();
  record.text = in.next();
  record.kind = static_cast<PassageKind>(in.number());
  record.body = in.next();
  record.title_normal = in.next();
  record.heads_normal = in.next();
  return in.good();
}

}  // namespace kitei
