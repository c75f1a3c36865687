#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

#include "xladder/graph/reader/test_text.h"

namespace xladder::reader {
namespace {

using ::testing::HasSubstr;

template <class T>
std::vector<T> numbers(const std::string& text) {
  const Tree tree = parsed(with_attribute(text));
  const Attribute* attribute = attribute_of(tree);
  if (attribute == nullptr || attribute->kind != Attribute::Kind::kTensor) {
    ADD_FAILURE() << text;
    return {};
  }
  std::vector<T> values(attribute->bytes().size() / sizeof(T));
  if (!values.empty()) std::memcpy(values.data(), attribute->bytes().data(), attribute->bytes().size());
  return values;
}

TEST(Dense, ListsKeepTheirBits) {
  EXPECT_EQ(numbers<float>("dense<[[1.0, -2.5], [0x7F800000, 9.99999974E-6]]> : tensor<2x2xf32>"),
            (std::vector<float>{1.0f, -2.5f, INFINITY, 9.99999974e-6f}));
  EXPECT_EQ(numbers<int64_t>("dense<[9007199254740993, -9223372036854775808]> : tensor<2xi64>"),
            (std::vector<int64_t>{9007199254740993, INT64_MIN}));
  EXPECT_EQ(numbers<uint64_t>("dense<[18446744073709551615, 0]> : tensor<2xui64>"),
            (std::vector<uint64_t>{UINT64_MAX, 0}));
  EXPECT_EQ(numbers<uint32_t>("dense<[0x7FC00001, 0xFFC00000]> : tensor<2xf32>"),
            (std::vector<uint32_t>{0x7fc00001, 0xffc00000}));
  EXPECT_EQ(numbers<uint16_t>("dense<[1.0, 0xFF80, 3.0]> : tensor<3xbf16>"),
            (std::vector<uint16_t>{0x3f80, 0xff80, 0x4040}));
  EXPECT_EQ(numbers<uint8_t>("dense<[true, false]> : tensor<2xi1>"), (std::vector<uint8_t>{1, 0}));
  EXPECT_EQ(numbers<uint8_t>("dense<[-1, 7]> : tensor<2xi4>"), (std::vector<uint8_t>{0x0f, 7}));
  EXPECT_EQ(numbers<uint8_t>("dense<[1.0, 448.0]> : tensor<2xf8E4M3FN>"), (std::vector<uint8_t>{0x38, 0x7e}));
  EXPECT_EQ(numbers<uint32_t>("dense<[inf, -inf, nan]> : tensor<3xf32>"),
            (std::vector<uint32_t>{0x7f800000, 0xff800000, 0x7fc00000}));
  EXPECT_EQ(numbers<float>("dense<[(1.0, 2.0), (3.0, -0.0)]> : tensor<2xcomplex<f32>>"),
            (std::vector<float>{1, 2, 3, -0.0f}));
  EXPECT_EQ(numbers<int64_t>("dense<[0, 1]> : tensor<2xindex>"), (std::vector<int64_t>{0, 1}));
}

TEST(Dense, OneNumberForAll) {
  const Tree tree = parsed(with_attribute("dense<0.5> : tensor<1000000x1000000xf32>"));
  EXPECT_TRUE(attribute_of(tree)->is_splat());
  EXPECT_EQ(attribute_of(tree)->bytes().size(), 4u) << "a large shape takes no memory";
  EXPECT_EQ(numbers<float>("dense<[2.0, 2.0, 2.0]> : tensor<3xf32>"), std::vector<float>{2.0f});
  EXPECT_EQ(numbers<float>("dense<[0.0, -0.0]> : tensor<2xf32>").size(), 2u) << "their bits differ";
  EXPECT_EQ(numbers<int32_t>("dense<7> : tensor<i32>"), std::vector<int32_t>{7});
  EXPECT_EQ(numbers<int32_t>("dense<[[7]]> : tensor<1x1xi32>"), std::vector<int32_t>{7});
  EXPECT_EQ(numbers<float>("dense<(1.0, 2.0)> : tensor<4xcomplex<f32>>"), (std::vector<float>{1, 2}));
}

TEST(Dense, NoNumbers) {
  for (const char* text :
       {"dense<> : tensor<0xindex>", "dense<[]> : tensor<0xindex>", "dense<[[], []]> : tensor<2x0xindex>",
        "dense<1> : tensor<0xindex>", "dense<\"0x\"> : tensor<0xindex>"})
    EXPECT_EQ(numbers<int64_t>(text), std::vector<int64_t>{}) << text;
}

TEST(Dense, Hexadecimal) {
  EXPECT_EQ(numbers<float>("dense<\"0x0000803F00000040\"> : tensor<2xf32>"), (std::vector<float>{1, 2}));
  EXPECT_EQ(numbers<float>("dense<\"0x0000803f\"> : tensor<2xf32>"), std::vector<float>{1}) << "for all";
  EXPECT_EQ(numbers<float>("dense<\"0x0000803F00000040\"> : tensor<1xcomplex<f32>>"), (std::vector<float>{1, 2}));
}

TEST(Dense, HexadecimalBoolsInBothOfMlirsForms) {
  const std::vector<uint8_t> expected = {1, 0, 1, 0, 0, 0, 0, 0, 1, 1};
  EXPECT_EQ(numbers<uint8_t>("dense<\"0x0503\"> : tensor<10xi1>"), expected) << "eight to a byte";
  EXPECT_EQ(numbers<uint8_t>("dense<\"0x01000100000000000101\"> : tensor<10xi1>"), expected) << "one to a byte";
  EXPECT_EQ(numbers<uint8_t>("dense<\"0xFF\"> : tensor<10xi1>"), std::vector<uint8_t>{1});
  EXPECT_EQ(numbers<uint8_t>("dense<\"0x01\"> : tensor<10xi1>"), std::vector<uint8_t>{1});
  EXPECT_EQ(numbers<uint8_t>("dense<\"0x05\"> : tensor<3xi1>"), (std::vector<uint8_t>{1, 0, 1}));
  EXPECT_EQ(numbers<uint8_t>("dense<\"0x01\"> : tensor<i1>"), std::vector<uint8_t>{1});
  EXPECT_THAT(refusal(with_attribute("dense<\"0x01\"> : tensor<3xi1>")), HasSubstr("can be read in two ways"));
  EXPECT_THAT(refusal(with_attribute("dense<\"0x07\"> : tensor<10xi1>")), HasSubstr("neither 0 nor 1"));
}

TEST(Dense, BadOnesAreRefused) {
  const auto error = [](const std::string& value) { return refusal(with_attribute(value)); };
  EXPECT_THAT(error("dense<[1.0, 2.0]> : tensor<3xf32>"),
              HasSubstr("do not have the shape of its type, tensor<3xf32>"));
  EXPECT_THAT(error("dense<[1.0, 2.0]> : tensor<1xf32>"), HasSubstr("do not have the shape"));
  EXPECT_THAT(error("dense<[[1.0], 2.0]> : tensor<2x1xf32>"), HasSubstr("expected '[' in a constant of this shape"));
  EXPECT_THAT(error("dense<[1.0]> : tensor<1x1xf32>"), HasSubstr("expected '['"));
  EXPECT_THAT(error("dense<[1.0, 2.0]> : tensor<1000000x1000000xf32>"), HasSubstr("fewer numbers than its type"));
  EXPECT_THAT(error("dense<> : tensor<2xf32>"), HasSubstr("has no numbers"));
  EXPECT_THAT(error("dense<1> : tensor<2xf32>"), HasSubstr("p.mlir:3:28: 1 in a constant of f32 is a whole number"));
  EXPECT_THAT(error("dense<[1, 300]> : tensor<2xui8>"),
              HasSubstr("p.mlir:3:32: 300 in a constant of ui8 does not fit"));
  EXPECT_THAT(error("dense<500.0> : tensor<2xf8E4M3FN>"), HasSubstr("has no counterpart in its type"));
  EXPECT_THAT(error("dense<true> : tensor<2xi32>"), HasSubstr("is no number of its type"));
  EXPECT_THAT(error("dense<[\"a\"]> : tensor<1xf32>"), HasSubstr("expected a number of a constant"));
  EXPECT_THAT(error("dense<1.0> : f32"), HasSubstr("f32 stands where the type of a tensor should"));
  EXPECT_THAT(error("dense<1.0 2.0> : tensor<2xf32>"), HasSubstr("expected the end of a constant"));
  EXPECT_THAT(error("dense<\"0x00\"> : tensor<2xf32>"), HasSubstr("not have as many bytes as its type"));
  EXPECT_THAT(error("dense<\"00000000\"> : tensor<1xf32>"), HasSubstr("does not begin with 0x"));
  EXPECT_THAT(error("dense<\"0x0000000G\"> : tensor<1xf32>"), HasSubstr("no hexadecimal digit"));
  EXPECT_THAT(error("dense<\"0x10\"> : tensor<1xi4>"), HasSubstr("bits beyond those of its type"));
  EXPECT_THAT(error("dense_resource<__elided__> : tensor<2xf32>"), HasSubstr("left out when the text was printed"));
  EXPECT_THAT(error("dense_resource<w_1> : tensor<2xf32>"),
              HasSubstr("p.mlir:3:22: the constant dense_resource<w_1> keeps its numbers beside the program"));
  EXPECT_THAT(error("opaque<\"_\", \"0xDEADBEEF\"> : tensor<2xf32>"), HasSubstr("left out when the text was printed"));
  EXPECT_THAT(refusal("module { func.func @main() { %0 = stablehlo.constant dense<[1.0, 2"), HasSubstr("cut short"));
}

}  // namespace
}  // namespace xladder::reader
