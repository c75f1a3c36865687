#include "xladder/cli/exit_code.h"

namespace xladder::cli {

ExitCode exit_code_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kFailed:
      return ExitCode::kFailed;
    case ErrorCode::kUsage:
      return ExitCode::kUsage;
    case ErrorCode::kNoDevice:
      return ExitCode::kNoDevice;
    case ErrorCode::kCompile:
      return ExitCode::kCompile;
    case ErrorCode::kOutOfMemory:
      return ExitCode::kOutOfMemory;
    case ErrorCode::kMismatch:
      return ExitCode::kMismatch;
  }
  return ExitCode::kFailed;
}

}  // namespace xladder::cli
