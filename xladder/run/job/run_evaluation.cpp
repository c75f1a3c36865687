#include "xladder/run/job/run_evaluation.h"

#include <filesystem>
#include <utility>

#include "xladder/run/job/data_record.h"
#include "xladder/run/job/exported_model.h"
#include "xladder/run/job/trained_model.h"

namespace xladder::run {
namespace {

bool have_same_data(const config::Settings& a, const config::Settings& b) {
  std::error_code ignored;
  const std::string &first = a.get_string("data.path"), &second = b.get_string("data.path");
  return first == second || std::filesystem::equivalent(first, second, ignored);
}

// Whether the test images are those that the run itself is evaluated on.
bool have_same_test_images(const config::Settings& a, const config::Settings& b) {
  const auto eval_path = [](const config::Settings& settings) {
    return settings.is_set("data.eval_path") ? settings.get_string("data.eval_path") : std::string();
  };
  return have_same_data(a, b) && eval_path(a) == eval_path(b) &&
         a.get_string("data.eval_split") == b.get_string("data.eval_split");
}

}  // namespace

Result<RunEvaluation> prepare_run_evaluation(const RunCheckpoint& target, const config::Settings& before,
                                             config::Settings& settings) {
  EvaluationOptions options{.other_data = !have_same_data(before, settings)};
  const bool is_of_run = have_same_test_images(before, settings);
  if (!is_of_run) {
    XLADDER_ASSIGN(RunSettings own, run_settings(before));
    options.trained_on = std::move(own.data);
  }
  XLADDER_ASSIGN(options.classes, classes_of_run(before, target.run, target.checkpoint));
  RunEvaluation out;
  XLADDER_ASSIGN(out.job, prepare_evaluation(settings, options));
  if (const Status same = check_model_record(target.run, *out.job.model); !same)
    out.differences.push_back(same.error().message);
  if (!is_of_run) return out;
  XLADDER_ASSIGN(const std::optional<DataRecord> record, read_data_record(target.run));
  if (record) out.differences = differences({.test = record->test}, {.test = out.job.data.test});
  return out;
}

Result<TrainState> load_weights(const pjrt::Client& client, const Checkpoint& checkpoint,
                                std::vector<program::StateTensor> layout, WeightsOf weights) {
  for (program::StateTensor& tensor : layout)
    if (tensor.kind == "param" && weights == WeightsOf::kAverage) tensor.kind = "ema";
  return load_state(client, checkpoint, std::move(layout));
}

}  // namespace xladder::run
