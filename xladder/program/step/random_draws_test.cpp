// That no two draws of a run meet is worked out on the training step itself: the number of each draw, for every replica
// and micro-batch.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "xladder/graph/random_bits.h"
#include "xladder/graph/rewrite.h"
#include "xladder/models/classifier/loss.h"
#include "xladder/models/nn/registry.h"
#include "xladder/models/nn/vit.h"
#include "xladder/program/step/training_step.h"

namespace xladder::program {
namespace {

using graph::Block;
using graph::Graph;
using graph::Op;
using graph::OpCode;
using graph::ValueId;

// A word of a seed: a number, the run's key, or Threefry of a number under that key, which permutes the numbers.
struct Word {
  enum class Kind { kNumber, kRunKey, kFolded };
  Kind kind = Kind::kNumber;
  uint64_t value = 0;
};
using Words = std::vector<Word>;

struct Place {
  int64_t step = 0;
  uint64_t replica = 0, part = 0;
};

// Computes what a step computes of its seed.
class SeedReader {
 public:
  explicit SeedReader(const Graph& graph) : graph_(graph), live_(graph::live_ops(graph)) {
    for (const graph::OpId id : graph.body().ops)
      if (const Op& op = graph.op(id); op.code == OpCode::kWhile) note_loop(op);
  }

  // The draws of the micro-batches' loop, or those around it.
  std::vector<const Op*> draws(bool in_loop) const {
    std::vector<const Op*> found;
    for (size_t id = 0; id < live_.size(); ++id) {
      const Op& op = graph_.op(static_cast<graph::OpId>(id));
      const bool is_draw = op.code == OpCode::kRngBitGenerator && graph_.type_of(op.results[1]).dtype == DType::kU32;
      if (live_[id] && is_draw && in_loop_.contains(static_cast<graph::OpId>(id)) == in_loop) found.push_back(&op);
    }
    return found;
  }

  // Starts anew for another place.
  void move_to(const Place& place) {
    place_ = place;
    known_.clear();
  }

  const Words& read(ValueId id) {
    const auto found = known_.find(id);
    if (found != known_.end()) return found->second;
    return known_[id] = compute(id);
  }

 private:
  void note_loop(const Op& op) {
    const Block& body = op.regions[1];
    for (const graph::OpId id : body.ops) in_loop_.insert(id);
    counters_.insert(body.arguments[0]);
    for (size_t i = 1; i < body.arguments.size(); ++i)
      if (body.results[i] == body.arguments[i]) outside_[body.arguments[i]] = op.operands[i];
  }

  static Words numbers(std::vector<uint64_t> values) {
    Words words;
    for (const uint64_t value : values) words.push_back({Word::Kind::kNumber, value});
    return words;
  }

  Words compute(ValueId id) {
    if (counters_.contains(id)) return numbers({place_.part});
    if (const auto found = outside_.find(id); found != outside_.end()) return read(found->second);
    const auto producer = graph_.producer_of(id);
    if (!producer) return {{Word::Kind::kRunKey, 0}, {Word::Kind::kNumber, graph::random_number_of_step(place_.step)}};
    const Op& op = graph_.op(*producer);
    const auto size = static_cast<size_t>(graph_.type_of(id).num_elements());
    switch (op.code) {
      case OpCode::kConstant: {
        const std::vector<double> values = op.attributes.literal("value").to_doubles();
        Words words(size);
        for (size_t i = 0; i < size; ++i) words[i].value = static_cast<uint64_t>(values[values.size() == 1 ? 0 : i]);
        return words;
      }
      case OpCode::kReplicaId:
        return numbers({place_.replica});
      case OpCode::kConvert:
      case OpCode::kReshape:
        return read(op.operands[0]);
      case OpCode::kSlice: {
        const Words whole = read(op.operands[0]);
        const auto start = static_cast<std::ptrdiff_t>(op.attributes.integers("start")[0]);
        return {whole.begin() + start, whole.begin() + start + static_cast<std::ptrdiff_t>(size)};
      }
      case OpCode::kConcatenate: {
        Words words;
        for (const ValueId part : op.operands) {
          const Words more = read(part);
          words.insert(words.end(), more.begin(), more.end());
        }
        return words;
      }
      case OpCode::kAdd:
      case OpCode::kMultiply: {
        Words words = read(op.operands[0]);
        const Words others = read(op.operands[1]);
        for (size_t i = 0; i < size; ++i) {
          if (words[i].kind != Word::Kind::kNumber || others[i].kind != Word::Kind::kNumber)
            throw std::logic_error("a key is computed with");
          words[i].value =
              op.code == OpCode::kAdd ? words[i].value + others[i].value : words[i].value * others[i].value;
        }
        return words;
      }
      case OpCode::kRngBitGenerator: {
        const Words state = read(op.operands[0]);
        if (state[0].kind != Word::Kind::kRunKey || state[1].kind != Word::Kind::kNumber)
          throw std::logic_error("a key is not folded from the run's");
        Words words(size);
        for (size_t i = 0; i < size; ++i) words[i] = {Word::Kind::kFolded, state[1].value + i};
        return words;
      }
      default:
        throw std::logic_error("a seed is computed by " + std::string(graph::name_of(op.code)));
    }
  }

