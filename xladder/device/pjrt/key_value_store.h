// What the clients of one job's processes tell each other while they start, such as the addresses that a plugin's own
// collectives need. A process that is alone needs none.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "xladder/base/result.h"

namespace xladder::pjrt {

// Seen by all processes of the job. Called from the plugin's threads, so it is thread-safe.
class KeyValueStore {
 public:
  virtual ~KeyValueStore() = default;
  virtual Status put(std::string_view key, std::string_view value) = 0;
  // Waits until somebody has put the key; an error when the time is over, which may be 0.
  virtual Result<std::string> get(std::string_view key, std::chrono::milliseconds timeout) = 0;
};

}  // namespace xladder::pjrt
