// What `xladder program` says to right, wrong and damaged programs and tensors.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "tests/program/run_program.h"
#include "tests/support/plugin_fixture.h"
#include "xladder/base/files.h"
#include "xladder/base/safetensors.h"
#include "xladder/base/test_folder.h"
#include "xladder/program/imported/test_step.h"

namespace xladder::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using Tensors = std::map<std::string, std::shared_ptr<HostTensor>>;

// sum((w x)^2) and twice the labels.
const std::string kProgram = R"(module @m attributes {mhlo.num_partitions = 1 : i32} {
  func.func public @main(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<2xi32>) -> (tensor<f32> {jax.result_info = "loss"}, tensor<2xi32>) {
    %0 = call @f(%arg0, %arg1) : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<f32>
    %2 = stablehlo.add %arg2, %arg2 : tensor<2xi32>
    return %1, %2 : tensor<f32>, tensor<2xi32>
  }
  func.func private @f(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>) -> tensor<3xf32> {
    %0 = stablehlo.multiply %arg0, %arg1 : tensor<3xf32>
    %1 = chlo.square %0 : tensor<3xf32> -> tensor<3xf32>
    return %1 : tensor<3xf32>
  }
}
)";

std::shared_ptr<HostTensor> floats(const Shape& shape, const std::vector<float>& values) {
  return std::make_shared<HostTensor>(HostTensor::from<float>(shape, values));
}
std::shared_ptr<HostTensor> ints(const std::vector<int32_t>& values) {
  return std::make_shared<HostTensor>(HostTensor::from<int32_t>({static_cast<int64_t>(values.size())}, values));
}

class ProgramCheckOnEveryPlugin : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    write_text("loss.mlir", kProgram);
    write("in", {{"arg0", floats({3}, {1, 2, 3})}, {"arg1", floats({3}, {1, -1, 0.5})}, {"arg2", ints({4, 5})}});
    write("out", {{"out0", floats({}, {7.25F})}, {"out1", ints({8, 10})}});
    write("grad", {{"arg0", floats({3}, {2, 4, 1.5})}});
  }
  void write_text(const std::string& name, const std::string& text) {
    const Status written = write_file_atomically(folder_ / name, text);
    ASSERT_TRUE(written) << written.error().message;
  }
  void write(const std::string& name, const Tensors& tensors) {
    std::vector<std::pair<std::string, const HostTensor*>> list;
    for (const auto& [tensor, value] : tensors) list.emplace_back(tensor, value.get());
    const Status written = write_safetensors(folder_ / (name + ".safetensors"), list);
    ASSERT_TRUE(written) << written.error().message;
  }
  ProgramRun check(const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {"program",  "check",          "loss.mlir", "--plugin",       GetParam(),
                                          "--inputs", "in.safetensors", "--expect",  "out.safetensors"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program(arguments, {.folder = folder_.path()});
  }
  const std::vector<std::string> with_gradients_ = {"--gradients", "grad.safetensors"};
  TestFolder folder_;
};
INSTANTIATE_TEST_SUITE_P(Cpu, ProgramCheckOnEveryPlugin, testing::ValuesIn(cpu_plugin_paths()),
                         plugin_name<testing::TestParamInfo<std::string>>);

