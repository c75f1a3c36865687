#include "xladder/data/splits.h"

#include <algorithm>

namespace xladder::data {

Result<std::vector<std::string>> split_names(std::string_view split) {
  if (is_training_split(split)) return std::vector<std::string>{"train"};
  std::vector<std::string> names = {"val", "validation", "valid", "test"};
  const auto asked = std::find(names.begin(), names.end(), split);
  if (asked == names.end()) return fail(ErrorCode::kUsage, "there is no split \"{}\"; use train, val or test", split);
  std::rotate(names.begin(), asked, asked + 1);
  return names;
}

}  // namespace xladder::data
