// PyTorch Lightning's bars: `Epoch 0:  20%|##   | 5/25 [00:00<00:00, 99.05it/s, v_num=0, train_loss=1.09]`, with
// "Sanity Checking ..." and "Validation ..." between. Since 2.6 a table of rich may stand in their place where there is
// a terminal; here there is none.
#include "xladder/ladder/readers/bar.h"
#include "xladder/ladder/readers/log_reader.h"
#include "xladder/ladder/readers/scan.h"

namespace xladder::ladder {
namespace {

class LightningReader : public LogReader {
 public:
  LogLine read(std::string_view line) override {
    LogLine out;
    const auto bar = bar_in(line);
    if (!bar) return out;
    std::string_view title = bar->title;
    if (title.starts_with("Validation") || title.starts_with("Sanity Checking") || title.starts_with("Testing")) {
      out.kind = LogLine::Kind::kEvaluation;
      return out;
    }
    if (!take_word(title, "Epoch ")) return out;
    const auto epoch = take_whole(title);
    if (!epoch || !title.empty()) return out;
    out = step_of(*bar);
    out.epoch = epoch;
    return out;
  }
};

}  // namespace

std::unique_ptr<LogReader> make_lightning_reader() { return std::make_unique<LightningReader>(); }

}  // namespace xladder::ladder
