#include "xladder/ladder/rehearsal/rehearse.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "xladder/base/hash.h"
#include "xladder/device/ahead/compile_ahead.h"
#include "xladder/device/pjrt/compile_options.h"
#include "xladder/device/profile/target.h"
#include "xladder/ladder/climb/recipe_ladder.h"
#include "xladder/ladder/climb/resuming.h"
#include "xladder/ladder/climb/row_plan.h"
#include "xladder/ladder/knobs/knobs.h"
#include "xladder/run/estimate/estimate_text.h"

namespace xladder::ladder {
namespace {

using run::Estimate;

// A program with its options for one target.
struct Candidate {
  Estimate estimate;
  device::AheadRequest request;
  std::string digest;  // of the program
  std::string key;     // of everything that it is compiled from
};

Result<Candidate> candidate_of(const config::Settings& settings, const std::string& target,
                               const run::EstimateOptions& options) {
  XLADDER_TRY(check_knobs(settings));
  XLADDER_ASSIGN(Estimate estimate, run::begin_estimate(settings, target, options));
  device::AheadRequest request = run::request_of(estimate, options);
  std::string digest = xxh3_128_hex(request.program);
  std::string key = fmt::format("{}\n{}\n{}", estimate.step.target.name, digest, pjrt::serialize(request.options));
  // The program is all that is wanted of them, and every row has its own.
  run::TrainingJob& job = estimate.step.job;
  job.open_train_source = nullptr;
  job.train_source = job.eval_source = nullptr;
  job.model = nullptr;
  job.pretrained = nullptr;
  return Candidate{.estimate = std::move(estimate),
                   .request = std::move(request),
                   .digest = std::move(digest),
                   .key = std::move(key)};
}

Rehearsed outcome_of(const Estimate& estimate) {
  if (estimate.compiled) return estimate.fits() ? Rehearsed::kCompiles : Rehearsed::kDoesNotFit;
  if (estimate.error.code == ErrorCode::kOutOfMemory) return Rehearsed::kDoesNotFit;
  return estimate.error.code == ErrorCode::kNoDevice ? Rehearsed::kNoAnswer : Rehearsed::kRefused;
}

ComputedFigures computed_of(const Candidate& candidate) {
  const Estimate& estimate = candidate.estimate;
  const run::BatchPlan& batch = estimate.step.job.settings.batch;
  ComputedFigures figures{.program_digest = candidate.digest,
                          .program_bytes = static_cast<int64_t>(candidate.request.program.size()),
                          .devices = batch.devices,
                          .images = batch.per_device_batch_size * batch.gradient_accumulation_steps,
                          .steps_per_execution = estimate.step.steps_per_execution,
                          .state_bytes = estimate.state_bytes};
  for (const auto& [type, flops] : estimate.work.product_flops) figures.flops += flops;
  return figures;
}

CompiledFigures compiled_of(const Estimate& estimate) {
  const device::AheadResult& result = *estimate.compiled;
  const pjrt::MemoryStats& memory = result.memory;
  CompiledFigures figures{.compile_seconds = result.compile_seconds,
                          .compiler_bytes = result.compiler_bytes,
                          .argument_bytes = memory.argument,
                          .result_bytes = memory.output,
                          .alias_bytes = memory.alias,
                          .temporary_bytes = memory.temp,
                          .code_bytes = memory.generated_code,
                          .memory_bytes = estimate.needed_bytes()};
  if (!result.hlo) return figures;
  const device::HloSummary& hlo = *result.hlo;
  figures.kernels = hlo.kernels;
  figures.copies = hlo.copies;
  figures.converts = hlo.converts;
  figures.kernel_bytes = hlo.bytes;
  figures.loops_counted_once = hlo.loops_counted_once;
  figures.estimated_cycles = hlo.estimated_cycles;
  for (const auto& [name, sum] : hlo.collectives)
    figures.collectives.push_back({.name = name, .count = sum.count, .bytes = sum.bytes});
  return figures;
}

// Figures are added once the answer is there.
void take_estimate(RehearsedRow& row, const Candidate& candidate) {
  const Estimate& estimate = candidate.estimate;
  row.outcome = outcome_of(estimate);
  row.reason = estimate.compiled ? run::shortage_text(estimate) : estimate.error.message;
  if (estimate.compiled) row.compiled = compiled_of(estimate);
  if (!estimate.roofline) return;
  row.computed->bound_seconds = estimate.roofline->seconds();
  row.computed->bound = estimate.roofline->bound();
}

// A program that has to be compiled, and the row that it is of.
struct Asked {
  const Candidate* candidate;
  std::string row;
};

// The rows of one target, as far as answers tell them.
class TargetRows {
 public:
  TargetRows(const LadderRecipe& recipe, const config::Settings& base, const RehearseOptions& options,
             device::Target target)
      : recipe_(recipe),
        base_(base),
        options_(options),
        target_(std::move(target)),
        asked_name_(target_.has_size ? target_.name : target_.name.substr(0, target_.name.find(':'))),
        plan_(recipe, options.quick, ask_knobs(base, facts()), [this](const Row& row) { return counts(row); }) {}
  TargetRows(const TargetRows&) = delete;
  TargetRows& operator=(const TargetRows&) = delete;

