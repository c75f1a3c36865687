#include "xladder/ladder/result/ladder_result.h"

namespace xladder::ladder {

std::string_view name_of(NumericsClass numerics) {
  switch (numerics) {
    case NumericsClass::kExact:
      return "exact";
    case NumericsClass::kReassociating:
      return "reassociating";
    case NumericsClass::kLossy:
      return "lossy";
  }
  return "";
}

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::kBaseline:
      return "baseline";
    case Outcome::kKept:
      return "kept";
    case Outcome::kMeasured:
      return "measured";
    case Outcome::kNoDifference:
      return "no difference";
    case Outcome::kSlower:
      return "slower";
    case Outcome::kNoEffect:
      return "no effect on this device";
    case Outcome::kGuardFailed:
      return "guard failed";
    case Outcome::kInconclusive:
      return "guard inconclusive";
    case Outcome::kFailed:
      return "failed";
    case Outcome::kSkipped:
      return "skipped";
  }
  return "";
}

std::string_view name_of(GuardVerdict verdict) {
  switch (verdict) {
    case GuardVerdict::kNotNeeded:
      return "not needed";
    case GuardVerdict::kPass:
      return "pass";
    case GuardVerdict::kFail:
      return "fail";
    case GuardVerdict::kInconclusive:
      return "inconclusive";
  }
  return "";
}

}  // namespace xladder::ladder
