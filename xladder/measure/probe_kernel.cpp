// Compiled once for each instruction set (Highway's foreach_target.h); the best that the CPU has runs.
#include <cstdint>

#include "xladder/measure/probe.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "xladder/measure/probe_kernel.cpp"
#include "hwy/foreach_target.h"
// foreach_target.h comes first.
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace xladder::measure {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// Twelve independent chains cover latency times throughput of every current core and leave room in 16 registers. Each
// multiply-add adds 1 to its lane, so the sum of the lanes is the number of multiply-adds done; exact while a lane
// stays below 2^24 / 12 / lanes. `one` is a run-time value, which keeps the compiler from simplifying.
double CountMultiplyAdds(int64_t iterations, float one) {
  const hn::ScalableTag<float> tag;
  const auto factor = hn::Set(tag, one);
  const auto increment = hn::Set(tag, one);
  auto a = hn::Zero(tag), b = a, c = a, d = a, e = a, f = a, g = a, h = a, i = a, j = a, k = a, l = a;
  for (int64_t round = 0; round < iterations; ++round) {
    a = hn::MulAdd(a, factor, increment);
    b = hn::MulAdd(b, factor, increment);
    c = hn::MulAdd(c, factor, increment);
    d = hn::MulAdd(d, factor, increment);
    e = hn::MulAdd(e, factor, increment);
    f = hn::MulAdd(f, factor, increment);
    g = hn::MulAdd(g, factor, increment);
    h = hn::MulAdd(h, factor, increment);
    i = hn::MulAdd(i, factor, increment);
    j = hn::MulAdd(j, factor, increment);
    k = hn::MulAdd(k, factor, increment);
    l = hn::MulAdd(l, factor, increment);
  }
  const auto sum = hn::Add(hn::Add(hn::Add(hn::Add(a, b), hn::Add(c, d)), hn::Add(hn::Add(e, f), hn::Add(g, h))),
                           hn::Add(hn::Add(i, j), hn::Add(k, l)));
  return static_cast<double>(hn::GetLane(hn::SumOfLanes(tag, sum)));
}

const char* TargetName() { return hwy::TargetName(HWY_TARGET); }

}  // namespace HWY_NAMESPACE
}  // namespace xladder::measure
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace xladder::measure {

HWY_EXPORT(CountMultiplyAdds);
HWY_EXPORT(TargetName);

int64_t run_fma_chunk(int64_t iterations) {
  volatile float one = 1.0f;
  return 2 * static_cast<int64_t>(HWY_DYNAMIC_DISPATCH(CountMultiplyAdds)(iterations, one));
}

std::string probe_target() { return HWY_DYNAMIC_DISPATCH(TargetName)(); }

}  // namespace xladder::measure
#endif  // HWY_ONCE
