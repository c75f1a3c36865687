#include "xladder/data/sources/webdataset.h"

#include <gmock/gmock.h>
#include <zlib.h>

#include "xladder/base/test_folder.h"
#include "xladder/data/sources/tar_test_support.h"

namespace xladder::data {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

using Files = std::vector<std::pair<std::string, std::string>>;
using Paths = std::vector<std::filesystem::path>;

struct Sample {
  std::string name;
  std::string content;
  int32_t label;
  friend bool operator==(const Sample&, const Sample&) = default;
};

std::vector<Sample> samples_of(const Dataset& dataset) {
  std::vector<Sample> out;
  for (int64_t i = 0; i < dataset.info().num_samples; ++i) {
    const auto picture = dataset.read(i);
    EXPECT_TRUE(picture) << picture.error().message;
    if (!picture) continue;
    const auto bytes = std::get<EncodedImage>(picture->content).bytes;
    out.push_back({picture->name, {bytes.begin(), bytes.end()}, picture->label});
  }
  return out;
}

std::string error_of(const Files& files, const WebDatasetOptions& options = {}) {
  const TestFolder folder;
  const auto dataset = open_webdataset({folder.write("a.tar", tar_of(files))}, options);
  return dataset ? "" : dataset.error().message;
}

TEST(WebDataset, SplitsNamesAtTheFirstDot) {
  const auto split = [](std::string_view path) {
    const SampleName name = sample_name(path);
    return std::string(name.key) + " " + name.extension;
  };
  EXPECT_EQ(split("0001.jpg"), "0001 jpg");
  EXPECT_EQ(split("a/b.seg.PNG"), "a/b seg.png");
  EXPECT_EQ(split("v1.0/b.jpg"), "v1.0/b jpg");
  EXPECT_EQ(split("./b.jpg"), "./b jpg");
  for (const char* passed_over :
       {"README", "a/README", "__info__", "__info__/x.jpg", ".hidden", "a/._b.jpg", "a.b/c", ""})
    EXPECT_EQ(split(passed_over), " ") << passed_over;
  EXPECT_EQ(split("__a.jpg"), "__a jpg");
}

TEST(WebDataset, ReadsPicturesAndLabels) {
  const TestFolder folder;
  const Paths shards = {folder.write("a.tar", tar_of({{"__index__", "?"},
                                                      {"x/1.jpg", "one"},
                                                      {"x/1.cls", "3\n"},
                                                      {"x/2.json", R"({"label": 1, "more": [1]})"},
                                                      {"x/2.PNG", "two"}})),
                        folder.write("empty.tar", tar_of({})),
                        folder.write("b.tar", tar_of({{"1.cls", "0"}, {"1.txt", "words"}, {"1.webp", "three"}}))};
  std::vector<std::string> notes;
  const auto dataset = open_webdataset(shards, {.name = "w"}, &notes);
  ASSERT_TRUE(dataset) << dataset.error().message;
  EXPECT_THAT(samples_of(**dataset),
              ElementsAre(Sample{"a.tar/x/1", "one", 3}, Sample{"a.tar/x/2", "two", 1}, Sample{"b.tar/1", "three", 0}));
  EXPECT_EQ((*dataset)->info().num_classes, 4);
  EXPECT_THAT((*dataset)->part_starts(), ElementsAre(0));  // plain shards: any order is cheap
  EXPECT_THAT(notes, ElementsAre(HasSubstr("the labels of w go up to 3, but only 3 different ones occur")));
  EXPECT_FALSE((*dataset)->read(3));
  EXPECT_FALSE((*dataset)->read(-1));
}

TEST(WebDataset, ReadsCompressedShardsPartByPart) {
  const TestFolder folder;
  Paths shards;
  for (int i = 0; i < 3; ++i) {
    Files files;
    for (int k = 0; k <= i; ++k) {
      files.push_back({fmt::format("{}.jpg", k), fmt::format("{} of {}", k, i)});
      files.push_back({fmt::format("{}.cls", k), "0"});
    }
    const std::string archive = i == 1 ? tar_of({}) : tar_of(files);  // the middle one has no samples
    shards.push_back(folder / fmt::format("{}.tar.gz", i));
    gzFile out = gzopen(shards.back().c_str(), "wb");
    gzwrite(out, archive.data(), static_cast<unsigned>(archive.size()));
    gzclose(out);
  }
  const auto dataset = open_webdataset(shards, {.cache = {.max_cached_bytes = 1}});
  ASSERT_TRUE(dataset) << dataset.error().message;
  EXPECT_THAT((*dataset)->part_starts(), ElementsAre(0, 1));
  EXPECT_THAT(samples_of(**dataset), ElementsAre(Sample{"0.tar.gz/0", "0 of 0", 0}, Sample{"2.tar.gz/0", "0 of 2", 0},
                                                 Sample{"2.tar.gz/1", "1 of 2", 0}, Sample{"2.tar.gz/2", "2 of 2", 0}));
}

TEST(WebDataset, LeavesOutSamplesWithoutAPicture) {
  const TestFolder folder;
  std::vector<std::string> notes;
  const auto dataset = open_webdataset(
      {folder.write("a.tar", tar_of({{"1.txt", "?"}, {"2.jpg", "x"}, {"2.cls", "0"}, {"3.jpg", "y"}, {"3.cls", "1"}}))},
      {}, &notes);
  ASSERT_TRUE(dataset) << dataset.error().message;
  EXPECT_EQ((*dataset)->info().num_samples, 2);
  EXPECT_THAT(notes, ElementsAre("1 samples without a picture are left out"));
  EXPECT_THAT(
      error_of({{"1.tiff", "?"}, {"1.cls", "0"}}),
      HasSubstr("has no pictures (.jpg, .jpeg, .png or .webp) in 1 shards. It holds .cls, .tiff. Check the path."));
}

// Three shards of two samples each: one is empty, one was not closed within its second sample, one is two in one file.
struct DamagedShards {
  TestFolder folder;
  Paths paths() const {
    const auto files = [](int first) {
      return Files{{fmt::format("{}.jpg", first), "x"},
                   {fmt::format("{}.cls", first), "0"},
                   {fmt::format("{}.jpg", first + 1), "y"},
                   {fmt::format("{}.cls", first + 1), "1"}};
    };
    const std::string unclosed = tar_of(files(2)).substr(0, 3 * 1024);
    return {folder.write("0.tar", tar_of(files(0))), folder.write("1.tar", ""), folder.write("2.tar", unclosed),
            folder.write("3.tar", tar_of(files(4)) + tar_of(files(6)))};
  }
};

TEST(WebDataset, RefusesADamagedShard) {
  const DamagedShards shards;
  const Paths paths = shards.paths();
  const std::vector<std::string> faults = {"", "1.tar is empty", "2.tar has no end", "3.tar has data behind its end"};
  for (size_t i = 1; i < paths.size(); ++i) {
    const auto dataset = open_webdataset({paths[0], paths[i]});
    ASSERT_FALSE(dataset) << i;
    EXPECT_THAT(dataset.error().message, HasSubstr(faults[i]));
    EXPECT_THAT(dataset.error().message, HasSubstr("data.on_error = skip"));
  }
}

TEST(WebDataset, UsesWhatLiesBeforeTheDamageAndNamesIt) {
  const DamagedShards shards;
  std::vector<std::string> broken;
  const auto dataset = open_webdataset(shards.paths(), {.skip_broken = true}, nullptr, &broken);
  ASSERT_TRUE(dataset) << dataset.error().message;
  std::vector<std::string> names;
  for (const Sample& sample : samples_of(**dataset)) names.push_back(sample.name);
  EXPECT_THAT(names, ElementsAre("0.tar/0", "0.tar/1", "2.tar/2", "3.tar/4", "3.tar/5"));
  ASSERT_EQ(broken.size(), 3u);
  EXPECT_THAT(broken[0], HasSubstr("1.tar is empty"));
  EXPECT_THAT(broken[1], HasSubstr("(1 samples before that are used)"));
  EXPECT_THAT(broken[2], HasSubstr("(2 samples before that are used)"));
}

TEST(WebDataset, KnowsOneShardUnderTwoNames) {
  const TestFolder folder;
  const auto path = folder.write("a.tar", tar_of({{"1.jpg", "x"}, {"1.cls", "0"}, {"2.jpg", "y"}, {"2.cls", "1"}}));
  std::filesystem::create_symlink(path, folder / "b.tar");
  std::filesystem::create_hard_link(path, folder / "c.tar");
  const auto first = (*open_webdataset({path}))->origins();
  ASSERT_EQ(first.size(), 2u);
  EXPECT_NE(first[0], first[1]);
  EXPECT_EQ((*open_webdataset({folder / "b.tar"}))->origins(), first);
  EXPECT_EQ((*open_webdataset({folder / "c.tar"}))->origins(), first);
}

TEST(WebDataset, RefusesAmbiguousSamples) {
  EXPECT_THAT(error_of({{"1.jpg", "x"}, {"1.cls", "0"}, {"1.JPG", "y"}}),
              HasSubstr("a.tar has two files 1.jpg in one sample"));
  EXPECT_THAT(error_of({{"1.jpg", "x"}, {"1.png", "y"}, {"1.cls", "0"}}),
              HasSubstr("has two pictures, 1.jpg and 1.png"));
  EXPECT_THAT(error_of({{"1.jpg", "x"}, {"2.jpg", "y"}}), HasSubstr("a.tar/1 has no label; put a file"));
}

TEST(WebDataset, RefusesLabelsThatAreNone) {
  const auto cls = [](const std::string& text) { return error_of({{"1.jpg", "x"}, {"1.cls", text}}); };
  const auto json = [](const std::string& text, const std::string& key = "") {
    return error_of({{"1.jpg", "x"}, {"1.json", text}}, {.label_key = key});
  };
  EXPECT_THAT(cls("cat"), HasSubstr("a.tar/1.cls holds no whole number"));
  EXPECT_THAT(cls(""), HasSubstr("no whole number"));
  EXPECT_THAT(cls("1.5"), HasSubstr("no whole number"));
  EXPECT_THAT(cls("-1"), HasSubstr("has the label -1, which is outside 0 to 2147483647"));
  EXPECT_THAT(cls("99999999999999999999"), HasSubstr("no whole number"));
  EXPECT_THAT(cls(std::string((1 << 20) + 1, '1')), HasSubstr("more than 1048576"));
  EXPECT_EQ(cls(" 7 \n"), "");
  EXPECT_THAT(json("{"), HasSubstr("a.tar/1.json is no JSON object"));
  EXPECT_THAT(json("[3]"), HasSubstr("is no JSON object"));
  EXPECT_THAT(json(R"({"class": 1})"), HasSubstr("has no field \"label\" or \"cls\""));
  EXPECT_THAT(json(R"({"label": "1"})"), HasSubstr("is no whole number"));
  EXPECT_THAT(json(R"({"label": 1.5})"), HasSubstr("is no whole number"));
  EXPECT_THAT(json(R"({"label": 18446744073709551615})"), HasSubstr("is no whole number"));
  EXPECT_THAT(json(R"({"label": 1})", "category"), HasSubstr("has no field \"category\""));
  EXPECT_EQ(json(R"({"category": 1})", "category"), "");
  EXPECT_THAT(error_of({{"1.jpg", "x"}, {"1.cls", "3"}}, {.num_classes = 3}),
              HasSubstr("label 3, which is outside 0 to 2"));
  EXPECT_THAT(error_of({{"1.jpg", "x"}, {"1.cls", "2"}}, {.class_names = {"a", "b"}}), HasSubstr("outside 0 to 1"));
}

TEST(WebDataset, ReadsNoByteOutsideOfAShardWhateverItsBytes) {
  const TestFolder folder;
  const std::string archive = tar_of({{"1.jpg", "one"}, {"1.cls", "1"}, {"2.png", "two"}, {"2.json", R"({"cls": 0})"}});
  for (uint64_t round = 0; round < 300; ++round) {
    std::string bytes = mutated(archive, round);
    fix_tar_checksum(bytes);
    const auto dataset = open_webdataset({folder.write("a.tar", bytes)});
    if (!dataset) continue;
    for (const Sample& sample : samples_of(**dataset)) EXPECT_LE(sample.content.size(), bytes.size());
  }
}

}  // namespace
}  // namespace xladder::data
