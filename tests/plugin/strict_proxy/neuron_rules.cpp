#include "tests/plugin/strict_proxy/neuron_rules.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "tests/plugin/strict_proxy/scanned_program.h"

namespace strict_proxy {
namespace {

using Names = std::set<std::string_view>;

const Names kNever = {"stablehlo.after_all",
                      "stablehlo.case",
                      "stablehlo.cholesky",
                      "stablehlo.complex",
                      "stablehlo.create_token",
                      "stablehlo.dynamic_broadcast_in_dim",
                      "stablehlo.dynamic_conv",
                      "stablehlo.dynamic_gather",
                      "stablehlo.dynamic_iota",
                      "stablehlo.dynamic_pad",
                      "stablehlo.dynamic_reshape",
                      "stablehlo.fft",
                      "stablehlo.get_dimension_size",
                      "stablehlo.if",
                      "stablehlo.imag",
                      "stablehlo.infeed",
                      "stablehlo.map",
                      "stablehlo.outfeed",
                      "stablehlo.real",
                      "stablehlo.real_dynamic_slice",
                      "stablehlo.recv",
                      "stablehlo.reduce_precision",
                      "stablehlo.rng",
                      "stablehlo.send",
                      "stablehlo.set_dimension_size",
                      "stablehlo.triangular_solve"};
const Names kReducers = {"stablehlo.add", "stablehlo.multiply", "stablehlo.minimum", "stablehlo.maximum"};
const Names kCustomCalls = {"AwsNeuronErf",
                            "AwsNeuronGelu",
                            "AwsNeuronGeluApprxTanh",
                            "AwsNeuronGeluBackward",
                            "AwsNeuronSilu",
                            "AwsNeuronSiluBackward",
                            "AwsNeuronRmsNorm",
                            "AwsNeuronSoftmax",
                            "AwsNeuronSoftmaxBackward",
                            "AwsNeuronCollectiveMatmul",
                            "AwsNeuronIntMatmult",
                            "AwsNeuronArgMax",
                            "AwsNeuronArgMin",
                            "AwsNeuronTopK",
                            "AwsNeuronDropoutMaskV1",
                            "AwsNeuronCustomNativeKernel",
                            "AwsNeuronCustomOp",
                            "AwsNeuronDevicePrint",
                            "AwsNeuronResizeNearest",
                            "AwsNeuronResizeBilinear",
                            "AwsNeuronLNCShardingConstraint",
                            "AwsNeuronTransferWithStaticRing"};
constexpr size_t kMostCommunicators = 12;

std::string element_of(std::string_view type) {
  if (type.find("complex") != std::string_view::npos) return "complex";
  return std::string(type.substr(type.find_last_of('x') + 1));
}

bool is_integer(std::string_view element) {
  if (element == "i1") return false;
  return element.starts_with('i') || element.starts_with("ui") || element.starts_with("si");
}

bool is_refused_type(std::string_view element) {
  return element == "f8E4M3FN" || element.find("FNUZ") != std::string_view::npos || element == "f8E3M4" ||
         element == "f8E8M0FNU" || element.starts_with("f4") || element.starts_with("f6") ||
         element.starts_with("complex");
}

// The numbers of "name = array<i64: 1, 2>"; empty if it is not there.
std::vector<int64_t> numbers_of(std::string_view attributes, std::string_view name) {
  size_t at = attributes.find(std::string(name) + " = array<i64");
  if (at == std::string_view::npos) return {};
  at = attributes.find(':', at);
  const size_t end = attributes.find('>', at);
  std::vector<int64_t> numbers;
  while (at < end) {
    ++at;
    numbers.push_back(std::strtoll(std::string(attributes.substr(at, end - at)).c_str(), nullptr, 10));
    at = std::min(attributes.find(',', at), end);
  }
  return numbers;
}

bool is_above_one(const std::vector<int64_t>& factors) {
  return std::ranges::any_of(factors, [](int64_t factor) { return factor > 1; });
}

class Checker {
 public:
  Verdict run(const ScannedProgram& program) {
    for (const std::string& line : program.unread) add(0, "cannot be read by this check: " + line);
    std::set<std::string> seen;
    for (const std::string& type : program.types) {
      const std::string element = element_of(type);
      if (!seen.insert(element).second) continue;
      if (is_refused_type(element)) add(0, "values of " + element + " (EVRF051, EVRF005)");
    }
    if (std::ranges::any_of(program.types, [](const std::string& type) { return type.find('?') != std::string::npos; }))
      add(0, "shapes that are not static (EMOD025)");
    region(program.main, 1);
    return std::move(verdict_);
  }

 private:
  void add(size_t line, const std::string& what) {
    verdict_.violations.push_back(line == 0 ? what : "line " + std::to_string(line) + ": " + what);
  }

  void region(const ScannedRegion& region, int64_t times) {
    scopes_.emplace_back();
    for (const std::string& argument : region.arguments) scopes_.back()[argument] = nullptr;
    for (const ScannedOp& op : region.ops) {
      for (const std::string& result : op.results) scopes_.back()[result] = &op;
      check(op, times);
    }
    scopes_.pop_back();
  }

