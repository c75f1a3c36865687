#include "xladder/device/pjrt/compile_options.h"

#include <stdexcept>
#include <string_view>

#include "xladder/base/proto_writer.h"

namespace xladder::pjrt {
namespace {

// Field numbers of the three messages.
enum CompileOptionsField { kBuildOptions = 3, kEnvOptionOverrides = 7 };
enum BuildOptionsField {
  kDeviceOrdinal = 1,
  kNumReplicas = 4,
  kNumPartitions = 5,
  kDeviceAssignment = 9,
  kPropagateShardingToOutput = 12,
  kPropagateShardingToParameters = 18,
  kProcessCount = 23,
  kOptimizationLevel = 24,
};
enum DeviceAssignmentField { kReplicaCount = 1, kComputationCount = 2, kComputationDevices = 3 };

std::string device_assignment(const CompileOptions& options) {
  if (options.device_assignment.size() != static_cast<size_t>(options.num_replicas * options.num_partitions))
    throw std::invalid_argument("[compile options] the device assignment names each replica of each partition");
  ProtoWriter writer;
  writer.integer(kReplicaCount, options.num_replicas);
  writer.integer(kComputationCount, options.num_partitions);
  for (int64_t partition = 0; partition < options.num_partitions; ++partition) {
    std::vector<int64_t> ids;
    for (int64_t replica = 0; replica < options.num_replicas; ++replica)
      ids.push_back(options.device_assignment[static_cast<size_t>(replica * options.num_partitions + partition)]);
    ProtoWriter devices;
    devices.packed_integers(1, ids);
    writer.bytes(kComputationDevices, devices.text());
  }
  return writer.text();
}

std::string build_options(const CompileOptions& options) {
  ProtoWriter writer;
  writer.integer(kDeviceOrdinal, -1);
  writer.integer(kNumReplicas, options.num_replicas);
  writer.integer(kNumPartitions, options.num_partitions);
  if (!options.device_assignment.empty()) writer.bytes(kDeviceAssignment, device_assignment(options));
  writer.packed_integers(kPropagateShardingToOutput, {0});
  writer.packed_integers(kPropagateShardingToParameters, {0});
  writer.integer(kProcessCount, 1);
  // EffortLevel: O0 is 9, O1 19, O2 29, O3 39.
  if (options.optimization_level) writer.integer(kOptimizationLevel, 9 + 10 * *options.optimization_level);
  return writer.text();
}

std::string_view as_xla_writes_it(std::string_view value) {
  if (value == "true") return "True";
  if (value == "false") return "False";
  return value;
}

std::string override_entry(std::string_view name, std::string_view value) {
  ProtoWriter text;
  text.bytes(1, as_xla_writes_it(value));
  ProtoWriter entry;
  entry.bytes(1, name);
  entry.bytes(2, text.text());
  return entry.text();
}

}  // namespace

std::string serialize(const CompileOptions& options) {
  ProtoWriter writer;
  writer.bytes(kBuildOptions, build_options(options));
  for (const auto& [name, value] : options.overrides) writer.bytes(kEnvOptionOverrides, override_entry(name, value));
  return writer.text();
}

}  // namespace xladder::pjrt
