#include "xladder/ladder/readers/run_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace xladder::ladder {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

using Lines = std::vector<std::string>;

// Lines that come a second after each other.
Result<LogRun> run_of(const Lines& lines, const std::string& reader = "auto", const std::string& pattern = "",
                      std::optional<double> samples_per_step = std::nullopt) {
  XLADDER_ASSIGN(RunReader run, RunReader::make(reader, pattern));
  double time = 0;
  for (const std::string& line : lines) run.take(line, time += 1);
  return run.finish(samples_per_step);
}

LogRun read(const Lines& lines, const std::string& reader = "auto", const std::string& pattern = "",
            std::optional<double> samples_per_step = std::nullopt) {
  auto run = run_of(lines, reader, pattern, samples_per_step);
  EXPECT_TRUE(run) << (run ? "" : run.error().message);
  return run ? *std::move(run) : LogRun{};
}

std::string refusal(const Lines& lines, const std::string& reader = "auto") {
  const auto run = run_of(lines, reader);
  return run ? "accepted as " + run->summary.reader : run.error().message;
}

std::vector<double> losses(const LogRun& run) {
  std::vector<double> out;
  for (const CommandStep& step : run.record.steps) out.push_back(step.loss.value_or(-1));
  return out;
}

std::vector<uint64_t> covers(const LogRun& run) {
  std::vector<uint64_t> out;
  for (const CommandStep& step : run.record.steps) out.push_back(step.covers);
  return out;
}

const Lines kTimm = {
    "Train: 0 [   0/12 (  8%)]  Loss: 1.13 (1.13)  Time: 0.400s,   40.00/s  (0.400s,   40.00/s)  LR: 1.000e-03",
    "Train: 0 [   5/12 ( 50%)]  Loss: 1.09 (1.11)  Time: 0.100s,  160.00/s  (0.150s,  106.67/s)  LR: 1.000e-03",
    "Train: 0 [  11/12 (100%)]  Loss: 1.05 (1.08)  Time: 0.100s,  160.00/s  (0.130s,  123.08/s)  LR: 1.000e-03",
    "Test: [   0/3]  Time: 0.030 (0.030)  Loss:   1.100 ( 1.100)  Acc@1:  33.333 ( 33.333)",
    "Train: 1 [   0/12 (  8%)]  Loss: 1.02 (1.02)  Time: 0.100s,  160.00/s  (0.100s,  160.00/s)  LR: 1.000e-03"};

TEST(RunReader, TimmCountsUpdatesOverEpochs) {
  const LogRun run = read(kTimm);
  EXPECT_EQ(run.summary.reader, "timm");
  EXPECT_THAT(losses(run), ElementsAre(1.13, 1.09, 1.05, 1.02));
  EXPECT_THAT(covers(run), ElementsAre(1, 5, 6, 1));
  EXPECT_EQ(run.record.steps[1].samples, 5 * 16) << "0.1 s at 160/s";
  EXPECT_EQ(run.record.steps[1].samples_per_second, 160);
  EXPECT_TRUE(run.record.steps[3].after_evaluation);
  EXPECT_FALSE(run.record.steps[2].after_evaluation);
  EXPECT_EQ(run.summary.evaluations, 1);
}

TEST(RunReader, ABatchThatRoundedTimesLeaveOpenIsNotTold) {
  const LogRun run = read({"Train: 0 [ 0/12 ( 8%)]  Loss: 1.1 (1.1)  Time: 0.003s,  9846.15/s  (0.003s, 9846.15/s)"});
  EXPECT_EQ(run.record.steps[0].samples, std::nullopt);
  EXPECT_EQ(
      read({"Train: 0 [ 0/12 ( 8%)]  Loss: 1.1 (1.1)  Time: 0.003s,  9846.15/s  (0.003s, 9846.15/s)"}, "auto", "", 32)
          .record.steps[0]
          .samples,
      32);
}

