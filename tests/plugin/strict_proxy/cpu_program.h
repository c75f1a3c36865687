// A program as the CPU plugin has code for it.
#pragma once

#include <string>
#include <string_view>

namespace strict_proxy {

// Products of bf16 or f16 with an f32 result take their operands in f32, which is what they are exactly: the CPU plugin
// takes some of the others and then cannot run them.
std::string widened(std::string_view text);

}  // namespace strict_proxy
