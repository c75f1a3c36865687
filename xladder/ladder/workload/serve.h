// The process of a variant: answers the requests of a ladder (protocol.h) from a variant that runs in it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "xladder/base/result.h"
#include "xladder/ladder/workload/workload.h"

namespace xladder::ladder {

struct ServeStreams {
  std::function<std::optional<std::string>()> read_line;  // nothing: the input has ended
  std::function<void(const std::string&)> write_line;     // adds the line break
};

// Starts the variant and answers until the input ends. An error ends it and is a message, too; it is returned as it is.
Status serve(const std::function<Result<std::unique_ptr<RunningVariant>>()>& start, const ServeStreams& streams);

}  // namespace xladder::ladder
