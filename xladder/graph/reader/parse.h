// Parses StableHLO text. See tree.h for what comes out.
//
// Read are the generic form of every op and the printed forms of those in forms/; names are bound, scopes and the types
// of operands checked, calls found. What changes the meaning of a program and is not known is an error; the attributes
// that are dropped because they change nothing are listed in attribute_uses.cpp. Every error begins with file, line and
// column.
#pragma once

#include <cstddef>
#include <string>

#include "xladder/graph/reader/tree.h"

namespace xladder::reader {

// What a text may ask for; above all what keeps a short text from becoming a large program.
struct Limits {
  size_t most_bytes = size_t{1} << 31;  // of text
  size_t most_ops = 10'000'000;         // also after each call is replaced by the body of its function
  int most_depth = 100;                 // of brackets, regions and calls within one another
};

// `file` is the name that errors give the text.
Result<Tree> parse(std::string text, const std::string& file, const Limits& limits = {});

}  // namespace xladder::reader
