#include "xladder/bench/utilisation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace xladder::measure {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

constexpr const char* kBy = "AVX3 multiply-adds in f32";

TEST(Utilisation, IsTheRateByThePeakAndSaysByWhich) {
  const Utilisation half = utilisation(113e9, {226e9, kBy});
  EXPECT_EQ(half.share, 0.5);
  EXPECT_EQ(half.by, kBy);
  EXPECT_EQ(utilisation(226e9, {226e9, kBy}).share, 1);
}

TEST(Utilisation, AboveThePeakIsNoShare) {
  const Utilisation above = utilisation(300e9, {226e9, kBy});
  EXPECT_EQ(above.share, std::nullopt);
  EXPECT_THAT(above.by, StartsWith("not known: 300.0 GFLOP/s is above the peak of 226.0 GFLOP/s"));
  EXPECT_THAT(above.by, HasSubstr(kBy));
}

TEST(Utilisation, NeedsNumbers) {
  EXPECT_EQ(utilisation(1e9, {std::nullopt, "not known: none"}).share, std::nullopt);
  EXPECT_EQ(utilisation(1e9, {std::nullopt, "not known: none"}).by, "not known: none");
  for (const double rate : {0.0, -1.0, std::nan(""), HUGE_VAL})
    EXPECT_EQ(utilisation(rate, {226e9, kBy}).share, std::nullopt) << rate;
  for (const double peak : {0.0, -1.0, std::nan("")})
    EXPECT_EQ(utilisation(1e9, {peak, kBy}).share, std::nullopt) << peak;
}

TEST(Utilisation, KnowsWhatIsMultiplied) {
  train::StepOptions knobs;
  EXPECT_EQ(product_type(knobs), ProductType::kF32);
  for (const auto& [type, product] : {std::pair(passes::AutocastType::kBF16, ProductType::kBF16),
                                      std::pair(passes::AutocastType::kFP16, ProductType::kFP16),
                                      std::pair(passes::AutocastType::kTF32, ProductType::kF32),
                                      std::pair(passes::AutocastType::kFP8E4M3, ProductType::kBF16)}) {
    knobs.autocast = passes::Autocast{.type = type};
    EXPECT_EQ(product_type(knobs), product);
  }
  // Operands are narrow before an autocast, which only takes f32, sees them.
  knobs.precision = train::Precision::kFp16Mixed;
  EXPECT_EQ(product_type(knobs), ProductType::kFP16);
  knobs.autocast.reset();
  for (const auto precision : {train::Precision::kBf16Mixed, train::Precision::kBf16True}) {
    knobs.precision = precision;
    EXPECT_EQ(product_type(knobs), ProductType::kBF16);
  }
}

TEST(Utilisation, HoldsBf16AgainstItsUnitsWhereThereAreSome) {
  const Peak f32 = host_peak(ProductType::kF32), bf16 = host_peak(ProductType::kBF16);
  ASSERT_TRUE(f32.flops_per_second.has_value());
  EXPECT_GT(*f32.flops_per_second, 0);
  EXPECT_THAT(f32.by, StartsWith(fma_kernel().name));
  if (!bf16_kernels().empty()) {
    EXPECT_THAT(bf16.by, testing::Not(HasSubstr("f32")));
  } else if (bf16.flops_per_second) {
    EXPECT_THAT(bf16.by, testing::EndsWith("the CPU has no bf16 units"));
  } else {
    EXPECT_THAT(bf16.by, StartsWith("not known"));
  }
  EXPECT_EQ(host_peak(ProductType::kFP16).flops_per_second, std::nullopt);
  EXPECT_THAT(host_peak(ProductType::kFP16).by, StartsWith("not known"));
}

}  // namespace
}  // namespace xladder::measure
