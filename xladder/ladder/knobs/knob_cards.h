// The cards of docs/knobs/, embedded when the program is built (cmake/EmbedText.cmake).
#pragma once

#include <string_view>

namespace xladder::ladder {

// The text of docs/knobs/NAME.md; empty if there is no such card.
std::string_view knob_card(std::string_view name);

}  // namespace xladder::ladder
