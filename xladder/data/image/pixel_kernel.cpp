// Compiled once for each instruction set (Highway's foreach_target.h); the best that the CPU has runs.
#include "xladder/data/image/pixel_kernel.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "xladder/data/image/pixel_kernel.cpp"
#include "hwy/foreach_target.h"
// foreach_target.h comes first.
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace xladder::image {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// Products are rounded before they are added (the room is compiled with -ffp-contract=off), so every instruction set
// gives the bits of the plain loop, which are Pillow's.
template <class Tag>
HWY_INLINE hn::Vec<Tag> LoadFloats(Tag tag, const uint8_t* bytes) {
  const hn::Rebind<int32_t, Tag> ints;
  const hn::Rebind<uint8_t, Tag> byte_tag;
  return hn::ConvertTo(tag, hn::PromoteTo(ints, hn::LoadU(byte_tag, bytes)));
}

template <class Tag>
HWY_INLINE void StoreCut(Tag, hn::Vec<Tag> value, uint8_t* bytes) {
  const hn::Rebind<int32_t, Tag> ints;
  const hn::Rebind<uint8_t, Tag> byte_tag;
  hn::StoreU(hn::DemoteTo(byte_tag, hn::ConvertTo(ints, value)), byte_tag, bytes);
}

// Calls step(tag, i) for all of [begin, end): vectors, then single elements.
template <class Step>
HWY_INLINE void ForBytes(size_t begin, size_t end, Step step) {
  const hn::ScalableTag<float> tag;
  const hn::CappedTag<float, 1> single;
  size_t i = begin;
  for (; i + hn::Lanes(tag) <= end; i += hn::Lanes(tag)) step(tag, i);
  for (; i < end; ++i) step(single, i);
}

struct Blend {
  const uint8_t* from;
  const uint8_t* to;
  float factor;
  uint8_t* out;
  template <class Tag>
  HWY_INLINE void operator()(Tag tag, size_t i) const {
    const auto a = LoadFloats(tag, from + i);
    const auto change = hn::Mul(hn::Set(tag, factor), hn::Sub(LoadFloats(tag, to + i), a));
    StoreCut(tag, hn::Add(a, change), out + i);
  }
};

void BlendBytes(const uint8_t* from, const uint8_t* to, float factor, size_t count, uint8_t* out) {
  ForBytes(0, count, Blend{from, to, factor, out});
}

struct Smooth {
  const uint8_t* above;
  const uint8_t* row;
  const uint8_t* below;
  size_t pixel;
  uint8_t* out;

  template <class Tag>
  static HWY_INLINE hn::Vec<Tag> Three(Tag tag, const uint8_t* bytes, size_t pixel, float middle) {
    const auto side = hn::Set(tag, 1.0f / 13.0f);
    const auto left = hn::Mul(LoadFloats(tag, bytes - pixel), side);
    const auto centre = hn::Mul(LoadFloats(tag, bytes), hn::Set(tag, middle));
    return hn::Add(hn::Add(left, centre), hn::Mul(LoadFloats(tag, bytes + pixel), side));
  }
  template <class Tag>
  HWY_INLINE void operator()(Tag tag, size_t i) const {
    auto sum = hn::Add(hn::Set(tag, 0.5f), Three(tag, below + i, pixel, 1.0f / 13.0f));
    sum = hn::Add(sum, Three(tag, row + i, pixel, 5.0f / 13.0f));
    sum = hn::Add(sum, Three(tag, above + i, pixel, 1.0f / 13.0f));
    StoreCut(tag, sum, out + i);
  }
};

void SmoothRow(const uint8_t* above, const uint8_t* row, const uint8_t* below, size_t pixel, size_t count,
               uint8_t* out) {
  ForBytes(pixel, count - pixel, Smooth{above, row, below, pixel, out});
}

}  // namespace HWY_NAMESPACE
}  // namespace xladder::image
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace xladder::image {

HWY_EXPORT(BlendBytes);
HWY_EXPORT(SmoothRow);

void blend_bytes(const uint8_t* from, const uint8_t* to, float factor, size_t count, uint8_t* out) {
  HWY_DYNAMIC_DISPATCH(BlendBytes)(from, to, factor, count, out);
}

void smooth_row(const uint8_t* above, const uint8_t* row, const uint8_t* below, size_t pixel, size_t count,
                uint8_t* out) {
  HWY_DYNAMIC_DISPATCH(SmoothRow)(above, row, below, pixel, count, out);
}

}  // namespace xladder::image
#endif  // HWY_ONCE
