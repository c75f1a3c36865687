#include "xladder/device/ahead/hlo_summary.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <vector>

#include "xladder/base/proto_reader.h"

namespace xladder::device {
namespace {

using Bytes = ProtoFields::Bytes;

// Field numbers of openxla/xla, xla/service/hlo.proto and xla/xla_data.proto.
enum WithConfigField { kHloModule = 1 };
enum ModuleField { kComputations = 3, kEntryComputationId = 6 };
enum ComputationField { kInstructions = 2, kComputationId = 5 };
enum InstructionField {
  kOpcode = 2,
  kShape = 3,
  kInstructionId = 35,
  kOperandIds = 36,
  kCalledComputationIds = 38,
  kBackendConfig = 43,
};
enum ShapeField { kElementType = 2, kDimensions = 3, kTupleShapes = 4, kLayout = 5 };
enum LayoutField { kMemorySpace = 8 };

constexpr int kDeepest = 64;  // tuples in tuples, computations in computations

// Bits of an element by xla.PrimitiveType; 0 for types that hold none.
constexpr std::array<uint8_t, 34> kBits = {0, 8,   8, 16, 32, 64, 8, 16, 32, 64, 16, 32, 64, 0, 0, 64, 16,
                                           0, 128, 8, 8,  4,  4,  8, 8,  8,  2,  2,  8,  8,  1, 1, 4,  8};

// Bytes of a result.
struct Size {
  double all = 0;
  double in_memory = 0;  // in the device's memory
  double first = 0;      // of these, in the first of several parts
};

struct Instruction {
  std::string_view opcode;
  uint64_t id = 0;
  Size size;
  std::vector<uint64_t> operands, computations;
  std::string_view config;  // JSON of the backend's own
};

struct Computation {
  uint64_t id = 0;
  std::vector<Instruction> instructions;
};

// A list of numbers, packed or not.
bool read_numbers(const ProtoFields& field, uint64_t number, std::vector<uint64_t>& out) {
  if (field.is_varint(number)) out.push_back(field.value());
  if (!field.is_message(number)) return true;
  ProtoFields packed(field.bytes());
  while (!packed.at_end()) {
    uint64_t value = 0;
    if (!packed.varint(value)) return false;
    out.push_back(value);
  }
  return true;
}

// Whether a tensor lies in the device's own memory: space 0. Others are on the chip, or the host's.
bool is_in_memory(Bytes layout, bool& answer) {
  ProtoFields fields(layout);
  while (fields.next())
    if (fields.is_varint(kMemorySpace)) answer = fields.value() == 0;
  return fields.ok();
}

bool read_shape(Bytes bytes, int depth, Size& size) {
  if (depth > kDeepest) return false;
  uint64_t type = 0;
  bool in_memory = true;
  size_t parts = 0;
  std::vector<uint64_t> dimensions;
  ProtoFields fields(bytes);
  while (fields.next()) {
    if (fields.is_varint(kElementType)) type = fields.value();
    if (!read_numbers(fields, kDimensions, dimensions)) return false;
    if (fields.is_message(kLayout) && !is_in_memory(fields.bytes(), in_memory)) return false;
    if (!fields.is_message(kTupleShapes)) continue;
    Size part;
    if (!read_shape(fields.bytes(), depth + 1, part)) return false;
    size.all += part.all;
    size.in_memory += part.in_memory;
    if (++parts == 1) size.first = part.in_memory;
  }
  double bits = type < kBits.size() ? kBits[type] : 0;
  for (const uint64_t dimension : dimensions) bits *= static_cast<double>(dimension);
  size.all += bits / 8;
  if (in_memory) size.in_memory += bits / 8;
  return fields.ok();
}

bool read_instruction(Bytes bytes, Instruction& out) {
  ProtoFields fields(bytes);
  while (fields.next()) {
    if (fields.is_message(kOpcode)) out.opcode = fields.text();
    if (fields.is_message(kBackendConfig)) out.config = fields.text();
    if (fields.is_varint(kInstructionId)) out.id = fields.value();
    if (fields.is_message(kShape) && !read_shape(fields.bytes(), 0, out.size)) return false;
    if (!read_numbers(fields, kOperandIds, out.operands) ||
        !read_numbers(fields, kCalledComputationIds, out.computations))
      return false;
  }
  return fields.ok();
}

bool read_computation(Bytes bytes, Computation& out) {
  ProtoFields fields(bytes);
  while (fields.next()) {
    if (fields.is_varint(kComputationId)) out.id = fields.value();
    if (fields.is_message(kInstructions) && !read_instruction(fields.bytes(), out.instructions.emplace_back()))
      return false;
  }
  return fields.ok();
}

// Of {"known_trip_count":{"n":"4"}, ...}.
std::optional<double> known_rounds(std::string_view config) {
  constexpr std::string_view kName = "\"known_trip_count\"";
  const size_t at = config.find(kName);
  if (at == std::string_view::npos) return std::nullopt;
  const size_t digit = config.find_first_of("0123456789", at + kName.size());
  const size_t end = config.find('}', at);
  if (digit == std::string_view::npos || digit > end) return std::nullopt;
  uint32_t rounds = 0;
  if (std::from_chars(config.data() + digit, config.data() + config.size(), rounds).ec != std::errc())
    return std::nullopt;
  return rounds;
}

// Of {"window_config":{..., "estimated_cycles":"4711", ...}, ...}.
std::optional<double> cycles_in(std::string_view config) {
  constexpr std::string_view kName = "\"estimated_cycles\":\"";
  const size_t at = config.find(kName);
  if (at == std::string_view::npos) return std::nullopt;
  uint64_t cycles = 0;
  const std::string_view number = config.substr(at + kName.size());
  if (std::from_chars(number.data(), number.data() + number.size(), cycles).ec != std::errc()) return std::nullopt;
  return static_cast<double>(cycles);
}

bool is_free(std::string_view opcode) {
  constexpr std::string_view kFree[] = {"parameter",    "constant",   "tuple",      "get-tuple-element", "bitcast",
                                        "after-all",    "replica-id", "while",      "conditional",       "call",
                                        "partition-id", "domain",     "opt-barrier"};
  return std::ranges::find(kFree, opcode) != std::end(kFree) || opcode.ends_with("-done") ||
         opcode.ends_with("-update");
}

// The collective that an opcode starts; empty for others.
std::string_view collective_of(std::string_view opcode) {
  if (opcode.ends_with("-start")) opcode.remove_suffix(6);
  constexpr std::string_view kAll[] = {"all-reduce",         "all-gather",           "reduce-scatter",   "all-to-all",
                                       "collective-permute", "collective-broadcast", "ragged-all-to-all"};
  return std::ranges::find(kAll, opcode) != std::end(kAll) ? opcode : std::string_view();
}

class Counter {
 public:
  Counter(const std::vector<Computation>& all, uint64_t entry, std::optional<int64_t> rounds_of_loop) {
    for (const Computation& one : all) computations_[one.id] = &one;
    const auto found = computations_.find(entry);
    if (!rounds_of_loop || found == computations_.end()) return;
    const auto is_unknown = [](const Instruction& one) { return one.opcode == "while" && !known_rounds(one.config); };
    // Of several nobody says which one is meant.
    if (std::ranges::count_if(found->second->instructions, is_unknown) == 1)
      rounds_of_loop_ = static_cast<double>(*rounds_of_loop);
  }

