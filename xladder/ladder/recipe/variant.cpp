#include "xladder/ladder/recipe/variant.h"

#include <algorithm>
#include <array>
#include <optional>

#include "xladder/config/recipe.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::ladder {
namespace {

using config::OptionSpec;
using config::OptionType;

constexpr std::string_view kArguments = "args";
constexpr std::string_view kEnvironmentPrefix = "env.";

OptionSpec spec_of(OptionType type) {
  OptionSpec spec;
  spec.type = type;
  return spec;
}

std::string toml_of(const OptionChange& change) {
  const OptionSpec* spec = run::recipe_options().find(change.path);
  return config::to_toml(spec == nullptr ? OptionSpec{} : *spec, change.value);
}

std::string toml_of(const std::string& text) { return config::to_toml(OptionSpec{}, config::Value(text)); }

// A value that the option of this program cannot have, or of an option that it does not have (results of other versions
// hold such), has the type that TOML gives it.
Result<config::Value> value_from(const std::string& path, const std::string& toml) {
  if (const OptionSpec* spec = run::recipe_options().find(path))
    if (auto value = config::value_from_toml(*spec, toml)) return value;
  constexpr std::array kTypes = {OptionType::kBool, OptionType::kInt,    OptionType::kFloat,  OptionType::kString,
                                 OptionType::kInts, OptionType::kFloats, OptionType::kStrings};
  for (const OptionType type : kTypes)
    if (auto value = config::value_from_toml(spec_of(type), toml)) return value;
  return fail(ErrorCode::kUsage, "must be a value as TOML writes it, got {}", toml);
}

Result<std::string> string_from(const std::string& toml) {
  XLADDER_ASSIGN(config::Value value, config::value_from_toml(spec_of(OptionType::kString), toml));
  return std::get<std::string>(std::move(value));
}

std::string describe(const OptionChange& change) {
  const auto* text = std::get_if<std::string>(&change.value);
  return fmt::format("{} = {}", change.path.substr(change.path.rfind('.') + 1), text ? *text : toml_of(change));
}

bool is_equal(const EnvironmentChange& a, const EnvironmentChange& b) { return a.name == b.name && a.value == b.value; }

// Puts each of `changes` in the place of the one in `base` with the same key, or behind all of them.
template <class T, class Key>
void lay_over(std::vector<T>& base, const std::vector<T>& changes, Key key) {
  for (const T& change : changes) {
    const auto same = std::ranges::find(base, change.*key, key);
    if (same == base.end()) {
      base.push_back(change);
    } else {
      *same = change;
    }
  }
}

}  // namespace

bool Changes::operator==(const Changes& other) const {
  return options == other.options && std::ranges::equal(environment, other.environment, is_equal) &&
         arguments == other.arguments;
}

Changes merged(Changes base, const Changes& changes) {
  lay_over(base.options, changes.options, &OptionChange::path);
  lay_over(base.environment, changes.environment, &EnvironmentChange::name);
  base.arguments.insert(base.arguments.end(), changes.arguments.begin(), changes.arguments.end());
  return base;
}

std::string describe(const Changes& changes) {
  std::string out;
  const auto add = [&](const std::string& text) { out += (out.empty() ? "" : ", ") + text; };
  for (const OptionChange& change : changes.options) add(describe(change));
  for (const EnvironmentChange& change : changes.environment)
    add(fmt::format("{}={}", change.name, change.value.value_or("")));
  if (!changes.arguments.empty()) add(command_line_of(changes.arguments, {}));
  return out;
}

Result<config::Settings> settings_of(const config::Settings& base, const Variant& variant) {
  config::Settings settings = base;
  for (const OptionChange& change : variant.set.options) {
    const OptionSpec* spec = settings.table().find(change.path);
    if (spec == nullptr) {
      return fail(ErrorCode::kUsage, "{}: there is no option {}{}", variant.name, change.path,
                  settings.table().suggestion_for(change.path));
    }
    const config::Value* before = settings.find(change.path);
    if (before != nullptr && before->index() != change.value.index()) {
      return fail(ErrorCode::kUsage, "{}: {} must be {}, got {}", variant.name, change.path, name_of(spec->type),
                  toml_of(change));
    }
    XLADDER_TRY(
        settings.set(*spec, change.value,
                     change.origin.empty() ? variant.name : fmt::format("{}, {}", variant.name, change.origin)));
  }
  return settings;
}

Assignments assignments_of(const Changes& changes) {
  Assignments out;
  for (const OptionChange& change : changes.options) out.emplace_back(change.path, toml_of(change));
  for (const EnvironmentChange& change : changes.environment)
    out.emplace_back(std::string(kEnvironmentPrefix) + change.name, toml_of(change.value.value_or("")));
  if (!changes.arguments.empty())
    out.emplace_back(kArguments, config::to_toml(spec_of(OptionType::kStrings), changes.arguments));
  return out;
}

Result<Changes> changes_from(const Assignments& assignments) {
  Changes out;
  for (const auto& [path, toml] : assignments) {
    const auto named = [&path = path](const Error& error) { return fail(error.code, "{} {}", path, error.message); };
    if (path == kArguments) {
      const auto list = config::value_from_toml(spec_of(OptionType::kStrings), toml);
      if (!list) return named(list.error());
      const auto& words = std::get<std::vector<std::string>>(*list);
      out.arguments.insert(out.arguments.end(), words.begin(), words.end());
    } else if (path.starts_with(kEnvironmentPrefix)) {
      auto text = string_from(toml);
      if (!text) return named(text.error());
      out.environment.push_back({path.substr(kEnvironmentPrefix.size()), *std::move(text)});
    } else {
      auto value = value_from(path, toml);
      if (!value) return named(value.error());
      out.options.push_back({path, *std::move(value)});
    }
  }
  return out;
}

}  // namespace xladder::ladder
