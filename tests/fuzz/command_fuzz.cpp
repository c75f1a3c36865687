// What a command of a ladder prints, line by line.
#include <cmath>

#include "tests/fuzz/fuzz_target.h"
#include "xladder/ladder/readers/command_record.h"
#include "xladder/ladder/workload/command_evidence.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view text = xladder::fuzz::text_of(data, size);
  xladder::ladder::CommandRecorder recorder;
  double arrival = 0;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    recorder.take(text.substr(0, end), arrival += 0.125);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  const auto record = recorder.finish();
  if (!record) return 0;
  xladder::fuzz::require(!record->steps.empty());
  const auto evidence = xladder::ladder::evidence_of(*record, std::nullopt, arrival + 1);
  if (!evidence) return 0;
  const size_t steps = record->steps.size();
  xladder::fuzz::require(evidence->losses.losses.empty() || evidence->losses.losses.size() == steps);
  for (const double loss : evidence->losses.losses)
    xladder::fuzz::require(std::isfinite(loss) || evidence->losses.not_finite_step.has_value());
  xladder::fuzz::require(std::isfinite(evidence->round.rate()) && evidence->round.rate() > 0);
  xladder::fuzz::require(evidence->round.outside->seconds >= 0 && evidence->round.outside->after_seconds >= 0);
  return 0;
}
