// Comma-separated values below a heading that has a column of steps and one of the loss, under the names that loggers
// give them (those of Lightning's CSVLogger among them). Rows without a loss are evaluations. Steps count from 0 or 1.
#include <array>
#include <vector>

#include "xladder/ladder/readers/log_reader.h"
#include "xladder/ladder/readers/scan.h"

namespace xladder::ladder {
namespace {

constexpr size_t kMostColumns = 200;

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  for (size_t begin = 0; begin <= line.size() && cells.size() < kMostColumns;) {
    const size_t end = std::min(line.find(',', begin), line.size());
    std::string_view cell = without_blanks_before(line.substr(begin, end - begin));
    while (!cell.empty() && (cell.back() == ' ' || cell.back() == '"')) cell.remove_suffix(1);
    if (!cell.empty() && cell.front() == '"') cell.remove_prefix(1);
    cells.push_back(cell);
    begin = end + 1;
  }
  return cells;
}

template <size_t N>
std::optional<size_t> column_of(const std::vector<std::string_view>& heading,
                                const std::array<std::string_view, N>& names) {
  for (const std::string_view name : names)
    for (size_t i = 0; i < heading.size(); ++i)
      if (heading[i] == name) return i;
  return std::nullopt;
}

class CsvReader : public LogReader {
 public:
  LogLine read(std::string_view line) override {
    LogLine out;
    if (line.find(',') == std::string_view::npos) return out;
    const std::vector<std::string_view> cells = cells_of(line);
    if (!step_ && !take_heading(cells)) return out;
    const auto at = [&](std::optional<size_t> column) -> std::optional<double> {
      return column && *column < cells.size() ? number_at(cells[*column]) : std::nullopt;
    };
    const auto step = at(step_);
    if (!step || *step < 0 || *step > 1e15 || cells.size() != columns_) return out;
    if (!at(loss_)) {
      out.kind = LogLine::Kind::kEvaluation;
      return out;
    }
    if (!first_) first_ = static_cast<uint64_t>(*step);
    out.kind = LogLine::Kind::kStep;
    out.steps = static_cast<uint64_t>(*step) + (*first_ == 0 ? 1 : 0);
    out.loss = at(loss_);
    out.samples_per_second = positive(at(rate_));
    out.step_seconds = positive(at(seconds_));
    out.samples = positive(at(samples_));
    return out;
  }

 private:
  bool take_heading(const std::vector<std::string_view>& cells) {
    constexpr std::array<std::string_view, 4> kStep = {"step", "global_step", "iter", "iteration"};
    constexpr std::array<std::string_view, 5> kLoss = {"loss", "train_loss", "train/loss", "train_loss_step",
                                                       "training_loss"};
    constexpr std::array<std::string_view, 3> kRate = {"samples_per_sec", "samples_per_second", "img/s"};
    constexpr std::array<std::string_view, 2> kSeconds = {"step_seconds", "step_time"};
    constexpr std::array<std::string_view, 2> kSamples = {"samples", "batch_size"};
    const auto step = column_of(cells, kStep);
    const auto loss = column_of(cells, kLoss);
    if (!step || !loss) return false;
    step_ = step;
    loss_ = loss;
    rate_ = column_of(cells, kRate);
    seconds_ = column_of(cells, kSeconds);
    samples_ = column_of(cells, kSamples);
    columns_ = cells.size();
    return false;  // the heading itself is no step
  }

  std::optional<size_t> step_, loss_, rate_, seconds_, samples_;
  std::optional<uint64_t> first_;
  size_t columns_ = 0;
};

}  // namespace

std::unique_ptr<LogReader> make_csv_reader() { return std::make_unique<CsvReader>(); }

}  // namespace xladder::ladder
