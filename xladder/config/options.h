// What can be set, once: every option's path, type, default, limits and help.
//
//   const OptionTable table({
//       float_option("optim.lr", 1e-3, "peak learning rate").with_flag("--lr").above(0),
//       choice_option("optim.sched", ScheduleKind::kCosine, "learning rate after the warm-up"),
//   });
//
// Checks of values, flags of the command line, help and resolved recipes all come out of such a table.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "xladder/base/enum_names.h"
#include "xladder/base/result.h"

namespace xladder::config {

enum class OptionType { kBool, kInt, kFloat, kString, kInts, kFloats, kStrings, kIntOrPair, kIntOrAuto };

// The alternatives, in the order of OptionType; kIntOrPair ("224", "[224, 160]") is always held as two ints, kIntOrAuto
// ("8", "auto") as a string.
using Value = std::variant<bool, int64_t, double, std::string, std::vector<int64_t>, std::vector<double>,
                           std::vector<std::string>>;

// A limit of the number, or of each number in a list.
struct Limit {
  double value = 0;
  bool itself_allowed = true;
};

// What another value of the option changes.
enum class Effect {
  kTraining,  // what is computed
  kBeside,    // what is computed beside the training: evaluations, the device's client
  kSpeed,     // when the host does something; no number
  kRecords,   // where a run writes and what it shows
};

struct OptionSpec {
  std::string path;  // "optim.lr"; the part before the last dot is the section
  OptionType type = OptionType::kString;
  std::optional<Value> default_value;            // nothing: not set unless someone sets it
  std::string help;                              // one line without a full stop
  std::string flag;                              // "--lr"; empty: can be set by recipe and --set only
  std::string unit;                              // "steps"; empty if there is none
  std::vector<std::string> choices;              // allowed strings; empty: any
  std::span<const std::string_view> names = {};  // of the enum whose value Settings::get gives; all are choices
  std::optional<Limit> minimum;
  std::optional<Limit> maximum;
  Effect effect = Effect::kTraining;
  bool any_size_only = false;  // without meaning for images that are kept in one size

  OptionSpec with_flag(std::string name) &&;
  OptionSpec with_unit(std::string name) &&;
  OptionSpec with_choices(std::vector<std::string> words) &&;
  OptionSpec at_least(double value) &&;
  OptionSpec above(double value) &&;
  OptionSpec at_most(double value) &&;
  OptionSpec below(double value) &&;
  OptionSpec with_effect(Effect value) &&;
  OptionSpec for_any_size_only() &&;

  std::string section() const;  // "optim"; empty for a path without a dot
  std::string name() const;     // "lr"
};

// The base of the templates below: an empty default leaves the option unset.
OptionSpec named_option(std::string path, std::span<const std::string_view> names, std::string_view default_value,
                        std::string help);

// std::nullopt as the default leaves the option unset.
OptionSpec bool_option(std::string path, std::optional<bool> default_value, std::string help);
OptionSpec int_option(std::string path, std::optional<int64_t> default_value, std::string help);
OptionSpec float_option(std::string path, std::optional<double> default_value, std::string help);
OptionSpec string_option(std::string path, std::optional<std::string> default_value, std::string help);
OptionSpec ints_option(std::string path, std::optional<std::vector<int64_t>> default_value, std::string help);
OptionSpec floats_option(std::string path, std::optional<std::vector<double>> default_value, std::string help);
OptionSpec strings_option(std::string path, std::optional<std::vector<std::string>> default_value, std::string help);
OptionSpec int_or_pair_option(std::string path, std::optional<int64_t> default_value, std::string help);

// A whole number within limits that are always given, or "auto": std::nullopt as the default.
OptionSpec int_or_auto_option(std::string path, std::optional<int64_t> default_value, int64_t least, int64_t most,
                              std::string help);

// One of the enum's names (base/enum_names.h).
template <NamedEnum Enum>
OptionSpec choice_option(std::string path, std::optional<Enum> default_value, std::string help) {
  return named_option(std::move(path), names_of(Enum{}), default_value ? enum_name(*default_value) : std::string_view(),
                      std::move(help));
}
template <NamedEnum Enum>
OptionSpec choice_option(std::string path, Enum default_value, std::string help) {
  return choice_option(std::move(path), std::optional(default_value), std::move(help));
}

// The same with a word more, for none of them, which is the default.
template <NamedEnum Enum>
OptionSpec choice_or_word_option(std::string path, std::string word, std::string help) {
  OptionSpec spec = named_option(std::move(path), names_of(Enum{}), word, std::move(help));
  spec.choices.insert(spec.choices.begin(), std::move(word));
  return spec;
}

// "a number", "a whole number or a pair of whole numbers", ...
std::string_view name_of(OptionType type);

// The value as TOML writes it: 0.001, "adamw", [1, 2], 224, [224, 160].
std::string to_toml(const OptionSpec& spec, const Value& value);

// What limits and choices allow: "at least 0", "sgd, adamw"; empty if anything goes, and for kIntOrAuto.
std::string describe_limits(const OptionSpec& spec);

// Whether limits and choices allow the value; the error is "must be ..., got ..." without path and place.
Status check_value(const OptionSpec& spec, const Value& value);

inline constexpr std::string_view kAuto = "auto";

// "12", "+12"; nothing for anything else.
std::optional<int64_t> whole_number(std::string_view text);

// The value that `text` means on a command line: as in a recipe (value_from_toml), or bare: words without quotes,
// "1,2,3", "224,160", "224x160". The error is "must be ..., got ..." without path and place. Limits are not checked.
Result<Value> value_from_text(const OptionSpec& spec, std::string_view text);

class OptionTable {
 public:
  // Throws std::logic_error if two options share a path or a flag, if a path is also a section, or if a default
  // breaks its own limits.
  explicit OptionTable(std::vector<OptionSpec> specs);

  const std::vector<OptionSpec>& specs() const { return specs_; }
  const OptionSpec* find(std::string_view path) const;  // nullptr if there is none
  const OptionSpec* find_flag(std::string_view flag) const;
  bool is_section(std::string_view path) const;  // "optim", and also "a" of "a.b.c"
  size_t index_of(std::string_view path) const;  // throws std::logic_error if there is none

  // These options and more, for a program that brings some of its own.
  OptionTable with(std::vector<OptionSpec> more) const;

  // `; did you mean "optim.lr"?`, or empty if no option or section has a name like it.
  std::string suggestion_for(std::string_view path) const;

 private:
  std::vector<OptionSpec> specs_;
};

}  // namespace xladder::config
