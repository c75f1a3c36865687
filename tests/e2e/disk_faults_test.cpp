// A disk on which nothing more can be written ends a run with one sentence, and the run goes on later as if nothing had
// happened.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include "tests/e2e/tiny_run.h"
#include "xladder/run/folder/checkpoint.h"

namespace xladder::test {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

// Checkpoints of 0.6 MB at every fifth step.
const Words kRun = {"--model", "mlp",
                    "--set",   "model.hidden=64",
                    "--set",   "model.depth=1",
                    "--set",   "train.checkpoint_every=1",
                    "--set",   "train.log_every=100000"};
const Words kSteps = {"--steps", "40"};
const Words kEndless = {"--steps", "100000000"};

// Once the run has its first checkpoint.
std::function<void(pid_t)> after_first_checkpoint(const fs::path& run, std::function<void(pid_t)> then) {
  return [=](pid_t child) {
    for (int tries = 0; tries < 30000 && !fs::exists(run / "checkpoints/latest"); ++tries)
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    fs::exists(run / "checkpoints/latest") ? then(child) : static_cast<void>(::kill(child, SIGKILL));
  };
}

// The run has ended with a sentence that names the last good checkpoint, and that is the newest there is.
void expect_told(const ProgramRun& run, const fs::path& out, const std::string& reason) {
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_THAT(run.err, HasSubstr(reason));
  EXPECT_THAT(run.err, HasSubstr("check the "));
  std::vector<std::string> warnings;
  const auto newest = run::newest_good_checkpoint(out / "checkpoints", warnings);
  ASSERT_TRUE(newest && *newest) << run.err;
  EXPECT_THAT(warnings, testing::IsEmpty());
  EXPECT_THAT(run.err, HasSubstr("the last good checkpoint is " + (*newest)->path.string()));
}

void expect_no_leftovers(const fs::path& out) {
  for (const std::string& name : checkpoints_of(out)) EXPECT_FALSE(name.starts_with('.')) << name;
}

void expect_goes_on(const TinyRun& tiny, const fs::path& out) {
  const fs::path whole = tiny / "whole";
  ASSERT_EQ(tiny.train(whole, kRun + kSteps).exit_code, 0);
  const ProgramRun run = tiny.run(Words{"train", "--resume=" + out.string()} + kSteps);
  ASSERT_EQ(run.exit_code, 0) << run.err;
  expect_no_leftovers(out);
  for (const char* file : {"model.safetensors", "optim.safetensors"}) {
    const fs::path path = fs::path("checkpoints") / latest_checkpoint(whole) / file;
    EXPECT_TRUE(text_of(out / path) == text_of(whole / path)) << file;
  }
}

TEST(DiskFaults, AFileAtItsSizeLimitLosesOnlyTheNewCheckpoint) {
  const TinyRun tiny;
  const fs::path out = tiny / "out";
  const ProgramRun run = tiny.train(out, kRun + kEndless, after_first_checkpoint(out, [](pid_t child) {
                                      const rlimit limit = {100'000, RLIM_INFINITY};
                                      ASSERT_EQ(::prlimit(child, RLIMIT_FSIZE, &limit, nullptr), 0);
                                    }));
  expect_told(run, out, "File too large");
  expect_no_leftovers(out);
  EXPECT_THAT(run.err, HasSubstr("no checkpoint at step "));
  expect_goes_on(tiny, out);
}

// A file system in memory.
class SmallDisk {
 public:
  explicit SmallDisk(const fs::path& folder) : folder_(folder) {
    fs::create_directories(folder);
    mounted_ = ::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=1400k") == 0;
    reason_ = std::strerror(errno);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() {
    if (mounted_) ::umount2(folder_.c_str(), MNT_DETACH);
  }

  bool mounted() const { return mounted_; }
  std::string why_not() const { return "no file system can be mounted here: " + reason_; }
  // While a file is open for writing, it cannot become read-only.
  bool remount(unsigned long flags, const char* options) const {
    for (int tries = 0; tries < 5000; ++tries) {
      if (::mount("tmpfs", folder_.c_str(), "tmpfs", MS_REMOUNT | flags, options) == 0) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return false;
  }

 private:
  fs::path folder_;
  bool mounted_ = false;
  std::string reason_;
};

TEST(DiskFaults, AFullDiskLosesOnlyTheNewCheckpoint) {
  const TinyRun tiny;
  const SmallDisk disk(tiny / "disk");
  if (!disk.mounted()) GTEST_SKIP() << disk.why_not();
  const fs::path out = tiny / "disk/out";
  const ProgramRun run = tiny.train(out, kRun + kEndless + Words{"--set", "train.keep_checkpoints=9"});
  expect_told(run, out, "No space left on device");
  EXPECT_EQ(checkpoints_of(out).size(), 2u);
  expect_no_leftovers(out);
  const ProgramRun again = tiny.run({"train", "--resume=" + out.string()});  // still full
  expect_told(again, out, "No space left on device");
  ASSERT_TRUE(disk.remount(0, "size=20m"));
  expect_goes_on(tiny, out);
}

TEST(DiskFaults, ADiskThatBecomesReadOnlyLeavesWhatThereIs) {
  const TinyRun tiny;
  const SmallDisk disk(tiny / "disk");
  if (!disk.mounted()) GTEST_SKIP() << disk.why_not();
  ASSERT_TRUE(disk.remount(0, "size=20m"));
  const fs::path out = tiny / "disk/out";
  const ProgramRun run = tiny.train(out, kRun + kEndless, after_first_checkpoint(out, [&](pid_t child) {
                                      if (!disk.remount(MS_RDONLY, "size=20m")) ::kill(child, SIGKILL);
                                    }));
  expect_told(run, out, "Read-only file system");
  const ProgramRun again = tiny.run({"train", "--resume=" + out.string()});
  EXPECT_EQ(again.exit_code, 1);
  EXPECT_THAT(again.err, HasSubstr("Read-only file system"));
  ASSERT_TRUE(disk.remount(0, "size=20m"));
  expect_goes_on(tiny, out);
}

TEST(DiskFaults, AFolderWithoutPermissionLeavesWhatThereIs) {
  if (::geteuid() == 0) GTEST_SKIP() << "permissions do not bind root";
  const TinyRun tiny;
  const fs::path out = tiny / "out";
  const auto allow = [&](fs::perms perms) { fs::permissions(out / "checkpoints", perms); };
  const ProgramRun run =
      tiny.train(out, kRun + kEndless,
                 after_first_checkpoint(out, [&](pid_t) { allow(fs::perms::owner_read | fs::perms::owner_exec); }));
  allow(fs::perms::owner_all);
  expect_told(run, out, "Permission denied");
  expect_goes_on(tiny, out);
}

}  // namespace
}  // namespace xladder::test
