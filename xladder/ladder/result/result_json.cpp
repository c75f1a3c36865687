#include "xladder/ladder/result/result_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <type_traits>
#include <utility>

namespace xladder::ladder {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kDeepest = 32;  // levels of a result.json; ours has 6
constexpr int kMostFields = 1000;

// ---- the fields of every struct, once, for writing and for reading

template <class Visit>
void fields(Visit& visit, measure::Interval& interval) {
  visit("low", interval.low);
  visit("high", interval.high);
}
template <class Visit>
void fields(Visit& visit, measure::Estimate& estimate) {
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
  visit("assignments", row.assignments);
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
}
template <class Visit>
void fields(Visit& visit, ExecutionFit& fit) {
  visit.renamed("step_seconds", "device_seconds", fit.step_seconds);
  visit("execution_seconds", fit.execution_seconds);
  visit("points", fit.points);
}

struct Environment {
  std::string& text;
};

template <class Visit>
void fields(Visit& visit, LadderResult& result) {
  Environment environment{result.environment_json};
  visit("schema", result.schema);
  visit("finished", result.finished);
  visit("name", result.name);
  visit("title", result.title);
  visit("mode", result.mode);
  visit("policy", result.policy);
  visit("guard", result.guard);
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

constexpr NumericsClass kNumerics[] = {NumericsClass::kExact, NumericsClass::kReassociating, NumericsClass::kLossy};
constexpr Outcome kOutcomes[] = {Outcome::kBaseline, Outcome::kKept,     Outcome::kMeasured,    Outcome::kNoDifference,
                                 Outcome::kSlower,   Outcome::kNoEffect, Outcome::kGuardFailed, Outcome::kInconclusive,
                                 Outcome::kFailed,   Outcome::kSkipped};
constexpr GuardVerdict kVerdicts[] = {GuardVerdict::kNotNeeded, GuardVerdict::kPass, GuardVerdict::kFail,
                                      GuardVerdict::kInconclusive};
std::span<const NumericsClass> choices(NumericsClass) { return kNumerics; }
std::span<const Outcome> choices(Outcome) { return kOutcomes; }
std::span<const GuardVerdict> choices(GuardVerdict) { return kVerdicts; }

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool kIsList = false;
template <class T>
inline constexpr bool kIsList<std::vector<T>> = true;
template <class T>
inline constexpr bool kIsPair = false;
template <class A, class B>
inline constexpr bool kIsPair<std::pair<A, B>> = true;

// Discarded if this is no JSON, or nested so deeply that walking it could exhaust the stack, or with so many fields in
// one object that looking for each among the others (as an ordered object does) would take forever.
Json parse(std::string_view text) {
  bool refused = false;
  std::array<int, kDeepest + 2> keys = {};  // of the object that is open at each depth
  const auto watch = [&](int depth, Json::parse_event_t event, Json&) {
    if (refused || depth > kDeepest) return refused = true, false;
    if (event == Json::parse_event_t::object_start) keys[static_cast<size_t>(depth) + 1] = 0;
    if (event == Json::parse_event_t::key) refused = ++keys[static_cast<size_t>(depth)] > kMostFields;
    return !refused;
  };
  Json json = Json::parse(text, watch, /*allow_exceptions=*/false);
  return refused ? Json(Json::value_t::discarded) : json;
}

// ---- writing

template <class T>
Json json_of(T& value);

struct Writer {
  Json json = Json::object();
  template <class T>
  void operator()(const char* name, T& value) {
    json[name] = json_of(value);
  }
  template <class T>
  void later(const char* name, T& value) {
    (*this)(name, value);
  }
  template <class T>
  void renamed(const char* name, const char*, T& value) {
    (*this)(name, value);
  }
};

template <class T>
Json json_of(T& value) {
  if constexpr (std::is_floating_point_v<T>) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
  } else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
    return value;
  } else if constexpr (std::is_enum_v<T>) {
    return std::string(name_of(value));
  } else if constexpr (std::is_same_v<T, Environment>) {
    if (value.text.empty()) return nullptr;
    Json json = parse(value.text);
    return json.is_object() ? json : Json(value.text);
  } else if constexpr (kIsOptional<T>) {
    return value ? json_of(*value) : Json(nullptr);
  } else if constexpr (kIsList<T>) {
    Json list = Json::array();
    for (auto& element : value) list.push_back(json_of(element));
    return list;
  } else if constexpr (kIsPair<T>) {
    return Json::array({json_of(value.first), json_of(value.second)});
  } else {
    Writer writer;
    fields(writer, value);
    return std::move(writer.json);
  }
}

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

bool is_flat(const Json& json) {
  return std::ranges::none_of(json, [](const Json& element) { return element.is_structured(); });
}

// As nlohmann's dump(2), but what fits a line stands on one: a curve of 200 points is not 200 lines.
void print(const Json& json, int indent, std::string& out) {
  constexpr size_t kLine = 100;
  if (!json.is_structured() || json.empty()) {
    out += dump(json);
    return;
  }
  if (is_flat(json)) {
    const std::string line = dump(json);
    if (json.is_array() || line.size() < kLine) {
      out += line;
      return;
    }
  }
  out += json.is_array() ? "[" : "{";
  const char* separator = "";
  for (const auto& [key, element] : json.items()) {
    out += fmt::format("{}\n{:{}}", separator, "", indent + 2);
    if (json.is_object()) out += dump(Json(key)) + ": ";
    print(element, indent + 2, out);
    separator = ",";
  }
  out += fmt::format("\n{:{}}{}", "", indent, json.is_array() ? "]" : "}");
}

// ---- reading

template <class T>
Status read(const Json& json, const std::string& where, T& out);

