#include "xladder/program/analysis/utilisation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace xladder::analysis {
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

}  // namespace
}  // namespace xladder::analysis
