// torchtitan, which prints every so many steps, from 1:
//   [titan] ... INFO - step: 10  loss:  7.5123  grad_norm:  1.2  memory:  1.90GiB(2.1%)  tps: 12,345  tflops: 12.3  ...
//   validate step: 10  loss:  7.4
// tps are tokens a second and device; how many devices there are is not told.
#include "xladder/ladder/readers/log_reader.h"
#include "xladder/ladder/readers/scan.h"

namespace xladder::ladder {
namespace {

class TorchtitanReader : public LogReader {
 public:
  LogLine read(std::string_view line) override {
    LogLine out;
    const size_t at = line.find("step:");
    if (at == std::string_view::npos) return out;
    if (line.find("validate step:") != std::string_view::npos) {
      out.kind = LogLine::Kind::kEvaluation;
      return out;
    }
    std::string_view rest = line.substr(at + 5);
    const auto step = take_whole(rest);
    const auto loss = number_after(rest, "loss:");
    const auto rate = positive(number_after(rest, "tps:", true));
    if (!step || *step == 0 || !loss || !rate) return out;
    out.kind = LogLine::Kind::kStep;
    out.steps = *step;
    out.loss = loss;
    out.samples_per_second = rate;
    return out;
  }
};

}  // namespace

std::unique_ptr<LogReader> make_torchtitan_reader() { return std::make_unique<TorchtitanReader>(); }

}  // namespace xladder::ladder
