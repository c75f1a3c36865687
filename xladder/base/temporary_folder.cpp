#include "xladder/base/temporary_folder.h"

#include <fmt/core.h>
#include <stdlib.h>

#include <string>

namespace xladder {

Result<TemporaryFolder> TemporaryFolder::create(std::string_view name) {
  std::error_code error;
  std::string path = (std::filesystem::temp_directory_path(error) / fmt::format("{}-XXXXXX", name)).string();
  if (error || ::mkdtemp(path.data()) == nullptr)
    return fail(ErrorCode::kFailed, "can't make a temporary folder; set TMPDIR");
  return TemporaryFolder(path);
}

}  // namespace xladder
