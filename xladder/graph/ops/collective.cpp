// Exchange between replicas.
#include <algorithm>
#include <numeric>

#include "xladder/graph/infer.h"
#include "xladder/graph/op_def.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/printed_op.h"
#include "xladder/graph/spelling.h"

namespace xladder::graph {
namespace {

// ---- Shape rules --------------------------------------------------------------------------------------------------

int64_t group_size(const InferContext& context) {
  const int64_t replicas = context.attributes.integer("num_replicas");
  context.require(replicas > 0, "num_replicas is above 0");
  if (context.attributes.has("replica_groups")) {
    const auto& ids = context.attributes.integers("replica_groups");
    context.require(!ids.empty() && static_cast<int64_t>(ids.size()) % replicas == 0 &&
                        are_distinct_axes(ids, static_cast<int64_t>(ids.size())),
                    "groups are of one size and name each replica once");
  }
  return replicas;
}

int64_t& size_along(const InferContext& context, TensorType& type, const std::string& name) {
  const int64_t axis = context.attributes.integer(name);
  context.require_axis(axis, type.rank());
  return type.shape[static_cast<size_t>(axis)];
}

std::vector<TensorType> infer_all_reduce(const InferContext& context) {
  group_size(context);
  require_reducer(context, context.operands);
  return {context.operands[0]};
}

std::vector<TensorType> infer_all_gather(const InferContext& context) {
  const int64_t replicas = group_size(context);
  TensorType type = context.operands[0];
  size_along(context, type, "axis") *= replicas;
  return {std::move(type)};
}

std::vector<TensorType> infer_reduce_scatter(const InferContext& context) {
  const int64_t replicas = group_size(context);
  require_reducer(context, context.operands);
  TensorType type = context.operands[0];
  int64_t& size = size_along(context, type, "axis");
  context.require(size % replicas == 0, "the replicas divide the axis");
  size /= replicas;
  return {std::move(type)};
}

std::vector<TensorType> infer_all_to_all(const InferContext& context) {
  const int64_t replicas = group_size(context);
  TensorType type = context.operands[0];
  int64_t& split = size_along(context, type, "split_axis");
  context.require(split % replicas == 0, "the replicas divide the axis");
  split /= replicas;
  size_along(context, type, "concat_axis") *= replicas;
  return {std::move(type)};
}

std::vector<TensorType> infer_collective_permute(const InferContext& context) {
  const auto& pairs = context.attributes.integers("source_target_pairs");
  std::vector<int64_t> sources, targets;
  for (size_t i = 0; i + 1 < pairs.size(); i += 2) {
    sources.push_back(pairs[i]);
    targets.push_back(pairs[i + 1]);
  }
  const int64_t most = pairs.empty() ? 0 : *std::ranges::max_element(pairs) + 1;
  context.require(pairs.size() % 2 == 0 && are_distinct_axes(sources, most) && are_distinct_axes(targets, most),
                  "pairs name each source and each target once");
  return {context.operands[0]};
}

// ---- Rows ---------------------------------------------------------------------------------------------------------

Attributes attributes_of(const ReplicaGroups& groups) {
  Attributes attributes = {{"num_replicas", groups.size}};
  if (!groups.ids.empty()) attributes.set("replica_groups", groups.ids);
  if (groups.channel) attributes.set("channel", *groups.channel);
  if (groups.use_global_device_ids) attributes.set("use_global_device_ids", true);
  return attributes;
}

// Groups, and how the devices are told apart where it is not by their replica.
std::string groups_text(const Op& op) {
  const Attributes& a = op.attributes;
  std::vector<int64_t> ids(static_cast<size_t>(a.integer("num_replicas")));
  std::iota(ids.begin(), ids.end(), 0);
  if (a.has("replica_groups")) ids = a.integers("replica_groups");
  return "replica_groups = " + matrix_text(ids, static_cast<size_t>(a.integer("num_replicas")));
}

std::string channel_text(const Op& op) {
  if (!op.attributes.has("channel")) return {};
  return fmt::format("channel_handle = #stablehlo.channel_handle<handle = {}, type = 1>, ",
                     op.attributes.integer("channel"));
}

std::string ids_text(const Op& op) {
  return op.attributes.flag("use_global_device_ids") ? ", use_global_device_ids" : "";
}

std::string all_reduce_attributes(const Op& op) { return channel_text(op) + groups_text(op) + ids_text(op); }

std::string all_gather_attributes(const Op& op) {
  return fmt::format("all_gather_dim = {} : i64, {}{}{}", op.attributes.integer("axis"), channel_text(op),
                     groups_text(op), ids_text(op));
}

std::string reduce_scatter_attributes(const Op& op) {
  return fmt::format("{}{}, scatter_dimension = {} : i64{}", channel_text(op), groups_text(op),
                     op.attributes.integer("axis"), ids_text(op));
}

std::string all_to_all_attributes(const Op& op) {
  return fmt::format("{}concat_dimension = {} : i64, {}, split_count = {} : i64, split_dimension = {} : i64",
                     channel_text(op), op.attributes.integer("concat_axis"), groups_text(op),
                     op.attributes.integer("num_replicas"), op.attributes.integer("split_axis"));
}

std::string collective_permute_attributes(const Op& op) {
  return channel_text(op) + "source_target_pairs = " + matrix_text(op.attributes.integers("source_target_pairs"), 2);
}

using Values = std::vector<Value>;

// A matrix: one group a row. Replicas in their order are one group without a list.
ReplicaGroups read_groups(const PrintedOp& printed) {
  const std::vector<int64_t> shape = printed.integers("replica_groups.shape");
  std::vector<int64_t> ids = printed.integers("replica_groups");
  if (shape.size() != 2 || ids.empty()) printed.refuse("has groups of replicas as the rows of a matrix");
  ReplicaGroups groups(shape[1]);
  std::vector<int64_t> in_order(ids.size());
  std::iota(in_order.begin(), in_order.end(), 0);
  if (shape[0] > 1 || ids != in_order) groups.ids = std::move(ids);
  if (printed.has("channel_handle")) {
    if (printed.integer("channel_handle.type", 0) != 1)
      printed.refuse("exchanges between devices, by channels of type 1");
    groups.channel = printed.integer("channel_handle.handle", 0);
  }
  groups.use_global_device_ids = printed.flag("use_global_device_ids");
  return groups;
}

Values read_all_gather(const PrintedOp& printed) {
  return {all_gather(printed.operand(0), printed.integer("all_gather_dim"), read_groups(printed))};
}
Values read_all_reduce(const PrintedOp& printed) {
  return {all_reduce(printed.operand(0), printed.region(0), read_groups(printed))};
}
Values read_all_to_all(const PrintedOp& printed) {
  const ReplicaGroups groups = read_groups(printed);
  if (printed.integer("split_count") != groups.size)
    printed.refuse("splits into as many parts as a group has replicas");
  return {
      all_to_all(printed.operand(0), printed.integer("split_dimension"), printed.integer("concat_dimension"), groups)};
}
Values read_collective_permute(const PrintedOp& printed) {
  if (printed.has("channel_handle")) printed.refuse("between devices of one replica is not known; export for replicas");
  return printed.graph().append(OpCode::kCollectivePermute, printed.operands(),
                                {{"source_target_pairs", printed.integers("source_target_pairs")}});
}
Values read_reduce_scatter(const PrintedOp& printed) {
  const Value x = printed.operand(0);
  Attributes attributes = attributes_of(read_groups(printed));
  attributes.set("axis", printed.integer("scatter_dimension"));
  return append_reducing(OpCode::kReduceScatter, std::span(&x, 1), std::span(&x, 1), std::move(attributes),
                         printed.region(0));
}

constexpr OpDef collective_op(OpCode code, std::string_view name, std::vector<TensorType> (*rule)(const InferContext&),
                              std::string (*print)(const Op&), Values (*read)(const PrintedOp&),
                              ReducerText reducer = ReducerText::kNone) {
  return {.code = code,
          .name = name,
          .op_class = OpClass::kCollective,
          .num_operands = 1,
          .infer = rule,
          .print = print,
          .reducer_text = reducer,
          .read = read};
}

constexpr OpDef kCollectiveRows[] = {
    collective_op(OpCode::kAllGather, "all_gather", infer_all_gather, all_gather_attributes, read_all_gather),
    collective_op(OpCode::kAllReduce, "all_reduce", infer_all_reduce, all_reduce_attributes, read_all_reduce,
                  ReducerText::kRegion),
    collective_op(OpCode::kAllToAll, "all_to_all", infer_all_to_all, all_to_all_attributes, read_all_to_all),
    collective_op(OpCode::kCollectivePermute, "collective_permute", infer_collective_permute,
                  collective_permute_attributes, read_collective_permute),
    collective_op(OpCode::kReduceScatter, "reduce_scatter", infer_reduce_scatter, reduce_scatter_attributes,
                  read_reduce_scatter, ReducerText::kRegion),
};

}  // namespace

std::span<const OpDef> collective_ops() { return kCollectiveRows; }

// ---- Builders -----------------------------------------------------------------------------------------------------

Value all_reduce(Value x, Reducer reducer, const ReplicaGroups& groups) {
  Attributes attributes = attributes_of(groups);
  attributes.set(kReducerAttribute, std::string(name_of(reducer)));
  return x.graph().append_one(OpCode::kAllReduce, {x}, std::move(attributes));
}

Value all_reduce(Value x, const RegionBuilder& combine, const ReplicaGroups& groups) {
  const std::span<const Value> operands(&x, 1);
  return append_reducing(OpCode::kAllReduce, operands, operands, attributes_of(groups), combine).front();
}

Value all_gather(Value x, int64_t axis, const ReplicaGroups& groups) {
  Attributes attributes = attributes_of(groups);
  attributes.set("axis", axis);
  return x.graph().append_one(OpCode::kAllGather, {x}, std::move(attributes));
}

Value reduce_scatter(Value x, Reducer reducer, int64_t axis, const ReplicaGroups& groups) {
  Attributes attributes = attributes_of(groups);
  attributes.set(kReducerAttribute, std::string(name_of(reducer)));
  attributes.set("axis", axis);
  return x.graph().append_one(OpCode::kReduceScatter, {x}, std::move(attributes));
}

Value all_to_all(Value x, int64_t split_axis, int64_t concat_axis, const ReplicaGroups& groups) {
  Attributes attributes = attributes_of(groups);
  attributes.set("split_axis", split_axis);
  attributes.set("concat_axis", concat_axis);
  return x.graph().append_one(OpCode::kAllToAll, {x}, std::move(attributes));
}

Value collective_permute(Value x, std::span<const std::pair<int64_t, int64_t>> source_target_pairs) {
  std::vector<int64_t> flat;
  for (const auto& [source, target] : source_target_pairs) flat.insert(flat.end(), {source, target});
  return x.graph().append_one(OpCode::kCollectivePermute, {x}, {{"source_target_pairs", std::move(flat)}});
}

}  // namespace xladder::graph
