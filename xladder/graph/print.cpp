#include "xladder/graph/print.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>
#include <numeric>
#include <unordered_set>

#include "xladder/graph/convolution_layout.h"
#include "xladder/graph/matmul_precision.h"
#include "xladder/graph/rewrite.h"

namespace xladder::graph {
namespace {

std::string array_of(const std::vector<int64_t>& values) {
  return values.empty() ? "array<i64>" : fmt::format("array<i64: {}>", fmt::join(values, ", "));
}

// The bytes of the elements, little-endian as in memory.
std::string hex(const HostTensor& tensor) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text;
  text.reserve(2 * tensor.bytes().size());
  for (const std::byte byte : tensor.bytes()) {
    text += kDigits[std::to_integer<size_t>(byte) >> 4];
    text += kDigits[std::to_integer<size_t>(byte) & 15];
  }
  return text;
}

// Pairs of low and high padding as a rank-2 tensor literal.
std::string padding_of(const std::vector<int64_t>& flat) {
  std::vector<std::string> rows;
  for (size_t i = 0; i + 1 < flat.size(); i += 2) rows.push_back(fmt::format("[{}, {}]", flat[i], flat[i + 1]));
  return fmt::format("dense<[{}]> : tensor<{}x2xi64>", fmt::join(rows, ", "), rows.size());
}

std::string replica_groups(int64_t num_replicas) {
  std::vector<int64_t> ids(static_cast<size_t>(num_replicas));
  std::iota(ids.begin(), ids.end(), 0);
  return fmt::format("dense<[[{}]]> : tensor<1x{}xi64>", fmt::join(ids, ", "), num_replicas);
}

// MLIR has no words for infinities and NaN, only their bits.
std::string special_bits(double value, DType dtype) {
  const auto narrow = static_cast<float>(value);
  switch (dtype) {
    case DType::kF64:
      return fmt::format("0x{:016X}", std::bit_cast<uint64_t>(value));
    case DType::kF32:
      return fmt::format("0x{:08X}", std::bit_cast<uint32_t>(narrow));
    case DType::kF16:
      return fmt::format("0x{:04X}", f16_from_float(narrow));
    case DType::kBF16:
      return fmt::format("0x{:04X}", bf16_from_float(narrow));
    default:
      throw std::logic_error(fmt::format("{} has no literal for {}", name_of(dtype), value));
  }
}

// The shortest text that reads back as `value`; MLIR wants a point in a floating-point literal.
std::string literal(double value, DType dtype) {
  if (dtype == DType::kPred) return value != 0 ? "true" : "false";
  if (!is_floating(dtype))
    return value < 0 ? fmt::format("{}", static_cast<int64_t>(value)) : fmt::format("{}", static_cast<uint64_t>(value));
  if (!std::isfinite(value)) return special_bits(value, dtype);
  std::string text = fmt::format("{}", value);
  if (text.find('.') == std::string::npos) {
    const size_t exponent = text.find('e');
    text.insert(exponent == std::string::npos ? text.size() : exponent, ".0");
  }
  return text;
}

// Nested brackets of `shape` around row-major `values`.
std::string nested_literal(const std::vector<double>& values, const TensorType& type, size_t axis, size_t& at) {
  if (axis == type.shape.size()) return literal(values[at++], type.dtype);
  std::string text = "[";
  for (int64_t i = 0; i < type.shape[axis]; ++i)
    text += (i == 0 ? "" : ", ") + nested_literal(values, type, axis + 1, at);
  return text + "]";
}

// As text, because a double cannot hold the largest 64-bit numbers.
std::string reducer_identity(const std::string& reducer, DType dtype) {
  if (reducer == "add" || reducer == "or") return literal(0, dtype);
  if (dtype == DType::kPred) return "true";
  const bool maximum = reducer == "maximum";
  if (is_floating(dtype)) return literal(maximum ? -INFINITY : INFINITY, dtype);
  const uint64_t all_ones = ~uint64_t{0} >> (64 - 8 * size_of(dtype));
  if (is_unsigned(dtype)) return maximum ? "0" : fmt::format("{}", all_ones);
  if (reducer == "and") return "-1";
  const auto largest = static_cast<int64_t>(all_ones >> 1);
  return fmt::format("{}", maximum ? -largest - 1 : largest);
}

// Not std::isalnum, which asks the locale.
bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    const bool plain = c >= ' ' && c <= '~' && c != '"' && c != '\\';
    out += plain ? std::string(1, c) : fmt::format("\\{:02X}", static_cast<unsigned char>(c));
  }
  return out + "\"";
}

