// How many of twelve planted defects the guard catches, and how many good variants it lets pass.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/guard/tiny_trainer.h"
#include "xladder/ladder/guard/guard.h"

namespace xladder::test {

// What the guard says of a variant whose class nobody has declared, beside an f32 baseline of the world.
ladder::GuardReport judged(const TinyVariant& variant, uint64_t world, bool shows_updates);

struct BarRow {
  std::string variant;
  bool is_good = false;
  int kept = 0, failed = 0, inconclusive = 0;
  std::map<std::string, int> checks;  // that decided
  std::string example;                // a summary, of a wrong verdict if there is one
};

// Every variant in worlds 1 to `worlds`, by losses and updates and by losses alone.
struct Bar {
  int worlds = 0;
  std::vector<BarRow> with_updates, losses_alone;
};
Bar run_bar(int worlds);

}  // namespace xladder::test
