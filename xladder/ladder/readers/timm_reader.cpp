// timm's train.py, all versions:
//   Train: 0 [   5/12 ( 50%)]  Loss: 1.09 (1.10)  Time: 0.120s,  133.33/s  (0.130s,  123.08/s)  LR: 1.000e-03  ...
//   Test: [   0/3]  Time: 0.030 (0.030)  Loss:   1.100 ( 1.100)  Acc@1: ...
// The number in the brackets is of the update, from 0; before 0.9 the loss stood with its mean the other way round, but
// the first was always that of the update.
#include "xladder/ladder/readers/log_reader.h"
#include "xladder/ladder/readers/scan.h"

namespace xladder::ladder {
namespace {

constexpr double kTimeError = 0.0005;  // of seconds with three decimals

class TimmReader : public LogReader {
 public:
  LogLine read(std::string_view line) override {
    LogLine out;
    const size_t train = line.find("Train: ");
    if (train == std::string_view::npos) {
      const size_t test = line.find("Test: [");
      if (test != std::string_view::npos && line.find("Loss:", test) != std::string_view::npos)
        out.kind = LogLine::Kind::kEvaluation;
      return out;
    }
    std::string_view rest = line.substr(train + 7);
    const auto epoch = take_whole(rest);
    if (!epoch || !take_word(rest, "[")) return out;
    const auto update = take_whole(rest);
    if (!update || !take_word(rest, "/")) return out;
    const auto count = take_whole(rest);
    const auto loss = number_after(rest, "Loss:");
    if (!count || !loss) return out;
    out.kind = LogLine::Kind::kStep;
    out.epoch = *epoch;
    out.steps = *update + 1;
    // Old versions count batches up to the last one's number.
    out.steps_of_epoch = *count;
    out.loss = loss;
    const auto seconds = positive(number_after(rest, "Time:"));
    const size_t comma = rest.find("s,", rest.find("Time:"));
    if (!seconds || comma == std::string_view::npos) return out;
    const auto rate = positive(number_at(rest.substr(comma + 2)));
    if (!rate) return out;
    out.samples_per_second = rate;
    out.samples = *rate * *seconds;
    out.samples_error = *rate * kTimeError;
    return out;
  }
};

}  // namespace

std::unique_ptr<LogReader> make_timm_reader() { return std::make_unique<TimmReader>(); }

}  // namespace xladder::ladder