  // Plans all rows anew with the answers so far. Returns the programs that have to be compiled before more is known.
  std::vector<Asked> plan() {
    rows_.clear();
    planned_.clear();
    first_with_.clear();
    std::vector<Asked> asked;
    int64_t reference = 0;
    for (int64_t index = 0; index < plan_.count(); ++index) {
      Row row = plan_.row(index, planned_, reference);
      row.index = index;
      RehearsedRow& out = rows_.emplace_back(described(row));
      if (out.outcome == Rehearsed::kNotReached) add_program(out, asked);
      planned_.push_back(std::move(row));
      if (plan_.builds_up() && counts(planned_.back())) reference = index;
      if (plan_.leaves_out() && index == 1 && counts(planned_.back())) reference = 1;
    }
    return asked;
  }

  void take(const std::string& key, const Result<device::AheadResult>& answer) {
    for (auto& [settings, candidate] : candidates_)
      if (candidate && candidate->key == key) run::take_answer(candidate->estimate, answer);
    if (answer) compiler_ = answer->compiler;
    answered_.insert(key);
  }

  RehearsedTarget target() const {
    RehearsedTarget out{.name = target_.name, .compiler = compiler_, .rows = rows_};
    for (const auto& [settings, candidate] : candidates_)
      if (candidate) {
        out.name = candidate->estimate.step.target.name;
        out.memory_bytes = candidate->estimate.memory_bytes;
        out.usable_bytes = candidate->estimate.usable_bytes;
      }
    if (target_.chip) {
      out.source = target_.chip->source;
      out.unconfirmed = target_.chip->unconfirmed;
    }
    out.caveat = device::elsewhere_of(target_.profile.platform).caveat;
    return out;
  }

 private:
  DeviceFacts facts() const {
    if (target_.profile.is_host) return options_.host;
    return {.platform = target_.profile.platform, .num_devices = target_.has_size ? target_.num_devices : 0};
  }

  // A row that others build on: no answer yet counts as a good one.
  bool counts(const Row& row) const {
    const Rehearsed outcome = rows_[static_cast<size_t>(row.index)].outcome;
    return outcome == Rehearsed::kCompiles || outcome == Rehearsed::kNotReached || row.index == 0;
  }

  RehearsedRow described(const Row& row) const {
    RehearsedRow out{.index = row.index,
                     .name = row.name,
                     .change = row.change,
                     .note = row.note,
                     .set = row.set,
                     .extends = row.extends,
                     .numerics = row.numerics,
                     .reason = row.reason};
    if (row.outcome == Outcome::kNoEffect) out.outcome = Rehearsed::kNoEffect;
    const bool is_left_out =
        options_.quick && std::ranges::find(recipe_.quick_skip, row.name) != recipe_.quick_skip.end();
    if (row.outcome == Outcome::kSkipped && !row.reason.empty())
      out.outcome = is_left_out ? Rehearsed::kSkipped : Rehearsed::kFailed;
    return out;
  }

