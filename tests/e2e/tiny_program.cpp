#include "tests/e2e/tiny_program.h"

#include <fmt/format.h>

#include <fstream>
#include <stdexcept>
#include <vector>

#include "xladder/base/random.h"
#include "xladder/base/safetensors.h"

namespace xladder::test {
namespace {

void write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

void write_tensors(const std::filesystem::path& path,
                   const std::vector<std::pair<std::string, const HostTensor*>>& tensors) {
  const Status written = write_safetensors(path, tensors);
  if (!written) throw std::runtime_error(written.error().message);
}

}  // namespace

std::string tiny_program_text(const TinyProgram& program) {
  const std::string rows = fmt::format("tensor<{}xf32>", program.batch_size);
  const std::string matrix = fmt::format("tensor<{}x3xf32>", program.batch_size);
  std::string text = fmt::format(
      R"(module @jit_loss attributes {{mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32}} {{
  func.func public @main(%arg0: tensor<1xf32>, %arg1: tensor<3xf32>, %arg2: tensor<3xf32>, {2}%arg4: {1}, %arg5: {0}) -> (tensor<f32>, tensor<3xf32>{3}) {{
    %zero = stablehlo.constant dense<0.000000e+00> : tensor<f32>
)",
      rows, matrix, program.draws ? "%arg3: tensor<2xui32>, " : "", program.counts ? ", tensor<f32>" : "");
  std::string x = "%arg4";
  if (program.draws) {
    x = "%noisy";
    text += fmt::format(R"(    %k0 = stablehlo.slice %arg3 [0:1] : (tensor<2xui32>) -> tensor<1xui32>
    %k1 = stablehlo.constant dense<255> : tensor<1xui32>
    %k2 = stablehlo.and %k0, %k1 : tensor<1xui32>
    %k3 = stablehlo.convert %k2 : (tensor<1xui32>) -> tensor<1xf32>
    %k4 = stablehlo.constant dense<1.000000e-03> : tensor<1xf32>
    %k5 = stablehlo.multiply %k3, %k4 : tensor<1xf32>
    %k6 = stablehlo.broadcast_in_dim %k5, dims = [0] : (tensor<1xf32>) -> {0}
    %noisy = stablehlo.add %arg4, %k7 : {1}
)",
                        rows, matrix);
    const std::string wide =
        fmt::format("    %k7 = stablehlo.broadcast_in_dim %k6, dims = [0] : ({}) -> {}\n", rows, matrix);
    text.insert(text.find("    %noisy"), wide);
  }
  text += fmt::format(
      R"(    %0 = stablehlo.dot_general {2}, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : ({1}, tensor<3xf32>) -> {0}
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<1xf32>) -> {0}
    %2 = stablehlo.add %0, %1 : {0}
    %3 = stablehlo.subtract %2, %arg5 : {0}
    %4 = stablehlo.multiply %3, %3 : {0}
    %5 = stablehlo.reduce(%4 init: %zero) applies stablehlo.add across dimensions = [0] : ({0}, tensor<f32>) -> tensor<f32>
    %6 = stablehlo.constant dense<{3}.0> : tensor<f32>
    %7 = stablehlo.divide %5, %6 : tensor<f32>
    %8 = stablehlo.reduce(%arg4 init: %zero) applies stablehlo.add across dimensions = [0] : ({1}, tensor<f32>) -> tensor<3xf32>
    %9 = stablehlo.constant dense<{4:e}> : tensor<3xf32>
    %10 = stablehlo.multiply %8, %9 : tensor<3xf32>
    %11 = stablehlo.constant dense<9.000000e-01> : tensor<3xf32>
    %12 = stablehlo.multiply %arg2, %11 : tensor<3xf32>
    %13 = stablehlo.add %12, %10 : tensor<3xf32>
)",
      rows, matrix, x, program.batch_size, 0.1 / static_cast<double>(program.batch_size));
  if (program.counts)
    text += fmt::format(R"(    %14 = stablehlo.constant dense<2.500000e-01> : {0}
    %15 = stablehlo.compare  LT, %4, %14,  FLOAT : ({0}, {0}) -> tensor<{1}xi1>
    %16 = stablehlo.convert %15 : (tensor<{1}xi1>) -> {0}
    %17 = stablehlo.reduce(%16 init: %zero) applies stablehlo.add across dimensions = [0] : ({0}, tensor<f32>) -> tensor<f32>
    return %7, %13, %17 : tensor<f32>, tensor<3xf32>, tensor<f32>
)",
                        rows, program.batch_size);
  else
    text += "    return %7, %13 : tensor<f32>, tensor<3xf32>\n";
  return text + "  }\n}\n";
}

