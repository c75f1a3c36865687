#include "xladder/run/train/trainer.h"

#include <algorithm>
#include <cmath>

#include "xladder/base/clock.h"
#include "xladder/data/loading/prefetcher.h"
#include "xladder/run/folder/checkpoint_writer.h"
#include "xladder/run/folder/state.h"
#include "xladder/run/train/meter.h"
#include "xladder/run/train/metrics.h"
#include "xladder/run/train/programs.h"
#include "xladder/run/train/step_loop.h"
#include "xladder/run/train/step_runner.h"

namespace xladder::train {
// One call of Trainer::run.
class Trainer::Loop {
 public:
  Loop(const pjrt::Client& client, const TrainingJob& job, const Program& program, const std::optional<Program>& single,
       TrainingObserver& observer, const std::function<bool()>& stop_requested)
      : client_(client),
        job_(job),
        program_(program),
        single_(single),
        observer_(observer),
        stop_requested_(stop_requested),
        meter_(static_cast<size_t>(job.settings.log_every), job.settings.batch_size) {}

  Status prepare();
  Result<TrainingResult> run();
  bool has_trained() const { return step() > first_step_; }

 private:
  int64_t step() const { return loop_ ? loop_->steps() : first_step_; }  // started
  int64_t next_stop() const;
  bool needs_single_steps() const;
  Status finish_oldest();
  Status finish_steps();
  Status evaluate();
  std::optional<Score> score() const;
  bool is_best() const;
  Status save();
  Status finish_save(std::optional<FinishedSave> save);
  Status score_checkpoint();
  Status log(const std::string& line) const;
  tl::unexpected<Error> diverged(const FinishedStep& step);
  std::string last_checkpoint_text() const;
  void report_compiled(const std::string& program, const compile::Compiled& compiled);

  double epoch_at(int64_t step) const {
    return static_cast<double>(data_offset_ + step) / static_cast<double>(job_.plan.steps_per_epoch);
  }
  bool is_last(int64_t step) const { return step == job_.plan.total_steps; }
  bool is_logged(int64_t step) const { return is_due(step, job_.settings.log_every) || is_last(step); }
  static bool is_due(int64_t step, int64_t interval) { return interval > 0 && step % interval == 0; }

  const pjrt::Client& client_;
  const TrainingJob& job_;
  const Program& program_;
  const std::optional<Program>& single_;
  TrainingObserver& observer_;
  const std::function<bool()>& stop_requested_;

  std::optional<compile::Compiled> compiled_, compiled_single_;
  std::optional<Evaluator> evaluator_;
  std::optional<StepRunner> runner_;
  std::unique_ptr<data::Prefetcher> batches_;
  std::optional<StepLoop> loop_;

