#include "xladder/report/training.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xladder::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(TrainingText, ARunWithAveragedWeightsIsToldByThese) {
  run::EvaluationReport report{.step = 100, .epoch = 1.5};
  report.result.accuracy = 0.5;
  report.result.loss = 2;
  report.result.seconds = 1;
  EXPECT_EQ(text_of(report), "accuracy 0.5000  loss 2.0000");
  report.ema = report.result;
  report.ema->accuracy = 0.75;
  report.ema->loss = 1;
  EXPECT_EQ(text_of(report), "accuracy 0.7500  loss 1.0000  (averaged weights; 0.5000 without averaging)");
  EXPECT_THAT(line_of(report), HasSubstr("eval  step 100  epoch 1.50  accuracy 0.7500"));
  report.ema->accuracy.reset();
  report.ema->values = {{"perplexity", 2.5}};
  EXPECT_THAT(text_of(report), HasSubstr("loss 1.0000  perplexity 2.5  ("));
}

TEST(TrainingText, TheRestOfTheTimeGoesByTheStepsThatAreDone) {
  run::StepReport report{.step = 50, .total_steps = 200, .epoch = 0.5, .loss = 2, .seconds = 30};
  EXPECT_EQ(line_of(report), "step 50/200  epoch 0.50  loss 2.0000 (0.0000)");
  report.samples_per_second = 812.3;
  EXPECT_THAT(line_of(report), HasSubstr("812 samples/s"));
  EXPECT_THAT(line_of(report), HasSubstr("1 min 30 s left"));
}

TEST(TrainingText, TheDataIsTalkedOfWhereItWasBrokenOrSlow) {
  run::TrainingResult result;
  result.loop_seconds = 10;
  result.loader.wait_seconds = 0.9;
  EXPECT_THAT(loader_lines(result), ElementsAre());
  result.loader.wait_seconds = 4;
  EXPECT_THAT(loader_lines(result), ElementsAre(HasSubstr("40 % of the time was waiting for batches; try")));
  result.loader.load.skipped = 2;
  result.loader.load.problems = {"a.jpg: no JPEG"};
  EXPECT_THAT(loader_lines(result),
              ElementsAre(HasSubstr("2 broken samples were skipped; the first:\n         a.jpg"), HasSubstr("40 %")));
}

}  // namespace
}  // namespace xladder::report
