#include "xladder/train/trainer.h"

#include <cmath>
#include <deque>

#include "xladder/base/clock.h"
#include "xladder/data/prefetcher.h"
#include "xladder/train/meter.h"
#include "xladder/train/metrics.h"
#include "xladder/train/state.h"
#include "xladder/train/step_runner.h"

namespace xladder::train {
namespace {

// A step whose results are on their way.
struct PendingStep {
  int64_t step = 0;
  double epoch = 0;
  double learning_rate = 0;
  double wait_seconds = 0;
  StepOutputs outputs;
};

}  // namespace

StepOptions step_options(const RunSettings& settings) {
  StepOptions options;
  options.batch_size = settings.batch_size;
  options.optimizer = settings.optimizer;
  options.decay_all = settings.decay_all;
  options.label_smoothing = settings.label_smoothing;
  options.clip_grad = settings.clip_grad;
  options.ema_decay = settings.ema_decay;
  options.composites = settings.composites;
  return options;
}

// One call of Trainer::run.
class Trainer::Loop {
 public:
  Loop(const pjrt::Client& client, const TrainingJob& job, const Program& program, TrainingObserver& observer,
       const std::function<bool()>& stop_requested)
      : client_(client),
        job_(job),
        program_(program),
        observer_(observer),
        stop_requested_(stop_requested),
        meter_(static_cast<size_t>(job.settings.log_every), job.settings.batch_size) {}

  Status prepare();
  Result<TrainingResult> run();
  bool has_trained() const { return step_ > first_step_; }

 private:
  Status start_step();
  Status finish_oldest_step();
  Status finish_steps();
  Status evaluate();
  Status save();
  Status log(const StepReport& report);
  tl::unexpected<Error> diverged(const PendingStep& pending, float loss) const;
  std::string last_checkpoint_text() const;
  void report_compiled(const char* program, const compile::Compiled& compiled);

  double epoch_at(int64_t step) const {
    return static_cast<double>(data_offset_ + step) / static_cast<double>(job_.plan.steps_per_epoch);
  }
  bool is_last(int64_t step) const { return step == job_.plan.total_steps; }
  static bool is_due(int64_t step, int64_t interval) { return interval > 0 && step % interval == 0; }

  const pjrt::Client& client_;
  const TrainingJob& job_;
  const Program& program_;
  TrainingObserver& observer_;
  const std::function<bool()>& stop_requested_;

  std::optional<compile::Compiled> compiled_;
  std::optional<Evaluator> evaluator_;
  std::optional<StepRunner> runner_;
  std::unique_ptr<data::Prefetcher> batches_;

