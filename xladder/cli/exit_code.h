// What the program's exit status says.
#pragma once

#include "xladder/base/result.h"

namespace xladder::cli {

enum class ExitCode : int {
  kDone = 0,
  kFailed = 1,
  kUsage = 2,          // a recipe, flag or argument is wrong
  kNoDevice = 3,       // no plugin or no device
  kCompile = 4,        // the plugin refused a program
  kOutOfMemory = 5,    // of the device
  kMismatch = 6,       // a guard or comparison failed
  kNoDifference = 10,  // of compare: neither faster nor slower
  kWorse = 11,         // slower
  kUndecided = 12,     // not slower, but the guard cannot tell whether it learns as well
  kResumable = 75,     // stopped by a signal after a checkpoint (EX_TEMPFAIL)
  kInterrupted = 130,
};

ExitCode exit_code_of(ErrorCode code);

}  // namespace xladder::cli
