#include "xladder/ladder/recipe/choices.h"

#include <fmt/format.h>

namespace xladder::ladder {

Error no_such_choice(std::string_view what, std::string_view name, std::span<const std::string_view> names) {
  return {ErrorCode::kUsage, fmt::format("{} must be one of {}, got \"{}\"", what, fmt::join(names, ", "), name)};
}

}  // namespace xladder::ladder