  int64_t first_step_ = 0;   // finished before this call
  int64_t data_offset_ = 0;  // the data's batch for step s is s + data_offset_
  StepMeter meter_;
  Clock::time_point training_since_ = Clock::now();
  double seconds_before_ = 0;   // training time up to training_since_
  double seconds_resumed_ = 0;  // training time when this call began
  double finished_at_ = 0;      // training time at which the last finished execution was seen
  double finished_waits_ = 0;   // seconds that the loop had waited for data by then
  data::PrefetchStats logged_;  // up to the last line of metrics
  std::optional<EvaluationReport> evaluation_;
  std::optional<Checkpoint> checkpoint_;    // the last one that is safely there
  std::optional<CheckpointWriter> writer_;  // nothing without a run folder
  int64_t saved_step_ = -1;                 // of the last save that was begun
  double stall_seconds_ = 0;                // of it
};

Status Trainer::Loop::prepare() {
  const RunSettings& settings = job_.settings;
  XLADDER_ASSIGN(compiled_,
                 compile::compile_cached(client_, program_.stablehlo, compile_options(settings, client_), job_.cache));
  const int64_t steps = program_.steps_per_execution;
  report_compiled(steps == 1 ? "training step" : fmt::format("{} training steps", steps), *compiled_);
  if (job_.eval_source) {
    pjrt::CompileOptions options = settings.compile_options;
    options.num_replicas = 1;
    XLADDER_ASSIGN(evaluator_, Evaluator::compile(client_, *job_.model, step_options(settings), job_.eval_source,
                                                  options, job_.cache));
    report_compiled("evaluation", evaluator_->compiled());
  }
  int64_t data_step = 0;
  std::optional<TrainState> state;
  if (job_.resume) {
    const CheckpointInfo& info = job_.resume->info;
    XLADDER_ASSIGN(data_step, job_.train_source->step_at(info.data));
    XLADDER_ASSIGN(state, load_state(client_, *job_.resume, program_.state, program_.num_replicas));
    first_step_ = info.step;
    seconds_before_ = seconds_resumed_ = info.train_seconds;
    checkpoint_ = job_.resume;
    saved_step_ = first_step_;
  } else {
    XLADDER_ASSIGN(state, TrainState::initial(client_, program_.state,
                                              initial_value_of(*job_.model, settings.seed, job_.pretrained.get()),
                                              program_.num_replicas));
  }
  if (needs_single_steps()) {
    XLADDER_ASSIGN(compiled_single_, compile::compile_cached(client_, single_->stablehlo,
                                                             compile_options(settings, client_), job_.cache));
    report_compiled("training step", *compiled_single_);
  }
  if (job_.folder) writer_.emplace(job_.folder->checkpoints(), settings.retention, first_step_);
  data_offset_ = data_step - first_step_;
  runner_.emplace(client_, *std::move(state), settings.seed, first_step_);
  runner_->add(compiled_->executable, program_);
  if (compiled_single_) runner_->add(compiled_single_->executable, *single_);
  XLADDER_ASSIGN(batches_, data::Prefetcher::create(job_.train_source, {.workers = settings.data.workers,
                                                                        .queue_batches = settings.data.prefetch,
                                                                        .first_step = data_step}));
  loop_.emplace(*runner_, *batches_, job_.plan.schedule, settings.knobs.in_flight);
  if (settings.knobs.retrace) loop_->before_execution = retrace_of(job_, client_);
  return {};
}

// The next step after which something else than training happens.
int64_t Trainer::Loop::next_stop() const {
  int64_t stop = job_.plan.total_steps;
  for (const int64_t interval : {job_.plan.eval_interval, job_.plan.checkpoint_interval})
    if (interval > 0) stop = std::min(stop, (step() / interval + 1) * interval);
  return stop;
}

// Whether some stretch between two stops is not a whole number of executions.
bool Trainer::Loop::needs_single_steps() const {
  if (program_.steps_per_execution == 1) return false;
  const auto uneven = [this](int64_t steps) { return steps % program_.steps_per_execution != 0; };
  return uneven(first_step_) || uneven(job_.plan.total_steps) || uneven(job_.plan.eval_interval) ||
         uneven(job_.plan.checkpoint_interval);
}

Result<TrainingResult> Trainer::Loop::run() {
  bool stopped = false;
  training_since_ = Clock::now();
  finished_at_ = seconds_before_;
  while (step() < job_.plan.total_steps) {
    stopped = stop_requested_ && stop_requested_();
    if (stopped) break;
    XLADDER_TRY(loop_->start(step() + program_.steps_per_execution <= next_stop() ? program_.steps_per_execution : 1));
    if (loop_->has_surplus()) XLADDER_TRY(finish_oldest());
    if (writer_) XLADDER_TRY(finish_save(writer_->poll()));
    if (is_last(step())) break;
    if (is_due(step(), job_.plan.eval_interval)) XLADDER_TRY(evaluate());
    if (is_due(step(), job_.plan.checkpoint_interval) || is_best()) XLADDER_TRY(save());
  }
  XLADDER_TRY(finish_steps());
  // Saved first, so that nothing is lost if the evaluation is interrupted.
  if (saved_step_ != step()) XLADDER_TRY(save());
  if (writer_) XLADDER_TRY(finish_save(writer_->wait()));
  if (!stopped) {
    XLADDER_TRY(evaluate());
    XLADDER_TRY(score_checkpoint());
  }

  TrainingResult result{.finished = !stopped,
                        .step = step(),
                        .epoch = epoch_at(step()),
                        .train_seconds = seconds_before_,
                        .last_loss = meter_.mean_loss(),
                        .loader = batches_->stats(),
                        .loop_seconds = seconds_before_ - seconds_resumed_,
                        .evaluation = evaluation_};
  if (checkpoint_) result.checkpoint = checkpoint_->path;
  return result;
}

Status Trainer::Loop::finish_oldest() {
  XLADDER_ASSIGN(const std::vector<FinishedStep> steps, loop_->finish_oldest());
  const double now = seconds_before_ + seconds_since(training_since_);
  const double waited = loop_->input_wait_seconds();
  for (size_t i = 0; i < steps.size(); ++i) {
    const FinishedStep& step = steps[i];
    if (!std::isfinite(step.loss)) return diverged(step);
    // The steps of one execution end together; each is given its share of the time and of the waits in it. Those were
    // for batches of later steps, which the loop starts before it looks at this one.
    const double share = static_cast<double>(i + 1) / static_cast<double>(steps.size());
    const double seconds = finished_at_ + share * (now - finished_at_);
    meter_.add(seconds, static_cast<double>(step.loss), (waited - finished_waits_) / static_cast<double>(steps.size()));
    StepReport report{.step = step.step,
                      .total_steps = job_.plan.total_steps,
                      .epoch = epoch_at(step.step),
                      .loss = step.loss,
                      .correct = step.correct,
                      .learning_rate = step.learning_rate,
                      .seconds = seconds,
                      .mean_loss = meter_.mean_loss(),
                      .samples_per_second = meter_.samples_per_second(),
                      .wait_fraction = meter_.wait_fraction(),
                      .skipped = step.skipped};
    if (is_logged(step.step)) {
      const data::PrefetchStats stats = batches_->stats();
      report.loader = stats.since(logged_);
      report.broken_samples = stats.load.skipped;
      logged_ = stats;
    }
    observer_.on_step(report);
    if (is_logged(step.step)) XLADDER_TRY(log(metrics_line(report)));
  }
  finished_at_ = now;
  finished_waits_ = waited;
  return {};
}

Status Trainer::Loop::finish_steps() {
  while (loop_->has_pending()) XLADDER_TRY(finish_oldest());
  return {};
}

Status Trainer::Loop::log(const std::string& line) const {
  if (!job_.folder) return {};
  const Status written = job_.folder->append_metrics(line);
  if (written) return {};
  return fail(written.error().code, "{}; {}", written.error().message, last_checkpoint_text());
}

Status Trainer::Loop::evaluate() {
  XLADDER_TRY(finish_steps());
  seconds_before_ += seconds_since(training_since_);
  if (evaluator_ && !(evaluation_ && evaluation_->step == step())) {
    const int workers = job_.settings.data.workers;
    EvaluationReport report{.step = step(), .epoch = epoch_at(step())};
    XLADDER_ASSIGN(report.result, evaluator_->run(runner_->state().arguments("param"), workers));
    if (job_.settings.ema_decay > 0) {
      XLADDER_ASSIGN(report.ema, evaluator_->run(runner_->state().arguments("ema"), workers));
    }
    evaluation_ = report;
    observer_.on_evaluation(report);
    XLADDER_TRY(log(metrics_line(report)));
  }
  training_since_ = Clock::now();
  return {};
}

// Of the state as it is now, if it was evaluated.
std::optional<Score> Trainer::Loop::score() const {
  if (!evaluation_ || evaluation_->step != step()) return std::nullopt;
  const EvaluationResult& result = evaluation_->ema ? *evaluation_->ema : evaluation_->result;
  return Score{result.accuracy, result.loss};
}

bool Trainer::Loop::is_best() const {
  const std::optional<Score> own = score();
  return writer_ && own && writer_->is_among_best(*own);
}

// Training stands still until the copy on the host is whole: the next step takes the buffers.
Status Trainer::Loop::save() {
  XLADDER_TRY(finish_steps());
  seconds_before_ += seconds_since(training_since_);
  if (writer_) {
    const auto stalled_since = Clock::now();
    XLADDER_TRY(finish_save(writer_->wait()));
    CheckpointInfo info{.step = step(),
                        .epoch = epoch_at(step()),
                        .data = job_.train_source->position(step() + data_offset_),
                        .seed = job_.settings.seed,
                        .train_seconds = seconds_before_,
                        .config_digest = job_.config_digest,
                        .version = job_.version,
                        .plugin = client_.platform_version()};
    XLADDER_ASSIGN(HostState copy, runner_->state().download());
    writer_->start(std::move(info), std::move(copy), score());
    stall_seconds_ = seconds_since(stalled_since);
  }
  saved_step_ = step();
  training_since_ = Clock::now();
  return {};
}

Status Trainer::Loop::finish_save(std::optional<FinishedSave> save) {
  if (!save) return {};
  if (save->checkpoint) {
    checkpoint_ = *std::move(save->checkpoint);
    const SaveReport report{
        .checkpoint = *checkpoint_, .stall_seconds = stall_seconds_, .write_seconds = save->seconds};
    observer_.on_checkpoint(report);
    XLADDER_TRY(log(metrics_line(report)));
  }
  if (save->status) return {};
  return fail(save->status.error().code, "{}; {}", save->status.error().message, last_checkpoint_text());
}

// The last checkpoint was written before it was evaluated.
Status Trainer::Loop::score_checkpoint() {
  const std::optional<Score> own = score();
  if (!writer_ || !own || !checkpoint_) return {};
  return writer_->add_score(*checkpoint_, *own);
}

std::string Trainer::Loop::last_checkpoint_text() const {
  return checkpoint_ ? fmt::format("the last good checkpoint is {}", checkpoint_->path.string())
                     : std::string("there is no checkpoint yet");
}

tl::unexpected<Error> Trainer::Loop::diverged(const FinishedStep& step) {
  if (writer_) static_cast<void>(finish_save(writer_->wait()));  // it may become the last good one
  return fail(ErrorCode::kFailed,
              "the loss is {} at step {} of {}, so training stopped; {}; try a lower optim.lr, more optim.warmup_steps "
              "or optim.clip_grad = 1",
              std::isnan(step.loss) ? "not a number" : "infinite", step.step, job_.plan.total_steps,
              last_checkpoint_text());
}

void Trainer::Loop::report_compiled(const std::string& program, const compile::Compiled& compiled) {
  observer_.on_compiled({.program = program,
                         .seconds = compiled.compile_seconds,
                         .cache_hit = compiled.cache_hit,
                         .cache_warning = compiled.cache_warning,
                         .memory = compiled.executable.memory_stats()});
}

Trainer::Trainer(pjrt::Client client, TrainingJob job, Program program, std::optional<Program> single)
    : client_(std::move(client)), job_(std::move(job)), program_(std::move(program)), single_(std::move(single)) {}
Trainer::Trainer(Trainer&&) noexcept = default;
Trainer::~Trainer() = default;

Result<Trainer> Trainer::create(pjrt::Client client, TrainingJob job) {
  const int64_t steps = job.settings.knobs.steps_per_execution.value_or(1);
  const auto build = [&](int64_t count) {
    Program program = training_program(*job.model, job.settings, client, count);
    program.graph.reset();  // the text is all that is needed from here on
    return program;
  };
  std::optional<Program> single;
  if (steps > 1) single = build(1);
  Program program = build(steps);
  return Trainer(std::move(client), std::move(job), std::move(program), std::move(single));
}

const std::string& Trainer::stablehlo() const { return program_.stablehlo; }

Result<TrainingResult> Trainer::run(TrainingObserver& observer, const std::function<bool()>& stop_requested) {
  Loop loop(client_, job_, program_, single_, observer, stop_requested);
  const auto undo = [&](const Error& error) -> tl::unexpected<Error> {
    if (job_.folder && !loop.has_trained()) job_.folder->discard();
    return tl::unexpected(error);
  };
  if (job_.folder) {
    if (Status written = job_.folder->write("stablehlo/step.mlir", program_.stablehlo); !written)
      return undo(written.error());
  }
  if (Status prepared = loop.prepare(); !prepared) return undo(prepared.error());
  Result<TrainingResult> result = loop.run();
  if (!result) return undo(result.error());
  return result;
}

}  // namespace xladder::train
