#include "xladder/graph/reader/element_type.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>

#include "xladder/base/dtype.h"

namespace xladder::reader {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(ElementType, IsFoundByItsName) {
  EXPECT_EQ(element_type_named("f32"), ElementType::kF32);
  EXPECT_EQ(element_type_named("ui8"), ElementType::kUI8);
  EXPECT_EQ(element_type_named("f8E4M3B11FNUZ"), ElementType::kF8E4M3B11FNUZ);
  EXPECT_EQ(element_type_named("i128"), std::nullopt);
  EXPECT_EQ(element_type_named("complex<f32>"), std::nullopt) << "a type of its own";
  EXPECT_EQ(name_of(ElementType::kComplexF64), "complex<f64>");
}

TEST(ElementType, FloatsRoundAsOursDo) {
  for (const float value : {0.0f, -0.0f, 1.0f, -2.5f, 0.1f, 3.14159f, 65504.0f, 65519.0f, 65520.0f, 1e-8f, 6e-8f, 1e38f,
                            3.3895e38f, -1e-40f, 0x1.01p0f, 0x1.03p0f, 0x1.002p0f, 0x1.006p0f}) {
    EXPECT_EQ(encode_float(value, ElementType::kBF16), bf16_from_float(value)) << value;
    EXPECT_EQ(encode_float(value, ElementType::kF16), f16_from_float(value)) << value;
    EXPECT_EQ(encode_float(value, ElementType::kF32), std::bit_cast<uint32_t>(value)) << value;
    EXPECT_EQ(encode_float(value, ElementType::kF64), std::bit_cast<uint64_t>(static_cast<double>(value)));
  }
  EXPECT_EQ(encode_float(0.1, ElementType::kF32), std::bit_cast<uint32_t>(0.1f));
  EXPECT_EQ(encode_float(1e300, ElementType::kF32), 0x7f800000u);
  EXPECT_EQ(encode_float(-kInfinity, ElementType::kBF16), 0xff80u);
  EXPECT_EQ(encode_float(std::nan(""), ElementType::kF32), 0x7fc00000u);
}

TEST(ElementType, EveryPatternOfASmallFloatComesBack) {
  for (int i = static_cast<int>(ElementType::kF4E2M1FN); i <= static_cast<int>(ElementType::kF16); ++i) {
    const auto type = static_cast<ElementType>(i);
    for (uint64_t bits = 0; bits < uint64_t{1} << bits_of(type); ++bits) {
      const double value = decode_float(bits, type);
      if (std::isnan(value)) continue;
      EXPECT_EQ(encode_float(value, type), bits) << name_of(type) << " " << value;
    }
  }
}

TEST(ElementType, EndsOfTheSmallFormats) {
  EXPECT_EQ(decode_float(0x7e, ElementType::kF8E4M3FN), 448);
  EXPECT_TRUE(std::isnan(decode_float(0x7f, ElementType::kF8E4M3FN)));
  EXPECT_EQ(decode_float(0x77, ElementType::kF8E4M3), 240);
  EXPECT_EQ(decode_float(0x78, ElementType::kF8E4M3), kInfinity);
  EXPECT_EQ(decode_float(0x7f, ElementType::kF8E4M3FNUZ), 240);
  EXPECT_TRUE(std::isnan(decode_float(0x80, ElementType::kF8E4M3FNUZ)));
  EXPECT_EQ(decode_float(0x7f, ElementType::kF8E4M3B11FNUZ), 30);
  EXPECT_EQ(decode_float(0x7b, ElementType::kF8E5M2), 57344);
  EXPECT_EQ(decode_float(0x7, ElementType::kF4E2M1FN), 6);
  EXPECT_EQ(decode_float(0x1f, ElementType::kF6E2M3FN), 7.5);
  EXPECT_EQ(decode_float(0x1f, ElementType::kF6E3M2FN), 28);
  EXPECT_EQ(decode_float(127, ElementType::kF8E8M0FNU), 1);
  EXPECT_EQ(encode_float(448, ElementType::kF8E4M3FN), 0x7eu);
  EXPECT_EQ(encode_float(500, ElementType::kF8E4M3FN), std::nullopt) << "no infinity to round to";
  EXPECT_EQ(encode_float(1e9, ElementType::kF8E5M2), 0x7cu) << "infinity";
  EXPECT_EQ(encode_float(kInfinity, ElementType::kF4E2M1FN), std::nullopt);
  EXPECT_EQ(encode_float(-0.0, ElementType::kF8E4M3FNUZ), 0u) << "has no negative zero";
  EXPECT_EQ(encode_float(3, ElementType::kF8E8M0FNU), std::nullopt) << "no power of two";
}

}  // namespace
}  // namespace xladder::reader
