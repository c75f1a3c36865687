// The verbs that read what training left, or time it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/tiny_run.h"

namespace xladder::test {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

TEST(Eval, RepeatsTheLastEvaluationOfTheTraining) {
  const TinyRun tiny;
  const std::string out = (tiny / "out").string();
  ASSERT_EQ(tiny.train(out, mlp_model() + Words{"--steps", "12", "--ema", "0.5"}).exit_code, 0);
  const json trained = metrics_of(out, "eval").back();

  const ProgramRun model = tiny.run({"eval", out, "--weights", "model", "--json"});
  ASSERT_EQ(model.exit_code, 0) << model.err;
  EXPECT_EQ(json::parse(model.out)["accuracy"], trained["accuracy"]);
  EXPECT_EQ(json::parse(model.out)["loss"], trained["loss"]);
  const ProgramRun averaged = tiny.run({"eval", out, "--json"});
  ASSERT_EQ(averaged.exit_code, 0) << averaged.err;
  EXPECT_EQ(json::parse(averaged.out)["weights"], "ema");
  EXPECT_EQ(json::parse(averaged.out)["loss"], trained["ema"]["loss"]);
  EXPECT_NE(trained["ema"]["loss"], trained["loss"]);
}

TEST(Eval, DoesNotDependOnThePaddingOfTheLastBatch) {
  const TinyRun tiny;
  const std::string out = (tiny / "out").string();
  ASSERT_EQ(tiny.train(out, mlp_model() + Words{"--steps", "6"}).exit_code, 0);
  const auto evaluated_in = [&](const std::string& batch) {
    const ProgramRun run = tiny.run({"eval", out, "--json", "--set", "train.eval_batch_size=" + batch});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    return json::parse(run.out);
  };
  const json whole = evaluated_in("10");
  for (const char* batch : {"8", "19", "64"}) {
    const json padded = evaluated_in(batch);
    EXPECT_EQ(padded["samples"], 20);
    EXPECT_EQ(padded["accuracy"], whole["accuracy"]) << batch;
    EXPECT_NEAR(padded["loss"].get<double>(), whole["loss"].get<double>(), 1e-6) << batch;
  }
}

TEST(Bench, EndsWithOneJsonObject) {
  const TinyRun tiny;
  const ProgramRun run = tiny.run(Words{"bench"} + mlp_model() +
                                  Words{"--set", "model.img_size=8", "--global-batch-size", "4", "--seconds", "0.1",
                                        "--min-windows", "3", "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  ASSERT_THAT(run.out, testing::EndsWith("\n"));
  const size_t begin = run.out.rfind('\n', run.out.size() - 2);
  const json last = json::parse(run.out.substr(begin == std::string::npos ? 0 : begin + 1));
  for (const char* key : {"samples_per_sec", "samples_per_sec_low", "samples_per_sec_high", "step_ms", "compile_s",
                          "peak_flops_probed", "loss_first", "loss_last", "temp_bytes"})
    EXPECT_TRUE(last.contains(key) && last[key].is_number()) << key << " in " << last.dump();
  EXPECT_TRUE(last.contains("mfu")) << last.dump();
  EXPECT_LE(last["samples_per_sec_low"], last["samples_per_sec"]);
  EXPECT_GE(last["samples_per_sec_high"], last["samples_per_sec"]);
  EXPECT_EQ(last["global_batch_size"], 4);
}

TEST(Bench, SaysWhatTheUtilisationIsAShareOf) {
  const TinyRun tiny;
  for (const char* precision : {"32-true", "bf16-mixed", "fp16-mixed"}) {
    const ProgramRun run = tiny.run(Words{"bench"} + mlp_model() +
                                    Words{"--set", "model.img_size=8", "--global-batch-size", "4", "--seconds", "0.1",
                                          "--min-windows", "3", "--json", "--precision", precision});
    ASSERT_EQ(run.exit_code, 0) << run.err;
    const json last = json::parse(run.out);
    const std::string by = last["mfu_denominator"];
    EXPECT_THAT(run.err, HasSubstr(by));
    if (last["mfu"].is_null()) {
      EXPECT_THAT(by, testing::StartsWith("not known")) << precision;
    } else {
      EXPECT_GT(last["mfu"], 0);
      EXPECT_LE(last["mfu"], 1);
      EXPECT_NEAR(last["mfu"].get<double>() * last["peak_flops"].get<double>(),
                  last["flops_per_step"].get<double>() / last["step_ms"].get<double>() * 1e3,
                  1e-6 * last["peak_flops"].get<double>());
    }
    const std::string asked = precision;
    EXPECT_THAT(by, HasSubstr(asked == "32-true"      ? "multiply-adds in f32 on all cores"
                              : asked == "bf16-mixed" ? "bf16"
                                                      : "f16"));
    EXPECT_TRUE(asked != "fp16-mixed" || last["mfu"].is_null());
  }
}

}  // namespace
}  // namespace xladder::test