  // The op that makes a value; null for an argument and for what is not known.
  const ScannedOp* producer(const std::string& value) const {
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope)
      if (const auto found = scope->find(value); found != scope->end()) return found->second;
    return nullptr;
  }

  void check(const ScannedOp& op, int64_t times) {
    if (!op.name.starts_with("stablehlo.") && !op.name.starts_with("chlo.") && op.name != "func.return")
      add(op.line, op.name + " is of no dialect that is known here");
    if (op.name != "stablehlo.return" && op.name != "func.return") verdict_.ops += times;
    if (kNever.contains(op.name)) add(op.line, op.name);
    int64_t inner = times;
    if (op.name == "stablehlo.while") {
      const std::optional<int64_t> rounds = rounds_of(op);
      if (!rounds) add(op.line, "stablehlo.while without a number of rounds that can be told");
      inner *= rounds.value_or(1);
    }
    if (op.name == "stablehlo.reduce") check_reduction(op);
    if (op.name == "stablehlo.reduce_window") check_window(op);
    if (op.name == "stablehlo.convolution") check_convolution(op);
    if (op.name == "stablehlo.rng_bit_generator" && op.attributes.find("rng_algorithm DEFAULT") == std::string::npos)
      add(op.line, "rng_bit_generator with another algorithm than DEFAULT (EVRF006)");
    if (op.name == "stablehlo.sort") check_sort(op);
    if (op.name == "chlo.top_k" && !op.types.empty() && is_integer(element_of(op.types[0])))
      add(op.line, "top_k of integers (EVRF013)");
    if (op.name == "stablehlo.gather" && op.operands.size() == 2) check_indices(op, op.operands[1]);
    if (op.name == "stablehlo.scatter") check_indices(op, op.operands.at(op.operands.size() / 2));
    if (op.name == "stablehlo.custom_call") check_custom_call(op);
    if (op.name == "stablehlo.shift_right_arithmetic" && !op.types.empty() && !op.types[0].ends_with("i32"))
      add(op.line, "arithmetic shift right of other than 32 bits (EVRF022)");
    check_integers(op);
    check_communicators(op);
    for (const ScannedRegion& one : op.regions) region(one, inner);
  }

  void check_reduction(const ScannedOp& op) {
    if (op.operands.size() != 2) add(op.line, "reduce of several operands at once");
    if (op.regions.size() != 1 || op.regions[0].ops.empty()) return add(op.line, "reduce without a body");
    const std::vector<ScannedOp>& body = op.regions[0].ops;
    if (op.operands.size() == 2 && (body.size() != 2 || !kReducers.contains(body[0].name)))
      add(op.line, "reduce with " + body[0].name + ": it takes add, multiply, minimum and maximum");
  }

  void check_window(const ScannedOp& op) {
    if (op.operands.size() != 2) add(op.line, "reduce_window of several operands at once (EVRF017)");
    if (is_above_one(numbers_of(op.attributes, "base_dilations")) ||
        is_above_one(numbers_of(op.attributes, "window_dilations")))
      add(op.line, "reduce_window with dilation (EVRF018, EVRF019)");
  }

  void check_convolution(const ScannedOp& op) {
    const bool dilates_input = is_above_one(numbers_of(op.attributes, "lhs_dilation"));
    if (dilates_input && is_above_one(numbers_of(op.attributes, "rhs_dilation")))
      add(op.line, "convolution with dilation of input and kernel (EVRF010)");
    if (dilates_input && is_above_one(numbers_of(op.attributes, "window_strides")))
      add(op.line, "convolution with dilation of the input and strides (EVRF011)");
  }

  void check_sort(const ScannedOp& op) {
    const std::vector<ScannedOp>* body = op.regions.size() == 1 ? &op.regions[0].ops : nullptr;
    const bool is_plain = body != nullptr && body->size() == 2 && (*body)[0].name == "stablehlo.compare" &&
                          (*body)[0].attributes.find("comparison_direction EQ") == std::string::npos &&
                          (*body)[0].attributes.find("comparison_direction NE") == std::string::npos;
    if (!is_plain) add(op.line, "sort by other than one comparison for less or greater");
  }

  // Indices that were put within bounds, or are known.
  void check_indices(const ScannedOp& op, const std::string& indices) {
    if (!is_bounded(indices, 0)) add(op.line, op.name + " with indices that are not clamped (runtime error 1006)");
  }

  bool is_bounded(const std::string& value, int depth) const {
    static const Names kPass = {"stablehlo.convert",          "stablehlo.reshape", "stablehlo.concatenate",
                                "stablehlo.broadcast_in_dim", "stablehlo.slice",   "stablehlo.transpose"};
    const ScannedOp* op = producer(value);
    if (op == nullptr || depth > 50) return false;
    if (op->name == "stablehlo.clamp" || op->name == "stablehlo.constant" || op->name == "stablehlo.iota") return true;
    return kPass.contains(op->name) && std::ranges::all_of(op->operands, [&](const std::string& operand) {
             return is_bounded(operand, depth + 1);
           });
  }