TEST(RunReader, HuggingFaceTellsItsStepsAtTheEnd) {
  for (const std::string quote : {"", "'"}) {
    const auto number = [&](const std::string& text) { return quote + text + quote; };
    const LogRun run = read({"  0%|          | 0/25 [00:00<?, ?it/s]",
                             "{'loss': " + number("1.2") + ", 'learning_rate': 0.001, 'epoch': " + number("0.4") + "}",
                             " 40%|####      | 10/25 [00:01<00:01,  9.1it/s]{'loss': " + number("1.1") +
                                 ", 'grad_norm': 2.0, 'epoch': " + number("0.8") + "}",
                             "{'eval_loss': 1.05, 'eval_runtime': 0.2, 'epoch': 1.0}",
                             "{'train_runtime': " + number("2.5") + ", 'train_samples_per_second': " + number("80.0") +
                                 ", 'train_steps_per_second': " + number("10.0") +
                                 ", 'train_loss': 1.1, 'epoch': " + number("1.0") + "}"});
    EXPECT_EQ(run.summary.reader, "hugging-face");
    EXPECT_THAT(losses(run), ElementsAre(1.2, 1.1));
    EXPECT_THAT(covers(run), ElementsAre(10, 10)) << "25 steps, the last five without a line";
    EXPECT_EQ(run.record.steps[0].samples, 80);
    EXPECT_EQ(run.record.first_number, 10u);
    EXPECT_EQ(run.stated_samples_per_second, 80);
    EXPECT_EQ(run.summary.evaluations, 1);
  }
}

TEST(RunReader, LightningReadsTheBarsOfEpochs) {
  Lines lines = {"Sanity Checking DataLoader 0: 100%|##########| 2/2 [00:00<00:00, 99.05it/s]"};
  for (int epoch = 0; epoch < 2; ++epoch) {
    for (int step = 0; step <= 3; ++step)
      lines.push_back(fmt::format("Epoch {}:  33%|###   | {}/3 [00:00<00:00, 50.00it/s, v_num=0, train_loss={}.5]",
                                  epoch, step, 9 - 3 * epoch - step));
    lines.emplace_back("Validation DataLoader 0:  50%|#####     | 1/2 [00:00<00:00, 200.00it/s]");
    lines.push_back(
        fmt::format("Epoch {}: 100%|######| 3/3 [00:00<00:00, 40.00it/s, train_loss=1.0, val_loss=2.0]", epoch));
  }
  const LogRun run = read(lines);
  EXPECT_EQ(run.summary.reader, "lightning");
  EXPECT_THAT(losses(run), ElementsAre(8.5, 7.5, 6.5, 5.5, 4.5, 3.5));
  EXPECT_EQ(run.summary.unit, "steps");
  EXPECT_EQ(run.record.steps[1].samples_per_second, 50);
  EXPECT_EQ(read(lines, "auto", "", 8).record.steps[1].samples_per_second, 400);
}

TEST(RunReader, BarsThatSkipStepsGiveTheirTimesButNoLosses) {
  const LogRun run = read({"train:   8%|#   | 1/12 [00:00<00:00, 5.0it/s, loss=1.0]",
                           "train:  50%|###  | 6/12 [00:01<00:01, 5.0it/s, loss=0.9]",
                           "train: 100%|#####| 12/12 [00:02<00:00, 5.0it/s, loss=0.8]",
                           "val: 100%|#####| 3/3 [00:02<00:00, 5.0it/s]"});
  EXPECT_EQ(run.summary.reader, "tqdm");
  ASSERT_EQ(run.record.steps.size(), 12u);
  EXPECT_EQ(run.record.steps[1].arrival, 2);
  EXPECT_EQ(run.record.steps[5].arrival, 2);
  EXPECT_EQ(run.record.steps[6].arrival, 3);
  EXPECT_EQ(run.record.steps[6].loss, std::nullopt);
  EXPECT_EQ(run.summary.evaluations, 1);
}

TEST(RunReader, KerasByEpochsAndByBars) {
  const LogRun epochs = read({"Epoch 1/2", "45/45 - 1s - 21ms/step - accuracy: 0.3583 - loss: 1.0964 - val_loss: 1.1",
                              "Epoch 2/2", "45/45 - 0s - 4ms/step - accuracy: 0.4583 - loss: 0.9964 - val_loss: 1.0",
                              "45/45 - 0s - 2ms/step - accuracy: 0.4583 - loss: 0.7"});
  EXPECT_EQ(epochs.summary.reader, "keras");
  EXPECT_THAT(losses(epochs), ElementsAre(1.0964, 0.9964));
  EXPECT_THAT(covers(epochs), ElementsAre(45, 45));
  EXPECT_DOUBLE_EQ(epochs.record.steps[1].samples_per_second.value(), 250) << "steps, as nobody told the samples";
  const LogRun bars = read({"Epoch 1/1", "\x1b[1m1/3\x1b[0m \x1b[32m---\x1b[0m 0s 99ms/step - loss: 1.2000",
                            "3/3 ====== 0s 812us/step - loss: 1.0000", "1/4 ---- 0s 5ms/step - loss: 0.1"});
  EXPECT_EQ(bars.record.steps.size(), 3u);
  EXPECT_EQ(bars.record.steps[2].samples_per_second, 1 / 812e-6);
}

