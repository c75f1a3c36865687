// StableHLO text, an op a line, as a tree.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace strict_proxy {

struct ScannedOp;

struct ScannedRegion {
  std::vector<std::string> arguments;
  std::vector<ScannedOp> ops;
};

struct ScannedOp {
  size_t line = 0;
  std::string name;                   // "stablehlo.add"
  std::vector<std::string> results;   // "%0"; of an op with several "%0#0", "%0#1"
  std::vector<std::string> operands;  // "%x0", "%1#1"
  std::string attributes;             // what stands between braces; of a constant all of it
  std::vector<std::string> types;     // "2x3xf32", "f32": those of the operands, then of the results, where they stand
  size_t operand_types = 0;           // how many of them are operands'; a short form has one type for all
  std::vector<ScannedRegion> regions;
};

struct ScannedProgram {
  ScannedRegion main;
  std::vector<std::string> types;   // every one in the text
  std::vector<std::string> unread;  // lines that are none of the forms
};

ScannedProgram scan_program(std::string_view text);

// The contents of each "tensor<...>" in a text.
std::vector<std::string> tensor_types(std::string_view text);

}  // namespace strict_proxy
