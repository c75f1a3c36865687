// The Trainer of Hugging Face prints dictionaries of Python, between or behind bars of tqdm; since version 5 its
// numbers stand in quotes:
//   {'loss': 1.09, 'grad_norm': 2.1, 'learning_rate': 0.001, 'epoch': 0.04}
//   {'eval_loss': 1.05, 'eval_runtime': 0.2, ...}
//   {'train_runtime': 5.6, 'train_samples_per_second': 71.1, 'train_steps_per_second': 8.9, 'train_loss': 1.0, ...}
// No step stands there: how many a line stands for follows from the totals at the end and the epochs.
#include "xladder/ladder/readers/log_reader.h"
#include "xladder/ladder/readers/scan.h"

namespace xladder::ladder {
namespace {

class HuggingFaceReader : public LogReader {
 public:
  LogLine read(std::string_view line) override {
    LogLine out;
    const size_t brace = line.rfind("{'");
    if (brace == std::string_view::npos) return out;
    const std::string_view text = line.substr(brace);
    if (const auto seconds = positive(number_after(text, "'train_runtime':"))) {
      totals_.seconds = seconds;
      if (const auto rate = positive(number_after(text, "'train_samples_per_second':")))
        totals_.samples = *seconds * *rate;
      if (const auto rate = positive(number_after(text, "'train_steps_per_second':"))) totals_.steps = *seconds * *rate;
      if (const auto epoch = positive(number_after(text, "'epoch':")); epoch && last_epoch_ && totals_.steps)
        steps_of_lines_ = *totals_.steps * std::min(1.0, *last_epoch_ / *epoch);
      return out;
    }
    if (text.find("'eval_") != std::string_view::npos) {
      out.kind = LogLine::Kind::kEvaluation;
      return out;
    }
    const auto loss = number_after(text, "{'loss':");
    if (!loss) return out;
    out.kind = LogLine::Kind::kStep;
    out.loss = loss;
    last_epoch_ = positive(number_after(text, "'epoch':"));
    return out;
  }

  // Of the lines: the last steps of a training may be too few for one.
  LogTotals totals() const override {
    LogTotals out = totals_;
    if (!steps_of_lines_ || !totals_.steps) return out;
    for (std::optional<double>* total : {&out.samples, &out.seconds})
      if (*total) **total *= *steps_of_lines_ / *totals_.steps;
    out.steps = steps_of_lines_;
    return out;
  }

 private:
  LogTotals totals_;
  std::optional<double> last_epoch_, steps_of_lines_;
};

}  // namespace

std::unique_ptr<LogReader> make_hugging_face_reader() { return std::make_unique<HuggingFaceReader>(); }

}  // namespace xladder::ladder
