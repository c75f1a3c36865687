#include "xladder/ladder/recipe/assignments.h"

#include <toml++/toml.h>

#include <algorithm>
#include <optional>

#include "xladder/config/options.h"

namespace xladder::ladder {
namespace {

std::optional<toml::table> parse_value(std::string_view toml) {
  try {
    return toml::parse(fmt::format("value = {}", toml));
  } catch (const toml::parse_error&) {
    return std::nullopt;
  }
}

std::optional<std::string> string_from(std::string_view toml) {
  const auto table = parse_value(toml);
  return table ? (*table)["value"].value_exact<std::string>() : std::nullopt;
}

std::optional<std::vector<std::string>> strings_from(std::string_view toml) {
  const auto table = parse_value(toml);
  const toml::array* array = table ? (*table)["value"].as_array() : nullptr;
  if (array == nullptr) return std::nullopt;
  std::vector<std::string> out;
  for (const toml::node& element : *array) {
    const auto text = element.value_exact<std::string>();
    if (!text) return std::nullopt;
    out.push_back(*text);
  }
  return out;
}

std::string describe(const std::string& path, const std::string& value) {
  const std::string text = string_from(value).value_or(value);
  if (path.starts_with(kEnvironmentPrefix)) return fmt::format("{}={}", path.substr(kEnvironmentPrefix.size()), text);
  if (path == kArguments) {
    if (const auto arguments = strings_from(value)) return command_line_of(*arguments, {});
  }
  return fmt::format("{} = {}", path.substr(path.rfind('.') + 1), text);
}

}  // namespace

Assignments merged(Assignments base, const Assignments& changes) {
  for (const auto& change : changes) {
    const auto same = std::ranges::find(base, change.first, &std::pair<std::string, std::string>::first);
    if (change.first == kArguments || same == base.end()) {
      base.push_back(change);
    } else {
      same->second = change.second;
    }
  }
  return base;
}

std::string describe(const Assignments& assignments) {
  std::string out;
  for (const auto& [path, value] : assignments) out += (out.empty() ? "" : ", ") + describe(path, value);
  return out;
}

Result<CommandChanges> command_changes(const Assignments& assignments) {
  CommandChanges out;
  for (const auto& [path, value] : assignments) {
    const auto text = string_from(value);
    const auto list = strings_from(value);
    if (path.starts_with(kEnvironmentPrefix) && text) {
      out.environment.push_back({path.substr(kEnvironmentPrefix.size()), *text});
    } else if (path == kArguments && list) {
      out.arguments.insert(out.arguments.end(), list->begin(), list->end());
    } else {
      return fail(ErrorCode::kUsage, "a command's variant cannot have {} = {}; use env and args", path, value);
    }
  }
  return out;
}

std::string toml_string(std::string_view text) {
  return config::to_toml(config::OptionSpec{}, config::Value(std::string(text)));
}

std::string text_of_toml_string(std::string_view toml) { return string_from(toml).value_or(""); }

}  // namespace xladder::ladder
