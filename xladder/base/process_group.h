// The processes of one job, as one of them sees them: who it is, and how many they are.
//
// One value goes through the job, the data, the client and the run folder, so that no two of them share work out by
// different rules. Alone it is {}.
#pragma once

#include <cstdint>

#include "xladder/base/result.h"

namespace xladder {

struct ProcessGroup {
  int64_t index = 0;          // of this process, from 0
  int64_t count = 1;          // of all
  int64_t local_devices = 0;  // that this process drives; 0: as many as its plugin shows

  bool is_alone() const { return count == 1; }
  // Of several processes that do the same one writes files and speaks.
  bool is_first() const { return index == 0; }
  friend bool operator==(const ProcessGroup&, const ProcessGroup&) = default;
};

// kUsage for a process that is none of its group.
inline Status check(const ProcessGroup& group) {
  if (group.count >= 1 && group.index >= 0 && group.index < group.count && group.local_devices >= 0) return {};
  return fail(ErrorCode::kUsage, "there is no process {} of {} with {} devices; count processes from 0", group.index,
              group.count, group.local_devices);
}

}  // namespace xladder
