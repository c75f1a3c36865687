#include "xladder/base/safetensors.h"

#include <gmock/gmock.h>

#include <cstring>

#include "xladder/base/test_folder.h"

namespace xladder {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// A file with this header text, padded like the reference writer does, and this data.
std::string file_of(std::string header, std::string_view data) {
  header.append((8 - header.size() % 8) % 8, ' ');
  const uint64_t size = header.size();
  return std::string(reinterpret_cast<const char*>(&size), 8) + header + std::string(data);
}

Result<SafetensorsHeader> parse(std::string_view file) {
  return parse_safetensors(std::as_bytes(std::span(file)), "x.safetensors");
}

// The reason why a file with this header and this many bytes of data is refused; "" if it is taken.
std::string refusal(const std::string& header, size_t data_bytes = 0) {
  const auto result = parse(file_of(header, std::string(data_bytes, '\0')));
  return result ? "" : result.error().message;
}

std::string entry(std::string_view dtype, std::string_view shape, uint64_t begin, uint64_t end) {
  return fmt::format(R"({{"dtype":"{}","shape":{},"data_offsets":[{},{}]}})", dtype, shape, begin, end);
}

std::vector<std::byte> ramp(size_t size) {
  std::vector<std::byte> out(size);
  for (size_t i = 0; i < size; ++i) out[i] = static_cast<std::byte>(i * 7 + 1);
  return out;
}

TEST(Safetensors, RoundTripsEveryElementType) {
  const TestFolder folder;
  std::vector<HostTensor> values;
  std::vector<std::pair<std::string, const HostTensor*>> named;
  for (const DType dtype : kAllDTypes) {
    if (dtype == DType::kF8E4M3) continue;  // the format has none
    HostTensor tensor(dtype, {2, 3});
    const auto bytes = ramp(tensor.bytes().size());
    std::copy(bytes.begin(), bytes.end(), tensor.bytes().begin());
    if (dtype == DType::kPred) std::fill(tensor.bytes().begin() + 2, tensor.bytes().end(), std::byte{0});
    if (dtype == DType::kPred) std::fill_n(tensor.bytes().begin(), 2, std::byte{1});
    values.push_back(std::move(tensor));
  }
  for (const HostTensor& value : values) named.emplace_back(fmt::format("t.{}", name_of(value.dtype())), &value);
  ASSERT_TRUE(write_safetensors(folder / "a", named, {{"format", "pt"}, {"note", "Grüße\n\"x\""}}));

  const auto file = SafetensorsFile::open(folder / "a");
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(file->entries().size(), values.size());
  EXPECT_EQ(file->metadata().at("note"), "Grüße\n\"x\"");
  for (const auto& [name, value] : named) {
    const auto loaded = file->load(name);
    ASSERT_TRUE(loaded) << loaded.error().message;
    EXPECT_EQ(loaded->type(), value->type());
    EXPECT_TRUE(std::equal(loaded->bytes().begin(), loaded->bytes().end(), value->bytes().begin())) << name;
  }
}

TEST(Safetensors, RefusesATypeThatTheFormatDoesNotHave) {
  const TestFolder folder;
  const HostTensor tensor(DType::kF8E4M3, {2});
  const Status written = write_safetensors(folder / "a", {{"x", &tensor}}, {});
  ASSERT_FALSE(written);
  EXPECT_NE(written.error().message.find("the format has no element type f8e4m3; convert 'x' before"),
            std::string::npos)
      << written.error().message;
}

TEST(Safetensors, WritesTheReferenceLayout) {
  const TestFolder folder;
  const auto byte_tensor = HostTensor::from<uint8_t>({3}, {1, 2, 3});
  const auto b = HostTensor::from<float>({1}, {1.0f});
  const auto a = HostTensor::from<float>({}, {2.0f});
  ASSERT_TRUE(write_safetensors(folder / "a", {{"u", &byte_tensor}, {"b", &b}, {"a", &a}}, {{"k", "v"}}));
  const std::string header = R"({"__metadata__":{"k":"v"},"a":{"dtype":"F32","shape":[],"data_offsets":[0,4]},)"
                             R"("b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]},)"
                             R"("u":{"dtype":"U8","shape":[3],"data_offsets":[8,11]}})";
  const std::string data("\0\0\0\x40\0\0\x80\x3f\1\2\3", 11);
  EXPECT_EQ(*read_file(folder / "a", 1 << 20), file_of(header, data));
  EXPECT_THAT(folder.file_names(), ElementsAre("a"));
}

