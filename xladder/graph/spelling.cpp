#include "xladder/graph/spelling.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "xladder/graph/literal.h"

namespace xladder::graph {

std::string array_text(const std::vector<int64_t>& values) {
  return values.empty() ? "array<i64>" : fmt::format("array<i64: {}>", fmt::join(values, ", "));
}

std::string flags_text(const std::vector<bool>& values) {
  std::vector<std::string_view> words;
  for (const bool value : values) words.emplace_back(value ? "true" : "false");
  return fmt::format("array<i1: {}>", fmt::join(words, ", "));
}

std::string matrix_text(const std::vector<int64_t>& row_major, size_t columns) {
  std::vector<std::string> rows;
  for (size_t i = 0; i + columns <= row_major.size(); i += columns)
    rows.push_back(fmt::format("[{}]", fmt::join(row_major.begin() + static_cast<std::ptrdiff_t>(i),
                                                 row_major.begin() + static_cast<std::ptrdiff_t>(i + columns), ", ")));
  return fmt::format("dense<[{}]> : tensor<{}x{}xi64>", fmt::join(rows, ", "), rows.size(), columns);
}

std::string number_text(float value) {
  return Literal({DType::kF32, {}}, HostTensor::from<float>({1}, {value})).text() + " : f32";
}

std::string string_literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const bool plain = c >= ' ' && c <= '~' && c != '"' && c != '\\';
    out += plain ? std::string(1, c) : fmt::format("\\{:02X}", static_cast<unsigned char>(c));
  }
  return out + "\"";
}

std::string after_comma(const std::string& text) { return text.empty() ? text : ", " + text; }

}  // namespace xladder::graph
