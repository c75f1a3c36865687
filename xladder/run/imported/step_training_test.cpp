// A whole step that someone exported is trained: what it computes alone, state going round, several steps at once, and
// on from a checkpoint.
#include <gtest/gtest.h>

#include <map>

#include "tests/support/plugin_fixture.h"
#include "xladder/graph/print.h"
#include "xladder/program/imported/step_program.h"
#include "xladder/program/imported/test_step.h"
#include "xladder/run/folder/checkpoint.h"
#include "xladder/run/train/step_runner.h"

namespace xladder::imported {
namespace {

constexpr int64_t kSteps = 20;

// The batch and the learning rate of a step.
std::vector<float> images(int64_t step) {
  std::vector<float> values;
  for (int64_t i = 0; i < 8; ++i) values.push_back(static_cast<float>((7 * i + 3 * step) % 11) * 0.125F - 0.5F);
  return values;
}
std::vector<float> targets(int64_t step) {
  std::vector<float> values;
  for (int64_t i = 0; i < 4; ++i) values.push_back(static_cast<float>((5 * i + step) % 7) * 0.25F);
  return values;
}
double rate(int64_t step) { return 0.01 + 0.001 * static_cast<double>(step); }

std::vector<std::byte> bytes_of(const HostTensor& tensor) { return {tensor.bytes().begin(), tensor.bytes().end()}; }

using State = std::map<std::string, std::vector<std::byte>>;

State state_of(const run::TrainState& state) {
  const auto host = state.download();
  EXPECT_TRUE(host) << host.error().message;
  State out;
  for (size_t i = 0; i < host->tensors.size(); ++i) out[host->layout[i].name] = bytes_of(host->tensors[i]);
  return out;
}

class ImportedStep : public testing::TestWithParam<std::string> {
 protected:
  const pjrt::Client& client() const { return test::shared_client(GetParam()); }

  ImportedProgram opened() const {
    Result<ImportedProgram> program = open_program(folder_.path());
    if (!program) throw std::runtime_error(program.error().message);
    return *std::move(program);
  }

  run::TrainState first_state(const program::Program& step) const {
    const auto values = state_values(opened());
    auto state = run::TrainState::initial(client(), step.state, [&](const std::string& name, const TensorType& type) {
      return (*values)(name, type, /*seed=*/0);
    });
    if (!state) throw std::runtime_error(state.error().message);
    return *std::move(state);
  }

  // Steps from `first` up to `last`, with as many in an execution as the program has; their losses.
  std::vector<float> run(run::StepRunner& runner, int64_t steps_per_execution, int64_t first, int64_t last) const {
    std::vector<float> losses;
    for (int64_t step = first; step < last; step += steps_per_execution) {
      std::vector<float> x, y;
      std::vector<double> rates;
      for (int64_t i = step; i < step + steps_per_execution; ++i) {
        const std::vector<float> own_x = images(i), own_y = targets(i);
        x.insert(x.end(), own_x.begin(), own_x.end());
        y.insert(y.end(), own_y.begin(), own_y.end());
        rates.push_back(rate(i));
      }
      const auto shaped = [&](Shape shape) {
        if (steps_per_execution > 1) shape.insert(shape.begin(), steps_per_execution);
        return shape;
      };
      run::DeviceBatches batches{.steps = static_cast<size_t>(steps_per_execution), .tensors = {}};
      batches.tensors.emplace_back();
      batches.tensors[0].push_back(*client().buffer_from_host(HostTensor::from<float>(shaped({4, 2}), x)));
      batches.tensors[0].push_back(*client().buffer_from_host(HostTensor::from<float>(shaped({4}), y)));
      auto outputs = runner.start(batches, rates);
      EXPECT_TRUE(outputs) << outputs.error().message;
      const auto own = outputs->losses();
      EXPECT_TRUE(own) << own.error().message;
      losses.insert(losses.end(), own->begin(), own->end());
    }
    return losses;
  }

  struct Trained {
    std::vector<float> losses;
    State state;
  };
  Trained trained(const program::StepOptions& options) const {
    const auto step = step_program(opened(), options, client().profile().limits);
    if (!step) throw std::runtime_error(step.error().message);
    const auto compiled = client().compile(step->stablehlo, {});
    if (!compiled) throw std::runtime_error(compiled.error().message);
    run::StepRunner runner(client(), first_state(*step), /*seed=*/5, 0);
    runner.add(*compiled, *step);
    Trained out;
    out.losses = run(runner, step->steps_per_execution, 0, kSteps);
    out.state = state_of(runner.state());
    return out;
  }

