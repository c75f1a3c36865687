#include <algorithm>

#include "xladder/device/profile/platforms.h"
#include "xladder/graph/counted_loop.h"
#include "xladder/graph/graph.h"
#include "xladder/graph/ops.h"

namespace xladder::device {
namespace {

using graph::Graph;
using graph::Op;
using graph::OpCode;

constexpr std::string_view kSource = "AWS Neuron documentation, \"Neuron Hardware\"";

// Of one chip. Pages of the chips and of their cores differ by 5 %: these are the chips'.
struct ChipFigures {
  double bf16, f32, f8;
  double bytes_per_second;
  int64_t bytes;
  double link_bytes_per_second;
};

constexpr ChipFigures kInferentia2 = {190 * kTera, 47.5 * kTera, 190 * kTera, 820 * static_cast<double>(kGibi),
                                      32 * kGibi,  192 * kGiga};
constexpr ChipFigures kTrainium2 = {667 * kTera, 181 * kTera, 1299 * kTera, 2.9 * kTera, 96 * kGibi, 1280 * kGiga};
// Its fp8 is published for types with a scale a block.
constexpr ChipFigures kTrainium3 = {671 * kTera, 183 * kTera, 0, 4.9 * kTera, 144 * kGibi, 2560 * kGiga};

TargetChip core(std::string_view name, std::vector<std::string_view> others, std::string_view kind, int64_t cores,
                const ChipFigures& all) {
  const double share = 1.0 / static_cast<double>(cores);
  TargetChip chip{{.device_kind = kind,
                   .product_rates = {{DType::kF32, share * all.f32},
                                     {DType::kBF16, share * all.bf16},
                                     {DType::kF16, share * all.bf16}},
                   .memory_bytes_per_second = share * all.bytes_per_second,
                   .memory_bytes = all.bytes / cores}};
  chip.name = name;
  chip.others = std::move(others);
  chip.source = kSource;
  chip.link_bytes_per_second = share * all.link_bytes_per_second;
  chip.devices_per_chip = cores;
  if (all.f8 > 0)
    for (const DType type : {DType::kF8E4M3, DType::kF8E5M2}) chip.product_rates.emplace_back(type, share * all.f8);
  return chip;
}

// NC_v3d is two cores of Trainium2 as one device, which is how they come unless NEURON_LOGICAL_NC_CONFIG says 1. What a
// device of Trainium3 calls itself is not confirmed.
std::vector<TargetChip> chips() {
  ChipFigures trainium1 = kInferentia2;
  trainium1.link_bytes_per_second = 384 * kGiga;
  return {core("inf2", {"inferentia2"}, "NC_v2", 2, kInferentia2), core("trn1", {"trainium1"}, "NC_v2", 2, trainium1),
          core("trn2", {"trainium2"}, "NC_v3d", 4, kTrainium2), core("trn2-lnc1", {}, "NC_v3", 8, kTrainium2),
          core("trn3", {"trainium3"}, "NC_v4d", 4, kTrainium3)};
}

bool is_of_several(const Graph&, const Op& op) { return op.results.size() > 1; }

// Whether a factor for each axis is above 1 anywhere.
bool dilates(const std::vector<int64_t>& factors) {
  return std::ranges::any_of(factors, [](int64_t factor) { return factor > 1; });
}

// The compiler reduces by four ops.
bool has_another_reducer(const Graph&, const Op& op) {
  if (op.results.size() > 1) return false;
  const auto reducer = graph::simple_reducer(op);
  return !reducer || *reducer == graph::Reducer::kAnd || *reducer == graph::Reducer::kOr;
}

// The runtime ends an execution that reads or writes beyond a tensor, where StableHLO moves the index or drops the
// update. Only what is clamped, or counts, is known to stay within.
bool may_leave_bounds(const Graph& graph, graph::ValueId indices, int depth = 0) {
  constexpr OpCode kPass[] = {OpCode::kBroadcastInDim, OpCode::kConcatenate, OpCode::kConvert,
                              OpCode::kReshape,        OpCode::kSlice,       OpCode::kTranspose};
  const auto producer = graph.producer_of(indices);
  if (!producer || depth > 50) return true;
  const Op& op = graph.op(*producer);
  if (op.code == OpCode::kClamp || op.code == OpCode::kIota || op.code == OpCode::kConstant) return false;
  return std::ranges::find(kPass, op.code) == std::end(kPass) ||
         std::ranges::any_of(op.operands, [&](graph::ValueId id) { return may_leave_bounds(graph, id, depth + 1); });
}

bool is_integer(const Graph& graph, graph::ValueId value) {
  const DType dtype = graph.type_of(value).dtype;
  return !is_floating(dtype) && dtype != DType::kPred;
}

bool sums_integers(const Graph& graph, const Op& op) {
  return is_integer(graph, op.operands[0]) && graph::simple_reducer(op) == graph::Reducer::kAdd;
}

}  // namespace

Platform neuron_platform() {
  DeviceProfile profile{
      .platform = "neuron",
      .is_known = true,
      // AWS Neuron documentation, "Neuron Compiler Error Codes" (EVRF051 for the type) and the known issues of JAX on
      // Neuron.
      .refused_ops =
          {{OpCode::kCase},
           {OpCode::kIf},
           {OpCode::kReducePrecision},
           {OpCode::kReduce, "of several operands at once", is_of_several},
           {OpCode::kReduce, "by other than add, multiply, minimum and maximum", has_another_reducer},
           {OpCode::kWhile, "whose number of rounds is not known",
            [](const Graph& graph, const Op& op) { return !graph::counted_loop(graph, op); }},
           {OpCode::kGather, "with indices that are not clamped",
            [](const Graph& graph, const Op& op) { return may_leave_bounds(graph, op.operands[1]); }},
           {OpCode::kScatter, "with indices that are not clamped",
            [](const Graph& graph, const Op& op) {
              return may_leave_bounds(graph, op.operands[op.operands.size() / 2]);
            }},
           {OpCode::kScatter, "of sums of integers", sums_integers},
           {OpCode::kAllReduce, "of sums of integers", sums_integers},
           {OpCode::kReduceScatter, "of sums of integers", sums_integers},
           {OpCode::kDotGeneral, "of integers",
            [](const Graph& graph, const Op& op) { return is_integer(graph, op.operands[0]); }},
           {OpCode::kShiftRightArithmetic, "of other than 32 bits",
            [](const Graph& graph, const Op& op) { return size_of(graph.type_of(op.operands[0]).dtype) != 4; }},
           {OpCode::kTopK, "of integers",
            [](const Graph& graph, const Op& op) { return is_integer(graph, op.operands[0]); }},
           {OpCode::kCustomCall, "of a kernel that is not one of its own",
            [](const Graph&, const Op& op) { return !op.attributes.text("target").starts_with("AwsNeuron"); }},
           {OpCode::kReduceWindow, "of several operands at once, or with dilation",
            [](const Graph& graph, const Op& op) {
              const graph::Window window = graph::window_of(op.attributes);
              return is_of_several(graph, op) || dilates(window.base_dilations) || dilates(window.window_dilations);
            }},
           {OpCode::kRngBitGenerator, "with another algorithm than DEFAULT",
            [](const Graph&, const Op& op) { return op.attributes.text("algorithm") != "DEFAULT"; }},
           {OpCode::kConvolution, "with dilation of input and kernel, or of the input with a stride above 1",
            [](const Graph&, const Op& op) {
              return dilates(op.attributes.integers("lhs_dilation")) &&
                     (dilates(op.attributes.integers("rhs_dilation")) || dilates(op.attributes.integers("strides")));
            }}},
      .refused_types = {DType::kF8E4M3FN},
      .casts_by_flag = true,
      .flags_variable = "NEURON_CC_FLAGS",
      .takes_xla_options = false,
      .surroundings = {.variables = {"XLA_*", "NEURON_*"},
                       .packages = {"neuronx", "libneuronxla"},
                       .drivers = {"/sys/module/neuron/version"}}};
  return {.profiles = {std::move(profile)},
          .chips = chips(),
          .elsewhere = {.compiles_only_there = "its compiler is in the Neuron package index of AWS and not on PyPI"}};
}

}  // namespace xladder::device
