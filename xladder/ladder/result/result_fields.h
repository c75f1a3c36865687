// The fields of a ladder's result, once: for writing and reading result.json and for its schema. For .cpp files.
#pragma once

#include "xladder/base/json_text.h"
#include "xladder/ladder/fields/json_fields.h"
#include "xladder/ladder/result/ladder_result.h"

namespace xladder::ladder {

// Text that is an object of JSON, and is one in the file, too.
struct EmbeddedJson {
  std::string* text = nullptr;
};
template <>
struct JsonForm<EmbeddedJson> {
  static Json write(const EmbeddedJson& value) {
    if (value.text->empty()) return nullptr;
    Json json = parse_json(*value.text);
    return json.is_object() ? json : Json(*value.text);
  }
  static Status read(const Json& json, const std::string& where, EmbeddedJson& out) {
    if (!json.is_object() && !json.is_string() && !json.is_null()) return wrong_json(where, "an object", json);
    if (json.is_object()) *out.text = text_of_json(json, 2) + "\n";
    if (json.is_string()) *out.text = json.get<std::string>();
    return {};
  }
  static Json schema() { return {{"type", {"object", "string", "null"}}}; }
};

// Mode, policy or guard of a ladder. Results in which nothing is measured yet had "" in older versions.
template <NamedEnum T>
struct LadderChoice {
  T* choice = nullptr;
};
template <NamedEnum T>
struct JsonForm<LadderChoice<T>> {
  static Json write(const LadderChoice<T>& value) { return json_of(*value.choice); }
  static Status read(const Json& json, const std::string& where, LadderChoice<T>& out) {
    if (json.is_string() && json.get_ref<const std::string&>().empty()) return {};
    return read_json(json, where, *out.choice, Strictness::kAll);
  }
  static Json schema() { return schema_of<T>(); }
};

template <>
struct JsonForm<Changes> {
  static Json write(const Changes& changes) {
    Assignments assignments = assignments_of(changes);
    return json_of(assignments);
  }
  static Status read(const Json& json, const std::string& where, Changes& out) {
    Assignments assignments;
    XLADDER_TRY(read_json(json, where, assignments, Strictness::kAll));
    Result<Changes> changes = changes_from(assignments);
    if (!changes) return fail(ErrorCode::kFailed, "{}: {}", where, changes.error().message);
    out = *std::move(changes);
    return {};
  }
  static Json schema() { return schema_of<Assignments>(); }
};

template <class Visit>
void fields(Visit& visit, statistics::Interval& interval) {
  visit("low", interval.low);
  visit("high", interval.high);
}
template <class Visit>
void fields(Visit& visit, statistics::Estimate& estimate) {
  visit("median", estimate.median);
  visit("interval", estimate.interval);
}
template <class Visit>
void fields(Visit& visit, LossCurve& curve) {
  visit("seed", curve.seed);
  visit("samples", curve.samples);
  visit("losses", curve.losses);
}
template <class Visit>
void fields(Visit& visit, GuardResult& guard) {
  visit("check", guard.check);
  visit("verdict", guard.verdict);
  visit("summary", guard.summary);
  visit("p_value", guard.p_value);
  visit("margin", guard.margin);
  visit("difference", guard.difference);
  visit("seeds", guard.seeds);
  visit("reference", guard.reference);
  visit("variant", guard.variant);
  visit.later("horizon", guard.horizon);
}
template <class Visit>
void fields(Visit& visit, RoundPair& round) {
  visit("reference_rate", round.reference_rate);
  visit("variant_rate", round.variant_rate);
}
template <class Visit>
void fields(Visit& visit, Screening& screening) {
  visit("rounds", screening.rounds);
  visit("ratio", screening.ratio);
}
template <class Visit>
void fields(Visit& visit, StepSplit& split) {
  visit("step", split.step);
  visit("input_wait", split.input_wait);
  visit("host", split.host);
  visit.renamed("rest", "device", split.rest);
}
template <class Visit>
void fields(Visit& visit, Row& row) {
  visit("index", row.index);
  visit("name", row.name);
  visit("change", row.change);
  visit("note", row.note);
  visit("assignments", row.set);
  visit("extends", row.extends);
  visit("numerics", row.numerics);
  visit("outcome", row.outcome);
  visit("reason", row.reason);
  visit("warnings", row.warnings);
  visit("rounds", row.rounds);
  visit.later("settled", row.settled);
  visit.later("screening", row.screening);
  visit("rate", row.rate);
  visit("ratio", row.ratio);
  visit("ratio_to_baseline", row.ratio_to_baseline);
  visit("split", row.split);
  visit("mfu", row.mfu);
  visit.later("peak_flops", row.peak_flops);
  visit("mfu_denominator", row.mfu_denominator);
  visit("global_batch_size", row.global_batch_size);
  visit.later("steps_per_execution", row.steps_per_execution);
  visit("compile_seconds", row.compile_seconds);
  visit("first_step_seconds", row.first_step_seconds);
  visit("temp_bytes", row.temp_bytes);
  visit("argument_bytes", row.argument_bytes);
  visit("program_digest", row.program_digest);
  visit("command", row.command);
  visit("guard", row.guard);
  visit("published_rate", row.published_rate);
  visit("published_note", row.published_note);
  visit.later("clock", row.clock);
  visit.later("steps_of_run", row.steps_of_run);
  visit.later("first_step_number", row.first_step_number);
}
template <class Visit>
void fields(Visit& visit, JointCheck& check) {
  visit("row", check.row);
  visit("ratio", check.ratio);
  visit("still_helps", check.still_helps);
  visit.later("guard", check.guard);
}
template <class Visit>
void fields(Visit& visit, statistics::ExecutionFit& fit) {
  visit.renamed("step_seconds", "device_seconds", fit.step_seconds);
  visit("execution_seconds", fit.execution_seconds);
  visit("points", fit.points);
}

template <class Visit>
void fields(Visit& visit, LadderResult& result) {
  EmbeddedJson environment{&result.environment_json};
  visit("schema", result.schema);
  visit("finished", result.finished);
  visit("name", result.name);
  visit("title", result.title);
  LadderChoice mode{&result.mode};
  visit("mode", mode);
  LadderChoice policy{&result.policy};
  visit("policy", policy);
  LadderChoice guard{&result.guard};
  visit("guard", guard);
  visit("quick", result.quick);
  visit("recipe_text", result.recipe_text);
  visit("digest", result.digest);
  visit.later("machine", result.machine);
  visit("command_line", result.command_line);
  visit("started", result.started);
  visit("ended", result.ended);
  visit("workload", result.workload);
  visit("published_source", result.published_source);
  visit("total", result.total);
  visit("rows", result.rows);
  visit("joint_checks", result.joint_checks);
  visit("execution_fit", result.execution_fit);
  visit("best_toml", result.best_toml);
  visit("remarks", result.remarks);
  visit("environment", environment);
}

}  // namespace xladder::ladder
