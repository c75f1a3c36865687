#include "tests/plugin/strict_proxy/cpu_program.h"

#include <algorithm>
#include <array>
#include <vector>

#include "tests/plugin/strict_proxy/scanned_program.h"

namespace strict_proxy {
namespace {

bool is_narrow(std::string_view type) { return type.ends_with("bf16") || type.ends_with("xf16") || type == "f16"; }

std::string in_f32(const std::string& type) {
  const size_t element = type.find_last_of('x');
  return (element == std::string::npos ? "" : type.substr(0, element + 1)) + "f32";
}

// "%0 = \"stablehlo.dot_general\"(%a, %b) {...} : (tensor<..>, tensor<..>) -> tensor<..>"
std::string with_wide_operands(const std::string& line, size_t number) {
  const size_t name = line.find("\"stablehlo.dot_general\"(");
  const size_t signature = line.rfind(" : (");
  if (name == std::string::npos || signature == std::string::npos) return line;
  const std::vector<std::string> types = tensor_types(std::string_view(line).substr(signature));
  if (types.size() != 3 || !types[2].ends_with("f32") || !is_narrow(types[0])) return line;
  const size_t open = line.find('(', name), comma = line.find(", ", open), close = line.find(')', comma);
  const std::array<std::string, 2> operands = {line.substr(open + 1, comma - open - 1),
                                               line.substr(comma + 2, close - comma - 2)};
  std::string out, wide;
  for (size_t i = 0; i < 2; ++i) {
    const std::string own = "%wide_" + std::to_string(number) + "_" + std::to_string(i);
    out += own + " = \"stablehlo.convert\"(" + operands[i] + ") {} : (tensor<" + types[i] + ">) -> tensor<" +
           in_f32(types[i]) + ">\n";
    wide += (i == 0 ? "" : ", ") + own;
  }
  return out + line.substr(0, open + 1) + wide + line.substr(close, signature - close) + " : (tensor<" +
         in_f32(types[0]) + ">, tensor<" + in_f32(types[1]) + ">) -> tensor<" + types[2] + ">";
}

}  // namespace

std::string widened(std::string_view text) {
  std::string out;
  for (size_t number = 1; !text.empty(); ++number) {
    const size_t end = std::min(text.find('\n'), text.size());
    out += with_wide_operands(std::string(text.substr(0, end)), number) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace strict_proxy
