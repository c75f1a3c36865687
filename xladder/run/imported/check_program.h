// Runs a program that was read from text and compares what it computes, and its gradients, with given tensors.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/base/result.h"
#include "xladder/device/pjrt/client.h"
#include "xladder/program/imported/imported_program.h"

namespace xladder::imported {

// An element of a floating-point type is right within absolute + relative * |wanted|; of other types if it is equal.
struct Tolerance {
  double relative = 1e-4;
  double absolute = 1e-5;
};

struct TensorCheck {
  std::string name;   // "out0" or "arg3"
  std::string label;  // what the program or its description calls it
  TensorType type;
  int64_t num_wrong = 0;
  double excess = 0;  // the largest error as a multiple of what is allowed; infinite where one of the two is not finite
  int64_t place = 0;  // of the element with it
  double got = 0, wanted = 0;

  bool passed() const { return num_wrong == 0; }
};

// Tensors of one type.
TensorCheck compare_tensors(const HostTensor& got, const HostTensor& wanted, const Tolerance& tolerance);

struct ProgramCheck {
  std::vector<TensorCheck> outputs, gradients;
  double compile_seconds = 0;

  bool passed() const;
  std::vector<TensorCheck> worst_first() const;  // of both
};

// {"file", "passed", "platform", "platform_version", "rtol", "atol", "compile_s", "outputs": [{"name", "label", "type",
//  "passed", "num_wrong", "excess", "place", "got", "wanted"}], "gradients": [...]}; null for what is not finite
std::string to_json(const ProgramCheck& checked, const ImportedProgram& program, const pjrt::Client& client,
                    const Tolerance& tolerance);

// Safetensors: inputs arg0, arg1, ... of every input; out0, out1, ... of every output; of the gradients by argI at
// least one, and one for each input that a description calls trainable. A scalar may have the shape [1].
struct CheckFiles {
  std::filesystem::path inputs, expected;
  std::optional<std::filesystem::path> gradients = {};
};

// The values of all inputs from such a file.
Result<std::vector<HostTensor>> load_inputs(const ImportedProgram& program, const std::filesystem::path& file);

// What is run is the text that the graph of `program` gives. kUsage where a file lacks a tensor, has one more or one of
// another type.
Result<ProgramCheck> check_program(const pjrt::Client& client, const ImportedProgram& program, const CheckFiles& files,
                                   const Tolerance& tolerance, const pjrt::CompileOptions& options = {});

}  // namespace xladder::imported
