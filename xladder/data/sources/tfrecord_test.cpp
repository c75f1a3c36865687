#include "xladder/data/sources/tfrecord.h"

#include <gmock/gmock.h>

#include "xladder/base/test_folder.h"
#include "xladder/data/sources/tfrecord_test_support.h"

namespace xladder::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

std::string text_of(std::span<const uint8_t> bytes) { return {bytes.begin(), bytes.end()}; }

// An example that outlives its message.
struct Example {
  std::optional<std::string> image;
  std::optional<int64_t> label;
};

Example example_in(const std::string& message, const ExampleKeys& keys = {}) {
  const auto example = read_example(bytes_of(message), keys, "a");
  EXPECT_TRUE(example) << example.error().message;
  Example out;
  if (!example) return out;
  if (example->image) out.image = text_of(*example->image);
  out.label = example->label;
  return out;
}

TEST(TfRecord, FramesRecordsWithChecksums) {
  const std::string file = tfrecord_of("one") + tfrecord_of("") + tfrecord_of(std::string(1000, 'x'));
  const auto [records, fault] = index_tfrecords(bytes_of(file), "a.tfrecord");
  EXPECT_EQ(fault, "");
  ASSERT_THAT(records, SizeIs(3));
  EXPECT_EQ(text_of(*record_data(bytes_of(file), records[0], "a")), "one");
  EXPECT_EQ(text_of(*record_data(bytes_of(file), records[1], "a")), "");
  EXPECT_EQ(text_of(*record_data(bytes_of(file), records[2], "a")), std::string(1000, 'x'));
}

TEST(TfRecord, NoticesEveryChangedByte) {
  const std::string file = tfrecord_of("some data") + tfrecord_of("more");
  for (size_t i = 0; i < file.size(); ++i) {
    std::string changed = file;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    const auto [records, fault] = index_tfrecords(bytes_of(changed), "a");
    bool intact = fault.empty();
    for (const TfRecord& record : records) intact = intact && record_data(bytes_of(changed), record, "a");
    EXPECT_FALSE(intact) << i;
  }
}

TEST(TfRecord, RefusesCutFilesAndLyingLengths) {
  const std::string first = tfrecord_of("some data");
  const std::string file = first + tfrecord_of("more");
  for (size_t size = 1; size < file.size(); ++size) {
    const auto [records, fault] = index_tfrecords(bytes_of(file).first(size), "a.tfrecord");
    EXPECT_THAT(records, SizeIs(size < first.size() ? 0 : 1)) << size;
    if (size == first.size()) {
      EXPECT_EQ(fault, "");
    } else {
      EXPECT_THAT(fault, HasSubstr("a.tfrecord is truncated")) << size;
    }
  }
  for (const uint64_t length : {uint64_t{4}, uint64_t{1} << 40, UINT64_MAX, UINT64_MAX - 15}) {
    const std::string header = little_endian_text(length, 8);
    const std::string lying = header + little_endian_text(masked_crc32c(bytes_of(header)), 4) + "abc    ";
    EXPECT_THAT(index_tfrecords(bytes_of(lying), "a").fault, HasSubstr("is truncated: record 0 should have"));
  }
  EXPECT_THAT(index_tfrecords(bytes_of("no records in this file"), "a").fault, HasSubstr("a is no TFRecord file"));
  EXPECT_THAT(index_tfrecords({}, "a").fault, HasSubstr("a is empty: it has 0 bytes"));
}

TEST(TfExample, FindsPictureAndLabelUnderTheirUsualNames) {
  const Example imagenet = example_in(image_example("jpeg", 1000));
  EXPECT_EQ(imagenet.image, "jpeg");
  EXPECT_EQ(imagenet.label, 1000);

  const Example tfds = example_in(example_of(feature_entry("label", int_feature(3)) +
                                             feature_entry("file_name", bytes_feature("x.png")) +
                                             feature_entry("image", bytes_feature("png"))));
  EXPECT_EQ(tfds.image, "png");
  EXPECT_EQ(tfds.label, 3);

  // The longer name wins wherever it stands.
  for (const bool first : {true, false}) {
    const std::string usual = feature_entry("image/encoded", bytes_feature("usual"));
    const std::string other = feature_entry("image", bytes_feature("other"));
    EXPECT_EQ(example_in(example_of(first ? usual + other : other + usual)).image, "usual");
  }
  const Example own =
      example_in(example_of(feature_entry("pixels", bytes_feature("mine")) +
                            feature_entry("image", bytes_feature("not this")) + feature_entry("y", int_feature(7))),
                 {.image = "pixels", .label = "y"});
  EXPECT_EQ(own.image, "mine");
  EXPECT_EQ(own.label, 7);
}

