// Other element types, and fewer digits.
#include "xladder/graph/infer.h"
#include "xladder/graph/op_def.h"
#include "xladder/graph/ops.h"
#include "xladder/graph/printed_op.h"

namespace xladder::graph {
namespace {

std::vector<TensorType> infer_convert(const InferContext& context) {
  return {TensorType{context.attributes.get<DType>("dtype"), context.operands[0].shape}};
}

std::vector<TensorType> infer_bitcast_convert(const InferContext& context) {
  const auto dtype = context.attributes.get<DType>("dtype");
  const TensorType& x = context.operands[0];
  // A pred has one bit there, though it takes a byte here.
  const std::string wanted = ", wanted " + std::string(name_of(dtype));
  context.require((x.dtype == DType::kPred) == (dtype == DType::kPred), "element types have one size" + wanted);
  const auto from = static_cast<int64_t>(size_of(x.dtype)), to = static_cast<int64_t>(size_of(dtype));
  TensorType type{dtype, x.shape};
  // Elements of another size are the parts of one along a further, last axis, or are made of those along it.
  if (from > to) {
    type.shape.push_back(from / to);
  } else if (from < to) {
    context.require(!x.shape.empty() && x.shape.back() == to / from,
                    "element types have one size, or the last axis holds the parts of one element" + wanted);
    type.shape.pop_back();
  }
  return {std::move(type)};
}

std::vector<TensorType> infer_reduce_precision(const InferContext& context) {
  context.require(is_floating(context.operands[0].dtype), "takes floating-point numbers");
  context.require(context.attributes.integer("exponent_bits") > 0 && context.attributes.integer("mantissa_bits") >= 0,
                  "keeps at least one bit of the exponent and none or more of the mantissa");
  return {context.operands[0]};
}

std::string reduce_precision_attributes(const Op& op) {
  return fmt::format("exponent_bits = {} : i32, mantissa_bits = {} : i32", op.attributes.integer("exponent_bits"),
                     op.attributes.integer("mantissa_bits"));
}

std::vector<Value> read_convert(const PrintedOp& printed) {
  return {convert(printed.operand(0), printed.result().dtype)};
}
std::vector<Value> read_bitcast_convert(const PrintedOp& printed) {
  return {bitcast_convert(printed.operand(0), printed.result().dtype)};
}
std::vector<Value> read_reduce_precision(const PrintedOp& printed) {
  return {reduce_precision(printed.operand(0), printed.integer("exponent_bits"), printed.integer("mantissa_bits"))};
}

constexpr OpDef kConversionRows[] = {
    {.code = OpCode::kBitcastConvert,
     .name = "bitcast_convert",
     .op_class = OpClass::kElementwise,
     .num_operands = 1,
     .infer = infer_bitcast_convert,
     .read = read_bitcast_convert},
    {.code = OpCode::kConvert,
     .name = "convert",
     .op_class = OpClass::kElementwise,
     .num_operands = 1,
     .infer = infer_convert,
     .read = read_convert},
    {.code = OpCode::kReducePrecision,
     .name = "reduce_precision",
     .op_class = OpClass::kElementwise,
     .num_operands = 1,
     .infer = infer_reduce_precision,
     .print = reduce_precision_attributes,
     .read = read_reduce_precision},
};

}  // namespace

std::span<const OpDef> conversion_ops() { return kConversionRows; }

Value convert(Value x, DType dtype) {
  return x.dtype() == dtype ? x : x.graph().append_one(OpCode::kConvert, {x}, {{"dtype", dtype}});
}

Value bitcast_convert(Value x, DType dtype) {
  return x.dtype() == dtype ? x : x.graph().append_one(OpCode::kBitcastConvert, {x}, {{"dtype", dtype}});
}

Value reduce_precision(Value x, int64_t exponent_bits, int64_t mantissa_bits) {
  return x.graph().append_one(OpCode::kReducePrecision, {x},
                              {{"exponent_bits", exponent_bits}, {"mantissa_bits", mantissa_bits}});
}

}  // namespace xladder::graph
