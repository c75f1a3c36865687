#include "xladder/ladder/workload/whole_run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xladder::ladder {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string verdict(const RunLength& run, const RunLength& baseline) {
  const Status status = check_whole_run(run, baseline);
  return status ? "whole" : status.error().message;
}

TEST(WholeRun, HasAsManyStepsAsTheBaseline) {
  EXPECT_EQ(verdict({60, 1, 16}, {60, 1, 16}), "whole");
  EXPECT_EQ(verdict({80, 1, 16}, {60, 1, 16}), "whole");
  EXPECT_THAT(verdict({12, 1, 16}, {60, 1, 16}), StartsWith("printed 12 of 60 steps, which the baseline printed"));
  EXPECT_THAT(verdict({12, 1, {}}, {60, 1, {}}), HasSubstr("print \"samples\" if its batch is another one"));
  EXPECT_THAT(verdict({12, 1, 80}, {60, 1, {}}), StartsWith("printed 12 of 60 steps"));
}

TEST(WholeRun, OfAnotherBatchHasAsManySamples) {
  EXPECT_EQ(verdict({15, 1, 64}, {60, 1, 16}), "whole");
  EXPECT_EQ(verdict({13, 1, 70}, {60, 1, 16}), "whole") << "13.7 batches";
  EXPECT_THAT(verdict({12, 1, 70}, {60, 1, 16}), StartsWith("printed 12 of 13 steps: with a batch of 70"));
  EXPECT_EQ(verdict({60, 1, 8}, {60, 1, 16}), "whole") << "a fixed number of steps";
  EXPECT_THAT(verdict({59, 1, 8}, {60, 1, 16}), StartsWith("printed 59 of 120 steps"));
}

TEST(WholeRun, BeginsWhereTheBaselineDoes) {
  EXPECT_EQ(verdict({60, 0, {}}, {60, 1, {}}), "whole");
  EXPECT_EQ(verdict({60, 501, {}}, {60, 501, {}}), "whole");
  EXPECT_THAT(verdict({70, 11, {}}, {60, 1, {}}), StartsWith("its first step is 11, but that of the baseline 1"));
  EXPECT_THAT(verdict({60, 11, {}}, {60, 1, {}}), StartsWith("its first step is 11"));
  EXPECT_THAT(verdict({60, 1, {}}, {60, 11, {}}), StartsWith("its first step is 1, but that of the baseline 11"));
  EXPECT_EQ(verdict({60, 9223372036854775809u, {}}, {60, 1, {}}), "whole") << "it counts by numbers of its own";
  EXPECT_THAT(verdict({61, 9223372036854775809u, {}}, {60, 1, {}}),
              StartsWith("its first step is 9223372036854775809"));
}

TEST(WholeRun, IsNoQuestionForWhatTrainsAsLongAsAsked) {
  EXPECT_EQ(verdict({{}, {}, 16}, {{}, {}, 16}), "whole");
  VariantFacts facts;
  facts.steps_of_run = 5;
  EXPECT_EQ(length_of(facts).batch, std::nullopt);
  facts.global_batch_size = 8;
  EXPECT_EQ(length_of(facts).batch, 8);
}

}  // namespace
}  // namespace xladder::ladder
