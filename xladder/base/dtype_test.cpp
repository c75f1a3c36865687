#include "xladder/base/dtype.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <string>

namespace xladder {
namespace {

struct Format {
  const char* name;
  uint16_t (*from_float)(float);
  float (*to_float)(uint16_t);
  uint16_t infinity;
};
constexpr Format kFormats[] = {{"f16", f16_from_float, float_from_f16, 0x7c00},
                               {"bf16", bf16_from_float, float_from_bf16, 0x7f80}};

TEST(SixteenBitFloats, EveryPatternRoundTrips) {
  for (const Format& format : kFormats)
    for (uint32_t bits = 0; bits <= 0xffff; ++bits) {
      const auto pattern = static_cast<uint16_t>(bits);
      const float value = format.to_float(pattern);
      if ((pattern & 0x7fff) > format.infinity) {
        EXPECT_TRUE(std::isnan(value)) << format.name << " " << bits;
        EXPECT_TRUE(std::isnan(format.to_float(format.from_float(value)))) << format.name << " " << bits;
      } else {
        EXPECT_EQ(format.from_float(value), pattern) << format.name << " " << bits;
      }
    }
}

TEST(SixteenBitFloats, RoundToNearestTiesToEven) {
  for (const Format& format : kFormats)
    for (uint16_t low = 0; low + 1 < format.infinity; ++low) {
      const auto high = static_cast<uint16_t>(low + 1);
      const uint16_t even = low % 2 == 0 ? low : high;
      // The halfway point is exact in f32 except between the smallest bf16 numbers, where it is so too (f32
      // subnormals).
      const auto middle = static_cast<float>((double{format.to_float(low)} + format.to_float(high)) / 2);
      ASSERT_EQ(format.from_float(middle), even) << format.name << " " << low;
      ASSERT_EQ(format.from_float(std::nextafter(middle, 0.0f)), low) << format.name << " " << low;
      ASSERT_EQ(format.from_float(std::nextafter(middle, INFINITY)), high) << format.name << " " << low;
      ASSERT_EQ(format.from_float(-middle), even | 0x8000) << format.name << " " << low;
    }
}

TEST(SixteenBitFloats, TooLargeBecomesInfinity) {
  EXPECT_EQ(f16_from_float(65519.996f), 0x7bff);
  EXPECT_EQ(f16_from_float(65520.0f), 0x7c00);
  EXPECT_EQ(f16_from_float(-1e30f), 0xfc00);
  EXPECT_EQ(bf16_from_float(std::nextafter(0x1.ffp127f, 0.0f)), 0x7f7f);
  EXPECT_EQ(bf16_from_float(0x1.ffp127f), 0x7f80);
  for (const Format& format : kFormats) {
    EXPECT_EQ(format.from_float(INFINITY), format.infinity);
    EXPECT_EQ(format.from_float(-INFINITY), format.infinity | 0x8000);
    EXPECT_EQ(format.from_float(-0.0f), 0x8000);
  }
}

TEST(SixteenBitFloats, NanWithALowPayloadStaysNan) {
  EXPECT_TRUE(std::isnan(float_from_bf16(bf16_from_float(std::nanf("1")))));
  const uint32_t bits = 0x7f800001;
  float value = 0;
  std::memcpy(&value, &bits, 4);
  EXPECT_TRUE(std::isnan(float_from_bf16(bf16_from_float(value))));
  EXPECT_TRUE(std::isnan(float_from_f16(f16_from_float(value))));
}

TEST(DType, NamesRoundTrip) {
  for (const DType dtype : kAllDTypes) EXPECT_EQ(dtype_from_name(name_of(dtype)), dtype) << name_of(dtype);
  EXPECT_EQ(dtype_from_name("f33"), std::nullopt);
}

TEST(DType, HasTheNamesOfStableHlo) {
  EXPECT_EQ(mlir_name(DType::kPred), "i1");
  EXPECT_EQ(mlir_name(DType::kS32), "i32");
  EXPECT_EQ(mlir_name(DType::kU8), "ui8");
  EXPECT_EQ(mlir_name(DType::kF8E4M3FN), "f8E4M3FN");
  EXPECT_EQ(mlir_name(DType::kF8E4M3), "f8E4M3");
  EXPECT_EQ(mlir_name(DType::kBF16), "bf16");
}

TEST(DType, KnowsSizesAndKinds) {
  for (const DType dtype : kAllDTypes) {
    const std::string_view name = name_of(dtype);
    const size_t bits =
        name == "pred" ? 8 : static_cast<size_t>(std::stoi(std::string(name.substr(name.find_first_of("0123456789")))));
    EXPECT_EQ(size_of(dtype) * 8, bits) << name;
    EXPECT_EQ(is_floating(dtype), name.find('f') != std::string_view::npos) << name;
    EXPECT_EQ(is_unsigned(dtype), name[0] == 'u') << name;
    EXPECT_EQ(is_integer(dtype), name[0] == 'u' || name[0] == 's') << name;
  }
}

}  // namespace
}  // namespace xladder
