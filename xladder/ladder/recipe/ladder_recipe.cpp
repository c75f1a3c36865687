#include "xladder/ladder/recipe/ladder_recipe.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "xladder/base/files.h"
#include "xladder/base/suggest.h"
#include "xladder/config/recipe.h"
#include "xladder/config/toml_value.h"
#include "xladder/ladder/readers/run_reader.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::ladder {
namespace {

constexpr uint64_t kMaxRecipeBytes = 1 << 20;
constexpr size_t kMaxFiles = 9;
constexpr size_t kMaxVariants = 500;
constexpr size_t kMaxNameBytes = 80;

std::string place_of(const toml::node& node, const std::string& file) {
  return fmt::format("{}:{}", file, node.source().begin.line);
}

std::string joined(std::span<const std::string> names) { return fmt::format("{}", fmt::join(names, ", ")); }

std::string hint_for(std::string_view name, std::span<const std::string> known) {
  if (const auto nearest = closest(name, known)) return fmt::format("; did you mean \"{}\"?", *nearest);
  return known.empty() ? "" : fmt::format("; there are {}", joined(known));
}

// The value as its writer knows it, for messages; nothing for tables and dates, which no key takes.
std::optional<std::string> toml_text(const toml::node& node) {
  const auto written = [](const auto& value) { return config::to_toml(config::OptionSpec{}, config::Value(value)); };
  if (const auto flag = node.value_exact<bool>()) return written(*flag);
  if (const auto number = node.value_exact<int64_t>()) return written(*number);
  if (const auto number = node.value_exact<double>()) return written(*number);
  if (const auto text = node.value_exact<std::string>()) return written(*text);
  const toml::array* array = node.as_array();
  if (array == nullptr) return std::nullopt;
  std::string out;
  for (const toml::node& element : *array) {
    const auto text = toml_text(element);
    if (!text) return std::nullopt;
    out += (out.empty() ? "" : ", ") + *text;
  }
  return "[" + out + "]";
}

std::string shown(const toml::node& node) {
  return toml_text(node).value_or(node.is_table() ? "a table" : "a date or a list of tables");
}

// One table of the file, read key by key. A key that is not there leaves what is in the variable.
class Section {
 public:
  Section(const toml::table& table, std::string name, std::string file, const config::OptionTable& options)
      : table_(table), name_(std::move(name)), file_(std::move(file)), options_(options) {}
  // Another table of the same file.
  Section of(const toml::table& table, std::string name) const { return {table, std::move(name), file_, options_}; }

  const std::string& file() const { return file_; }
  const config::OptionTable& options() const { return options_; }  // that variants may set
  const toml::node* find(std::string_view key) const { return table_.get(key); }
  bool has(std::string_view key) const { return find(key) != nullptr; }
  std::string place() const { return place_of(table_, file_); }

  // The keys in the order of the file.
  std::vector<std::pair<std::string, const toml::node*>> entries() const {
    std::vector<std::pair<const toml::key*, const toml::node*>> nodes;
    for (const auto& [key, node] : table_) nodes.emplace_back(&key, &node);
    std::ranges::sort(nodes, {}, [](const auto& entry) {
      const toml::source_position at = entry.first->source().begin;
      return std::pair(at.line, at.column);
    });
    std::vector<std::pair<std::string, const toml::node*>> out;
    for (const auto& [key, node] : nodes) out.emplace_back(std::string(key->str()), node);
    return out;
  }

  Status allow(const std::vector<std::string>& known) const {
    for (const auto& [key, node] : entries()) {
      if (std::ranges::find(known, key) != known.end()) continue;
      return fail(ErrorCode::kUsage, "{}: unknown key \"{}\" in [{}]{}", place_of(*node, file_), key, name_,
                  hint_for(key, known));
    }
    return {};
  }

  template <class... Args>
  tl::unexpected<Error> refuse(std::string_view key, fmt::format_string<Args...> format, Args&&... args) const {
    const toml::node* node = find(key);
    return fail(ErrorCode::kUsage, "{}.{} {} ({})", name_, key, fmt::format(format, std::forward<Args>(args)...),
                node == nullptr ? place() : place_of(*node, file_));
  }

