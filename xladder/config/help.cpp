#include "xladder/config/help.h"

#include <fmt/core.h>

namespace xladder::config {

std::string placeholder(const OptionSpec& spec) {
  switch (spec.type) {
    case OptionType::kBool:
      return "";
    case OptionType::kInt:
      return "N";
    case OptionType::kFloat:
      return "NUMBER";
    case OptionType::kString:
    case OptionType::kIntOrAuto:
      return "TEXT";
    case OptionType::kInts:
      return "N,N,...";
    case OptionType::kFloats:
      return "NUMBER,...";
    case OptionType::kStrings:
      return "TEXT";
    case OptionType::kIntOrPair:
      return "N or N,N";
  }
  return "";
}

std::string help_line(const OptionSpec& spec) {
  std::string text = spec.help;
  if (!spec.choices.empty()) text += fmt::format(" ({})", describe_limits(spec));
  const std::string value = spec.default_value ? to_toml(spec, *spec.default_value) : "[]";
  if (value != "[]") text += fmt::format(" [{}{}{}]", value, spec.unit.empty() ? "" : " ", spec.unit);
  return text;
}

std::string default_of(const OptionSpec& spec) {
  return spec.default_value ? to_toml(spec, *spec.default_value) : "not set";
}

}  // namespace xladder::config
