// Keras, below a line "Epoch 1/3":
//   45/45 - 1s - 21ms/step - accuracy: 0.3583 - loss: 1.0964        (verbose=2)
//   12/45 ======== 0s 5ms/step - accuracy: 0.3583 - loss: 1.0964    (verbose=1, and a bar of Keras 2)
// The time is the mean of the steps of the epoch so far. What comes after an epoch's last line, before the next
// "Epoch", is an evaluation.
#include "xladder/ladder/readers/log_reader.h"
#include "xladder/ladder/readers/scan.h"

namespace xladder::ladder {
namespace {

// "21ms/step", "812us/step", "2s/step"
std::optional<double> step_seconds_in(std::string_view text) {
  const size_t end = text.find("/step");
  if (end == std::string_view::npos) return std::nullopt;
  size_t begin = end;
  while (begin > 0 && text[begin - 1] != ' ') --begin;
  const auto number = positive(number_at(text.substr(begin)));
  const std::string_view word = text.substr(begin, end - begin);
  if (!number) return std::nullopt;
  if (word.ends_with("us")) return *number * 1e-6;
  if (word.ends_with("ms")) return *number * 1e-3;
  return word.ends_with("s") ? number : std::nullopt;
}

class KerasReader : public LogReader {
 public:
  LogLine read(std::string_view line) override {
    LogLine out;
    std::string_view rest = line;
    if (take_word(rest, "Epoch ")) {
      const auto epoch = take_whole(rest);
      if (epoch && take_word(rest, "/") && take_whole(rest)) epoch_ = *epoch;
      return out;
    }
    const auto done = take_whole(rest);
    if (!done || *done == 0 || !take_word(rest, "/")) return out;
    const auto total = take_whole(rest);
    const auto loss = number_after(rest, " loss:");
    if (!total || *done > *total || !loss) return out;
    if (!epoch_ || (finished_ == epoch_ && *done < *total)) {
      out.kind = LogLine::Kind::kEvaluation;
      return out;
    }
    if (*done == *total) finished_ = epoch_;
    out.kind = LogLine::Kind::kStep;
    out.epoch = epoch_;
    out.steps = *done;
    out.steps_of_epoch = *total;
    out.loss = loss;
    out.step_seconds = step_seconds_in(rest);
    return out;
  }

 private:
  std::optional<uint64_t> epoch_, finished_;
};

}  // namespace

std::unique_ptr<LogReader> make_keras_reader() { return std::make_unique<KerasReader>(); }

}  // namespace xladder::ladder
