#include "xladder/ladder/climb/side_by_side.h"

#include <utility>

#include "xladder/base/statistics/turns.h"
#include "xladder/ladder/climb/row_record.h"
#include "xladder/ladder/recipe/ladder_recipe.h"

namespace xladder::ladder {
namespace {

struct Runner {
  Contestant contestant;
  SideBySideRow row;
  std::vector<Round> rounds = {};

  bool runs() const { return row.reason.empty(); }
};

// Beside the first one, by one clock.
void judge(Runner& runner, const Runner& first) {
  const Comparison comparison{.reference = first.rounds, .variant = runner.rounds};
  const TimedRounds timed = comparison.timed();
  runner.row.rate = rate_of(timed.variant);
  runner.row.warning = timed.warning;
  if (!timed.machine.empty()) runner.row.warning += (timed.warning.empty() ? "" : "; ") + timed.machine;
  std::vector<double> waits;
  for (const Round& round : runner.rounds) waits.push_back(round.input_wait_seconds / round.seconds);
  runner.row.input_wait = statistics::median(waits);
  if (&runner == &first) return;
  std::vector<double> rates;
  std::vector<double> of_first;
  for (const RoundPair& pair : comparison.pairs()) {
    rates.push_back(pair.variant_rate);
    of_first.push_back(pair.reference_rate);
  }
  runner.row.ratio = statistics::paired_ratio(rates, of_first);
}

}  // namespace

Result<std::vector<SideBySideRow>> compare_side_by_side(Workload& workload, const std::vector<Variant>& variants,
                                                        const SideBySideOptions& options) {
  if (options.rounds < kFewestRounds)
    return fail(ErrorCode::kUsage, "--rounds must be at least {} for an interval", kFewestRounds);
  std::vector<Runner> runners;
  for (const Variant& variant : variants) {
    if (options.on_start) options.on_start(std::ssize(runners), std::ssize(variants), variant.name);
    Runner runner{{workload, variant}, {.name = variant.name}};
    const Status started = runner.contestant.start();
    if (started) {
      runner.row.facts = runner.contestant.process().facts();
    } else if (runners.empty()) {
      return tl::unexpected(started.error());
    } else {
      runner.row.reason = started.error().message;
    }
    runners.push_back(std::move(runner));
  }
  const auto time_one = [&](size_t which, bool is_warm_up) -> Status {
    Runner& runner = runners[which];
    if (!runner.runs()) return {};
    const Result<Round> round = runner.contestant.round(options.round_seconds);
    if (!round) {
      if (which == 0) return tl::unexpected(round.error());
      runner.row.reason = round.error().message;
      runner.contestant.end();
    } else if (!is_warm_up) {
      runner.rounds.push_back(*round);
    }
    return {};
  };
  for (size_t i = 0; i < runners.size(); ++i) XLADDER_TRY(time_one(i, true));
  for (int64_t round = 0; round < options.rounds; ++round) {
    XLADDER_TRY(statistics::in_turn(round, runners.size(), [&](size_t which) { return time_one(which, false); }));
    if (options.on_round) options.on_round(round + 1, options.rounds);
  }
  std::vector<SideBySideRow> rows;
  for (Runner& runner : runners) {
    if (runner.runs()) judge(runner, runners.front());
    rows.push_back(std::move(runner.row));
  }
  return rows;
}

}  // namespace xladder::ladder
