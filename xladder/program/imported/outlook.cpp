#include "xladder/program/imported/outlook.h"

#include <fmt/format.h>

#include <algorithm>

#include "xladder/graph/rewrite.h"
#include "xladder/program/imported/step_program.h"
#include "xladder/program/passes/match_composites.h"

namespace xladder::imported {
namespace {

// The options that cannot be set for a step, those with one reason together.
std::vector<Prospect> limits_of_steps() {
  std::vector<Prospect> prospects;
  for (const StepLimit& limit : step_limits()) {
    const std::string why = fmt::format("{}; export the loss instead", limit.why);
    const auto same = std::ranges::find(prospects, why, &Prospect::why);
    if (same == prospects.end())
      prospects.push_back({std::string(limit.options), false, why});
    else
      same->what += fmt::format(", {}", limit.options);
  }
  return prospects;
}

std::vector<Prospect> outlook_of_step(const ImportedProgram& program) {
  constexpr std::string_view kPasses = "precision, autocast, matmul_precision", kLoop = "steps_per_execution, donation";
  std::vector<Prospect> prospects;
  const auto step = step_program(program, {});
  if (step) {
    prospects.push_back({std::string(kLoop), true, "outputs of the role state are the next values of inputs"});
    prospects.push_back({std::string(kPasses), true, "products and types are changed wherever they stand"});
    const bool takes_rate = step->place(program::InputRole::kLearningRate).has_value();
    prospects.push_back({"optim.lr, optim.sched", takes_rate,
                         takes_rate ? "the schedule has a learning rate" : "no input is a learning rate"});
  } else {
    for (const std::string_view what : {kLoop, kPasses})
      prospects.push_back({std::string(what), false, step.error().message});
  }
  for (Prospect& limit : limits_of_steps()) prospects.push_back(std::move(limit));
  return prospects;
}

std::vector<bool> are_trained(const ImportedProgram& program) {
  std::vector<bool> is_trained(program.graph().num_parameters(), false);
  for (const size_t input : trainable_inputs(program)) is_trained[input] = true;
  return is_trained;
}

// Which layers are recognised, where they may be put in.
Prospect composites_of(const ImportedProgram& program) {
  const std::string kName = "composites";
  if (program.description && program.description->kind == Kind::kStep)
    return {kName, false, "the derivatives of layers lie inside the step; export the loss instead"};
  std::string found;
  for (const auto& [name, count] : passes::count_composites(program.graph(), are_trained(program)))
    found += fmt::format("{}{} {}", found.empty() ? "" : ", ", count, name);
  if (found.empty()) return {kName, false, "it has no layer that is recognised"};
  return {kName, true, "recognised: " + found};
}

}  // namespace

std::vector<size_t> trainable_inputs(const ImportedProgram& program) {
  std::vector<size_t> inputs;
  for (size_t i = 0; i < program.graph().num_parameters(); ++i)
    if (program.description ? program.description->inputs[i].trainable
                            : is_floating(program.graph().parameter_type(i).dtype))
      inputs.push_back(i);
  return inputs;
}

void put_composites_in(ImportedProgram& program) {
  graph::apply_pass(program.read.graph, "match_composites", [&](const graph::Graph& source, graph::Graph& target) {
    passes::match_composites(source, target, are_trained(program));
  });
}

std::vector<Prospect> outlook(const ImportedProgram& program) {
  std::vector<Prospect> prospects = {
      {"plugin, compiler options, host_heap, in_flight", true, "they do not look into the program"},
  };
  const std::string kOptimizer = "gradient accumulation, data parallel, loss scale, remat, optimizer";
  const std::string kLoop = "steps_per_execution, donation";
  if (program.description && program.description->kind == Kind::kStep) {
    for (Prospect& prospect : outlook_of_step(program)) prospects.push_back(std::move(prospect));
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
