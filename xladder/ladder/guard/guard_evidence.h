// Whether losses are evidence at all, before anyone asks which of two runs learns better: complete, finite, exact
// enough, and of one and the same training. What is missing or foreign never counts in favour of a variant.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "xladder/ladder/result/ladder_result.h"
#include "xladder/ladder/workload/loss_run.h"

namespace xladder::ladder {

// Fewer losses than these say nothing about a training.
inline constexpr int64_t kFewestLosses = 20;

// The largest relative difference of the first losses of one seed that arithmetic alone can make, for lossy variants:
// both runs start from the same parameters and see the same samples, so only rounding lies between them. Half a unit of
// bf16 (8 significant bits) is 2^-9 of a value; the loss is a mean over a batch of what contractions of such operands
// give, whose errors average out. Twice the half unit is a bound that products of bf16 and fp16 keep by far; with bf16
// everywhere the rounding of the loss itself comes on top (measured: benchmarks/results/guard_2026-11-30.md).
inline constexpr double kFirstLossTolerance = 0x1p-8;

// How closely the losses of the first steps have to rise and fall with those of the reference: the correlation of
// their second differences, pooled over seeds. Batches differ in how hard they are, so equal batches give a
// correlation near 1 even where the learning rate or the arithmetic differ; other or repeated batches and other labels
// give one near 0, with a standard deviation of about 0.2 for three seeds.
inline constexpr double kLeastCorrelation = 0.5;
inline constexpr int64_t kEarlySteps = 20;

// The losses of one seeded training. One loss stands for as many samples as the batch has.
struct Run {
  uint64_t seed = 0;
  int64_t batch = 0;  // 0: not known
  std::vector<double> losses;
  std::optional<int64_t> not_finite_step;  // from 1, of the whole run (LossRun)

  double samples_per_loss() const { return batch > 0 ? static_cast<double>(batch) : 1; }
  double samples() const { return samples_per_loss() * static_cast<double>(losses.size()); }
};

LossCurve thinned(const Run& run);

// How finely losses are told apart, as a share of the loss: half a unit of the last decimal that any of them has, or of
// the last bit if they have fewer bits than f32. Rounded losses that are equal are equal to this and no further.
double resolution_of(std::span<const double> losses);
// Rounded more coarsely than f32: equal losses are then no claim about bits.
bool are_rounded(std::span<const double> losses);
// All the same number: it is printed, but not measured.
bool are_constant(std::span<const double> losses);
// Whether the loss falls, by more than three standard errors of the means over the first and the last fifth.
bool has_fallen(std::span<const double> losses);

// The standard deviation from batch to batch, from second differences, which no linear trend enters.
double batch_deviation(std::span<const double> losses);

// Two runs of one seed beside each other.
struct StepComparison {
  bool bitwise = true;
  bool within_tolerance = true;
  double largest = 0;  // relative difference
  int64_t largest_step = 0;
  int64_t first_difference = 0;  // step, from 1
  int64_t first_intolerable = 0;
  int64_t steps = 0;
};
StepComparison compare_steps(const std::vector<double>& variant, const std::vector<double>& reference);

// The largest relative difference of losses at a step, from 1, that another order of the same f32 sums may make: 1e-6 a
// step. A small vision transformer under AdamW at its full learning rate stays below 1.3e-7 for 30 steps when its
// composites are written otherwise or its gradients are accumulated, and is 3e-5 away at step 1 in bf16; what lies
// between has room for deeper models and longer sums.
double tolerance_at(int64_t step);

// Why the runs of a lossy variant (by seed, as those of the reference) cannot be compared with them, as a sentence, or
// nothing. With equal batches (or where they are not known) the first losses have to agree within kFirstLossTolerance
// for every seed; with another one their mean has to, within what so many other samples can make at 99.9 %.
std::optional<std::string> foreign_first_losses(std::span<const Run> variant, std::span<const Run> reference);

// Whether the variant sees other batches or labels than the reference: nothing if the early losses go up and down
// together, otherwise a sentence. For equal batches only.
std::optional<std::string> foreign_batches(std::span<const Run> variant, std::span<const Run> reference);

// Root mean square of the differences of two runs' losses, step by step; nothing for runs of other lengths.
std::optional<double> distance_of(std::span<const double> a, std::span<const double> b);

// Whether every loss of every run stays close to that of the reference, by half of what batches differ by: then both
// saw the same samples, whatever they say about their batch.
bool follow_closely(std::span<const Run> variant, std::span<const Run> reference);

}  // namespace xladder::ladder
