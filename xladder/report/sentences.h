// What every form of a report says of a ladder in the same sentences. All text is plain: each writer escapes it for its
// own format. Nothing is said of what was not measured.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "xladder/ladder/climb/speed.h"
#include "xladder/ladder/result/ladder_result.h"

namespace xladder::report {

inline constexpr double kLeastGain = ladder::kLeastRatio - 1;  // a smaller gain is "no difference"

// How much faster in the end, with the interval: what is compared depends on the mode.
struct Gain {
  statistics::Estimate ratio;
  std::string sentence;  // "2.61 times as fast as the baseline [2.55, 2.70], from 92.4 to 241 samples/s."
};
std::optional<Gain> gain(const ladder::LadderResult& result);

std::string guard_text(const ladder::GuardResult& guard);  // what it found and how far it looked
std::string guard_sentence(const ladder::LadderResult& result);
std::string headline(const ladder::LadderResult& result);  // gain and guard, or what is missing
std::string joint_check_text(const ladder::LadderResult& result, const ladder::JointCheck& check);
std::string execution_fit_text(const ladder::ExecutionFit& fit);
std::vector<std::string> how_it_was_measured(const ladder::LadderResult& result);

// Shell lines that repeat the ladder and each row, with the digests of the programs as comments.
std::string commands_text(const ladder::LadderResult& result);

}  // namespace xladder::report