  Status read(std::string_view key, std::string& out) const {
    if (!has(key)) return {};
    auto text = find(key)->value_exact<std::string>();
    if (!text) return refuse(key, "must be a string, got {}; put it in quotes", shown(*find(key)));
    out = *std::move(text);
    return {};
  }

  Status read(std::string_view key, int64_t lowest, int64_t highest, int64_t& out) const {
    if (!has(key)) return {};
    const auto number = find(key)->value_exact<int64_t>();
    if (!number || *number < lowest || *number > highest)
      return refuse(key, "must be a whole number from {} to {}, got {}", lowest, highest, shown(*find(key)));
    out = *number;
    return {};
  }

  Status read(std::string_view key, double lowest, double highest, double& out) const {
    if (!has(key)) return {};
    const auto number = find(key)->value<double>();
    if (find(key)->is_boolean() || !number || !(*number >= lowest && *number <= highest))
      return refuse(key, "must be a number from {} to {}, got {}", lowest, highest, shown(*find(key)));
    out = *number;
    return {};
  }

  Status read(std::string_view key, std::vector<std::string>& out) const {
    if (!has(key)) return {};
    const toml::array* array = find(key)->as_array();
    bool only_strings = array != nullptr;
    out.clear();
    for (size_t i = 0; only_strings && i < array->size(); ++i) {
      const auto text = array->get(i)->value_exact<std::string>();
      only_strings = text.has_value();
      if (text) out.push_back(*text);
    }
    if (!only_strings) return refuse(key, "must be a list of strings, got {}", shown(*find(key)));
    return {};
  }

  template <NamedEnum T>
  Status read(std::string_view key, T& out) const {
    std::string name(name_of(out));
    XLADDER_TRY(read(key, name));
    const Result<T> choice = choice_from<T>(fmt::format("{}.{}", name_, key), name);
    if (!choice) return fail(ErrorCode::kUsage, "{} ({})", choice.error().message, place_of(*find(key), file_));
    out = *choice;
    return {};
  }

