#include "xladder/program/imported/description.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <map>
#include <set>

#include "xladder/base/suggest.h"

namespace xladder::imported {
namespace {

std::string list_of(std::span<const std::string_view> names) { return fmt::format("{}", fmt::join(names, ", ")); }

// One table of the file, of which every key has to be known.
class Table {
 public:
  Table(const toml::table& table, std::string file, std::string what)
      : table_(table), file_(std::move(file)), what_(std::move(what)) {}

  template <class... Args>
  tl::unexpected<Error> refuse(const toml::node* node, fmt::format_string<Args...> format, Args&&... args) const {
    return fail(ErrorCode::kUsage, "{}:{}: {}", file_, (node == nullptr ? table_.source() : node->source()).begin.line,
                fmt::format(format, std::forward<Args>(args)...));
  }

  Status allow(const std::vector<std::string>& known) const {
    for (const auto& [key, node] : table_) {
      if (std::ranges::find(known, key.str()) != known.end()) continue;
      const auto nearest = closest(key.str(), known);
      return refuse(&node, "{} has no key \"{}\"{}", what_, key.str(),
                    nearest ? fmt::format("; did you mean \"{}\"?", *nearest) : "; there are " + joined(known));
    }
    return {};
  }

  bool has(std::string_view key) const { return table_.contains(key); }

  Result<std::string> text(std::string_view key) const {
    const toml::node* node = table_.get(key);
    const auto value = node == nullptr ? std::optional<std::string>() : node->value_exact<std::string>();
    if (!value) return refuse(node, "{} needs {} = \"...\"", what_, key);
    return *value;
  }

  // The name of a file in the same folder.
  Result<std::string> file_name(std::string_view key) const {
    if (!has(key)) return std::string();
    XLADDER_ASSIGN(std::string name, text(key));
    if (name.empty() || name.find('/') != std::string::npos || name.front() == '.')
      return refuse(table_.get(key), "{} = \"{}\" is not the name of a file in the same folder", key, name);
    return name;
  }

  template <NamedEnum Enum>
  Result<Enum> word(std::string_view key) const {
    XLADDER_ASSIGN(const std::string name, text(key));
    const auto value = enum_from_name<Enum>(name);
    if (!value)
      return refuse(table_.get(key), "{} = \"{}\" is not known; there are {}", key, name, list_of(names_of(Enum{})));
    return *value;
  }

  Result<bool> flag(std::string_view key) const {
    const toml::node* node = table_.get(key);
    const auto value = node == nullptr ? std::optional<bool>() : node->value_exact<bool>();
    if (!value) return refuse(node, "{} needs {} = true or false", what_, key);
    return *value;
  }

  // What it says of a type.
  template <class Value>
  Status type(Value& value) const {
    if (has("dtype")) {
      XLADDER_ASSIGN(value.dtype, text("dtype"));
    }
    const toml::node* node = table_.get("shape");
    if (node == nullptr) return {};
    const toml::array* array = node->as_array();
    std::vector<int64_t> shape;
    for (size_t i = 0; array != nullptr && i < array->size(); ++i)
      if (const auto size = array->get(i)->value_exact<int64_t>(); size && *size >= 0) shape.push_back(*size);
    if (array == nullptr || shape.size() != array->size()) return refuse(node, "{} needs shape = [4, 8]", what_);
    value.shape = std::move(shape);
    return {};
  }

 private:
  static std::string joined(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, ", ")); }

  const toml::table& table_;
  std::string file_;
  std::string what_;
};

Result<Input> parse_input(const Table& table, Kind kind) {
  XLADDER_TRY(table.allow({"role", "name", "trainable", "dtype", "shape"}));
  XLADDER_ASSIGN(const InputRole role, table.word<InputRole>("role"));
  XLADDER_ASSIGN(std::string name, table.text("name"));
  Input input{role, std::move(name)};
  const bool is_parameter = kind == Kind::kLoss && role == InputRole::kState;
  if (is_parameter) {
    XLADDER_ASSIGN(input.trainable, table.flag("trainable"));
  } else if (table.has("trainable")) {
    return table.refuse(nullptr, "trainable is said of the state of a loss, not of \"{}\"", input.name);
  }
  XLADDER_TRY(table.type(input));
  return input;
}

Result<Output> parse_output(const Table& table) {
  XLADDER_TRY(table.allow({"role", "name", "dtype", "shape"}));
  XLADDER_ASSIGN(const OutputRole role, table.word<OutputRole>("role"));
  XLADDER_ASSIGN(std::string name, table.text("name"));
  Output output{role, std::move(name)};
  XLADDER_TRY(table.type(output));
  return output;
}

// The [[tables]] of a name.
Result<std::vector<const toml::table*>> tables_of(const toml::table& root, std::string_view name,
                                                  const std::string& file) {
  const toml::array* array = root[name].as_array();
  std::vector<const toml::table*> tables;
  for (size_t i = 0; array != nullptr && i < array->size(); ++i)
    if (const toml::table* table = array->get(i)->as_table()) tables.push_back(table);
  if (array == nullptr || tables.size() != array->size())
    return fail(ErrorCode::kUsage, "{}: it has no [[{}]]; write one for each {} of the program, in its order", file,
                name, name);
  return tables;
}

template <class Values, class Key>
Status check_unique(const Values& values, const Key& key, const std::string& file) {
  std::set<std::string> seen;
  for (const auto& value : values) {
    const std::optional<std::string> name = key(value);
    if (name && !seen.insert(*name).second)
      return fail(ErrorCode::kUsage, "{}: the name \"{}\" is there twice; give each its own", file, value.name);
  }
  return {};
}

