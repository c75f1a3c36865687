#include "xladder/graph/print.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "xladder/graph/op_def.h"
#include "xladder/graph/reducer.h"
#include "xladder/graph/rewrite.h"
#include "xladder/graph/spelling.h"

namespace xladder::graph {
namespace {

// Not std::isalnum, which asks the locale.
bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// Symbols of letters, digits and '_' go without quotes.
std::string symbol(const std::string& name) {
  const bool plain = !name.empty() && !(name[0] >= '0' && name[0] <= '9') &&
                     std::all_of(name.begin(), name.end(), [](char c) { return is_letter_or_digit(c) || c == '_'; });
  return plain ? name : string_literal(name);
}

// A comment ends with its line.
std::string one_line(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  return text;
}

// Begins with a letter; the printer's own names begin with a digit or '_', so they never clash.
std::string identifier(const std::string& name, std::unordered_set<std::string>& taken) {
  std::string text;
  for (const char c : name) text += is_letter_or_digit(c) || c == '.' || c == '_' ? c : '_';
  if (text.empty() || !is_letter_or_digit(text[0]) || (text[0] >= '0' && text[0] <= '9')) text = "arg_" + text;
  std::string unique = text;
  for (int i = 1; !taken.insert(unique).second; ++i) unique = fmt::format("{}_{}", text, i);
  return "%" + unique;
}

class Printer {
 public:
  Printer(const Graph& graph, const PrintOptions& options)
      : graph_(graph), options_(options), live_(live_ops(graph)), names_(graph.num_values()) {}

  std::string print() {
    line(0, "module @{} attributes {{mhlo.num_partitions = 1 : i32, mhlo.num_replicas = {} : i32}} {{",
         symbol(options_.module_name), options_.num_replicas);
    std::unordered_set<std::string> taken;
    std::vector<std::string> arguments, results, result_types;
    for (size_t i = 0; i < graph_.num_parameters(); ++i) {
      std::string& name = names_[static_cast<size_t>(graph_.body().arguments[i])];
      name = identifier(graph_.parameter_name(i), taken);
      if (constant_of(i) != nullptr) continue;
      const auto alias = graph_.alias_of(i);
      arguments.push_back(
          fmt::format("      {}: {}{}", name, mlir_type(graph_.parameter_type(i)),
                      alias ? fmt::format(" {{tf.aliasing_output = {} : i32}}", *alias) : std::string()));
    }
    for (size_t i = 0; i < graph_.num_results(); ++i) {
      result_types.push_back(mlir_type(graph_.result_type(i)));
      results.push_back(fmt::format("      {} // {}", result_types.back(), one_line(graph_.result_name(i))));
    }
    line(1, "func.func public @{}(", symbol(graph_.name()));
    for (size_t i = 0; i < arguments.size(); ++i) line(0, "{}{}", arguments[i], i + 1 < arguments.size() ? "," : "");
    line(1, ") -> (");
    for (size_t i = 0; i < results.size(); ++i) {
      std::string text = results[i];
      if (i + 1 < results.size()) text.insert(text.find(" //"), ",");
      line(0, "{}", text);
    }
    line(1, ") {{");
    print_parameter_constants(2);
    print_block(graph_.body(), 2, "func.return");
    line(1, "}}");
    line(0, "}}");
    return std::move(text_);
  }

 private:
  template <class... Args>
  void line(int depth, fmt::format_string<Args...> format, Args&&... args) {
    text_.append(2 * static_cast<size_t>(depth), ' ');
    fmt::format_to(std::back_inserter(text_), format, std::forward<Args>(args)...);
    text_ += '\n';
  }

  // What takes the place of a parameter, or null.
  const HostTensor* constant_of(size_t parameter) const {
    const auto found = options_.constants.find(graph_.parameter_name(parameter));
    if (found == options_.constants.end()) return nullptr;
    const HostTensor* value = found->second;
    if (value->type() != graph_.parameter_type(parameter) || value->dtype() == DType::kPred ||
        graph_.alias_of(parameter))
      throw std::logic_error(fmt::format("{} cannot be the constant {}", to_string(value->type()), found->first));
    return value;
  }

