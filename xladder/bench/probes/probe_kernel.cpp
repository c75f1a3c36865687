// The f32 probe, compiled once for each instruction set (Highway's foreach_target.h); the best that the CPU has runs.
#include <cstdint>
#include <string>

#include "xladder/bench/probes/probe.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "xladder/bench/probes/probe_kernel.cpp"
#include "hwy/foreach_target.h"
// foreach_target.h comes first.
#include "hwy/highway.h"

// The compiler must take the value as changed here: it can neither merge a chain with another nor move it out of the
// loop. Without inline assembly for the architecture the distinct starts of the chains alone stand against merging.
#undef XLADDER_OPAQUE
#if HWY_ARCH_X86 && HWY_TARGET != HWY_EMU128
#define XLADDER_OPAQUE(vector) asm volatile("" : "+v"((vector).raw))
#elif HWY_ARCH_ARM && HWY_TARGET_IS_NEON
#define XLADDER_OPAQUE(vector) asm volatile("" : "+w"((vector).raw))
#elif HWY_ARCH_ARM && HWY_TARGET_IS_SVE
#define XLADDER_OPAQUE(vector) asm volatile("" : "+w"(vector))
#else
#define XLADDER_OPAQUE(vector) static_cast<void>(vector)
#endif

HWY_BEFORE_NAMESPACE();
namespace xladder::bench {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

int64_t NumLanes() { return static_cast<int64_t>(hn::Lanes(hn::ScalableTag<float>())); }

// kFmaChains chains cover latency times throughput of every current core and leave room in 16 registers. `one` is a
// run-time value, which keeps the compiler from simplifying.
void AddOnes(float* sums, int64_t rounds, float one) {
  const hn::ScalableTag<float> tag;
  const size_t n = hn::Lanes(tag);
  const auto factor = hn::Set(tag, one);
  const auto increment = hn::Set(tag, one);
  auto a = hn::LoadU(tag, sums), b = hn::LoadU(tag, sums + n), c = hn::LoadU(tag, sums + 2 * n);
  auto d = hn::LoadU(tag, sums + 3 * n), e = hn::LoadU(tag, sums + 4 * n), f = hn::LoadU(tag, sums + 5 * n);
  auto g = hn::LoadU(tag, sums + 6 * n), h = hn::LoadU(tag, sums + 7 * n), i = hn::LoadU(tag, sums + 8 * n);
  auto j = hn::LoadU(tag, sums + 9 * n), k = hn::LoadU(tag, sums + 10 * n), l = hn::LoadU(tag, sums + 11 * n);
  for (int64_t round = 0; round < rounds; ++round) {
    a = hn::MulAdd(a, factor, increment);
    XLADDER_OPAQUE(a);
    b = hn::MulAdd(b, factor, increment);
    XLADDER_OPAQUE(b);
    c = hn::MulAdd(c, factor, increment);
    XLADDER_OPAQUE(c);
    d = hn::MulAdd(d, factor, increment);
    XLADDER_OPAQUE(d);
    e = hn::MulAdd(e, factor, increment);
    XLADDER_OPAQUE(e);
    f = hn::MulAdd(f, factor, increment);
    XLADDER_OPAQUE(f);
    g = hn::MulAdd(g, factor, increment);
    XLADDER_OPAQUE(g);
    h = hn::MulAdd(h, factor, increment);
    XLADDER_OPAQUE(h);
    i = hn::MulAdd(i, factor, increment);
    XLADDER_OPAQUE(i);
    j = hn::MulAdd(j, factor, increment);
    XLADDER_OPAQUE(j);
    k = hn::MulAdd(k, factor, increment);
    XLADDER_OPAQUE(k);
    l = hn::MulAdd(l, factor, increment);
    XLADDER_OPAQUE(l);
  }
  hn::StoreU(a, tag, sums);
  hn::StoreU(b, tag, sums + n);
  hn::StoreU(c, tag, sums + 2 * n);
  hn::StoreU(d, tag, sums + 3 * n);
  hn::StoreU(e, tag, sums + 4 * n);
  hn::StoreU(f, tag, sums + 5 * n);
  hn::StoreU(g, tag, sums + 6 * n);
  hn::StoreU(h, tag, sums + 7 * n);
  hn::StoreU(i, tag, sums + 8 * n);
  hn::StoreU(j, tag, sums + 9 * n);
  hn::StoreU(k, tag, sums + 10 * n);
  hn::StoreU(l, tag, sums + 11 * n);
}

const char* TargetName() { return hwy::TargetName(HWY_TARGET); }

}  // namespace HWY_NAMESPACE
}  // namespace xladder::bench
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace xladder::bench {
namespace {

constexpr int64_t kFmaChains = 12;

HWY_EXPORT(AddOnes);
HWY_EXPORT(NumLanes);
HWY_EXPORT(TargetName);

void add_ones(float* sums, int64_t rounds) {
  volatile float one = 1.0f;
  HWY_DYNAMIC_DISPATCH(AddOnes)(sums, rounds, one);
}

}  // namespace

ProbeKernel fma_kernel() {
  return {.name = std::string(HWY_DYNAMIC_DISPATCH(TargetName)()) + " multiply-adds in f32",
          .num_sums = kFmaChains * HWY_DYNAMIC_DISPATCH(NumLanes)(),
          .operations_per_addition = 2,
          .add_ones = &add_ones};
}

}  // namespace xladder::bench
#endif  // HWY_ONCE
