#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "tests/program/run_program.h"

namespace xladder::test {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;
using Json = nlohmann::json;

// The knobs of the published ladder and those that this program adds.
const std::set<std::string> kNames = {"workers",
                                      "per_device_batch_size",
                                      "precision",
                                      "matmul_precision",
                                      "autocast",
                                      "stochastic_rounding",
                                      "loss_scale",
                                      "steps_per_execution",
                                      "gradient_accumulation_steps",
                                      "devices",
                                      "zero",
                                      "remat",
                                      "prefetch",
                                      "in_flight",
                                      "input_dtype",
                                      "retrace",
                                      "host_heap",
                                      "composites",
                                      "emission",
                                      "compiler"};

TEST(KnobsVerb, ListsEveryKnobWithItsClassAndDevice) {
  const ProgramRun run = run_program({"knobs", "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const Json page = Json::parse(run.out);
  EXPECT_EQ(page["platform"], "cpu");
  std::set<std::string> names;
  for (const Json& knob : page["knobs"]) {
    names.insert(knob["name"]);
    EXPECT_FALSE(knob["class"].get<std::string>().empty()) << knob;
    EXPECT_FALSE(knob["options"].empty()) << knob;
    if (knob["name"] == "devices") {
      EXPECT_THAT(knob["on_this_device"].get<std::string>(), HasSubstr("cores"));
    }
  }
  EXPECT_EQ(names, kNames);
}

TEST(KnobsVerb, ListsAsTextToo) {
  const ProgramRun run = run_program({"knobs"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_THAT(run.out, StartsWith("workers  "));
  for (const std::string& name : kNames) EXPECT_THAT("\n" + run.out, HasSubstr("\n" + name + " "));
}

TEST(KnobsVerb, ShowsTheCardOfEveryKnob) {
  for (const std::string& name : kNames) {
    const ProgramRun run = run_program({"knobs", "show", name});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_THAT(run.out, StartsWith("# " + name + "\n"));
  }
}

TEST(KnobsVerb, NeedsNoPlugin) {
  const ProgramRun run = run_program({"knobs", "--device", "neuron"}, {.find_plugins = false});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.err, HasSubstr("no device:"));
  EXPECT_THAT(run.out, HasSubstr("on neuron: no effect: programs on neuron keep their temporaries"));
}

TEST(KnobsVerb, SaysWhatIsWrong) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> mistakes = {
      {{"knobs", "show"}, "knobs show needs a name; for example: xladder knobs show zero"},
      {{"knobs", "show", "zeroo"}, "unknown knob \"zeroo\"; did you mean \"zero\"?"},
      {{"knobs", "show", "master_weights"},
       "unknown knob \"master_weights\"; master_weights belongs to `xladder knobs show precision`"},
      {{"knobs", "show", "zebra-stripes"},
       "unknown knob \"zebra-stripes\"; `xladder knobs` lists those that there are"},
      {{"knobs", "zero"}, "knobs: unknown action \"zero\"; did you mean `xladder knobs show zero`?"},
      {{"knobs", "list"}, "knobs: unknown action \"list\"; use show NAME, or no action for a list"},
  };
  for (const auto& [arguments, message] : mistakes) {
    const ProgramRun run = run_program(arguments);
    EXPECT_EQ(run.err, "error: " + message + "\n");
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_EQ(run.out, "");
  }
}

}  // namespace
}  // namespace xladder::test
