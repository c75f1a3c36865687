#include "xladder/data/sources/batch.h"

#include <algorithm>

namespace xladder::data {

LoadReport& LoadReport::operator+=(const LoadReport& other) {
  samples += other.samples;
  seconds += other.seconds;
  skipped += other.skipped;
  for (const std::string& problem : other.problems)  // in every epoch the same ones
    if (problems.size() < kMostProblems && std::ranges::find(problems, problem) == problems.end())
      problems.push_back(problem);
  return *this;
}

}  // namespace xladder::data
