// What a Tree owns.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "xladder/graph/reader/arena.h"
#include "xladder/graph/reader/tree.h"

namespace xladder::reader {

struct Storage {
  std::string text;
  std::string file;
  Arena arena;
  Module module;
  std::unordered_map<std::string_view, const Function*> functions;
};

}  // namespace xladder::reader
