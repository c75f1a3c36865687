#include "xladder/report/report_files.h"

#include <span>

#include "xladder/base/files.h"
#include "xladder/ladder/climb/ladder_folder.h"
#include "xladder/ladder/result/result_json.h"
#include "xladder/report/csv.h"
#include "xladder/report/html.h"
#include "xladder/report/markdown.h"
#include "xladder/report/rehearsal.h"

namespace xladder::report {
namespace {

constexpr uint64_t kLargestReport = uint64_t{1} << 30;

struct ReportFile {
  const char* name;
  std::string text;
  std::string_view own_part_ends_with;  // the text up to here is the same in every report of this ladder
};

// A file of the user's may have the name of a report.
Status check_replaceable(const std::filesystem::path& path, const ReportFile& report) {
  std::error_code error;
  if (!std::filesystem::exists(std::filesystem::symlink_status(path, error))) return {};
  XLADDER_ASSIGN(const std::string there, read_file(path, kLargestReport));
  const size_t end = report.text.find(report.own_part_ends_with) + report.own_part_ends_with.size();
  if (there.starts_with(std::string_view(report.text).substr(0, end))) return {};
  return fail(ErrorCode::kUsage,
              "{} is there and is no report of this ladder; move it away, or take one report to stdout with -o html",
              path.string());
}

Status write_files(std::span<const ReportFile> reports, const std::filesystem::path& folder) {
  for (const ReportFile& report : reports) XLADDER_TRY(check_replaceable(folder / report.name, report));
  for (const ReportFile& report : reports) XLADDER_TRY(write_file_atomically(folder / report.name, report.text));
  return {};
}

}  // namespace

Status write_reports(const ladder::LadderResult& result, const std::filesystem::path& folder) {
  const ReportFile reports[] = {{"report.md", markdown(result), "\n"},
                                {"report.html", html(result), "<title>"},
                                {"result.csv", csv(result), "assignments"}};
  return write_files(reports, folder);
}

Status write_reports(const ladder::Rehearsal& rehearsal, const std::filesystem::path& folder) {
  const ReportFile reports[] = {{"report.md", markdown(rehearsal), "\n"}, {"report.html", html(rehearsal), "<title>"}};
  return write_files(reports, folder);
}

Status write_ladder(const ladder::LadderResult& result, const std::filesystem::path& folder) {
  XLADDER_TRY(write_file_atomically(folder / ladder::kResultFile, ladder::to_json(result)));
  if (!result.best_toml.empty()) XLADDER_TRY(write_file_atomically(folder / ladder::kBestFile, result.best_toml));
  return write_reports(result, folder);
}

}  // namespace xladder::report
