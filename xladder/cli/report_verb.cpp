// report: writes the reports of a ladder anew from its result.json.
#include <CLI/CLI.hpp>
#include <memory>

#include "xladder/base/files.h"
#include "xladder/base/folder_claim.h"
#include "xladder/cli/verbs.h"
#include "xladder/ladder/climb/ladder_folder.h"
#include "xladder/ladder/rehearsal/rehearsal_json.h"
#include "xladder/ladder/result/result_json.h"
#include "xladder/report/csv.h"
#include "xladder/report/html.h"
#include "xladder/report/markdown.h"
#include "xladder/report/rehearsal.h"
#include "xladder/report/report_files.h"
#include "xladder/report/table.h"

namespace xladder::cli {
namespace {

namespace fs = std::filesystem;

class ReportVerb : public Verb {
 public:
  std::string_view name() const override { return "report"; }
  std::string_view summary() const override { return "show a finished ladder or a rehearsal again"; }
  std::vector<Example> examples() const override {
    return {{"xladder report runs/ladder-20261123-120000", "the table, and the report files written anew"},
            {"xladder report result.json -o html > report.html", "one form on stdout"}};
  }

  void add_arguments(CLI::App& app) override {
    app.add_option("RESULT", path_, "result.json of a ladder, rehearsal.json of a rehearsal, or the folder of one");
    app.add_option("-o", form_, "on stdout instead of files: table, md, csv or html");
  }

  Result<ExitCode> run(Context& context) override {
    if (path_.empty()) return fail(ErrorCode::kUsage, "report needs a ladder's folder or its result.json");
    const bool is_folder = fs::is_directory(path_);
    const fs::path rehearsal = is_folder ? fs::path(path_) / ladder::kRehearsalFile : fs::path(path_);
    if (is_folder ? fs::is_regular_file(rehearsal) : is_rehearsal(rehearsal)) return show_rehearsal(context, rehearsal);
    XLADDER_ASSIGN(const ladder::LadderResult result,
                   ladder::read_result(is_folder ? fs::path(path_) / ladder::kResultFile : fs::path(path_)));
    if (form_.empty()) {
      const fs::path folder = is_folder ? fs::path(path_) : fs::absolute(path_).parent_path();
      XLADDER_ASSIGN(const FolderClaim claim, FolderClaim::take(folder));
      XLADDER_TRY(report::write_reports(result, folder));
      Context::write(context.out_stream, report::table_text(result));
      context.say("report   {}", (folder / "report.html").string());
      return ExitCode::kDone;
    }
    if (form_ != "table" && form_ != "md" && form_ != "csv" && form_ != "html")
      return fail(ErrorCode::kUsage, "-o is table, md, csv or html; got {}", form_);
    Context::write(context.out_stream, form_ == "md"     ? report::markdown(result)
                                       : form_ == "csv"  ? report::csv(result)
                                       : form_ == "html" ? report::html(result)
                                                         : report::table_text(result));
    return ExitCode::kDone;
  }

 private:
  static bool is_rehearsal(const fs::path& path) {
    const Result<std::string> text = read_file(path, ladder::kLargestResultFile);
    return text && ladder::is_rehearsal(*text);
  }

  Result<ExitCode> show_rehearsal(const Context& context, const fs::path& path) const {
    if (!form_.empty() && form_ != "table" && form_ != "md" && form_ != "html")
      return fail(ErrorCode::kUsage, "-o of a rehearsal is table, md or html; got {}", form_);
    XLADDER_ASSIGN(const ladder::Rehearsal rehearsal, ladder::read_rehearsal(path));
    if (form_.empty()) {
      const fs::path folder = fs::absolute(path).parent_path();
      XLADDER_ASSIGN(const FolderClaim claim, FolderClaim::take(folder));
      XLADDER_TRY(report::write_reports(rehearsal, folder));
      context.say("report   {}", (folder / "report.html").string());
    }
    Context::write(context.out_stream, form_ == "md"     ? report::markdown(rehearsal)
                                       : form_ == "html" ? report::html(rehearsal)
                                                         : report::table_text(rehearsal));
    return ExitCode::kDone;
  }

  std::string path_;
  std::string form_;
};

}  // namespace

std::unique_ptr<Verb> make_report_verb() { return std::make_unique<ReportVerb>(); }

}  // namespace xladder::cli
