// What real programs printed (tests/logs: tiny models on made-up data), read as it was.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cctype>

#include "xladder/base/files.h"
#include "xladder/ladder/readers/run_reader.h"

namespace xladder::ladder {
namespace {

using ::testing::HasSubstr;

struct Kept {
  const char* file;
  const char* reader;
  size_t lines;        // of the record
  uint64_t steps;      // that they stand for
  double first, last;  // losses; 0: none
  double samples;      // of the last line; 0: not told
  int64_t evaluations;
};

Result<LogRun> run_of(const std::string& file) {
  XLADDER_ASSIGN(const std::string text, read_file(XLADDER_SOURCE_FOLDER "/tests/logs/" + file, 1 << 20));
  XLADDER_ASSIGN(RunReader reader, RunReader::make(kAnyReader, ""));
  double time = 0;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    reader.take(std::string_view(text).substr(begin, end - begin), time += 1);
    begin = end + 1;
  }
  return reader.finish();
}

class KeptLog : public testing::TestWithParam<Kept> {};

TEST_P(KeptLog, IsReadAsItWasPrinted) {
  const Kept& kept = GetParam();
  const auto run = run_of(kept.file);
  ASSERT_TRUE(run) << run.error().message;
  EXPECT_EQ(run->summary.reader, kept.reader);
  const std::vector<CommandStep>& steps = run->record.steps;
  EXPECT_EQ(steps.size(), kept.lines);
  uint64_t covered = 0;
  for (const CommandStep& step : steps) covered += step.covers;
  EXPECT_EQ(covered, kept.steps);
  EXPECT_EQ(steps.front().loss.value_or(0), kept.first);
  EXPECT_EQ(steps.back().loss.value_or(0), kept.last);
  EXPECT_DOUBLE_EQ(steps.back().samples.value_or(0), kept.samples);
  EXPECT_EQ(run->summary.evaluations, kept.evaluations);
}

INSTANTIATE_TEST_SUITE_P(
    AllOfThem, KeptLog,
    testing::Values(Kept{"hugging_face_5.24.log", "hugging-face", 50, 50, 1.09, 0.5732, 8, 2},
                    Kept{"hugging_face_5.24_every_10.log", "hugging-face", 5, 50, 0.8258, 0.5418, 80, 2},
                    Kept{"keras_3.15_jax.log", "keras", 135, 135, 0, 0, 0, 0},
                    Kept{"keras_3.15_torch.log", "keras", 135, 135, 0, 0, 0, 0},
                    Kept{"keras_3.15_verbose_2.log", "keras", 3, 135, 0.8409, 0.5260, 0, 0},
                    Kept{"lightning_2.6.csv", "csv", 50, 50, 1.172234058380127, 0.7467077374458313, 0, 2},
                    Kept{"nanogpt.log", "nanogpt", 61, 61, 3.3748, 3.2535, 256, 4}),
    [](const auto& given) {
      std::string name = given.param.file;
      for (char& letter : name)
        if (std::isalnum(static_cast<unsigned char>(letter)) == 0) letter = '_';
      return name;
    });

TEST(KeptLogs, LightningWithRichDrawsItsBarOnceWithoutATerminal) {
  const auto run = run_of("lightning_2.6_rich.log");
  ASSERT_FALSE(run);
  EXPECT_THAT(run.error().message, HasSubstr("none of its lines is known"));
}

}  // namespace
}  // namespace xladder::ladder
