// Compiled once for each instruction set (Highway's foreach_target.h); the best that the CPU has runs.
#include "xladder/data/image/resample_kernel.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "xladder/data/image/resample_kernel.cpp"
#include "hwy/foreach_target.h"
// foreach_target.h comes first.
#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace xladder::image {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

const hn::ScalableTag<int32_t> kSums;
const hn::Rebind<uint8_t, decltype(kSums)> kBytes;

// Integer sums are exact in any order, so every instruction set gives the bits of the plain loop.
void SumOneVector(const uint8_t* in, size_t stride, const int32_t* weights, int32_t count, uint8_t* out) {
  auto sum = hn::Set(kSums, kWeightHalf);
  for (int32_t j = 0; j < count; ++j, in += stride)
    sum = hn::Add(sum, hn::Mul(hn::PromoteTo(kSums, hn::LoadU(kBytes, in)), hn::Set(kSums, weights[j])));
  hn::StoreU(hn::DemoteTo(kBytes, hn::ShiftRight<kWeightBits>(sum)), kBytes, out);
}

void SumOneByte(const uint8_t* in, size_t stride, const int32_t* weights, int32_t count, uint8_t* out) {
  int32_t sum = kWeightHalf;
  for (int32_t j = 0; j < count; ++j, in += stride) sum += *in * weights[j];
  sum >>= kWeightBits;
  *out = static_cast<uint8_t>(sum < 0 ? 0 : sum > 255 ? 255 : sum);
}

void SumRows(const int32_t* firsts, const int32_t* counts, const int32_t* all_weights, size_t taps, size_t outputs,
             const uint8_t* in, size_t in_stride, size_t width, uint8_t* out, size_t out_stride) {
  const size_t lanes = hn::Lanes(kSums);
  for (size_t i = 0; i < outputs; ++i, out += out_stride) {
    const uint8_t* const first = in + static_cast<size_t>(firsts[i]) * in_stride;
    const int32_t* const weights = all_weights + i * taps;
    const int32_t count = counts[i];
    size_t x = 0;
    // Three vectors at a time: 16 rows of RGB turned into columns are three vectors of AVX-512 or six of AVX2.
    for (; x + 3 * lanes <= width; x += 3 * lanes) {
      auto a = hn::Set(kSums, kWeightHalf), b = a, c = a;
      const uint8_t* row = first + x;
      for (int32_t j = 0; j < count; ++j, row += in_stride) {
        const auto weight = hn::Set(kSums, weights[j]);
        a = hn::Add(a, hn::Mul(hn::PromoteTo(kSums, hn::LoadU(kBytes, row)), weight));
        b = hn::Add(b, hn::Mul(hn::PromoteTo(kSums, hn::LoadU(kBytes, row + lanes)), weight));
        c = hn::Add(c, hn::Mul(hn::PromoteTo(kSums, hn::LoadU(kBytes, row + 2 * lanes)), weight));
      }
      hn::StoreU(hn::DemoteTo(kBytes, hn::ShiftRight<kWeightBits>(a)), kBytes, out + x);
      hn::StoreU(hn::DemoteTo(kBytes, hn::ShiftRight<kWeightBits>(b)), kBytes, out + x + lanes);
      hn::StoreU(hn::DemoteTo(kBytes, hn::ShiftRight<kWeightBits>(c)), kBytes, out + x + 2 * lanes);
    }
    for (; x + lanes <= width; x += lanes) SumOneVector(first + x, in_stride, weights, count, out + x);
    if (x == width) continue;
    // The rest as a vector that overlaps the one before.
    if (width >= lanes)
      SumOneVector(first + width - lanes, in_stride, weights, count, out + width - lanes);
    else
      for (; x < width; ++x) SumOneByte(first + x, in_stride, weights, count, out + x);
  }
}

void TurnRowsPlainly(const uint8_t* const* rows, size_t columns, uint8_t* out) {
  for (size_t x = 0; x < columns; ++x)
    for (size_t y = 0; y < kTurnedRows; ++y) out[x * kTurnedRows + y] = rows[y][x];
}

void TurnBackPlainly(const uint8_t* in, size_t columns, uint8_t* const* rows) {
  for (size_t x = 0; x < columns; ++x)
    for (size_t y = 0; y < kTurnedRows; ++y) rows[y][x] = in[x * kTurnedRows + y];
}

