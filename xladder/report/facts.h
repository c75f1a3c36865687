// Tables of facts that every form of a report has: what rows compiled, how the ladder was climbed, and where.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "xladder/ladder/result/ladder_result.h"

namespace xladder::report {

// What each row compiled: headings, then a line for each row that has any of it. Columns without any value are left
// out; empty if all are.
struct Table {
  std::vector<std::string> headings;
  std::vector<std::vector<std::string>> rows;
};
Table programs(const ladder::LadderResult& result);

using Facts = std::vector<std::pair<std::string, std::string>>;

// Names with dots: {"machine.cpu", "AMD EPYC"}. Text that is no JSON object is one value.
Facts environment_facts(const std::string& environment_json);
Facts run_facts(const ladder::LadderResult& result);  // workload, mode, policy, guard, times, digest, if it was begun

}  // namespace xladder::report