TEST(RunReader, TorchvisionMaxTextTorchtitanNanoGpt) {
  const LogRun vision =
      read({"Epoch: [0]  [ 0/23]  eta: 0:00:09  lr: 0.1  img/s: 20.1  loss: 1.2000 (1.2000)  time: 0.4012  data: 0.1",
            "Epoch: [0]  [20/23]  eta: 0:00:01  lr: 0.1  img/s: 320.1  loss: 1.1000 (1.1500)  time: 0.1012  data: 0.1",
            "Test:   [0/3]  eta: 0:00:01  loss: 1.3000 (1.3000)  time: 0.1", "Epoch: [0] Total time: 0:00:02",
            "Epoch: [1]  [ 0/23]  eta: 0:00:09  lr: 0.1  img/s: 20.1  loss: 1.0000 (1.0000)  time: 0.4012  data: 0.1"});
  EXPECT_EQ(vision.summary.reader, "torchvision");
  EXPECT_THAT(losses(vision), ElementsAre(1.2, 1.1, 1.0));
  EXPECT_THAT(covers(vision), ElementsAre(1, 20, 3)) << "two of the first epoch have no line of their own";
  EXPECT_TRUE(vision.record.steps[2].after_evaluation);

  const LogRun maxtext =
      read({"completed step: 0, seconds: 9.5, TFLOP/s/device: 0.1, Tokens/s/device: 9.0, "
            "total_weights: 2048, loss: 10.9",
            "eval metrics after step: 0, loss=10.8, total_weights=2048",
            "completed step: 1, seconds: 0.5, TFLOP/s/device: 8.9, Tokens/s/device: 952.2, "
            "total_weights: 2048, loss: 10.5"});
  EXPECT_EQ(maxtext.summary.reader, "maxtext");
  EXPECT_EQ(maxtext.summary.unit, "tokens");
  EXPECT_THAT(losses(maxtext), ElementsAre(10.9, 10.5));
  EXPECT_EQ(maxtext.record.steps[1].step_seconds, 0.5);
  EXPECT_EQ(maxtext.record.steps[1].samples, 2048);

  const LogRun titan =
      read({"[rank0]:[titan] 2026-01-01 00:00:00,123 - root - INFO - \x1b[31mstep:  1  "
            "\x1b[32mloss:  8.15  grad_norm:  1.2  memory:  1.9GiB(2.1%)  tps: 1,234  tflops: 0.1",
            "[rank1]:[titan] step:  1  loss:  9.15  tps: 1,234",
            "[rank0]:[titan] step: 10  loss:  7.05  grad_norm:  1.2  tps: 12,345  tflops: 1.1"});
  EXPECT_EQ(titan.summary.reader, "torchtitan");
  EXPECT_THAT(losses(titan), ElementsAre(8.15, 7.05));
  EXPECT_THAT(covers(titan), ElementsAre(1, 9));
  EXPECT_EQ(titan.record.steps[1].samples_per_second, 12345);

  const LogRun nano =
      read({"tokens per iteration will be: 16,384", "step 0: train loss 4.1, val loss 4.2",
            "iter 0: loss 4.1678, time 1112.90ms, mfu -100.00%", "iter 1: loss 4.0, time 100.00ms, mfu 1.00%"});
  EXPECT_EQ(nano.summary.reader, "nanogpt");
  EXPECT_THAT(losses(nano), ElementsAre(4.1678, 4.0));
  EXPECT_EQ(nano.record.steps[1].step_seconds, 0.1);
  EXPECT_EQ(nano.record.steps[1].samples, 16384);
  EXPECT_EQ(nano.summary.unit, "tokens");
}

TEST(RunReader, CsvNeedsAHeading) {
  const LogRun run = read({"noise", "epoch,step,train_loss,val_loss", "0,0,1.5,", "0,1,1.25,", "0,1,,1.4", "1,2,1.0,"});
  EXPECT_EQ(run.summary.reader, "csv");
  EXPECT_THAT(losses(run), ElementsAre(1.5, 1.25, 1.0));
  EXPECT_EQ(run.summary.evaluations, 1);
  EXPECT_THAT(refusal({"0,0,1.5", "0,1,1.25"}), HasSubstr("none of its lines is known"));
}

