#include "xladder/ladder/result/result_json.h"

#include <set>

#include "xladder/base/files.h"
#include "xladder/ladder/result/result_fields.h"

namespace xladder::ladder {
namespace {

Status check_curves(const GuardResult& guard, int64_t row) {
  for (const auto* curves : {&guard.reference, &guard.variant})
    for (const LossCurve& curve : *curves)
      if (curve.samples.size() != curve.losses.size())
        return fail(ErrorCode::kFailed, "a loss curve of row {} has {} samples but {} losses", row,
                    curve.samples.size(), curve.losses.size());
  return {};
}

// What the types do not say.
Status check(const LadderResult& result) {
  std::set<int64_t> indices;
  for (const Row& row : result.rows)
    if (!indices.insert(row.index).second) return fail(ErrorCode::kFailed, "two rows have the index {}", row.index);
  for (const Row& row : result.rows) {
    if (row.extends != -1 && !indices.contains(row.extends))
      return fail(ErrorCode::kFailed, "row {} extends row {}, which is not there", row.index, row.extends);
    XLADDER_TRY(check_curves(row.guard, row.index));
  }
  for (const JointCheck& joint : result.joint_checks) {
    if (!indices.contains(joint.row))
      return fail(ErrorCode::kFailed, "a joint check is about row {}, which is not there", joint.row);
    if (joint.guard) XLADDER_TRY(check_curves(*joint.guard, joint.row));
  }
  return {};
}

// Until 2026-11-30 the peak was counted up to three times too high, and it was not kept beside the share.
void withdraw_old_utilisation(LadderResult& result) {
  for (Row& row : result.rows) {
    if (!row.mfu || row.peak_flops) continue;
    row.mfu.reset();
    row.mfu_denominator = "not known: the peak that this result was divided by was counted too high";
  }
}

Result<LadderResult> parsed(std::string_view text) {
  const Json json = parse_json(text);
  if (!json.is_object() || !json.contains("rows"))  // a training run's result.json has none
    return fail(ErrorCode::kFailed, "this is not the JSON of a ladder's result");
  const auto schema = json.find("schema");
  if (schema == json.end() || !schema->is_number_integer() || *schema != kResultSchema)
    return fail(ErrorCode::kFailed, "its schema is {}, but this program reads schema {}",
                schema == json.end() ? "missing" : json_line(*schema).substr(0, 40), kResultSchema);
  LadderResult result;
  XLADDER_TRY(read_json(json, "", result, Strictness::kAll));
  XLADDER_TRY(check(result));
  withdraw_old_utilisation(result);
  return result;
}

}  // namespace

std::string to_json(const LadderResult& result) {
  LadderResult copy = result;  // fields() gives references that can be written to
  return json_page(json_of(copy));
}

Result<LadderResult> result_from_json(std::string_view text, const std::filesystem::path& path) {
  Result<LadderResult> result = parsed(text);
  if (!result)
    return fail(ErrorCode::kFailed, "{}: {}; give the ladder another folder, or climb it anew", path.string(),
                result.error().message);
  return result;
}

Result<LadderResult> read_result(const std::filesystem::path& path) {
  XLADDER_ASSIGN(const std::string text, read_file(path, kLargestResultFile));
  return result_from_json(text, path);
}

std::string result_schema() {
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"title", "result.json of a ladder"},
                 {"description", "What each field means stands in docs/reference/ladder_result.md."}};
  schema.update(schema_of<LadderResult>());
  return json_page(schema);
}

}  // namespace xladder::ladder
