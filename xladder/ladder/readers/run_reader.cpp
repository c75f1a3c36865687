#include "xladder/ladder/readers/run_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "xladder/base/suggest.h"
#include "xladder/ladder/readers/scan.h"

namespace xladder::ladder {
namespace {

constexpr size_t kLongestLine = 1 << 16;
constexpr size_t kShownLines = 4;

// "[rank1]:", "[default1]:" of torchrun, "1: " of srun -l is too common to be meant.
std::optional<int64_t> take_rank(std::string_view& text) {
  std::string_view rest = text;
  if (!rest.starts_with('[')) return std::nullopt;
  rest.remove_prefix(1);
  if (!take_word(rest, "rank") && !take_word(rest, "default")) return std::nullopt;
  const auto rank = take_whole(rest);
  if (!rank || *rank > 1'000'000 || !rest.starts_with("]:")) return std::nullopt;
  text = rest.substr(2);
  return static_cast<int64_t>(*rank);
}

std::string names_of_found(const std::vector<const LogRecorder*>& found) {
  std::string out;
  for (const LogRecorder* one : found)
    out += fmt::format("{}{} ({} lines)", out.empty() ? "" : ", ", one->info().name, one->lines());
  return out;
}

}  // namespace

PlainLine plain_line(std::string_view line) {
  PlainLine out;
  line = line.substr(0, kLongestLine);
  size_t at = 0;
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\x1b' && i + 1 < line.size() && line[i + 1] == '[') {
      i += 2;
      while (i < line.size() && (line[i] < '@' || line[i] > '~')) ++i;
      continue;
    }
    // A backspace moves back, and what comes next writes over what stands there.
    if (line[i] == '\b') {
      if (at > 0) --at;
    } else if (at < out.text.size()) {
      out.text[at++] = line[i];
    } else {
      out.text += line[i];
      ++at;
    }
  }
  std::string_view text = out.text;
  if (const auto rank = take_rank(text)) {
    out.rank = *rank;
    out.text = std::string(without_blanks_before(text));
  }
  return out;
}

std::string reader_names() {
  std::string out(kJsonReader);
  for (const ReaderInfo& info : log_readers()) out += fmt::format(", {}", info.name);
  return out;
}

Result<RunReader> RunReader::make(std::string_view reader, const std::string& pattern) {
  RunReader out;
  if (!pattern.empty()) {
    if (reader != kAnyReader) return fail(ErrorCode::kUsage, "a reader and a regular expression exclude each other");
    XLADDER_ASSIGN(auto by_pattern, make_pattern_reader(pattern));
    out.reads_json_ = false;
    out.recorders_.emplace_back(pattern_reader(), std::move(by_pattern));
    return out;
  }
  if (reader == kJsonReader) return out;
  if (reader != kAnyReader) {
    const ReaderInfo* info = find_reader(reader);
    if (info == nullptr) {
      std::vector<std::string> names = {std::string(kJsonReader), std::string(kAnyReader)};
      for (const ReaderInfo& known : log_readers()) names.emplace_back(known.name);
      const auto near = closest(reader, names);
      return fail(ErrorCode::kUsage, "there is no reader \"{}\"{}; there are {}", reader,
                  near ? fmt::format("; did you mean \"{}\"?", *near) : "", reader_names());
    }
    out.reads_json_ = false;
    out.recorders_.emplace_back(*info, info->make());
    return out;
  }
  for (const ReaderInfo& info : log_readers()) out.recorders_.emplace_back(info, info.make());
  return out;
}

void RunReader::take(std::string_view line, double arrival) {
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
  const PlainLine plain = plain_line(line);
  if (reads_json_) json_.take(plain.text, arrival);
  for (LogRecorder& recorder : recorders_) recorder.take(plain.text, plain.rank, arrival);
  ++lines_;
  last_line_ = plain.text.substr(0, 400);
  if (first_lines_.size() < kShownLines) first_lines_.push_back(excerpt(plain.text));
}

std::string RunReader::last_line() const { return last_line_; }

Result<LogRun> RunReader::finish_json() const {
  XLADDER_ASSIGN(CommandRecord record, json_.finish());
  LogRun run;
  run.record = std::move(record);
  run.summary.reader = std::string(kJsonReader);
  return run;
}

Result<LogRun> RunReader::finish(std::optional<double> samples_per_step) const {
  if (recorders_.empty()) return finish_json();
  std::vector<const LogRecorder*> found;
  std::vector<const LogRecorder*> general;
  for (const LogRecorder& recorder : recorders_)
    if (recorder.lines() > 0) (recorder.info().is_general ? general : found).push_back(&recorder);
  const auto json = reads_json_ ? finish_json() : fail(ErrorCode::kFailed, "not read");
  if (found.size() + (json ? 1 : 0) > 1) {
    return fail(ErrorCode::kFailed,
                "its lines can be read in more than one way: {}{}; say which by --read NAME ([workload] read)",
                json ? "json, " : "", names_of_found(found));
  }
  if (json) return json;
  if (found.empty()) found = general;
  if (found.size() > 1) {
    // What is drawn most often is what moves with the steps.
    std::ranges::sort(found, std::greater<>(), &LogRecorder::lines);
    if (found[0]->lines() == found[1]->lines())
      return fail(ErrorCode::kFailed, "its lines can be read in more than one way: {}; say which by --read NAME",
                  names_of_found(found));
  }
  if (!found.empty()) return found.front()->finish(samples_per_step);
  if (reads_json_ && json_.saw_some()) return json;
  if (lines_ == 0) return fail(ErrorCode::kFailed, "it printed nothing; is its output going to a file?");
  const std::string whose = recorders_.size() == 1 ? fmt::format(" of {} (--read {})", recorders_[0].info().program,
                                                                 recorders_[0].info().name)
                                                   : "";
  std::string seen;
  for (const std::string& line : first_lines_) seen += fmt::format("\n    {}", line);
  if (lines_ > std::ssize(first_lines_))
    seen += fmt::format("\n    ... ({} lines)\n    {}", lines_, excerpt(last_line_));
  return fail(ErrorCode::kFailed,
              "none of its lines is known as that of a training step{}. Teach them by --read-regex 'step (?<step>\\d+) "
              "loss (?<loss>[-.e\\d]+)', or print JSON lines; readers: {}. It printed:{}",
              whose, reader_names(), seen);
}

}  // namespace xladder::ladder
