// "Did you mean ...?" for misspelt names.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace xladder {

// Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other (Damerau-Levenshtein,
// each letter edited at most once).
size_t edit_distance(std::string_view a, std::string_view b);

// The candidate nearest to `word`, the first of equals; nothing if it is further than max(1, length of word / 3).
std::optional<std::string> closest(std::string_view word, std::span<const std::string> candidates);

}  // namespace xladder
