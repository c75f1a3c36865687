// ladder: turns one knob after the other, keeps what helps, and reports.
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "xladder/base/child_process.h"
#include "xladder/base/files.h"
#include "xladder/base/version.h"
#include "xladder/cli/ladder_rehearsal.h"
#include "xladder/cli/open_device.h"
#include "xladder/cli/recipe_arguments.h"
#include "xladder/cli/stop_signals.h"
#include "xladder/cli/verbs.h"
#include "xladder/device/host/host_facts.h"
#include "xladder/ladder/climb/ladder_folder.h"
#include "xladder/ladder/climb/recipe_ladder.h"
#include "xladder/ladder/climb/runner.h"
#include "xladder/ladder/knobs/known_device.h"
#include "xladder/ladder/readers/run_reader.h"
#include "xladder/ladder/recipe/command_ladder.h"
#include "xladder/ladder/recipe/playbook.h"
#include "xladder/ladder/result/result_json.h"
#include "xladder/ladder/workload/external_workload.h"
#include "xladder/ladder/workload/recipe_workload.h"
#include "xladder/ladder/workload/rung_needs.h"
#include "xladder/report/report_files.h"
#include "xladder/report/table.h"
#include "xladder/run/folder/new_folder.h"
#include "xladder/run/job/exported_model.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::cli {
namespace {

namespace fs = std::filesystem;

// Of the JSON that `train --json` prints.
std::optional<double> accuracy_in(const std::string& line) {
  const auto json = nlohmann::json::parse(line, nullptr, false);
  if (!json.is_object() || !json.contains("test") || !json["test"].contains("accuracy")) return std::nullopt;
  return json["test"]["accuracy"].get<double>();
}

// Progress on stderr, a line for each row that is done; the result so far on disk.
class Reporter : public ladder::LadderObserver {
 public:
  Reporter(const Context& context, fs::path folder)
      : context_(context), folder_(std::move(folder)), progress_(context.err_stream, context.progress_options()) {}

  void on_variant_start(int64_t index, int64_t count, const std::string& name) override {
    what_ = fmt::format("{}/{}  {}", index, count, name);
    progress_.update(fmt::format("{}  starting", what_));
  }
  void on_round(int64_t done, int64_t count, double ratio) override {
    progress_.update(fmt::format("{}  round {}/{}{}", what_, done, count,
                                 ratio > 0 ? fmt::format("  ratio {:.3f}", ratio) : std::string()));
  }
  void on_phase(const std::string& text) override {
    what_ = text;
    progress_.update(text);
  }
  void on_row(const ladder::Row& row) override {
    if (context_.quiet) return;
    std::string line = fmt::format("{:<16} {}", ladder::name_of(row.outcome), row.name);
    if (row.rate) line += fmt::format("  {:.1f} samples/s", row.rate->median);
    if (row.ratio)
      line += fmt::format("  {:.3f}x [{:.3f}, {:.3f}]", row.ratio->median, row.ratio->interval.low,
                          row.ratio->interval.high);
    progress_.print(line);
  }
  void save(const ladder::LadderResult& so_far) override {
    // Reported once; a full disk must not end a ladder that may yet print its table.
    const Status written = write_file_atomically(folder_ / ladder::kResultFile, ladder::to_json(so_far));
    if (!written && !warned_) {
      warned_ = true;
      progress_.print(fmt::format("warning: {}", written.error().message));
    }
  }
  void finish() { progress_.finish(); }

 private:
  const Context& context_;
  fs::path folder_;
  ProgressLine progress_;
  std::string what_;
  bool warned_ = false;
};

class LadderVerb : public Verb {
 public:
  std::string_view name() const override { return "ladder"; }
  std::string_view summary() const override { return "turn one knob after the other, keep what helps, report"; }
  std::vector<Example> examples() const override {
    return {{"xladder ladder recipes/fashion_mnist_ladder.toml --quick", "real data, in a few minutes"},
            {"xladder ladder recipes/article_small.toml", "the published ladder on a small model"},
            {"xladder ladder --vary 'workers=--workers 0|2|4' -- python train.py --epochs 1", "any command, unedited"},
            {"xladder ladder recipes/external/planted.toml", "a command with its variants in a recipe"},
            {"xladder ladder RECIPE --resume=runs/ladder-x", "go on with a ladder that was stopped"},
            {"xladder ladder recipes/article.toml --rehearse --target h100", "compiled for a device, without running"}};
  }

