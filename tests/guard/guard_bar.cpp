#include "tests/guard/guard_bar.h"

#include <stdexcept>
#include <utility>

namespace xladder::test {
namespace {

using ladder::GuardSubject;
using ladder::GuardVerdict;

ladder::GuardReport judge(const GuardSubject& variant, const GuardSubject& baseline) {
  const auto report = ladder::guard_variant({}, std::nullopt, variant, baseline, baseline);
  if (!report) throw std::runtime_error(report.error().message);
  return *report;
}

GuardSubject without_updates(GuardSubject subject) {
  subject.updates = {};
  return subject;
}

void count(const ladder::GuardResult& result, BarRow& row) {
  row.kept += result.verdict == GuardVerdict::kPass ? 1 : 0;
  row.failed += result.verdict == GuardVerdict::kFail ? 1 : 0;
  row.inconclusive += result.verdict == GuardVerdict::kInconclusive ? 1 : 0;
  ++row.checks[std::string(name_of(result.check))];
  const bool is_wrong = (result.verdict == GuardVerdict::kPass) != row.is_good;
  if (is_wrong || row.example.empty()) row.example = result.summary;
}

}  // namespace

ladder::GuardReport judged(const TinyVariant& variant, uint64_t world, bool shows_updates) {
  return judge(tiny_subject(variant, world, shows_updates), tiny_subject({"baseline"}, world, shows_updates));
}

Bar run_bar(int worlds) {
  std::vector<std::pair<TinyVariant, bool>> variants;
  for (const TinyVariant& variant : defective_variants()) variants.emplace_back(variant, false);
  for (const TinyVariant& variant : good_variants()) variants.emplace_back(variant, true);
  Bar bar{worlds, {}, {}};
  for (const auto& [variant, is_good] : variants) bar.with_updates.push_back({variant.name, is_good, 0, 0, 0, {}, ""});
  bar.losses_alone = bar.with_updates;
  for (int world = 1; world <= worlds; ++world) {
    const GuardSubject baseline = tiny_subject({"baseline"}, static_cast<uint64_t>(world), true);
    for (size_t i = 0; i < variants.size(); ++i) {
      const GuardSubject subject = tiny_subject(variants[i].first, static_cast<uint64_t>(world), true);
      count(judge(subject, baseline).result, bar.with_updates[i]);
      count(judge(without_updates(subject), without_updates(baseline)).result, bar.losses_alone[i]);
    }
  }
  return bar;
}

}  // namespace xladder::test