TEST(Safetensors, TakesScalarsEmptyTensorsAndNoTensors) {
  EXPECT_EQ(refusal("{}"), "");
  EXPECT_EQ(refusal(R"({"__metadata__":{}})"), "");
  EXPECT_EQ(refusal("{\"s\":" + entry("F32", "[]", 0, 4) + "}", 4), "");
  EXPECT_EQ(
      refusal("{\"e\":" + entry("F32", "[0,9007199254740992]", 0, 0) + ",\"s\":" + entry("U8", "[1]", 0, 1) + "}", 1),
      "");
}

TEST(Safetensors, ReadsTensorsInAnyHeaderOrder) {
  const TestFolder folder;
  const std::string header = "{\"z\":" + entry("U8", "[1]", 2, 3) + ",\"a\":" + entry("U8", "[2]", 0, 2) + "}";
  const auto file = SafetensorsFile::open(folder.write("a", file_of(header, "\1\2\3")));
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_THAT(file->names(), ElementsAre("a", "z"));
  EXPECT_THAT(file->load("z")->as<uint8_t>(), ElementsAre(3));
  EXPECT_THAT(file->load("a")->as<uint8_t>(), ElementsAre(1, 2));
}

TEST(Safetensors, ReadsUnalignedTensors) {
  const TestFolder folder;
  const std::string header = "{\"a\":" + entry("U8", "[1]", 0, 1) + ",\"b\":" + entry("F32", "[1]", 1, 5) + "}";
  const auto file = SafetensorsFile::open(folder.write("a", file_of(header, std::string("\7\0\0\x80\x3f", 5))));
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_THAT(file->load("b")->as<float>(), ElementsAre(1.0f));
}

TEST(Safetensors, ListsTypesThatCannotBeLoaded) {
  const TestFolder folder;
  const auto file =
      SafetensorsFile::open(folder.write("a", file_of("{\"w\":" + entry("F8_E8M0", "[1]", 0, 1) + "}", "\1")));
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(file->entries()[0].dtype_name, "F8_E8M0");
  EXPECT_THAT(file->load("w").error().message, HasSubstr("'w' has the element type F8_E8M0, which is not supported"));
  EXPECT_EQ(file->raw("w")->size(), 1u);
}

TEST(Safetensors, ChecksTypesSmallerThanAByte) {
  EXPECT_EQ(refusal("{\"w\":" + entry("F4", "[4]", 0, 2) + "}", 2), "");
  EXPECT_EQ(refusal("{\"w\":" + entry("F6_E2M3", "[4]", 0, 3) + "}", 3), "");
  EXPECT_THAT(refusal("{\"w\":" + entry("F4", "[3]", 0, 2) + "}", 2), HasSubstr("does not fit F4 [3]"));
}

TEST(Safetensors, SuggestsTheNameOfAMissingTensor) {
  const TestFolder folder;
  const auto file =
      SafetensorsFile::open(folder.write("a", file_of("{\"head.weight\":" + entry("U8", "[1]", 0, 1) + "}", "x")));
  EXPECT_THAT(file->load("head.wieght").error().message, HasSubstr("did you mean 'head.weight'?"));
  EXPECT_FALSE(file->contains("head.wieght"));
  EXPECT_TRUE(file->contains("head.weight"));
}

TEST(Safetensors, RefusesOtherBytesInBool) {
  const TestFolder folder;
  const auto file =
      SafetensorsFile::open(folder.write("a", file_of("{\"m\":" + entry("BOOL", "[2]", 0, 2) + "}", "\1\2")));
  EXPECT_THAT(file->load("m").error().message, HasSubstr("values other than 0 and 1"));
}

TEST(HostileSafetensors, EveryTruncationIsRefused) {
  const std::string header = "{\"a\":" + entry("U8", "[9]", 0, 9) + "}";
  const std::string whole = file_of(header, "123456789");
  ASSERT_TRUE(parse(whole));
  for (size_t size = 0; size < whole.size(); ++size) EXPECT_FALSE(parse(whole.substr(0, size))) << size;
  EXPECT_THAT(parse(whole.substr(0, whole.size() - 1)).error().message, HasSubstr("truncated"));
  EXPECT_THAT(parse(whole + "x").error().message, HasSubstr("followed by other data"));
}

