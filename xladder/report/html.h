// report.html: a ladder as one page that needs nothing else: no scripts, drawings inline, light and dark, for screens,
// phones and paper.
#pragma once

#include <string>

#include "xladder/ladder/result/ladder_result.h"

namespace xladder::report {

// Also well-formed XML, apart from its document type.
std::string html(const ladder::LadderResult& result);

}  // namespace xladder::report
