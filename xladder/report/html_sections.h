// The sections of the HTML report that hold drawings. Each is "" if the ladder has nothing for it.
#pragma once

#include <string>

#include "xladder/ladder/result/ladder_result.h"

namespace xladder::report {

std::string ladder_section(const ladder::LadderResult& result);
std::string ratio_section(const ladder::LadderResult& result);
std::string guard_section(const ladder::LadderResult& result);
std::string time_section(const ladder::LadderResult& result);
std::string execution_section(const ladder::LadderResult& result);

}  // namespace xladder::report
