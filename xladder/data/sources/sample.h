// One look at one sample of a data set, and what it costs to make.
#pragma once

#include <cstdint>
#include <string_view>

namespace xladder::data {

// What decides the random choices for one look at a sample.
struct SampleKey {
  int64_t epoch = 0;
  int64_t index = 0;
  int64_t repeat = 0;  // of repeated augmentation
  friend bool operator==(const SampleKey&, const SampleKey&) = default;
};

// Seconds that the stages of one or more samples took.
struct StageSeconds {
  double read = 0, decode = 0, resize = 0, augment = 0, normalise = 0, mix = 0;

  StageSeconds& operator+=(const StageSeconds& other);
  StageSeconds& operator-=(const StageSeconds& other);
  double total() const { return read + decode + resize + augment + normalise + mix; }
};

struct NamedStage {
  std::string_view name;
  double StageSeconds::*seconds;
};
// In the order in which a sample goes through them.
inline constexpr NamedStage kStages[] = {
    {"read", &StageSeconds::read},       {"decode", &StageSeconds::decode},       {"resize", &StageSeconds::resize},
    {"augment", &StageSeconds::augment}, {"normalise", &StageSeconds::normalise}, {"mix", &StageSeconds::mix},
};

inline const NamedStage& slowest_stage(const StageSeconds& seconds) {
  const NamedStage* slowest = &kStages[0];
  for (const NamedStage& stage : kStages)
    if (seconds.*stage.seconds > seconds.*slowest->seconds) slowest = &stage;
  return *slowest;
}

inline StageSeconds& StageSeconds::operator+=(const StageSeconds& other) {
  for (const NamedStage& stage : kStages) this->*stage.seconds += other.*stage.seconds;
  return *this;
}

inline StageSeconds& StageSeconds::operator-=(const StageSeconds& other) {
  for (const NamedStage& stage : kStages) this->*stage.seconds -= other.*stage.seconds;
  return *this;
}

}  // namespace xladder::data
