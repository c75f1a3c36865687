// Runs of seconds: 64 training and 20 test images of 28 x 28 in four classes, and models of a few thousand parameters.
//
//   const TinyRun run;
//   ASSERT_EQ(run.train(run / "out", mlp_model()).exit_code, 0);
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/program/run_program.h"
#include "xladder/base/test_folder.h"

namespace xladder::test {

using Words = std::vector<std::string>;

Words operator+(Words a, const Words& b);

// A folder with the data and a cache of compiled programs; the user's own cache is left alone.
class TinyRun {
 public:
  TinyRun();

  std::filesystem::path operator/(std::string_view name) const { return folder_ / name; }
  const TestFolder& folder() const { return folder_; }
  std::filesystem::path data() const { return folder_ / "data"; }

  ProgramRun run(const Words& arguments, std::function<void(pid_t)> while_running = {}) const;
  // Batches of 12 on the data, without augmentation; `more` overrules.
  ProgramRun train(const std::filesystem::path& output, const Words& more,
                   std::function<void(pid_t)> while_running = {}) const;

 private:
  TestFolder folder_;
};

Words mlp_model();
Words vit_model();
Words resnet_model();

// Images whose bright row tells the label, as IDX files.
void write_idx_images(const std::filesystem::path& path, int count, int size = 28);
void write_idx_labels(const std::filesystem::path& path, int count, int num_classes = 4);

std::string text_of(const std::filesystem::path& path);
std::vector<nlohmann::json> metrics_of(const std::filesystem::path& run, const std::string& kind);
std::vector<double> losses_of(const std::filesystem::path& run);
// Names, sorted; empty if there is none.
std::vector<std::string> checkpoints_of(const std::filesystem::path& run);
std::string latest_checkpoint(const std::filesystem::path& run);

// Sends the signal once the run has finished its first step.
std::function<void(pid_t)> send_after_first_step(const std::filesystem::path& run, int signal);

}  // namespace xladder::test
