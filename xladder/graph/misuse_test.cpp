#include "xladder/graph/misuse_test_support.h"
#include "xladder/graph/ops.h"

namespace xladder::graph {
namespace {

const TensorType kMatrix{DType::kF32, {2, 3}};
const TensorType kScalar{DType::kF32, {}};
const TensorType kFeatures{DType::kF32, {3}};
const TensorType kRows{DType::kS32, {4, 1}};

const GatherDimensions kOfRows{
    .offset_dims = {1}, .collapsed_slice_dims = {0}, .start_index_map = {0}, .index_vector_dim = 1};
const ScatterDimensions kToRows{
    .update_window_dims = {1}, .inserted_window_dims = {0}, .scatter_dims_to_operand_dims = {0}, .index_vector_dim = 1};

std::vector<Value> first_of(Arguments elements) { return {elements[0]}; }

}  // namespace

std::vector<Misuse> indexing_misuses() {
  return {
      {OpCode::kGather,
       {kMatrix, {DType::kF32, {4, 1}}},
       [](Graph&, Arguments x) {
         gather(x[0], x[1], kOfRows, {1, 3});
       },
       "[gather] indices are integers; got f32[2, 3], f32[4, 1]"},
      {OpCode::kGather,
       {kMatrix, {DType::kS32, {4, 2}}},
       [](Graph&, Arguments x) {
         gather(x[0], x[1], kOfRows, {1, 3});
       },
       "[gather] an index of 2 parts names as many axes, each once; got f32[2, 3], s32[4, 2]"},
      {OpCode::kGather,
       {kMatrix, kRows},
       [](Graph&, Arguments x) {
         gather(x[0], x[1], kOfRows, {1, 4});
       },
       "[gather] slices fit, wanted [1, 4]; got f32[2, 3], s32[4, 1]"},
      {OpCode::kGather,
       {kMatrix, kRows},
       [](Graph&, Arguments x) {
         gather(x[0], x[1], kOfRows, {2, 3});
       },
       "[gather] axes without a place in a slice have slices of 1, wanted [2, 3]; got f32[2, 3], s32[4, 1]"},
      {OpCode::kGather,
       {kMatrix, kRows},
       [](Graph&, Arguments x) {
         GatherDimensions d = kOfRows;
         d.offset_dims = {2};
         gather(x[0], x[1], d, {1, 3});
       },
       "[gather] offset dimensions rise and name a place for 1 axes of a slice; got f32[2, 3], s32[4, 1]"},
      {OpCode::kGather,
       {kMatrix, kRows},
       [](Graph&, Arguments x) {
         GatherDimensions d = kOfRows;
         d.index_vector_dim = 3;
         gather(x[0], x[1], d, {1, 3});
       },
       "[gather] the axis that holds an index exists, or is one beyond the last; got f32[2, 3], s32[4, 1]"},
      {OpCode::kGather,
       {kMatrix, kRows},
       [](Graph&, Arguments x) {
         GatherDimensions d = kOfRows;
         d.operand_batching_dims = {1};
         gather(x[0], x[1], d, {1, 1});
       },
       "[gather] batching axes come in pairs; got f32[2, 3], s32[4, 1]"},
      {OpCode::kScatter,
       {kMatrix, kRows, {DType::kF32, {3, 3}}},
       [](Graph&, Arguments x) { scatter(x[0], x[1], x[2], Reducer::kAdd, kToRows); },
       "[scatter] updates are a window for each index, wanted [4, 3]; got f32[2, 3], s32[4, 1], f32[3, 3]"},
      {OpCode::kScatter,
       {kMatrix, kRows, {DType::kF32, {4, 4}}},
       [](Graph&, Arguments x) { scatter(x[0], x[1], x[2], Reducer::kAdd, kToRows); },
       "[scatter] the windows of the updates fit; got f32[2, 3], s32[4, 1], f32[4, 4]"},
      {OpCode::kScatter,
       {kMatrix, kRows},
       [](Graph& g, Arguments x) { g.append(OpCode::kScatter, x); },
       "[scatter] takes tensors, indices and as many updates; got f32[2, 3], s32[4, 1]"},
      {OpCode::kSort,
       {kMatrix, kFeatures},
       [](Graph&, Arguments x) {
         sort(x, 0, [](Arguments e) -> std::vector<Value> { return {compare(e[0], e[1], Comparison::kLT)}; });
       },
       "[sort] operands have one shape; got f32[2, 3], f32[3]"},
      {OpCode::kSort,
       {kMatrix},
       [](Graph&, Arguments x) { sort(x, 1, first_of); },
       "[sort] the region compares two elements of each operand, side by side, and returns one pred; got f32[2, 3]"},
      {OpCode::kTopK,
       {kMatrix},
       [](Graph&, Arguments x) { top_k(x[0], 4); },
       "[top_k] takes numbers of rank 1 or more and at most as many as the last axis holds, wanted 4; got f32[2, 3]"},
      {OpCode::kReduce,
       {kMatrix},
       [](Graph&, Arguments x) { reduce(x[0], Reducer::kReplace, {0}); },
       "[reduce] only a scatter replaces; got f32[2, 3]"},
      {OpCode::kReduce,
       {kMatrix, kFeatures},
       [](Graph& g, Arguments x) {
         g.append(OpCode::kReduce, x, {{"dimensions", std::vector<int64_t>{0}}});
       },
       "[reduce] takes tensors of one shape and a scalar of the type of each; got f32[2, 3], f32[3]"},
      {OpCode::kReduce,
       {kMatrix, kScalar},
       [](Graph& g, Arguments x) {
         g.append(OpCode::kReduce, x, {{"dimensions", std::vector<int64_t>{0}}});
       },
       "[reduce] takes a reducer by name or as a region; got f32[2, 3], f32[]"},
      {OpCode::kReduce,
       {kMatrix, kScalar},
       [](Graph&, Arguments x) {
         reduce(x.first(1), x.subspan(1), [](Arguments e) -> std::vector<Value> { return {e[0], e[1]}; }, {0});
       },
       "[reduce] the region combines two elements of each tensor to one; got f32[2, 3], f32[]"},
  };
}

std::vector<Misuse> exchange_misuses() {
  return {
      {OpCode::kAllToAll,
       {kMatrix},
       [](Graph&, Arguments x) { all_to_all(x[0], 1, 0, 2); },
       "[all_to_all] the replicas divide the axis; got f32[2, 3]"},
      {OpCode::kAllReduce,
       {kMatrix},
       [](Graph&, Arguments x) {
         ReplicaGroups groups = 2;
         groups.ids = {0, 1, 1, 2};
         all_reduce(x[0], Reducer::kAdd, groups);
       },
       "[all_reduce] groups are of one size and name each replica once; got f32[2, 3]"},
      {OpCode::kCollectivePermute,
       {kMatrix},
       [](Graph&, Arguments x) {
         const std::pair<int64_t, int64_t> pairs[] = {{0, 1}, {1, 1}};
         collective_permute(x[0], pairs);
       },
       "[collective_permute] pairs name each source and each target once; got f32[2, 3]"},
      {OpCode::kBatchNormTraining,
       {kMatrix, kFeatures, kScalar},
       [](Graph&, Arguments x) { batch_norm_training(x[0], x[1], x[2], {}); },
       "[batch_norm_training] takes one number for each feature, wanted f32[3]; got f32[2, 3], f32[3], f32[]"},
      {OpCode::kBatchNormInference,
       {kMatrix, kFeatures, kFeatures, kFeatures, kScalar},
       [](Graph&, Arguments x) { batch_norm_inference(x[0], x[1], x[2], x[3], x[4], {}); },
       "[batch_norm_inference] takes one number for each feature, wanted f32[3]; got f32[2, 3], f32[3], f32[3], "
       "f32[3], "
       "f32[]"},
      {OpCode::kBatchNormGrad,
       {kMatrix, kFeatures, kFeatures, kFeatures, kScalar},
       [](Graph&, Arguments x) { batch_norm_grad(x[0], x[1], x[2], x[3], x[4], {}); },
       "[batch_norm_grad] takes a cotangent of the operand's type; got f32[2, 3], f32[3], f32[3], f32[3], f32[]"},
      {OpCode::kBatchNormTraining,
       {kMatrix, kFeatures, kFeatures},
       [](Graph&, Arguments x) { batch_norm_training(x[0], x[1], x[2], {.feature_axis = 2}); },
       "[batch_norm_training] the axis exists; got f32[2, 3], f32[3], f32[3]"},
      {OpCode::kReducePrecision,
       {kMatrix},
       [](Graph&, Arguments x) { reduce_precision(x[0], 0, 3); },
       "[reduce_precision] keeps at least one bit of the exponent and none or more of the mantissa; got f32[2, 3]"},
      {OpCode::kPartitionId,
       {kMatrix},
       [](Graph& g, Arguments x) { g.append(OpCode::kPartitionId, x); },
       "[partition_id] takes no operands; got f32[2, 3]"},
  };
}

std::vector<Misuse> branch_misuses() {
  return {
      {OpCode::kIf,
       {kScalar},
       [](Graph&, Arguments x) {
         const auto branch = [x]() -> std::vector<Value> { return {x[0]}; };
         if_else(x[0], branch, branch);
       },
       "[if] takes a pred, a branch for true and one for false; got f32[]"},
      {OpCode::kIf,
       {{DType::kPred, {}}, kScalar},
       [](Graph&, Arguments x) {
         if_else(
             x[0], [x]() -> std::vector<Value> { return {x[0]}; }, [x]() -> std::vector<Value> { return {x[1]}; });
       },
       "[if] branches take no arguments and return the same types; got pred[]"},
      {OpCode::kCase,
       {{DType::kS32, {}}},
       [](Graph&, Arguments x) { switch_case(x[0], {}); },
       "[case] takes the number of a branch (s32) and at least one branch; got s32[]"},
  };
}

}  // namespace xladder::graph
