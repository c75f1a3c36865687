#include "xladder/cli/progress.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace xladder::cli {
namespace {

using std::chrono::milliseconds;

// A stream whose text can be read back, and a clock that moves when told.
class ProgressTest : public ::testing::Test {
 protected:
  void SetUp() override {
    stream_ = std::tmpfile();
    ASSERT_NE(stream_, nullptr);
  }
  void TearDown() override { std::fclose(stream_); }

  ProgressLine::Options options(bool terminal) {
    return {.terminal = terminal, .quiet = false, .width = 20, .now = [this] { return now_; }};
  }

  std::string written() {
    std::string text(static_cast<size_t>(std::ftell(stream_)), '\0');
    std::rewind(stream_);
    text.resize(std::fread(text.data(), 1, text.size(), stream_));
    std::fseek(stream_, 0, SEEK_END);
    return text;
  }

  FILE* stream_ = nullptr;
  ProgressLine::Clock::time_point now_ = ProgressLine::Clock::time_point(std::chrono::hours(1));
};

TEST_F(ProgressTest, OnATerminalTheLineIsRewritten) {
  ProgressLine progress(stream_, options(true));
  progress.update("one");
  now_ += milliseconds(100);
  progress.update("two");
  EXPECT_EQ(written(), "\r\x1b[Kone\r\x1b[Ktwo");
}

TEST_F(ProgressTest, UpdatesThatComeTooFastAreHeldBackButTheLastIsShown) {
  ProgressLine progress(stream_, options(true));
  progress.update("one");
  progress.update("two");
  progress.update("three");
  EXPECT_EQ(written(), "\r\x1b[Kone");
  progress.finish();
  EXPECT_EQ(written(), "\r\x1b[Kone\r\x1b[Kthree\n");
}

TEST_F(ProgressTest, NeverFillsTheTerminalsLastColumn) {
  ProgressLine progress(stream_, options(true));
  progress.update("0123456789abcdefghijklmnop");
  EXPECT_EQ(written(), "\r\x1b[K0123456789abcdefghi");
}

TEST_F(ProgressTest, PrintedLinesStayAboveTheProgressLine) {
  ProgressLine progress(stream_, options(true));
  progress.update("one");
  progress.print("epoch 1");
  EXPECT_EQ(written(), "\r\x1b[Kone\r\x1b[Kepoch 1\n\r\x1b[Kone");
}

TEST_F(ProgressTest, ElsewhereAWholeLineNowAndThenWithoutControlCharacters) {
  ProgressLine progress(stream_, options(false));
  progress.update("one");
  now_ += milliseconds(9999);
  progress.update("two");
  now_ += milliseconds(1);
  progress.update("three");
  progress.print("epoch 1");
  progress.finish();
  EXPECT_EQ(written(), "one\nthree\nepoch 1\n");
}

TEST_F(ProgressTest, QuietShowsOnlyWhatIsPrinted) {
  ProgressLine::Options quiet = options(true);
  quiet.quiet = true;
  ProgressLine progress(stream_, quiet);
  progress.update("one");
  progress.print("epoch 1");
  progress.finish();
  EXPECT_EQ(written(), "epoch 1\n");
}

}  // namespace
}  // namespace xladder::cli
