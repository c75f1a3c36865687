// The folder of a ladder: taken for this process alone, and no other ladder's.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "xladder/base/folder_claim.h"
#include "xladder/base/result.h"
#include "xladder/ladder/result/ladder_result.h"

namespace xladder::cli {

class LadderFolder {
 public:
  // A folder that is new, or of a ladder that measured nothing. To resume, the folder of a ladder. kUsage for others.
  static Result<LadderFolder> take(const std::filesystem::path& path, bool resume);
  // runs/ladder-STEM-TIME
  static Result<LadderFolder> take_new(const std::string& stem);

  const std::filesystem::path& path() const { return path_; }

  // What is to be gone on with; nothing for a new ladder. `digest` is of the ladder that is to be climbed
  // (ladder/runner.h). kUsage if the folder holds another one, or this one finished, or this one interrupted without
  // the wish to resume it.
  Result<std::optional<ladder::LadderResult>> earlier_result(const std::string& digest,
                                                             const std::string& machine) const;

  // Lets the next start have the folder again, with what this one has left in it.
  void note_that_nothing_was_measured(const std::string& name, const std::string& digest) const;

 private:
  LadderFolder(FolderClaim claim, std::filesystem::path path, bool resume)
      : claim_(std::move(claim)), path_(std::move(path)), resume_(resume) {}

  FolderClaim claim_;
  std::filesystem::path path_;
  bool resume_;
  std::optional<ladder::LadderResult> earlier_;
};

}  // namespace xladder::cli
