// Compiled once for each instruction set (Highway's foreach_target.h); the best that the CPU has runs.
#include "xladder/data/image/affine_kernel.h"

#include <cmath>
#include <cstring>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "xladder/data/image/affine_kernel.cpp"
#include "hwy/foreach_target.h"
// foreach_target.h comes first.
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace xladder::image {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// The four bytes of a pixel are worked on together, or in parts where vectors hold fewer doubles.
const hn::CappedTag<double, 4> kDoubles;
const hn::Rebind<int32_t, decltype(kDoubles)> kInts;
const hn::Rebind<uint8_t, decltype(kDoubles)> kBytes;
using Doubles = hn::Vec<decltype(kDoubles)>;
using Ints = hn::Vec<decltype(kInts)>;

HWY_INLINE Ints Load(const uint8_t* bytes) { return hn::PromoteTo(kInts, hn::LoadU(kBytes, bytes)); }
HWY_INLINE Doubles Exact(Ints value) { return hn::PromoteTo(kDoubles, value); }

HWY_INLINE void Store(Doubles value, uint8_t* bytes) {
  value = hn::Min(hn::Max(value, hn::Zero(kDoubles)), hn::Set(kDoubles, 255.0));
  hn::StoreU(hn::DemoteTo(kBytes, hn::DemoteTo(kInts, value)), kBytes, bytes);
}

// Sums of bytes are whole numbers and exact in any order; the order of the rest decides about last bits and is
// Pillow's, products rounded before they are added (the room is compiled with -ffp-contract=off).
HWY_INLINE Doubles Horner(Doubles p1, Doubles p2, Doubles p3, Doubles p4, Doubles d) {
  const Doubles inner = hn::Add(p3, hn::Mul(d, p4));
  return hn::Add(p1, hn::Mul(d, hn::Add(p2, hn::Mul(d, inner))));
}

HWY_INLINE Doubles Cubic(Ints v1, Ints v2, Ints v3, Ints v4, Doubles d) {
  const Ints first = hn::Sub(v1, v2), second = hn::Sub(v3, v4);
  return Horner(Exact(v2), Exact(hn::Sub(v3, v1)), Exact(hn::Add(hn::Add(first, first), second)),
                Exact(hn::Neg(hn::Add(first, second))), d);
}

HWY_INLINE Doubles Cubic(Doubles v1, Doubles v2, Doubles v3, Doubles v4, Doubles d) {
  const Doubles p2 = hn::Add(hn::Neg(v1), v3);
  const Doubles twice = hn::Mul(hn::Set(kDoubles, 2.0), hn::Sub(v1, v2));
  const Doubles p3 = hn::Sub(hn::Add(twice, v3), v4);
  const Doubles p4 = hn::Add(hn::Sub(hn::Add(hn::Neg(v1), v2), v3), v4);
  return Horner(v2, p2, p3, p4, d);
}

HWY_INLINE int64_t Clamped(int64_t place, int64_t size) { return place < 0 ? 0 : place < size ? place : size - 1; }

// The pixel up and left of a place, and how far the place is from its centre.
struct Place {
  int64_t x, y;
  double dx, dy;
};

HWY_INLINE void SetBicubic(const FourByteView& picture, const Place& place, uint8_t* out) {
  int64_t columns[4];
  const uint8_t* rows[4];
  for (int64_t i = 0; i < 4; ++i) {
    columns[i] = Clamped(place.x - 1 + i, picture.width) * 4;
    rows[i] = picture.pixels + Clamped(place.y - 1 + i, picture.height) * picture.width * 4;
  }
  const Doubles dx = hn::Set(kDoubles, place.dx), dy = hn::Set(kDoubles, place.dy);
  for (size_t c = 0; c < 4; c += hn::Lanes(kDoubles)) {
    const auto across = [&](const uint8_t* row) HWY_ATTR {
      row += c;
      return Cubic(Load(row + columns[0]), Load(row + columns[1]), Load(row + columns[2]), Load(row + columns[3]), dx);
    };
    Store(Cubic(across(rows[0]), across(rows[1]), across(rows[2]), across(rows[3]), dy), out + c);
  }
}

HWY_INLINE void SetBilinear(const FourByteView& picture, const Place& place, uint8_t* out) {
  const int64_t left = Clamped(place.x, picture.width) * 4, right = Clamped(place.x + 1, picture.width) * 4;
  const uint8_t* const upper = picture.pixels + Clamped(place.y, picture.height) * picture.width * 4;
  const uint8_t* const lower = picture.pixels + Clamped(place.y + 1, picture.height) * picture.width * 4;
  const Doubles dx = hn::Set(kDoubles, place.dx), dy = hn::Set(kDoubles, place.dy);
  for (size_t c = 0; c < 4; c += hn::Lanes(kDoubles)) {
    const auto across = [&](const uint8_t* row) HWY_ATTR {
      const Ints a = Load(row + left + c), b = Load(row + right + c);
      return hn::Add(Exact(a), hn::Mul(Exact(hn::Sub(b, a)), dx));
    };
    const Doubles above = across(upper), below = across(lower);
    Store(hn::Add(above, hn::Mul(hn::Sub(below, above), dy)), out + c);
  }
}

void MoveRow(const FourByteView& picture, const AffineMatrix& m, int64_t y, bool bicubic, const uint8_t* fill,
             uint8_t* out) {
  const auto width = static_cast<double>(picture.width), height = static_cast<double>(picture.height);
  const double y_centre = static_cast<double>(y) + 0.5;
  const double y_to_x = m[1] * y_centre, y_to_y = m[4] * y_centre;
  for (int64_t x = 0; x < picture.width; ++x, out += 4) {
    const double x_centre = static_cast<double>(x) + 0.5;
    const double from_x = m[0] * x_centre + y_to_x + m[2];
    const double from_y = m[3] * x_centre + y_to_y + m[5];
    if (!(from_x >= 0.0 && from_x < width && from_y >= 0.0 && from_y < height)) {
      std::memcpy(out, fill, 4);
      continue;
    }
    const double left = std::floor(from_x - 0.5), top = std::floor(from_y - 0.5);
    const Place place = {static_cast<int64_t>(left), static_cast<int64_t>(top), from_x - 0.5 - left,
                         from_y - 0.5 - top};
    if (bicubic)
      SetBicubic(picture, place, out);
    else
      SetBilinear(picture, place, out);
  }
}

}  // namespace HWY_NAMESPACE
}  // namespace xladder::image
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace xladder::image {

HWY_EXPORT(MoveRow);

void move_row(const FourByteView& picture, const AffineMatrix& matrix, int64_t y, bool bicubic, const uint8_t fill[4],
              uint8_t* out) {
  HWY_DYNAMIC_DISPATCH(MoveRow)(picture, matrix, y, bicubic, fill, out);
}

}  // namespace xladder::image
#endif  // HWY_ONCE
