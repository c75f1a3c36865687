// What of a rehearsal the hour on a rented device should try first, and what it need not.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "xladder/ladder/rehearsal/rehearsal.h"

namespace xladder::ladder {

// What an image costs in one row by what it costs in another, below 1 where the first is better; no measurement.
struct CostRatio {
  enum class By {
    kCycles,  // that the device's compiler estimates
    kBound,   // the roofline: published rates over compiled bytes and computed products
  };
  double ratio = 1;
  By by = By::kCycles;
};

// By cycles where both rows have them, else by the bound. Nothing where there is neither.
std::optional<CostRatio> cost_ratio(const RehearsedRow& row, const RehearsedRow& other);

// Rows of one target, by index.
struct Advice {
  struct Estimated {
    int64_t row = 0;
    CostRatio to_baseline;
  };
  std::vector<Estimated> first;     // expected to be cheaper than the baseline, the cheapest first
  std::vector<Estimated> unlikely;  // compile and fit, but are expected to be no cheaper
  std::vector<int64_t> untold;      // of which no compiler can tell: equal programs, or no figures
  std::vector<int64_t> left_out;    // do not compile, do not fit, or do nothing there
};

Advice advice_on(const RehearsedTarget& target);

}  // namespace xladder::ladder
