// Tables of the HTML report.
#pragma once

#include <string>

#include "xladder/ladder/result/ladder_result.h"
#include "xladder/report/facts.h"

namespace xladder::report {

std::string rows_table(const ladder::LadderResult& result);  // "" without rows
std::string programs_table(const ladder::LadderResult& result);
std::string facts_table(const Facts& facts);       // "" without facts
std::string outcome_tag(ladder::Outcome outcome);  // its word, coloured

}  // namespace xladder::report
