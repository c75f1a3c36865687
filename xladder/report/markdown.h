// report.md: a ladder as Markdown with tables as GitHub shows them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xladder/ladder/result/ladder_result.h"

namespace xladder::report {

std::string markdown(const ladder::LadderResult& result);

// One line of text in which nothing is markup.
std::string markdown_escaped(std::string_view text);

// A line of a table; cells are escaped already.
std::string markdown_row(const std::vector<std::string>& cells);

}  // namespace xladder::report
