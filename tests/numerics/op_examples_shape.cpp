#include "tests/numerics/op_example_table.h"

namespace xladder::test {
namespace {

using graph::Graph;
using graph::OpCode;

void add_source_examples(ExampleTable& table) {
  table.add("constant_splat", OpCode::kConstant, kAny, {}, [](Graph& g, DType dtype, Arguments) -> Values {
    return {constant(g, 1, {dtype, {2, 3}})};
  });
  table.add("constant_list", OpCode::kConstant, kNumbers, {}, [](Graph& g, DType dtype, Arguments) -> Values {
    return {constant(g, {1, 2, 3, 4, 5, 6}, {dtype, {3, 2}})};
  });
  table.add("constant_list", OpCode::kConstant, {DType::kPred}, {}, [](Graph& g, DType dtype, Arguments) -> Values {
    return {constant(g, {1, 0, 0, 1}, {dtype, {4}})};
  });
  table.add("constant_scalar", OpCode::kConstant, kAny, {}, [](Graph& g, DType dtype, Arguments) -> Values {
    return {constant(g, 1, {dtype, {}})};
  });
  table.add("constant_without_elements", OpCode::kConstant, kAny, {}, [](Graph& g, DType dtype, Arguments) -> Values {
    return {constant(g, 1, {dtype, {0, 3}})};
  });
  table.add("iota", OpCode::kIota, kNumbers, {}, [](Graph& g, DType dtype, Arguments) -> Values {
    return {iota(g, 0, {dtype, {3, 2}}), iota(g, 1, {dtype, {3, 2}})};
  });
  table.add("partition_id", OpCode::kPartitionId, {DType::kU32}, {},
            [](Graph& g, DType, Arguments) -> Values { return {partition_id(g)}; });
  // Bits that a double does not hold.
  table.add("constant_bits", OpCode::kConstant, {DType::kU64}, {}, [](Graph& g, DType, Arguments) -> Values {
    const auto tensor = [](DType dtype, uint16_t bits) {
      HostTensor out(dtype, {1});
      out.as<uint16_t>()[0] = bits;
      return out;
    };
    return {constant(g, graph::Literal({DType::kU64, {2}}, HostTensor::from<uint64_t>({2}, {~uint64_t{0}, 1}))),
            constant(g, graph::Literal({DType::kS64, {}}, HostTensor::scalar<int64_t>(9007199254740993))),
            constant(g, graph::Literal({DType::kBF16, {3}}, tensor(DType::kBF16, 0x3f81))),
            constant(g, graph::Literal({DType::kF16, {}}, tensor(DType::kF16, 0x7e01))),
            constant(g, graph::Literal({DType::kS16, {2}},
                                       HostTensor::from_doubles({DType::kS16, {2}}, std::vector<double>{-5, 7}))),
            constant(g, 65535, {DType::kU16, {2}})};
  });
  table.add("rng_bit_generator_philox", OpCode::kRngBitGenerator, {DType::kU32}, {{{2}, 3, 1000, DType::kU64}},
            [](Graph&, DType dtype, Arguments x) -> Values {
              return {rng_bit_generator(x[0], {dtype, {3, 5}}, "PHILOX").second};
            });
  table.add("rng_bit_generator", OpCode::kRngBitGenerator, {DType::kU32, DType::kU64}, {{{2}, 3, 1000, DType::kU64}},
            [](Graph&, DType dtype, Arguments x) -> Values {
              const auto [state, bits] = rng_bit_generator(x[0], {dtype, {3, 5}});
              return {state, bits};
            });
}

// Rows and columns by index, one beyond the end, and in pairs with an axis of the indices.
void add_indexing_examples(ExampleTable& table) {
  const In rows{{3, 1}, 0, 6, DType::kS32};  // of 4: the last ones do not exist
  table.add("gather_rows", OpCode::kGather, kAny, {{{4, 3}}, rows}, [](Graph&, DType, Arguments x) -> Values {
    return {gather(x[0], x[1],
                   {.offset_dims = {1}, .collapsed_slice_dims = {0}, .start_index_map = {0}, .index_vector_dim = 1},
                   {1, 3})};
  });
  table.add(
      "gather_windows", OpCode::kGather, kF32F64, {{{5, 4, 2}}, {{2, 3}, -1, 4, DType::kS32}},
      [](Graph&, DType, Arguments x) -> Values {
        // Two parts an index along the first axis of the indices: [2, 2, 2] windows of the first two axes.
        return {gather(
            x[0], x[1],
            {.offset_dims = {0, 2}, .collapsed_slice_dims = {1}, .start_index_map = {1, 0}, .index_vector_dim = 0},
            {2, 1, 2})};
      });
  table.add("gather_batched", OpCode::kGather, kF32F64, {{{3, 5}}, {{3, 2}, 0, 5, DType::kS32}},
            [](Graph&, DType, Arguments x) -> Values {
              return {gather(x[0], x[1],
                             {.offset_dims = {},
                              .collapsed_slice_dims = {1},
                              .start_index_map = {1},
                              .index_vector_dim = 2,
                              .operand_batching_dims = {0},
                              .start_indices_batching_dims = {0}},
                             {1, 1})};
            });
  const graph::ScatterDimensions to_rows{.update_window_dims = {1},
                                         .inserted_window_dims = {0},
                                         .scatter_dims_to_operand_dims = {0},
                                         .index_vector_dim = 1};
  const auto by = [to_rows](graph::Reducer reducer) {
    return [=](Graph&, DType, Arguments x) -> Values { return {scatter(x[0], x[1], x[2], reducer, to_rows)}; };
  };
  table.add("scatter_add", OpCode::kScatter, kNumbers, {{{4, 3}}, rows, {{3, 3}}}, by(graph::Reducer::kAdd));
  table.add("scatter_maximum", OpCode::kScatter, {DType::kF32, DType::kS32}, {{{4, 3}}, rows, {{3, 3}}},
            by(graph::Reducer::kMaximum));
  table.add("scatter_replace", OpCode::kScatter, kF32F64, {{{4, 3}}, rows, {{3, 3}}},
            [to_rows](Graph&, DType, Arguments x) -> Values {
              return {scatter(x[0], x[1], x[2], graph::Reducer::kReplace, to_rows, {.are_unique = true})};
            });
  table.add("scatter_windows", OpCode::kScatter, kF32F64, {{{5, 4, 2}}, {{2, 3}, -1, 4, DType::kS32}, {{2, 3, 2}}},
            [](Graph&, DType, Arguments x) -> Values {
              return {scatter(x[0], x[1], x[2], graph::Reducer::kAdd,
                              {.update_window_dims = {0, 2},
                               .inserted_window_dims = {1},
                               .scatter_dims_to_operand_dims = {1, 0},
                               .index_vector_dim = 0})};
            });
  table.add("scatter_batched", OpCode::kScatter, kF32F64, {{{3, 5}}, {{3, 2}, 0, 5, DType::kS32}, {{3, 2}}},
            [](Graph&, DType, Arguments x) -> Values {
              return {scatter(x[0], x[1], x[2], graph::Reducer::kAdd,
                              {.update_window_dims = {},
                               .inserted_window_dims = {1},
                               .scatter_dims_to_operand_dims = {1},
                               .index_vector_dim = 2,
                               .input_batching_dims = {0},
                               .scatter_indices_batching_dims = {0}})};
            });
  // Two tensors at once, by a reducer that no op is.
  table.add("scatter_region", OpCode::kScatter, {DType::kF32}, {{{4, 3}}, {{4, 3}}, rows, {{3, 3}}, {{3, 3}}},
            [to_rows](Graph&, DType, Arguments x) -> Values {
              return scatter(
                  x.first(2), x[2], x.subspan(3),
                  [](Arguments e) -> Values {
                    return {e[0] + e[2], e[1] + e[3] * 2.0};
                  },
                  to_rows);
            });
}

void add_order_examples(ExampleTable& table) {
  const auto falling = [](Arguments pairs) -> Values { return {compare(pairs[0], pairs[1], graph::Comparison::kGT)}; };
  table.add("sort", OpCode::kSort, kNumbers, {{{3, 4}, -9, 9}},
            [falling](Graph&, DType, Arguments x) -> Values { return sort(x, 1, falling); });
  table.add("sort_with_others", OpCode::kSort, kF32F64, {{{4, 3}}, {{4, 3}}, {{4, 3}, 0, 9, DType::kS32}},
            [falling](Graph&, DType, Arguments x) -> Values { return sort(x, 0, falling); });
  table.add("top_k", OpCode::kTopK, kF32F64, {{{2, 5}}}, [](Graph&, DType, Arguments x) -> Values {
    const auto [values, places] = top_k(x[0], 3);
    return {values, places};
  });
}

void add_movement_examples(ExampleTable& table) {
  table.add("dynamic_slice_wide_index", OpCode::kDynamicSlice, kF32F64,
            {{{4, 5}}, {{}, 1, 2, DType::kS64}, {{}, 2, 3, DType::kS64}}, [](Graph&, DType, Arguments x) -> Values {
              return {dynamic_slice(x[0], x.subspan(1), {2, 3})};
            });
  table.add("concatenate", OpCode::kConcatenate, kAny, {{{2, 3}}, {{2, 1}}, {{2, 2}}},
            [](Graph&, DType, Arguments x) -> Values { return {concatenate(x, 1)}; });
  table.add("reshape", OpCode::kReshape, kAny, {{{2, 6}}}, [](Graph&, DType, Arguments x) -> Values {
    return {reshape(x[0], {3, 1, 4})};
  });
  table.add("reshape_to_scalar", OpCode::kReshape, kF32F64, {{{1, 1}}},
            [](Graph&, DType, Arguments x) -> Values { return {reshape(x[0], {})}; });
  table.add("reverse", OpCode::kReverse, kAny, {{{2, 3, 2}}}, [](Graph&, DType, Arguments x) -> Values {
    return {reverse(x[0], {0, 2})};
  });
  table.add("transpose", OpCode::kTranspose, kAny, {{{2, 3, 4}}}, [](Graph&, DType, Arguments x) -> Values {
    return {transpose(x[0], {2, 0, 1})};
  });
  table.add("slice", OpCode::kSlice, kAny, {{{4, 5}}}, [](Graph&, DType, Arguments x) -> Values {
    return {slice(x[0], {1, 0}, {3, 4})};
  });
  table.add("slice_strided", OpCode::kSlice, kF32F64, {{{7, 8}}}, [](Graph&, DType, Arguments x) -> Values {
    return {slice(x[0], {1, 0}, {6, 8}, {2, 3})};
  });
  table.add("slice_axis", OpCode::kSlice, kF32F64, {{{3, 5, 2}}},
            [](Graph&, DType, Arguments x) -> Values { return {slice_axis(x[0], 1, 2, 4)}; });
  table.add("dynamic_slice", OpCode::kDynamicSlice, kAny, {{{4, 5}}, {{}, 1, 2, DType::kS32}, {{}, 2, 3, DType::kS32}},
            [](Graph&, DType, Arguments x) -> Values {
              return {dynamic_slice(x[0], x.subspan(1), {2, 3})};
            });
  table.add("dynamic_slice_clamped", OpCode::kDynamicSlice, kF32F64,
            {{{4, 5}}, {{}, -3, -2, DType::kS32}, {{}, 4, 5, DType::kS32}}, [](Graph&, DType, Arguments x) -> Values {
              return {dynamic_slice(x[0], x.subspan(1), {2, 3})};
            });
  table.add("dynamic_update_slice", OpCode::kDynamicUpdateSlice, kAny,
            {{{4, 5}}, {{2, 3}}, {{}, 1, 2, DType::kS32}, {{}, 2, 3, DType::kS32}},
            [](Graph&, DType, Arguments x) -> Values { return {dynamic_update_slice(x[0], x[1], x.subspan(2))}; });
}

}  // namespace

void add_source_and_shape_examples(ExampleTable& table) {
  add_source_examples(table);
  add_indexing_examples(table);
  add_order_examples(table);
  add_movement_examples(table);

  table.add("broadcast_in_dim", OpCode::kBroadcastInDim, kAny, {{{3}}}, [](Graph&, DType, Arguments x) -> Values {
    return {broadcast_in_dim(x[0], {2, 3, 4}, {1})};
  });
  table.add("broadcast_in_dim_stretched", OpCode::kBroadcastInDim, kF32F64, {{{2, 1, 1}}},
            [](Graph&, DType, Arguments x) -> Values {
              return {broadcast_in_dim(x[0], {2, 5, 3, 1}, {0, 2, 3})};
            });
  table.add("broadcast_scalar", OpCode::kBroadcastInDim, kF32F64, {{{}}}, [](Graph&, DType, Arguments x) -> Values {
    return {broadcast(x[0], {2, 3})};
  });

  table.add("pad", OpCode::kPad, kAny, {{{2, 3}}, {{}}}, [](Graph&, DType, Arguments x) -> Values {
    return {pad(x[0], x[1], {1, 0}, {2, 3})};
  });
  table.add("pad_interior", OpCode::kPad, kF32F64, {{{2, 3}}, {{}}}, [](Graph&, DType, Arguments x) -> Values {
    return {pad(x[0], x[1], {0, 1}, {1, 0}, {2, 1})};
  });
  table.add("pad_cropping", OpCode::kPad, kF32F64, {{{4, 5}}, {{}}}, [](Graph&, DType, Arguments x) -> Values {
    return {pad(x[0], x[1], {-1, 2}, {-1, -2})};
  });
  table.add("pad_cropping_interior", OpCode::kPad, kF32F64, {{{4, 5}}, {{}}}, [](Graph&, DType, Arguments x) -> Values {
    return {pad(x[0], x[1], {-2, -1}, {1, -3}, {2, 1})};
  });
}

}  // namespace xladder::test