Status wrong(const std::string& where, std::string_view wanted, const Json& got) {
  std::string text = got.is_structured() ? std::string(got.type_name()) : dump(got);
  if (text.size() > 40) text = text.substr(0, 40) + "...";
  return fail(ErrorCode::kFailed, "{} must be {}, got {}", where, wanted, text);
}

// An object whose every field is asked for once.
struct Reader {
  const Json& json;
  std::string where;
  Status status = {};
  std::set<std::string> known = {};

  template <class T>
  void operator()(const char* name, T& out) {
    known.insert(name);
    if (!status) return;
    const auto at = json.find(name);
    const std::string path = where.empty() ? name : where + "." + name;
    status = at == json.end() ? fail(ErrorCode::kFailed, "{} is missing", path) : read(*at, path, out);
  }
  // A field that files from before it do not have.
  template <class T>
  void later(const char* name, T& out) {
    if (json.contains(name)) (*this)(name, out);
  }
  // A field that has another name in older results.
  template <class T>
  void renamed(const char* name, const char* old_name, T& out) {
    (*this)(json.contains(name) || !json.contains(old_name) ? name : old_name, out);
  }
  Status finish() const {
    XLADDER_TRY(Status(status));
    for (const auto& [name, value] : json.items())
      if (!known.contains(name))
        return fail(ErrorCode::kFailed, "{}{}{:.40} is not known", where, where.empty() ? "" : ".", name);
    return {};
  }
};

template <class T>
Status read(const Json& json, const std::string& where, T& out) {
  if constexpr (std::is_same_v<T, bool>) {
    if (!json.is_boolean()) return wrong(where, "true or false", json);
    out = json.get<bool>();
  } else if constexpr (std::is_floating_point_v<T>) {
    if (!json.is_number() && !json.is_null()) return wrong(where, "a number or null", json);
    out = json.is_null() ? std::numeric_limits<T>::quiet_NaN() : json.get<T>();
  } else if constexpr (std::is_integral_v<T>) {
    const bool fits = json.is_number_unsigned() ? std::in_range<T>(json.get<uint64_t>())
                                                : json.is_number_integer() && std::in_range<T>(json.get<int64_t>());
    if (!fits) return wrong(where, "a whole number", json);
    out = json.get<T>();
  } else if constexpr (std::is_same_v<T, std::string>) {
    if (!json.is_string()) return wrong(where, "a string", json);
    out = json.get<std::string>();
  } else if constexpr (std::is_enum_v<T>) {
    for (const T choice : choices(T()))
      if (json.is_string() && json.get_ref<const std::string&>() == name_of(choice)) {
        out = choice;
        return {};
      }
    return wrong(where, "one of the words that ladder_result.h lists", json);
  } else if constexpr (std::is_same_v<T, Environment>) {
    if (!json.is_object() && !json.is_string() && !json.is_null()) return wrong(where, "an object", json);
    if (json.is_object()) out.text = json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    if (json.is_string()) out.text = json.get<std::string>();
  } else if constexpr (kIsOptional<T>) {
    if (!json.is_null()) return read(json, where, out.emplace());
    out.reset();
  } else if constexpr (kIsList<T>) {
    if (!json.is_array()) return wrong(where, "a list", json);
    for (size_t i = 0; i < json.size(); ++i)
      XLADDER_TRY(read(json[i], fmt::format("{}[{}]", where, i), out.emplace_back()));
  } else if constexpr (kIsPair<T>) {
    if (!json.is_array() || json.size() != 2) return wrong(where, "a list of two", json);
    XLADDER_TRY(read(json[0], where + "[0]", out.first));
    return read(json[1], where + "[1]", out.second);
  } else {
    if (!json.is_object()) return wrong(where, "an object", json);
    Reader reader{json, where};
    fields(reader, out);
    return reader.finish();
  }
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
    for (const auto* curves : {&row.guard.reference, &row.guard.variant})
      for (const LossCurve& curve : *curves)
        if (curve.samples.size() != curve.losses.size())
          return fail(ErrorCode::kFailed, "a loss curve of row {} has {} samples but {} losses", row.index,
                      curve.samples.size(), curve.losses.size());
  }
  for (const JointCheck& joint : result.joint_checks)
    if (!indices.contains(joint.row))
      return fail(ErrorCode::kFailed, "a joint check is about row {}, which is not there", joint.row);
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

Result<LadderResult> read_result(std::string_view text) {
  const Json json = parse(text);
  if (!json.is_object() || !json.contains("rows"))  // a training run's result.json has none
    return fail(ErrorCode::kFailed, "this is not the JSON of a ladder's result");
  const auto schema = json.find("schema");
  if (schema == json.end() || !schema->is_number_integer() || *schema != kResultSchema)
    return fail(ErrorCode::kFailed, "its schema is {}, but this program reads schema {}",
                schema == json.end() ? "missing" : dump(*schema).substr(0, 40), kResultSchema);
  LadderResult result;
  XLADDER_TRY(read(json, "", result));
  XLADDER_TRY(check(result));
  withdraw_old_utilisation(result);
  return result;
}

}  // namespace

std::string to_json(const LadderResult& result) {
  LadderResult copy = result;  // fields() gives references that can be written to
  std::string text;
  print(json_of(copy), 0, text);
  return text + "\n";
}

Result<LadderResult> result_from_json(std::string_view text, const std::filesystem::path& path) {
  Result<LadderResult> result = read_result(text);
  if (!result)
    return fail(ErrorCode::kFailed, "{}: {}; give the ladder another folder, or climb it anew", path.string(),
                result.error().message);
  return result;
}

}  // namespace xladder::ladder
