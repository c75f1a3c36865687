#include "xladder/ladder/rehearsal/rehearsal_json.h"

#include "xladder/base/files.h"
#include "xladder/ladder/fields/json_fields.h"
#include "xladder/ladder/result/result_fields.h"
#include "xladder/ladder/result/result_json.h"

namespace xladder::ladder {

template <class Visit>
void fields(Visit& visit, ComputedFigures& figures) {
  visit("program_digest", figures.program_digest);
  visit("program_bytes", figures.program_bytes);
  visit("devices", figures.devices);
  visit("images", figures.images);
  visit("steps_per_execution", figures.steps_per_execution);
  visit("state_bytes", figures.state_bytes);
  visit("flops", figures.flops);
  visit("bound_seconds", figures.bound_seconds);
  visit("bound", figures.bound);
}
template <class Visit>
void fields(Visit& visit, RehearsedCollective& collective) {
  visit("name", collective.name);
  visit("count", collective.count);
  visit("bytes", collective.bytes);
}
template <class Visit>
void fields(Visit& visit, CompiledFigures& figures) {
  visit("compile_seconds", figures.compile_seconds);
  visit("compiler_bytes", figures.compiler_bytes);
  visit("argument_bytes", figures.argument_bytes);
  visit("result_bytes", figures.result_bytes);
  visit("alias_bytes", figures.alias_bytes);
  visit("temporary_bytes", figures.temporary_bytes);
  visit("code_bytes", figures.code_bytes);
  visit("memory_bytes", figures.memory_bytes);
  visit("kernels", figures.kernels);
  visit("copies", figures.copies);
  visit("converts", figures.converts);
  visit("kernel_bytes", figures.kernel_bytes);
  visit("loops_counted_once", figures.loops_counted_once);
  visit("estimated_cycles", figures.estimated_cycles);
  visit("collectives", figures.collectives);
}
template <class Visit>
void fields(Visit& visit, RehearsedRow& row) {
  visit("index", row.index);
  visit("name", row.name);
  visit("change", row.change);
  visit("note", row.note);
  visit("assignments", row.set);
  visit("extends", row.extends);
  visit("numerics", row.numerics);
  visit("outcome", row.outcome);
  visit("reason", row.reason);
  visit("same_as", row.same_as);
  visit("remarks", row.remarks);
  visit("computed", row.computed);
  visit("compiled", row.compiled);
}
template <class Visit>
void fields(Visit& visit, RehearsedTarget& target) {
  visit("name", target.name);
  visit("compiler", target.compiler);
  visit("source", target.source);
  visit("unconfirmed", target.unconfirmed);
  visit("caveat", target.caveat);
  visit("memory_bytes", target.memory_bytes);
  visit("usable_bytes", target.usable_bytes);
  visit("rows", target.rows);
}
template <class Visit>
void fields(Visit& visit, Rehearsal& rehearsal) {
  visit("schema", rehearsal.schema);
  visit("finished", rehearsal.finished);
  visit("name", rehearsal.name);
  visit("title", rehearsal.title);
  visit("mode", rehearsal.mode);
  visit("policy", rehearsal.policy);
  visit("quick", rehearsal.quick);
  visit("recipe_text", rehearsal.recipe_text);
  visit("digest", rehearsal.digest);
  visit("command_line", rehearsal.command_line);
  visit("started", rehearsal.started);
  visit("ended", rehearsal.ended);
  visit("workload", rehearsal.workload);
  visit("version", rehearsal.version);
  visit("rehearsed", rehearsal.targets);
}

namespace {

Status check(const Rehearsal& rehearsal) {
  for (const RehearsedTarget& target : rehearsal.targets)
    for (size_t i = 0; i < target.rows.size(); ++i) {
      const RehearsedRow& row = target.rows[i];
      const auto leads_back = [&](int64_t index) { return index >= 0 && index < row.index; };
      if (row.index != static_cast<int64_t>(i))
        return fail(ErrorCode::kFailed, "row {} of {} has the index {}", i, target.name, row.index);
      if ((row.extends != -1 && !leads_back(row.extends)) || (row.same_as && !leads_back(*row.same_as)))
        return fail(ErrorCode::kFailed, "row {} of {} leads to a row that is not before it", i, target.name);
    }
  return {};
}

Result<Rehearsal> parsed_rehearsal(std::string_view text) {
  const Json json = parse_json(text);
  if (!json.is_object() || !json.contains("rehearsed"))
    return fail(ErrorCode::kFailed, "this is not the JSON of a rehearsal");
  if (!json.contains("schema") || json["schema"] != kRehearsalSchema)
    return fail(ErrorCode::kFailed, "its schema is {}, but this program reads schema {}",
                json.contains("schema") ? json_line(json["schema"]).substr(0, 40) : "missing", kRehearsalSchema);
  Rehearsal rehearsal;
  XLADDER_TRY(read_json(json, "", rehearsal, Strictness::kAll));
  XLADDER_TRY(check(rehearsal));
  return rehearsal;
}

}  // namespace

std::string to_json(const Rehearsal& rehearsal) {
  Rehearsal copy = rehearsal;  // fields() gives references that can be written to
  return json_page(json_of(copy));
}

Result<Rehearsal> rehearsal_from_json(std::string_view text, const std::filesystem::path& path) {
  Result<Rehearsal> rehearsal = parsed_rehearsal(text);
  if (!rehearsal)
    return fail(ErrorCode::kFailed, "{}: {}; rehearse anew, which is quick for what was compiled already",
                path.string(), rehearsal.error().message);
  return rehearsal;
}

Result<Rehearsal> read_rehearsal(const std::filesystem::path& path) {
  XLADDER_ASSIGN(const std::string text, read_file(path, kLargestResultFile));
  return rehearsal_from_json(text, path);
}

bool is_rehearsal(std::string_view text) {
  const Json json = parse_json(text);
  return json.is_object() && json.contains("rehearsed");
}

}  // namespace xladder::ladder
