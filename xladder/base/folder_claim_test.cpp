#include "xladder/base/folder_claim.h"

#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <memory>

#include "xladder/base/files.h"
#include "xladder/base/test_folder.h"

namespace xladder {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view kAdvice = "give another --output";

// Another process that does something and then waits to be ended.
class OtherProcess {
 public:
  template <class Action>
  explicit OtherProcess(Action action) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    pid_ = ::fork();
    if (pid_ == 0) {
      ::close(ends[0]);
      const bool done = action();
      static_cast<void>(::write(ends[1], done ? "y" : "n", 1));
      for (;;) ::pause();
    }
    ::close(ends[1]);
    char answer = 'n';
    done_ = ::read(ends[0], &answer, 1) == 1 && answer == 'y';
    ::close(ends[0]);
  }
  ~OtherProcess() { end(); }
  OtherProcess(const OtherProcess&) = delete;
  OtherProcess& operator=(const OtherProcess&) = delete;

  bool done() const { return done_; }
  void end() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    pid_ = 0;
  }

 private:
  pid_t pid_ = 0;
  bool done_ = false;
};

TEST(FolderClaim, MakesAFolderAndLeavesNothingInIt) {
  const TestFolder folder;
  {
    const auto claim = FolderClaim::take_new(folder / "deep/new", kAdvice);
    ASSERT_TRUE(claim) << claim.error().message;
    EXPECT_TRUE(claim->made_folder());
  }
  EXPECT_TRUE(fs::is_empty(folder / "deep/new"));
  const auto again = FolderClaim::take_new(folder / "deep/new", kAdvice);
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_FALSE(again->made_folder());
}

TEST(FolderClaim, RefusesAsNewWhatHoldsSomethingAndLeavesItAlone) {
  const TestFolder folder;
  folder.write("report.html", "mine");
  const auto claim = FolderClaim::take_new(folder.path(), kAdvice);
  ASSERT_FALSE(claim);
  EXPECT_EQ(claim.error().code, ErrorCode::kUsage);
  EXPECT_THAT(claim.error().message, HasSubstr("exists already; give another --output (it holds report.html)"));
  EXPECT_THAT(folder.file_names(), ElementsAre("report.html"));
  EXPECT_TRUE(FolderClaim::take(folder.path()));
}

TEST(FolderClaim, RefusesAFileAndAPlaceBelowAFile) {
  const TestFolder folder;
  folder.write("file", "x");
  EXPECT_THAT(FolderClaim::take_new(folder / "file", kAdvice).error().message, HasSubstr("is not a folder"));
  EXPECT_THAT(FolderClaim::take_new(folder / "file/below", kAdvice).error().message, HasSubstr("file/below"));
  EXPECT_EQ(*read_file(folder / "file", 10), "x");
}

TEST(FolderClaim, TakesWhatAnInterruptedStartLeft) {
  const TestFolder folder;
  folder.write("result.json.tmp-12-0", "half");
  EXPECT_TRUE(FolderClaim::take_new(folder.path(), kAdvice));
}

TEST(FolderClaim, IsOfOneProcessAtATimeAndEndsWithIt) {
  const TestFolder folder;
  for (const bool by_file : {false, true}) {
    const auto take = [&] {
      return by_file ? FolderClaim::take_by_file(folder.path()) : FolderClaim::take(folder.path());
    };
    std::unique_ptr<FolderClaim> held;
    OtherProcess other([&] {
      auto claim = take();
      if (claim) held = std::make_unique<FolderClaim>(*std::move(claim));
      return held != nullptr;
    });
    ASSERT_TRUE(other.done());
    const auto refused = take();
    ASSERT_FALSE(refused) << by_file;
    EXPECT_EQ(refused.error().code, ErrorCode::kFailed);
    EXPECT_THAT(refused.error().message, HasSubstr("another process is writing into"));
    other.end();
    EXPECT_TRUE(take()) << by_file;
  }
}

TEST(FolderClaim, NamesTheProcessThatIsWritingRatherThanItsFiles) {
  const TestFolder folder;
  const auto writing = FolderClaim::take_new(folder / "out", kAdvice);
  ASSERT_TRUE(writing);
  folder.write("out/config.toml", "");
  EXPECT_THAT(FolderClaim::take_new(folder / "out", kAdvice).error().message, HasSubstr("another process is writing"));
}

// Many processes want the same new folder at the same moment.
TEST(FolderClaim, OneOfManyProcessesGetsANewFolder) {
  constexpr int kProcesses = 8;
  for (int round = 0; round < 20; ++round) {
    const TestFolder folder;
    int start[2];
    ASSERT_EQ(::pipe(start), 0);
    std::vector<pid_t> processes;
    for (int i = 0; i < kProcesses; ++i) {
      const pid_t process = ::fork();
      if (process == 0) {
        char unused;
        ::close(start[1]);
        static_cast<void>(::read(start[0], &unused, 1));  // until the parent closes its end
        const auto claim = FolderClaim::take_new(folder / "out", kAdvice);
        if (claim) static_cast<void>(write_file_atomically(folder / "out/file", "x"));
        ::_exit(claim ? 0 : 1);
      }
      processes.push_back(process);
    }
    ::close(start[0]);
    ::close(start[1]);
    int winners = 0;
    for (const pid_t process : processes) {
      int status = 0;
      ::waitpid(process, &status, 0);
      winners += WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    EXPECT_EQ(winners, 1);
  }
}

}  // namespace
}  // namespace xladder
