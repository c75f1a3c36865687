#include "tests/golden/golden.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

namespace xladder::test {
namespace {

namespace fs = std::filesystem;

fs::path path_of(std::string_view name) { return fs::path(XLADDER_GOLDEN_DIR) / (std::string(name) + ".mlir"); }

std::optional<std::string> read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

void write(const fs::path& path, std::string_view text) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  EXPECT_TRUE(file) << "cannot write " << path;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size() - 1);
    lines.push_back(text.substr(0, end + 1));
    text.remove_prefix(end + 1);
  }
  return lines;
}

}  // namespace

std::string line_difference(std::string_view expected, std::string_view actual) {
  const std::vector<std::string_view> before = lines_of(expected), after = lines_of(actual);
  // What begins and ends alike is left out but for a few lines; the rest is shown as it was and as it is.
  size_t start = 0;
  while (start < before.size() && start < after.size() && before[start] == after[start]) ++start;
  if (start == before.size() && start == after.size()) return "";
  size_t end = 0;
  while (end < before.size() - start && end < after.size() - start &&
         before[before.size() - 1 - end] == after[after.size() - 1 - end])
    ++end;
  constexpr size_t kAround = 3, kMost = 40;
  std::string text = fmt::format("at line {}:\n", start + 1);
  const auto show = [&text](char mark, const std::vector<std::string_view>& lines, size_t from, size_t to) {
    for (size_t i = from; i < std::min(to, from + kMost); ++i) {
      text += fmt::format("{} {}", mark, lines[i]);
      if (text.back() != '\n') text += " (no end of line)\n";
    }
    if (to > from + kMost) text += fmt::format("{} ... {} more lines\n", mark, to - from - kMost);
  };
  show(' ', before, start - std::min(start, kAround), start);
  show('-', before, start, before.size() - end);
  show('+', after, start, after.size() - end);
  show(' ', before, before.size() - end, before.size() - end + std::min(end, kAround));
  return text;
}

void expect_golden(std::string_view name, std::string_view text) {
  const fs::path path = path_of(name);
  if (std::getenv("XLADDER_UPDATE_GOLDEN") != nullptr) return write(path, text);
  const std::optional<std::string> kept = read(path);
  if (!kept) {
    ADD_FAILURE() << "there is no " << path.string() << "; run tools/update_golden.sh and look at what it writes";
    return;
  }
  const std::string difference = line_difference(*kept, text);
  if (!difference.empty())
    ADD_FAILURE() << path.string() << " differs " << difference
                  << "if the new text (+) is right, run tools/update_golden.sh and commit the file";
}

std::string golden_text(std::string_view name) { return read(path_of(name)).value_or(""); }

std::vector<std::string> golden_names(std::string_view folder) {
  std::vector<std::string> names;
  const fs::path path = fs::path(XLADDER_GOLDEN_DIR) / folder;
  if (!fs::is_directory(path)) return names;
  for (const auto& entry : fs::directory_iterator(path))
    if (entry.path().extension() == ".mlir") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace xladder::test
