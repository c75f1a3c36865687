// Whether what a rung of a playbook needs is here: where it is not, the value would be ignored in silence.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "xladder/ladder/recipe/playbook.h"

namespace xladder::ladder {

struct RungHost {
  std::function<std::optional<std::string>(const std::string& package)> version;  // of a package of Python
  std::function<bool(const std::string& library)> has_library;
  std::function<bool(const std::string& feature)> has_feature;  // of the processor
};

// `python`: the interpreter of the command, which knows its packages. `library_path`: LD_LIBRARY_PATH.
RungHost rung_host(const std::string& python, const std::string& library_path);

// The interpreter among the words of a command, or "python3".
std::string python_of(const std::vector<std::string>& words);

// What is not met, as a sentence; nothing if the rung counts here.
std::optional<std::string> unmet(const Rung& rung, const RungHost& host);

}  // namespace xladder::ladder
