// Random numbers that are a pure function of (seed, stream, position): Philox4x32-10 (Salmon, Moraes, Dror and Shaw,
// "Parallel random numbers: as easy as 1, 2, 3", 2011). Nothing depends on threads or on what was drawn elsewhere.
//
//   CounterRng rng(purpose_seed(run_seed, "shuffle"), epoch);
//   std::vector<int64_t> order = rng.permutation(num_samples);
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace xladder {

// Ten rounds of Philox on one counter.
std::array<uint32_t, 4> philox(std::array<uint32_t, 4> counter, std::array<uint32_t, 2> key);

// A seed for one purpose, so that purposes that share the user's seed draw unrelated numbers.
uint64_t purpose_seed(uint64_t seed, std::string_view purpose);

// The inverse of the normal distribution function (Wichura, algorithm AS 241, 1988); relative error below 1e-15.
double inverse_normal_cdf(double probability);

// A sequence of 32-bit words; word i depends on (seed, stream, i) only. Every number drawn takes a fixed count of
// words.
class CounterRng {
 public:
  explicit CounterRng(uint64_t seed, uint64_t stream = 0) : seed_(seed), stream_(stream) {}

  uint32_t next_u32();           // one word
  float uniform();               // one word; a multiple of 2^-24 in [0, 1)
  float normal();                // one word; mean 0, standard deviation 1, within 6.4
  int64_t below(int64_t bound);  // two words; uniform in [0, bound) up to a bias of bound / 2^64

  // As torch's trunc_normal_: a normal of this mean and deviation, conditioned on the interval. The bounds are values,
  // not multiples of the deviation. One word.
  float truncated_normal(float mean, float deviation, float low = -2.0f, float high = 2.0f);

  // The same numbers as one call for each element, faster.
  void fill_uniform(std::span<float> out);
  void fill_normal(std::span<float> out);
  void fill_truncated_normal(std::span<float> out, float mean, float deviation, float low = -2.0f, float high = 2.0f);

  std::vector<int64_t> permutation(int64_t size);  // of 0 .. size-1

  uint64_t position() const { return position_; }  // words drawn so far
  void seek(uint64_t position) { position_ = position; }

 private:
  std::array<uint32_t, 4> block(uint64_t index) const;
  template <class Convert>
  void fill(std::span<float> out, Convert convert);

  uint64_t seed_;
  uint64_t stream_;
  uint64_t position_ = 0;
  uint64_t cached_index_ = UINT64_MAX;  // of the block that next_u32() last computed
  std::array<uint32_t, 4> cached_{};
};

}  // namespace xladder