  void add_program(RehearsedRow& row, std::vector<Asked>& asked) {
    const Result<Candidate>& candidate = candidate_for(row);
    if (!candidate) {
      row.outcome = Rehearsed::kFailed;
      row.reason = candidate.error().message;
      return;
    }
    row.computed = computed_of(*candidate);
    row.remarks = remarks_on(*candidate);
    const auto [first, is_new] = first_with_.try_emplace(candidate->key, row.index);
    if (!is_new) row.same_as = first->second;
    if (answered_.contains(candidate->key)) {
      take_estimate(row, *candidate);
    } else if (is_new) {
      asked.push_back({&*candidate, row.name});
    }
  }

  const Result<Candidate>& candidate_for(const RehearsedRow& row) {
    const auto make = [&]() -> Result<Candidate> {
      XLADDER_ASSIGN(const config::Settings settings, settings_of(base_, {row.name, row.set}));
      return candidate_of(settings, asked_name_, options_.estimate);
    };
    const std::string key = fmt::format("{}", fmt::join(texts_of(row.set), "\n"));
    const auto found = candidates_.find(key);
    return found != candidates_.end() ? found->second : candidates_.emplace(key, make()).first->second;
  }

  static std::vector<std::string> texts_of(const Changes& set) {
    std::vector<std::string> texts;
    for (const auto& [path, value] : assignments_of(set)) texts.push_back(fmt::format("{} = {}", path, value));
    return texts;
  }

  std::vector<std::string> remarks_on(const Candidate& candidate) const {
    std::vector<std::string> remarks = knob_warnings(candidate.estimate.step.settings);
    const run::TargetStep& step = candidate.estimate.step;
    if (!step.note.empty()) remarks.push_back(step.note);
    if (!step.job.settings.steps_per_execution)
      remarks.emplace_back("how many steps an execution has is found by measuring; here it is one");
    return remarks;
  }

  const LadderRecipe& recipe_;
  const config::Settings& base_;
  const RehearseOptions& options_;
  device::Target target_;
  std::string asked_name_;  // without a size where none was asked for: a row may have more devices than the baseline
  RowPlan plan_;
  std::map<std::string, Result<Candidate>> candidates_;  // by what the row changes
  std::set<std::string> answered_;                       // keys
  std::string compiler_;
  std::vector<RehearsedRow> rows_;
  std::vector<Row> planned_;
  std::map<std::string, int64_t> first_with_;  // index of the first row with a key
};

class Rehearser {
 public:
  Rehearser(Rehearsal begun, const RehearseOptions& options, std::vector<std::unique_ptr<TargetRows>> targets)
      : rehearsal_(std::move(begun)), options_(options), targets_(std::move(targets)) {}

  Result<Rehearsal> run(const pjrt::DiscoveryInputs& inputs) {
    std::vector<Question> questions = plan_all();
    for (const RehearsedTarget& target : rehearsal_.targets)
      if (const RehearsedRow& baseline = target.rows.front(); baseline.outcome == Rehearsed::kFailed)
        return fail(ErrorCode::kUsage, "{}: {}", target.name, baseline.reason);
    for (; !questions.empty() && !is_stopped(); questions = plan_all()) ask(questions, inputs);
    rehearsal_.finished = questions.empty();
    rehearsal_.ended = time_now();
    if (options_.observer != nullptr) options_.observer->save(rehearsal_);
    return rehearsal_;
  }

 private:
  struct Question {
    size_t target;
    Asked asked;
  };

  bool is_stopped() const { return options_.limits.stop_requested && options_.limits.stop_requested(); }

  std::vector<Question> plan_all() {
    std::vector<Question> questions;
    rehearsal_.targets.clear();
    for (size_t i = 0; i < targets_.size(); ++i) {
      for (Asked& asked : targets_[i]->plan()) questions.push_back({i, std::move(asked)});
      rehearsal_.targets.push_back(targets_[i]->target());
    }
    return questions;
  }