  void add_arguments(CLI::App& app) override {
    recipe_.add_to(app);
    const auto ladder = [&](CLI::Option* option) { return option->group("ladder"); };
    ladder(app.add_option("--mode", mode_, "cumulative, one-at-a-time or leave-one-out"));
    ladder(app.add_option("--policy", policy_, "keep-best or as-written"));
    ladder(app.add_flag("--quick", quick_, "fewer rounds and variants, as the recipe says"));
    ladder(app.add_option("--rounds", rounds_, "pairs of rounds for each variant"));
    ladder(app.add_option("--round-seconds", round_seconds_, "length of a round"));
    ladder(app.add_option("--guard", guard_, "strict, standard or off"));
    ladder(app.add_option("--guard-seeds", guard_seeds_, "seeds that the guard trains with"));
    ladder(app.add_option("--guard-steps", guard_steps_, "steps of a training of the guard"));
    ladder(app.add_option("--target-acc", target_accuracy_,
                          "train with the best settings at the end; exit code 6 if the test accuracy is lower"));
    ladder(app.add_option("--resume", resume_, "folder of a ladder that was stopped")->type_name("FOLDER"));
    const auto command = [&](CLI::Option* option) { return option->group("a command behind --"); };
    command(app.add_option("--vary", vary_,
                           "NAME=VALUE|VALUE: flags of the command, or a variable where NAME is in capitals; the first "
                           "value is the baseline"))
        ->allow_extra_args(false)
        ->type_name("KNOB");
    command(app.add_option("--playbook", playbook_,
                           fmt::format("rungs that need no edit: {}", fmt::join(ladder::playbook_names(), ", "))));
    command(app.add_option("--read", command_.read, "whose lines it prints [auto]: " + ladder::reader_names()));
    command(app.add_option("--read-regex", command_.read_regex,
                           "how its lines look: an expression with (?<step>...) and (?<loss>...)"));
    command(app.add_option("--seed-flag", command_.seed_flag, "flag that seeds it (--seed), for the guard"));
    command(app.add_option("--batch-flag", command_.batch_flag,
                           "flag with the samples of a step, where its lines do not tell them"));
    command(app.add_option("--samples-per-step", command_.samples_per_step, "the same as a number, for every variant"));
    command(app.add_option("--timeout", command_.timeout_seconds, "seconds that a run of it may take [3600]"));
    app.add_flag("--json", json_, "print result.json instead of the table");
    rehearsal_.add_to(app);
  }

  bool takes_command() const override { return true; }
  void take_command(std::vector<std::string> words) override {
    command_.command = std::move(words);
    has_command_ = true;
  }

