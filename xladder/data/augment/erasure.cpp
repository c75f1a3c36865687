#include "xladder/data/augment/erasure.h"

#include <algorithm>
#include <cmath>

namespace xladder::data {
namespace {

constexpr int kTries = 10;

struct Size {
  int64_t width = 0, height = 0;
};

// The first try that is smaller than the picture; nothing (0 x 0) if none is.
Size random_size(int64_t width, int64_t height, const EraseRange& range, int64_t count, CounterRng& rng) {
  const double area = static_cast<double>(width * height) / static_cast<double>(count);
  const double log_aspect = -std::log(range.aspect_min);
  Size size;
  bool fits = false;
  for (int i = 0; i < kTries; ++i) {
    const double share = range.area_min + (range.area_max - range.area_min) * static_cast<double>(rng.uniform());
    const double aspect = std::exp((2 * static_cast<double>(rng.uniform()) - 1) * log_aspect);
    const auto tried_height = static_cast<int64_t>(std::nearbyint(std::sqrt(share * area * aspect)));
    const auto tried_width = static_cast<int64_t>(std::nearbyint(std::sqrt(share * area / aspect)));
    if (fits || tried_width >= width || tried_height >= height) continue;
    size = {tried_width, tried_height};
    fits = true;
  }
  return size;
}

}  // namespace

std::vector<Erasure> random_erasures(int64_t width, int64_t height, const EraseRange& range, CounterRng& rng) {
  if (!(static_cast<double>(rng.uniform()) < range.probability)) return {};
  const int64_t count = 1 + rng.below(std::min(range.max_count, kMaxErasures));
  std::vector<Erasure> erasures;
  for (int64_t i = 0; i < count; ++i) {
    const Size size = random_size(width, height, range, count, rng);
    const int64_t top = rng.below(height - size.height + 1);
    const int64_t left = rng.below(width - size.width + 1);
    const uint64_t high = rng.next_u32();
    const uint64_t seed = high << 32 | rng.next_u32();
    if (size.width > 0 && size.height > 0) erasures.push_back({{left, top, size.width, size.height}, range.fill, seed});
  }
  return erasures;
}

}  // namespace xladder::data
