#include "xladder/bench/device_peak.h"

#include <gtest/gtest.h>

namespace xladder::measure {
namespace {

TEST(ProductType, KnowsWhatIsMultiplied) {
  train::StepOptions step;
  EXPECT_EQ(product_type(step), ProductType::kF32);
  for (const auto& [type, product] : {std::pair(passes::AutocastType::kBF16, ProductType::kBF16),
                                      std::pair(passes::AutocastType::kFP16, ProductType::kFP16),
                                      std::pair(passes::AutocastType::kTF32, ProductType::kF32),
                                      std::pair(passes::AutocastType::kFP8E4M3, ProductType::kBF16)}) {
    step.autocast = passes::Autocast{.type = type};
    EXPECT_EQ(product_type(step), product);
  }
  // Operands are narrow before an autocast, which only takes f32, sees them.
  step.precision = train::Precision::kFp16Mixed;
  EXPECT_EQ(product_type(step), ProductType::kFP16);
  step.autocast.reset();
  for (const auto precision : {train::Precision::kBf16Mixed, train::Precision::kBf16True}) {
    step.precision = precision;
    EXPECT_EQ(product_type(step), ProductType::kBF16);
  }
}

}  // namespace
}  // namespace xladder::measure
