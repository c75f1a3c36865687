// A process that writes checkpoints is killed before each of its system calls that change something on the disk, one
// after the other. Whatever the moment, a run finds the checkpoint that was there before or the new one, undamaged.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstddef>
#include <functional>
#include <set>

#include "xladder/run/folder/retention.h"
#include "xladder/run/folder/test_checkpoint.h"

namespace xladder::run {
namespace {

namespace fs = std::filesystem;
using test::text_of;

const std::set<uint64_t> kChangingCalls = {
#ifdef SYS_open
    SYS_open,   SYS_creat, SYS_rename,   SYS_unlink,    SYS_mkdir,    SYS_rmdir,
#endif
    SYS_openat, SYS_write, SYS_renameat, SYS_renameat2, SYS_unlinkat, SYS_mkdirat, SYS_ftruncate,
};

// For this process, flushing to the disk does nothing (it is slow, and no kill can tell), and with `forbid_exchange`
// no file system can exchange two names.
bool change_kernel(bool forbid_exchange) {
  const uint32_t exchange = forbid_exchange ? SECCOMP_RET_ERRNO | EINVAL : SECCOMP_RET_ALLOW;
  sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_fsync, 1, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_renameat2, 1, 2),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | 0),
      BPF_STMT(BPF_RET | BPF_K, exchange),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  const sock_fprog program = {std::size(filter), filter};
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

using Work = std::function<bool(const fs::path&)>;
constexpr int kNever = 0;
constexpr int kNotTraced = 77;
enum class Ending { kKilled, kDone, kUntraceable };

// Whether a stopped child is about to make one of the calls.
bool is_before_a_change(pid_t child) {
  __ptrace_syscall_info info = {};
  const long size = ::ptrace(PTRACE_GET_SYSCALL_INFO, child, sizeof(info), &info);
  return size > 0 && info.op == PTRACE_SYSCALL_INFO_ENTRY && kChangingCalls.contains(info.entry.nr);
}

class CheckpointCutOffAnywhere : public testing::TestWithParam<bool> {
 protected:
  // Runs `work` in a child that is killed before its change number `fatal`, if there are as many.
  static Ending run_until_change(int fatal, const Work& work, const fs::path& folder) {
    const pid_t child = ::fork();
    if (child == 0) {
      if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0 || !change_kernel(GetParam())) ::_exit(kNotTraced);
      ::raise(SIGSTOP);
      ::_exit(work(folder) ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFSTOPPED(status)) ::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
    for (int changes = 0; WIFSTOPPED(status); ::waitpid(child, &status, 0)) {
      if (is_before_a_change(child) && ++changes == fatal) ::kill(child, SIGKILL);
      ::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
    }
    if (WIFSIGNALED(status)) return WTERMSIG(status) == SIGKILL ? Ending::kKilled : Ending::kUntraceable;
    if (WEXITSTATUS(status) == kNotTraced) return Ending::kUntraceable;
    EXPECT_EQ(WEXITSTATUS(status), 0);
    return Ending::kDone;
  }

  static void cut_off_everywhere(const Work& work);
};

std::string model_of(const fs::path& folder) {
  std::vector<std::string> warnings;
  const auto newest = newest_good_checkpoint(folder, warnings);
  EXPECT_THAT(warnings, testing::IsEmpty());
  return newest && *newest ? text_of((*newest)->path / "model.safetensors") : "(none)";
}

// `work` on a folder with checkpoints of steps 1 and 2, cut off at every moment.
void CheckpointCutOffAnywhere::cut_off_everywhere(const Work& work) {
  const TestFolder before, after;
  test::write(before.path(), 1, Score{.accuracy = 0.9, .loss = 1});
  test::write(before.path(), 2, Score{.accuracy = 0.8, .loss = 1});
  fs::copy(before.path(), after.path(), fs::copy_options::recursive);
  if (run_until_change(kNever, work, after.path()) == Ending::kUntraceable)
    GTEST_SKIP() << "a child of this process cannot be traced here";
  const std::string old_model = model_of(before.path()), new_model = model_of(after.path());
  ASSERT_NE(old_model, new_model);

  int num_old = 0, num_new = 0;
  for (int fatal = 1; !HasFailure(); ++fatal) {
    const TestFolder folder;
    fs::copy(before.path(), folder.path(), fs::copy_options::recursive);
    const Ending ending = run_until_change(fatal, work, folder.path());
    const std::string model = model_of(folder.path());
    num_old += model == old_model;
    num_new += model == new_model;
    EXPECT_EQ(num_old + num_new, fatal) << "neither the old nor the new one is found";
    if (ending == Ending::kDone) break;
    // Doing it again clears up.
    ASSERT_EQ(run_until_change(kNever, work, folder.path()), Ending::kDone);
    EXPECT_THAT(folder.file_names(), testing::UnorderedElementsAreArray(after.file_names()));
  }
  EXPECT_GT(num_old, 20);
  EXPECT_GT(num_new, 1);
}

bool write_step(const fs::path& folder, int64_t step) {
  return write_checkpoint(folder, test::info_of(step), test::state_of(7)).has_value();
}

TEST_P(CheckpointCutOffAnywhere, LeavesTheOneBeforeOrTheNewOne) {
  const Retention retention{.keep_checkpoints = 1, .keep_best = 1};
  cut_off_everywhere([&](const fs::path& folder) {
    return write_step(folder, 3) && retain_checkpoints(folder, retention, 3).has_value();
  });
}

TEST_P(CheckpointCutOffAnywhere, WhileItReplacesOneOfTheSameStepLeavesEither) {
  cut_off_everywhere([&](const fs::path& folder) { return write_step(folder, 2); });
}

INSTANTIATE_TEST_SUITE_P(Where, CheckpointCutOffAnywhere, testing::Bool(), [](const auto& tested) {
  return tested.param ? "NamesCannotBeExchanged" : "NamesCanBeExchanged";
});

}  // namespace
}  // namespace xladder::run
