// torchvision's references (classification, detection, segmentation) and the many scripts that took over their logger:
//   Epoch: [0]  [ 10/100]  eta: 0:00:09  lr: 0.1  img/s: 320.1  loss: 1.0912 (1.1012)  acc1: ...  time: 0.1012 ...
//   Test:   [ 0/10]  eta: ...  loss: ...
// The loss is the median of the last 20 steps, and img/s that of the last step. Batches count from 0.
#include "xladder/ladder/readers/log_reader.h"
#include "xladder/ladder/readers/scan.h"

namespace xladder::ladder {
namespace {

class TorchvisionReader : public LogReader {
 public:
  LogLine read(std::string_view line) override {
    LogLine out;
    const size_t eta = line.find(" eta: ");
    if (eta == std::string_view::npos) return out;
    const size_t header = line.find("Epoch: [");
    if (header == std::string_view::npos) {
      if (line.find("Test:") < eta || line.find("Validation") < eta) out.kind = LogLine::Kind::kEvaluation;
      return out;
    }
    std::string_view rest = line.substr(header + 8);
    const auto epoch = take_whole(rest);
    if (!epoch || !take_word(rest, "]") || !take_word(rest, "[")) return out;
    const auto batch = take_whole(rest);
    if (!batch || !take_word(rest, "/")) return out;
    const auto total = take_whole(rest);
    const auto loss = number_after(rest, " loss:");
    if (!total || !loss) return out;
    out.kind = LogLine::Kind::kStep;
    out.epoch = epoch;
    out.steps = *batch + 1;
    out.steps_of_epoch = *total;
    out.loss = loss;
    out.samples_per_second = positive(number_after(rest, " img/s:"));
    if (!out.samples_per_second) out.step_seconds = positive(number_after(rest, " time:"));
    return out;
  }
};

}  // namespace

std::unique_ptr<LogReader> make_torchvision_reader() { return std::make_unique<TorchvisionReader>(); }

}  // namespace xladder::ladder