  Result<ExitCode> run(Context& context) override {
    XLADDER_ASSIGN(ladder::LadderRecipe recipe, read_recipe(context));
    XLADDER_TRY(overrule(recipe));
    XLADDER_ASSIGN(config::Settings base, recipe_.resolve());
    XLADDER_TRY(run::settle_batch_sizes(base));
    if (target_accuracy_ && recipe.command)
      return fail(ErrorCode::kUsage, "--target-acc trains a model of ours, but {} measures a command",
                  has_command_ ? "this" : recipe_.recipe());

    if (rehearsal_.is_asked())
      return rehearsal_.run(context, recipe, base,
                            {.quick = quick_, .json = json_, .command_line = command_line(context), .resume = resume_});
    XLADDER_TRY(rehearsal_.check_unasked());

    ladder::LadderOptions options;
    options.quick = quick_;
    options.command_line = command_line(context);
    XLADDER_ASSIGN(const std::string model_digest, run::model_digest(base));
    options.digest_salt =
        fmt::format("{}\n{}{}", version(), recipe.command ? "" : ladder::deciding_values(base), model_digest);
    const fs::path wanted = !resume_.empty()              ? fs::path(resume_)
                            : base.is_set("train.output") ? fs::path(base.get_string("train.output"))
                                                          : fs::path();
    const auto take_new = [](const fs::path& path) { return ladder::LadderFolder::take(path, false); };
    XLADDER_ASSIGN(ladder::LadderFolder taken, wanted.empty() ? run::take_run_folder("ladder-" + recipe.name, take_new)
                                                              : ladder::LadderFolder::take(wanted, !resume_.empty()));
    const fs::path& folder = taken.path();

    const StopSignals signals;
    options.stop_requested = [&] { return signals.requested(); };
    std::unique_ptr<ladder::Workload> workload =
        recipe.command
            ? ladder::make_external_workload(*recipe.command, options.stop_requested)
            : ladder::make_recipe_workload(base, {.folder = folder / ladder::kVariantsFolder,
                                                  .program = {context.executable.string(), "bench", "--serve"},
                                                  .stop_requested = options.stop_requested});
    options.machine = host_text();
    if (!recipe.command) XLADDER_TRY(add_knobs(context, base, options));
    if (!unmet_.empty())
      options.knob_effect = [this](const auto& variant, const auto& extended) { return effect_of(variant, extended); };
    const std::string digest = ladder::ladder_digest(recipe, *workload, options);
    XLADDER_ASSIGN(options.resume, taken.earlier_result(digest, options.machine));
    Reporter reporter(context, folder);
    options.observer = &reporter;
    XLADDER_TRY(make_folders(folder / ladder::kVariantsFolder));
    context.say("ladder   {}, {} variants, {}, {}, guard {}{}", recipe.title.empty() ? recipe.name : recipe.title,
                recipe.variants.size(), ladder::name_of(recipe.mode), ladder::name_of(recipe.policy),
                ladder::name_of(recipe.guard), quick_ ? ", quick" : "");
    context.say("output   {}", folder.string());
    Result<ladder::LadderResult> result = ladder::run_ladder(recipe, *workload, options);
    workload.reset();
    reporter.finish();
    if (!result) {
      taken.note_that_nothing_was_measured(recipe.name, digest);
      return tl::unexpected(result.error());
    }
    if (!result->finished) {
      reporter.save(*result);  // there may be no row yet
      context.say("stopped; go on with: {}", line_to_resume(context, folder));
      return signals.exit_code();
    }
    return finish(context, *result, folder);
  }

 private:
  Result<ladder::LadderRecipe> read_recipe(const Context& context) {
    if (!has_command_ && !vary_.empty())
      return fail(ErrorCode::kUsage,
                  "--vary needs a command behind --, as in: xladder ladder --vary '{}' -- python "
                  "train.py",
                  vary_.front());
    if (!has_command_ && recipe_.recipe().empty())
      return fail(ErrorCode::kUsage,
                  "ladder needs a recipe with a [ladder] table or a command behind --; for example: xladder ladder "
                  "recipes/fashion_mnist_ladder.toml --quick");
    if (!has_command_) return ladder::read_ladder_recipe(recipe_.recipe());
    if (!recipe_.recipe().empty())
      return fail(ErrorCode::kUsage, "a recipe ({}) and a command behind -- exclude each other", recipe_.recipe());
    if (command_.command.empty())
      return fail(ErrorCode::kUsage, "nothing follows --; write the command that trains there");
    for (const std::string& text : vary_) {
      XLADDER_ASSIGN(ladder::VariedKnob knob, ladder::varied_knob(text));
      command_.knobs.push_back(std::move(knob));
    }
    if (!playbook_.empty()) XLADDER_TRY(add_playbook(context));
    if (command_.knobs.empty())
      return fail(ErrorCode::kUsage,
                  "nothing is varied; add --vary 'NAME=VALUE|VALUE', such as 'workers=--workers 0|2'");
    if (command_.read.empty()) command_.read = ladder::kAnyReader;
    if (command_.batch_flag.empty()) command_.batch_flag = ladder::batch_flag_of(command_);
    XLADDER_ASSIGN(ladder::LadderRecipe recipe, ladder::ladder_recipe_from(ladder::recipe_text(command_),
                                                                           ladder::name_of_command(command_.command)));
    if (!command_.batch_flag.empty() && !command_.samples_per_step)
      context.say("samples  behind {}, unless its lines tell them", command_.batch_flag);
    return recipe;
  }

