#include "xladder/base/forked.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <optional>

namespace xladder {
namespace {

using std::chrono::steady_clock;

// An answer: this mark, the length, the text. A child that ends in the middle of it has not answered.
constexpr uint64_t kMark = 0x78'6c'61'64'64'65'72'3a;
constexpr size_t kFrame = 2 * sizeof(uint64_t);
constexpr size_t kMostTalk = 1 << 14, kLongestLine = 500;

void write_all(int out, const char* data, size_t size) {
  for (size_t done = 0; done < size;) {
    const ssize_t written = write(out, data + done, size - done);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) done += static_cast<size_t>(written);
  }
}

[[noreturn]] void run_child(const std::function<std::string()>& work, int answer, int talk) {
  setpgid(0, 0);  // so that all that it starts can be ended with it
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  const int nothing = open("/dev/null", O_RDONLY);
  if (nothing >= 0) dup2(nothing, STDIN_FILENO);
  dup2(talk, STDOUT_FILENO);
  dup2(talk, STDERR_FILENO);
  std::string text;
  try {
    text = work();
  } catch (...) {
    _exit(1);
  }
  const std::array<uint64_t, 2> frame = {kMark, text.size()};
  write_all(answer, reinterpret_cast<const char*>(frame.data()), kFrame);
  write_all(answer, text.data(), text.size());
  _exit(0);  // no destructors: a plugin's threads may not survive them
}

struct Pipe {
  int read_end = -1, write_end = -1;

  bool open() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return false;
    read_end = ends[0];
    write_end = ends[1];
    return true;
  }
  static void close_end(int& end) {
    if (end >= 0) close(end);
    end = -1;
  }
  ~Pipe() {
    close_end(read_end);
    close_end(write_end);
  }
};

// Appends what can be read at once; false at the end.
bool read_some(int in, std::string& text) {
  char block[1 << 16];
  const ssize_t size = read(in, block, sizeof(block));
  if (size > 0) text.append(block, static_cast<size_t>(size));
  return size > 0 || (size < 0 && (errno == EINTR || errno == EAGAIN));
}

void keep_the_end(std::string& talk) {
  if (talk.size() > 2 * kMostTalk) talk.erase(0, talk.size() - kMostTalk);
}

// Bytes of the answer and its frame; nothing as long as they are too few to tell, or are none.
std::optional<size_t> framed_size(const std::string& bytes) {
  std::array<uint64_t, 2> frame{};
  if (bytes.size() < kFrame) return std::nullopt;
  std::memcpy(frame.data(), bytes.data(), kFrame);
  if (frame[0] != kMark) return std::nullopt;
  return kFrame + frame[1];
}

// Reads both until the answer's end; false if the time is over first.
bool listen(int answer_end, int talk_end, steady_clock::time_point deadline, std::string& answer, std::string& talk) {
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - steady_clock::now());
    if (left.count() <= 0) return false;
    std::array<pollfd, 2> waiting = {pollfd{answer_end, POLLIN, 0}, pollfd{talk_end, POLLIN, 0}};
    const int ready = poll(waiting.data(), waiting.size(), static_cast<int>(std::min<int64_t>(left.count(), 1 << 30)));
    if (ready <= 0) continue;  // the time is looked at above
    if (waiting[1].revents != 0 && !read_some(talk_end, talk)) talk_end = -1;
    keep_the_end(talk);
    if (waiting[0].revents != 0 && !read_some(answer_end, answer)) break;
    // A process that the child has started may keep its end open.
    if (framed_size(answer) == answer.size()) break;
  }
  // What is left of its talk, which a process that it started may keep open.
  pollfd rest{talk_end, POLLIN, 0};
  for (size_t most = kMostTalk; talk_end >= 0 && most > 0 && poll(&rest, 1, 0) > 0; --most) {
    if (!read_some(talk_end, talk)) break;
    keep_the_end(talk);
  }
  return true;
}

std::string last_line(std::string_view talk) {
  const auto is_blank = [](unsigned char c) { return std::isspace(c) != 0; };
  while (!talk.empty() && is_blank(static_cast<unsigned char>(talk.back()))) talk.remove_suffix(1);
  const size_t line_break = talk.rfind('\n');
  std::string_view line = line_break == std::string_view::npos ? talk : talk.substr(line_break + 1);
  while (!line.empty() && is_blank(static_cast<unsigned char>(line.front()))) line.remove_prefix(1);
  std::string text(line.substr(0, kLongestLine));
  // Other people's bytes on the user's terminal.
  std::ranges::replace_if(
      text, [](unsigned char c) { return c < ' ' || c == 0x7f; }, '?');
  return text;
}

}  // namespace

ForkedRun run_forked(const std::function<std::string()>& work, double timeout_seconds) {
  Pipe answer, talk;
  if (!answer.open() || !talk.open())
    return {.failure = fmt::format("has no pipe to a process of its own ({})", std::strerror(errno))};
  std::fflush(nullptr);  // what is buffered would be written twice
  const pid_t child = fork();
  if (child < 0) return {.failure = fmt::format("has no process of its own ({})", std::strerror(errno))};
  if (child == 0) run_child(work, answer.write_end, talk.write_end);
  setpgid(child, child);  // whoever is first
  Pipe::close_end(answer.write_end);
  Pipe::close_end(talk.write_end);
  std::string bytes, said;
  const auto time = std::chrono::duration_cast<steady_clock::duration>(std::chrono::duration<double>(timeout_seconds));
  const bool in_time = listen(answer.read_end, talk.read_end, steady_clock::now() + time, bytes, said);
  if (!in_time) kill(-child, SIGKILL);
  int how = 0;
  while (waitpid(child, &how, 0) < 0 && errno == EINTR) {
  }
  kill(-child, SIGKILL);
  ForkedRun run{.last_words = last_line(said)};
  if (!in_time) {
    run.failure = fmt::format("did not answer within {} seconds", timeout_seconds);
  } else if (WIFSIGNALED(how)) {
    run.failure = fmt::format("crashed with signal {} ({})", WTERMSIG(how), strsignal(WTERMSIG(how)));
  } else if (framed_size(bytes) == bytes.size()) {
    run.answer = bytes.substr(kFrame);
  } else {
    run.failure = fmt::format("ended the process (exit status {})", WEXITSTATUS(how));
  }
  return run;
}

}  // namespace xladder
