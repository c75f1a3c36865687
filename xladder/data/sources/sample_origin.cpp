#include "xladder/data/sources/sample_origin.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace xladder::data {

Result<SampleOrigin> origin_of(const std::filesystem::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0)
    return fail(ErrorCode::kFailed, "cannot look at {}: {}; check the path and its permissions", file.string(),
                std::generic_category().message(errno));
  return SampleOrigin{status.st_dev, status.st_ino, 0};
}

std::vector<SampleOrigin> numbered(const SampleOrigin& file, int64_t count) {
  std::vector<SampleOrigin> out(static_cast<size_t>(count), file);
  for (size_t i = 0; i < out.size(); ++i) out[i].offset = i;
  return out;
}

SharedSamples shared_samples(std::span<const SampleOrigin> first, std::span<const SampleOrigin> second) {
  std::vector<SampleOrigin> known(first.begin(), first.end());
  std::sort(known.begin(), known.end());
  SharedSamples out;
  for (size_t i = 0; i < second.size(); ++i) {
    if (!std::binary_search(known.begin(), known.end(), second[i])) continue;
    if (out.count++ == 0) out.index = static_cast<int64_t>(i);
  }
  return out;
}

}  // namespace xladder::data