  void ask(const std::vector<Question>& questions, const pjrt::DiscoveryInputs& inputs) {
    std::vector<device::AheadRequest> requests;
    for (const Question& one : questions) requests.push_back(one.asked.candidate->request);
    count_ += std::ssize(questions);
    std::set<size_t> running;
    const auto tell_progress = [&] {
      if (options_.observer == nullptr) return;
      std::vector<std::string> names;
      for (const size_t i : running)
        names.push_back(fmt::format("{} {}", rehearsal_.targets[questions[i].target].name, questions[i].asked.row));
      options_.observer->on_progress(done_, count_, names);
    };
    device::compile_ahead(requests, inputs, options_.limits,
                          {.on_start =
                               [&](size_t i) {
                                 running.insert(i);
                                 tell_progress();
                               },
                           .on_answer =
                               [&](size_t i, const Result<device::AheadResult>& answer) {
                                 running.erase(i);
                                 ++done_;
                                 targets_[questions[i].target]->take(questions[i].asked.candidate->key, answer);
                                 tell_rows(questions[i].target);
                                 tell_progress();
                               }});
  }

  // Those that an answer has told something of.
  void tell_rows(size_t index) {
    const std::vector<RehearsedRow> before = rehearsal_.targets[index].rows;
    plan_all();
    if (options_.observer == nullptr) return;
    const RehearsedTarget& target = rehearsal_.targets[index];
    for (const RehearsedRow& row : target.rows) {
      const bool is_news = row.computed && row.outcome != Rehearsed::kNotReached &&
                           before[static_cast<size_t>(row.index)].outcome == Rehearsed::kNotReached;
      if (is_news) options_.observer->on_row(target, row);
    }
    options_.observer->save(rehearsal_);
  }

  Rehearsal rehearsal_;
  const RehearseOptions& options_;
  std::vector<std::unique_ptr<TargetRows>> targets_;
  int64_t done_ = 0, count_ = 0;
};

}  // namespace

std::string rehearsal_digest(const LadderRecipe& recipe, const config::Settings& base, const RehearseOptions& options) {
  return xxh3_128_hex(fmt::format("{} {} {} {} {}\n{}\n{}\n{}\n{}", kRehearsalSchema, name_of(recipe.mode),
                                  name_of(recipe.policy), options.quick, recipe.all_text.size(), recipe.all_text,
                                  deciding_values(base), fmt::join(options.targets, ","), options.version));
}

namespace {

using AllRows = std::vector<std::unique_ptr<TargetRows>>;

Result<AllRows> all_rows(const LadderRecipe& recipe, const config::Settings& base, const RehearseOptions& options) {
  if (recipe.command)
    return fail(ErrorCode::kUsage,
                "a ladder over a command cannot be rehearsed: only a recipe's programs are compiled");
  AllRows all;
  for (const std::string& name : options.targets) {
    XLADDER_ASSIGN(device::Target target, device::target_named(name));
    all.push_back(std::make_unique<TargetRows>(recipe, base, options, std::move(target)));
  }
  return all;
}

}  // namespace

Result<Rehearsal> rehearse(const LadderRecipe& recipe, const config::Settings& base, const RehearseOptions& options,
                           const pjrt::DiscoveryInputs& inputs) {
  XLADDER_ASSIGN(AllRows targets, all_rows(recipe, base, options));
  Rehearsal begun{.name = recipe.name,
                  .title = recipe.title,
                  .mode = recipe.mode,
                  .policy = recipe.policy,
                  .quick = options.quick,
                  .recipe_text = recipe.text,
                  .digest = rehearsal_digest(recipe, base, options),
                  .command_line = options.command_line,
                  .started = time_now(),
                  .workload = options.workload,
                  .version = options.version};
  return Rehearser(std::move(begun), options, std::move(targets)).run(inputs);
}

Result<std::vector<RowProgram>> programs_of(const LadderRecipe& recipe, const config::Settings& base,
                                            const RehearseOptions& options) {
  XLADDER_ASSIGN(const AllRows targets, all_rows(recipe, base, options));
  std::vector<RowProgram> programs;
  for (const std::unique_ptr<TargetRows>& rows : targets) {
    const std::vector<Asked> asked = rows->plan();
    const RehearsedTarget target = rows->target();
    for (const RehearsedRow& row : target.rows)
      if (row.outcome == Rehearsed::kFailed)
        return fail(ErrorCode::kUsage, "{}, {}: {}", target.name, row.name, row.reason);
    for (const Asked& one : asked) programs.push_back({target.name, one.row, one.candidate->request});
  }
  return programs;
}

}  // namespace xladder::ladder
