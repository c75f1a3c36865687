#include "tests/plugin/strict_proxy/scanned_program.h"

#include <algorithm>
#include <cctype>

namespace strict_proxy {
namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

// Without a comment at its end; there are no strings with slashes in what is compiled.
std::string_view without_comment(std::string_view line) { return trim(line.substr(0, line.find(" // "))); }

// "%a, %b#1: tensor<...>" -> "%a", "%b#1"
std::vector<std::string> values_in(std::string_view text) {
  std::vector<std::string> values;
  for (size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 1)) {
    size_t end = at + 1;
    while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) != 0 ||
                                 std::string_view("_.$-#").find(text[end]) != std::string_view::npos))
      ++end;
    values.emplace_back(text.substr(at, end - at));
  }
  return values;
}

// "%0:2" -> "%0#0", "%0#1"
std::vector<std::string> results_in(std::string_view text) {
  const size_t colon = text.find(':');
  const std::string name(trim(text.substr(0, colon)));
  if (colon == std::string_view::npos) return {name};
  std::vector<std::string> results;
  const int count = std::atoi(std::string(text.substr(colon + 1)).c_str());
  for (int i = 0; i < count; ++i) results.push_back(name + "#" + std::to_string(i));
  return results;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) {
    while (!text.empty()) {
      const size_t end = std::min(text.find('\n'), text.size());
      lines_.push_back(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  ScannedProgram run() {
    ScannedProgram program;
    for (const std::string_view line : lines_)
      for (std::string& type : tensor_types(line)) program.types.push_back(std::move(type));
    bool in_header = false;
    for (; next_ < lines_.size(); ++next_) {
      const std::string_view line = without_comment(lines_[next_]);
      if (line.starts_with("func.func")) in_header = true;
      if (!in_header && line.starts_with("module")) continue;
      if (in_header) {
        // Parameters, an arrow, results; the body begins behind the last brace.
        if (line.ends_with('{')) {
          in_header = false;
          ++next_;
          region(program.main);
        }
        continue;
      }
      if (!line.empty() && line != "}") unread_.emplace_back(line);
    }
    program.unread = std::move(unread_);
    return program;
  }

 private:
  // Up to the line that closes it, on which `next_` then stands.
  void region(ScannedRegion& region) {
    for (; next_ < lines_.size(); ++next_) {
      const std::string_view line = without_comment(lines_[next_]);
      if (line.empty()) continue;
      if (line.starts_with('}')) return;
      if (line.starts_with("^bb0(")) {
        region.arguments = values_in(line);
        continue;
      }
      if (!op(line, region)) unread_.emplace_back(line);
    }
  }

  bool op(std::string_view line, ScannedRegion& region) {
    ScannedOp op;
    op.line = next_ + 1;
    if (line.starts_with('%')) {
      const size_t equals = line.find(" = ");
      if (equals == std::string_view::npos) return false;
      op.results = results_in(line.substr(0, equals));
      line.remove_prefix(equals + 3);
    }
    const bool is_generic = line.starts_with('"');
    if (is_generic) line.remove_prefix(1);
    const size_t end = line.find_first_of(is_generic ? "\"" : " ");
    op.name = std::string(line.substr(0, end));
    if (op.name.find('.') == std::string::npos) return false;
    line.remove_prefix(std::min(op.name.size() + 1, line.size()));
    is_generic ? generic(line, op) : brief(line, op);
    region.ops.push_back(std::move(op));
    return true;
  }

  // (%a, %b) ({ ... }, { ... }) {attributes} : (types) -> types
  void generic(std::string_view line, ScannedOp& op) {
    const size_t close = std::min(line.find(')'), line.size());
    op.operands = values_in(line.substr(0, close));
    std::string_view rest = line.substr(std::min(close + 1, line.size()));
    if (trim(rest) == "({") {
      do {
        ++next_;
        region(op.regions.emplace_back());
      } while (next_ < lines_.size() && trim(lines_[next_]) == "}, {");
      rest = next_ < lines_.size() ? trim(lines_[next_]) : std::string_view();  // "}) {attributes} : types"
    }
    const size_t types = rest.rfind(" : (");
    op.attributes = std::string(rest.substr(0, types));
    if (types == std::string_view::npos) return;
    const std::string_view all = rest.substr(types);
    const std::string_view given = all.substr(0, all.rfind("->"));
    op.types = tensor_types(all);
    op.operand_types = tensor_types(given).size();
  }

  // %a, %b : type
  static void brief(std::string_view line, ScannedOp& op) {
    const size_t types = std::min(line.rfind(" : "), line.size());
    op.attributes = std::string(line.substr(0, types));
    op.operands = values_in(op.attributes);
    op.types = tensor_types(line.substr(types));
  }

  std::vector<std::string_view> lines_;
  size_t next_ = 0;
  std::vector<std::string> unread_;
};

}  // namespace

std::vector<std::string> tensor_types(std::string_view text) {
  constexpr std::string_view kBegin = "tensor<";
  std::vector<std::string> types;
  for (size_t at = text.find(kBegin); at != std::string_view::npos; at = text.find(kBegin, at)) {
    at += kBegin.size();
    int depth = 1;
    size_t end = at;
    for (; end < text.size() && depth > 0; ++end) depth += text[end] == '<' ? 1 : text[end] == '>' ? -1 : 0;
    types.emplace_back(text.substr(at, end - at - 1));
    at = end;
  }
  return types;
}

ScannedProgram scan_program(std::string_view text) { return Scanner(text).run(); }

}  // namespace strict_proxy