TEST(RunReader, AnExpressionTeachesOtherLines) {
  const LogRun run =
      read({"it=0 L=2.5 (32 imgs at 1,000 im/s)", "other", "it=10 L=nan (32 imgs at 2,000 im/s)"}, "auto",
           R"(it=(?<step>\d+) L=(?P<loss>\S+) \((?<samples>\d+) imgs at (?<samples_per_sec>[\d,]+))");
  EXPECT_EQ(run.summary.reader, "regex");
  EXPECT_THAT(covers(run), ElementsAre(1, 10));
  EXPECT_EQ(run.record.steps[1].samples_per_second, 2000);
  EXPECT_TRUE(std::isnan(run.record.steps[1].loss.value()));
  EXPECT_THAT(run_of({}, "auto", "(?<step>").error().message, HasSubstr("no regular expression"));
  EXPECT_THAT(run_of({}, "auto", "(?<lost>x)").error().message, HasSubstr("a group \"lost\"; those that are read are"));
  EXPECT_THAT(run_of({}, "auto", "x").error().message, HasSubstr("no group (?<step>"));
  EXPECT_THAT(run_of({}, "timm", "(?<step>x)").error().message, HasSubstr("exclude each other"));
  EXPECT_EQ(run_of({}, "auto", "x").error().code, ErrorCode::kUsage);
}

TEST(RunReader, JsonLinesAreAsStrictAsEver) {
  EXPECT_EQ(read({R"({"step": 1, "loss": 2})", R"({"step": 2, "loss": 1})"}).summary.reader, "json");
  EXPECT_THAT(refusal({R"({"step": 1, "loss": 2})", R"({"step": 3, "loss": 1})"}),
              HasSubstr("step 3 came after step 1"));
}

TEST(RunReader, NobodyGuesses) {
  Lines both = kTimm;
  both.emplace_back("iter 0: loss 4.1678, time 1112.90ms, mfu -100.00%");
  EXPECT_THAT(refusal(both), AllOf(HasSubstr("more than one way: timm (4 lines), nanogpt (1 lines)"),
                                   HasSubstr("say which by --read NAME")));
  EXPECT_EQ(read(both, "nanogpt").record.steps.size(), 1u);
  EXPECT_THAT(refusal(kTimm, "keras"), HasSubstr("that of a training step of Keras (--read keras)"));
  EXPECT_THAT(run_of({}, "tim").error().message, HasSubstr("did you mean \"timm\"?"));
  EXPECT_THAT(refusal({}), HasSubstr("it printed nothing"));
  EXPECT_THAT(refusal({"Hello", "epoch one is done, loss 3"}),
              AllOf(HasSubstr("Teach them by --read-regex"), HasSubstr("\n    Hello\n    epoch one is done, loss 3")));
}

TEST(RunReader, StepsThatComeTwiceWithOtherLossesAreRefused) {
  EXPECT_THAT(refusal({"iter 3: loss 4.0, time 10.0ms, mfu 1%", "iter 3: loss 4.5, time 10.0ms, mfu 1%"}),
              HasSubstr("step 4 came twice, with the losses 4 and 4.5"));
  EXPECT_EQ(
      read({"iter 3: loss 4.0, time 10.0ms, mfu 1%", "iter 3: loss 4.0, time 10.0ms, mfu 1%"}).record.steps.size(), 1u);
}

TEST(PlainLine, TakesOffColoursBackspacesAndTheMarkOfAProcess) {
  EXPECT_EQ(plain_line("\x1b[1m\x1b[32mhello\x1b[0m").text, "hello");
  EXPECT_EQ(plain_line("abc\b\b\bxyz").text, "xyz");
  EXPECT_EQ(plain_line("\b\bx").text, "x");
  EXPECT_EQ(plain_line("45/45\b\b\b\b\b").text, "45/45") << "nothing came over it";
  EXPECT_EQ(plain_line("[rank12]: step").rank, 12);
  EXPECT_EQ(plain_line("[rank12]: step").text, "step");
  EXPECT_EQ(plain_line("[default3]:step").rank, 3);
  EXPECT_EQ(plain_line("[rank]: step").text, "[rank]: step");
  EXPECT_EQ(plain_line("x\x1b[").text, "x");
}

}  // namespace
}  // namespace xladder::ladder