TEST(HostileSafetensors, LyingHeaderLengthIsRefused) {
  const auto with_length = [](uint64_t length) {
    return parse(std::string(reinterpret_cast<const char*>(&length), 8) + "{}").error().message;
  };
  EXPECT_THAT(with_length(3), HasSubstr("truncated"));
  EXPECT_THAT(with_length(100'000'001), HasSubstr("at most 100000000"));
  EXPECT_THAT(with_length(UINT64_MAX), HasSubstr("at most 100000000"));
  EXPECT_THAT(with_length(UINT64_MAX - 7), HasSubstr("at most 100000000"));
  EXPECT_THAT(with_length(0), HasSubstr("does not begin with '{'"));
  EXPECT_THAT(with_length(1), HasSubstr("does not end with '}'"));
}

TEST(HostileSafetensors, OnlyAnObjectPaddedWithSpacesIsAHeader) {
  EXPECT_THAT(refusal(" {}"), HasSubstr("does not begin with '{'"));
  EXPECT_THAT(refusal("[]"), HasSubstr("does not begin with '{'"));
  EXPECT_THAT(refusal("{}\n"), HasSubstr("does not end with '}'"));
  EXPECT_THAT(refusal(std::string("{}\0", 3)), HasSubstr("NUL byte"));
  EXPECT_THAT(refusal(std::string("{}\0{}", 5)), HasSubstr("NUL byte"));
  EXPECT_THAT(refusal("{}{}"), HasSubstr("not valid JSON at byte"));
  EXPECT_THAT(refusal("{\"a\":}"), HasSubstr("not valid JSON at byte"));
  EXPECT_THAT(refusal("{\"__metadata__\":{\"k\":\"\xff\"}}"), HasSubstr("not valid JSON at byte"));
}

TEST(HostileSafetensors, GapsOverlapsAndReversedOffsetsAreRefused) {
  const auto pair = [](uint64_t begin1, uint64_t end1, uint64_t begin2, uint64_t end2) {
    return refusal("{\"a\":" + entry("U8", fmt::format("[{}]", end1 - begin1), begin1, end1) +
                       ",\"b\":" + entry("U8", fmt::format("[{}]", end2 - begin2), begin2, end2) + "}",
                   8);
  };
  EXPECT_EQ(pair(0, 4, 4, 8), "");
  EXPECT_THAT(pair(0, 4, 5, 8), HasSubstr("overlap or leave a gap"));
  EXPECT_THAT(pair(0, 5, 4, 8), HasSubstr("overlap or leave a gap"));
  EXPECT_THAT(pair(0, 8, 0, 8), HasSubstr("overlap or leave a gap"));
  EXPECT_THAT(pair(1, 4, 4, 8), HasSubstr("overlap or leave a gap"));
  EXPECT_THAT(refusal("{\"a\":" + entry("U8", "[4]", 4, 0) + "}", 4), HasSubstr("overlap or leave a gap"));
  EXPECT_THAT(refusal("{\"a\":" + entry("U8", "[0]", 0, 9007199254740992) + "}", 4), HasSubstr("does not fit"));
}

TEST(HostileSafetensors, SizesThatOverflowAreRefused) {
  EXPECT_THAT(refusal("{\"a\":" + entry("F64", "[4294967296,4294967296]", 0, 0) + "}"), HasSubstr("does not fit"));
  EXPECT_THAT(refusal("{\"a\":" + entry("F64", "[9007199254740992,1024]", 0, 0) + "}"), HasSubstr("does not fit"));
  EXPECT_THAT(refusal("{\"a\":" + entry("U8", "[4294967296,4294967296,0]", 0, 0) + "}"), HasSubstr("does not fit"));
  EXPECT_THAT(refusal("{\"a\":" + entry("F32", "[2]", 0, 4) + "}", 4), HasSubstr("does not fit F32 [2]"));
}

TEST(HostileSafetensors, OddNumbersAreRefused) {
  for (const char* shape : {"[-1]", "[1.0]", "[1e0]", "[9007199254740993]", "[99999999999999999999]"})
    EXPECT_THAT(refusal("{\"a\":" + entry("U8", shape, 0, 1) + "}", 1), HasSubstr("a number that is not whole"))
        << shape;
}

TEST(HostileSafetensors, TooManyDimensionsAreRefused) {
  const auto ones = [](size_t rank) {
    std::string shape = "[1";
    for (size_t i = 1; i < rank; ++i) shape += ",1";
    return shape + "]";
  };
  EXPECT_EQ(refusal("{\"a\":" + entry("U8", ones(64), 0, 1) + "}", 1), "");
  EXPECT_THAT(refusal("{\"a\":" + entry("U8", ones(65), 0, 1) + "}", 1), HasSubstr("more than 64 dimensions"));
}

