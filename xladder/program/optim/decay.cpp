#include "xladder/program/optim/decay.h"

#include <algorithm>

namespace xladder::optim {

bool decays_by_default(std::string_view name, const Shape& shape) {
  if (shape.size() <= 1) return false;
  constexpr std::string_view kExempt[] = {"bias", "cls_token", "reg_token", "dist_token", "pos_embed"};
  const std::string_view last = name.substr(name.rfind('.') + 1);  // rfind gives npos, so npos + 1 == 0, without a dot
  return std::find(std::begin(kExempt), std::end(kExempt), last) == std::end(kExempt);
}

}  // namespace xladder::optim
