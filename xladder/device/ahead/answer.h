// Internal to this room: what compilers have answered as text, from the process that compiled to the one that asked,
// and as it is kept on disk.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "xladder/device/ahead/compile_ahead.h"
#include "xladder/device/compile/cache.h"

namespace xladder::device {

std::string text_of_answer(const Result<AheadResult>& answer);
// kNoDevice for a text that is none.
Result<AheadResult> answer_in(std::string_view text);

// Answers to requests, each under everything that decides it: compilers are asked once.
class KeptAnswers {
 public:
  // `compiler`: that of the request's target.
  KeptAnswers(const AheadRequest& request, const pjrt::Candidate& compiler,
              const std::map<std::string, std::string>& environment);

  std::optional<Result<AheadResult>> read() const;
  // Answers of the compiler; that it crashed or took too long may be otherwise next time. Trouble with the disk is no
  // harm: it is asked again.
  void write(const Result<AheadResult>& answer) const;

 private:
  compile::ExecutableCache cache_;
  compile::Facts facts_;
};

}  // namespace xladder::device