template <class Value>
Status check_type(const Value& value, const TensorType& type, std::string_view what, const std::string& file) {
  const bool same =
      (!value.dtype || *value.dtype == name_of(type.dtype)) && (!value.shape || *value.shape == type.shape);
  if (same) return {};
  return fail(ErrorCode::kUsage, "{}: the {} \"{}\" is {} in the program, not {}[{}]; export the folder again", file,
              what, value.name, to_string(type), value.dtype.value_or(std::string(name_of(type.dtype))),
              fmt::join(value.shape.value_or(type.shape), ", "));
}

}  // namespace

Result<Description> parse_description(std::string_view text, const std::string& file) {
  toml::table root;
  try {
    root = toml::parse(text, file);
  } catch (const toml::parse_error& error) {
    return fail(ErrorCode::kUsage, "{}:{}: {}", file, error.source().begin.line, error.description());
  }
  const Table table(root, file, "the description of a program");
  XLADDER_TRY(table.allow({"format", "kind", "program", "state", "example", "framework", "input", "output"}));
  const auto format = root["format"].value<int64_t>();
  if (format != 1) return fail(ErrorCode::kUsage, "{}: it has another format than 1; export the folder again", file);
  Description description;
  XLADDER_ASSIGN(description.kind, table.word<Kind>("kind"));
  XLADDER_ASSIGN(description.program, table.file_name("program"));
  if (description.program.empty()) return table.refuse(nullptr, "the description needs program = \"program.mlir\"");
  XLADDER_ASSIGN(description.state, table.file_name("state"));
  XLADDER_ASSIGN(description.example, table.file_name("example"));
  if (table.has("framework")) {
    XLADDER_ASSIGN(description.framework, table.text("framework"));
  }
  XLADDER_ASSIGN(const std::vector<const toml::table*> inputs, tables_of(root, "input", file));
  for (const toml::table* input : inputs) {
    XLADDER_ASSIGN(Input parsed, parse_input(Table(*input, file, "[[input]]"), description.kind));
    description.inputs.push_back(std::move(parsed));
  }
  XLADDER_ASSIGN(const std::vector<const toml::table*> outputs, tables_of(root, "output", file));
  for (const toml::table* output : outputs) {
    XLADDER_ASSIGN(Output parsed, parse_output(Table(*output, file, "[[output]]")));
    description.outputs.push_back(std::move(parsed));
  }
  XLADDER_TRY(check_unique(
      description.inputs,
      [&](const Input& input) { return std::optional((description.keeps(input) ? "kept " : "given ") + input.name); },
      file));
  XLADDER_TRY(check_unique(
      description.outputs,
      [](const Output& output) { return std::optional(std::string(enum_name(output.role)) + " " + output.name); },
      file));
  return description;
}

Status check_description(const Description& description, const graph::Graph& program, const std::string& file) {
  const auto counts = [&](std::string_view what, size_t told, size_t there) -> Status {
    if (told == there) return {};
    return fail(ErrorCode::kUsage, "{}: it tells of {} {}, the program has {}; export the folder again", file, told,
                what, there);
  };
  XLADDER_TRY(counts("inputs", description.inputs.size(), program.num_parameters()));
  XLADDER_TRY(counts("outputs", description.outputs.size(), program.num_results()));

  std::map<std::string, size_t> state;
  for (size_t i = 0; i < description.inputs.size(); ++i) {
    const Input& input = description.inputs[i];
    const TensorType& type = program.parameter_type(i);
    XLADDER_TRY(check_type(input, type, "input", file));
    if (input.role == InputRole::kState) state.emplace(input.name, i);
    if (input.trainable && !is_floating(type.dtype))
      return fail(ErrorCode::kUsage, "{}: \"{}\" is {} and cannot be trained; write trainable = false", file,
                  input.name, to_string(type));
  }
  size_t losses = 0;
  for (size_t i = 0; i < description.outputs.size(); ++i) {
    const Output& output = description.outputs[i];
    const TensorType& type = program.result_type(i);
    XLADDER_TRY(check_type(output, type, "output", file));
    if (output.role == OutputRole::kLoss) {
      ++losses;
      if (!is_floating(type.dtype) || type.rank() != 0)
        return fail(ErrorCode::kUsage, "{}: the loss is {}, not one number; export the mean over the batch", file,
                    to_string(type));
    }
    if (output.role == OutputRole::kCount && type.rank() != 0)
      return fail(ErrorCode::kUsage, "{}: the count \"{}\" is {}, not one number; export the sum over the batch", file,
                  output.name, to_string(type));
    if (output.role != OutputRole::kState) continue;
    const auto before = state.find(output.name);
    if (before == state.end())
      return fail(ErrorCode::kUsage, "{}: the output \"{}\" has the role state, but no state input has its name", file,
                  output.name);
    if (program.parameter_type(before->second) != type)
      return fail(ErrorCode::kUsage, "{}: the next value of \"{}\" is {}, the value itself {}; export them as one type",
                  file, output.name, to_string(type), to_string(program.parameter_type(before->second)));
    if (description.inputs[before->second].trainable)
      return fail(ErrorCode::kUsage,
                  "{}: the loss returns a next value of \"{}\", which the optimizer makes; write "
                  "trainable = false or leave that output out",
                  file, output.name);
  }
  if (losses != 1)
    return fail(ErrorCode::kUsage, "{}: a program has one output with the role loss, this one has {}", file, losses);
  return {};
}

}  // namespace xladder::imported
