// What around a plugin decides what its compiler makes of a program: variables, packages, drivers, as the profiles have
// them.
//
// Asked for all devices at once: a platform that is not known may be any of them, and what belongs to a compiler that
// is not at work does no harm.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xladder::device {

// Those of `environment` that a compiler may read, in the order of their names.
std::vector<std::pair<std::string, std::string>> compiler_environment(
    const std::map<std::string, std::string>& environment);

// Whether a package of this name ("nvidia_cudnn_cu13-9.1.dist-info") holds a part of a compiler.
bool is_compiler_package(std::string_view name);

// Files that tell the version of a device's driver, where there is one.
std::vector<std::filesystem::path> driver_version_files();

}  // namespace xladder::device