  const Graph& graph_;
  std::vector<bool> live_;
  std::set<graph::OpId> in_loop_;
  std::set<ValueId> counters_;
  std::map<ValueId, ValueId> outside_;  // of the loop, for what it carries along unchanged
  Place place_;
  std::map<ValueId, Words> known_;
};

constexpr int64_t kReplicas = 64, kParts = 32, kBatch = 256;

// Everything that draws: all dropouts, drop path, and an update that rounds by chance.
Program vit_large_step() {
  nn::VitConfig vit = *nn::vit_config("vit_large_patch16_224");
  vit.drop_rate = vit.pos_drop_rate = vit.proj_drop_rate = vit.attn_drop_rate = vit.drop_path_rate = 0.1;
  StepOptions options;
  options.gradient_accumulation_steps = kParts;
  options.devices = kReplicas;
  options.optimizer = {.name = "adamw"};
  options.precision = Precision::kBf16True;
  options.stochastic_rounding = true;
  const std::unique_ptr<nn::Model> model = *nn::make_model(vit);
  return build_training_step(classifier::loss_function(*model, {.per_device_batch_size = kBatch / kParts}), options);
}

TEST(RandomDraws, OfViTLargeNeverMeet) {
  const Program program = vit_large_step();
  SeedReader reader(*program.graph);
  const std::vector<const Op*> of_parts = reader.draws(true), of_update = reader.draws(false);
  // In each block attention, its projection, two of the MLP and two drop paths, which the first block has not; then the
  // embedding and the classifier.
  EXPECT_EQ(of_parts.size(), 24u * 6 - 2 + 2);
  EXPECT_EQ(of_update.size(), program.state.size() / 3);  // parameters and two moments
  int64_t largest = 0;
  for (const Op* op : of_parts) {
    const TensorType& type = program.graph->type_of(op->results[1]);
    largest = std::max(largest, type.num_elements());
  }
  EXPECT_EQ(largest, kBatch / kParts * 197 * 4096);  // hidden in the MLP

  for (const int64_t step : {int64_t{0}, int64_t{1} << 31}) {
    std::vector<uint64_t> draws;
    const auto note = [&](const Op& op) {
      const Words state = reader.read(op.operands[0]);
      ASSERT_EQ(state.size(), 2u);
      ASSERT_EQ(state[0].kind, Word::Kind::kFolded);  // a key of its own, under which it counts from 0
      ASSERT_EQ(state[1].kind, Word::Kind::kNumber);
      ASSERT_EQ(state[1].value, 0u);
      draws.push_back(state[0].value);
    };
    for (uint64_t replica = 0; replica < kReplicas; ++replica)
      for (uint64_t part = 0; part < kParts; ++part) {
        reader.move_to({step, replica, part});
        for (const Op* op : of_parts) note(*op);
      }
    reader.move_to({step, 0, 0});
    for (const Op* op : of_update) note(*op);
    const std::vector<uint64_t> of_replica_0(draws.end() - static_cast<std::ptrdiff_t>(of_update.size()), draws.end());
    std::sort(draws.begin(), draws.end());
    EXPECT_EQ(std::adjacent_find(draws.begin(), draws.end()), draws.end());
    // Within what belongs to the step, so that no other step meets it either.
    EXPECT_GE(draws.front(), graph::random_number_of_step(step));
    EXPECT_LT(draws.back(), graph::random_number_of_step(step + 1));

    // All replicas round alike.
    draws.clear();
    reader.move_to({step, kReplicas - 1, 0});
    for (const Op* op : of_update) note(*op);
    EXPECT_EQ(draws, of_replica_0);
  }
}

}  // namespace
}  // namespace xladder::program
