#include "xladder/graph/random_bits.h"

#include <fmt/core.h>

#include <array>

#include "xladder/graph/ops.h"

namespace xladder::graph {
namespace {

constexpr int kStepShift = 32, kReplicaShift = 22, kPartShift = 12;
static_assert(kRandomSteps == int64_t{1} << (64 - kStepShift));
static_assert(kRandomReplicas == int64_t{1} << (kStepShift - kReplicaShift));
static_assert(kRandomParts + 1 == int64_t{1} << (kReplicaShift - kPartShift));
static_assert(kRandomSites == int64_t{1} << kPartShift);

// Keys are made some at a time, in one op.
constexpr int64_t kKeysAtOnce = 64;
static_assert(kRandomSites % kKeysAtOnce == 0);

constexpr DType kWord = DType::kU64;

Value moved(Value seed, Value distance) {
  const std::array<Value, 2> words = {slice_axis(seed, 0, 0, 1), slice_axis(seed, 0, 1, 2) + reshape(distance, {1})};
  return concatenate(words, 0);
}

Value moved(Value seed, Value index, int shift) {
  return moved(seed, convert(index, kWord) * static_cast<double>(int64_t{1} << shift));
}

void require(bool fits, std::string_view what, int64_t most, int64_t count) {
  if (!fits)
    throw GraphError(
        fmt::format("[random_bits] a seed tells {} {} apart; got {}: take fewer, or no dropout", most, what, count));
}

}  // namespace

uint64_t random_number_of_step(int64_t step) {
  require(step >= 0 && step < kRandomSteps, "steps", kRandomSteps, step);
  return static_cast<uint64_t>(step) << kStepShift;
}

std::array<uint64_t, 2> seed_of_step(uint64_t run_key, int64_t step) { return {run_key, random_number_of_step(step)}; }

Value seed_of_replica(Value seed, int64_t num_replicas) {
  require(num_replicas <= kRandomReplicas, "replicas", kRandomReplicas, num_replicas);
  return num_replicas == 1 ? seed : moved(seed, replica_id(seed.graph()), kReplicaShift);
}

Value seed_of_part(Value seed, Value index, int64_t num_parts) {
  require(num_parts <= kRandomParts, "micro-batches", kRandomParts, num_parts);
  return moved(seed, index, kPartShift);
}

Value seed_of_update(Value seed) {
  return moved(seed, constant(seed.graph(), static_cast<double>(kRandomParts << kPartShift), {kWord, {}}));
}

Value RandomBits::key_of(int64_t site) {
  require(site < kRandomSites, "random tensors of a forward pass or update", kRandomSites, site + 1);
  const int64_t place = site % kKeysAtOnce;
  if (place == 0) {
    const Value first =
        site == 0 ? seed_ : moved(seed_, constant(seed_.graph(), static_cast<double>(site), {kWord, {}}));
    keys_ = rng_bit_generator(first, {kWord, {kKeysAtOnce}}).second;
  }
  return slice_axis(keys_, 0, place, place + 1);
}

Value RandomBits::next(const Shape& shape) {
  const Value key = key_of(sites_++);
  const std::array<Value, 2> state = {key, constant_like(key, 0)};
  return rng_bit_generator(concatenate(state, 0), {DType::kU32, shape}).second;
}

}  // namespace xladder::graph
