#include "xladder/config/settings.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "xladder/config/recipe.h"

namespace xladder::config {
namespace {

Status set_from_text(Settings& settings, const OptionSpec& spec, std::string_view text, const std::string& origin) {
  auto value = value_from_text(spec, text);
  if (!value) return fail(ErrorCode::kUsage, "{} {} ({})", spec.path, value.error().message, origin);
  return settings.set(spec, *std::move(value), origin);
}

Status apply_assignment(Settings& settings, std::string_view assignment) {
  const size_t equals = assignment.find('=');
  if (equals == std::string_view::npos || equals == 0) {
    return fail(ErrorCode::kUsage, "--set {}: write it as section.name=value, for example --set optim.lr=3e-4",
                assignment);
  }
  const std::string_view path = assignment.substr(0, equals);
  const OptionSpec* spec = settings.table().find(path);
  if (!spec) {
    return fail(ErrorCode::kUsage, "--set {}: unknown option \"{}\"{}", assignment, path,
                unknown_option_hint(settings.table(), path));
  }
  return set_from_text(settings, *spec, assignment.substr(equals + 1), "--set");
}

template <class T>
void append(Value& list, const Value& more) {
  auto& target = std::get<std::vector<T>>(list);
  const auto& source = std::get<std::vector<T>>(more);
  target.insert(target.end(), source.begin(), source.end());
}

// Flags of list options may be given several times; of all others the last one counts. A list of strings takes each
// value as it is, since what is passed on to a compiler may well hold commas.
Status apply_flag(Settings& settings, const FlagUse& use) {
  const OptionSpec* spec = settings.table().find_flag(use.flag);
  if (!spec) throw std::logic_error("there is no flag " + use.flag);
  const std::string origin = "flag " + use.flag;
  if (spec->type == OptionType::kStrings) return settings.set(*spec, use.values, origin);

  std::optional<Value> joined;
  for (const std::string& text : use.values) {
    auto value = value_from_text(*spec, text);
    if (!value) return fail(ErrorCode::kUsage, "{} {}", use.flag, value.error().message);
    if (joined && spec->type == OptionType::kInts) append<int64_t>(*joined, *value);
    if (joined && spec->type == OptionType::kFloats) append<double>(*joined, *value);
    const bool extends_list = joined && (spec->type == OptionType::kInts || spec->type == OptionType::kFloats);
    if (!extends_list) joined = *std::move(value);
  }
  return joined ? settings.set(*spec, *std::move(joined), origin) : Status{};
}

}  // namespace

Settings::Settings(const OptionTable& table) : table_(&table) {
  entries_.reserve(table.specs().size());
  for (const OptionSpec& spec : table.specs()) entries_.push_back({spec.default_value, "default"});
}

Status Settings::set(const OptionSpec& spec, Value value, std::string origin) {
  if (auto status = check_value(spec, value); !status) {
    return fail(ErrorCode::kUsage, "{} {} ({})", spec.path, status.error().message, origin);
  }
  entries_[table_->index_of(spec.path)] = {std::move(value), std::move(origin)};
  return {};
}

const Settings::Entry& Settings::entry(std::string_view path) const { return entries_[table_->index_of(path)]; }

bool Settings::is_set(std::string_view path) const { return entry(path).value.has_value(); }

const std::string& Settings::origin(std::string_view path) const { return entry(path).origin; }

const Value* Settings::find(std::string_view path) const {
  const Entry& found = entry(path);
  return found.value ? &*found.value : nullptr;
}

void Settings::throw_not_set(std::string_view path) {
  throw std::logic_error(fmt::format("option {} is not set", path));
}

const Value& Settings::typed_value(std::string_view path, OptionType type) const {
  const OptionSpec& spec = table_->specs()[table_->index_of(path)];
  if (spec.type != type) {
    throw std::logic_error(fmt::format("option {} is {}, not {}", path, name_of(spec.type), name_of(type)));
  }
  const Value* held = find(path);
  if (!held) throw_not_set(path);
  return *held;
}

std::optional<size_t> Settings::place_of_name(std::string_view path, std::span<const std::string_view> names) const {
  const OptionSpec& spec = table_->specs()[table_->index_of(path)];
  if (spec.names.data() != names.data()) throw std::logic_error(fmt::format("option {} is of another enum", path));
  const Value* held = find(path);
  if (!held) return std::nullopt;
  const auto found = std::ranges::find(names, std::get<std::string>(*held));
  return found == names.end() ? std::nullopt : std::optional(static_cast<size_t>(found - names.begin()));
}

bool Settings::get_bool(std::string_view path) const { return std::get<bool>(typed_value(path, OptionType::kBool)); }
int64_t Settings::get_int(std::string_view path) const {
  return std::get<int64_t>(typed_value(path, OptionType::kInt));
}
double Settings::get_float(std::string_view path) const {
  return std::get<double>(typed_value(path, OptionType::kFloat));
}

const std::string& Settings::get_string(std::string_view path) const {
  return std::get<std::string>(typed_value(path, OptionType::kString));
}

const std::vector<int64_t>& Settings::get_ints(std::string_view path) const {
  return std::get<std::vector<int64_t>>(typed_value(path, OptionType::kInts));
}

const std::vector<double>& Settings::get_floats(std::string_view path) const {
  return std::get<std::vector<double>>(typed_value(path, OptionType::kFloats));
}

const std::vector<std::string>& Settings::get_strings(std::string_view path) const {
  return std::get<std::vector<std::string>>(typed_value(path, OptionType::kStrings));
}

std::array<int64_t, 2> Settings::get_pair(std::string_view path) const {
  const auto& numbers = std::get<std::vector<int64_t>>(typed_value(path, OptionType::kIntOrPair));
  return {numbers.at(0), numbers.at(1)};
}

std::optional<int64_t> Settings::get_int_or_auto(std::string_view path) const {
  return whole_number(std::get<std::string>(typed_value(path, OptionType::kIntOrAuto)));  // anything else is auto
}

Result<Settings> resolve(const OptionTable& table, const Sources& sources) {
  Settings settings(table);
  if (sources.recipe) XLADDER_TRY(apply_recipe_file(settings, *sources.recipe));
  for (const std::string& assignment : sources.assignments) XLADDER_TRY(apply_assignment(settings, assignment));
  for (const FlagUse& use : sources.flags) XLADDER_TRY(apply_flag(settings, use));
  return settings;
}

Result<Settings> resolve_text(const OptionTable& table, std::string_view recipe, const std::filesystem::path& name) {
  Settings settings(table);
  XLADDER_TRY(apply_recipe_text(settings, recipe, name));
  return settings;
}

}  // namespace xladder::config
