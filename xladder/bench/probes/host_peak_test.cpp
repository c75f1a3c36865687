#include "xladder/bench/probes/host_peak.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xladder::bench {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(HostPeak, HoldsBf16AgainstItsUnitsWhereThereAreSome) {
  const analysis::Peak f32 = host_peak(analysis::ProductType::kF32), bf16 = host_peak(analysis::ProductType::kBF16);
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
  EXPECT_EQ(host_peak(analysis::ProductType::kFP16).flops_per_second, std::nullopt);
  EXPECT_THAT(host_peak(analysis::ProductType::kFP16).by, StartsWith("not known"));
}

}  // namespace
}  // namespace xladder::bench