  // `in_kernel`: of a fusion, of which only collectives count.
  bool count(uint64_t id, double rounds, bool in_kernel, int depth) {
    const auto found = computations_.find(id);
    if (found == computations_.end() || depth > kDeepest || ++visits_ > kMostVisits) return false;
    std::map<uint64_t, const Size*> sizes;
    for (const Instruction& one : found->second->instructions) sizes[one.id] = &one.size;
    for (const Instruction& one : found->second->instructions) {
      Size operands;
      for (const uint64_t operand : one.operands) {
        const auto size = sizes.find(operand);
        if (size == sizes.end()) continue;
        operands.all += size->second->all;
        operands.in_memory += size->second->in_memory;
      }
      if (const std::string_view collective = collective_of(one.opcode); !collective.empty()) {
        HloSummary::Collective& sum = collectives_[std::string(collective)];
        sum.count += rounds;
        sum.bytes += rounds * operands.all;
      }
      if (one.opcode == "convert") converts_ += rounds;
      if (!in_kernel && !is_free(one.opcode)) {
        kernels_ += rounds;
        if (const std::optional<double> cycles = cycles_in(one.config)) {
          has_cycles_ = true;
          cycles_ += rounds * *cycles;
        }
        if (one.opcode == "copy" || one.opcode == "transpose") copies_ += rounds;
        // What starts has its operands in its result, too.
        const Size& size = one.size;
        const double result = one.opcode == "copy-start"       ? size.first
                              : one.opcode.ends_with("-start") ? 0
                                                               : size.in_memory;
        bytes_ += rounds * (operands.in_memory + result);
      }
      if (!follow(one, rounds, in_kernel, depth)) return false;
    }
    return true;
  }

