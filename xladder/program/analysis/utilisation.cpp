#include "xladder/program/analysis/utilisation.h"

#include <fmt/core.h>

namespace xladder::analysis {

Utilisation utilisation(double flops_per_second, const Peak& peak) {
  if (!peak.flops_per_second || !(*peak.flops_per_second > 0)) return {.share = {}, .by = peak.by};
  const double share = flops_per_second / *peak.flops_per_second;
  if (share > 0 && share <= 1) return {.share = share, .by = peak.by};
  return {.share = {},
          .by = fmt::format("not known: {:.1f} GFLOP/s {} the peak of {:.1f} GFLOP/s ({})", 1e-9 * flops_per_second,
                            share > 1 ? "is above" : "cannot be held against", 1e-9 * *peak.flops_per_second, peak.by)};
}

}  // namespace xladder::analysis
