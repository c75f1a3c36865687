#include "xladder/data/batch.h"

namespace xladder::data {

LoadReport& LoadReport::operator+=(const LoadReport& other) {
  samples += other.samples;
  seconds += other.seconds;
  skipped += other.skipped;
  for (const std::string& problem : other.problems)
    if (problems.size() < kMostProblems) problems.push_back(problem);
  return *this;
}

}  // namespace xladder::data
