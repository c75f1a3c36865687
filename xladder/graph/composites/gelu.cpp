#include <cmath>
#include <numbers>

#include "xladder/graph/composites/composites.h"
#include "xladder/graph/composites/definitions.h"
#include "xladder/graph/composites/rows.h"
#include "xladder/graph/infer.h"

namespace xladder::graph {
namespace {

Value polynomial(Value x, std::initializer_list<double> from_highest) {
  auto it = from_highest.begin();
  Value sum = constant_like(x, *it++);
  while (it != from_highest.end()) sum = sum * x + *it++;
  return sum;
}

// erf in float32 as one clamped odd rational function without branches, so that a whole GELU is one vectorised loop.
// Coefficients: Eigen 3.3, generic_fast_erf_float; error below 3e-7 of the result everywhere.
Value rational_erf(Value x) {
  const Value clamped = clamp(constant_like(x, -4), x, constant_like(x, 4));
  const Value square = clamped * clamped;
  const Value numerator =
      polynomial(square, {-2.72614225801306e-10, 2.77068142495902e-08, -2.10102402082508e-06, -5.69250639462346e-05,
                          -7.34990630326855e-04, -2.95459980854025e-03, -1.60960333262415e-02});
  const Value denominator = polynomial(square, {-1.45660718464996e-05, -2.13374055278905e-04, -1.68282697438203e-03,
                                                -7.37332916720468e-03, -1.42647390514189e-02});
  return clamped * numerator / denominator;
}

// Phi(x) = (1 + erf(x / sqrt 2)) / 2.
Value normal_cdf(Value x, Lowering lowering) {
  const Value scaled = x * std::numbers::sqrt2 * 0.5;
  const bool rational = lowering == Lowering::kShaped && x.dtype() == DType::kF32;
  return (rational ? rational_erf(scaled) : erf(scaled)) * 0.5 + 0.5;
}

// The tanh of the approximation.
Value inner_tanh(Value x) {
  const double scale = std::sqrt(2 / std::numbers::pi);
  return tanh(x * ((x * x) * (scale * 0.044715) + scale));
}

class GeluVjp : public Composite {
 public:
  std::string_view name() const override { return "gelu_vjp"; }
  std::string_view lowered_as() const override { return kGelu; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes&) const override {
    return {operands[0]};
  }

  std::vector<Value> lower(Lowering lowering, std::span<const Value> operands,
                           const Attributes& attributes) const override {
    const Value x = operands[0], dy = operands[1];
    if (attributes.get<bool>("tanh")) {
      const double scale = std::sqrt(2 / std::numbers::pi);
      const Value t = inner_tanh(x);
      const Value inner_slope = (x * x) * (3 * scale * 0.044715) + scale;
      const Value slope = (t * 0.5 + 0.5) + (x * 0.5) * (constant_like(t, 1) - t * t) * inner_slope;
      return {dy * slope};
    }
    // d/dx x Phi(x) = Phi(x) + x phi(x)
    const Value density = exponential((x * x) * -0.5) * (0.5 * std::numbers::sqrt2 * std::numbers::inv_sqrtpi);
    return {dy * (normal_cdf(x, lowering) + x * density)};
  }
};

class Gelu : public Composite {
 public:
  std::string_view name() const override { return kGelu; }

  std::vector<TensorType> infer(std::span<const TensorType> operands, const Attributes& attributes) const override {
    const InferContext context{OpCode::kComposite, operands, attributes, {}, this};
    context.require(operands.size() == 1 && is_floating(operands[0].dtype), "takes floating-point numbers");
    return {operands[0]};
  }

  std::vector<Value> lower(Lowering lowering, std::span<const Value> operands,
                           const Attributes& attributes) const override {
    const Value x = operands[0];
    if (attributes.get<bool>("tanh")) return {x * (inner_tanh(x) * 0.5 + 0.5)};
    return {x * normal_cdf(x, lowering)};
  }

  std::vector<Value> vjp(std::span<const Value> operands, std::span<const Value>, std::span<const Value> cotangents,
                         const Attributes& attributes) const override {
    const Value inputs[] = {operands[0], cotangents[0]};
    return append_composite(gelu_vjp_definition(), inputs, attributes);
  }
};

Value append_gelu(Value x, bool tanh_form) {
  return append_composite(gelu_definition(), std::span(&x, 1), {{"tanh", tanh_form}})[0];
}

}  // namespace

const Composite& gelu_definition() {
  static const Gelu kDefinition;
  return kDefinition;
}
const Composite& gelu_vjp_definition() {
  static const GeluVjp kDefinition;
  return kDefinition;
}

Value gelu(Value x) { return append_gelu(x, false); }
Value gelu_tanh(Value x) { return append_gelu(x, true); }

}  // namespace xladder::graph
