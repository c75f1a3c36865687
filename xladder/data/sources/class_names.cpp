#include "xladder/data/sources/class_names.h"

#include <fmt/ranges.h>

#include "xladder/base/files.h"

namespace xladder::data {

Status write_class_names(const std::filesystem::path& folder, std::span<const std::string> names) {
  for (const std::string& name : names)
    if (name.empty() || name.find_first_of("\r\n") != std::string::npos)
      return fail(ErrorCode::kFailed, "the class name \"{}\" is empty or has a line break; rename the class", name);
  return write_file_atomically(folder / kClassesFile, fmt::format("{}\n", fmt::join(names, "\n")));
}

Result<std::vector<std::string>> read_class_names(const std::filesystem::path& file) {
  XLADDER_ASSIGN(const std::string text, read_file(file, uint64_t{16} << 20));
  std::vector<std::string> names;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    std::string name = text.substr(begin, end - begin);
    if (name.ends_with('\r')) name.pop_back();
    if (!name.empty()) {
      names.push_back(std::move(name));
    } else if (text.find_first_not_of("\r\n", end) != std::string::npos) {  // blank lines at the end are no classes
      return fail(ErrorCode::kFailed, "{} has an empty line {}; write one class name on each line", file.string(),
                  names.size() + 1);
    }
    begin = end + 1;
  }
  if (names.empty())
    return fail(ErrorCode::kFailed, "{} names no classes; write one class name on each line", file.string());
  return names;
}

}  // namespace xladder::data
