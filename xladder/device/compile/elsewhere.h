// The cache's entries for programs that are compiled where their devices are not.
#pragma once

#include <string_view>

#include "xladder/device/compile/compile_target.h"

namespace xladder::compile {

// As cache_facts, of a program that was compiled for one machine that has the devices: without the host, its drivers,
// and what is told to compilers only elsewhere. A client and a topology of as many devices of a kind have equal ones.
// Empty for a device that is the host.
Facts facts_elsewhere(const CompileTarget& target, std::string_view stablehlo_text);

}  // namespace xladder::compile
