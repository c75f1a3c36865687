// What decides a compiled program besides its text, so that no entry of the cache is used where the compiler would have
// made something else of it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "xladder/device/compile/cache.h"
#include "xladder/device/pjrt/client.h"

namespace xladder::compile {

// The program and its compile options, the plugin's file, version and attributes with the packages that its compiler is
// made of, the client's platform and devices, and `machine`: what compiler.h says of it.
Facts cache_facts(const pjrt::Client& client, std::string_view stablehlo_text, const pjrt::CompileOptions& options,
                  std::string_view machine);

// Of the first processor in /proc/cpuinfo what a compiler looks at: maker, family, model and the features; empty where
// there are none. Code compiled for other features may crash, and code for another model is tuned for that one.
std::string cpu_identity(const std::filesystem::path& cpuinfo = "/proc/cpuinfo");

// Names and versions of the installed packages around a plugin that its compiler uses (pjrt/compiler_surroundings.h):
// the
// "*.dist-info" folders beside it, in the order of their names.
std::string packages_around(const std::filesystem::path& plugin);

}  // namespace xladder::compile
