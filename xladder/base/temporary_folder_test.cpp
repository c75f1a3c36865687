#include "xladder/base/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <optional>

namespace xladder {
namespace {

namespace fs = std::filesystem;

TEST(TemporaryFolder, GoesWithAllThatIsInIt) {
  fs::path path;
  {
    const Result<TemporaryFolder> folder = TemporaryFolder::create("xladder-test");
    ASSERT_TRUE(folder) << folder.error().message;
    path = folder->path();
    ASSERT_TRUE(fs::is_directory(path));
    std::ofstream(path / "file") << "x";
  }
  EXPECT_FALSE(fs::exists(path));
}

TEST(TemporaryFolder, IsRemovedOnceWhereItWasMoved) {
  std::optional<TemporaryFolder> moved;
  {
    Result<TemporaryFolder> folder = TemporaryFolder::create("xladder-test");
    ASSERT_TRUE(folder) << folder.error().message;
    moved.emplace(*std::move(folder));
  }
  const fs::path path = moved->path();
  EXPECT_TRUE(fs::is_directory(path));
  moved.reset();
  EXPECT_FALSE(fs::exists(path));
}

}  // namespace
}  // namespace xladder
