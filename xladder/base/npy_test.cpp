#include "xladder/base/npy.h"

#include <gmock/gmock.h>

#include <string>

namespace xladder {
namespace {

using testing::HasSubstr;

std::string npy(const std::string& header, std::string_view elements) {
  const auto size = static_cast<uint16_t>(header.size());
  return std::string("\x93NUMPY\x01\x00", 8) + static_cast<char>(size & 255) + static_cast<char>(size >> 8) + header +
         std::string(elements);
}

TEST(Npy, KnowsTheTypesThatNumpyWrites) {
  for (const auto& [descr, dtype] :
       {std::pair("|b1", DType::kPred), std::pair("|u1", DType::kU8), std::pair("<u2", DType::kU16),
        std::pair("<i4", DType::kS32), std::pair("<i8", DType::kS64), std::pair("<f4", DType::kF32),
        std::pair("<f8", DType::kF64), std::pair("|V2", DType::kBF16)}) {
    const std::string file = npy(fmt::format("{{'descr': '{}', 'fortran_order': False, 'shape': (2, 1), }}\n", descr),
                                 std::string(2 * size_of(dtype), 'x'));
    const auto array = read_npy(std::as_bytes(std::span(file)), "x");
    ASSERT_TRUE(array) << array.error().message;
    EXPECT_EQ(array->type, (TensorType{dtype, {2, 1}}));
    EXPECT_FALSE(array->fortran_order);
    EXPECT_EQ(array->elements.data(), std::as_bytes(std::span(file)).data() + file.size() - 2 * size_of(dtype));
  }
}

TEST(Npy, SaysTheOrderOfTheAxes) {
  const std::string file = npy("{'descr': '|u1', 'fortran_order': True, 'shape': (2, 3), }", "abcdef");
  const auto array = read_npy(std::as_bytes(std::span(file)), "x");
  ASSERT_TRUE(array) << array.error().message;
  EXPECT_TRUE(array->fortran_order);
}

TEST(Npy, RefusesWhatTheBytesDoNotHold) {
  const auto error_of = [](const std::string& file) {
    const auto array = read_npy(std::as_bytes(std::span(file)), "x.npy");
    return array ? std::string("no error") : array.error().message;
  };
  const auto of_shape = [&](std::string_view shape) {
    return error_of(npy(fmt::format("{{'descr': '<i4', 'fortran_order': False, 'shape': {}, }}\n", shape), "01234567"));
  };
  EXPECT_EQ(of_shape("(2,)"), "no error");
  for (const char* shape : {"(3,)", "(1,)", "(4611686018427387905, 4)", "(9223372036854775807, 4, 0)", "(0,)", "(-2,)"})
    EXPECT_THAT(of_shape(shape), HasSubstr("x.npy is not an array")) << shape;
  const std::string good = npy("{'descr': '<i4', 'fortran_order': False, 'shape': (2,), }\n", "01234567");
  for (size_t size = 0; size < good.size(); ++size)
    EXPECT_THAT(error_of(good.substr(0, size)), HasSubstr("is not an array")) << size;
  EXPECT_THAT(error_of(npy("{'descr': '>i4', 'fortran_order': False, 'shape': (2,), }\n", "01234567")),
              HasSubstr("element type \">i4\""));
}

}  // namespace
}  // namespace xladder
