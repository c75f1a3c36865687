#include "xladder/base/host_tensor.h"

#include <gmock/gmock.h>

#include <stdexcept>

namespace xladder {
namespace {

using testing::Each;
using testing::ElementsAre;

TEST(HostTensor, IsZeroFilledAndAligned) {
  for (const DType dtype : kAllDTypes) {
    const HostTensor tensor(dtype, {3, 5});
    EXPECT_EQ(tensor.bytes().size(), 15 * size_of(dtype));
    EXPECT_THAT(tensor.bytes(), Each(std::byte{0}));
    EXPECT_EQ(reinterpret_cast<uintptr_t>(tensor.bytes().data()) % 64, 0u);
  }
}

TEST(HostTensor, HoldsScalarsAndNothing) {
  EXPECT_EQ(HostTensor(DType::kF32, {}).num_elements(), 1);
  EXPECT_EQ(HostTensor(DType::kF32, {4, 0}).bytes().size(), 0u);
  EXPECT_EQ(HostTensor().num_elements(), 0);
  EXPECT_EQ(HostTensor().bytes().size(), 0u);
  EXPECT_THAT(HostTensor::scalar(2.5f).as<float>(), ElementsAre(2.5f));
}

TEST(HostTensor, FromTakesItsTypeFromTheValues) {
  const auto tensor = HostTensor::from<int32_t>({2, 2}, {1, -2, 3, 4});
  EXPECT_EQ(tensor.type(), (TensorType{DType::kS32, {2, 2}}));
  EXPECT_THAT(tensor.as<int32_t>(), ElementsAre(1, -2, 3, 4));
  EXPECT_THROW(HostTensor::from<float>({3}, {1.0f, 2.0f}), std::logic_error);
}

TEST(HostTensor, RefusesTheWrongElementType) {
  HostTensor tensor(DType::kBF16, {2});
  EXPECT_EQ(tensor.as<uint16_t>().size(), 2u);
  EXPECT_THROW(tensor.as<float>(), std::logic_error);
  EXPECT_THROW(tensor.as<int32_t>(), std::logic_error);
  EXPECT_THROW(HostTensor(DType::kF32, {2}).as<uint32_t>(), std::logic_error);
}

TEST(HostTensor, DoublesRoundTripInEveryTypeWithAHostForm) {
  const std::vector<double> values = {0, 1, 0, 1, 1, 0};
  const std::vector<double> wide = {0, 1, 2, 100, 7, 64};
  for (const DType dtype : kAllDTypes) {
    const TensorType type{dtype, {2, 3}};
    if (size_of(dtype) == 1 && is_floating(dtype)) {
      EXPECT_THROW(HostTensor::from_doubles(type, wide), std::logic_error);
      EXPECT_THROW(HostTensor(type).to_doubles(), std::logic_error);
      continue;
    }
    const auto& expected = dtype == DType::kPred ? values : wide;
    EXPECT_EQ(HostTensor::from_doubles(type, expected).to_doubles(), expected) << name_of(dtype);
  }
  EXPECT_THROW(HostTensor::from_doubles({DType::kF32, {5}}, wide), std::logic_error);
}

TEST(HostTensor, SignedAndFractionalDoublesSurvive) {
  const std::vector<double> values = {-1.5, 0.25, -128};
  for (const DType dtype : {DType::kBF16, DType::kF16, DType::kF32, DType::kF64})
    EXPECT_EQ(HostTensor::from_doubles({dtype, {3}}, values).to_doubles(), values) << name_of(dtype);
  const std::vector<double> whole = {-1, 127, -128};
  for (const DType dtype : {DType::kS8, DType::kS32, DType::kS64})
    EXPECT_EQ(HostTensor::from_doubles({dtype, {3}}, whole).to_doubles(), whole) << name_of(dtype);
}

TEST(HostTensor, CloneIsIndependent) {
  auto tensor = HostTensor::from<float>({2}, {1, 2});
  const HostTensor copy = tensor.clone();
  tensor.as<float>()[0] = 9;
  EXPECT_THAT(copy.as<float>(), ElementsAre(1, 2));
  EXPECT_EQ(HostTensor().clone().num_elements(), 0);
}

}  // namespace
}  // namespace xladder
