// Probe kernels for x86-64 in assembly: nothing that a compiler could merge, hoist or leave out. The mnemonics need no
// compiler flags; whether the CPU and the system have a unit is asked at run time.
#include <array>
#include <cstdint>

#include "xladder/base/clock.h"
#include "xladder/bench/probes/probe.h"

#if defined(__x86_64__) && defined(__linux__)

#include <cpuid.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace xladder::bench {
namespace {

// --- which units there are (Intel SDM volume 2, CPUID; volume 1, 13 and 18) -----------------------------------------

struct CpuidLeaf {
  uint32_t eax = 0, ebx = 0, ecx = 0, edx = 0;
};

CpuidLeaf cpuid(uint32_t leaf, uint32_t subleaf = 0) {
  CpuidLeaf out;
  if (__get_cpuid_count(leaf, subleaf, &out.eax, &out.ebx, &out.ecx, &out.edx) == 0) return {};
  return out;
}

bool bit(uint32_t word, int index) { return ((word >> index) & 1) != 0; }

// Register states that the system saves (XCR0).
bool system_saves(uint64_t states) {
  if (!bit(cpuid(1).ecx, 27)) return false;  // OSXSAVE
  uint32_t low = 0, high = 0;
  asm volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return (((static_cast<uint64_t>(high) << 32) | low) & states) == states;
}

constexpr uint64_t kYmmState = 0x6, kZmmState = 0xe6, kTileState = 0x60000;

bool has_fma() { return bit(cpuid(1).ecx, 12) && bit(cpuid(7).ebx, 5) && system_saves(kYmmState); }  // FMA, AVX2
bool has_avx512() { return bit(cpuid(7).ebx, 16) && system_saves(kZmmState); }
bool has_avx512_bf16() { return has_avx512() && bit(cpuid(7, 1).eax, 5); }

// AMX-TILE and AMX-BF16; Linux gives the tiles' state to a process that asks (Documentation/arch/x86/xstate.rst).
bool has_amx_bf16() {
  constexpr long kRequestPermission = 0x1023, kTileData = 18;
  const CpuidLeaf features = cpuid(7);
  return bit(features.edx, 24) && bit(features.edx, 22) && system_saves(kTileState) &&
         syscall(SYS_arch_prctl, kRequestPermission, kTileData) == 0;
}

// --- vector kernels: twelve registers of sums, each instruction adds 1 to every f32 lane ----------------------------

// `v` is the registers' name, `bytes` their width; `first` and `second` fill the lanes of the two factors. Registers
// are kept to those that every compiler lets one name without flags.
// clang-format off
#define XLADDER_VECTOR_KERNEL(function, instruction, v, bytes)                                                        \
  void function(float* sums, int64_t rounds, uint32_t first, uint32_t second) {                                       \
    asm volatile("vmovd %[first], %%xmm12\n\t"                                                                        \
                 "vbroadcastss %%xmm12, %%" v "12\n\t"                                                                \
                 "vmovd %[second], %%xmm13\n\t"                                                                       \
                 "vbroadcastss %%xmm13, %%" v "13\n\t"                                                                \
                 XLADDER_TWELVE(XLADDER_LOAD, v, bytes)                                                               \
                 "test %[rounds], %[rounds]\n\t"                                                                      \
                 "jle 2f\n\t"                                                                                         \
                 ".p2align 5\n"                                                                                       \
                 "1:\n\t"                                                                                             \
                 XLADDER_TWELVE(XLADDER_ADD, v, instruction)                                                          \
                 "dec %[rounds]\n\t"                                                                                  \
                 "jnz 1b\n"                                                                                           \
                 "2:\n\t"                                                                                             \
                 XLADDER_TWELVE(XLADDER_STORE, v, bytes)                                                              \
                 "vzeroupper"                                                                                         \
                 : [rounds] "+r"(rounds)                                                                              \
                 : [sums] "r"(sums), [first] "r"(first), [second] "r"(second)                                         \
                 : "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8", "xmm9", "xmm10",           \
                   "xmm11", "xmm12", "xmm13", "xmm14", "xmm15", "memory", "cc");                                      \
  }
#define XLADDER_LOAD(n, v, bytes) "vmovups " #n "*" bytes "(%[sums]), %%" v #n "\n\t"
#define XLADDER_STORE(n, v, bytes) "vmovups %%" v #n ", " #n "*" bytes "(%[sums])\n\t"
#define XLADDER_ADD(n, v, instruction) instruction " %%" v "12, %%" v "13, %%" v #n "\n\t"
#define XLADDER_TWELVE(M, v, x)                                                                                       \
  M(0, v, x) M(1, v, x) M(2, v, x) M(3, v, x) M(4, v, x) M(5, v, x)                                                   \
  M(6, v, x) M(7, v, x) M(8, v, x) M(9, v, x) M(10, v, x) M(11, v, x)

XLADDER_VECTOR_KERNEL(add_products_ymm, "vfmadd231ps", "ymm", "32")
XLADDER_VECTOR_KERNEL(add_products_zmm, "vfmadd231ps", "zmm", "64")
XLADDER_VECTOR_KERNEL(add_bf16_products_zmm, "vdpbf16ps", "zmm", "64")
// clang-format on

constexpr uint32_t kOne = 0x3f800000;            // 1.0f
constexpr uint32_t kTwoBf16Ones = 0x3f803f80;    // two bf16: 1, 1
constexpr uint32_t kTwoBf16Halves = 0x3f003f00;  // two bf16: 0.5, 0.5

void add_ones_ymm(float* sums, int64_t rounds) { add_products_ymm(sums, rounds, kOne, kOne); }
void add_ones_zmm(float* sums, int64_t rounds) { add_products_zmm(sums, rounds, kOne, kOne); }
// A lane takes two products: 1 * 0.5 + 1 * 0.5.
void add_ones_bf16_zmm(float* sums, int64_t rounds) {
  add_bf16_products_zmm(sums, rounds, kTwoBf16Ones, kTwoBf16Halves);
}

// --- AMX: six tiles of 16 x 16 sums, each instruction adds a product of 16 x 32 and 32 x 16 bf16 ---------------------

constexpr int64_t kTileRows = 16, kTileRowBytes = 64, kSumTiles = 6;
constexpr int64_t kTileSums = kTileRows * kTileRowBytes / 4;
constexpr int64_t kTileDepth = kTileRowBytes / 2;  // bf16 values of a row, which are multiplied and summed

// What ldtilecfg reads (palette 1).
struct alignas(64) TileConfig {
  uint8_t palette = 1;
  uint8_t start_row = 0;
  uint8_t reserved[14] = {};
  uint16_t row_bytes[16] = {};
  uint8_t rows[16] = {};
};
static_assert(sizeof(TileConfig) == 64);

void add_ones_amx(float* sums, int64_t rounds) {
  TileConfig config;
  for (int tile = 0; tile < 8; ++tile) {
    config.row_bytes[tile] = kTileRowBytes;
    config.rows[tile] = kTileRows;
  }
  // Every element of the one factor is 1, of the other 2^-5, so a sum of 32 products is 1.
  alignas(64) std::array<uint16_t, kTileRows * kTileDepth> ones, fractions;
  ones.fill(0x3f80);
  fractions.fill(0x3d00);
  asm volatile(
      "ldtilecfg %[config]\n\t"
      "tileloadd (%[sums],%[stride],1), %%tmm0\n\t"
      "tileloadd 1024(%[sums],%[stride],1), %%tmm1\n\t"
      "tileloadd 2048(%[sums],%[stride],1), %%tmm2\n\t"
      "tileloadd 3072(%[sums],%[stride],1), %%tmm3\n\t"
      "tileloadd 4096(%[sums],%[stride],1), %%tmm4\n\t"
      "tileloadd 5120(%[sums],%[stride],1), %%tmm5\n\t"
      "tileloadd (%[ones],%[stride],1), %%tmm6\n\t"
      "tileloadd (%[fractions],%[stride],1), %%tmm7\n\t"
      "test %[rounds], %[rounds]\n\tjle 2f\n\t"
      ".p2align 5\n1:\n\t"
      "tdpbf16ps %%tmm7, %%tmm6, %%tmm0\n\t"
      "tdpbf16ps %%tmm7, %%tmm6, %%tmm1\n\t"
      "tdpbf16ps %%tmm7, %%tmm6, %%tmm2\n\t"
      "tdpbf16ps %%tmm7, %%tmm6, %%tmm3\n\t"
      "tdpbf16ps %%tmm7, %%tmm6, %%tmm4\n\t"
      "tdpbf16ps %%tmm7, %%tmm6, %%tmm5\n\t"
      "dec %[rounds]\n\tjnz 1b\n2:\n\t"
      "tilestored %%tmm0, (%[sums],%[stride],1)\n\t"
      "tilestored %%tmm1, 1024(%[sums],%[stride],1)\n\t"
      "tilestored %%tmm2, 2048(%[sums],%[stride],1)\n\t"
      "tilestored %%tmm3, 3072(%[sums],%[stride],1)\n\t"
      "tilestored %%tmm4, 4096(%[sums],%[stride],1)\n\t"
      "tilestored %%tmm5, 5120(%[sums],%[stride],1)\n\t"
      "tilerelease"
      : [rounds] "+r"(rounds)
      : [config] "m"(config), [sums] "r"(sums), [stride] "r"(kTileRowBytes), [ones] "r"(ones.data()),
        [fractions] "r"(fractions.data())
      : "memory", "cc");
}

}  // namespace