  Status add_playbook(const Context& context) {
    XLADDER_ASSIGN(const ladder::Playbook book, ladder::playbook(playbook_, device::host_facts().usable_cores));
    const std::string python = ladder::python_of(command_.command);
    const auto path = context.environment.find("LD_LIBRARY_PATH");
    const ladder::RungHost host = ladder::rung_host(python, path == context.environment.end() ? "" : path->second);
    if (!host.version(book.package))
      return fail(ErrorCode::kUsage,
                  "playbook {} is for {}, but {} has no package {}; name the interpreter in the command", playbook_,
                  book.title, python, book.package);
    context.say("playbook {}, {}", book.title,
                book.ran.empty() ? "from documentation; it was not run by its authors" : "tried with " + book.ran);
    for (const ladder::Rung& rung : book.rungs) {
      command_.knobs.push_back(ladder::knob_of(rung));
      if (auto reason = ladder::unmet(rung, host)) unmet_.emplace_back(rung.environment, *std::move(reason));
    }
    return {};
  }

  // Rungs whose values the installed versions ignore are rows that are not run.
  ladder::KnobEffect effect_of(const ladder::Variant& variant, const ladder::Variant& extended) const {
    const auto sets = [](const ladder::Variant& one, const std::vector<EnvironmentChange>& changes) {
      return std::ranges::all_of(changes, [&](const EnvironmentChange& change) {
        return std::ranges::any_of(one.set.environment, [&](const EnvironmentChange& other) {
          return other.name == change.name && other.value == change.value;
        });
      });
    };
    ladder::KnobEffect effect;
    for (const auto& [changes, reason] : unmet_)
      if (sets(variant, changes) && !sets(extended, changes)) effect.no_effect = reason;
    return effect;
  }

  // The same once more, with the flag before a command's own.
  static std::string line_to_resume(const Context& context, const fs::path& folder) {
    std::string text = "xladder";
    bool done = false;
    const auto add = [&](const std::string& word) { text += " " + quoted_for_shell(word); };
    for (const std::string& word : context.arguments) {
      if (word.starts_with("--resume")) done = true;
      if (word == "--" && !std::exchange(done, true)) add("--resume=" + folder.string());
      add(word);
    }
    if (!done) add("--resume=" + folder.string());
    return text;
  }

  Status overrule(ladder::LadderRecipe& recipe) const {
    if (!mode_.empty()) {
      XLADDER_ASSIGN(recipe.mode, ladder::choice_from<ladder::Mode>("the mode", mode_));
    }
    if (!policy_.empty()) {
      XLADDER_ASSIGN(recipe.policy, ladder::choice_from<ladder::Policy>("the policy", policy_));
    }
    if (!guard_.empty()) {
      XLADDER_ASSIGN(recipe.guard, ladder::choice_from<ladder::GuardLevel>("the guard", guard_));
    }
    for (ladder::LadderNumbers* numbers : {&recipe.numbers, &recipe.quick_numbers}) {
      if (rounds_) numbers->rounds = *rounds_;
      if (round_seconds_) numbers->round_seconds = *round_seconds_;
      if (guard_seeds_) numbers->guard_seeds = *guard_seeds_;
      if (guard_steps_) numbers->guard_steps = *guard_steps_;
    }
    const ladder::LadderNumbers& numbers = recipe.numbers;
    if (numbers.rounds < ladder::kFewestRounds || numbers.guard_seeds < ladder::kFewestGuardSeeds ||
        numbers.guard_steps < ladder::kFewestGuardSteps || !(numbers.round_seconds > 0))
      return fail(ErrorCode::kUsage,
                  "--rounds must be at least {}, --guard-seeds {} and --guard-steps {}, --round-seconds more than 0",
                  ladder::kFewestRounds, ladder::kFewestGuardSeeds, ladder::kFewestGuardSteps);
    if (target_accuracy_ && !(*target_accuracy_ > 0 && *target_accuracy_ <= 1))
      return fail(ErrorCode::kUsage, "--target-acc is a share from 0 to 1, got {}", *target_accuracy_);
    return {};
  }

  static std::string command_line(const Context& context) {
    std::string text = "xladder";
    for (const std::string& argument : context.arguments) text += " " + quoted_for_shell(argument);
    return text;
  }

