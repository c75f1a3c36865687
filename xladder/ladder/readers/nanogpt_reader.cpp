// nanoGPT, whose first iteration is 0:
//   tokens per iteration will be: 16,384
//   iter 10: loss 4.1678, time 112.90ms, mfu 1.00%
//   step 250: train loss 2.1, val loss 2.2
// The time is that of the last iteration alone.
#include "xladder/ladder/readers/log_reader.h"
#include "xladder/ladder/readers/scan.h"

namespace xladder::ladder {
namespace {

class NanoGptReader : public LogReader {
 public:
  LogLine read(std::string_view line) override {
    LogLine out;
    std::string_view rest = line;
    if (take_word(rest, "step ") && rest.find("val loss ") != std::string_view::npos) {
      out.kind = LogLine::Kind::kEvaluation;
      return out;
    }
    rest = line;
    if (take_word(rest, "tokens per iteration will be:")) tokens_ = positive(number_at(rest, true));
    if (!take_word(rest, "iter ")) return out;
    const auto iteration = take_whole(rest);
    if (!iteration || !take_word(rest, ":")) return out;
    const auto loss = number_after(rest, "loss ");
    const auto milliseconds = positive(number_after(rest, "time "));
    if (!loss || !milliseconds || rest.find("ms") == std::string_view::npos) return out;
    out.kind = LogLine::Kind::kStep;
    out.steps = *iteration + 1;
    out.loss = loss;
    out.step_seconds = *milliseconds / 1000;
    out.samples = tokens_;
    return out;
  }

 private:
  std::optional<double> tokens_;  // of an iteration
};

}  // namespace

std::unique_ptr<LogReader> make_nanogpt_reader() { return std::make_unique<NanoGptReader>(); }

}  // namespace xladder::ladder
