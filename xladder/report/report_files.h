// The reports that a ladder or a rehearsal leaves in its folder.
#pragma once

#include <filesystem>

#include "xladder/base/result.h"
#include "xladder/ladder/rehearsal/rehearsal.h"
#include "xladder/ladder/result/ladder_result.h"

namespace xladder::report {

// report.md, report.html and result.csv, each from the result alone. kUsage if one of these names is taken by something
// that is no report of a ladder.
Status write_reports(const ladder::LadderResult& result, const std::filesystem::path& folder);
// report.md and report.html.
Status write_reports(const ladder::Rehearsal& rehearsal, const std::filesystem::path& folder);

// All that a finished ladder leaves: result.json, best.toml where there is a best one, and the reports.
Status write_ladder(const ladder::LadderResult& result, const std::filesystem::path& folder);

}  // namespace xladder::report