 private:
  const toml::table& table_;
  std::string name_, file_;
  const config::OptionTable& options_;
};

Status read_numbers(const Section& section, LadderNumbers& numbers) {
  XLADDER_TRY(section.read("guard_seeds", kFewestGuardSeeds, 100, numbers.guard_seeds));
  XLADDER_TRY(section.read("guard_steps", kFewestGuardSteps, 1'000'000, numbers.guard_steps));
  XLADDER_TRY(section.read("rounds", kFewestRounds, 1000, numbers.rounds));
  return section.read("round_seconds", 0.01, 3600.0, numbers.round_seconds);
}

// Options below a table: both "knobs.host_heap" = "huge" in quotes and the tables that TOML makes of it without.
Status read_options(const Section& section, const std::string& prefix, std::span<const std::string> others,
                    Changes& out) {
  const config::OptionTable& options = section.options();
  for (const auto& [key, node] : section.entries()) {
    if (prefix.empty() && std::ranges::find(others, key) != others.end()) continue;
    const std::string path = prefix + key;
    if (node->is_table() && options.is_section(path)) {
      const Section inner = section.of(*node->as_table(), path);
      XLADDER_TRY(read_options(inner, path + ".", {}, out));
      continue;
    }
    const config::OptionSpec* spec = options.find(path);
    if (spec == nullptr) {
      return fail(ErrorCode::kUsage, "{}: unknown option \"{}\"{}", place_of(*node, section.file()), path,
                  config::unknown_option_hint(options, path));
    }
    const std::string origin = place_of(*node, section.file());
    if (!toml_text(*node))
      return fail(ErrorCode::kUsage, "{}: {} cannot be {}; write a value", origin, path, shown(*node));
    XLADDER_ASSIGN(config::Value value, config::value_from_node(*spec, *node, origin));
    out = merged(std::move(out), {.options = {{path, std::move(value), origin}}});
  }
  return {};
}

bool is_variable_name(std::string_view name) {
  constexpr std::string_view kDigits = "0123456789";
  constexpr std::string_view kLetters = "_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  return !name.empty() && name.find_first_not_of(kLetters) == std::string_view::npos &&
         kDigits.find(name[0]) == std::string_view::npos;
}

Status read_command_changes(const Section& section, Changes& out) {
  const toml::node* environment = section.find("env");
  if (environment != nullptr && !environment->is_table())
    return section.refuse("env", "must be a table such as {{ OMP_NUM_THREADS = \"1\" }}, got {}", shown(*environment));
  if (environment != nullptr) {
    const Section variables = section.of(*environment->as_table(), "env");
    for (const auto& [name, node] : variables.entries()) {
      std::string value;
      if (!is_variable_name(name)) return variables.refuse(name, "is no name of a variable; use letters and _");
      XLADDER_TRY(variables.read(name, value));
      if (value.find('\0') != std::string::npos) return variables.refuse(name, "has a zero byte; remove it");
      out.environment.push_back({name, std::move(value)});
    }
  }
  XLADDER_TRY(section.read("args", out.arguments));
  for (const std::string& argument : out.arguments)
    if (argument.find('\0') != std::string::npos) return section.refuse("args", "has a zero byte; remove it");
  return {};
}

Status read_description(const Section& section, VariantSpec& variant) {
  XLADDER_TRY(section.read("note", variant.note));
  XLADDER_TRY(section.read("published_note", variant.published_note));
  if (!section.has("published_rate")) return {};
  double rate = 0;
  XLADDER_TRY(section.read("published_rate", 1e-9, 1e15, rate));
  variant.published_rate = rate;
  return {};
}

Status read_baseline(const Section& section, bool is_command, VariantSpec& baseline) {
  XLADDER_TRY(read_description(section, baseline));
  const std::vector<std::string> others = {"note", "published_rate", "published_note"};
  if (!is_command) return read_options(section, "", others, baseline.set);
  XLADDER_TRY(section.allow({"env", "args", "note", "published_rate", "published_note"}));
  return read_command_changes(section, baseline.set);
}

Status check_name(const Section& section, const std::string& name, std::span<const std::string> earlier) {
  const bool printable =
      std::ranges::all_of(name, [](char letter) { return static_cast<unsigned char>(letter) >= 32; });
  if (name.empty() || name.size() > kMaxNameBytes || !printable)
    return section.refuse("name", "must be a name of 1 to {} letters; name what it changes", kMaxNameBytes);
  if (std::ranges::find(earlier, name) != earlier.end())
    return section.refuse("name", "\"{}\" is taken; give every variant a name of its own", name);
  return {};
}

Result<VariantSpec> read_variant(const Section& section, bool is_command, std::span<const std::string> earlier) {
  VariantSpec variant;
  const std::string own = is_command ? "env" : "set";
  const std::string other = is_command ? "set" : section.has("env") ? "env" : "args";
  if (section.has(other)) {
    return section.refuse(other, "does not go with {}",
                          is_command ? "a command; use env and args" : "a model, only with [workload]; use set");
  }
  std::vector<std::string> known = {"name", "note", "extends", "published_rate", "published_note", own};
  if (is_command) known.emplace_back("args");
  XLADDER_TRY(section.allow(known));
  XLADDER_TRY(section.read("name", variant.name));
  XLADDER_TRY(check_name(section, variant.name, earlier));
  XLADDER_TRY(read_description(section, variant));
  if (section.has("extends")) {
    variant.extends.emplace();
    XLADDER_TRY(section.read("extends", *variant.extends));
    if (std::ranges::find(earlier, *variant.extends) == earlier.end())
      return section.refuse("extends", "names no earlier variant, got \"{}\"{}", *variant.extends,
                            hint_for(*variant.extends, earlier));
  }
  if (is_command) XLADDER_TRY(read_command_changes(section, variant.set));
  if (const toml::node* set = section.find("set")) {
    if (!set->is_table())
      return section.refuse("set", "must be a table such as {{ \"data.workers\" = \"2\" }}, got {}", shown(*set));
    XLADDER_TRY(read_options(section.of(*set->as_table(), "set"), "", {}, variant.set));
  }
  if (variant.set.empty())
    return section.refuse(own, "is missing or empty in \"{}\"; say what the variant changes", variant.name);
  return variant;
}

Status read_variants(const Section& section, LadderRecipe& recipe) {
  const toml::node* node = section.find("variant");
  const toml::array* array = node == nullptr ? nullptr : node->as_array();
  const bool tables = array != nullptr && std::ranges::all_of(*array, [](const auto& one) { return one.is_table(); });
  if (!tables || array->empty())
    return section.refuse("variant", "is missing; add a variant as [[ladder.variant]] with name and what it changes");
  if (array->size() > kMaxVariants)
    return section.refuse("variant", "may be at most {} variants; split the ladder", kMaxVariants);
  std::vector<std::string> names = {recipe.baseline.name};
  for (const toml::node& one : *array) {
    const Section variant = section.of(*one.as_table(), "ladder.variant");
    XLADDER_ASSIGN(VariantSpec spec, read_variant(variant, recipe.command.has_value(), names));
    names.push_back(spec.name);
    recipe.variants.push_back(std::move(spec));
  }
  return {};
}

// An empty table where there is none; an error if the key holds something else.
Result<Section> inner_section(const Section& outer, std::string_view key) {
  static const toml::table kNone;
  const toml::node* node = outer.find(key);
  if (node != nullptr && !node->is_table())
    return outer.refuse(key, "must be a table, got {}; write [ladder.{}]", shown(*node), key);
  return outer.of(node == nullptr ? kNone : *node->as_table(), fmt::format("ladder.{}", key));
}

Status read_ladder(const Section& section, LadderRecipe& recipe) {
  XLADDER_TRY(section.allow({"title", "mode", "policy", "guard", "guard_seeds", "guard_steps", "rounds",
                             "round_seconds", "published_source", "quick", "baseline", "variant"}));
  XLADDER_TRY(section.read("title", recipe.title));
  XLADDER_TRY(section.read("published_source", recipe.published_source));
  XLADDER_TRY(section.read("mode", recipe.mode));
  XLADDER_TRY(section.read("policy", recipe.policy));
  XLADDER_TRY(section.read("guard", recipe.guard));
  XLADDER_TRY(read_numbers(section, recipe.numbers));
  XLADDER_ASSIGN(const Section baseline, inner_section(section, "baseline"));
  XLADDER_TRY(read_baseline(baseline, recipe.command.has_value(), recipe.baseline));
  XLADDER_TRY(read_variants(section, recipe));

  XLADDER_ASSIGN(const Section quick, inner_section(section, "quick"));
  XLADDER_TRY(quick.allow({"guard_seeds", "guard_steps", "rounds", "round_seconds", "skip"}));
  recipe.quick_numbers = recipe.numbers;
  XLADDER_TRY(read_numbers(quick, recipe.quick_numbers));
  XLADDER_TRY(quick.read("skip", recipe.quick_skip));
  std::vector<std::string> names;
  for (const VariantSpec& variant : recipe.variants) names.push_back(variant.name);
  for (const std::string& name : recipe.quick_skip) {
    if (std::ranges::find(names, name) == names.end())
      return quick.refuse("skip", "names no variant, got \"{}\"{}", name, hint_for(name, names));
  }
  return {};
}

Status read_workload(const Section& section, LadderRecipe& recipe) {
  XLADDER_TRY(section.allow(
      {"command", "timeout_seconds", "samples_per_step", "read", "read_regex", "seed_flag", "batch_flag"}));
  CommandSpec command;
  XLADDER_TRY(section.read("command", command.command));
  if (command.command.empty() || command.command.find('\0') != std::string::npos)
    return section.refuse("command", "must be the command that trains, such as \"python3 train.py --epochs 1\"");
  XLADDER_TRY(section.read("timeout_seconds", 0.01, 604800.0, command.timeout_seconds));
  if (section.has("samples_per_step")) {
    XLADDER_TRY(section.read("samples_per_step", 1, 1'000'000'000, command.samples_per_step.emplace()));
  }
  XLADDER_TRY(section.read("read", command.read));
  XLADDER_TRY(section.read("read_regex", command.read_regex));
  XLADDER_TRY(section.read("seed_flag", command.seed_flag));
  XLADDER_TRY(section.read("batch_flag", command.batch_flag));
  if (command.read.empty() && !command.read_regex.empty()) command.read = kAnyReader;
  if (!command.read.empty()) {
    const auto reader = RunReader::make(command.read, command.read_regex);
    if (!reader)
      return section.refuse(command.read_regex.empty() ? "read" : "read_regex", "{}", reader.error().message);
  }
  recipe.command = std::move(command);
  return {};
}

struct Document {
  std::string file;
  std::string text;
  toml::table table;
};

Result<Document> document_of(const std::string& text, const std::string& file) {
  try {
    return Document{file, text, toml::parse(text, file)};
  } catch (const toml::parse_error& problem) {
    return fail(ErrorCode::kUsage, "{}:{}: not valid TOML: {}", file, problem.source().begin.line,
                problem.description());
  }
}

Result<Document> read_document(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error))
    return fail(ErrorCode::kUsage, "recipe {} does not exist; check the path", path.string());
  auto text = read_file(path, kMaxRecipeBytes);
  if (!text) return fail(ErrorCode::kUsage, "recipe cannot be read: {}", text.error().message);
  return document_of(*text, path.string());
}

// The file and those that it extends, the file first.
Result<std::vector<Document>> read_documents(std::filesystem::path path) {
  std::vector<Document> documents;
  while (true) {
    XLADDER_ASSIGN(Document document, read_document(path));
    documents.push_back(std::move(document));
    const auto base = documents.back().table["extends"].value_exact<std::string>();
    if (!base) return documents;
    if (documents.size() >= kMaxFiles) {
      return fail(ErrorCode::kUsage, "{}: more than {} recipes extend each other, or they go in a circle; merge some",
                  documents.back().file, kMaxFiles);
    }
    path = (path.parent_path() / *base).lexically_normal();
  }
}

Result<std::optional<Section>> nearest_table(const std::vector<Document>& documents, std::string_view name,
                                             const config::OptionTable& options) {
  for (const Document& document : documents) {
    const toml::node* node = document.table.get(name);
    if (node == nullptr) continue;
    if (!node->is_table()) {
      return fail(ErrorCode::kUsage, "{}: {} must be a table; write [{}]", place_of(*node, document.file), name, name);
    }
    return Section(*node->as_table(), std::string(name), document.file, options);
  }
  return std::nullopt;
}

Result<LadderRecipe> recipe_from(const std::vector<Document>& documents, const std::string& name,
                                 const config::OptionTable& options) {
  LadderRecipe recipe;
  recipe.name = name;
  recipe.text = documents.front().text;
  recipe.baseline.name = "baseline";
  for (const Document& document : documents) recipe.all_text += document.text;

  XLADDER_ASSIGN(const std::optional<Section> workload, nearest_table(documents, "workload", options));
  XLADDER_ASSIGN(const std::optional<Section> ladder, nearest_table(documents, "ladder", options));
  if (!ladder) {
    return fail(ErrorCode::kUsage, "{} has no table [ladder]; add one with [[ladder.variant]] entries",
                documents.front().file);
  }
  if (workload) XLADDER_TRY(read_workload(*workload, recipe));
  XLADDER_TRY(read_ladder(*ladder, recipe));
  if (recipe.title.empty()) recipe.title = recipe.name;
  return recipe;
}

}  // namespace

Result<LadderRecipe> read_ladder_recipe(const std::filesystem::path& path) {
  return read_ladder_recipe(path, run::recipe_options());
}

Result<LadderRecipe> read_ladder_recipe(const std::filesystem::path& path, const config::OptionTable& options) {
  XLADDER_ASSIGN(const std::vector<Document> documents, read_documents(path));
  return recipe_from(documents, path.stem().string(), options);
}

Result<LadderRecipe> ladder_recipe_from(const std::string& text, const std::string& name) {
  std::vector<Document> documents;
  XLADDER_ASSIGN(Document document, document_of(text, name));
  documents.push_back(std::move(document));
  return recipe_from(documents, name, run::recipe_options());
}

}  // namespace xladder::ladder
