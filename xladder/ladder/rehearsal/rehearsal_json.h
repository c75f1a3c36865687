// rehearsal.json: a Rehearsal as text, and back.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "xladder/base/result.h"
#include "xladder/ladder/rehearsal/rehearsal.h"

namespace xladder::ladder {

inline constexpr const char* kRehearsalFile = "rehearsal.json";

// Ends with a line break.
std::string to_json(const Rehearsal& rehearsal);

// What to_json wrote. Every field must be there and of its type, and no other; an index must lead to an earlier row.
// `path` is for messages.
Result<Rehearsal> rehearsal_from_json(std::string_view text, const std::filesystem::path& path);
Result<Rehearsal> read_rehearsal(const std::filesystem::path& path);

// Whether a text is the JSON of a rehearsal, whole or not.
bool is_rehearsal(std::string_view text);

}  // namespace xladder::ladder
