// What a program is, in numbers: signature, ops, size. (What it allows: outlook.h.)
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "xladder/program/imported/imported_program.h"

namespace xladder::imported {

struct Summary {
  // Nothing for a whole step, whose state does not say what of it is parameters, and without a description.
  std::optional<int64_t> parameters = {};
  std::vector<std::pair<std::string, int64_t>> ops = {};  // name and count, the most frequent first; regions count
  int64_t flops = 0;                                      // of products
  bool flops_are_exact = true;                            // else loops whose rounds are not known count once
  int64_t input_bytes = 0, output_bytes = 0;
};

Summary summary_of(const ImportedProgram& program);

// {"file", "num_replicas", "kind", "framework", "inputs": [{"name", "type", "role", "trainable"}], "outputs": [...],
//  "ops", "flops", "flops_are_exact", "parameters", "input_bytes", "output_bytes", "outlook": [{"what", "possible",
//  "why"}]}, without what only a description tells where there is none
std::string summary_json(const ImportedProgram& program);

}  // namespace xladder::imported
