// What a ladder found: the data behind the table on stdout, result.json, report.md and report.html.
//
// The file result.json is these structs field by field (result_json.h); its schema number is kResultSchema.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xladder/base/statistics/execution_fit.h"
#include "xladder/base/statistics/statistics.h"
#include "xladder/ladder/recipe/choices.h"
#include "xladder/ladder/recipe/variant.h"
#include "xladder/ladder/result/rate_clock.h"

namespace xladder::ladder {

inline constexpr int kResultSchema = 1;

// What a knob does to the numbers, as measured: equal bit by bit, equal up to the order of additions, or different so
// that only training can tell whether the model still learns.
enum class NumericsClass { kExact, kReassociating, kLossy };
inline constexpr std::string_view kNumericsClassNames[] = {"exact", "reassociating", "lossy"};
constexpr std::span<const std::string_view> names_of(NumericsClass) { return kNumericsClassNames; }

// What became of a variant.
enum class Outcome {
  kBaseline,
  kKept,          // faster beyond doubt and by enough, and the guard passed
  kMeasured,      // as-written ladders keep every variant that runs
  kNoDifference,  // the interval of the ratio includes 1, or the gain is below the threshold
  kSlower,
  kNoEffect,      // the knob does nothing on this device, so it was not run
  kGuardFailed,   // faster, but the model learns less
  kInconclusive,  // faster, but the guard could not tell
  kFailed,        // does not compile, out of memory, crashed, hung, refused: see `reason`
  kSkipped,       // a quick ladder leaves it out; see `reason`
};
inline constexpr std::string_view kOutcomeNames[] = {
    "baseline",           "kept",   "measured", "no difference", "slower", "no effect on this device", "guard failed",
    "guard inconclusive", "failed", "skipped"};
constexpr std::span<const std::string_view> names_of(Outcome) { return kOutcomeNames; }

enum class GuardVerdict { kNotNeeded, kPass, kFail, kInconclusive };
inline constexpr std::string_view kGuardVerdictNames[] = {"not needed", "pass", "fail", "inconclusive"};
constexpr std::span<const std::string_view> names_of(GuardVerdict) { return kGuardVerdictNames; }

// What the verdict rests on.
enum class GuardCheck {
  kNone,       // it was not asked
  kBitwise,    // losses are equal bit by bit
  kTolerance,  // or within what another order of additions can do
  kTraining,   // short trainings of several seeds
  kUpdates,    // what steps do to parameters and optimizer state
  kEvidence,   // there is none
  kFinite,     // a loss in a round was not
  kOff,
};
inline constexpr std::string_view kGuardCheckNames[] = {"",        "bitwise",  "tolerance", "training",
                                                        "updates", "evidence", "finite",    "off"};
constexpr std::span<const std::string_view> names_of(GuardCheck) { return kGuardCheckNames; }

// Mean training losses of one seeded run, thinned to at most about 200 points.
struct LossCurve {
  uint64_t seed = 0;
  std::vector<double> samples;  // training samples seen
  std::vector<double> losses;   // not finite: NaN, null in JSON
};

struct GuardResult {
  GuardCheck check = GuardCheck::kNone;
  GuardVerdict verdict = GuardVerdict::kNotNeeded;
  std::string summary;               // one sentence for people
  std::optional<double> p_value;     // of the hypothesis that the variant is worse by the margin or more (one-sided)
  std::optional<double> margin;      // in the loss
  std::optional<double> difference;  // mean over seeds of final loss, variant minus reference; for "tolerance" the
                                     // largest relative difference
  std::vector<uint64_t> seeds;
  std::vector<LossCurve> reference, variant;  // by seed
  std::string horizon;  // how far it looked and what it cannot see, for people; empty in results of earlier versions
};

// One of the alternating rounds: the variant beside the one that it extends, measured one after the other.
struct RoundPair {
  double reference_rate = 0;  // samples/s
  double variant_rate = 0;    // samples/s
};

// Where the time of a training step goes as the loop sees it, seconds, medians over rounds: it waited for a batch, it
// stacked, copied and launched, and the rest, step - input_wait - host, in which it waited for results. That is not the
// device's time: a device also computes while the loop does the other two.
struct StepSplit {
  double step = 0, input_wait = 0, host = 0, rest = 0;
};

// The first measurement of a variant that seemed faster. A second one, with both processes started anew, then decided.
struct Screening {
  std::vector<RoundPair> rounds;
  statistics::Estimate ratio;
};

struct Row {
  int64_t index = 0;
  std::string name;      // "kept heap"
  std::string change;    // "host_heap = huge", what differs from the row that it extends
  std::string note;      // of the recipe; may be empty
  Changes set;           // everything that it changes of the base recipe or command
  int64_t extends = -1;  // index of the row that it was measured against
  NumericsClass numerics = NumericsClass::kExact;
  Outcome outcome = Outcome::kSkipped;
  std::string reason;  // why it is not kept, in one sentence; for kept rows what is worth knowing, or empty
  std::vector<std::string> warnings;

