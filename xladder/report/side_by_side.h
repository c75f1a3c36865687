// What variants that were timed side by side are shown as.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/ladder/climb/side_by_side.h"

namespace xladder::report {

enum class SideBySideForm { kTable, kMarkdown, kCsv, kJson, kJsonLines };
inline constexpr std::string_view kSideBySideFormNames[] = {"table", "md", "csv", "json", "jsonl"};

// A row for each variant: rate with interval and the ratio to the first one. In JSON and in JSON lines also what the
// process told.
std::string side_by_side_text(const std::vector<ladder::SideBySideRow>& rows, int64_t rounds, SideBySideForm form);

}  // namespace xladder::report
