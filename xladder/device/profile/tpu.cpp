#include "xladder/device/profile/platforms.h"
#include "xladder/graph/graph.h"
#include "xladder/graph/ops.h"

namespace xladder::device {
namespace {

using graph::Graph;
using graph::Op;
using graph::OpCode;

// Sizes of slices that can be rented; those on a plane and those in space.
constexpr std::string_view kPlanes[] = {"1x1", "1x2", "2x2", "2x4", "4x4", "4x8", "8x8", "8x16", "16x16"};
constexpr std::string_view kBlocks[] = {"1x1x1", "2x2x1", "2x2x2", "2x2x4", "2x4x4",
                                        "4x4x4", "4x4x8", "4x8x8", "8x8x8"};

// Of one chip.
struct ChipFigures {
  double bf16, f8;  // f8: 0 where products of it are not published
  double bytes_per_second;
  int64_t bytes;
  double link_bytes_per_second;
};

struct Published {
  std::string_view source, unconfirmed = {};
};

TargetChip chip(std::string_view name, std::vector<std::string_view> others, std::string_view kind, int64_t devices,
                const ChipFigures& all, std::span<const std::string_view> topologies, const Published& published) {
  const auto share = 1.0 / static_cast<double>(devices);
  TargetChip chip{{.device_kind = kind,
                   .product_rates = {{DType::kBF16, share * all.bf16}},
                   .memory_bytes_per_second = share * all.bytes_per_second,
                   .memory_bytes = all.bytes / devices}};
  chip.name = name;
  chip.others = std::move(others);
  chip.source = published.source;
  chip.unconfirmed = published.unconfirmed;
  chip.link_bytes_per_second = share * all.link_bytes_per_second;
  chip.devices_per_chip = devices;
  chip.topologies = topologies;
  if (all.f8 > 0)
    for (const DType type : {DType::kF8E4M3FN, DType::kF8E5M2}) chip.product_rates.emplace_back(type, share * all.f8);
  return chip;
}

// What libtpu 0.0.51 shows: kinds and devices of a chip. Figures from Google's pages, of which links are those in both
// directions; a compiler keeps some hundred MB of the memory for itself.
std::vector<TargetChip> chips() {
  return {
      chip("v5e", {"v5litepod", "v5 lite"}, "TPU v5 lite", 1, {197 * kTera, 0, 819 * kGiga, 16 * kGibi, 400 * kGiga},
           kPlanes, {"docs.cloud.google.com/tpu/docs/v5e (read 2026-11-30)"}),
      chip("v6e", {"trillium", "v6 lite"}, "TPU v6 lite", 1,
           {918 * kTera, 918 * kTera, 1638 * kGiga, 32 * kGibi, 800 * kGiga}, kPlanes,
           {"docs.cloud.google.com/tpu/docs/v6e, fp8 from /tpu7x (read 2026-11-30)"}),
      chip("v5p", {}, "TPU v5", 1, {459 * kTera, 459 * kTera, 2765 * kGiga, 95 * kGibi, 1200 * kGiga}, kBlocks,
           {"docs.cloud.google.com/tpu/docs/v5p (read 2026-11-30)"}),
      chip("v4", {}, "TPU v4", 2, {275 * kTera, 0, 1200 * kGiga, 32 * kGibi, 600 * kGiga}, kBlocks,
           {"docs.cloud.google.com/tpu/docs/v4 (read 2026-11-30)",
            "the page has no rate of links; six of 50 GB/s in each direction are assumed"}),
      chip("tpu7x", {"ironwood", "v7x"}, "TPU7x", 2,
           {2307 * kTera, 4614 * kTera, 7380 * kGiga, 192 * kGibi, 1200 * kGiga}, kBlocks,
           {"docs.cloud.google.com/tpu/docs/tpu7x (read 2026-11-30)",
            "the rates of memory and links were not seen on the page"})};
}

// Of libtpu's estimated cycles (benchmarks/results/emission_2026-11-30.md). GELU by erf wins on v6e and loses on v5e.
constexpr Emission kEmission = {.scaled_terms = true, .cut_images = true, .narrow_products = true, .sample_axis = true};

std::vector<TargetChip> with_own_emission(std::vector<TargetChip> all) {
  for (TargetChip& chip : all) {
    if (chip.name != "v6e") continue;
    chip.emission = kEmission;
    chip.emission->own_erf = true;
  }
  return all;
}

}  // namespace

Platform tpu_platform() {
  DeviceProfile profile{.platform = "tpu",
                        .is_known = true,
                        .limits = {.scatters_four_axes = true},
                        // Compiled for v2 to v6e and tpu7x with libtpu 0.0.51: "less than 2 inactive dims"; f64 fails
                        // in the rewrite of 64-bit types.
                        .refused_ops = {{OpCode::kSelectAndScatter, "of fewer than four axes, or of f64",
                                         [](const Graph& graph, const Op& op) {
                                           const TensorType& type = graph.type_of(op.operands[0]);
                                           return type.rank() < 4 || type.dtype == DType::kF64;
                                         }}},
                        .option_prefix = "xla_tpu_",
                        .surroundings = {.variables = {"XLA_*", "TF_*", "LIBTPU_*", "TPU_*"}, .packages = {"libtpu"}},
                        .emission = kEmission};
  return {.profiles = {std::move(profile)},
          .chips = with_own_emission(chips()),
          .elsewhere = {.compiler_wheel = "libtpu",
                        // Without the first libtpu asks for metadata that only a machine in Google's cloud has, half a
                        // minute for each value. Without the second two processes cannot use it at once, and it writes
                        // logs below /tmp without the third.
                        .environment = {{"TPU_SKIP_MDS_QUERY", "1"},
                                        {"ALLOW_MULTIPLE_LIBTPU_LOAD", "1"},
                                        {"TPU_LOG_DIR", "disabled"}},
                        .bf16_products_for_f32 = 6}};
}

}  // namespace xladder::device
