// What the folder of a run says of it beside its checkpoints: written when it begins, and what a run that goes on is
// held against.
//
//   XLADDER_ASSIGN(RunFolder folder, RunFolder::open("runs/x"));
//   XLADDER_TRY(folder.lock());
//   XLADDER_ASSIGN(Resumed resumed, prepare_resumed(folder, before, settings, warnings));
//   ... open the device, settle what is measured ...
//   XLADDER_TRY(write_resumed(folder, resumed, before, settings, environment_json(client, ...)));
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/config/settings.h"
#include "xladder/run/job/job.h"

namespace xladder::run {

// Of a new run: config.toml, data.json, env.json and, where there are such things, weights.json, the record of its
// model, classes.txt.
Status write_run_files(const RunFolder& folder, const TrainingJob& job, const config::Settings& settings,
                       std::string_view environment_json);

struct Resumed {
  TrainingJob job;                        // with the newest good checkpoint, if there is one; without a folder
  std::vector<std::string> changes = {};  // changed_options()
  bool data_changed = false;              // or nothing is known of it
};

// `before` are the settings of the folder's recipe, `settings` those to go on with, which are completed as by
// prepare_training(). What is odd goes to `warnings` as sentences, also where an error follows. Errors: those of
// prepare_training(); kUsage for another program, another batch, and for a run that is beyond its last step.
Result<Resumed> prepare_resumed(const RunFolder& folder, const config::Settings& before, config::Settings& settings,
                                std::vector<std::string>& warnings);

// The files anew as far as they changed, without the metrics of steps that are done again.
Status write_resumed(const RunFolder& folder, const Resumed& resumed, const config::Settings& before,
                     const config::Settings& settings, std::string_view environment_json);

}  // namespace xladder::run
