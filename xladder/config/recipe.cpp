#include "xladder/config/recipe.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "xladder/base/files.h"
#include "xladder/config/toml_value.h"

namespace xladder::config {
namespace {

constexpr uint64_t kMaxRecipeBytes = 1 << 20;
constexpr size_t kMaxExtends = 8;

// Tables of a recipe that another room reads (ladder/ladder_recipe.h).
constexpr std::array<std::string_view, 2> kTablesOfOthers = {"ladder", "workload"};

struct Place {
  std::string file;
  toml::source_position position;

  std::string line() const { return fmt::format("{}:{}", file, position.line); }
  std::string column() const { return fmt::format("{}:{}:{}", file, position.line, position.column); }
};

struct Assignment {
  std::string path;
  const toml::node* node = nullptr;
  Place place;  // of the key
};

// What the value looks like to the writer of the recipe.
std::string describe(const toml::node& node) {
  if (const auto text = node.value_exact<std::string>()) {
    return fmt::format("the string {}", to_toml(OptionSpec{}, Value(*text)));
  }
  if (const auto flag = node.value_exact<bool>()) return *flag ? "true" : "false";
  if (const auto number = node.value_exact<int64_t>()) return fmt::format("{}", *number);
  if (const auto number = node.value_exact<double>()) return to_toml(OptionSpec{}, Value(*number));
  if (const auto* list = node.as_array()) return fmt::format("a list of {}", list->size());
  return node.is_table() ? "a table" : "a date or time";
}

std::optional<double> number_from(const toml::node& node) {
  if (const auto number = node.value_exact<double>()) return number;
  if (const auto number = node.value_exact<int64_t>()) return static_cast<double>(*number);
  return std::nullopt;
}

template <class T, class Convert>
std::optional<Value> list_from(const toml::node& node, Convert convert) {
  const toml::array* array = node.as_array();
  if (!array) return std::nullopt;
  std::vector<T> list;
  for (const toml::node& element : *array) {
    auto value = convert(element);
    if (!value) return std::nullopt;
    list.push_back(std::move(*value));
  }
  return Value(std::move(list));
}

template <class T>
std::optional<Value> scalar_from(const std::optional<T>& value) {
  if (!value) return std::nullopt;
  return Value(*value);
}

std::optional<Value> pair_from(const toml::node& node) {
  if (const auto number = node.value_exact<int64_t>()) return Value(std::vector<int64_t>{*number, *number});
  auto list = list_from<int64_t>(node, [](const toml::node& element) { return element.value_exact<int64_t>(); });
  if (!list || std::get<std::vector<int64_t>>(*list).size() != 2) return std::nullopt;
  return list;
}

std::optional<Value> value_from(OptionType type, const toml::node& node) {
  switch (type) {
    case OptionType::kBool:
      return scalar_from(node.value_exact<bool>());
    case OptionType::kInt:
      return scalar_from(node.value_exact<int64_t>());
    case OptionType::kFloat:
      return scalar_from(number_from(node));
    case OptionType::kString:
      return scalar_from(node.value_exact<std::string>());
    case OptionType::kInts:
      return list_from<int64_t>(node, [](const toml::node& element) { return element.value_exact<int64_t>(); });
    case OptionType::kFloats:
      return list_from<double>(node, number_from);
    case OptionType::kStrings:
      return list_from<std::string>(node, [](const toml::node& element) { return element.value_exact<std::string>(); });
    case OptionType::kIntOrPair:
      return pair_from(node);
    case OptionType::kIntOrAuto:
      if (const auto number = node.value_exact<int64_t>()) return Value(fmt::format("{}", *number));
      return scalar_from(node.value_exact<std::string>());
  }
  return std::nullopt;
}

// Every value below `table` with its dotted path, in the order of the file. Sections that the options do not know are
// values of their own, so that they are reported once and not key by key.
void collect(const toml::table& table, const std::string& prefix, const OptionTable& options, const std::string& file,
             std::vector<Assignment>& out) {
  for (const auto& [key, node] : table) {
    // A quoted key with a dot in it is one word to TOML and never an option.
    const bool dotted = key.str().find('.') != std::string_view::npos;
    std::string path = prefix + (dotted ? fmt::format("\"{}\"", key.str()) : std::string(key.str()));
    if (node.is_table() && options.is_section(path)) {
      collect(*node.as_table(), path + ".", options, file, out);
      continue;
    }
    out.push_back({std::move(path), &node, {file, key.source().begin}});
  }
}

Status apply(Settings& settings, const Assignment& assignment) {
  const OptionTable& table = settings.table();
  const OptionSpec* spec = table.find(assignment.path);
  if (!spec && table.is_section(assignment.path)) {
    return fail(ErrorCode::kUsage, "{}: {} is a section; write [{}] and its options below it",
                assignment.place.column(), assignment.path, assignment.path);
  }
  if (!spec) {
    return fail(ErrorCode::kUsage, "{}: unknown {} \"{}\"{}", assignment.place.column(),
                assignment.node->is_table() ? "section" : "option", assignment.path,
                unknown_option_hint(table, assignment.path));
  }
  XLADDER_ASSIGN(Value value, value_from_node(*spec, *assignment.node, assignment.place.line()));
  return settings.set(*spec, std::move(value), assignment.place.line());
}

Result<toml::table> parse(std::string_view text, const std::string& file) {
  try {
    return toml::parse(text, file);
  } catch (const toml::parse_error& error) {
    const Place place{file, error.source().begin};
    return fail(ErrorCode::kUsage, "{}: not valid TOML: {}", place.column(), error.description());
  }
}

// One recipe and those that it extends; `chain` holds the files on the way here.
Status apply_text(Settings& settings, std::string_view text, const std::filesystem::path& name,
                  std::vector<std::filesystem::path>& chain);

Status apply_file(Settings& settings, const std::filesystem::path& path, std::vector<std::filesystem::path>& chain) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    return fail(ErrorCode::kUsage, "recipe {} is a folder; name a .toml file", path.string());
  }
  if (!std::filesystem::exists(path, error)) {
    return fail(ErrorCode::kUsage, "recipe {} does not exist; check the path", path.string());
  }
  auto text = read_file(path, kMaxRecipeBytes);
  if (!text) return fail(ErrorCode::kUsage, "recipe cannot be read: {}", text.error().message);
  return apply_text(settings, *text, path, chain);
}