  const StepFolder folder_;
};
INSTANTIATE_TEST_SUITE_P(Cpu, ImportedStep, testing::ValuesIn(test::cpu_plugin_paths()),
                         test::plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(ImportedStep, ComputesWhatTheProgramDoesWhenItIsExecutedAgainAndAgain) {
  const ImportedProgram program = opened();
  const auto compiled =
      client().compile(print_stablehlo(program.graph(), program.read.print_options()), pjrt::CompileOptions{});
  ASSERT_TRUE(compiled) << compiled.error().message;
  auto inputs = example_inputs(program);
  ASSERT_TRUE(inputs) << inputs.error().message;
  std::vector<float> losses;
  for (int64_t step = 0; step < kSteps; ++step) {
    (*inputs)[1] = HostTensor::from<float>({4, 2}, images(step));
    (*inputs)[6] = HostTensor::from<float>({4}, targets(step));
    (*inputs)[7] = HostTensor::scalar(static_cast<float>(rate(step)));
    std::vector<pjrt::Buffer> buffers;
    std::vector<const pjrt::Buffer*> arguments;
    for (const HostTensor& input : *inputs) buffers.push_back(*client().buffer_from_host(input));
    for (const pjrt::Buffer& buffer : buffers) arguments.push_back(&buffer);
    const auto execution = compiled->execute(arguments);
    ASSERT_TRUE(execution) << execution.error().message;
    const std::vector<pjrt::Buffer>& outputs = execution->outputs[0];
    losses.push_back(outputs[0].to_host()->as<float>()[0]);
    (*inputs)[3] = *outputs[1].to_host();  // n
    (*inputs)[0] = *outputs[2].to_host();  // w
    (*inputs)[2] = *outputs[3].to_host();  // opt/m
    (*inputs)[5] = *outputs[5].to_host();  // odd
  }
  const Trained ours = trained({});
  EXPECT_EQ(ours.losses, losses) << "bit by bit";
  const std::vector<std::pair<std::string, size_t>> kept = {{"w", 0},   {"opt/m", 2}, {"n", 3},
                                                            {"odd", 5}, {"c", 9},     {"frozen", 10}};
  for (const auto& [name, input] : kept) EXPECT_EQ(ours.state.at(name), bytes_of((*inputs)[input])) << name;
  EXPECT_EQ((*inputs)[3].to_doubles(), std::vector<double>{60});
  EXPECT_NE((*inputs)[0].to_doubles(), (std::vector<double>{0.25, -1})) << "it has moved";
  EXPECT_NE(ours.state.at("r"), bytes_of((*inputs)[4])) << "keys were drawn";
}

TEST_P(ImportedStep, ComputesTheSameWithSeveralStepsInAnExecution) {
  const Trained one_by_one = trained({});
  for (const passes::LoopForm form : {passes::LoopForm::kWhile, passes::LoopForm::kUnroll}) {
    program::StepOptions options;
    options.steps_per_execution = 5;
    options.steps_form = form;
    const Trained at_once = trained(options);
    ASSERT_EQ(at_once.losses.size(), one_by_one.losses.size());
    for (size_t i = 0; i < at_once.losses.size(); ++i)
      EXPECT_NEAR(at_once.losses[i], one_by_one.losses[i], 1e-5) << enum_name(form) << " " << i;
    for (const char* exact : {"n", "r", "odd", "c", "frozen"})
      EXPECT_EQ(at_once.state.at(exact), one_by_one.state.at(exact)) << enum_name(form) << " " << exact;
    // An older compiler joins a product and a sum inside the loop that it rounds one by one outside.
    if (GetParam() != test::cpu_plugin_paths().front()) continue;
    EXPECT_EQ(at_once.losses, one_by_one.losses) << enum_name(form);
    EXPECT_EQ(at_once.state, one_by_one.state) << enum_name(form);
  }
}

TEST_P(ImportedStep, GoesOnFromACheckpointAsIfItHadNotStopped) {
  const auto step = step_program(opened(), {}, client().profile().limits);
  ASSERT_TRUE(step) << step.error().message;
  const auto compiled = client().compile(step->stablehlo, {});
  ASSERT_TRUE(compiled) << compiled.error().message;
  const TestFolder checkpoints;
  std::vector<float> losses;
  {
    run::StepRunner runner(client(), first_state(*step), /*seed=*/5, 0);
    runner.add(*compiled, *step);
    losses = run(runner, 1, 0, 7);
    const auto state = runner.state().download();
    ASSERT_TRUE(state) << state.error().message;
    run::CheckpointInfo info;
    info.step = 7;
    info.seed = 5;
    const auto written = run::write_checkpoint(checkpoints.path(), info, *state);
    ASSERT_TRUE(written) << written.error().message;
  }
  std::vector<std::string> warnings;
  const auto checkpoint = run::newest_good_checkpoint(checkpoints.path(), warnings);
  ASSERT_TRUE(checkpoint && *checkpoint);
  auto state = run::load_state(client(), **checkpoint, step->state);
  ASSERT_TRUE(state) << state.error().message;
  run::StepRunner runner(client(), *std::move(state), /*seed=*/5, 7);
  runner.add(*compiled, *step);
  const std::vector<float> rest = run(runner, 1, 7, kSteps);
  losses.insert(losses.end(), rest.begin(), rest.end());
  const Trained at_once = trained({});
  EXPECT_EQ(losses, at_once.losses);
  EXPECT_EQ(state_of(runner.state()), at_once.state);
}

}  // namespace
}  // namespace xladder::imported
