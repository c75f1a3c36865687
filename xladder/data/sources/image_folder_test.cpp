#include "xladder/data/sources/image_folder.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <map>
#include <set>

#include "xladder/base/test_folder.h"
#include "xladder/data/sources/natural_order.h"

namespace xladder::data {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

// Files whose content is their path unless another one is given.
struct Tree {
  TestFolder folder;
  void add(const std::string& path, const std::string& content = "") const {
    fs::create_directories((folder / path).parent_path());
    folder.write(path, content.empty() ? path : content);
  }
};

struct Opened {
  std::vector<std::string> classes;
  std::vector<std::string> names;
  std::vector<int32_t> labels;
  std::vector<std::string> contents;
  std::vector<std::string> notes;
};

Opened open(const fs::path& root, std::string_view split = "train", const ImageFolderOptions& options = {}) {
  Opened out;
  auto dataset = open_image_folder(root, split, options, &out.notes);
  EXPECT_TRUE(dataset) << dataset.error().message;
  if (!dataset) return out;
  out.classes = (*dataset)->info().class_names;
  for (int64_t i = 0; i < (*dataset)->info().num_samples; ++i) {
    const auto picture = (*dataset)->read(i);
    EXPECT_TRUE(picture) << picture.error().message;
    if (!picture) continue;
    const auto bytes = std::get<EncodedImage>(picture->content).bytes;
    out.names.push_back(picture->name);
    out.labels.push_back(picture->label);
    out.contents.emplace_back(bytes.begin(), bytes.end());
  }
  return out;
}

std::string error_of(const fs::path& root, std::string_view split = "train", const ImageFolderOptions& options = {}) {
  const auto dataset = open_image_folder(root, split, options);
  return dataset ? "" : dataset.error().message;
}

TEST(ImageFolder, OrdersClassesAndFilesAsTorchvision) {
  const Tree tree;
  for (const char* path : {"2/b.png", "2/a/z.jpg", "2/a-b/y.webp", "2/a.JPEG", "10/x.jpg", "B/x.jpg", "a/x.jpg"})
    tree.add(path);
  const Opened opened = open(tree.folder.path());
  EXPECT_THAT(opened.classes, ElementsAre("10", "2", "B", "a"));
  // Folders are in the order of their whole paths, in which "-" comes before "/".
  EXPECT_THAT(opened.names,
              ElementsAre("10/x.jpg", "2/a.JPEG", "2/b.png", "2/a/z.jpg", "2/a-b/y.webp", "B/x.jpg", "a/x.jpg"));
  EXPECT_THAT(opened.labels, ElementsAre(0, 1, 1, 1, 1, 2, 3));
  EXPECT_EQ(opened.contents, opened.names);
}

TEST(ImageFolder, OrdersClassesAndFilesAsTimm) {
  const Tree tree;
  for (const char* path : {"2/b10.png", "2/b9.png", "10/x.jpg", "B/x.jpg", "a/deep/x.jpg", "a/Deep2/x.jpg"})
    tree.add(path);
  const Opened opened = open(tree.folder.path(), "train", {.order = ClassOrder::kNatural});
  EXPECT_THAT(opened.classes, ElementsAre("2", "10", "B", "deep", "Deep2"));
  EXPECT_THAT(opened.names,
              ElementsAre("2/b9.png", "2/b10.png", "10/x.jpg", "a/Deep2/x.jpg", "a/deep/x.jpg", "B/x.jpg"));
  EXPECT_THAT(opened.labels, ElementsAre(0, 0, 1, 4, 3, 2));
}

TEST(ImageFolder, TakesTheLevelOfClassesThatIsAskedFor) {
  const Tree tree;
  for (const char* path : {"animals/cats/1.png", "animals/dogs/1.png", "plants/1.png"}) tree.add(path);
  EXPECT_THAT(open(tree.folder.path(), "train", {.level = ClassLevel::kLeaf}).classes,
              ElementsAre("cats", "dogs", "plants"));
  EXPECT_THAT(open(tree.folder.path(), "train", {.order = ClassOrder::kNatural, .level = ClassLevel::kFirst}).classes,
              ElementsAre("animals", "plants"));
}

TEST(ImageFolder, TakesTheFoldersOfSplits) {
  for (const char* held_out : {"val", "validation", "valid", "test"}) {
    const Tree tree;
    tree.add("train/a/1.png");
    tree.add("train/b/1.png");
    tree.add(std::string(held_out) + "/b/2.png");
    EXPECT_THAT(open(tree.folder.path()).names, ElementsAre("train/a/1.png", "train/b/1.png"));
    for (const char* split : {"val", "test"}) {
      const Opened opened = open(tree.folder.path(), split);
      EXPECT_THAT(opened.names, ElementsAre(std::string(held_out) + "/b/2.png"));
      EXPECT_THAT(opened.labels, ElementsAre(1));  // of the training classes, though "a" is missing
      EXPECT_THAT(opened.classes, ElementsAre("a", "b"));
    }
  }
}

TEST(ImageFolder, TakesPartsInPeoplesOwnWords) {
  for (const auto& [train, held_out] : {std::pair{"Train", "Validation"},
                                        {"training", "validation"},
                                        {"training_set", "test_set"},
                                        {"train", "testing"}}) {
    const Tree tree;
    for (const char* path : {"/a/1.png", "/b/2.png"}) tree.add(std::string(train) + path);
    tree.add(std::string(held_out) + "/b/3.png");
    EXPECT_THAT(open(tree.folder.path()).classes, ElementsAre("a", "b")) << train;
    EXPECT_THAT(open(tree.folder.path()).names,
                ElementsAre(std::string(train) + "/a/1.png", std::string(train) + "/b/2.png"));
    EXPECT_THAT(open(tree.folder.path(), "val").names, ElementsAre(std::string(held_out) + "/b/3.png"));
  }
}

TEST(ImageFolder, NeverTakesPartsForClasses) {
  const Tree flat;
  flat.add("Train/1.png");
  flat.add("Validation/2.png");
  EXPECT_THAT(error_of(flat.folder.path()), HasSubstr("are called like a part of data and hold no folders of classes"));
  const Tree high;
  for (const char* path : {"flowers/train/a/1.png", "flowers/train/b/1.png", "flowers/val/a/1.png"}) high.add(path);
  for (const ClassOrder order : {ClassOrder::kString, ClassOrder::kNatural})
    EXPECT_THAT(error_of(high.folder.path(), "train", {.order = order}),
                HasSubstr("lies too high: flowers in it holds train and val parts of its own"));
  const Tree lonely;
  lonely.add("Validation/a/1.png");
  EXPECT_THAT(error_of(lonely.folder.path()), HasSubstr("has the part Validation and no training part beside it"));
  const Tree two;
  for (const char* path : {"Train/a/1.png", "training/a/1.png"}) two.add(path);
  EXPECT_THAT(error_of(two.folder.path()), HasSubstr("Train and training, each of which could be the part train"));
}

// "train" is a vehicle, too.
TEST(ImageFolder, TakesAFolderOfPicturesForAClassWhateverItsName) {
  const Tree tree;
  for (const char* path : {"car/1.png", "plane/1.png", "train/1.png"}) tree.add(path);
  EXPECT_THAT(open(tree.folder.path()).classes, ElementsAre("car", "plane", "train"));
}

TEST(ImageFolder, TellsOfASingleClass) {
  const Tree tree;
  for (const char* path : {"flowers/rose/1.png", "flowers/tulip/1.png"}) tree.add(path);
  const Opened opened = open(tree.folder.path());
  ASSERT_EQ(opened.notes.size(), 1u);
  EXPECT_THAT(opened.notes[0], HasSubstr("there is only one class, \"flowers\""));
  EXPECT_THAT(opened.notes[0], HasSubstr("flowers the folder of the classes?"));
}

TEST(ImageFolder, KnowsOneFileUnderSeveralNamesAndListsByTheirDigests) {
  const Tree tree;
  tree.add("train/a/1.png");
  tree.add("train/b/2.png");
  fs::create_directories(tree.folder / "val/a");
  fs::create_directories(tree.folder / "val/b");
  fs::create_hard_link(tree.folder / "train/a/1.png", tree.folder / "val/a/linked.png");
  fs::create_symlink(tree.folder / "train/b/2.png", tree.folder / "val/b/linked.png");
  const auto train = open_image_folder(tree.folder.path(), "train");
  const auto val = open_image_folder(tree.folder.path(), "val");
  ASSERT_TRUE(train && val);
  EXPECT_EQ((*train)->origins(), (*val)->origins());
  const std::string digest = (*train)->info().digest;
  EXPECT_EQ((*open_image_folder(tree.folder.path(), "train"))->info().digest, digest);
  fs::create_directories(tree.folder / "train/a");
  fs::rename(tree.folder / "train/b/2.png", tree.folder / "train/a/2.png");
  tree.add("train/b/3.png");
  EXPECT_NE((*open_image_folder(tree.folder.path(), "train"))->info().digest, digest);
}

TEST(ImageFolder, LeavesOutWhatIsNoPictureAndSaysSo) {
  const Tree tree;
  for (const char* path :
       {"a/1.png", "a/notes.txt", "a/2.svg", "a/3.svg", "a/._1.png", ".git/x.png", "root.png", "a/README", "b/1.png"})
    tree.add(path);
  const Opened opened = open(tree.folder.path());
  EXPECT_THAT(opened.names, ElementsAre("a/1.png", "b/1.png"));
  EXPECT_THAT(opened.notes,
              ElementsAre("left out: 2 files .svg", "left out: 2 hidden files and folders", "left out: 1 files .txt",
                          "left out: 1 files without an extension", "left out: 1 pictures outside of class folders"));
}

TEST(ImageFolder, FollowsLinksAndEndsWhereTheyLoop) {
  const Tree tree;
  tree.add("data/a/1.png");
  tree.add("pool/2.png");
  fs::create_directory_symlink("../pool", tree.folder / "data/b");
  fs::create_symlink("../../pool/2.png", tree.folder / "data/a/linked.png");
  fs::create_directory_symlink("..", tree.folder / "data/a/up");
  fs::create_directory_symlink("no/such", tree.folder / "data/a/lost");
  const Opened opened = open(tree.folder / "data");
  // Through "up" the class "a" holds everything, once: "a" itself is there already.
  EXPECT_THAT(opened.names, ElementsAre("a/1.png", "a/linked.png", "a/up/b/2.png", "b/2.png"));
  EXPECT_THAT(opened.labels, ElementsAre(0, 0, 0, 1));
  EXPECT_THAT(opened.notes, testing::Contains("left out: 1 links that lead nowhere"));
  EXPECT_THAT(opened.notes, testing::Contains(HasSubstr("folders that links lead to again")));
}

void add_many(const Tree& tree, int count, const std::string& extra = "") {
  for (int i = 0; i < count; ++i) tree.add(fmt::format("{}/{}{}.png", i % 3, extra, i), fmt::format("content {}", i));
}

TEST(ImageFolder, HoldsOutAShareThatDependsOnContentAndSeedAlone) {
  const Tree tree;
  add_many(tree, 600);
  const ImageFolderOptions options{.val_fraction = 0.2, .seed = 3};
  const Opened train = open(tree.folder.path(), "train", options);
  const Opened val = open(tree.folder.path(), "val", options);
  EXPECT_EQ(train.names.size() + val.names.size(), 600u);
  EXPECT_NEAR(static_cast<double>(val.names.size()), 120.0, 40.0);
  const std::set<std::string> held(val.contents.begin(), val.contents.end());
  for (const std::string& content : train.contents) EXPECT_FALSE(held.contains(content));

  // The same pictures under other names, and more of them: what was held out stays held out.
  const Tree other;
  add_many(other, 700, "renamed");
  const Opened other_val = open(other.folder.path(), "val", options);
  const std::set<std::string> other_held(other_val.contents.begin(), other_val.contents.end());
  for (const std::string& content : held) EXPECT_TRUE(other_held.contains(content)) << content;
  EXPECT_NE(open(tree.folder.path(), "val", {.val_fraction = 0.2, .seed = 4}).names, val.names);
}

TEST(ImageFolder, KeepsCopiesOnOneSide) {
  const Tree tree;
  for (int i = 0; i < 200; ++i) tree.add(fmt::format("a/{}.png", i), fmt::format("content {}", i % 50));
  const ImageFolderOptions options{.val_fraction = 0.5};
  const Opened train = open(tree.folder.path(), "train", options);
  const Opened val = open(tree.folder.path(), "val", options);
  const std::set<std::string> held(val.contents.begin(), val.contents.end());
  EXPECT_EQ(train.names.size() + val.names.size(), 200u);
  EXPECT_EQ(val.names.size(), 4 * held.size());
  for (const std::string& content : train.contents) EXPECT_FALSE(held.contains(content));

  // By name nothing is read, and copies get apart.
  const ImageFolderOptions by_name{.val_fraction = 0.5, .hold_out_by = HoldOutBy::kName};
  const Opened named = open(tree.folder.path(), "val", by_name);
  EXPECT_NE(named.names.size(), 4 * std::set(named.contents.begin(), named.contents.end()).size());
}

TEST(ImageFolder, DropsCopies) {
  const Tree tree;
  tree.add("a/1.png", "x");
  tree.add("a/2.png", "x");
  tree.add("b/1.png", "x");
  tree.add("b/2.png", "y");
  const Opened opened = open(tree.folder.path(), "train", {.dedup = true});
  EXPECT_THAT(opened.names, ElementsAre("a/1.png", "b/2.png"));
  EXPECT_THAT(opened.notes, ElementsAre("2 copies of other pictures are left out, 1 of them in another class"));
}

TEST(ImageFolder, HeldOutCopiesOfTrainingPicturesCanBeLeftOut) {
  const Tree tree;
  tree.add("train/a/1.png", "x");
  tree.add("train/b/1.png", "y");
  tree.add("val/a/copy.png", "y");
  tree.add("val/a/new.png", "z");
  tree.add("val/b/again.png", "z");
  tree.add("val/b/1.png", "w");
  const Opened opened = open(tree.folder.path(), "val", {.dedup = true});
  EXPECT_THAT(opened.names, ElementsAre("val/a/new.png", "val/b/1.png"));
  EXPECT_THAT(opened.notes, ElementsAre("1 copies of other pictures are left out, 1 of them in another class",
                                        "1 held-out copies of training pictures are left out"));
  EXPECT_EQ(open(tree.folder.path(), "train", {.dedup = true}).names.size(), 2u);
  EXPECT_EQ(open(tree.folder.path(), "val").names.size(), 4u);
}

TEST(ImageFolder, TakesOnlyTheClassesAskedFor) {
  const Tree tree;
  for (const char* path : {"a/1.png", "b/1.png", "b/2.png", "c/1.png", "c/2.png", "c/3.png"}) tree.add(path);
  fs::create_directory(tree.folder / "empty");
  const Opened large = open(tree.folder.path(), "train", {.min_per_class = 2});
  EXPECT_THAT(large.classes, ElementsAre("b", "c"));
  EXPECT_THAT(large.labels, ElementsAre(0, 0, 1, 1, 1));
  EXPECT_THAT(large.notes, ElementsAre("2 classes with fewer than 2 pictures are left out"));
  const Opened listed = open(tree.folder.path(), "train", {.classes = {"c", "a"}});
  EXPECT_THAT(listed.classes, ElementsAre("c", "a"));
  EXPECT_THAT(listed.labels, ElementsAre(1, 0, 0, 0));
}

TEST(ImageFolder, SaysWhatIsWrong) {
  const Tree tree;
  tree.add("cats/1.png");
  fs::create_directory(tree.folder / "empty");
  const fs::path root = tree.folder.path();
  EXPECT_THAT(error_of(root), HasSubstr("the class folder \"empty\" of"));
  EXPECT_THAT(error_of(root), HasSubstr("set min_per_class to 1"));
  EXPECT_THAT(error_of(root, "train", {.classes = {"cat"}}),
              HasSubstr("no class folder \"cat\"; did you mean \"cats\"?"));
  EXPECT_THAT(error_of(root, "train", {.classes = {"cats", "cats"}}), HasSubstr("named twice"));
  EXPECT_THAT(error_of(root, "val", {.min_per_class = 1}), HasSubstr("make such a folder, or set val_fraction"));
  EXPECT_THAT(error_of(root, "dev"), HasSubstr("there is no split \"dev\"; use train, val or test"));
  EXPECT_THAT(error_of(root, "train", {.val_fraction = 1.5}), HasSubstr("from 0 to 1"));
  EXPECT_THAT(error_of(root / "cats"), HasSubstr("has no folders with pictures"));
  EXPECT_THAT(error_of(root / "none"), HasSubstr("is no folder"));
  EXPECT_THAT(error_of(root, "train", {.min_per_class = 5}), HasSubstr("no folders with at least 5 pictures"));
  tree.add("train/cats/1.png");
  tree.add("val/dogs/1.png");
  EXPECT_THAT(error_of(root, "val"), HasSubstr("val has the class \"dogs\", which "));
}

TEST(NaturalOrder, IsTimms) {
  // sorted(names, key=timm.utils.misc.natural_key)
  const std::vector<std::string> sorted = {
      "", "1", "01x", "2", "10", "a", "A1", "a1b", "a01c", "a2", "a10", "a99999999999999999999", "ab", "b"};
  for (size_t i = 0; i < sorted.size(); ++i)
    for (size_t k = 0; k < sorted.size(); ++k)
      EXPECT_EQ(natural_less(sorted[i], sorted[k]), i < k) << sorted[i] << " and " << sorted[k];
}

}  // namespace
}  // namespace xladder::data
