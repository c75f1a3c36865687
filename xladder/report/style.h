// The style sheet of the HTML report.
#pragma once

#include <string_view>

namespace xladder::report {

// Light, dark, narrow and print. Holds neither '<' nor '&', so that the page stays well-formed XML too.
extern const std::string_view kStyle;

}  // namespace xladder::report
