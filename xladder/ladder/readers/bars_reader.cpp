// Bars of tqdm of any program: the bar that moves most is the training, unless its title says otherwise.
#include "xladder/ladder/readers/bar.h"
#include "xladder/ladder/readers/log_reader.h"

namespace xladder::ladder {
namespace {

class BarsReader : public LogReader {
 public:
  LogLine read(std::string_view line) override {
    LogLine out;
    const auto bar = bar_in(line);
    if (!bar || is_other_bar(*bar)) return out;
    if (is_evaluation_bar(*bar)) {
      out.kind = LogLine::Kind::kEvaluation;
      return out;
    }
    out = step_of(*bar);
    // "Epoch 3" is the same bar as "Epoch 2".
    for (const char letter : bar->title)
      if (letter < '0' || letter > '9') out.series += letter;
    return out;
  }
};

}  // namespace

std::unique_ptr<LogReader> make_bars_reader() { return std::make_unique<BarsReader>(); }

}  // namespace xladder::ladder
