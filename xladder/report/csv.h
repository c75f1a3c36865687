// The rows of a ladder as comma-separated values (RFC 4180), numbers in full precision, for spreadsheets and plots.
#pragma once

#include <string>

#include "xladder/ladder/result/ladder_result.h"

namespace xladder::report {

// A heading, then one record for each row. What was not measured is empty. Times are seconds, rates samples/s.
std::string csv(const ladder::LadderResult& result);

}  // namespace xladder::report
