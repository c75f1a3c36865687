// MaxText, whose first step is 0:
//   completed step: 3, seconds: 2.151, TFLOP/s/device: 8.9, Tokens/s/device: 952.2, total_weights: 2048, loss: 10.868
//   eval metrics after step: 10, loss=10.2, total_weights=2048
// total_weights are the tokens of the step, over all devices.
#include "xladder/ladder/readers/log_reader.h"
#include "xladder/ladder/readers/scan.h"

namespace xladder::ladder {
namespace {

class MaxTextReader : public LogReader {
 public:
  LogLine read(std::string_view line) override {
    LogLine out;
    if (line.find("eval metrics after step:") != std::string_view::npos) {
      out.kind = LogLine::Kind::kEvaluation;
      return out;
    }
    constexpr std::string_view kStep = "completed step:";
    const size_t at = line.find(kStep);
    if (at == std::string_view::npos) return out;
    std::string_view rest = line.substr(at + kStep.size());
    const auto step = take_whole(rest);
    const auto seconds = positive(number_after(rest, "seconds:"));
    if (!step || !seconds) return out;
    out.kind = LogLine::Kind::kStep;
    out.steps = *step + 1;
    out.step_seconds = seconds;
    out.loss = number_after(rest, ", loss:");
    out.samples = positive(number_after(rest, "total_weights:"));
    return out;
  }
};

}  // namespace

std::unique_ptr<LogReader> make_maxtext_reader() { return std::make_unique<MaxTextReader>(); }

}  // namespace xladder::ladder
