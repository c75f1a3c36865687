#include "xladder/cli/ladder_rehearsal.h"

#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "xladder/base/files.h"
#include "xladder/base/folder_claim.h"
#include "xladder/base/version.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/stop_signals.h"
#include "xladder/device/host/host_facts.h"
#include "xladder/ladder/rehearsal/rehearsal_json.h"
#include "xladder/ladder/rehearsal/rehearse.h"
#include "xladder/ladder/workload/recipe_workload.h"
#include "xladder/report/rehearsal.h"
#include "xladder/report/report_files.h"
#include "xladder/run/folder/new_folder.h"

namespace xladder::cli {
namespace {

namespace fs = std::filesystem;

// Progress on stderr, a line for each row that has its answer; the rehearsal so far on disk.
class RehearsalReporter : public ladder::RehearsalObserver {
 public:
  RehearsalReporter(const Context& context, fs::path folder)
      : context_(context), folder_(std::move(folder)), progress_(context.err_stream, context.progress_options()) {}

  void on_progress(int64_t done, int64_t count, const std::vector<std::string>& running) override {
    progress_.update(fmt::format("{}/{} programs{}{}", done, count, running.empty() ? "" : ", compiling ",
                                 fmt::join(running, ", ")));
  }
  void on_row(const ladder::RehearsedTarget& target, const ladder::RehearsedRow& row) override {
    if (context_.quiet) return;
    std::string line = fmt::format("{:<12} {:<10} {}", ladder::name_of(row.outcome), target.name, row.name);
    if (row.same_as) {
      line += fmt::format("  the same program as row {}", *row.same_as);
    } else if (row.compiled) {
      line += fmt::format("  {:.1f} s", row.compiled->compile_seconds);
      if (row.compiled->memory_bytes)
        line += fmt::format("  {:.2f} GB", 1e-9 * static_cast<double>(*row.compiled->memory_bytes));
    }
    progress_.print(line);
  }
  void save(const ladder::Rehearsal& so_far) override {
    const Status written = write_file_atomically(folder_ / ladder::kRehearsalFile, ladder::to_json(so_far));
    if (!written && !warned_) progress_.print(fmt::format("warning: {}", written.error().message));
    warned_ = warned_ || !written;
  }
  void finish() { progress_.finish(); }

 private:
  const Context& context_;
  fs::path folder_;
  ProgressLine progress_;
  bool warned_ = false;
};

// A new folder, or that of this very rehearsal, stopped or not: what was compiled is not compiled again.
Result<FolderClaim> take_folder(const fs::path& path, const std::string& digest) {
  constexpr std::string_view kAnother = "give another --output";
  std::error_code error;
  if (!fs::is_regular_file(path / ladder::kRehearsalFile, error)) return FolderClaim::take_new(path, kAnother);
  XLADDER_ASSIGN(FolderClaim claim, FolderClaim::take(path));
  XLADDER_ASSIGN(const ladder::Rehearsal earlier, ladder::read_rehearsal(path / ladder::kRehearsalFile));
  if (earlier.digest == digest) return claim;
  return fail(ErrorCode::kUsage, "{} holds another rehearsal, of another recipe, target or version: {}; {}",
              path.string(), earlier.command_line, kAnother);
}

// Without the batch, which is a row's own.
std::string workload_of(const config::Settings& base) {
  const std::string text = ladder::description_of(base);
  return text.substr(0, text.rfind(", batch "));
}

bool has_no_answer(const ladder::RehearsedTarget& target) {
  return std::ranges::none_of(target.rows, [](const ladder::RehearsedRow& row) { return row.compiled.has_value(); }) &&
         std::ranges::any_of(target.rows, [](const auto& row) { return row.outcome == ladder::Rehearsed::kNoAnswer; });
}

}  // namespace

void LadderRehearsal::add_to(CLI::App& app) {
  app.add_flag("--rehearse", rehearse_, "compile every row for the targets, which need not be here, and run nothing")
      ->group("target");
  targets_.add_to(app);
  targets_.add_limits_to(app);
}

Status LadderRehearsal::check_unasked() const {
  if (targets_.are_given())
    return fail(ErrorCode::kUsage,
                "--target, --jobs and --compile-memory go with --rehearse; a ladder is climbed on the device that "
                "--device names");
  return {};
}

Result<ExitCode> LadderRehearsal::run(const Context& context, const ladder::LadderRecipe& recipe,
                                      const config::Settings& base, const Call& call) const {
  const StopSignals signals;
  const device::HostFacts host = device::host_facts();
  XLADDER_ASSIGN(ForkedLimits limits, targets_.limits());
  limits.stop_requested = [&] { return signals.requested(); };
  XLADDER_ASSIGN(run::EstimateOptions estimate, estimate_options(context, targets_));
  ladder::RehearseOptions options{.targets = targets_.targets(),
                                  .quick = call.quick,
                                  .estimate = std::move(estimate),
                                  .limits = std::move(limits),
                                  .host = {.platform = "cpu",
                                           .usable_cores = host.usable_cores,
                                           .cpu_features = host.features,
                                           .transparent_huge_pages = host.transparent_huge_pages},
                                  .command_line = call.command_line,
                                  .version = version(),
                                  .workload = workload_of(base)};
  const std::string digest = ladder::rehearsal_digest(recipe, base, options);
  fs::path folder = !call.resume.empty()          ? fs::path(call.resume)
                    : base.is_set("train.output") ? fs::path(base.get_string("train.output"))
                                                  : fs::path();
  const auto take = [&](const fs::path& path) { return take_folder(path, digest); };
  const auto take_and_note = [&](const fs::path& path) {
    folder = path;
    return take(path);
  };
  XLADDER_ASSIGN(const FolderClaim claim,
                 folder.empty() ? run::take_run_folder("rehearsal-" + recipe.name, take_and_note) : take(folder));
  RehearsalReporter reporter(context, folder);
  options.observer = &reporter;
  context.say("rehearse {}, {} rows, for {}", recipe.title.empty() ? recipe.name : recipe.title,
              recipe.variants.size() + 1, fmt::join(options.targets, ", "));
  context.say("output   {}", folder.string());
  const Result<ladder::Rehearsal> rehearsal = ladder::rehearse(recipe, base, options, discovery_inputs(context));
  reporter.finish();
  if (!rehearsal) return tl::unexpected(rehearsal.error());
  XLADDER_TRY(write_file_atomically(folder / ladder::kRehearsalFile, ladder::to_json(*rehearsal)));
  XLADDER_TRY(report::write_reports(*rehearsal, folder));
  Context::write(context.out_stream, call.json ? ladder::to_json(*rehearsal) : report::table_text(*rehearsal));
  context.say("report   {}", (folder / "report.html").string());
  if (!rehearsal->finished) {
    context.say("stopped; the same command with --resume={} goes on", folder.string());
    return signals.exit_code();
  }
  return std::ranges::any_of(rehearsal->targets, has_no_answer) ? ExitCode::kNoDevice : ExitCode::kDone;
}

}  // namespace xladder::cli
