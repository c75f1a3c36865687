// Independent pieces of work on several threads.
#pragma once

#include <cstdint>
#include <functional>

namespace xladder {

// Calls work(i) for every i of [0, count), at most `threads` at a time, and returns when all are done. In no particular
// order; an exception of one call ends the others early and is thrown again.
void parallel_for(int64_t count, int threads, const std::function<void(int64_t)>& work);

int processor_count();  // at least 1

}  // namespace xladder