Status apply_extends(Settings& settings, const toml::node& node, const Place& place, const std::filesystem::path& name,
                     std::vector<std::filesystem::path>& chain) {
  const auto base = node.value_exact<std::string>();
  if (!base || base->empty()) {
    return fail(ErrorCode::kUsage, "extends must be the path of a recipe, got {} ({})", describe(node), place.line());
  }
  const std::filesystem::path path = (name.parent_path() / *base).lexically_normal();
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) {
    return fail(ErrorCode::kUsage, "{}: extends \"{}\", but {} is no file; check the path", place.line(), *base,
                path.string());
  }
  const auto canonical = std::filesystem::weakly_canonical(path, error);
  if (std::ranges::find(chain, canonical) != chain.end()) {
    return fail(ErrorCode::kUsage, "{}: extends \"{}\" goes in a circle; remove one of the extends", place.line(),
                *base);
  }
  if (chain.size() > kMaxExtends) {
    return fail(ErrorCode::kUsage, "{}: more than {} recipes extend each other; merge some of them", place.line(),
                kMaxExtends);
  }
  return apply_file(settings, path, chain);
}

Status apply_text(Settings& settings, std::string_view text, const std::filesystem::path& name,
                  std::vector<std::filesystem::path>& chain) {
  const std::string file = name.string();
  XLADDER_ASSIGN(const toml::table table, parse(text, file));
  std::error_code error;
  chain.push_back(std::filesystem::weakly_canonical(name, error));

  std::vector<Assignment> assignments;
  collect(table, "", settings.table(), file, assignments);
  std::ranges::sort(assignments, {}, [](const Assignment& assignment) {
    return std::pair(assignment.place.position.line, assignment.place.position.column);
  });
  const auto extends = std::ranges::find(assignments, "extends", &Assignment::path);
  if (extends != assignments.end()) {
    XLADDER_TRY(apply_extends(settings, *extends->node, extends->place, name, chain));
    assignments.erase(extends);
  }
  std::erase_if(assignments, [](const Assignment& assignment) {
    return assignment.node->is_table() && std::ranges::find(kTablesOfOthers, assignment.path) != kTablesOfOthers.end();
  });
  for (const Assignment& assignment : assignments) XLADDER_TRY(apply(settings, assignment));
  chain.pop_back();
  return {};
}

}  // namespace

Result<Value> value_from_node(const OptionSpec& spec, const toml::node& node, const std::string& origin) {
  auto value = value_from(spec.type, node);
  if (!value) {
    return fail(ErrorCode::kUsage, "{} must be {}, got {} ({})", spec.path, name_of(spec.type), describe(node), origin);
  }
  if (const Status status = check_value(spec, *value); !status)
    return fail(ErrorCode::kUsage, "{} {} ({})", spec.path, status.error().message, origin);
  return *std::move(value);
}

Result<Value> value_from_toml(const OptionSpec& spec, std::string_view toml) {
  const auto refused = [&](std::string_view reason) {
    return fail(ErrorCode::kUsage, "must be {}, got {}{}", name_of(spec.type),
                to_toml(OptionSpec{}, Value(std::string(toml))), reason);
  };
  try {
    const toml::table table = toml::parse(fmt::format("value = {}", toml));
    auto value = table.size() == 1 ? value_from(spec.type, *table.get("value")) : std::nullopt;
    if (!value) return refused("");
    return *std::move(value);
  } catch (const toml::parse_error& error) {
    return refused(fmt::format(", which is no TOML: {}", error.description()));
  }
}

Status apply_recipe_file(Settings& settings, const std::filesystem::path& path) {
  std::vector<std::filesystem::path> chain;
  return apply_file(settings, path, chain);
}

Status apply_recipe_text(Settings& settings, std::string_view text, const std::filesystem::path& name) {
  std::vector<std::filesystem::path> chain;
  return apply_text(settings, text, name, chain);
}

std::string unknown_option_hint(const OptionTable& table, std::string_view path) {
  const std::string suggestion = table.suggestion_for(path);
  return suggestion.empty() ? "; `xladder config options` lists those that there are" : suggestion;
}

}  // namespace xladder::config
