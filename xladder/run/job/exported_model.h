// A program that someone exported, as what a job trains: the option model.program (docs/programs.md).
//
// Its sizes are fixed, that of the batch too. Where the path has "{batch}" in it, there is a folder for each size:
// my_model_b{batch}/ stands for my_model_b8/, my_model_b16/, ...
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/program/step/program.h"
#include "xladder/run/job/pretrained.h"
#include "xladder/run/job/trainable.h"

namespace xladder::run {

bool has_program(const config::Settings& settings);  // rather than a named model
// kUsage for the settings of a run of a program, where only a model of ours is of use.
Status check_named_model(const config::Settings& settings, const std::filesystem::path& run);

// Sizes of batches that the recipe leaves open, and its program does not. Of a named model, nothing.
Status settle_batch_sizes(config::Settings& settings);

// Trainable::digest of the model that the settings name; empty of a named model. Errors: those of opening it.
Result<std::string> model_digest(const config::Settings& settings);

struct ExportedModel {
  std::shared_ptr<const Trainable> model;
  std::filesystem::path folder;             // of the program that is trained
  std::filesystem::path example;            // a file with an example batch; empty: there is none
  std::vector<program::Input> batch;        // what it takes with each micro-batch
  std::vector<Trainable::Parameter> state;  // parameters and buffers
  std::vector<std::string> fixed;           // what else is in its state file, of which it is made
  std::filesystem::path state_file;
  bool draws = false, changes_state = false;  // while it is evaluated
  bool is_step = false;                       // a whole one, with an optimizer of its own
};

struct ExportedRequest {
  std::string program;          // model.program
  int64_t batch_size = 0;       // of a micro-batch
  std::string eval_program;     // model.eval_program; empty: the same
  int64_t eval_batch_size = 0;  // 0: nothing is evaluated
};
ExportedRequest exported_request(const config::Settings& settings, int64_t batch_size, int64_t eval_batch_size);

// kUsage: it cannot be trained, takes batches of another size, or what is evaluated is another model.
Result<ExportedModel> open_exported_model(const ExportedRequest& request);

// kUsage for options of the recipe that mean nothing to a program, which has its own loss and sizes.
Status refuse_options_of_named_models(const config::Settings& settings);

// Whether the settings name a whole step, with an optimizer of its own. Errors: those of opening it.
Result<bool> names_whole_step(const config::Settings& settings);

// And for those that a whole step cannot have (imported::step_limits()).
Status refuse_options_of_losses(const config::Settings& settings);

// The state of a run, of a checkpoint or of a safetensors file, all of it. kUsage: other names or types; other values
// of what the program is made of.
Result<Pretrained> read_exported_state(const std::string& path, const ExportedModel& model);

// In the folder of a run: of what it was a run, where the recipe does not say all.
inline constexpr std::string_view kModelRecordFile = "model.json";
std::string model_record(const Trainable& model);
// kUsage if the run began with another program than this.
Status check_model_record(const std::filesystem::path& run, const Trainable& model);

}  // namespace xladder::run