  void check_custom_call(const ScannedOp& op) {
    constexpr std::string_view kName = "call_target_name = \"";
    const size_t at = op.attributes.find(kName);
    const std::string target =
        at == std::string::npos
            ? "?"
            : op.attributes.substr(at + kName.size(), op.attributes.find('"', at + kName.size()) - at - kName.size());
    if (!kCustomCalls.contains(target)) add(op.line, "custom_call of " + target + " (EVRF015)");
  }

  // They are computed in f32.
  void check_integers(const ScannedOp& op) {
    const bool sums =
        op.name == "stablehlo.all_reduce" || op.name == "stablehlo.reduce_scatter" || op.name == "stablehlo.scatter";
    if (op.name != "stablehlo.dot_general" && !sums) return;
    if (op.types.empty() || !is_integer(element_of(op.types[0]))) return;
    const bool adds = !sums || std::ranges::any_of(op.regions, [](const ScannedRegion& region) {
      return std::ranges::any_of(region.ops, [](const ScannedOp& one) { return one.name == "stablehlo.add"; });
    });
    if (adds) add(op.line, op.name + " of integers, which are computed in f32 (EVRF035, 060, 061, 063)");
  }

  void check_communicators(const ScannedOp& op) {
    const size_t at = op.attributes.find("replica_groups = ");
    if (at == std::string::npos) return;
    const bool is_new = communicators_.insert(op.attributes.substr(at, op.attributes.find('>', at) - at)).second;
    if (is_new && communicators_.size() == kMostCommunicators + 1)
      add(op.line, "more than " + std::to_string(kMostCommunicators) + " groups of replicas");
  }

  std::optional<int64_t> constant_of(const ScannedOp* op) const {
    constexpr std::string_view kDense = "dense<";
    if (op == nullptr || op->name != "stablehlo.constant") return std::nullopt;
    const size_t at = op->attributes.find(kDense);
    if (at == std::string::npos || op->types.size() != 1 || op->types[0].find('x') != std::string::npos ||
        !is_integer(op->types[0]))
      return std::nullopt;
    return std::strtoll(op->attributes.substr(at + kDense.size()).c_str(), nullptr, 10);
  }

  static const ScannedOp* op_of(const ScannedRegion& region, const std::string& value) {
    for (const ScannedOp& op : region.ops)
      if (std::ranges::find(op.results, value) != op.results.end()) return &op;
    return nullptr;
  }
  std::optional<int64_t> constant_of(const ScannedRegion& region, const std::string& value) const {
    const ScannedOp* inside = op_of(region, value);
    return constant_of(inside != nullptr ? inside : producer(value));
  }

  // A counter from a constant by a constant up to a constant.
  std::optional<int64_t> rounds_of(const ScannedOp& loop) const {
    if (loop.regions.size() != 2 || loop.regions[0].ops.empty() || loop.regions[1].ops.empty()) return std::nullopt;
    const ScannedRegion &condition = loop.regions[0], &body = loop.regions[1];
    const ScannedOp& verdict = condition.ops.back();
    const ScannedOp* compare = verdict.operands.size() == 1 ? op_of(condition, verdict.operands[0]) : nullptr;
    if (compare == nullptr || compare->name != "stablehlo.compare" || compare->operands.size() != 2 ||
        compare->attributes.find("comparison_direction LT") == std::string::npos)
      return std::nullopt;
    const auto argument = std::ranges::find(condition.arguments, compare->operands[0]);
    if (argument == condition.arguments.end()) return std::nullopt;
    const auto place = static_cast<size_t>(argument - condition.arguments.begin());
    const ScannedOp& next = body.ops.back();
    if (place >= loop.operands.size() || place >= next.operands.size() || place >= body.arguments.size())
      return std::nullopt;
    const ScannedOp* add = op_of(body, next.operands[place]);
    if (add == nullptr || add->name != "stablehlo.add" || add->operands.size() != 2) return std::nullopt;
    const size_t own = add->operands[0] == body.arguments[place] ? 0 : 1;
    if (add->operands[own] != body.arguments[place]) return std::nullopt;
    const auto first = constant_of(producer(loop.operands[place]));
    const auto limit = constant_of(condition, compare->operands[1]);
    const auto step = constant_of(body, add->operands[1 - own]);
    if (!first || !limit || !step || *step <= 0) return std::nullopt;
    return std::max<int64_t>(0, (*limit - *first + *step - 1) / *step);
  }

  Verdict verdict_;
  std::vector<std::map<std::string, const ScannedOp*>> scopes_;
  std::set<std::string> communicators_;
};

}  // namespace

Verdict check_program(std::string_view text) { return Checker().run(scan_program(text)); }

}  // namespace strict_proxy
