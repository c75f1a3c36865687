// classes.txt: the names of the classes, one a line, line i for label i.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "xladder/base/result.h"

namespace xladder::data {

inline constexpr std::string_view kClassesFile = "classes.txt";

// Error: a name with a line break, or a folder that cannot be written to.
Status write_class_names(const std::filesystem::path& folder, std::span<const std::string> names);

// Blank lines at the end are no classes. Error: no names, an empty line between names, more than 16 MiB.
Result<std::vector<std::string>> read_class_names(const std::filesystem::path& file);

}  // namespace xladder::data
