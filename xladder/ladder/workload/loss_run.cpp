#include "xladder/ladder/workload/loss_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace xladder::ladder {

LossRun LossRun::of(std::vector<double> losses, std::optional<int64_t> samples_per_step) {
  LossRun run{std::move(losses), samples_per_step, std::nullopt};
  const auto first = std::ranges::find_if(run.losses, [](double loss) { return !std::isfinite(loss); });
  if (first != run.losses.end()) run.not_finite_step = first - run.losses.begin() + 1;
  return run;
}

int significant_digits(std::span<const double> losses) {
  size_t most = 0;
  for (const double loss : losses) {
    if (!std::isfinite(loss)) continue;
    // The shortest text that reads back as the same number, as 6.931e-01.
    const std::string text = fmt::format("{}", std::abs(loss));
    std::string digits;
    for (const char letter : text.substr(0, text.find('e')))
      if (letter != '.') digits += letter;
    const size_t first = digits.find_first_not_of('0');
    if (first == std::string::npos) continue;
    most = std::max(most, digits.find_last_not_of('0') - first + 1);
  }
  return static_cast<int>(most);
}

}  // namespace xladder::ladder
