#include "xladder/program/imported/outlook.h"

#include <fmt/format.h>

#include "xladder/program/passes/match_composites.h"

namespace xladder::imported {

std::vector<size_t> trainable_inputs(const ImportedProgram& program) {
  std::vector<size_t> inputs;
  for (size_t i = 0; i < program.graph().num_parameters(); ++i)
    if (program.description ? program.description->inputs[i].trainable
                            : is_floating(program.graph().parameter_type(i).dtype))
      inputs.push_back(i);
  return inputs;
}

namespace {

// Which layers are recognised, where they may be put in.
Prospect composites_of(const ImportedProgram& program) {
  constexpr std::string_view kName = "composites";
  if (program.description && program.description->kind == Kind::kStep)
    return {kName, false, "the derivatives of layers lie inside the step; export the loss instead"};
  std::vector<bool> is_trained(program.graph().num_parameters(), false);
  for (const size_t input : trainable_inputs(program)) is_trained[input] = true;
  std::string found;
  for (const auto& [name, count] : passes::count_composites(program.graph(), is_trained))
    found += fmt::format("{}{} {}", found.empty() ? "" : ", ", count, name);
  if (found.empty()) return {kName, false, "it has no layer that is recognised"};
  return {kName, true, "recognised: " + found};
}

}  // namespace

std::vector<Prospect> outlook(const ImportedProgram& program) {
  std::vector<Prospect> prospects = {
      {"plugin, compiler options, host_heap", true, "they do not look into the program"},
  };
  constexpr std::string_view kOptimizer = "gradient accumulation, data parallel, loss scale, remat, optimizer";
  constexpr std::string_view kLoop = "steps_per_execution, donation";
  if (program.description && program.description->kind == Kind::kStep) {
    prospects.push_back({kLoop, true, "outputs of the role state are the next values of inputs"});
    prospects.push_back({kOptimizer, false, "the gradients lie inside the step; export the loss instead"});
  } else {
    const std::vector<size_t> inputs = trainable_inputs(program);
    const auto gradients = gradients_of(program, inputs);
    const std::string why_not = inputs.empty() ? "no input is trainable" : gradients ? "" : gradients.error().message;
    if (!why_not.empty()) {
      prospects.push_back({kOptimizer, false, why_not});
      prospects.push_back({kLoop, false, "the program does not say which output is the next value of which input"});
    } else if (!program.description) {
      prospects.push_back({kOptimizer, false,
                           fmt::format("it has a loss and derivatives, but no {} that says which inputs are trained",
                                       kDescriptionFile)});
      prospects.push_back({kLoop, false, "the same"});
    } else {
      prospects.push_back({kOptimizer, true, "the loss is differentiated here"});
      prospects.push_back({kLoop, true, "with an optimizer of ours around the loss"});
    }
  }
  prospects.push_back({"per_device_batch_size", false, "sizes are fixed in the text; export a folder for each size"});
  prospects.push_back(composites_of(program));
  return prospects;
}

}  // namespace xladder::imported