  std::vector<RoundPair> rounds;
  std::optional<bool> settled;         // false: the rounds ended because there were enough, not because it was clear
  std::optional<Screening> screening;  // then `rounds`, `rate` and `ratio` are of the second measurement
  RateClock clock = RateClock::kNotTold;
  std::optional<statistics::Estimate> rate;   // samples/s
  std::optional<statistics::Estimate> ratio;  // to the row it extends, paired by round
  // Product of the paired ratios down to the baseline; measured beside the baseline itself for the row that the ladder
  // ends with.
  std::optional<statistics::Estimate> ratio_to_baseline;
  std::optional<StepSplit> split;
  std::optional<double> mfu;         // 0 to 1
  std::optional<double> peak_flops;  // FLOP/s that it is a share of
  std::string mfu_denominator;       // how that was measured, or why there is no MFU
  std::optional<int64_t> global_batch_size;
  // Of commands: how many steps a run has, and the number of the first. Not in results of earlier versions.
  std::optional<int64_t> steps_of_run;
  std::optional<uint64_t> first_step_number;
  std::optional<int64_t> steps_per_execution;  // as it ran; not in results of earlier versions
  std::optional<double> compile_seconds, first_step_seconds;
  std::optional<int64_t> temp_bytes, argument_bytes;
  std::string program_digest;  // of the StableHLO text; empty for commands
  std::string command;         // repeats the measurement of this row
  GuardResult guard;

  std::optional<double> published_rate;  // samples/s of the published ladder that the recipe reproduces
  std::string published_note;            // what the published row cannot mean
};

// The final joint check of a kept early knob: the final set without it against the final set.
struct JointCheck {
  int64_t row = 0;
  statistics::Estimate ratio;  // rate with the knob by rate without it
  bool still_helps = false;
  // Where the set without it was tried by the guard, since it is faster: what came of it. Not in earlier results.
  std::optional<GuardResult> guard = std::nullopt;
};

using statistics::ExecutionFit;

struct LadderResult {
  int schema = kResultSchema;
  bool finished = false;
  std::string name;   // of the ladder
  std::string title;  // of the report
  Mode mode = Mode::kCumulative;
  Policy policy = Policy::kKeepBest;
  GuardLevel guard = GuardLevel::kStandard;
  bool quick = false;
  std::string recipe_text;
  std::string digest;   // of everything that decides the rows
  std::string machine;  // processor, cores, plugin and devices that they were measured on
  std::string command_line;
  std::string started, ended;    // ISO 8601 with zone
  std::string workload;          // "vit_tiny_patch16_224, fashion-mnist, batch 128" or the command
  std::string environment_json;  // the object of run folders' env.json
  std::string published_source;  // citation for published rates; empty
  std::vector<Row> rows;
  std::vector<JointCheck> joint_checks;
  std::optional<statistics::Estimate> total;  // last kept row by baseline, alternating rounds at the end
  std::optional<ExecutionFit> execution_fit;
  std::string best_toml;             // text of best.toml; empty until there is one
  std::vector<std::string> remarks;  // for people, such as what was left out by --quick
};

bool did_run(const Row& row);       // there is a rate
bool passed_guard(const Row& row);  // or did not need it: later variants and best.toml may build on it
bool stands(Outcome outcome);       // on the ladder: baseline, kept, or measured as written

// The row where the climb ends: in a cumulative ladder the last kept one, as written the fastest that learns; when
// leaving out, all changes together. Null if no variant came so far, or if rows do not build on each other.
const Row* end_of_climb(const LadderResult& result);

// Of the rows that stand and learn, the baseline too, that which is fastest by its ratio to the baseline; null before
// the baseline is measured.
const Row* fastest_row(const LadderResult& result);

}  // namespace xladder::ladder
