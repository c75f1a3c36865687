#include "xladder/graph/literal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bit>

#include "xladder/graph/ops.h"

namespace xladder::graph {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

template <class T>
Literal of(const std::vector<T>& values) {
  const auto count = static_cast<int64_t>(values.size());
  HostTensor tensor = HostTensor::from<T>({count}, values);
  const TensorType type = tensor.type();
  return {type, std::move(tensor)};
}

Literal of_bits16(DType dtype, uint16_t bits) {
  HostTensor element(dtype, {1});
  element.as<uint16_t>()[0] = bits;
  return {{dtype, {}}, std::move(element)};
}

TEST(Literal, KeepsIntegersThatNoDoubleHolds) {
  const Literal wide = of<uint64_t>({18446744073709551615u, 9007199254740993u});
  EXPECT_EQ(wide.text(), "[18446744073709551615, 9007199254740993]");
  EXPECT_EQ(wide.to_tensor().as<uint64_t>()[1], 9007199254740993u);
  EXPECT_EQ(of<int64_t>({-9007199254740993}).to_integer(), -9007199254740993);
  EXPECT_EQ(of<uint64_t>({18446744073709551615u}).to_integer(), std::nullopt) << "is above what an int64_t holds";
  EXPECT_EQ(of<float>({1}).to_integer(), std::nullopt);
}

TEST(Literal, KeepsTheBitsOfNaNAndOfNarrowFloats) {
  EXPECT_EQ(of<float>({std::bit_cast<float>(0x7FC01234u)}).text(), "0x7FC01234");
  EXPECT_EQ(of<float>({std::bit_cast<float>(0xFF800000u)}).text(), "0xFF800000");
  EXPECT_EQ(of_bits16(DType::kBF16, 0x7FC1).text(), "0x7FC1");
  EXPECT_EQ(of_bits16(DType::kBF16, 0x3F81).text(), "1.0078125");
  EXPECT_EQ(of_bits16(DType::kF16, 0x0001).text(), "5.9604645e-08");
  EXPECT_EQ(of_bits16(DType::kU16, 0xFFFF).text(), "65535");
  HostTensor eighth(DType::kF8E4M3FN, {1});
  eighth.bytes()[0] = std::byte{0x38};
  EXPECT_EQ(Literal({DType::kF8E4M3FN, {2}}, std::move(eighth)).text(), "0x38");
}

TEST(Literal, KeepsNumbersAsTheyWereGiven) {
  const double third = 1.0 / 3;
  const Literal given({DType::kF32, {2}}, std::span(&third, 1));
  EXPECT_EQ(given.text(), "0.3333333333333333");
  EXPECT_EQ(given.to_doubles(), std::vector<double>{third});
  EXPECT_EQ(given.to_tensor().as<float>()[1], 1.0f / 3);
  EXPECT_TRUE(given.is_splat());
}

TEST(Literal, OfManyElementsWithBitsIsHexadecimal) {
  EXPECT_EQ(of<float>(std::vector<float>(65, 1)).text().substr(0, 20), "\"0x0000803F0000803F0");
  EXPECT_EQ(of<float>({1, 2}).text(), "[1.0, 2.0]");
}

TEST(Literal, RefusesElementsThatDoNotFit) {
  EXPECT_THAT(
      [] {
        Literal({DType::kF32, {2, 2}}, HostTensor::from<float>({3}, {1, 2, 3}));
      },
      ThrowsMessage<GraphError>(HasSubstr("one value or as many as f32[2, 2] has elements")));
  EXPECT_THAT(
      [] {
        Literal({DType::kF64, {1}}, HostTensor::from<float>({1}, {1}));
      },
      ThrowsMessage<GraphError>(HasSubstr("elements are of the constant's type f64, wanted f32")));
}

TEST(Literal, IsEqualWhereTypeAndElementsAre) {
  EXPECT_EQ(of<float>({1, 2}), of<float>({1, 2}));
  EXPECT_FALSE(of<float>({1, 2}) == of<float>({1, 3}));
  EXPECT_FALSE(of<int32_t>({1, 2}) == of<int64_t>({1, 2}));
}

TEST(Constant, IsFoundAgain) {
  Graph g;
  const Value x = g.parameter({DType::kF32, {}}, "x");
  EXPECT_EQ(constant_value(x), nullptr);
  EXPECT_EQ(constant_value(x + x), nullptr);
  EXPECT_EQ(constant_value(constant(g, of<uint64_t>({1, 2})))->text(), "[1, 2]");
}

}  // namespace
}  // namespace xladder::graph
