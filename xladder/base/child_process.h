// A child process that is spoken to line by line: its own process group, ended with everything it started.
//
//   XLADDER_ASSIGN(ChildProcess child, ChildProcess::start({.arguments = {"/bin/sh", "-c", "read x; echo $x"}}));
//   XLADDER_TRY(child.write_line("hello"));
//   XLADDER_ASSIGN(const ReadLine line, child.read_line(1.0));  // line.text == "hello"
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/base/clock.h"
#include "xladder/base/result.h"

namespace xladder {

// A variable of the child's environment; no value: the child does not have it.
struct EnvironmentChange {
  std::string name;
  std::optional<std::string> value;
};

struct ChildOptions {
  std::vector<std::string> arguments;               // the program first; without a slash it is looked up in PATH
  std::vector<EnvironmentChange> environment = {};  // over the environment of this process
  std::optional<std::filesystem::path> stderr_file = std::nullopt;  // appended to; nothing: kept for stderr_tail()
  bool speaks = true;                                               // false: the child's stdin is empty
  // read_line() gives the lines of stderr, too, and a carriage return ends a line as well as it begins one that is
  // given at once: for what people read, bars among it.
  bool reads_both_streams = false;
};

// How a child ended.
struct ChildEnd {
  int exit_status = 0;
  int signal = 0;  // 0: it ended by itself
  bool ok() const { return signal == 0 && exit_status == 0; }
};
std::string describe(const ChildEnd& end);  // "exit status 3", "signal 9 (Killed)"

enum class ReadOutcome { kLine, kEnd, kTimeout };
struct ReadLine {
  ReadOutcome outcome = ReadOutcome::kEnd;
  std::string text;           // without the line break
  Clock::time_point arrival;  // when its end was read; lines that were read at once have the same
  bool is_stderr = false;
};

// Destruction kills the process group and reaps the child.
class ChildProcess {
 public:
  // Errors: kUsage if the program cannot be run.
  static Result<ChildProcess> start(const ChildOptions& options);
  ChildProcess(ChildProcess&& other) noexcept;
  ChildProcess& operator=(ChildProcess&& other) noexcept;
  ~ChildProcess();

  pid_t id() const;

  // Errors: the child does not listen any more.
  Status write_line(std::string_view text);
  void close_stdin();

  // The next line of stdout (or of both streams). kEnd: the child closed it or has ended, and everything was read. A
  // line of more than 16 MiB is an error.
  Result<ReadLine> read_line(double timeout_seconds);

  // Nothing if it still runs after the time. Once it has ended, what it had started is killed.
  std::optional<ChildEnd> wait(double timeout_seconds);
  ChildEnd kill();  // the whole group

  // The end of what it wrote to stderr, at most `max_bytes`.
  std::string stderr_tail(size_t max_bytes = 4096) const;
  // Its last line that is not blank; empty if there is none.
  std::string last_stderr_line() const;

 private:
  struct State;
  explicit ChildProcess(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// As a POSIX shell reads it back as one word: 'it'\''s', or as it is where that is safe.
std::string quoted_for_shell(std::string_view word);

// The whole command as it could be typed: A=1 program argument...
std::string command_line_of(const std::vector<std::string>& arguments,
                            const std::vector<EnvironmentChange>& environment);

}  // namespace xladder
