// What a loss and a step of an exported program have in common: values that the state file has, and keys.
#pragma once

#include <string>

#include "xladder/base/safetensors.h"
#include "xladder/graph/random_bits.h"
#include "xladder/program/imported/imported_program.h"
#include "xladder/program/step/loss_function.h"

namespace xladder::imported {

// kUsage where nothing can be run again and again: no description, several replicas.
Status check_that_it_can_run(const ImportedProgram& program);

// Where the next value of an input stands among the outputs; nothing of what stays as it is.
std::optional<size_t> next_value_of(const Description& description, const Input& input);

// The file with the values of state and constants. kUsage where the description names none.
Result<SafetensorsFile> state_file(const ImportedProgram& program);

// What the state file holds for these inputs, whatever the seed is, in the type that is asked for.
Result<program::InitialValues> initial_values(const ImportedProgram& program, const SafetensorsFile& state,
                                              const std::vector<size_t>& inputs);

// Random bits of the type of a key. kUsage: it is neither u32 nor u64.
Result<graph::Value> draw_key(graph::RandomBits& bits, const TensorType& type, const std::string& name);

}  // namespace xladder::imported
