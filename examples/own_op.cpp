// An op of your own with its derivative: softcap(x) = cap * tanh(x / cap), which holds logits within (-cap, cap). The
// derivative is checked against central differences on a device.
//
//   own_op [DEVICE]     "cpu", "cuda", ... or the path of a plugin
#include <xladder/xladder.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace xladder;
using graph::Value;

// A composite is one op of the graph until it is lowered to ordinary ones.
class Softcap final : public graph::Composite {
 public:
  std::string_view name() const override { return "softcap"; }

  std::vector<TensorType> infer(std::span<const TensorType> operands,
                                const graph::Attributes& attributes) const override {
    const graph::InferContext context{graph::OpCode::kComposite, operands, attributes, {}, this};
    context.require(operands.size() == 1 && is_floating(operands[0].dtype),
                    "takes one tensor of floating-point numbers");
    context.require(attributes.number("cap") > 0, "the cap is above 0");
    return {operands[0]};
  }

  std::vector<Value> lower(graph::Lowering, std::span<const Value> operands,
                           const graph::Attributes& attributes) const override {
    const double cap = attributes.number("cap");
    return {tanh(operands[0] / cap) * cap};
  }

  // With y = softcap(x): dy/dx = 1 - tanh(x / cap)^2 = 1 - (y / cap)^2, so that tanh is not computed again.
  std::vector<Value> vjp(std::span<const Value>, std::span<const Value> results, std::span<const Value> cotangents,
                         const graph::Attributes& attributes) const override {
    const Value share = results[0] / attributes.number("cap");
    return {cotangents[0] * (constant_like(share, 1) - share * share)};
  }
};

// Graphs point to it, so it lives as long as they do.
const Softcap kSoftcap{};

Value softcap(Value x, double cap) { return append_composite(kSoftcap, std::span(&x, 1), {{"cap", cap}})[0]; }

constexpr int64_t kSize = 8;

// loss = sum of (i + 1) * softcap(x_i), and its gradient with respect to x.
std::string loss_and_gradient() {
  graph::Graph g;
  const TensorType type{DType::kF64, {kSize}};
  const Value x = g.parameter(type, "x");
  const Value loss = reduce_sum(softcap(x, 2) * (iota(g, 0, type) + 1.0), {0});
  g.add_result(loss, "loss");
  g.add_result(autodiff::gradients(loss, std::span(&x, 1))[0], "gradient");
  // Registered composites are known by name, so each can be lowered in its own way.
  const auto lowerings = graph::LoweringTable().set("softcap", graph::Lowering::kShaped);
  graph::Graph lowered;
  passes::lower_composites(g, lowered, lowerings);
  return print_stablehlo(lowered);
}

Status run_all(const std::string& device) {
  const graph::CompositeRegistration registered(kSoftcap);
  XLADDER_ASSIGN(const pjrt::Client client, device::open_device({.device = device}, device::inputs_of_this_process()));
  XLADDER_ASSIGN(const pjrt::LoadedExecutable program, client.compile(loss_and_gradient(), {}));
  const auto outputs_at = [&](const HostTensor& x) {
    const HostTensor* arguments[] = {&x};
    return pjrt::call(client, program, arguments);
  };

  HostTensor x = HostTensor::from<double>({kSize}, {-5, -2, -1, -0.1, 0.3, 1, 2.5, 7});
  XLADDER_ASSIGN(const std::vector<HostTensor> outputs, outputs_at(x));
  const std::span<const double> gradient = outputs[1].as<double>();
  constexpr double kStep = 1e-5;
  double worst = 0;
  std::printf("      x     vjp  differences\n");
  for (size_t i = 0; i < kSize; ++i) {
    const double here = x.as<double>()[i];
    x.as<double>()[i] = here + kStep;
    XLADDER_ASSIGN(const std::vector<HostTensor> above, outputs_at(x));
    x.as<double>()[i] = here - kStep;
    XLADDER_ASSIGN(const std::vector<HostTensor> below, outputs_at(x));
    x.as<double>()[i] = here;
    const double difference = (above[0].as<double>()[0] - below[0].as<double>()[0]) / (2 * kStep);
    worst = std::max(worst, std::abs(difference - gradient[i]));
    std::printf("%7.2f %7.4f %7.4f\n", here, gradient[i], difference);
  }
  if (!(worst < 1e-8)) return fail(ErrorCode::kMismatch, "the derivative is off by {}; check Softcap::vjp", worst);
  std::printf("the derivative agrees with differences\n");
  return {};
}

int main(int argc, char** argv) {
  const Status done = run_all(argc > 1 ? argv[1] : "cpu");
  if (!done) std::fprintf(stderr, "%s\n", done.error().message.c_str());
  return done ? 0 : 1;
}