#if HWY_TARGET == HWY_SCALAR

void TurnRows(const uint8_t* const* rows, size_t columns, uint8_t* out) { TurnRowsPlainly(rows, columns, out); }
void TurnBack(const uint8_t* in, size_t columns, uint8_t* const* rows) { TurnBackPlainly(in, columns, rows); }

#else

// A perfect shuffle of 16 vectors: the halves are interleaved. Written out, so that vectors stay in registers.
template <class Tag, class Vector>
HWY_INLINE void Shuffle(Tag tag, const Vector (&v)[kTurnedRows], Vector (&out)[kTurnedRows]) {
#pragma GCC unroll 8
  for (size_t i = 0; i < kTurnedRows / 2; ++i) {
    out[2 * i] = hn::InterleaveLower(tag, v[i], v[i + kTurnedRows / 2]);
    out[2 * i + 1] = hn::InterleaveUpper(tag, v[i], v[i + kTurnedRows / 2]);
  }
}

// Four of them turn 16 rows of 16 bytes into columns.
template <class Tag, class Vector>
HWY_INLINE void Turn(Tag tag, Vector (&v)[kTurnedRows]) {
  Vector other[kTurnedRows];
  Shuffle(tag, v, other);
  Shuffle(tag, other, v);
  Shuffle(tag, v, other);
  Shuffle(tag, other, v);
}

void TurnRows(const uint8_t* const* rows, size_t columns, uint8_t* out) {
  if (columns < kTurnedRows) return TurnRowsPlainly(rows, columns, out);
  const hn::Full128<uint8_t> tag;
  for (size_t begin = 0; begin < columns; begin += kTurnedRows) {
    const size_t x = HWY_MIN(begin, columns - kTurnedRows);  // the last block may overlap the one before
    hn::Vec<decltype(tag)> block[kTurnedRows];
#pragma GCC unroll 16
    for (size_t y = 0; y < kTurnedRows; ++y) block[y] = hn::LoadU(tag, rows[y] + x);
    Turn(tag, block);
#pragma GCC unroll 16
    for (size_t i = 0; i < kTurnedRows; ++i) hn::StoreU(block[i], tag, out + (x + i) * kTurnedRows);
  }
}

void TurnBack(const uint8_t* in, size_t columns, uint8_t* const* rows) {
  if (columns < kTurnedRows) return TurnBackPlainly(in, columns, rows);
  const hn::Full128<uint8_t> tag;
  for (size_t begin = 0; begin < columns; begin += kTurnedRows) {
    const size_t x = HWY_MIN(begin, columns - kTurnedRows);
    hn::Vec<decltype(tag)> block[kTurnedRows];
#pragma GCC unroll 16
    for (size_t i = 0; i < kTurnedRows; ++i) block[i] = hn::LoadU(tag, in + (x + i) * kTurnedRows);
    Turn(tag, block);
#pragma GCC unroll 16
    for (size_t y = 0; y < kTurnedRows; ++y) hn::StoreU(block[y], tag, rows[y] + x);
  }
}

#endif

}  // namespace HWY_NAMESPACE
}  // namespace xladder::image
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace xladder::image {

HWY_EXPORT(SumRows);
HWY_EXPORT(TurnRows);
HWY_EXPORT(TurnBack);

void sum_rows(const ResampleWeights& weights, const uint8_t* in, size_t in_stride, size_t width, uint8_t* out,
              size_t out_stride) {
  HWY_DYNAMIC_DISPATCH(SumRows)
  (weights.first.data(), weights.count.data(), weights.weights.data(), static_cast<size_t>(weights.taps),
   weights.first.size(), in, in_stride, width, out, out_stride);
}

void turn_rows(const uint8_t* const rows[kTurnedRows], size_t columns, uint8_t* out) {
  HWY_DYNAMIC_DISPATCH(TurnRows)(rows, columns, out);
}

void turn_back(const uint8_t* in, size_t columns, uint8_t* const rows[kTurnedRows]) {
  HWY_DYNAMIC_DISPATCH(TurnBack)(in, columns, rows);
}

}  // namespace xladder::image
#endif  // HWY_ONCE
