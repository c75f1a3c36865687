// The folder of a ladder: taken for this process alone, and no other ladder's. What lies in it:
// docs/reference/ladder_result.md.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "xladder/base/folder_claim.h"
#include "xladder/base/result.h"
#include "xladder/ladder/result/ladder_result.h"

namespace xladder::ladder {

inline constexpr const char* kResultFile = "result.json";
inline constexpr const char* kBestFile = "best.toml";
inline constexpr const char* kVariantsFolder = "variants";

class LadderFolder {
 public:
  // A folder that is new, or of a ladder that measured nothing. To resume, the folder of a ladder. kUsage for others.
  static Result<LadderFolder> take(const std::filesystem::path& path, bool resume);

  const std::filesystem::path& path() const { return path_; }

  // What is to be gone on with; nothing for a new ladder. `digest` is of the ladder that is to be climbed
  // (resuming.h). kUsage if the folder holds another one, or this one finished, or this one interrupted without
  // the wish to resume it.
  Result<std::optional<LadderResult>> earlier_result(const std::string& digest, const std::string& machine) const;

  // Lets the next start have the folder again, with what this one has left in it.
  void note_that_nothing_was_measured(const std::string& name, const std::string& digest) const;

 private:
  LadderFolder(FolderClaim claim, std::filesystem::path path, bool resume)
      : claim_(std::move(claim)), path_(std::move(path)), resume_(resume) {}

  FolderClaim claim_;
  std::filesystem::path path_;
  bool resume_;
  std::optional<LadderResult> earlier_;
};

}  // namespace xladder::ladder
