#include "xladder/config/options.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <stdexcept>
#include <utility>

#include "xladder/base/suggest.h"

namespace xladder::config {
namespace {

template <class T>
OptionSpec make_option(OptionType type, std::string path, std::optional<T> default_value, std::string help) {
  OptionSpec spec;
  spec.path = std::move(path);
  spec.type = type;
  if (default_value) spec.default_value = Value(std::move(*default_value));
  spec.help = std::move(help);
  return spec;
}

std::string join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::string limit_text(const Limit& limit, std::string_view inclusive, std::string_view exclusive) {
  return fmt::format("{} {}", limit.itself_allowed ? inclusive : exclusive, limit.value);
}

bool within_limits(const OptionSpec& spec, double number) {
  const auto& low = spec.minimum;
  const auto& high = spec.maximum;
  if (low && !(low->itself_allowed ? number >= low->value : number > low->value)) return false;
  return !high || (high->itself_allowed ? number <= high->value : number < high->value);
}

Status check_number(const OptionSpec& spec, double number, const std::string& shown) {
  if (!std::isfinite(number)) return fail(ErrorCode::kUsage, "must be finite, got {}", shown);
  if (within_limits(spec, number)) return {};
  return fail(ErrorCode::kUsage, "must be {}, got {}", describe_limits(spec), shown);
}

Status check_count(const OptionSpec& spec, const std::string& text) {
  if (text == kAuto) return {};
  const std::optional<int64_t> number = whole_number(text);
  if (number && within_limits(spec, static_cast<double>(*number))) return {};
  return fail(ErrorCode::kUsage, "must be a whole number from {} to {} or auto, got \"{}\"", spec.minimum->value,
              spec.maximum->value, text);
}

Status check_choice(const OptionSpec& spec, const std::string& word) {
  if (spec.choices.empty() || std::ranges::find(spec.choices, word) != spec.choices.end()) return {};
  const auto near = closest(word, spec.choices);
  return fail(ErrorCode::kUsage, "must be one of {}; got \"{}\"{}", join(spec.choices), word,
              near ? fmt::format("; did you mean \"{}\"?", *near) : "");
}

}  // namespace

OptionSpec OptionSpec::with_flag(std::string name) && {
  flag = std::move(name);
  return std::move(*this);
}

OptionSpec OptionSpec::with_unit(std::string name) && {
  unit = std::move(name);
  return std::move(*this);
}

OptionSpec OptionSpec::with_choices(std::vector<std::string> words) && {
  choices = std::move(words);
  return std::move(*this);
}

OptionSpec OptionSpec::at_least(double value) && {
  minimum = Limit{value, true};
  return std::move(*this);
}

OptionSpec OptionSpec::above(double value) && {
  minimum = Limit{value, false};
  return std::move(*this);
}

OptionSpec OptionSpec::at_most(double value) && {
  maximum = Limit{value, true};
  return std::move(*this);
}

OptionSpec OptionSpec::below(double value) && {
  maximum = Limit{value, false};
  return std::move(*this);
}

OptionSpec OptionSpec::with_effect(Effect value) && {
  effect = value;
  return std::move(*this);
}

OptionSpec OptionSpec::for_any_size_only() && {
  any_size_only = true;
  return std::move(*this);
}

std::string OptionSpec::section() const {
  const size_t dot = path.rfind('.');
  return dot == std::string::npos ? "" : path.substr(0, dot);
}

std::string OptionSpec::name() const { return path.substr(path.rfind('.') + 1); }

OptionSpec bool_option(std::string path, std::optional<bool> default_value, std::string help) {
  return make_option(OptionType::kBool, std::move(path), default_value, std::move(help));
}

OptionSpec int_option(std::string path, std::optional<int64_t> default_value, std::string help) {
  return make_option(OptionType::kInt, std::move(path), default_value, std::move(help));
}

OptionSpec float_option(std::string path, std::optional<double> default_value, std::string help) {
  return make_option(OptionType::kFloat, std::move(path), default_value, std::move(help));
}

OptionSpec string_option(std::string path, std::optional<std::string> default_value, std::string help) {
  return make_option(OptionType::kString, std::move(path), std::move(default_value), std::move(help));
}

OptionSpec ints_option(std::string path, std::optional<std::vector<int64_t>> default_value, std::string help) {
  return make_option(OptionType::kInts, std::move(path), std::move(default_value), std::move(help));
}

OptionSpec floats_option(std::string path, std::optional<std::vector<double>> default_value, std::string help) {
  return make_option(OptionType::kFloats, std::move(path), std::move(default_value), std::move(help));
}

OptionSpec strings_option(std::string path, std::optional<std::vector<std::string>> default_value, std::string help) {
  return make_option(OptionType::kStrings, std::move(path), std::move(default_value), std::move(help));
}

OptionSpec int_or_pair_option(std::string path, std::optional<int64_t> default_value, std::string help) {
  std::optional<std::vector<int64_t>> pair;
  if (default_value) pair = {*default_value, *default_value};
  return make_option(OptionType::kIntOrPair, std::move(path), std::move(pair), std::move(help));
}

OptionSpec int_or_auto_option(std::string path, std::optional<int64_t> default_value, int64_t least, int64_t most,
                              std::string help) {
  std::string text = default_value ? fmt::format("{}", *default_value) : std::string(kAuto);
  OptionSpec spec =
      make_option(OptionType::kIntOrAuto, std::move(path), std::optional(std::move(text)), std::move(help));
  spec.minimum = Limit{static_cast<double>(least), true};
  spec.maximum = Limit{static_cast<double>(most), true};
  return spec;
}

OptionSpec named_option(std::string path, std::span<const std::string_view> names, std::string_view default_value,
                        std::string help) {
  std::optional<std::string> text;
  if (!default_value.empty()) text = std::string(default_value);
  OptionSpec spec = make_option(OptionType::kString, std::move(path), std::move(text), std::move(help));
  spec.choices.assign(names.begin(), names.end());
  spec.names = names;
  return spec;
}

std::string_view name_of(OptionType type) {
  switch (type) {
    case OptionType::kBool:
      return "true or false";
    case OptionType::kInt:
      return "a whole number";
    case OptionType::kFloat:
      return "a number";
    case OptionType::kString:
      return "a string";
    case OptionType::kInts:
      return "a list of whole numbers";
    case OptionType::kFloats:
      return "a list of numbers";
    case OptionType::kStrings:
      return "a list of strings";
    case OptionType::kIntOrPair:
      return "a whole number or a pair of whole numbers";
    case OptionType::kIntOrAuto:
      return "a whole number or auto";
  }
  return "";
}

std::string describe_limits(const OptionSpec& spec) {
  if (spec.type == OptionType::kIntOrAuto) return "";  // its help says how it is written
  if (!spec.choices.empty()) return join(spec.choices);
  std::string text;
  if (spec.minimum) text = limit_text(*spec.minimum, "at least", "above");
  if (spec.maximum) text += (text.empty() ? "" : " and ") + limit_text(*spec.maximum, "at most", "below");
  return text;
}

Status check_value(const OptionSpec& spec, const Value& value) {
  const std::string shown = to_toml(spec, value);
  if (const auto* number = std::get_if<int64_t>(&value)) return check_number(spec, static_cast<double>(*number), shown);
  if (const auto* number = std::get_if<double>(&value)) return check_number(spec, *number, shown);
  if (const auto* word = std::get_if<std::string>(&value))
    return spec.type == OptionType::kIntOrAuto ? check_count(spec, *word) : check_choice(spec, *word);
  if (const auto* numbers = std::get_if<std::vector<int64_t>>(&value)) {
    for (const int64_t number : *numbers) XLADDER_TRY(check_number(spec, static_cast<double>(number), shown));
  }
  if (const auto* numbers = std::get_if<std::vector<double>>(&value)) {
    for (const double number : *numbers) XLADDER_TRY(check_number(spec, number, shown));
  }
  if (const auto* words = std::get_if<std::vector<std::string>>(&value)) {
    for (const std::string& word : *words) XLADDER_TRY(check_choice(spec, word));
  }
  return {};
}

OptionTable::OptionTable(std::vector<OptionSpec> specs) : specs_(std::move(specs)) {
  std::set<std::string> names;
  for (const OptionSpec& spec : specs_) {
    if (!names.insert(spec.path).second) throw std::logic_error("option " + spec.path + " is defined twice");
    if (!spec.flag.empty() && !names.insert(spec.flag).second) {
      throw std::logic_error("flag " + spec.flag + " is defined twice");
    }
    if (is_section(spec.path)) throw std::logic_error(spec.path + " is an option and a section");
    if (!spec.default_value) continue;
    if (auto status = check_value(spec, *spec.default_value); !status) {
      throw std::logic_error("default of option " + spec.path + " " + status.error().message);
    }
  }
}

const OptionSpec* OptionTable::find(std::string_view path) const {
  const auto found = std::ranges::find(specs_, path, &OptionSpec::path);
  return found == specs_.end() ? nullptr : &*found;
}

const OptionSpec* OptionTable::find_flag(std::string_view flag) const {
  if (flag.empty()) return nullptr;
  const auto found = std::ranges::find(specs_, flag, &OptionSpec::flag);
  return found == specs_.end() ? nullptr : &*found;
}

bool OptionTable::is_section(std::string_view path) const {
  return std::ranges::any_of(specs_, [&](const OptionSpec& spec) {
    return spec.path.size() > path.size() && spec.path.starts_with(path) && spec.path[path.size()] == '.';
  });
}

size_t OptionTable::index_of(std::string_view path) const {
  const OptionSpec* spec = find(path);
  if (!spec) throw std::logic_error("there is no option " + std::string(path));
  return static_cast<size_t>(spec - specs_.data());
}

OptionTable OptionTable::with(std::vector<OptionSpec> more) const {
  std::vector<OptionSpec> all = specs_;
  std::ranges::move(more, std::back_inserter(all));
  return OptionTable(std::move(all));
}

std::string OptionTable::suggestion_for(std::string_view path) const {
  const std::string_view name = path.substr(path.rfind('.') + 1);
  std::vector<std::string> paths;
  for (const OptionSpec& spec : specs_) {
    // The right name in the wrong section is the commonest slip after a misspelling.
    if (spec.name() == name && spec.path != path) return fmt::format("; did you mean \"{}\"?", spec.path);
    paths.push_back(spec.path);
    for (size_t dot = spec.path.find('.'); dot != std::string::npos; dot = spec.path.find('.', dot + 1)) {
      paths.push_back(spec.path.substr(0, dot));
    }
  }
  const auto near = closest(path, paths);
  return near ? fmt::format("; did you mean \"{}\"?", *near) : "";
}

}  // namespace xladder::config