  void print_parameter_constants(int depth) {
    for (size_t i = 0; i < graph_.num_parameters(); ++i) {
      const HostTensor* value = constant_of(i);
      if (value == nullptr) continue;
      const std::string bytes =
          value->num_elements() == 0 ? std::string() : fmt::format("\"0x{}\"", hexadecimal(*value));
      line(depth, "{} = stablehlo.constant dense<{}> : {}", name(graph_.body().arguments[i]), bytes,
           mlir_type(value->type()));
    }
  }

  const std::string& name(ValueId id) const { return names_[static_cast<size_t>(id)]; }
  std::string type(ValueId id) const { return mlir_type(graph_.type_of(id)); }

  std::string names(const std::vector<ValueId>& ids) const {
    std::string text;
    for (const ValueId id : ids) text += (text.empty() ? "" : ", ") + name(id);
    return text;
  }
  std::string types(const std::vector<ValueId>& ids) const {
    std::string text;
    for (const ValueId id : ids) text += (text.empty() ? "" : ", ") + type(id);
    return text;
  }
  std::string result_types(const Op& op) const {
    return op.results.size() == 1 ? type(op.results[0]) : "(" + types(op.results) + ")";
  }
  std::string location(const Op& op) const {
    return options_.locations && op.scope != 0 ? fmt::format(" loc({})", string_literal(graph_.scope_name(op.scope)))
                                               : std::string();
  }

  // Names the results of the op and returns the text left of "=".
  std::string define(const Op& op) {
    std::string base = fmt::format("%{}", next_name_++);
    if (op.results.size() == 1) {
      names_[static_cast<size_t>(op.results[0])] = base;
      return base;
    }
    for (size_t i = 0; i < op.results.size(); ++i)
      names_[static_cast<size_t>(op.results[i])] = fmt::format("{}#{}", base, i);
    return fmt::format("{}:{}", base, op.results.size());
  }

  void print_block(const Block& block, int depth, std::string_view terminator) {
    for (const OpId id : block.ops)
      if (live_[static_cast<size_t>(id)]) print_op(graph_.op(id), depth);
    if (block.results.empty())
      line(depth, "{}", terminator);
    else
      line(depth, "{} {} : {}", terminator, names(block.results), types(block.results));
  }

  void print_op(const Op& op, int depth) {
    const OpDef& def = op_def(op);
    switch (def.syntax) {
      case Syntax::kShort: {
        const std::string operands = names(op.operands);
        const std::string left = define(op);
        const std::string attributes = def.print == nullptr ? std::string() : def.print(op);
        return line(depth, "{} = {}.{} {}{} : {}{}", left, def.dialect, def.name, operands,
                    attributes.empty() ? attributes : " {" + attributes + "}", type(op.results[0]), location(op));
      }
      case Syntax::kConstant: {
        const std::string left = define(op);
        return line(depth, "{} = {}.{} dense<{}> : {}{}", left, def.dialect, def.name,
                    op.attributes.literal("value").text(), type(op.results[0]), location(op));
      }
      case Syntax::kGeneric:
        return print_generic(op, def, depth);
      case Syntax::kNone:
        break;
    }
    throw std::logic_error(fmt::format("cannot print {}: lower it first", def.name));
  }

  void print_generic(const Op& op, const OpDef& def, int depth) {
    const std::string attributes = def.print == nullptr ? std::string() : def.print(op);
    if (!op.regions.empty()) return print_regions(op, def, depth, attributes);
    if (def.reducer_text != ReducerText::kNone) return print_reducing(op, def, depth, attributes);
    const std::string operands = names(op.operands);
    const std::string left = define(op);
    line(depth, "{} = \"{}.{}\"({}) {{{}}} : ({}) -> {}{}", left, def.dialect, def.name, operands, attributes,
         types(op.operands), result_types(op), location(op));
  }

