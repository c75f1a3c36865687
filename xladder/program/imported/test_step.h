// For tests only: a whole step of gradient descent with momentum, as a folder, whose state has many types and whose
// inputs and outputs are in no order.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "xladder/base/safetensors.h"
#include "xladder/base/test_folder.h"

namespace xladder::imported {

// Momentum m and weights w by the loss |x w - y|^2, whose gradient is scaled by c; n counts, odd flips, r gathers bits
// of the keys. f is state that stays, c a constant.
inline constexpr const char* kStepText =
    R"(module @jit_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%w: tensor<2xf32>, %x: tensor<4x2xf32>, %m: tensor<2xf32>, %n: tensor<i32>, %r: tensor<2xui32>, %odd: tensor<i1>, %y: tensor<4xf32>, %rate: tensor<f32>, %key: tensor<2xui32>, %c: tensor<2xf32>, %f: tensor<f32>) -> (tensor<f32>, tensor<i32>, tensor<2xf32>, tensor<2xf32>, tensor<2xui32>, tensor<i1>, tensor<2xui32>) {
    %p = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x2xf32>, tensor<2xf32>) -> tensor<4xf32>
    %e = stablehlo.subtract %p, %y : tensor<4xf32>
    %q = stablehlo.multiply %e, %e : tensor<4xf32>
    %zero = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %sum = stablehlo.reduce(%q init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
    %loss = stablehlo.add %sum, %f : tensor<f32>
    %g = stablehlo.dot_general %x, %e, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x2xf32>, tensor<4xf32>) -> tensor<2xf32>
    %gc = stablehlo.multiply %g, %c : tensor<2xf32>
    %half = stablehlo.constant dense<5.000000e-01> : tensor<2xf32>
    %m1 = stablehlo.multiply %m, %half : tensor<2xf32>
    %m2 = stablehlo.add %m1, %gc : tensor<2xf32>
    %rates = stablehlo.broadcast_in_dim %rate, dims = [] : (tensor<f32>) -> tensor<2xf32>
    %d = stablehlo.multiply %rates, %m2 : tensor<2xf32>
    %w2 = stablehlo.subtract %w, %d : tensor<2xf32>
    %one = stablehlo.constant dense<1> : tensor<i32>
    %n2 = stablehlo.add %n, %one : tensor<i32>
    %r2 = stablehlo.xor %r, %key : tensor<2xui32>
    %odd2 = stablehlo.not %odd : tensor<i1>
    return %loss, %n2, %w2, %m2, %r2, %odd2, %key : tensor<f32>, tensor<i32>, tensor<2xf32>, tensor<2xf32>, tensor<2xui32>, tensor<i1>, tensor<2xui32>
  }
})";

inline constexpr const char* kStepDescription = R"(format = 1
kind = "step"
program = "program.mlir"
state = "state.safetensors"
example = "example.safetensors"
input = [{role = "state", name = "w"}, {role = "batch", name = "x"}, {role = "state", name = "opt/m"},
         {role = "state", name = "n"}, {role = "state", name = "r"}, {role = "state", name = "odd"},
         {role = "batch", name = "y"}, {role = "schedule", name = "lr"}, {role = "key", name = "dropout"},
         {role = "constant", name = "c"}, {role = "state", name = "frozen"}]
output = [{role = "loss", name = "loss"}, {role = "state", name = "n"}, {role = "state", name = "w"},
          {role = "state", name = "opt/m"}, {role = "state", name = "r"}, {role = "state", name = "odd"},
          {role = "aux", name = "key"}]
)";

class StepFolder : public TestFolder {
 public:
  StepFolder() {
    write("program.mlir", kStepText);
    write("program.toml", kStepDescription);
    write_state(0.125F);
    const HostTensor x = HostTensor::from<float>({4, 2}, {1, 2, -1, 0.5F, 0, 1, 2, -1});
    const HostTensor y = HostTensor::from<float>({4}, {1, 0.5F, -1, 2}), rate = HostTensor::scalar(0.01F);
    const HostTensor key = HostTensor::from<uint32_t>({2}, {1, 2});
    save("example.safetensors", {{"x", &x}, {"y", &y}, {"lr", &rate}, {"dropout", &key}});
  }

  // `frozen`: the value of the state that stays.
  void write_state(float frozen) const {
    const HostTensor w = HostTensor::from<float>({2}, {0.25F, -1}), m = HostTensor::from<float>({2}, {0, 0.5F});
    const HostTensor n = HostTensor::scalar<int32_t>(40), r = HostTensor::from<uint32_t>({2}, {0, 0});
    const HostTensor odd(DType::kPred, Shape{}), c = HostTensor::from<float>({2}, {0.5F, 2});
    const HostTensor f = HostTensor::scalar(frozen);
    save("state.safetensors",
         {{"w", &w}, {"opt/m", &m}, {"n", &n}, {"r", &r}, {"odd", &odd}, {"c", &c}, {"frozen", &f}});
  }

 private:
  void save(const char* name, const std::vector<std::pair<std::string, const HostTensor*>>& tensors) const {
    const Status written = write_safetensors(*this / name, tensors);
    EXPECT_TRUE(written) << written.error().message;
  }
};

}  // namespace xladder::imported
