#include "xladder/bench/device_peak.h"

#include <gtest/gtest.h>

namespace xladder::bench {
namespace {

TEST(ProductType, KnowsWhatIsMultiplied) {
  program::StepOptions step;
  EXPECT_EQ(product_type(step), analysis::ProductType::kF32);
  for (const auto& [type, product] : {std::pair(passes::AutocastType::kBF16, analysis::ProductType::kBF16),
                                      std::pair(passes::AutocastType::kFP16, analysis::ProductType::kFP16),
                                      std::pair(passes::AutocastType::kTF32, analysis::ProductType::kF32),
                                      std::pair(passes::AutocastType::kFP8E4M3, analysis::ProductType::kBF16)}) {
    step.autocast = passes::Autocast{.type = type};
    EXPECT_EQ(product_type(step), product);
  }
  // Operands are narrow before an autocast, which only takes f32, sees them.
  step.precision = program::Precision::kFp16Mixed;
  EXPECT_EQ(product_type(step), analysis::ProductType::kFP16);
  step.autocast.reset();
  for (const auto precision : {program::Precision::kBf16Mixed, program::Precision::kBf16True}) {
    step.precision = precision;
    EXPECT_EQ(product_type(step), analysis::ProductType::kBF16);
  }
}

}  // namespace
}  // namespace xladder::bench