TEST(HostileSafetensors, RepeatedKeysAreRefused) {
  const std::string a = entry("U8", "[1]", 0, 1);
  EXPECT_THAT(refusal("{\"a\":" + a + ",\"a\":" + a + "}", 1), HasSubstr("'a' appears twice"));
  EXPECT_THAT(refusal("{\"a\":" + a + ",\"\\u0061\":" + a + "}", 1), HasSubstr("'a' appears twice"));
  EXPECT_THAT(refusal(R"({"__metadata__":{},"__metadata__":{}})"), HasSubstr("'__metadata__' appears twice"));
  EXPECT_THAT(refusal(R"({"__metadata__":{"k":"1","k":"2"}})"), HasSubstr("the metadata has 'k' twice"));
  EXPECT_THAT(refusal(R"({"a":{"dtype":"U8","dtype":"U8","shape":[1],"data_offsets":[0,1]}})", 1),
              HasSubstr("has its dtype twice"));
}

TEST(HostileSafetensors, NamesWithNulAreRefused) {
  EXPECT_THAT(refusal("{\"a\\u0000b\":" + entry("U8", "[1]", 0, 1) + "}", 1), HasSubstr("contains a NUL"));
}

TEST(HostileSafetensors, WrongKindsAreRefused) {
  for (const char* header :
       {R"({"a":1})", R"({"a":null})", R"({"a":[]})", R"({"a":{}})", R"({"__metadata__":[]})",
        R"({"__metadata__":"x"})", R"({"__metadata__":{"k":1}})", R"({"__metadata__":{"k":{}}})",
        R"({"__metadata__":{"k":null}})", R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0]}})",
        R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1,1]}})", R"({"a":{"dtype":"U8","shape":[1]}})",
        R"({"a":{"dtype":"U8","shape":1,"data_offsets":[0,1]}})",
        R"({"a":{"dtype":"U8","shape":[[1]],"data_offsets":[0,1]}})",
        R"({"a":{"dtype":"U8","shape":["1"],"data_offsets":[0,1]}})",
        R"({"a":{"dtype":"U8","shape":{},"data_offsets":[0,1]}})",
        R"({"a":{"dtype":["U8"],"shape":[1],"data_offsets":[0,1]}})",
        R"({"a":{"dtype":"U9","shape":[1],"data_offsets":[0,1]}})",
        R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1],"x":1}})"})
    EXPECT_THAT(refusal(header, 1), HasSubstr("x.safetensors is not a valid safetensors file")) << header;
}

TEST(HostileSafetensors, DeepNestingIsRefused) {
  EXPECT_NE(refusal("{\"a\":" + std::string(1'000'000, '[') + "}"), "");
  EXPECT_NE(refusal("{\"__metadata__\":" + std::string(1'000'000, '{') + "}"), "");
}

TEST(HostileSafetensors, OneChangedByteNeverCrashes) {
  const std::string header = "{\"__metadata__\":{\"k\":\"v\"},\"a\":" + entry("F32", "[2,1]", 0, 8) + "}";
  const std::string whole = file_of(header, "12345678");
  for (size_t at = 0; at < whole.size() - 8; ++at)
    for (int value = 0; value < 256; ++value) {
      std::string changed = whole;
      changed[at] = static_cast<char>(value);
      const auto result = parse(changed);
      if (result && !result->entries.empty()) {
        EXPECT_EQ(result->entries[0].end, changed.size());
      }
    }
}

TEST(WriteSafetensors, RefusesWhatItsReaderWouldRefuse) {
  const TestFolder folder;
  const auto one = HostTensor::from<float>({1}, {1.0f});
  const HostTensor deep(DType::kF32, Shape(65, 1));
  const auto path = folder / "a";
  EXPECT_THAT(write_safetensors(path, {{"a", &one}, {"a", &one}}).error().message,
              HasSubstr("two tensors are called 'a'"));
  EXPECT_FALSE(write_safetensors(path, {{"__metadata__", &one}}));
  EXPECT_FALSE(write_safetensors(path, {{std::string("a\0b", 3), &one}}));
  EXPECT_FALSE(write_safetensors(path, {{"\xff", &one}}));
  EXPECT_FALSE(write_safetensors(path, {{"a", &deep}}));
  EXPECT_FALSE(write_safetensors(path, {{"a", &one}}, {{"k", "\xff"}}));
  EXPECT_TRUE(folder.file_names().empty()) << "nothing half-written";
}

}  // namespace
}  // namespace xladder
