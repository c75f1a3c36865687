#include "xladder/data/sources/label_count.h"

#include <fmt/ranges.h>

#include <algorithm>

namespace xladder::data {
namespace {

constexpr int64_t kMostWithGaps = 65536;  // as data.num_classes

}  // namespace

Result<int64_t> count_classes(const std::string& name, std::span<const int32_t> labels,
                              std::vector<std::string>* notes) {
  std::vector<int32_t> different(labels.begin(), labels.end());
  std::sort(different.begin(), different.end());
  different.erase(std::unique(different.begin(), different.end()), different.end());
  if (different.empty()) return fail(ErrorCode::kFailed, "{} has no labels; check the path", name);
  const auto occurring = static_cast<int64_t>(different.size());
  const int64_t count = different.back() + int64_t{1};
  const std::vector<int32_t> first(different.begin(), different.begin() + std::min<ptrdiff_t>(3, occurring));
  if (count > kMostWithGaps && occurring < count / 2)
    return fail(ErrorCode::kFailed,
                "the labels of {} are no classes from 0 on: {} different ones occur, up to {} (as {}); number the "
                "classes from 0 to {}",
                name, occurring, different.back(), fmt::join(first, ", "), occurring - 1);
  if (notes == nullptr) return count;
  if (count == occurring) {
    if (count == 1)
      notes->push_back(fmt::format("there is only one class in {}, so there is nothing to tell apart", name));
  } else if (different.front() == 1 && occurring == different.back()) {
    notes->push_back(fmt::format(
        "the labels of {} are 1 to {}, but labels count from 0: class 0 has no pictures, and the numbers are "
        "one off from those of other programs",
        name, different.back()));
  } else {
    notes->push_back(
        fmt::format("the labels of {} go up to {}, but only {} different ones occur (as {}): every number in between "
                    "becomes a class",
                    name, different.back(), occurring, fmt::join(first, ", ")));
  }
  return count;
}

}  // namespace xladder::data
