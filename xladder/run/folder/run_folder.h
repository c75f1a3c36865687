// The folder of a run: config.toml, env.json, metrics.jsonl, stablehlo/, checkpoints/, result.json.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "xladder/base/folder_claim.h"
#include "xladder/base/result.h"

namespace xladder::run {

inline constexpr const char* kRunConfigFile = "config.toml";  // the resolved recipe

class RunFolder {
 public:
  // A new folder, claimed (base/folder_claim.h).
  static Result<RunFolder> create(const std::filesystem::path& path);
  // That of an earlier run, to go on with it.
  static Result<RunFolder> open(const std::filesystem::path& path);

  // No other process may write here as long as this one and its copies live. Error: one does already.
  Status lock();

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path checkpoints() const { return path_ / "checkpoints"; }
  std::filesystem::path config() const { return path_ / kRunConfigFile; }

  // Replaces the file `name` ("stablehlo/step.mlir"), making folders as needed.
  Status write(const std::filesystem::path& name, std::string_view text) const;

  // Adds a line to metrics.jsonl.
  Status append_metrics(std::string_view json_line) const;
  // Removes lines of steps after `step`, which a run that goes on from there will write again, and a torn last line.
  Status truncate_metrics(int64_t step) const;

  // Deletes a folder that create() made, as long as no training step was done.
  void discard() const;

 private:
  RunFolder(std::filesystem::path path, bool created) : path_(std::move(path)), created_(created) {}

  std::filesystem::path path_;
  bool created_ = false;
  std::shared_ptr<const FolderClaim> claim_;
};

}  // namespace xladder::run
