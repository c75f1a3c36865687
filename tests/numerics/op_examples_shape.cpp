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
  table.add("rng_bit_generator", OpCode::kRngBitGenerator, {DType::kU32, DType::kU64}, {{{2}, 3, 1000, DType::kU64}},
            [](Graph&, DType dtype, Arguments x) -> Values {
              const auto [state, bits] = rng_bit_generator(x[0], {dtype, {3, 5}});
              return {state, bits};
            });
}

void add_movement_examples(ExampleTable& table) {
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
