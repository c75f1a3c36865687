#include "tests/numerics/finite_difference.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "tests/numerics/program.h"
#include "xladder/program/autodiff/gradient.h"

namespace xladder::test {
namespace {

using graph::Graph;
using graph::Value;
using Doubles = std::vector<double>;

std::vector<Value> parameters(Graph& graph, std::span<const HostTensor> values) {
  std::vector<Value> out;
  for (const HostTensor& value : values) out.push_back(graph.parameter(value.type(), fmt::format("x{}", out.size())));
  return out;
}

std::vector<Value> floating(std::span<const Value> values) {
  std::vector<Value> out;
  std::copy_if(values.begin(), values.end(), std::back_inserter(out),
               [](Value value) { return is_floating(value.dtype()); });
  return out;
}

// Numbers between -1 and 1, the same in every run.
class Noise {
 public:
  double next() { return static_cast<double>(random_()) / 2147483648.0 - 1; }
  Doubles list(int64_t count) {
    Doubles out(static_cast<size_t>(count));
    for (double& value : out) value = next();
    return out;
  }

 private:
  std::mt19937 random_{20240};
};

class Checker {
 public:
  Checker(const pjrt::Client& client, const GraphFunction& function, std::span<const HostTensor> values,
          const GradientCheck& check)
      : check_(check), values_(values), forward_(make_forward(client, function)) {
    for (const HostTensor& value : values) points_.push_back(value.to_doubles());
    compute_vjp(client, function);
  }

  testing::AssertionResult run() {
    if (gradients_.empty()) return testing::AssertionFailure() << "no input is floating-point";
    for (int i = 0; i < check_.num_directions; ++i) check_direction(i);
    for (size_t input = 0; input < points_.size(); ++input) {
      if (!is_floating(values_[input].dtype())) continue;
      if (values_[input].num_elements() > check_.max_elements) continue;
      for (size_t element = 0; element < points_[input].size(); ++element) check_element(input, element);
    }
    if (worst_error_ <= check_.tolerance) return testing::AssertionSuccess();
    return testing::AssertionFailure() << worst_;
  }

 private:
  Program make_forward(const pjrt::Client& client, const GraphFunction& function) {
    Graph graph;
    const std::vector<Value> outputs = floating(function(parameters(graph, values_)));
    for (const Value& output : outputs) {
      cotangents_.push_back(HostTensor::from_doubles(output.type(), noise_.list(output.type().num_elements())));
      graph.add_result(output, "y");
    }
    return Program(client, graph, 1, check_.lowering);
  }

  void compute_vjp(const pjrt::Client& client, const GraphFunction& function) {
    Graph graph;
    const std::vector<Value> inputs = parameters(graph, values_);
    std::vector<HostTensor> arguments;
    for (const HostTensor& value : values_) arguments.push_back(value.clone());
    const std::vector<Value> outputs = floating(function(inputs));
    std::vector<Value> cotangents;
    for (size_t i = 0; i < outputs.size(); ++i) {
      cotangents.push_back(graph.parameter(outputs[i].type(), "cotangent"));
      arguments.push_back(cotangents_[i].clone());
    }
    for (const Value& gradient : autodiff::vjp(outputs, cotangents, floating(inputs)))
      graph.add_result(gradient, "gradient");
    const std::vector<HostTensor> gradients = Program(client, graph, 1, check_.lowering).run(arguments);
    for (size_t input = 0, next = 0; input < values_.size(); ++input)
      gradients_.push_back(is_floating(values_[input].dtype()) ? gradients[next++].to_doubles() : Doubles());
  }

  // s(x) at the given points.
  double weighted_sum(const std::vector<Doubles>& points) const {
    std::vector<HostTensor> arguments;
    for (size_t i = 0; i < points.size(); ++i)
      arguments.push_back(is_floating(values_[i].dtype()) ? HostTensor::from_doubles(values_[i].type(), points[i])
                                                          : values_[i].clone());
    const std::vector<HostTensor> outputs = forward_.run(arguments);
    long double sum = 0;
    for (size_t i = 0; i < outputs.size(); ++i) {
      const Doubles values = outputs[i].to_doubles(), weights = cotangents_[i].to_doubles();
      for (size_t at = 0; at < values.size(); ++at) sum += static_cast<long double>(values[at]) * weights[at];
    }
    return static_cast<double>(sum);
  }

  void check_direction(int number) {
    std::vector<Doubles> plus = points_, minus = points_;
    double expected = 0;
    for (size_t input = 0; input < points_.size(); ++input)
      for (size_t at = 0; at < gradients_[input].size(); ++at) {
        const double direction = noise_.next();
        plus[input][at] += check_.step * direction;
        minus[input][at] -= check_.step * direction;
        expected += gradients_[input][at] * direction;
      }
    const double difference = (weighted_sum(plus) - weighted_sum(minus)) / (2 * check_.step);
    compare(expected, difference, [&] { return fmt::format("along random direction {}", number); });
  }

  void check_element(size_t input, size_t element) {
    const double center = points_[input][element];
    const double step = check_.step * std::max(1.0, std::fabs(center));
    std::vector<Doubles> points = points_;
    points[input][element] = center + step;
    const double above = weighted_sum(points);
    points[input][element] = center - step;
    const double below = weighted_sum(points);
    compare(gradients_[input][element], (above - below) / (2 * step),
            [&] { return fmt::format("for element {} (= {}) of input {}", element, center, input); });
  }

  template <class Describe>
  void compare(double vjp, double difference, Describe describe) {
    const double error = std::fabs(vjp - difference) / (1 + std::max(std::fabs(vjp), std::fabs(difference)));
    // Not `error > worst`: a NaN is the worst of all.
    if (error <= worst_error_) return;
    if (std::isnan(worst_error_)) return;
    worst_error_ = error;
    worst_ = fmt::format("{}: vjp {:.12g}, central difference {:.12g}, relative error {:.2g} > {:.2g}", describe(), vjp,
                         difference, error, check_.tolerance);
  }

  const GradientCheck& check_;
  std::span<const HostTensor> values_;
  Noise noise_;
  std::vector<HostTensor> cotangents_;
  Program forward_;
  std::vector<Doubles> points_;
  std::vector<Doubles> gradients_;  // of each input; empty where it is not floating-point
  double worst_error_ = 0;
  std::string worst_;
};

}  // namespace

testing::AssertionResult gradients_match(const pjrt::Client& client, const GraphFunction& function,
                                         const std::vector<Input>& inputs, const GradientCheck& check) {
  const std::vector<HostTensor> values = example_values(inputs);
  return gradients_match_at(client, function, values, check);
}

testing::AssertionResult gradients_match_at(const pjrt::Client& client, const GraphFunction& function,
                                            std::span<const HostTensor> values, const GradientCheck& check) {
  return Checker(client, function, values, check).run();
}

}  // namespace xladder::test
