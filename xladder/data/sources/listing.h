// What a folder holds, for whoever looks for data in it. What cannot be read is not there.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace xladder::data {

bool is_folder(const std::filesystem::path& path);
bool is_file(const std::filesystem::path& path);  // a regular one

// Names of the files or folders in a folder, sorted; not the hidden ones.
std::vector<std::string> files_in(const std::filesystem::path& folder);
std::vector<std::string> folders_in(const std::filesystem::path& folder);

}  // namespace xladder::data
