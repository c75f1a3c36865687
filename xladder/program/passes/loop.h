// A computation repeated n times inside one program, as a StableHLO while or written out n times.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "xladder/device/profile/device_profile.h"
#include "xladder/graph/graph.h"

namespace xladder::passes {

enum class LoopForm { kWhile, kUnroll };
inline constexpr std::string_view kLoopFormNames[] = {"while", "unroll"};
constexpr std::span<const std::string_view> names_of(LoopForm) { return kLoopFormNames; }

// Where nobody asks for one, for iterations that hold what `graph` does: a while, or written out if the device is slow
// at it in loops.
LoopForm loop_form_for(const graph::Graph& graph, const device::Limits& limits);

// The number of an iteration: a constant where the loop is unrolled, an s32 scalar inside a while.
class LoopIndex {
 public:
  explicit LoopIndex(int64_t constant) : constant_(constant) {}
  explicit LoopIndex(graph::Value variable) : variable_(variable) {}

  // i as an s32 scalar.
  graph::Value value(graph::Graph& graph) const;
  // Rows [i * count, (i + 1) * count) of x along its first axis.
  graph::Value rows(graph::Value x, int64_t count) const;
  // x[i], without the first axis.
  graph::Value element(graph::Value x) const;
  // x with x[i] replaced.
  graph::Value with_element(graph::Value x, graph::Value element) const;

 private:
  std::vector<graph::Value> start(graph::Value x, int64_t rows_per_step) const;

  int64_t constant_ = 0;
  graph::Value variable_;
};

// Computes the next carried values from the carried ones; `fixed` are the same in every iteration.
using LoopBody = std::function<std::vector<graph::Value>(const LoopIndex& index, std::span<const graph::Value> carried,
                                                         std::span<const graph::Value> fixed)>;

// The carried values after `count` iterations.
std::vector<graph::Value> repeat(int64_t count, LoopForm form, std::span<const graph::Value> carried,
                                 std::span<const graph::Value> fixed, const LoopBody& body);

}  // namespace xladder::passes
