#include "xladder/run/job/run_files.h"

#include <fmt/core.h>

#include <optional>
#include <utility>

#include "xladder/data/sources/class_names.h"
#include "xladder/run/folder/checkpoint.h"
#include "xladder/run/job/data_record.h"
#include "xladder/run/job/exported_model.h"
#include "xladder/run/job/trained_model.h"
#include "xladder/run/recipe/batch_plan.h"

namespace xladder::run {
namespace {

constexpr const char* kEnvironmentFile = "env.json";

// Steps of two sizes in one run would make its step numbers, epochs and learning rates mean two things.
Status check_batch_size(const config::Settings& before, const TrainingJob& job) {
  XLADDER_ASSIGN(const BatchPlan plan, batch_plan(before));
  if (plan.global_batch_size == job.settings.batch.global_batch_size) return {};
  return fail(ErrorCode::kUsage,
              "the run takes {} {}s in a step, and this recipe {}, so its steps would no longer count the same; go "
              "on with train.global_batch_size = {}, or start a new run",
              plan.global_batch_size, job.model->sample(), job.settings.batch.global_batch_size,
              plan.global_batch_size);
}

}  // namespace

Status write_run_files(const RunFolder& folder, const TrainingJob& job, const config::Settings& settings,
                       std::string_view environment_json) {
  XLADDER_TRY(folder.write(kRunConfigFile, config::write_toml(settings)));
  if (job.pretrained) XLADDER_TRY(folder.write("weights.json", weights::to_json(job.pretrained->report) + "\n"));
  if (!job.model->digest().empty()) XLADDER_TRY(folder.write(kModelRecordFile, model_record(*job.model)));
  XLADDER_TRY(folder.write(kDataRecordFile, to_json(job.data)));
  if (const auto& names = job.train_source->info().class_names; !names.empty())
    XLADDER_TRY(data::write_class_names(folder.path(), names));
  return folder.write(kEnvironmentFile, environment_json);
}

Result<Resumed> prepare_resumed(const RunFolder& folder, const config::Settings& before, config::Settings& settings,
                                std::vector<std::string>& warnings) {
  const std::string name = folder.path().string();
  XLADDER_ASSIGN(std::optional<Checkpoint> newest, newest_good_checkpoint(folder.checkpoints(), warnings));
  XLADDER_ASSIGN(std::optional<data::Classes> classes, classes_of_run(before, folder.path(), newest));
  Resumed resumed;
  XLADDER_ASSIGN(resumed.job,
                 prepare_training(settings, {.resumes = newest.has_value(), .classes = std::move(classes)}));
  TrainingJob& job = resumed.job;
  XLADDER_TRY(check_model_record(folder.path(), *job.model));
  XLADDER_ASSIGN(const std::optional<DataRecord> record, read_data_record(folder.path()));
  if (!record)
    warnings.push_back(
        fmt::format("{} keeps no list of its samples, so whether the data is still the same is not known", name));
  if (record)
    for (std::string& difference : differences(*record, job.data)) warnings.push_back(std::move(difference));
  resumed.data_changed = !record || *record != job.data;
  resumed.changes = changed_options(before, settings);
  for (const std::string& change : resumed.changes) warnings.push_back("going on with another recipe: " + change);
  job.resume = std::move(newest);
  if (!job.resume) {
    warnings.push_back(fmt::format("{} has no checkpoint yet, so it begins at step 0", name));
    return resumed;
  }
  XLADDER_TRY(check_batch_size(before, job));
  if (job.resume->info.step > job.plan.total_steps)
    return fail(ErrorCode::kUsage, "{} is at step {}, but the run shall end at step {}; set more train.steps",
                job.resume->path.string(), job.resume->info.step, job.plan.total_steps);
  return resumed;
}

Status write_resumed(const RunFolder& folder, const Resumed& resumed, const config::Settings& before,
                     const config::Settings& settings, std::string_view environment_json) {
  if (resumed.data_changed) XLADDER_TRY(folder.write(kDataRecordFile, to_json(resumed.job.data)));
  if (!resumed.changes.empty() || !before.get_int_or_auto("knobs.steps_per_execution"))
    XLADDER_TRY(folder.write(kRunConfigFile, config::write_toml(settings)));
  XLADDER_TRY(folder.write(kEnvironmentFile, environment_json));
  return folder.truncate_metrics(resumed.job.resume ? resumed.job.resume->info.step : 0);
}

}  // namespace xladder::run