std::string tiny_program_description(const TinyProgram& program) {
  std::string text = R"(format = 1
kind = "loss"
program = "program.mlir"
state = "state.safetensors"
example = "example.safetensors"

[[input]]
role = "state"
name = "b"
trainable = true

[[input]]
role = "state"
name = "w"
trainable = true

[[input]]
role = "state"
name = "mean"
trainable = false
)";
  if (program.draws) text += "\n[[input]]\nrole = \"key\"\nname = \"key\"\n";
  text += R"(
[[input]]
role = "batch"
name = "x"

[[input]]
role = "batch"
name = "y"

[[output]]
role = "loss"
name = "loss"

[[output]]
role = "state"
name = "mean"
)";
  if (program.counts) text += "\n[[output]]\nrole = \"count\"\nname = \"correct\"\n";
  return text;
}

void write_tiny_program(const std::filesystem::path& folder, const TinyProgram& program) {
  std::filesystem::create_directories(folder);
  write(folder / "program.mlir", tiny_program_text(program));
  write(folder / "program.toml", tiny_program_description(program));
  const HostTensor b = HostTensor::from<float>({1}, {0}), w = HostTensor::from<float>({3}, {0, 0, 0});
  const HostTensor mean = HostTensor::from<float>({3}, {0, 0, 0});
  write_tensors(folder / "state.safetensors", {{"b", &b}, {"w", &w}, {"mean", &mean}});
  const auto rows = static_cast<size_t>(program.batch_size);
  std::vector<float> x(3 * rows), y(rows);
  CounterRng rng(1);
  rng.fill_normal(x);
  for (size_t row = 0; row < rows; ++row) y[row] = 1 + x[3 * row] - 2 * x[3 * row + 1] + 0.5F * x[3 * row + 2];
  const HostTensor inputs = HostTensor::from<float>({program.batch_size, 3}, x);
  const HostTensor targets = HostTensor::from<float>({program.batch_size}, y);
  const HostTensor key = HostTensor::from<uint32_t>({2}, {1, 2});
  std::vector<std::pair<std::string, const HostTensor*>> example = {{"x", &inputs}, {"y", &targets}};
  if (program.draws) example.emplace_back("key", &key);
  write_tensors(folder / "example.safetensors", example);
}

std::string tiny_program_ladder(const std::filesystem::path& program, std::string_view optim,
                                std::string_view variants) {
  return "[model]\nprogram = \"" + program.string() + R"("
[data]
kind = "synthetic"
[optim]
)" + std::string(optim) +
         R"([train]
steps = 200
[ladder]
title = "Tiny"
rounds = 3
round_seconds = 0.02
guard_seeds = 2
guard_steps = 40
[[ladder.variant]]
name = "two steps"
set = { "knobs.steps_per_execution" = "2" }
[[ladder.variant]]
name = "remat"
set = { "knobs.remat" = "full" }
)" + std::string(variants);
}

void write_tiny_classifier(const std::filesystem::path& folder, int64_t batch_size) {
  std::filesystem::create_directories(folder);
  std::string text = R"(module @jit_loss attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%w: tensor<784x4xf32>, %image: tensor<Bx28x28x1xf32>, %label: tensor<Bxi32>) -> (tensor<f32>, tensor<i32>) {
    %zero = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.reshape %image : (tensor<Bx28x28x1xf32>) -> tensor<Bx784xf32>
    %1 = stablehlo.dot_general %0, %w, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<Bx784xf32>, tensor<784x4xf32>) -> tensor<Bx4xf32>
    %2 = stablehlo.exponential %1 : tensor<Bx4xf32>
    %3 = stablehlo.reduce(%2 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<Bx4xf32>, tensor<f32>) -> tensor<Bxf32>
    %4 = stablehlo.log %3 : tensor<Bxf32>
    %5 = stablehlo.iota dim = 1 : tensor<Bx4xi32>
    %6 = stablehlo.broadcast_in_dim %label, dims = [0] : (tensor<Bxi32>) -> tensor<Bx4xi32>
    %7 = stablehlo.compare  EQ, %5, %6,  SIGNED : (tensor<Bx4xi32>, tensor<Bx4xi32>) -> tensor<Bx4xi1>
    %8 = stablehlo.convert %7 : (tensor<Bx4xi1>) -> tensor<Bx4xf32>
    %9 = stablehlo.multiply %1, %8 : tensor<Bx4xf32>
    %10 = stablehlo.reduce(%9 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<Bx4xf32>, tensor<f32>) -> tensor<Bxf32>
    %11 = stablehlo.subtract %4, %10 : tensor<Bxf32>
    %12 = stablehlo.reduce(%11 init: %zero) applies stablehlo.add across dimensions = [0] : (tensor<Bxf32>, tensor<f32>) -> tensor<f32>
    %13 = stablehlo.constant dense<B.0> : tensor<f32>
    %14 = stablehlo.divide %12, %13 : tensor<f32>
    %15 = stablehlo.reduce(%1 init: %low) applies stablehlo.maximum across dimensions = [1] : (tensor<Bx4xf32>, tensor<f32>) -> tensor<Bxf32>
    %16 = stablehlo.compare  GE, %10, %15,  FLOAT : (tensor<Bxf32>, tensor<Bxf32>) -> tensor<Bxi1>
    %17 = stablehlo.convert %16 : (tensor<Bxi1>) -> tensor<Bxi32>
    %18 = stablehlo.reduce(%17 init: %none) applies stablehlo.add across dimensions = [0] : (tensor<Bxi32>, tensor<i32>) -> tensor<i32>
    return %14, %18 : tensor<f32>, tensor<i32>
  }
}
)";
  text.insert(text.find("    %0 = "),
              "    %low = stablehlo.constant dense<0xFF800000> : tensor<f32>\n"
              "    %none = stablehlo.constant dense<0> : tensor<i32>\n");
  const std::string size = std::to_string(batch_size);
  for (size_t at = text.find("<B"); at != std::string::npos; at = text.find("<B", at)) text.replace(at + 1, 1, size);
  write(folder / "program.mlir", text);
  write(folder / "program.toml", R"(format = 1
kind = "loss"
program = "program.mlir"
state = "state.safetensors"
input = [{role = "state", name = "w", trainable = true}, {role = "batch", name = "image"}, {role = "batch", name = "label"}]
output = [{role = "loss", name = "loss"}, {role = "count", name = "correct"}]
)");
  const HostTensor w(DType::kF32, {784, 4});
  write_tensors(folder / "state.safetensors", {{"w", &w}});
}

