// Ops that a graph has not, built of those that it has.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "xladder/graph/printed_op.h"

namespace xladder::reader {

using Rewrite = std::vector<graph::Value> (*)(const graph::PrintedOp& printed);

Rewrite rewrite_of(std::string_view op);  // of "chlo.square"; null if there is none

// What to do about an op that is neither a graph's nor rewritten, as a sentence.
std::string advice_on_op(std::string_view op);

}  // namespace xladder::reader