TEST(TfExample, ReadsWhatAnyEncoderMayWrite) {
  const std::string not_packed = message_field(3, varint_field(1, 5));
  EXPECT_EQ(example_in(example_of(feature_entry("label", not_packed))).label, 5);
  EXPECT_EQ(example_in(example_of(feature_entry("label", int_feature(-1)))).label, -1);
  const std::string value_first = message_field(1, message_field(2, int_feature(4)) + message_field(1, "label"));
  EXPECT_EQ(example_in(example_of(value_first)).label, 4);
  // Unknown fields of every wire type, and features in two pieces.
  const std::string unknown = varint_field(9, 1) + varint(10 << 3 | 1) + std::string(8, 'x') + varint(11 << 3 | 5) +
                              std::string(4, 'x') + message_field(12, "x");
  const Example pieces = example_in(unknown + example_of(feature_entry("image", bytes_feature("a"))) +
                                    example_of(unknown + feature_entry("label", int_feature(1))));
  EXPECT_EQ(pieces.image, "a");
  EXPECT_EQ(pieces.label, 1);
  EXPECT_EQ(example_in("").image, std::nullopt);
  EXPECT_EQ(example_in(example_of(feature_entry("label", message_field(3, "")))).label, std::nullopt);
  EXPECT_EQ(example_in(example_of(feature_entry("label", bytes_feature("cat")))).label, std::nullopt);
}

TEST(TfExample, NeverLeavesTheMessageWhateverItsBytes) {
  const std::string message = image_example(std::string(300, 'j'), 3);
  for (size_t size = 1; size < message.size(); ++size)
    EXPECT_FALSE(read_example(bytes_of(message).first(size), {}, "a")) << size;
  for (uint64_t round = 0; round < 20000; ++round) {
    const std::string bytes = mutated(message, round);
    const auto example = read_example(bytes_of(bytes), {}, "a");
    if (!example || !example->image) continue;
    const auto whole = bytes_of(bytes);
    EXPECT_GE(example->image->data(), whole.data());
    EXPECT_LE(example->image->data() + example->image->size(), whole.data() + whole.size());
  }
  EXPECT_FALSE(read_example(bytes_of(std::string(11, '\xff')), {}, "a"));  // a number without end
  EXPECT_FALSE(read_example(bytes_of("\x0b\x0c"), {}, "a"));               // a group
  EXPECT_FALSE(read_example(bytes_of(std::string("\0", 1)), {}, "a"));     // field number 0
}

TEST(TfRecordDataset, ReadsFilesWithLabelsFromZero) {
  const TestFolder folder;
  const std::vector<std::filesystem::path> files = {
      folder.write("a-00000-of-00002", tfrecord_of(image_example("one", 2)) + tfrecord_of(image_example("two", 1))),
      folder.write("a-00001-of-00002", tfrecord_of(image_example("three", 5)))};
  const auto dataset = open_tfrecords(files, {.first_label = 1});
  ASSERT_TRUE(dataset) << dataset.error().message;
  EXPECT_EQ((*dataset)->info().num_classes, 5);
  std::vector<std::string> all;
  for (int64_t i = 0; i < 3; ++i) {
    const auto picture = (*dataset)->read(i);
    ASSERT_TRUE(picture) << picture.error().message;
    all.push_back(fmt::format("{}: {} {}", picture->name, text_of(std::get<EncodedImage>(picture->content).bytes),
                              picture->label));
  }
  EXPECT_THAT(all, ElementsAre("a-00000-of-00002, record 0: one 1", "a-00000-of-00002, record 1: two 0",
                               "a-00001-of-00002, record 0: three 4"));
  EXPECT_FALSE((*dataset)->read(3));
}

TEST(TfRecordDataset, SaysWhatIsWrong) {
  const TestFolder folder;
  const auto error = [&](const std::string& message, const TfRecordOptions& options = {}) {
    const auto dataset = open_tfrecords({folder.write("a.tfrecord", tfrecord_of(message))}, options);
    return dataset ? "" : dataset.error().message;
  };
  EXPECT_THAT(error("text"), HasSubstr("a.tfrecord has a record that is no tf.train.Example"));
  EXPECT_THAT(error(""), HasSubstr("a.tfrecord, record 0 has no feature \"image/encoded\" of bytes"));
  EXPECT_THAT(error(example_of(feature_entry("image", bytes_feature("x")))),
              HasSubstr("has no feature \"image/class/label\" of integers"));
  EXPECT_THAT(error(image_example("x", 0), {.first_label = 1}), HasSubstr("has the label 0, which is outside 1 to"));
  EXPECT_THAT(error(image_example("x", 1000), {.num_classes = 1000}),
              HasSubstr("the label 1000, which is outside 0 to 999; set first_label to the file's smallest label"));
  EXPECT_THAT(error(image_example("x", INT64_MIN)), HasSubstr("outside 0 to"));
  EXPECT_EQ(error(image_example("x", 1000), {.num_classes = 1000, .first_label = 1}), "");
}

}  // namespace
}  // namespace xladder::data
