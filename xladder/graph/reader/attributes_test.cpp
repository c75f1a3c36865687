#include <bit>
#include <cstring>

#include "xladder/graph/reader/test_text.h"

namespace xladder::reader {
namespace {

using ::testing::HasSubstr;
using Kind = Attribute::Kind;

TEST(Attributes, Scalars) {
  {
    const Tree tree = parsed(with_attribute("true"));
    EXPECT_EQ(attribute_of(tree)->kind, Kind::kBool);
    EXPECT_EQ(attribute_of(tree)->bits(), 1u);
  }
  {
    const Tree tree = parsed(with_attribute("-3 : i32"));
    EXPECT_EQ(attribute_of(tree)->kind, Kind::kInteger);
    EXPECT_EQ(attribute_of(tree)->integer(), -3);
    EXPECT_EQ(attribute_of(tree)->type->element, ElementType::kI32);
  }
  {
    const Tree tree = parsed(with_attribute("0x1F"));
    EXPECT_EQ(attribute_of(tree)->integer(), 31);
    EXPECT_EQ(attribute_of(tree)->type->element, ElementType::kI64) << "without a type";
  }
  {
    const Tree tree = parsed(with_attribute("18446744073709551615 : ui64"));
    EXPECT_EQ(attribute_of(tree)->bits(), ~uint64_t{0});
  }
  {
    const Tree tree = parsed(with_attribute("4294967295 : i32"));
    EXPECT_EQ(attribute_of(tree)->integer(), -1) << "as MLIR takes it";
  }
  {
    const Tree tree = parsed(with_attribute("9.99999974E-6 : f32"));
    EXPECT_EQ(attribute_of(tree)->kind, Kind::kFloat);
    EXPECT_EQ(attribute_of(tree)->bits(), std::bit_cast<uint32_t>(9.99999974e-6f));
    EXPECT_EQ(attribute_of(tree)->number(), static_cast<double>(9.99999974e-6f));
  }
  {
    const Tree tree = parsed(with_attribute("0x7FC00001 : f32"));
    EXPECT_EQ(attribute_of(tree)->bits(), 0x7fc00001u) << "a NaN keeps its bits";
  }
  {
    const Tree tree = parsed(with_attribute("1.5"));
    EXPECT_EQ(attribute_of(tree)->number(), 1.5);
    EXPECT_EQ(attribute_of(tree)->type->element, ElementType::kF64) << "without a type";
  }
  {
    const Tree tree = parsed(with_attribute("unit"));
    EXPECT_EQ(attribute_of(tree)->kind, Kind::kUnit);
  }
  {
    const Tree tree = parsed(module_of("", "\"x.y\"() {value} : () -> ()"));
    EXPECT_EQ(attribute_of(tree)->kind, Kind::kUnit);
  }
}

TEST(Attributes, StringsSymbolsAndTypes) {
  {
    const Tree tree = parsed(with_attribute(R"("a\22b\\c\n\0A\"")"));
    EXPECT_EQ(attribute_of(tree)->kind, Kind::kString);
    EXPECT_EQ(attribute_of(tree)->name, "a\"b\\c\n\n\"");
  }
  {
    const Tree tree = parsed(with_attribute("@f"));
    EXPECT_EQ(attribute_of(tree)->kind, Kind::kSymbol);
    EXPECT_EQ(attribute_of(tree)->name, "f");
  }
  {
    const Tree tree = parsed(with_attribute("@\"f-1\""));
    EXPECT_EQ(attribute_of(tree)->name, "f-1");
  }
  {
    const Tree tree = parsed(with_attribute("(tensor<2xf32>, i32) -> ()"));
    EXPECT_EQ(attribute_of(tree)->kind, Kind::kType);
    EXPECT_EQ(to_string(*attribute_of(tree)->type), "(tensor<2xf32>, i32) -> ()");
  }
}

TEST(Attributes, ListsAndDictionaries) {
  const Tree tree = parsed(with_attribute(R"({b = [1, "two", @three, []], a = {}, "odd key" = unit})"));
  const Attribute& attribute = *attribute_of(tree);
  ASSERT_EQ(attribute.kind, Kind::kDictionary);
  ASSERT_EQ(attribute.fields().size(), 3u);
  EXPECT_EQ(attribute.fields()[0].name, "a") << "sorted";
  ASSERT_EQ(find(attribute.fields(), "b")->items().size(), 4u);
  EXPECT_EQ(find(attribute.fields(), "b")->items()[1]->name, "two");
  EXPECT_EQ(find(attribute.fields(), "odd key")->kind, Kind::kUnit);
  EXPECT_EQ(find(attribute.fields(), "c"), nullptr);
}

TEST(Attributes, TypedArrays) {
  const auto integers = [](const std::string& text) {
    const Tree tree = parsed(with_attribute(text));
    const std::span<const int64_t> values = attribute_of(tree)->integers();
    return std::vector<int64_t>(values.begin(), values.end());
  };
  EXPECT_EQ(integers("array<i64: 1, -2, 3>"), (std::vector<int64_t>{1, -2, 3}));
  EXPECT_EQ(integers("array<i64>"), std::vector<int64_t>{});
  EXPECT_EQ(integers("array<i1: true, false>"), (std::vector<int64_t>{1, 0}));
  EXPECT_EQ(integers("array<ui8: 255>"), std::vector<int64_t>{255});
  EXPECT_EQ(integers("array<f32: 1.0>"), std::vector<int64_t>{0x3f800000});
}

TEST(Attributes, OfStableHlo) {
  {
    const Tree tree =
        parsed(with_attribute("#stablehlo.gather<offset_dims = [0, 1], collapsed_slice_dims = [], start_index_map = "
                              "[2], index_vector_dim = 0>"));
    const Attribute& attribute = *attribute_of(tree);
    ASSERT_EQ(attribute.kind, Kind::kStruct);
    EXPECT_EQ(attribute.name, "stablehlo.gather");
    EXPECT_THAT(find(attribute.fields(), "offset_dims")->integers(), ::testing::ElementsAre(0, 1));
    EXPECT_EQ(find(attribute.fields(), "collapsed_slice_dims"), nullptr) << "as if it were left out";
    EXPECT_EQ(find(attribute.fields(), "index_vector_dim"), nullptr);
  }
  for (const char* text : {"#stablehlo<precision HIGHEST>", "#stablehlo.precision<HIGHEST>"}) {
    const Tree tree = parsed(with_attribute(text));
    EXPECT_EQ(attribute_of(tree)->kind, Kind::kEnum);
    EXPECT_EQ(attribute_of(tree)->name, "stablehlo.precision");
    EXPECT_EQ(attribute_of(tree)->text(), "HIGHEST");
  }
  {
    const Tree tree = parsed(with_attribute("#stablehlo.channel_handle<handle = 1, type = 0>"));
    EXPECT_EQ(find(attribute_of(tree)->fields(), "type")->integer(), 0) << "a zero that is told stays";
  }
  {
    const Tree tree = parsed(with_attribute("#stablehlo.conv<[b, 1, 0, f]x[0, i, 1, o]->[f, b, 0, 1]>"));
    const Dictionary fields = attribute_of(tree)->fields();
    EXPECT_EQ(find(fields, "input_batch_dimension")->integer(), 0);
    EXPECT_EQ(find(fields, "input_feature_dimension")->integer(), 3);
    EXPECT_THAT(find(fields, "input_spatial_dimensions")->integers(), ::testing::ElementsAre(2, 1));
    EXPECT_EQ(find(fields, "kernel_input_feature_dimension")->integer(), 1);
    EXPECT_THAT(find(fields, "kernel_spatial_dimensions")->integers(), ::testing::ElementsAre(0, 2));
    EXPECT_EQ(find(fields, "output_batch_dimension")->integer(), 1);
  }
  {
    const Tree tree = parsed(with_attribute(
        "#stablehlo.replica_group_mesh_axes<mesh = @mesh, axes = [#stablehlo.axis_ref<name = \"data\">]>"));
    EXPECT_EQ(find(attribute_of(tree)->fields(), "mesh")->name, "mesh");
  }
}

TEST(Attributes, AliasesStandForTheirValue) {
  const std::string body = "\"x.y\"() {value = #a} : () -> ()";
  const Tree tree = parsed("#b = [1, 2]\n#a = {deep = #b, sharding = 3} // a comment\n" + module_of("", body));
  const Dictionary fields = attribute_of(tree)->fields();
  EXPECT_EQ(find(fields, "deep")->items().size(), 2u);

  EXPECT_THAT(refusal(module_of("", body)), HasSubstr("p.mlir:3:22: #a is not defined above"));
  EXPECT_THAT(refusal("#a = #a\n" + module_of("", body)), HasSubstr("#a is defined by itself"));
  EXPECT_THAT(refusal("#a = 1\n#a = 2\n" + module_of("", body)), HasSubstr("p.mlir:2:1: #a is defined twice"));
  EXPECT_THAT(refusal("#a = 1 2\n" + module_of("", body)), HasSubstr("p.mlir:1:8: expected the end of the line"));
  parsed("#map = affine_map<(d0) -> (d0)>\n" + module_of("", ""));  // unused ones are not looked into
}

TEST(Attributes, BadOnesAreRefused) {
  const auto error = [](const std::string& value) { return refusal(with_attribute(value)); };
  EXPECT_THAT(error("256 : ui8"), HasSubstr("p.mlir:3:22: 256 : ui8 does not fit in its type"));
  EXPECT_THAT(error("-1 : ui8"), HasSubstr("does not fit in its type"));
  EXPECT_THAT(error("-129 : i8"), HasSubstr("does not fit in its type"));
  EXPECT_THAT(error("99999999999999999999"), HasSubstr("does not fit in 64 bits"));
  EXPECT_THAT(error("1.5 : i32"), HasSubstr("has a point"));
  EXPECT_THAT(error("1 : f32"), HasSubstr("write it with a point (1.0)"));
  EXPECT_THAT(error("0x1FFFFFFFF : f32"), HasSubstr("more bits than its type"));
  EXPECT_THAT(error("-0x1 : f32"), HasSubstr("a sign before its bits"));
  EXPECT_THAT(error("1.0e999 : f64"), HasSubstr("too large or too small"));
  EXPECT_THAT(error("1 : tensor<2xf32>"), HasSubstr("no type of a single number"));
  EXPECT_THAT(error("array<tensor<f32>: 1>"), HasSubstr("no type of the numbers of an array"));
  EXPECT_THAT(error("{a = 1, a = 2}"), HasSubstr("the attribute a stands there twice"));
  EXPECT_THAT(error("\"open"), HasSubstr("p.mlir:3:22: a string without its closing quote"));
  EXPECT_THAT(error("\"\\q\""), HasSubstr("an escape other than"));
  EXPECT_THAT(error("affine_map<(d0) -> (d0)>"), HasSubstr("'affine_map' is no attribute of StableHLO that is known"));
  EXPECT_THAT(error("sparse<1, 2> : tensor<2xf32>"), HasSubstr("write the constant as dense"));
  EXPECT_THAT(error("#x.y<1>"), HasSubstr("the attribute #x.y is not known"));
  EXPECT_THAT(error("#vhlo.precision_v1<DEFAULT>"), HasSubstr("#vhlo.precision_v1 is VHLO"));
  EXPECT_THAT(error("#stablehlo.gather<offset = [0]>"), HasSubstr("#stablehlo.gather has no field offset"));
  EXPECT_THAT(error("#stablehlo.gather<offset_dims = [?]>"), HasSubstr("a size that is not fixed"));
  EXPECT_THAT(error("#stablehlo.conv<[b, 0, f]x[0, i, o]->[b, 1, f]>"), HasSubstr("not 0, 1, ... each once"));
  EXPECT_THAT(error("#stablehlo.conv<[b, 0, b]x[0, i, o]->[b, 0, f]>"), HasSubstr("stands there twice"));
  EXPECT_THAT(error("#stablehlo.conv<[b, 0]x[0, i, o]->[b, 0, f]>"), HasSubstr("lack b or f"));
  EXPECT_THAT(error("#stablehlo.conv<[b, 0, o]x[0, i, o]->[b, 0, f]>"), HasSubstr("'o' where the dimensions"));
}

}  // namespace
}  // namespace xladder::reader
