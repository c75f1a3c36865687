// Whether one variant is faster than another: how many pairs of rounds that takes, and what may be said after them.
//
// Pairs are looked at three times at most: after the first ones, after twice and after four times as many. Between
// looks the rounds end only if an interval of 99.9 % has settled the question or is narrower than the least ratio that
// counts either way (after Haybittle and Peto: early looks so strict that the last one hardly pays for them). Where the
// rounds end the interval that is printed has 95.8 % of a single look, which makes it one of 95 % under this rule:
// speed_simulation_test.cpp holds it to 94 to 96 % where rounds drift and spike.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "xladder/base/statistics/statistics.h"
#include "xladder/ladder/result/ladder_result.h"

namespace xladder::ladder {

inline constexpr double kLeastRatio = 1.02;  // a change that brings less is not worth an option
inline constexpr int64_t kMostPairs = 4;     // times the first pairs; 12 pairs at least

// Numbers of pairs after which to look: 9, 18, 36.
std::vector<int64_t> looks(int64_t first_pairs);

// What a comparison is for.
enum class Question {
  kWhichIsFaster,  // settled once 1 is excluded
  kWorthKeeping,   // settled once kLeastRatio is excluded, or 1 from above
};

// Whether more pairs would not change the answer. A look between; the last one needs no answer.
bool is_settled(std::span<const RoundPair> pairs, Question question);

// The ratio after the last look, with the interval that is printed.
statistics::Estimate ratio_of(std::span<const RoundPair> pairs);

enum class Speed { kFaster, kSlower, kNoDifference };

// Faster or slower if the interval excludes 1 and the ratio is at least kLeastRatio either way.
Speed speed_of(const statistics::Estimate& ratio);

// Whether it is faster beyond doubt and may be so by kLeastRatio: worth a second measurement.
bool may_be_worth_keeping(const statistics::Estimate& ratio);

// The ratio of a row to the baseline, row 0: the product of the ratios of all rows from one to the other, so that a
// machine that changes its speed between them does not count. All of these were measured.
statistics::Estimate ratio_to_baseline(std::span<const Row> rows, const Row& row);

std::string text_of(const statistics::Estimate& ratio);  // "1.031x (1.012 to 1.050)"

// Of a row with a ratio that is not to be kept for its speed, in a sentence.
std::string why_not_faster(const Row& row);

}  // namespace xladder::ladder