  static Status make_folders(const fs::path& path) {
    std::error_code error;
    fs::create_directories(path, error);
    if (error)
      return fail(ErrorCode::kFailed, "can't make {}: {}; name another --output", path.string(), error.message());
    return {};
  }

  // As far as the host decides how fast anything is.
  static std::string host_text() {
    const device::HostFacts host = device::host_facts();
    return fmt::format("{}, {} cores, features {}, xladder {}", host.cpu, host.usable_cores, host.feature_hash(),
                       version());
  }

  // What the knobs of a variant say about it, and the recipe of the best one.
  static Status add_knobs(const Context& context, const config::Settings& base, ladder::LadderOptions& options) {
    XLADDER_ASSIGN(const ladder::KnobDevice device,
                   ladder::knob_device(base.get_string("device.name"), discovery_inputs(context)));
    options.machine += "; " + device.known.build;
    XLADDER_ASSIGN(const bool is_step, run::names_whole_step(base));
    const auto refused = [](const config::Settings& settings) -> std::optional<std::string> {
      const Status possible = run::refuse_options_of_losses(settings);
      return possible ? std::nullopt : std::optional(possible.error().message);
    };
    options.knob_effect =
        ladder::ask_knobs(base, device.facts, is_step ? ladder::DoesNotApply(refused) : ladder::DoesNotApply());
    options.best_recipe = [base](const ladder::Variant& best) { return ladder::recipe_of(base, best); };
    return {};
  }

  Result<ExitCode> finish(const Context& context, const ladder::LadderResult& result, const fs::path& folder) const {
    XLADDER_TRY(report::write_ladder(result, folder));
    if (json_)
      Context::write(context.out_stream, ladder::to_json(result));
    else
      Context::write(context.out_stream, report::table_text(result, {.colour = context.out.colours()}));
    context.say("report   {}", (folder / "report.html").string());
    if (!result.best_toml.empty()) context.say("train    xladder train {}", (folder / ladder::kBestFile).string());
    return target_accuracy_ ? train_best(context, folder) : Result<ExitCode>(ExitCode::kDone);
  }

  // A whole training with the best settings, in a process of its own.
  Result<ExitCode> train_best(const Context& context, const fs::path& folder) const {
    const fs::path run = folder / "best";
    ChildOptions options;
    options.arguments = {context.executable.string(),
                         "train",
                         (folder / ladder::kBestFile).string(),
                         "--output",
                         run.string(),
                         "--json"};
    options.stderr_file = folder / "best.log";
    options.speaks = false;
    context.say("training with the best settings; its progress is in {}", options.stderr_file->string());
    XLADDER_ASSIGN(ChildProcess child, ChildProcess::start(options));
    std::optional<double> accuracy;
    for (;;) {
      XLADDER_ASSIGN(const ReadLine line, child.read_line(24 * 3600));
      if (line.outcome != ReadOutcome::kLine) break;
      accuracy = accuracy_in(line.text);
    }
    if (!accuracy)
      return fail(ErrorCode::kFailed, "the training with the best settings told no test accuracy; see {}",
                  options.stderr_file->string());
    context.say("accuracy {:.4f} with the best settings, {:.4f} wanted", *accuracy, *target_accuracy_);
    return *accuracy >= *target_accuracy_ ? ExitCode::kDone : ExitCode::kMismatch;
  }

  RecipeArguments recipe_{run::recipe_options()};
  LadderRehearsal rehearsal_;
  std::string mode_, policy_, guard_, resume_;
  ladder::CommandLadder command_;  // behind --
  std::vector<std::string> vary_;
  std::string playbook_;
  std::vector<std::pair<std::vector<EnvironmentChange>, std::string>> unmet_;  // rungs, and why they are ignored here
  bool has_command_ = false;
  bool quick_ = false, json_ = false;
  std::optional<int64_t> rounds_, guard_seeds_, guard_steps_;
  std::optional<double> round_seconds_, target_accuracy_;
};

}  // namespace

std::unique_ptr<Verb> make_ladder_verb() { return std::make_unique<LadderVerb>(); }

}  // namespace xladder::cli
