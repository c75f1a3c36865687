// Picture operations by name, for the golden table and for tools/check_pillow_parity.py.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "xladder/data/image/image.h"

namespace xladder::test {

using image::Image;
using Arguments = std::vector<double>;

// Nothing if there is no such operation. Throws if arguments are missing.
std::optional<Image> apply_operation(std::string_view name, const Image& picture, const Arguments& arguments);

}  // namespace xladder::test
