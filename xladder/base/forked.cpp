#include "xladder/base/forked.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
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
#include <deque>
#include <fstream>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

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

// A job that runs.
class Child {
 public:
  Child(const ForkedJob& job, size_t index)
      : index_(index),
        timeout_seconds_(job.timeout_seconds),
        deadline_(steady_clock::now() +
                  std::chrono::duration_cast<steady_clock::duration>(std::chrono::duration<double>(timeout_seconds_))) {
    if (!answer_.open() || !talk_.open()) {
      failure_ = fmt::format("has no pipe to a process of its own ({})", std::strerror(errno));
      return;
    }
    std::fflush(nullptr);  // what is buffered would be written twice
    id_ = fork();
    if (id_ == 0) run_child(job.work, answer_.write_end, talk_.write_end);
    if (id_ < 0) {
      failure_ = fmt::format("has no process of its own ({})", std::strerror(errno));
      return;
    }
    setpgid(id_, id_);  // whoever is first
    Pipe::close_end(answer_.write_end);
    Pipe::close_end(talk_.write_end);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() { end(); }

  size_t index() const { return index_; }
  steady_clock::time_point deadline() const { return deadline_; }
  bool is_done() const { return id_ < 0 || is_done_ || steady_clock::now() >= deadline_; }

  // What to wait for: its answer, and its talk until that ends.
  std::array<pollfd, 2> waiting() const {
    return {pollfd{answer_.read_end, POLLIN, 0}, pollfd{talk_ends_ ? -1 : talk_.read_end, POLLIN, 0}};
  }

  // `seen`: waiting() after poll.
  void read(const std::array<pollfd, 2>& seen) {
    if (seen[1].revents != 0 && !read_some(talk_.read_end, said_)) talk_ends_ = true;
    keep_the_end(said_);
    // A process that the child has started may keep its end open.
    if (seen[0].revents != 0 && (!read_some(answer_.read_end, bytes_) || framed_size(bytes_) == bytes_.size()))
      is_done_ = true;
  }

  int64_t resident_bytes() const {
    std::ifstream file(fmt::format("/proc/{}/statm", id_));
    int64_t size = 0, resident = 0;
    file >> size >> resident;
    return file ? resident * sysconf(_SC_PAGESIZE) : 0;
  }

  // Of a job that is done, or is not wanted any more.
  ForkedRun end() {
    ForkedRun run{.failure = failure_};
    if (id_ < 0) return run;
    const bool in_time = is_done_;
    if (in_time) read_the_rest();
    if (!in_time) kill(-id_, SIGKILL);
    int how = 0;
    rusage usage{};
    while (wait4(id_, &how, 0, &usage) < 0 && errno == EINTR) {
    }
    kill(-id_, SIGKILL);
    id_ = -1;
    run.last_words = last_line(said_);
    run.peak_bytes = int64_t{usage.ru_maxrss} << 10;
    if (!in_time) {
      run.failure = fmt::format("did not answer within {} seconds", timeout_seconds_);
    } else if (WIFSIGNALED(how)) {
      run.failure = fmt::format("crashed with signal {} ({})", WTERMSIG(how), strsignal(WTERMSIG(how)));
    } else if (framed_size(bytes_) == bytes_.size()) {
      run.answer = bytes_.substr(kFrame);
    } else {
      run.failure = fmt::format("ended the process (exit status {})", WEXITSTATUS(how));
    }
    return run;
  }

 private:
  // What is left of its talk, which a process that it started may keep open.
  void read_the_rest() {
    pollfd rest{talk_.read_end, POLLIN, 0};
    for (size_t most = kMostTalk; !talk_ends_ && most > 0 && poll(&rest, 1, 0) > 0; --most) {
      if (!read_some(talk_.read_end, said_)) break;
      keep_the_end(said_);
    }
  }

  size_t index_;
  double timeout_seconds_;
  steady_clock::time_point deadline_;
  Pipe answer_, talk_;
  pid_t id_ = -1;
  std::string failure_, bytes_, said_;
  bool is_done_ = false, talk_ends_ = false;
};

class Jobs {
 public:
  Jobs(std::span<const ForkedJob> jobs, const ForkedLimits& limits, const ForkedEvents& events)
      : jobs_(jobs), limits_(limits), events_(events) {
    for (size_t i = 0; i < jobs.size(); ++i) waiting_.push_back(i);
  }

