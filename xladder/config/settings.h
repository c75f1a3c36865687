// Resolved options: every value with the place that it comes from.
//
//   XLADDER_ASSIGN(const Settings settings, resolve(recipe_options(), {.recipe = "recipes/x.toml"}));
//   const double lr = settings.get_float("optim.lr");
//   const auto schedule = settings.get<optim::ScheduleKind>("optim.sched");
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/config/options.h"

namespace xladder::config {

// A flag as it stood on the command line. Several values for one flag stand for a list (--compiler-opt a=1
// --compiler-opt b=2), and each may itself be a list.
struct FlagUse {
  std::string flag;  // "--lr"
  std::vector<std::string> values;
};

// Where values may come from; each line overrules those above it, and all of them the defaults.
struct Sources {
  std::optional<std::filesystem::path> recipe = std::nullopt;
  std::vector<std::string> assignments = {};  // of --set: "optim.lr=3e-4"; later ones win
  std::vector<FlagUse> flags = {};
};

// Getters throw std::logic_error for a path that is not in the table, another type than the option's, or an option
// that is not set: ask is_set() first where the table has no default.
class Settings {
 public:
  const OptionTable& table() const { return *table_; }
  bool is_set(std::string_view path) const;
  const std::string& origin(std::string_view path) const;  // "default", "recipes/x.toml:12", "--set", "flag --lr"

  bool get_bool(std::string_view path) const;
  int64_t get_int(std::string_view path) const;
  double get_float(std::string_view path) const;
  const std::string& get_string(std::string_view path) const;
  const std::vector<int64_t>& get_ints(std::string_view path) const;
  const std::vector<double>& get_floats(std::string_view path) const;
  const std::vector<std::string>& get_strings(std::string_view path) const;
  std::array<int64_t, 2> get_pair(std::string_view path) const;
  std::optional<int64_t> get_int_or_auto(std::string_view path) const;  // nothing: auto

  // Of an option that choice_option() or choice_or_word_option() made of this enum. Nothing where the option is not
  // set, or holds a word that is no name of the enum.
  template <NamedEnum Enum>
  std::optional<Enum> find_choice(std::string_view path) const {
    const std::optional<size_t> place = place_of_name(path, names_of(Enum{}));
    return place ? std::optional(static_cast<Enum>(*place)) : std::nullopt;
  }
  template <NamedEnum Enum>
  Enum get(std::string_view path) const {
    const std::optional<Enum> choice = find_choice<Enum>(path);
    if (!choice) throw_not_set(path);
    return *choice;
  }

  const Value* find(std::string_view path) const;  // nullptr if not set

  // All defaults. The table has to outlive the settings.
  explicit Settings(const OptionTable& table);
  // Sets a value after checking its limits; errors name path and origin.
  Status set(const OptionSpec& spec, Value value, std::string origin);

 private:
  struct Entry {
    std::optional<Value> value;
    std::string origin;
  };

  const Entry& entry(std::string_view path) const;
  const Value& typed_value(std::string_view path, OptionType type) const;
  std::optional<size_t> place_of_name(std::string_view path, std::span<const std::string_view> names) const;
  [[noreturn]] static void throw_not_set(std::string_view path);

  const OptionTable* table_;
  std::vector<Entry> entries_;  // in the order of the table
};

// Lays the sources over the defaults. Errors are kUsage and name the option and the place: unknown options (with a
// suggestion), wrong types, values out of limits, TOML that cannot be read, `extends` that goes in circles.
Result<Settings> resolve(const OptionTable& table, const Sources& sources);

// The same with the recipe's text at hand; `name` stands for it in origins, and `extends` is looked up beside it.
Result<Settings> resolve_text(const OptionTable& table, std::string_view recipe, const std::filesystem::path& name);

// A recipe with every set option, its origin as a comment; reading it gives the same values.
std::string write_toml(const Settings& settings);

// {"optim": {"lr": {"value": 0.001, "origin": "default"}, ...}, ...}; options that are not set are left out.
std::string write_json(const Settings& settings);

}  // namespace xladder::config
