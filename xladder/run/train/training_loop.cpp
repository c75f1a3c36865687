#include "xladder/run/train/training_loop.h"

#include <algorithm>
#include <cmath>

#include "xladder/run/train/batch_tensors.h"
#include "xladder/run/train/metrics.h"
#include "xladder/run/train/programs.h"

namespace xladder::run {

TrainingLoop::TrainingLoop(const pjrt::Client& client, const TrainingJob& job, const program::Program& program,
                           const std::optional<program::Program>& single, TrainingObserver& observer)
    : client_(client),
      job_(job),
      program_(program),
      single_(single),
      observer_(observer),
      first_step_(job.resume ? job.resume->info.step : 0),
      clock_(job.resume ? job.resume->info.train_seconds : 0),
      seconds_resumed_(clock_.seconds()) {}

Status TrainingLoop::prepare() {
  const RunSettings& settings = job_.settings;
  XLADDER_ASSIGN(compiled_, compiled(program_));
  const int64_t steps = program_.steps_per_execution;
  report_compiled(steps == 1 ? "training step" : fmt::format("{} training steps", steps), *compiled_);
  if (job_.eval_source) {
    pjrt::CompileOptions options = settings.compile_options;
    options.num_replicas = 1;
    XLADDER_ASSIGN(evaluator_,
                   Evaluator::compile(client_, *job_.model, settings.step, job_.eval_source, options, job_.cache));
    report_compiled("evaluation", evaluator_->compiled());
  }
  int64_t data_step = 0;
  if (job_.resume) {
    XLADDER_ASSIGN(data_step, job_.train_source->step_at(job_.resume->info.data));
  }
  data_offset_ = data_step - first_step_;
  XLADDER_ASSIGN(TrainState state, first_state());
  if (needs_single_steps()) {
    XLADDER_ASSIGN(compiled_single_, compiled(*single_));
    report_compiled("training step", *compiled_single_);
  }
  saver_.emplace(job_, [this](const SaveReport& report) {
    observer_.on_checkpoint(report);
    return log(metrics_line(report));
  });
  runner_.emplace(client_, std::move(state), settings.seed, first_step_);
  runner_->add(compiled_->executable, program_);
  if (compiled_single_) runner_->add(compiled_single_->executable, *single_);
  XLADDER_ASSIGN(const data::BatchForm form, batch_form(program_, *job_.train_source));
  XLADDER_ASSIGN(batches_, data::Prefetcher::create(job_.train_source, {.workers = settings.data.workers,
                                                                        .queue_batches = settings.data.prefetch,
                                                                        .first_step = data_step,
                                                                        .form = form,
                                                                        .steps_at = [this](int64_t data_step_of_first) {
                                                                          return steps_of_execution(data_step_of_first -
                                                                                                    data_offset_);
                                                                        }}));
  loop_.emplace(*runner_, *batches_, job_.plan.schedule, settings.in_flight);
  if (settings.retrace) loop_->before_execution = retrace_of(job_, client_);
  reporter_.emplace(job_, data_offset_, clock_.seconds());
  return {};
}

Result<compile::Compiled> TrainingLoop::compiled(const program::Program& program) const {
  return compile_program(client_, program, compile_options(job_.settings, client_.profile()), job_.cache);
}

Result<TrainState> TrainingLoop::first_state() const {
  if (job_.resume) return load_state(client_, *job_.resume, program_.state, program_.devices);
  return TrainState::initial(client_, program_.state,
                             initial_value_of(job_.model->initial_values(), job_.settings.seed, job_.pretrained.get()),
                             program_.devices);
}

// The step at which something else than training happens, once `done` steps were.
int64_t TrainingLoop::next_stop(int64_t done) const {
  int64_t stop = job_.plan.total_steps;
  for (const int64_t interval : {job_.plan.eval_interval, job_.plan.checkpoint_interval})
    if (interval > 0) stop = std::min(stop, (done / interval + 1) * interval);
  return stop;
}

// An execution that would reach over a stop gives way to single steps.
int64_t TrainingLoop::steps_of_execution(int64_t first) const {
  const int64_t at_once = program_.steps_per_execution;
  return first + at_once <= next_stop(first) ? at_once : 1;
}

// Whether some stretch between two stops is not a whole number of executions.
bool TrainingLoop::needs_single_steps() const {
  const int64_t at_once = program_.steps_per_execution;
  const auto uneven = [at_once](int64_t steps) { return steps % at_once != 0; };
  return uneven(first_step_) || uneven(job_.plan.total_steps) || uneven(job_.plan.eval_interval) ||
         uneven(job_.plan.checkpoint_interval);
}

Result<TrainingResult> TrainingLoop::run(const std::function<bool()>& stop_requested) {
  bool stopped = false;
  clock_.start();
  XLADDER_TRY(train_until_stop(stop_requested, stopped));
  XLADDER_TRY(finish_steps());
  // Saved first, so that nothing is lost if the evaluation is interrupted.
  if (saver_->saved_step() != step()) XLADDER_TRY(save());
  XLADDER_TRY(saver_->wait());
  if (!stopped) {
    XLADDER_TRY(evaluate());
    if (const std::optional<Score> own = score()) XLADDER_TRY(saver_->add_score(*own));
  }
  clock_.pause();

  TrainingResult result{.finished = !stopped,
                        .step = step(),
                        .epoch = reporter_->epoch_at(step()),
                        .train_seconds = clock_.seconds(),
                        .last_loss = reporter_->mean_loss(),
                        .loader = batches_->stats(),
                        .loop_seconds = clock_.seconds() - seconds_resumed_,
                        .evaluation = evaluation_};
  if (saver_->checkpoint()) result.checkpoint = saver_->checkpoint()->path;
  return result;
}

Status TrainingLoop::train_until_stop(const std::function<bool()>& stop_requested, bool& stopped) {
  while (step() < job_.plan.total_steps) {
    stopped = stop_requested && stop_requested();
    if (stopped) return {};
    XLADDER_TRY(loop_->start());
    if (loop_->has_surplus()) XLADDER_TRY(finish_oldest());
    XLADDER_TRY(saver_->poll());
    if (is_last(step())) return {};
    if (is_due(step(), job_.plan.eval_interval)) XLADDER_TRY(evaluate());
    const std::optional<Score> own = score();
    if (is_due(step(), job_.plan.checkpoint_interval) || (own && saver_->is_among_best(*own))) XLADDER_TRY(save());
  }
  return {};
}

Status TrainingLoop::finish_oldest() {
  XLADDER_ASSIGN(const std::vector<FinishedStep> steps, loop_->finish_oldest());
  const std::vector<StepReport> reports =
      reporter_->reports(steps, clock_.seconds(), loop_->input_wait_seconds(), *batches_);
  for (const StepReport& report : reports) {
    if (!std::isfinite(report.loss)) return diverged(report);
    observer_.on_step(report);
    if (reporter_->is_logged(report.step)) XLADDER_TRY(log(metrics_line(report)));
  }
  return {};
}

Status TrainingLoop::finish_steps() {
  while (loop_->has_pending()) XLADDER_TRY(finish_oldest());
  return {};
}

Status TrainingLoop::log(const std::string& line) const {
  const RunFolder* output = job_.output();
  if (output == nullptr) return {};
  const Status written = output->append_metrics(line);
  if (written) return {};
  return saver_->failed(written.error());
}

Status TrainingLoop::evaluate() {
  XLADDER_TRY(finish_steps());
  clock_.pause();
  if (evaluator_ && !(evaluation_ && evaluation_->step == step())) {
    const int workers = job_.settings.data.workers;
    EvaluationReport report{.step = step(), .epoch = reporter_->epoch_at(step())};
    XLADDER_ASSIGN(report.result, evaluator_->run(runner_->state().evaluated("param"), workers));
    if (job_.settings.step.ema > 0) {
      XLADDER_ASSIGN(report.ema, evaluator_->run(runner_->state().evaluated("ema"), workers));
    }
    evaluation_ = report;
    observer_.on_evaluation(report);
    XLADDER_TRY(log(metrics_line(report)));
  }
  clock_.start();
  return {};
}

// Of the state as it is now, if it was evaluated.
std::optional<Score> TrainingLoop::score() const {
  if (!evaluation_ || evaluation_->step != step()) return std::nullopt;
  const EvaluationResult& result = evaluation_->ema ? *evaluation_->ema : evaluation_->result;
  return Score{result.accuracy, result.loss};
}

Status TrainingLoop::save() {
  XLADDER_TRY(finish_steps());
  clock_.pause();
  const CheckpointInfo info{.step = step(),
                            .epoch = reporter_->epoch_at(step()),
                            .data = job_.train_source->position(step() + data_offset_),
                            .seed = job_.settings.seed,
                            .train_seconds = clock_.seconds(),
                            .config_digest = job_.config_digest,
                            .version = job_.version,
                            .plugin = client_.platform_version()};
  XLADDER_TRY(saver_->save(info, runner_->state(), score()));
  clock_.start();
  return {};
}

tl::unexpected<Error> TrainingLoop::diverged(const StepReport& step) {
  static_cast<void>(saver_->wait());  // it may become the last good one
  return fail(ErrorCode::kFailed,
              "the loss is {} at step {} of {}, so training stopped; {}; try a lower optim.lr, more optim.warmup_steps "
              "or optim.clip_grad = 1",
              std::isnan(step.loss) ? "not a number" : "infinite", step.step, step.total_steps, saver_->last_text());
}

void TrainingLoop::report_compiled(const std::string& program, const compile::Compiled& compiled) const {
  observer_.on_compiled({.program = program,
                         .seconds = compiled.compile_seconds,
                         .cache_hit = compiled.cache_hit,
                         .cache_warning = compiled.cache_warning,
                         .memory = compiled.executable.program().memory_stats()});
}

}  // namespace xladder::run