  void print_regions(const Op& op, const OpDef& def, int depth, const std::string& attributes) {
    const std::string operands = names(op.operands);
    const std::string left = define(op);
    line(depth, "{} = \"{}.{}\"({}) ({{", left, def.dialect, def.name, operands);
    for (size_t i = 0; i < op.regions.size(); ++i) {
      if (i > 0) line(depth, "}}, {{");
      const Block& block = op.regions[i];
      std::string arguments;
      for (const ValueId id : block.arguments) {
        names_[static_cast<size_t>(id)] = fmt::format("%_carried_{}", next_name_++);
        arguments += fmt::format("{}{}: {}", arguments.empty() ? "" : ", ", name(id), type(id));
      }
      if (!arguments.empty()) line(depth, "^bb0({}):", arguments);
      print_block(block, depth + 1, "stablehlo.return");
    }
    line(depth, "}}){} : ({}) -> {}{}", attributes.empty() ? std::string() : fmt::format(" {{{}}}", attributes),
         types(op.operands), result_types(op), location(op));
  }

  // An op whose reducer has a name: the text has what the name stands for.
  void print_reducing(const Op& op, const OpDef& def, int depth, const std::string& attributes) {
    const bool selects = def.reducer_text == ReducerText::kInitSelectAndRegion;
    const Reducer reducer = selects ? Reducer::kAdd : simple_reducer(op).value();
    const DType dtype = graph_.type_of(op.operands[0]).dtype;
    const std::string scalar = mlir_type({dtype, {}});
    std::string operands = names(op.operands);
    std::string operand_types = types(op.operands);
    if (def.reducer_text != ReducerText::kRegion) {
      const std::string init = fmt::format("%{}", next_name_++);
      line(depth, "{} = stablehlo.constant dense<{}> : {}", init, identity_of(reducer, dtype).text(), scalar);
      operands += ", " + init;
      operand_types += ", " + scalar;
    }
    const std::string left = define(op);
    line(depth, "{} = \"{}.{}\"({}) ({{", left, def.dialect, def.name, operands);
    if (selects) {
      line(depth, "^bb0(%_lhs: {}, %_rhs: {}):", scalar, scalar);
      line(depth + 1,
           "%_out = \"stablehlo.compare\"(%_lhs, %_rhs) "
           "{{comparison_direction = #stablehlo<comparison_direction GE>}} : ({}, {}) -> tensor<i1>",
           scalar, scalar);
      line(depth + 1, "stablehlo.return %_out : tensor<i1>");
      line(depth, "}}, {{");
    }
    line(depth, "^bb0(%_lhs: {}, %_rhs: {}):", scalar, scalar);
    const bool replaces = reducer == Reducer::kReplace;
    if (!replaces) line(depth + 1, "%_out = stablehlo.{} %_lhs, %_rhs : {}", name_of(reducer), scalar);
    line(depth + 1, "stablehlo.return {} : {}", replaces ? "%_rhs" : "%_out", scalar);
    line(depth, "}}) {{{}}} : ({}) -> {}{}", attributes, operand_types, result_types(op), location(op));
  }

  const Graph& graph_;
  const PrintOptions& options_;
  std::vector<bool> live_;
  std::vector<std::string> names_;
  std::string text_;
  int64_t next_name_ = 0;
};

}  // namespace

std::string mlir_type(const TensorType& type) {
  std::string text = "tensor<";
  for (const int64_t dim : type.shape) text += fmt::format("{}x", dim);
  return text + std::string(mlir_name(type.dtype)) + ">";
}

std::string print_stablehlo(const Graph& graph, const PrintOptions& options) { return Printer(graph, options).print(); }

}  // namespace xladder::graph
