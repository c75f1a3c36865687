#include "xladder/data/augment/normalisation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace xladder::data {
namespace {

uint8_t byte_of(float share) { return static_cast<uint8_t>(std::clamp(std::lround(share * 255.0f), 0L, 255L)); }

void spread(std::vector<float>& values, int64_t channels) {
  if (values.empty() || static_cast<int64_t>(values.size()) == channels) return;
  const float sum = std::accumulate(values.begin(), values.end(), 0.0f);
  values.assign(static_cast<size_t>(channels), sum / static_cast<float>(values.size()));
}

}  // namespace

Normalisation for_channels(Normalisation normalisation, int64_t channels) {
  spread(normalisation.mean, channels);
  spread(normalisation.std, channels);
  return normalisation;
}

Status check(const Normalisation& normalisation, int64_t channels) {
  const auto fits = [&](const std::vector<float>& values) {
    return values.size() == 1 || static_cast<int64_t>(values.size()) == channels;
  };
  if (!fits(normalisation.mean) || !fits(normalisation.std))
    return fail(ErrorCode::kUsage,
                "normalisation has {} means and {} deviations for {} channels; give one for each or one",
                normalisation.mean.size(), normalisation.std.size(), channels);
  for (const float value : normalisation.mean)
    if (!std::isfinite(value)) return fail(ErrorCode::kUsage, "the mean {} is not finite; use one around 0.5", value);
  for (const float value : normalisation.std)
    if (!std::isfinite(value) || !(value > 0))
      return fail(ErrorCode::kUsage, "the deviation {} is not positive; use one around 0.3", value);
  return {};
}

std::vector<ByteTable<float>> normalisation_tables(const Normalisation& normalisation, int64_t channels) {
  std::vector<ByteTable<float>> tables(static_cast<size_t>(channels));
  for (size_t channel = 0; channel < tables.size(); ++channel)
    for (size_t byte = 0; byte < 256; ++byte)
      tables[channel][byte] =
          (static_cast<float>(byte) / 255.0f - normalisation.mean_of(channel)) / normalisation.std_of(channel);
  return tables;
}

uint8_t nearest_byte(const Normalisation& normalisation, size_t channel, float value) {
  return byte_of(value * normalisation.std_of(channel) + normalisation.mean_of(channel));
}

std::vector<uint8_t> mean_bytes(const Normalisation& normalisation, int64_t channels) {
  std::vector<uint8_t> bytes(static_cast<size_t>(channels));
  for (size_t channel = 0; channel < bytes.size(); ++channel) bytes[channel] = byte_of(normalisation.mean_of(channel));
  return bytes;
}

}  // namespace xladder::data
