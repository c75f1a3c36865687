#include "xladder/program/step/finish_step.h"

#include "xladder/graph/rewrite.h"
#include "xladder/program/passes/autocast.h"
#include "xladder/program/passes/multi_step.h"
#include "xladder/program/passes/narrow_program.h"

namespace xladder::program {
namespace {

using graph::Graph;

template <class Role>
std::vector<size_t> places_of(const std::vector<Role>& roles, Role role) {
  std::vector<size_t> places;
  for (size_t i = 0; i < roles.size(); ++i)
    if (roles[i] == role) places.push_back(i);
  return places;
}

std::vector<passes::Carried> carried_of(const ProgramDraft& step) {
  const std::vector<size_t> state = places_of(step.inputs, InputRole::kState);
  const std::vector<size_t> next = places_of(step.outputs, OutputRole::kNextState);
  if (state.size() != next.size())
    throw graph::GraphError(
        fmt::format("[finish_step] each state has a next one; got {} and {}", state.size(), next.size()));
  std::vector<passes::Carried> carried;
  for (size_t i = 0; i < state.size(); ++i) carried.push_back({.parameter = state[i], .result = next[i]});
  return carried;
}

// They keep their types.
passes::KeptPlaces buffers_of(const ProgramDraft& step, const std::vector<passes::Carried>& carried) {
  passes::KeptPlaces places;
  for (size_t i = 0; i < carried.size(); ++i) {
    if (step.state[i].kind != "buffer") continue;
    places.parameters.push_back(carried[i].parameter);
    places.results.push_back(carried[i].result);
  }
  return places;
}

}  // namespace

Program finish_step(ProgramDraft step, DType computed, const StepOptions& options, const passes::DeviceLimits& limits) {
  const std::vector<passes::Carried> carried = carried_of(step);
  for (const passes::Carried& state : carried) step.graph->alias(state.parameter, state.result);
  if (options.autocast)
    apply_pass(step.graph, "autocast",
               [&](const Graph& source, Graph& target) { passes::autocast(source, target, *options.autocast); });
  if (options.stored(computed) == DType::kBF16 && !options.stochastic_rounding)
    apply_pass(step.graph, "narrow_program", [&](const Graph& source, Graph& target) {
      passes::narrow_program(source, target, DType::kBF16, buffers_of(step, carried));
    });
  if (limits.any())
    apply_pass(step.graph, "legalise",
               [&](const Graph& source, Graph& target) { passes::legalise(source, target, limits); });
  const passes::LoopForm form = options.steps_form.value_or(passes::loop_form_for(*step.graph, limits));
  if (options.steps_per_execution > 1)
    apply_pass(step.graph, "multi_step", [&](const Graph& source, Graph& target) {
      passes::multi_step(source, carried, options.steps_per_execution, form, target);
    });
  Program program =
      finish_program(std::move(step), options.matmul_precision, options.devices, options.steps_per_execution);
  program.is_unrolled = options.steps_per_execution > 1 && form == passes::LoopForm::kUnroll;
  return program;
}

}  // namespace xladder::program