std::optional<ProbeKernel> fma_assembly_kernel() {
  if (has_avx512())
    return ProbeKernel{.name = "vfmadd231ps of 512 bits",
                       .num_sums = 12 * 16,
                       .operations_per_addition = 2,
                       .add_ones = &add_ones_zmm};
  if (has_fma())
    return ProbeKernel{
        .name = "vfmadd231ps of 256 bits", .num_sums = 12 * 8, .operations_per_addition = 2, .add_ones = &add_ones_ymm};
  return std::nullopt;
}

std::vector<ProbeKernel> bf16_kernels() {
  std::vector<ProbeKernel> kernels;
  if (has_avx512_bf16())
    kernels.push_back({.name = "vdpbf16ps of 512 bits",
                       .num_sums = 12 * 16,
                       .operations_per_addition = 4,
                       .add_ones = &add_ones_bf16_zmm});
  if (has_amx_bf16())
    kernels.push_back({.name = "tdpbf16ps on AMX tiles",
                       .num_sums = kSumTiles * kTileSums,
                       .operations_per_addition = 2 * kTileDepth,
                       .add_ones = &add_ones_amx});
  return kernels;
}

// A chain of 32-bit multiplications, three cycles each on every core of Intel since 2008 and of AMD since 2017. (Chains
// of additions will not do: newer cores fold them.)
std::optional<double> measured_clock(double seconds) {
  constexpr int64_t kRounds = 4096, kCyclesPerRound = 8 * 3;
  int64_t cycles = 0;
  double passed = 0;
  const Clock::time_point start = Clock::now();
  do {
    uint32_t value = 3;
    int64_t rounds = kRounds;
    asm volatile(
        ".p2align 5\n1:\n\t"
        "imul %[value], %[value]\n\timul %[value], %[value]\n\timul %[value], %[value]\n\t"
        "imul %[value], %[value]\n\timul %[value], %[value]\n\timul %[value], %[value]\n\t"
        "imul %[value], %[value]\n\timul %[value], %[value]\n\t"
        "dec %[rounds]\n\tjnz 1b"
        : [value] "+r"(value), [rounds] "+r"(rounds)
        :
        : "cc");
    cycles += kRounds * kCyclesPerRound;
    passed = seconds_since(start);
  } while (passed < seconds);
  return static_cast<double>(cycles) / passed;
}

}  // namespace xladder::bench

#else

namespace xladder::bench {

std::optional<ProbeKernel> fma_assembly_kernel() { return std::nullopt; }
std::vector<ProbeKernel> bf16_kernels() { return {}; }
std::optional<double> measured_clock(double) { return std::nullopt; }

}  // namespace xladder::bench

#endif