  HloSummary summary() const {
    constexpr double kMost = 1e18;  // of rounds in rounds that a damaged program tells of
    HloSummary out{.kernels = static_cast<int64_t>(std::min(kernels_, kMost)),
                   .copies = static_cast<int64_t>(std::min(copies_, kMost)),
                   .converts = static_cast<int64_t>(std::min(converts_, kMost)),
                   .bytes = bytes_,
                   .loops_counted_once = loops_counted_once_};
    if (has_cycles_) out.estimated_cycles = cycles_;
    for (const auto& [name, sum] : collectives_) out.collectives[name] = sum;
    return out;
  }

 private:
  static constexpr int64_t kMostVisits = 1 << 20;

  // Computations that are a program of their own, or a kernel; those of a reduction or a sort are neither.
  bool follow(const Instruction& one, double rounds, bool in_kernel, int depth) {
    const bool is_loop = one.opcode == "while";
    const bool is_kernel = one.opcode == "fusion" || one.opcode == "async-start";
    if (!is_loop && !is_kernel && one.opcode != "call" && one.opcode != "conditional") return true;
    double times = rounds;
    if (is_loop) {
      std::optional<double> known = known_rounds(one.config);
      if (!known && depth == 0) known = rounds_of_loop_;
      if (known) times *= *known;
      if (!known && !in_kernel) ++loops_counted_once_;
    }
    return std::ranges::all_of(one.computations,
                               [&](uint64_t id) { return count(id, times, in_kernel || is_kernel, depth + 1); });
  }

  std::map<uint64_t, const Computation*> computations_;
  std::optional<double> rounds_of_loop_;  // of the one of the program itself whose rounds the compiler does not tell
  double kernels_ = 0, copies_ = 0, converts_ = 0, bytes_ = 0, cycles_ = 0;
  bool has_cycles_ = false;
  std::map<std::string, HloSummary::Collective> collectives_;
  int64_t loops_counted_once_ = 0, visits_ = 0;
};

}  // namespace

Result<HloSummary> summarise_hlo(std::string_view bytes, std::optional<int64_t> rounds_of_loop) {
  const auto damaged = [] {
    return fail(ErrorCode::kFailed, "the compiler's program is no HloModuleProtoWithConfig; take another plugin");
  };
  const auto as_bytes = [](std::string_view text) {
    return Bytes(reinterpret_cast<const uint8_t*>(text.data()), text.size());
  };
  ProtoFields outer(as_bytes(bytes));
  std::vector<Computation> computations;
  std::optional<uint64_t> entry;
  while (outer.next()) {
    if (!outer.is_message(kHloModule)) continue;
    ProtoFields module(outer.bytes());
    while (module.next()) {
      if (module.is_varint(kEntryComputationId)) entry = module.value();
      if (module.is_message(kComputations) && !read_computation(module.bytes(), computations.emplace_back()))
        return damaged();
    }
    if (!module.ok()) return damaged();
  }
  if (!outer.ok() || !entry) return damaged();
  Counter counter(computations, *entry, rounds_of_loop);
  if (!counter.count(*entry, 1, false, 0)) return damaged();
  return counter.summary();
}

}  // namespace xladder::device