  int64_t first_step_ = 0;   // finished before this call
  int64_t step_ = 0;         // started
  int64_t data_offset_ = 0;  // the data's batch for step s is s + data_offset_
  std::deque<PendingStep> pending_;
  StepMeter meter_;
  Clock::time_point training_since_ = Clock::now();
  double seconds_before_ = 0;  // training time up to training_since_
  std::optional<EvaluationReport> evaluation_;
  std::optional<Checkpoint> checkpoint_;
};

Status Trainer::Loop::prepare() {
  XLADDER_ASSIGN(compiled_,
                 compile::compile_cached(client_, program_.stablehlo, job_.settings.compile_options, job_.cache));
  report_compiled("training step", *compiled_);
  if (job_.eval_source) {
    XLADDER_ASSIGN(evaluator_, Evaluator::compile(client_, *job_.model, step_options(job_.settings), job_.eval_source,
                                                  job_.settings.compile_options, job_.cache));
    report_compiled("evaluation", evaluator_->compiled());
  }
  int64_t data_step = 0;
  std::optional<TrainState> state;
  if (job_.resume) {
    const CheckpointInfo& info = job_.resume->info;
    XLADDER_ASSIGN(data_step, job_.train_source->step_at(info.data));
    XLADDER_ASSIGN(state, load_state(client_, *job_.resume, program_.state));
    first_step_ = step_ = info.step;
    seconds_before_ = info.train_seconds;
    checkpoint_ = job_.resume;
  } else {
    XLADDER_ASSIGN(state, TrainState::initial(client_, *job_.model, program_.state, job_.settings.seed));
  }
  data_offset_ = data_step - step_;
  runner_.emplace(client_, compiled_->executable, *std::move(state), job_.settings.seed, step_);
  XLADDER_ASSIGN(batches_, data::Prefetcher::create(job_.train_source, {.workers = job_.settings.data.workers,
                                                                        .queue_batches = job_.settings.data.prefetch,
                                                                        .first_step = data_step}));
  return {};
}

Result<TrainingResult> Trainer::Loop::run() {
  bool stopped = false;
  training_since_ = Clock::now();
  while (step_ < job_.plan.total_steps) {
    stopped = stop_requested_ && stop_requested_();
    if (stopped) break;
    XLADDER_TRY(start_step());
    if (pending_.size() > kStepsInFlight) XLADDER_TRY(finish_oldest_step());
    if (is_due(step_, job_.plan.eval_interval) && !is_last(step_)) XLADDER_TRY(evaluate());
    if (is_due(step_, job_.plan.checkpoint_interval) && !is_last(step_)) XLADDER_TRY(save());
  }
  XLADDER_TRY(finish_steps());
  // Saved first, so that nothing is lost if the evaluation is interrupted.
  if (!checkpoint_ || checkpoint_->info.step != step_) XLADDER_TRY(save());
  if (!stopped) XLADDER_TRY(evaluate());

  TrainingResult result{.finished = !stopped,
                        .step = step_,
                        .epoch = epoch_at(step_),
                        .train_seconds = seconds_before_,
                        .last_loss = meter_.mean_loss(),
                        .evaluation = evaluation_};
  if (checkpoint_) result.checkpoint = checkpoint_->path;
  return result;
}

Status Trainer::Loop::start_step() {
  const auto wait_start = Clock::now();
  XLADDER_ASSIGN(std::optional<data::Batch> batch, batches_->next());
  const double wait_seconds = seconds_since(wait_start);
  if (!batch) return fail(ErrorCode::kFailed, "the data ended at step {}; set fewer train.steps", step_);
  const double rate = optim::learning_rate(job_.plan.schedule, step_);
  XLADDER_ASSIGN(StepOutputs outputs, runner_->start(*std::move(batch), rate));
  ++step_;
  pending_.push_back({step_, epoch_at(step_), rate, wait_seconds, std::move(outputs)});
  return {};
}

Status Trainer::Loop::finish_oldest_step() {
  PendingStep pending = std::move(pending_.front());
  pending_.pop_front();
  XLADDER_ASSIGN(const float loss, pending.outputs.loss());
  XLADDER_ASSIGN(const int32_t correct, pending.outputs.correct());
  if (!std::isfinite(loss)) return diverged(pending, loss);
  const double seconds = seconds_before_ + seconds_since(training_since_);
  meter_.add(seconds, static_cast<double>(loss), pending.wait_seconds);
  const StepReport report{.step = pending.step,
                          .total_steps = job_.plan.total_steps,
                          .epoch = pending.epoch,
                          .loss = loss,
                          .correct = correct,
                          .learning_rate = pending.learning_rate,
                          .seconds = seconds,
                          .mean_loss = meter_.mean_loss(),
                          .samples_per_second = meter_.samples_per_second(),
                          .wait_fraction = meter_.wait_fraction()};
  observer_.on_step(report);
  return log(report);
}

Status Trainer::Loop::finish_steps() {
  while (!pending_.empty()) XLADDER_TRY(finish_oldest_step());
  return {};
}

Status Trainer::Loop::log(const StepReport& report) {
  if (!job_.folder || !(is_due(report.step, job_.settings.log_every) || is_last(report.step))) return {};
  return job_.folder->append_metrics(metrics_line(report));
}

Status Trainer::Loop::evaluate() {
  XLADDER_TRY(finish_steps());
  seconds_before_ += seconds_since(training_since_);
  if (evaluator_ && !(evaluation_ && evaluation_->step == step_)) {
    const int workers = job_.settings.data.workers;
    EvaluationReport report{.step = step_, .epoch = epoch_at(step_)};
    XLADDER_ASSIGN(report.result, evaluator_->run(runner_->state().arguments("param"), workers));
    if (job_.settings.ema_decay > 0) {
      XLADDER_ASSIGN(report.ema, evaluator_->run(runner_->state().arguments("ema"), workers));
    }
    evaluation_ = report;
    observer_.on_evaluation(report);
    if (job_.folder) XLADDER_TRY(job_.folder->append_metrics(metrics_line(report)));
  }
  training_since_ = Clock::now();
  return {};
}

Status Trainer::Loop::save() {
  XLADDER_TRY(finish_steps());
  seconds_before_ += seconds_since(training_since_);
  if (job_.folder) {
    const CheckpointInfo info{.step = step_,
                              .epoch = epoch_at(step_),
                              .data = job_.train_source->position(step_ + data_offset_),
                              .seed = job_.settings.seed,
                              .train_seconds = seconds_before_,
                              .config_digest = job_.config_digest,
                              .version = job_.version,
                              .plugin = client_.platform_version()};
    Result<Checkpoint> written = write_checkpoint(job_.folder->checkpoints(), info, runner_->state());
    if (!written)
      return fail(written.error().code, "no checkpoint at step {}: {}; {}", step_, written.error().message,
                  last_checkpoint_text());
    checkpoint_ = *std::move(written);
    XLADDER_TRY(retain_checkpoints(job_.folder->checkpoints(), job_.settings.keep_checkpoints));
    observer_.on_checkpoint(*checkpoint_);
  }
  training_since_ = Clock::now();
  return {};
}

std::string Trainer::Loop::last_checkpoint_text() const {
  return checkpoint_ ? fmt::format("the last good checkpoint is {}", checkpoint_->path.string())
                     : std::string("there is no checkpoint yet");
}

tl::unexpected<Error> Trainer::Loop::diverged(const PendingStep& pending, float loss) const {
  return fail(ErrorCode::kFailed,
              "the loss is {} at step {} of {}, so training stopped; {}; try a lower optim.lr, more optim.warmup_steps "
              "or optim.clip_grad = 1",
              std::isnan(loss) ? "not a number" : "infinite", pending.step, job_.plan.total_steps,
              last_checkpoint_text());
}

void Trainer::Loop::report_compiled(const char* program, const compile::Compiled& compiled) {
  observer_.on_compiled({.program = program,
                         .seconds = compiled.compile_seconds,
                         .cache_hit = compiled.cache_hit,
                         .cache_warning = compiled.cache_warning,
                         .memory = compiled.executable.memory_stats()});
}

Trainer::Trainer(pjrt::Client client, TrainingJob job, Program program)
    : client_(std::move(client)), job_(std::move(job)), program_(std::move(program)) {}
Trainer::Trainer(Trainer&&) noexcept = default;
Trainer::~Trainer() = default;

Result<Trainer> Trainer::create(pjrt::Client client, TrainingJob job) {
  Program program = build_training_step(*job.model, step_options(job.settings));
  program.graph.reset();  // the text is all that is needed from here on
  return Trainer(std::move(client), std::move(job), std::move(program));
}

const std::string& Trainer::stablehlo() const { return program_.stablehlo; }

Result<TrainingResult> Trainer::run(TrainingObserver& observer, const std::function<bool()>& stop_requested) {
  Loop loop(client_, job_, program_, observer, stop_requested);
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
