#include "xladder/ladder/workload/rung_needs.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <map>
#include <memory>

#include "xladder/base/child_process.h"
#include "xladder/device/host/host_facts.h"

namespace xladder::ladder {
namespace {

constexpr double kPythonSeconds = 60;

std::optional<std::string> version_by(const std::string& python, const std::string& package) {
  auto child = ChildProcess::start(
      {.arguments = {python, "-c", "import sys, importlib.metadata as m; print(m.version(sys.argv[1]))", package},
       .speaks = false});
  if (!child) return std::nullopt;
  const auto line = child->read_line(kPythonSeconds);
  const auto end = child->wait(kPythonSeconds);
  if (!line || line->outcome != ReadOutcome::kLine || !end || !end->ok()) return std::nullopt;
  return line->text;
}

bool is_in_library_folders(const std::string& library, const std::string& library_path) {
  std::vector<std::string> folders = {"/lib",
                                      "/usr/lib",
                                      "/lib64",
                                      "/usr/lib64",
                                      "/usr/local/lib",
                                      "/lib/x86_64-linux-gnu",
                                      "/usr/lib/x86_64-linux-gnu",
                                      "/lib/aarch64-linux-gnu",
                                      "/usr/lib/aarch64-linux-gnu"};
  for (size_t begin = 0; begin < library_path.size();) {
    const size_t end = std::min(library_path.find(':', begin), library_path.size());
    if (end > begin) folders.push_back(library_path.substr(begin, end - begin));
    begin = end + 1;
  }
  std::error_code error;
  for (const std::string& folder : folders)
    if (std::filesystem::exists(std::filesystem::path(folder) / library, error)) return true;
  return false;
}

// By the numbers between dots; what follows them ("rc1", "+cpu") does not count.
int compare_versions(std::string_view a, std::string_view b) {
  const auto take = [](std::string_view& text) {
    int number = 0;
    size_t i = 0;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9' && number < 1'000'000; ++i)
      number = 10 * number + text[i] - '0';
    const bool goes_on = i < text.size() && text[i] == '.';
    text = goes_on ? text.substr(i + 1) : std::string_view();
    return number;
  };
  while (!a.empty() || !b.empty()) {
    const int left = take(a);
    const int right = take(b);
    if (left != right) return left < right ? -1 : 1;
  }
  return 0;
}

}  // namespace

std::string python_of(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    const std::string name = word.substr(word.rfind('/') + 1);
    if (name.starts_with("python") && name.find_first_not_of("python0123456789.") == std::string::npos) return word;
  }
  return "python3";
}

RungHost rung_host(const std::string& python, const std::string& library_path) {
  const auto known = std::make_shared<std::map<std::string, std::optional<std::string>>>();
  return {.version =
              [python, known](const std::string& package) {
                const auto at = known->find(package);
                if (at != known->end()) return at->second;
                return (*known)[package] = version_by(python, package);
              },
          .has_library =
              [library_path](const std::string& library) { return is_in_library_folders(library, library_path); },
          .has_feature = [](const std::string& feature) { return device::host_facts().has(feature); }};
}

std::optional<std::string> unmet(const Rung& rung, const RungHost& host) {
  for (const std::string& need : rung.needs) {
    if (need.starts_with("library:")) {
      const std::string library = need.substr(8);
      if (!host.has_library(library)) return fmt::format("{} is not installed, so it would be ignored", library);
      continue;
    }
    if (need.starts_with("cpu:")) {
      const std::string feature = need.substr(4);
      if (!host.has_feature(feature)) return fmt::format("this processor has no {}", feature);
      continue;
    }
    const size_t at = need.find_first_of("<>");
    const std::string package = need.substr(0, at);
    const auto version = host.version(package);
    if (!version) return fmt::format("{} is not installed where the command runs", package);
    if (at == std::string::npos) continue;
    const bool at_least = need.compare(at, 2, ">=") == 0;
    const std::string wanted = need.substr(at + (at_least ? 2 : 1));
    const int order = compare_versions(*version, wanted);
    if (at_least ? order < 0 : order >= 0)
      return fmt::format("{} {} ignores it ({} is asked for)", package, *version, need);
  }
  return std::nullopt;
}

}  // namespace xladder::ladder
