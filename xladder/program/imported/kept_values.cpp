#include "xladder/program/imported/kept_values.h"

#include <algorithm>
#include <map>
#include <memory>

#include "xladder/graph/ops.h"

namespace xladder::imported {

Status check_that_it_can_run(const ImportedProgram& program) {
  const std::string file = program.file.string();
  if (!program.description)
    return fail(ErrorCode::kUsage, "{} has no {} that says what its inputs are; export it with xladder.export", file,
                kDescriptionFile);
  if (program.read.num_replicas > 1)
    return fail(ErrorCode::kUsage, "{} is a program for {} replicas; export what one of them computes", file,
                program.read.num_replicas);
  return {};
}

std::optional<size_t> next_value_of(const Description& description, const Input& input) {
  if (input.role != InputRole::kState) return std::nullopt;
  const auto found = std::ranges::find_if(description.outputs, [&](const Output& output) {
    return output.role == OutputRole::kState && output.name == input.name;
  });
  if (found == description.outputs.end()) return std::nullopt;
  return static_cast<size_t>(found - description.outputs.begin());
}

Result<SafetensorsFile> state_file(const ImportedProgram& program) {
  if (!program.description || program.description->state.empty())
    return fail(ErrorCode::kUsage, "{} has no state file; export it with xladder.export", program.file.string());
  return SafetensorsFile::open(program.file.parent_path() / program.description->state);
}

Result<program::InitialValues> initial_values(const ImportedProgram& program, const SafetensorsFile& state,
                                              const std::vector<size_t>& inputs) {
  const auto values = std::make_shared<std::map<std::string, HostTensor>>();
  for (const size_t input : inputs) {
    const std::string name = program.input_name(input);
    XLADDER_ASSIGN(HostTensor value, state.load(name));
    values->emplace(name, std::move(value));
  }
  return [values](const std::string& name, const TensorType& type, uint64_t /*seed*/) {
    const HostTensor& value = values->at(name);
    return value.type() == type ? value.clone() : HostTensor::from_doubles(type, value.to_doubles());
  };
}

Result<graph::Value> draw_key(graph::RandomBits& bits, const TensorType& type, const std::string& name) {
  if (type.dtype == DType::kU32) return bits.next(type.shape);
  Shape halves = type.shape;
  halves.push_back(2);
  if (type.dtype == DType::kU64) return bitcast_convert(bits.next(halves), DType::kU64);
  return fail(ErrorCode::kUsage, "the key \"{}\" is {}; keys are u32 or u64", name, to_string(type));
}

}  // namespace xladder::imported