void write_tiny_language_model(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  write(folder / "program.mlir",
        R"(module @jit_loss attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%table: tensor<16x16xf32>, %tokens: tensor<4x6xi32>, %targets: tensor<4x6xi32>) -> tensor<f32> {
    %zero = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %count = stablehlo.constant dense<24.0> : tensor<f32>
    %0 = stablehlo.iota dim = 2 : tensor<4x6x16xi32>
    %1 = stablehlo.broadcast_in_dim %tokens, dims = [0, 1] : (tensor<4x6xi32>) -> tensor<4x6x16xi32>
    %2 = stablehlo.compare  EQ, %0, %1,  SIGNED : (tensor<4x6x16xi32>, tensor<4x6x16xi32>) -> tensor<4x6x16xi1>
    %3 = stablehlo.convert %2 : (tensor<4x6x16xi1>) -> tensor<4x6x16xf32>
    %4 = stablehlo.dot_general %3, %table, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x6x16xf32>, tensor<16x16xf32>) -> tensor<4x6x16xf32>
    %5 = stablehlo.exponential %4 : tensor<4x6x16xf32>
    %6 = stablehlo.reduce(%5 init: %zero) applies stablehlo.add across dimensions = [2] : (tensor<4x6x16xf32>, tensor<f32>) -> tensor<4x6xf32>
    %7 = stablehlo.log %6 : tensor<4x6xf32>
    %8 = stablehlo.broadcast_in_dim %targets, dims = [0, 1] : (tensor<4x6xi32>) -> tensor<4x6x16xi32>
    %9 = stablehlo.compare  EQ, %0, %8,  SIGNED : (tensor<4x6x16xi32>, tensor<4x6x16xi32>) -> tensor<4x6x16xi1>
    %10 = stablehlo.convert %9 : (tensor<4x6x16xi1>) -> tensor<4x6x16xf32>
    %11 = stablehlo.multiply %4, %10 : tensor<4x6x16xf32>
    %12 = stablehlo.reduce(%11 init: %zero) applies stablehlo.add across dimensions = [2] : (tensor<4x6x16xf32>, tensor<f32>) -> tensor<4x6xf32>
    %13 = stablehlo.subtract %7, %12 : tensor<4x6xf32>
    %14 = stablehlo.reduce(%13 init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x6xf32>, tensor<f32>) -> tensor<f32>
    %15 = stablehlo.divide %14, %count : tensor<f32>
    return %15 : tensor<f32>
  }
}
)");
  write(folder / "program.toml", R"(format = 1
kind = "loss"
program = "program.mlir"
state = "state.safetensors"
input = [{role = "state", name = "table", trainable = true}, {role = "batch", name = "tokens"}, {role = "batch", name = "targets"}]
output = [{role = "loss", name = "loss"}]
)");
  const HostTensor table(DType::kF32, {16, 16});
  write_tensors(folder / "state.safetensors", {{"table", &table}});
}

}  // namespace xladder::test
