// Text from outside inside HTML and SVG.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xladder::report {

// The characters of UTF-8 text; bytes that are none become U+FFFD, each.
std::vector<char32_t> characters_of(std::string_view text);
std::string utf8(std::span<const char32_t> characters);

// For element content and quoted attributes of HTML and XML alike. What XML does not allow, and marks that turn the
// direction of the text around (a command could then read as another), become U+FFFD.
std::string html_escaped(std::string_view text);

}  // namespace xladder::report