// Symbols of letters, digits and '_' go without quotes.
std::string symbol(const std::string& name) {
  const bool plain = !name.empty() && !(name[0] >= '0' && name[0] <= '9') &&
                     std::all_of(name.begin(), name.end(), [](char c) { return is_letter_or_digit(c) || c == '_'; });
  return plain ? name : quoted(name);
}

// The rest of a list of attributes; empty stays empty.
std::string after_comma(const std::string& text) { return text.empty() ? text : ", " + text; }

MatmulPrecision precision_of(const Attributes& a) {
  if (!a.has("precision")) return MatmulPrecision::kDefault;
  return matmul_precision_from_name(a.text("precision")).value();
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
    text_.append(static_cast<size_t>(2 * depth), ' ');
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
      const std::string bytes = value->num_elements() == 0 ? std::string() : fmt::format("\"0x{}\"", hex(*value));
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

  // Names the results of the op and returns the text left of "=".
  std::string define(const Op& op) {
    const std::string base = fmt::format("%{}", next_name_++);
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

  void generic(const Op& op, int depth, const std::string& attributes, std::string_view dialect = "stablehlo") {
    const std::string operands = names(op.operands);
    const std::string left = define(op);
    line(depth, "{} = \"{}.{}\"({}) {{{}}} : ({}) -> {}", left, dialect, name_of(op.code), operands, attributes,
         types(op.operands), result_types(op));
  }

  // An op whose region applies `reducer` to two scalars; `inits` are further operands after the op's own.
  void with_reducer(const Op& op, int depth, const std::string& attributes, bool takes_init) {
    const TensorType& operand = graph_.type_of(op.operands[0]);
    const std::string scalar = mlir_type({operand.dtype, {}});
    const std::string& reducer = op.attributes.text("reducer");
    std::string operands = names(op.operands);
    std::string operand_types = types(op.operands);
    if (takes_init) {
      const std::string init = fmt::format("%{}", next_name_++);
      line(depth, "{} = stablehlo.constant dense<{}> : {}", init, reducer_identity(reducer, operand.dtype), scalar);
      operands += ", " + init;
      operand_types += ", " + scalar;
    }
    const std::string left = define(op);
    line(depth, "{} = \"stablehlo.{}\"({}) ({{", left, name_of(op.code), operands);
    reducer_block(reducer, scalar, depth);
    line(depth, "}}) {{{}}} : ({}) -> {}", attributes, operand_types, result_types(op));
  }

  void reducer_block(const std::string& reducer, const std::string& scalar, int depth) {
    line(depth, "^bb0(%_lhs: {}, %_rhs: {}):", scalar, scalar);
    line(depth + 1, "%_out = stablehlo.{} %_lhs, %_rhs : {}", reducer, scalar);
    line(depth + 1, "stablehlo.return %_out : {}", scalar);
  }

  void print_constant(const Op& op, int depth) {
    const TensorType& out = graph_.type_of(op.results[0]);
    const auto& values = op.attributes.get<std::vector<double>>("values");
    size_t at = 0;
    const std::string text = out.num_elements() == 0 ? std::string()
                             : values.size() == 1    ? literal(values[0], out.dtype)
                                                     : nested_literal(values, out, 0, at);
    const std::string left = define(op);
    line(depth, "{} = stablehlo.constant dense<{}> : {}", left, text, mlir_type(out));
  }

  std::string window(const Op& op) const {
    return fmt::format(
        "window_dimensions = {}, window_strides = {}, padding = {}", array_of(op.attributes.integers("window_size")),
        array_of(op.attributes.integers("window_strides")), padding_of(op.attributes.integers("padding")));
  }

  void print_select_and_scatter(const Op& op, int depth) {
    const std::string scalar = mlir_type({graph_.type_of(op.operands[0]).dtype, {}});
    const std::string init = fmt::format("%{}", next_name_++);
    line(depth, "{} = stablehlo.constant dense<0.0> : {}", init, scalar);
    const std::string operands = names(op.operands);
    const std::string left = define(op);
    line(depth, "{} = \"stablehlo.select_and_scatter\"({}, {}) ({{", left, operands, init);
    line(depth, "^bb0(%_lhs: {}, %_rhs: {}):", scalar, scalar);
    line(depth + 1,
         "%_out = \"stablehlo.compare\"(%_lhs, %_rhs) "
         "{{comparison_direction = #stablehlo<comparison_direction GE>}} : ({}, {}) -> tensor<i1>",
         scalar, scalar);
    line(depth + 1, "stablehlo.return %_out : tensor<i1>");
    line(depth, "}}, {{");
    reducer_block("add", scalar, depth);
    line(depth, "}}) {{{}}} : ({}, {}) -> {}", window(op), types(op.operands), scalar, result_types(op));
  }

  void print_while(const Op& op, int depth) {
    const std::string operands = names(op.operands);
    const std::string left = define(op);
    line(depth, "{} = \"stablehlo.while\"({}) ({{", left, operands);
    for (size_t i = 0; i < op.regions.size(); ++i) {
      if (i > 0) line(depth, "}}, {{");
      const Block& block = op.regions[i];
      std::string arguments;
      for (const ValueId id : block.arguments) {
        names_[static_cast<size_t>(id)] = fmt::format("%_carried_{}", next_name_++);
        arguments += fmt::format("{}{}: {}", arguments.empty() ? "" : ", ", name(id), type(id));
      }
      line(depth, "^bb0({}):", arguments);
      print_block(block, depth + 1, "stablehlo.return");
    }
    line(depth, "}}) : ({}) -> {}", types(op.operands), result_types(op));
  }

  std::string convolution_attributes(const Op& op) const {
    const Attributes& a = op.attributes;
    const auto layout = ConvolutionLayout::parse(a.text("layout"));
    const auto spell = [](const std::string& part) {
      std::string text;
      for (const char c : part) text += fmt::format("{}{}", text.empty() ? "" : ", ", c);
      return "[" + text + "]";
    };
    const std::string text = layout.text();
    const size_t comma = text.find(','), arrow = text.find("->");
    const std::vector<std::string> reversal(layout.num_spatial(), a.get<bool>("reversed") ? "true" : "false");
    return fmt::format(
        "batch_group_count = {} : i64, dimension_numbers = #stablehlo.conv<{}x{}->{}>, feature_group_count = {} : i64, "
        "lhs_dilation = {}, padding = {}, rhs_dilation = {}, window_reversal = array<i1: {}>, window_strides = {}{}",
        a.integer("batch_groups"), spell(text.substr(0, comma)), spell(text.substr(comma + 1, arrow - comma - 1)),
        spell(text.substr(arrow + 2)), a.integer("feature_groups"), array_of(a.integers("lhs_dilation")),
        padding_of(a.integers("padding")), array_of(a.integers("rhs_dilation")), fmt::join(reversal, ", "),
        array_of(a.integers("strides")), after_comma(graph::convolution_attributes(precision_of(a))));
  }

  void print_op(const Op& op, int depth) {
    const Attributes& a = op.attributes;
    if (op.code == OpCode::kErf) return generic(op, depth, "", "chlo");
    if (is_unary(op.code) && op.code != OpCode::kIsFinite) return plain(op, depth);
    if (is_binary(op.code)) return plain(op, depth);
    switch (op.code) {
      case OpCode::kIsFinite:
      case OpCode::kBitcastConvert:
      case OpCode::kClamp:
      case OpCode::kConvert:
      case OpCode::kReplicaId:
      case OpCode::kReshape:
      case OpCode::kDynamicUpdateSlice:
      case OpCode::kOptimizationBarrier:
      case OpCode::kSelect:
        return generic(op, depth, "");
      case OpCode::kCompare:
        return generic(op, depth,
                       fmt::format("comparison_direction = #stablehlo<comparison_direction {}>", a.text("direction")));
      case OpCode::kConstant:
        return print_constant(op, depth);
      case OpCode::kIota:
        return generic(op, depth, fmt::format("iota_dimension = {} : i64", a.integer("axis")));
      case OpCode::kRngBitGenerator:
        return generic(op, depth, "rng_algorithm = #stablehlo<rng_algorithm THREE_FRY>");
      case OpCode::kBroadcastInDim:
        return generic(op, depth, "broadcast_dimensions = " + array_of(a.integers("dimensions")));
      case OpCode::kConcatenate:
        return generic(op, depth, fmt::format("dimension = {} : i64", a.integer("axis")));
      case OpCode::kDynamicSlice:
        return generic(op, depth, "slice_sizes = " + array_of(a.integers("sizes")));
      case OpCode::kPad:
        return generic(
            op, depth,
            fmt::format("edge_padding_high = {}, edge_padding_low = {}, interior_padding = {}",
                        array_of(a.integers("high")), array_of(a.integers("low")), array_of(a.integers("interior"))));
      case OpCode::kReverse:
        return generic(op, depth, "dimensions = " + array_of(a.integers("dimensions")));
      case OpCode::kSlice:
        return generic(
            op, depth,
            fmt::format("limit_indices = {}, start_indices = {}, strides = {}", array_of(a.integers("limit")),
                        array_of(a.integers("start")), array_of(a.integers("strides"))));
      case OpCode::kTranspose:
        return generic(op, depth, "permutation = " + array_of(a.integers("permutation")));
      case OpCode::kConvolution:
        return generic(op, depth, convolution_attributes(op));
      case OpCode::kDotGeneral:
        return generic(
            op, depth,
            fmt::format("dot_dimension_numbers = #stablehlo.dot<lhs_batching_dimensions = {}, rhs_batching_dimensions "
                        "= {}, lhs_contracting_dimensions = {}, rhs_contracting_dimensions = {}>{}",
                        to_string(a.integers("lhs_batch")), to_string(a.integers("rhs_batch")),
                        to_string(a.integers("lhs_contracting")), to_string(a.integers("rhs_contracting")),
                        after_comma(dot_attributes(precision_of(a)))));
      case OpCode::kReduce:
        return with_reducer(op, depth, "dimensions = " + array_of(a.integers("dimensions")), true);
      case OpCode::kReduceWindow:
        return with_reducer(op, depth, window(op), true);
      case OpCode::kSelectAndScatter:
        return print_select_and_scatter(op, depth);
      case OpCode::kAllReduce:
        return with_reducer(op, depth, "replica_groups = " + replica_groups(a.integer("num_replicas")), false);
      case OpCode::kAllGather:
        return generic(op, depth,
                       fmt::format("all_gather_dim = {} : i64, replica_groups = {}", a.integer("axis"),
                                   replica_groups(a.integer("num_replicas"))));
      case OpCode::kReduceScatter:
        return with_reducer(op, depth,
                            fmt::format("replica_groups = {}, scatter_dimension = {} : i64",
                                        replica_groups(a.integer("num_replicas")), a.integer("axis")),
                            false);
      case OpCode::kWhile:
        return print_while(op, depth);
      case OpCode::kCustomCall:
        return generic(op, depth,
                       fmt::format("api_version = {} : i32, backend_config = {}, call_target_name = {}",
                                   a.integer("api_version"), backend_config(a), quoted(a.text("target"))));
      default:
        throw std::logic_error(fmt::format("cannot print {}: lower it first", name_of(op.code)));
    }
  }

  void plain(const Op& op, int depth) {
    const std::string operands = names(op.operands);
    const std::string left = define(op);
    line(depth, "{} = stablehlo.{} {} : {}", left, name_of(op.code), operands, type(op.results[0]));
  }

  static std::string backend_config(const Attributes& a) {
    constexpr int64_t kTypedFfi = 4;
    const std::string& text = a.text("backend_config");
    if (a.integer("api_version") != kTypedFfi) return quoted(text);
    return text.empty() ? "{}" : text;
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
