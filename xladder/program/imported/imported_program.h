// A program that someone exported, from its folder or file.
//
//   XLADDER_ASSIGN(const imported::ImportedProgram program, imported::open_program("my_model/"));
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "xladder/base/host_tensor.h"
#include "xladder/base/safetensors.h"
#include "xladder/graph/reader/read_graph.h"
#include "xladder/program/imported/description.h"

namespace xladder::imported {

struct ImportedProgram {
  std::filesystem::path file;  // of the text
  reader::ReadGraph read;
  std::optional<Description> description;  // of the program.toml beside it that names it

  const graph::Graph& graph() const { return *read.graph; }
  // What the description calls an input or output, or else the text.
  std::string input_name(size_t index) const;
  std::string output_name(size_t index) const;
  // The loss: of a description its output, otherwise the first result if it is a floating-point scalar.
  std::optional<size_t> loss() const;
};

// A folder with a program.toml, or a file of StableHLO text. What the description says is checked against the program,
// and the tensors of the state and example files that it names against its inputs.
Result<ImportedProgram> open_program(const std::filesystem::path& path);

// One value for each input, in their order: what the state and example files of its folder hold. kUsage: it has no
// such files.
Result<std::vector<HostTensor>> example_inputs(const ImportedProgram& program);

// The tensors of a file: every one of `wanted`, of its type, and no other.
using Wanted = std::vector<std::pair<std::string, TensorType>>;
Status check_tensors(const SafetensorsFile& file, const std::filesystem::path& path, const Wanted& wanted);

// The derivatives of the program's loss by these inputs, as a graph of the program's parameters. kUsage where there is
// no loss, an input has no derivative or an op on the way has none.
Result<reader::ReadGraph> gradients_of(const ImportedProgram& program, const std::vector<size_t>& inputs);

}  // namespace xladder::imported
