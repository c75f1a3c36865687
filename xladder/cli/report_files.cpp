#include "xladder/cli/report_files.h"

#include "xladder/base/files.h"
#include "xladder/ladder/result_json.h"
#include "xladder/report/csv.h"
#include "xladder/report/html.h"
#include "xladder/report/markdown.h"

namespace xladder::cli {

Status write_reports(const ladder::LadderResult& result, const std::filesystem::path& folder) {
  XLADDER_TRY(write_file_atomically(folder / "report.md", report::markdown(result)));
  XLADDER_TRY(write_file_atomically(folder / "report.html", report::html(result)));
  return write_file_atomically(folder / "result.csv", report::csv(result));
}

Result<ladder::LadderResult> read_result(const std::filesystem::path& path) {
  XLADDER_ASSIGN(const std::string text, read_file(path, ladder::kLargestResultFile));
  return ladder::result_from_json(text, path);
}

}  // namespace xladder::cli
