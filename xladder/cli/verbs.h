// The verbs there are, in the order in which help lists them.
#pragma once

#include <memory>
#include <vector>

#include "xladder/cli/verb.h"

#define XLADDER_VERBS(VERB) \
  VERB(train)               \
  VERB(eval)                \
  VERB(bench)               \
  VERB(ladder)              \
  VERB(compare)             \
  VERB(read)                \
  VERB(report)              \
  VERB(estimate)            \
  VERB(compile)             \
  VERB(import)              \
  VERB(export)              \
  VERB(verify)              \
  VERB(program)             \
  VERB(models)              \
  VERB(datasets)            \
  VERB(devices)             \
  VERB(knobs)               \
  VERB(config)              \
  VERB(doctor)

namespace xladder::cli {

#define XLADDER_DECLARE_VERB(name) std::unique_ptr<Verb> make_##name##_verb();
XLADDER_VERBS(XLADDER_DECLARE_VERB)
#undef XLADDER_DECLARE_VERB

inline std::vector<std::unique_ptr<Verb>> make_verbs() {
  std::vector<std::unique_ptr<Verb>> verbs;
#define XLADDER_ADD_VERB(name) verbs.push_back(make_##name##_verb());
  XLADDER_VERBS(XLADDER_ADD_VERB)
#undef XLADDER_ADD_VERB
  return verbs;
}

}  // namespace xladder::cli