  void run() {
    while (!waiting_.empty() || !running_.empty()) {
      if (limits_.stop_requested && limits_.stop_requested()) return;
      while (has_room()) start();
      wait();
      for (size_t i = running_.size(); i-- > 0;)
        if (running_[i]->is_done()) finish(i);
      keep_within_memory();
    }
  }

 private:
  bool watches_memory() const { return limits_.memory_bytes < std::numeric_limits<int64_t>::max(); }

  bool has_room() const {
    if (waiting_.empty()) return false;
    if (running_.empty()) return true;
    if (std::ssize(running_) >= limits_.most_at_once) return false;
    int64_t taken = largest_;
    for (const auto& child : running_) taken += std::max(largest_, child->resident_bytes());
    return taken <= limits_.memory_bytes;
  }

  void start() {
    const size_t index = waiting_.front();
    waiting_.pop_front();
    if (events_.on_start) events_.on_start(index);
    running_.push_back(std::make_unique<Child>(jobs_[index], index));
  }

  // Until one of them says something, is late, or has to be looked at.
  void wait() {
    std::vector<pollfd> all;
    auto until = steady_clock::now() + std::chrono::minutes(1);
    if (watches_memory() || limits_.stop_requested) until = steady_clock::now() + std::chrono::milliseconds(200);
    for (const auto& child : running_) {
      until = std::min(until, child->deadline());
      for (const pollfd& one : child->waiting()) all.push_back(one);
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - steady_clock::now());
    if (poll(all.data(), all.size(), static_cast<int>(std::max<int64_t>(left.count(), 0))) <= 0) return;
    for (size_t i = 0; i < running_.size(); ++i) running_[i]->read({all[2 * i], all[2 * i + 1]});
  }

  void finish(size_t place) {
    const size_t index = running_[place]->index();
    const ForkedRun run = running_[place]->end();
    running_.erase(running_.begin() + static_cast<ptrdiff_t>(place));
    largest_ = std::max(largest_, run.peak_bytes);
    if (events_.on_end) events_.on_end(index, run);
  }

  void keep_within_memory() {
    if (!watches_memory() || running_.empty()) return;
    int64_t taken = 0;
    for (const auto& child : running_) taken += child->resident_bytes();
    if (taken <= limits_.memory_bytes) return;
    const size_t index = running_.back()->index();
    ForkedRun ended = running_.back()->end();
    running_.pop_back();
    largest_ = std::max(largest_, ended.peak_bytes);
    if (!running_.empty()) {
      waiting_.push_front(index);
      return;
    }
    ended.failure = fmt::format("needs more than the {:.2g} GB of memory that it may have",
                                1e-9 * static_cast<double>(limits_.memory_bytes));
    if (events_.on_end) events_.on_end(index, ended);
  }

  std::span<const ForkedJob> jobs_;
  const ForkedLimits& limits_;
  const ForkedEvents& events_;
  std::deque<size_t> waiting_;
  std::vector<std::unique_ptr<Child>> running_;  // the youngest last
  int64_t largest_ = 0;                          // memory of one so far
};

}  // namespace

void run_forked(std::span<const ForkedJob> jobs, const ForkedLimits& limits, const ForkedEvents& events) {
  Jobs(jobs, limits, events).run();
}

ForkedRun run_forked(const std::function<std::string()>& work, double timeout_seconds) {
  ForkedRun run;
  const ForkedJob job{.work = work, .timeout_seconds = timeout_seconds};
  const ForkedEvents events{.on_end = [&](size_t, const ForkedRun& ended) { run = ended; }};
  run_forked({&job, 1}, {}, events);
  return run;
}

}  // namespace xladder
