// What a program allows to be done with it, and why not the rest.
#pragma once

#include <string>
#include <vector>

#include "xladder/program/imported/imported_program.h"

namespace xladder::imported {

struct Prospect {
  std::string what;  // knobs as the ladder calls them, or options of a recipe
  bool is_possible;
  std::string why;
};

std::vector<Prospect> outlook(const ImportedProgram& program);

// The inputs by which a loss is differentiated: those that are trainable, or without a description all floating-point
// ones.
std::vector<size_t> trainable_inputs(const ImportedProgram& program);

// Puts composites in the place of the layers that are recognised (passes/match_composites.h), as training does where
// knobs.composites is shaped.
void put_composites_in(ImportedProgram& program);

}  // namespace xladder::imported
