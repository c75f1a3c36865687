#include "xladder/base/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <system_error>
#include <thread>

#include "xladder/base/clock.h"

extern char** environ;

namespace xladder {
namespace {

constexpr size_t kMaxLineBytes = 16 << 20;
constexpr double kPollSeconds = 0.02;

std::string reason(int error_number) { return std::generic_category().message(error_number); }

class Descriptor {
 public:
  explicit Descriptor(int value = -1) : value_(value) {}
  Descriptor(Descriptor&& other) noexcept : value_(std::exchange(other.value_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(value_, other.value_);
    return *this;
  }
  ~Descriptor() { close(); }
  void close() {
    if (value_ >= 0) ::close(value_);
    value_ = -1;
  }
  int get() const { return value_; }
  bool is_open() const { return value_ >= 0; }

 private:
  int value_;
};

class FileActions {
 public:
  FileActions() { posix_spawn_file_actions_init(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
  void duplicate(const Descriptor& from, int to) { posix_spawn_file_actions_adddup2(&actions_, from.get(), to); }
  void open_empty(int to) { posix_spawn_file_actions_addopen(&actions_, to, "/dev/null", O_RDONLY, 0); }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

class Attributes {
 public:
  // A group of its own, no blocked signals and ordinary reactions to them, whatever this process has chosen.
  Attributes() {
    posix_spawnattr_init(&attributes_);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &all);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  ~Attributes() { posix_spawnattr_destroy(&attributes_); }
  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_;
};

std::vector<std::string> environment_with(const std::vector<EnvironmentChange>& changes) {
  std::vector<std::string> out;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    const bool changed = std::ranges::any_of(changes, [&](const EnvironmentChange& change) {
      return text.size() > change.name.size() && text.starts_with(change.name) && text[change.name.size()] == '=';
    });
    if (!changed) out.emplace_back(text);
  }
  for (size_t i = 0; i < changes.size(); ++i) {
    const bool again_later = std::any_of(changes.begin() + static_cast<std::ptrdiff_t>(i) + 1, changes.end(),
                                         [&](const EnvironmentChange& later) { return later.name == changes[i].name; });
    if (changes[i].value && !again_later) out.push_back(changes[i].name + "=" + *changes[i].value);
  }
  return out;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (std::string& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

// A file that only its descriptor reaches: a full pipe would stop a child that nobody listens to.
Result<Descriptor> open_stderr(const std::optional<std::filesystem::path>& path) {
  if (path) {
    Descriptor file(::open(path->c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0644));
    if (!file.is_open()) {
      return fail(ErrorCode::kFailed, "cannot write {}: {}; check the folder and its permissions", path->string(),
                  reason(errno));
    }
    return file;
  }
  std::error_code error;
  std::string name = (std::filesystem::temp_directory_path(error) / "xladder-stderr-XXXXXX").string();
  Descriptor file(::mkostemp(name.data(), O_CLOEXEC | O_APPEND));
  if (!file.is_open()) {
    return fail(ErrorCode::kFailed, "no temporary file for the messages of a child process: {}; check the free space",
                reason(errno));
  }
  ::unlink(name.c_str());
  return file;
}

ChildEnd end_from(int status) {
  if (WIFSIGNALED(status)) return {.exit_status = 0, .signal = WTERMSIG(status)};
  return {.exit_status = WEXITSTATUS(status), .signal = 0};
}

// What comes out of one pipe, as lines.
struct LineStream {
  Descriptor from_child;
  std::string_view breaks = "\n";
  std::string buffer;
  size_t taken = 0;     // of the buffer, as lines
  size_t searched = 0;  // of the buffer, without finding a line break
  Clock::time_point last_read = Clock::now();
  bool at_end = false;
  bool after_return = false;  // the last break was a carriage return

  std::optional<std::string> take_line() {
    const size_t at = buffer.find_first_of(breaks, searched);
    if (at == std::string::npos) {
      searched = buffer.size();
      return std::nullopt;
    }
    std::string line = buffer.substr(taken, at - taken);
    after_return = buffer[at] == '\r';
    taken = at + 1;
    searched = taken;
    return line;
  }

  // What stands behind a carriage return is drawn over by what comes next: whole as it is, and its time is now.
  bool is_drawn() const { return after_return && waiting() > 0; }

  std::string take_rest() {
    std::string rest = buffer.substr(taken);
    buffer.clear();
    taken = searched = 0;
    after_return = false;
    return rest;
  }

  size_t waiting() const { return buffer.size() - taken; }

  // What came; empty at the end.
  std::string_view read_available() {
    std::array<char, 65536> block;
    const ssize_t size = ::read(from_child.get(), block.data(), block.size());
    last_read = Clock::now();
    // Only what is no whole line yet has to move.
    buffer.erase(0, taken);
    searched -= taken;
    taken = 0;
    if (size > 0) buffer.append(block.data(), static_cast<size_t>(size));
    if (size == 0 || (size < 0 && errno != EINTR)) at_end = true;
    return std::string_view(buffer).substr(buffer.size() - static_cast<size_t>(std::max<ssize_t>(size, 0)));
  }
};

}  // namespace

struct ChildProcess::State {
  pid_t id = -1;
  Descriptor to_child, messages;
  LineStream out, err;          // err: at its end from the beginning where it is not read
  std::optional<ChildEnd> end;  // once it is reaped

  bool has_ended() const {
    if (end) return true;
    siginfo_t information{};
    return waitid(P_PID, static_cast<id_t>(id), &information, WEXITED | WNOHANG | WNOWAIT) == 0 &&
           information.si_pid == id;
  }

  // The child's number stays taken until it is reaped, so its group cannot be that of a stranger.
  ChildEnd reap() {
    ::kill(-id, SIGKILL);
    int status = 0;
    while (waitpid(id, &status, 0) < 0 && errno == EINTR) {
    }
    end = end_from(status);
    return *end;
  }

  // Waits for either stream and reads what is there; false: nothing came.
  bool read_some(double wait_seconds) {
    std::array<pollfd, 2> waiting{};
    std::array<LineStream*, 2> streams{};
    nfds_t count = 0;
    for (LineStream* stream : {&out, &err}) {
      if (stream->at_end) continue;
      streams[count] = stream;
      waiting[count++] = {stream->from_child.get(), POLLIN, 0};
    }
    if (::poll(waiting.data(), count, static_cast<int>(std::ceil(wait_seconds * 1000))) <= 0) return false;
    for (nfds_t i = 0; i < count; ++i) {
      if (waiting[i].revents == 0) continue;
      const std::string_view came = streams[i]->read_available();
      // Kept for stderr_tail(), as if the child had written it there.
      if (streams[i] == &err && ::write(messages.get(), came.data(), came.size()) < 0) continue;
    }
    return true;
  }
};

ChildProcess::ChildProcess(std::unique_ptr<State> state) : state_(std::move(state)) {}
ChildProcess::ChildProcess(ChildProcess&& other) noexcept = default;
ChildProcess& ChildProcess::operator=(ChildProcess&& other) noexcept {
  std::swap(state_, other.state_);
  return *this;
}
ChildProcess::~ChildProcess() {
  if (state_) kill();
}

Result<ChildProcess> ChildProcess::start(const ChildOptions& options) {
  if (options.arguments.empty()) return fail(ErrorCode::kUsage, "no program to run; name one");
  auto state = std::make_unique<State>();
  XLADDER_ASSIGN(state->messages, open_stderr(options.stderr_file));

  // A socket and not a pipe for its stdin: writing to a child that is gone is then an error and not a signal.
  int sockets[2] = {-1, -1};
  int pipe_ends[2] = {-1, -1};
  if (options.speaks && ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0)
    return fail(ErrorCode::kFailed, "no socket to a child process: {}; close some programs", reason(errno));
  state->to_child = Descriptor(sockets[0]);
  const Descriptor child_in(sockets[1]);
  if (::pipe2(pipe_ends, O_CLOEXEC) != 0)
    return fail(ErrorCode::kFailed, "no pipe to a child process: {}; close some programs", reason(errno));
  state->out.from_child = Descriptor(pipe_ends[0]);
  const Descriptor child_out(pipe_ends[1]);
  int error_ends[2] = {-1, -1};
  if (options.reads_both_streams && ::pipe2(error_ends, O_CLOEXEC) != 0)
    return fail(ErrorCode::kFailed, "no pipe to a child process: {}; close some programs", reason(errno));
  state->err.from_child = Descriptor(error_ends[0]);
  state->err.at_end = !options.reads_both_streams;
  const Descriptor child_err(error_ends[1]);
  if (options.reads_both_streams) state->out.breaks = state->err.breaks = "\r\n";

  FileActions actions;
  if (options.speaks) actions.duplicate(child_in, STDIN_FILENO);
  if (!options.speaks) actions.open_empty(STDIN_FILENO);
  actions.duplicate(child_out, STDOUT_FILENO);
  actions.duplicate(options.reads_both_streams ? child_err : state->messages, STDERR_FILENO);
  const Attributes attributes;
  std::vector<std::string> arguments = options.arguments;
  std::vector<std::string> environment = environment_with(options.environment);
  const int error = posix_spawnp(&state->id, arguments[0].c_str(), actions.get(), attributes.get(),
                                 pointers_to(arguments).data(), pointers_to(environment).data());
  if (error != 0) {
    return fail(ErrorCode::kUsage, "cannot run {}: {}; check the path and that it is a program", arguments[0],
                reason(error));
  }
  return ChildProcess(std::move(state));
}

pid_t ChildProcess::id() const { return state_->id; }

Status ChildProcess::write_line(std::string_view text) {
  std::string line(text);
  line += '\n';
  for (size_t done = 0; done < line.size();) {
    const ssize_t sent = ::send(state_->to_child.get(), line.data() + done, line.size() - done, MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) {
      return fail(ErrorCode::kFailed, "process {} does not listen any more: {}; see its messages", state_->id,
                  reason(errno));
    }
    done += static_cast<size_t>(sent);
  }
  return {};
}

void ChildProcess::close_stdin() { state_->to_child.close(); }

Result<ReadLine> ChildProcess::read_line(double timeout_seconds) {
  const auto start = Clock::now();
  while (true) {
    for (LineStream* stream : {&state_->out, &state_->err}) {
      const bool is_stderr = stream == &state_->err;
      if (auto line = stream->take_line())
        return ReadLine{ReadOutcome::kLine, *std::move(line), stream->last_read, is_stderr};
      if (stream->waiting() > kMaxLineBytes) {
        return fail(ErrorCode::kFailed, "process {} wrote a line of more than {} bytes; write shorter lines",
                    state_->id, kMaxLineBytes);
      }
      if ((stream->at_end || stream->is_drawn()) && stream->waiting() > 0)
        return ReadLine{ReadOutcome::kLine, stream->take_rest(), stream->last_read, is_stderr};
    }
    if (state_->out.at_end && state_->err.at_end) return ReadLine{ReadOutcome::kEnd, "", Clock::now()};
    const double left = timeout_seconds - seconds_since(start);
    // What the child started may hold its stdout open for longer than it lives, so its end counts too.
    const bool ended = state_->has_ended();
    const bool came = state_->read_some(ended ? 0.0 : std::clamp(left, 0.0, kPollSeconds));
    if (!came && ended) state_->out.at_end = state_->err.at_end = true;
    if (!came && !ended && left <= 0) return ReadLine{ReadOutcome::kTimeout, "", Clock::now()};
  }
}

std::optional<ChildEnd> ChildProcess::wait(double timeout_seconds) {
  const auto start = Clock::now();
  auto pause = std::chrono::milliseconds(1);
  while (!state_->has_ended()) {
    if (seconds_since(start) >= timeout_seconds) return std::nullopt;
    std::this_thread::sleep_for(pause);
    pause = std::min(pause * 2, std::chrono::milliseconds(20));
  }
  return state_->end ? *state_->end : state_->reap();
}

ChildEnd ChildProcess::kill() { return state_->end ? *state_->end : state_->reap(); }

std::string ChildProcess::stderr_tail(size_t max_bytes) const {
  const off_t size = ::lseek(state_->messages.get(), 0, SEEK_END);
  if (size <= 0) return "";
  std::string tail(std::min(max_bytes, static_cast<size_t>(size)), '\0');
  const ssize_t count =
      ::pread(state_->messages.get(), tail.data(), tail.size(), size - static_cast<off_t>(tail.size()));
  tail.resize(count > 0 ? static_cast<size_t>(count) : 0);
  return tail;
}

std::string ChildProcess::last_stderr_line() const {
  constexpr std::string_view kBlank = " \t\r\n";
  const std::string tail = stderr_tail();
  const size_t last = tail.find_last_not_of(kBlank);
  if (last == std::string::npos) return "";
  const size_t before = tail.find_last_of('\n', last);
  const size_t first = tail.find_first_not_of(kBlank, before == std::string::npos ? 0 : before + 1);
  return tail.substr(first, last - first + 1);
}

std::string describe(const ChildEnd& end) {
  if (end.signal != 0) return fmt::format("signal {} ({})", end.signal, strsignal(end.signal));
  return fmt::format("exit status {}", end.exit_status);
}

std::string quoted_for_shell(std::string_view word) {
  constexpr std::string_view kSafe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=./:,@%";
  if (!word.empty() && word.find_first_not_of(kSafe) == std::string_view::npos) return std::string(word);
  std::string out = "'";
  for (const char letter : word) {
    if (letter == '\'') out += "'\\''";
    if (letter != '\'') out += letter;
  }
  return out + "'";
}

std::string command_line_of(const std::vector<std::string>& arguments,
                            const std::vector<EnvironmentChange>& environment) {
  std::string unset;
  std::string set;
  for (const EnvironmentChange& change : environment) {
    if (!change.value) unset += fmt::format(" -u {}", change.name);
    if (change.value) set += fmt::format("{}={} ", change.name, quoted_for_shell(*change.value));
  }
  std::string out = unset.empty() ? set : fmt::format("env{} {}", unset, set);
  for (const std::string& argument : arguments) out += quoted_for_shell(argument) + " ";
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace xladder