TEST_P(ProgramCheckOnEveryPlugin, AgreesWithWhatTheProgramComputes) {
  const ProgramRun run = check({"--gradients", "grad.safetensors", "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.out << run.err;
  const auto json = nlohmann::json::parse(run.out);
  EXPECT_EQ(json["outputs"].size(), 2U);
  EXPECT_EQ(json["outputs"][0]["label"], "loss");
  EXPECT_EQ(json["gradients"].size(), 1U);
  EXPECT_EQ(check().exit_code, 0);
  write("out", {{"out0", floats({1}, {7.25F})}, {"out1", ints({8, 10})}});
  EXPECT_EQ(check().exit_code, 0) << "numpy makes an axis of scalars";
  EXPECT_EQ(check({"--composites", "shaped"}).exit_code, 0);
  const ProgramRun misspelt = check({"--composites", "shape"});
  EXPECT_EQ(misspelt.exit_code, 2);
  EXPECT_THAT(misspelt.err, HasSubstr("decomposed, shaped or native"));
}

TEST_P(ProgramCheckOnEveryPlugin, FindsPlantedErrors) {
  write("out", {{"out0", floats({}, {7.26F})}, {"out1", ints({8, 10})}});
  EXPECT_EQ(check().exit_code, 6);
  EXPECT_THAT(check().out, AllOf(HasSubstr("MISMATCH"), HasSubstr("out0"), HasSubstr("7.25")));
  EXPECT_EQ(check({"--rtol", "0.01"}).exit_code, 0);
  write("out", {{"out0", floats({}, {7.25F})}, {"out1", ints({8, 11})}});
  EXPECT_EQ(check({"--rtol", "1"}).exit_code, 6);
  SetUp();
  write("grad", {{"arg0", floats({3}, {2, -4, 1.5})}});
  EXPECT_EQ(check().exit_code, 0);
  EXPECT_EQ(check(with_gradients_).exit_code, 6);
}

TEST_P(ProgramCheckOnEveryPlugin, TakesNoTensorsThatAreMissingSurplusOrOfAnotherType) {
  const auto expect_refused = [&](const std::string& what) {
    const ProgramRun run = check(with_gradients_);
    EXPECT_EQ(run.exit_code, 2) << run.out << run.err;
    EXPECT_THAT(run.err, HasSubstr(what));
    SetUp();
  };
  write("in", {{"arg0", floats({3}, {1, 2, 3})}, {"arg1", floats({3}, {1, -1, 0.5})}});
  expect_refused("arg2");
  write("out", {{"out0", floats({}, {7.25F})}});
  expect_refused("out1");
  write("out", {{"out0", floats({}, {7.25F})}, {"out1", ints({8, 10})}, {"out2", floats({}, {1})}});
  expect_refused("out2");
  write("out", {{"out0", floats({2}, {7.25F, 7.25F})}, {"out1", ints({8, 10})}});
  expect_refused("f32[2]");
  write("grad", {});
  expect_refused("no gradients");
  write("grad", {{"arg7", floats({3}, {2, 4, 1.5})}});
  expect_refused("arg7");
  write("grad", {{"arg2", ints({0, 0})}});
  expect_refused("no gradient");
  write("grad", {{"arg0", floats({2}, {2, 4})}});
  expect_refused("f32[2]");
}

TEST_P(ProgramCheckOnEveryPlugin, TellsWhatIsWrongWithATextAndWhere) {
  write_text("loss.mlir", kProgram.substr(0, 300));
  EXPECT_THAT(check().err, HasSubstr("loss.mlir:"));
  EXPECT_EQ(check().exit_code, 2);
  write_text("loss.mlir",
             "ML\xefR"
             "abc");
  EXPECT_THAT(check().err, AllOf(HasSubstr("bytecode"), HasSubstr("mlir_module()")));
}

TEST(ProgramVerb, ShowsWhatAProgramIs) {
  const TestFolder folder;
  const Status written = write_file_atomically(folder / "loss.mlir", kProgram);
  ASSERT_TRUE(written) << written.error().message;
  const ProgramRun run = run_program({"program", "show", "loss.mlir"}, {.folder = folder.path()});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, AllOf(HasSubstr("f32[3]"), HasSubstr("multiply"), HasSubstr("program.toml")));
  const ProgramRun json = run_program({"program", "show", "loss.mlir", "--json"}, {.folder = folder.path()});
  EXPECT_EQ(nlohmann::json::parse(json.out)["ops"]["multiply"], 2);
}

TEST_P(ProgramCheckOnEveryPlugin, TimesWhatItIsGiven) {
  const auto bench = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"program", "bench"});
    arguments.insert(arguments.end(), {"--plugin", GetParam(), "--seconds", "0.01", "--window-seconds", "0", "--json"});
    return run_program(arguments, {.folder = folder_.path()});
  };
  const ProgramRun plain = bench({"loss.mlir", "--inputs", "in.safetensors"});
  ASSERT_EQ(plain.exit_code, 0) << plain.err;
  const auto of_loss = nlohmann::json::parse(plain.out);
  EXPECT_GT(of_loss["step_s"], 0);
  EXPECT_EQ(of_loss["losses"][0], 7.25);
  EXPECT_EQ(of_loss["losses"][1], 7.25) << "nothing goes round";

  const imported::StepFolder step;
  std::vector<std::vector<double>> losses;
  for (const char* steps : {"1", "4"}) {
    const ProgramRun run = bench({step.path().string(), "--steps-per-execution", steps, "--host-heap", "system"});
    ASSERT_EQ(run.exit_code, 0) << run.err;
    const auto json = nlohmann::json::parse(run.out);
    EXPECT_EQ(json["host_heap"], "system");
    losses.push_back(json["losses"].get<std::vector<double>>());
    losses.back().resize(8);
  }
  EXPECT_LT(losses[0][1], losses[0][0]) << "the state goes round";
  EXPECT_EQ(losses[1], losses[0]);

  EXPECT_EQ(bench({"loss.mlir"}).exit_code, 2) << "no inputs";
  EXPECT_THAT(bench({"loss.mlir"}).err, HasSubstr("xladder.export"));
  EXPECT_THAT(bench({step.path().string(), "--host-heap", "big"}).err, HasSubstr("system, keep, huge"));
  EXPECT_THAT(bench({step.path().string(), "--steps-per-execution", "0"}).err, HasSubstr("at least 1"));
}

TEST(ProgramVerb, TellsWhatAStepAllows) {
  const imported::StepFolder step;
  const ProgramRun run = run_program({"program", "show", step.path().string(), "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto json = nlohmann::json::parse(run.out);
  std::map<std::string, bool> possible;
  for (const auto& prospect : json["outlook"])
    possible[prospect["what"].get<std::string>()] = prospect["possible"].get<bool>();
  const auto is_possible = [&](const std::string& knob) {
    for (const auto& [what, yes] : possible)
      if (what.find(knob) != std::string::npos) return yes;
    ADD_FAILURE() << knob;
    return false;
  };
  for (const char* knob : {"steps_per_execution", "precision", "host_heap", "optim.lr"})
    EXPECT_TRUE(is_possible(knob)) << knob;
  for (const char* knob : {"gradient_accumulation_steps", "device.count", "remat", "optim.name", "zero"})
    EXPECT_FALSE(is_possible(knob)) << knob;
}

TEST(ProgramVerb, SaysWhatIsMissing) {
  EXPECT_EQ(run_program({"program", "bench"}).exit_code, 2);
  EXPECT_EQ(run_program({"program"}).exit_code, 2);
  EXPECT_EQ(run_program({"program", "show"}).exit_code, 2);
  EXPECT_EQ(run_program({"program", "check", "absent.mlir"}).exit_code, 2);
  EXPECT_NE(run_program({"program", "show", "absent.mlir"}).exit_code, 0);
}

}  // namespace
}  // namespace xladder::test
