#include "xladder/run/estimate/estimate_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace xladder::run {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char *kComputed = "computed", *kCompiled = "compiled", *kPublished = "published";

// "1.09e+11" as "109 G": four digits with the prefix of a unit.
std::string scaled(double value, const char* unit) {
  constexpr std::pair<double, const char*> kPrefixes[] = {{1e15, "P"}, {1e12, "T"}, {1e9, "G"}, {1e6, "M"}, {1e3, "k"}};
  for (const auto& [size, prefix] : kPrefixes)
    if (value >= size) return fmt::format("{:.4g} {}{}", value / size, prefix, unit);
  return fmt::format("{:.4g} {}", value, unit);
}

std::string bytes_text(double bytes) { return scaled(bytes, "B"); }
std::string bytes_text(const std::optional<int64_t>& bytes) {
  return bytes ? bytes_text(static_cast<double>(*bytes)) : "";
}

std::string time_text(double seconds) {
  return seconds < 1 ? fmt::format("{:.3g} ms", 1e3 * seconds) : fmt::format("{:.3g} s", seconds);
}

struct Row {
  std::string name, mark;
  std::vector<std::string> values;  // one a target; empty: not known
  bool has_any() const {
    return std::ranges::any_of(values, [](const std::string& value) { return !value.empty(); });
  }
};

class Rows {
 public:
  explicit Rows(const std::vector<Estimate>& estimates) : estimates_(estimates) {
    about_the_program();
    about_what_was_compiled();
    about_the_device();
    about_the_bound();
  }
  std::vector<Row> take() { return std::move(rows_); }

 private:
  template <class Value>
  void row(std::string name, const char* mark, Value value_of) {
    Row made{.name = std::move(name), .mark = mark, .values = {}};
    for (const Estimate& one : estimates_) made.values.push_back(value_of(one));
    if (made.has_any()) rows_.push_back(std::move(made));
  }

  // Of what a compiler has told; empty where there is none.
  template <class Value>
  void compiled(std::string name, Value value_of) {
    row(std::move(name), kCompiled,
        [&](const Estimate& one) { return one.compiled ? value_of(*one.compiled) : std::string(); });
  }
  template <class Value>
  void counted(std::string name, Value value_of) {
    compiled(std::move(name),
             [&](const device::AheadResult& result) { return result.hlo ? value_of(*result.hlo) : std::string(); });
  }

  void about_the_program() {
    row("parameters", kComputed, [](const Estimate& one) { return scaled(static_cast<double>(one.parameters), ""); });
    row("devices", kComputed, [](const Estimate& one) { return fmt::format("{}", plan(one).devices); });
    row("images a step and device", kComputed, [](const Estimate& one) {
      return fmt::format("{}", plan(one).per_device_batch_size * plan(one).gradient_accumulation_steps);
    });
    row("steps an execution", kComputed,
        [](const Estimate& one) { return fmt::format("{}", one.step.steps_per_execution); });
    row("state, a device", kComputed,
        [](const Estimate& one) { return bytes_text(static_cast<double>(one.state_bytes)); });
    for (const char* family : {"products", "elementwise", "reductions", "movement", "collectives"})
      row(fmt::format("{}, a step and device", family), kComputed, [&](const Estimate& one) {
        const auto found = one.work.families.find(family);
        if (found == one.work.families.end()) return std::string();
        const analysis::Work::Family& work = found->second;
        return work.flops > 0 ? fmt::format("{}, {}", scaled(work.flops, "FLOP"), bytes_text(work.bytes))
                              : bytes_text(work.bytes);
      });
  }

  static const BatchPlan& plan(const Estimate& one) { return one.step.job.settings.batch; }

  void about_what_was_compiled() {
    using Compiled = device::AheadResult;
    compiled("compiler", [](const Compiled& result) { return result.compiler; });
    compiled("compile time", [](const Compiled& result) { return time_text(result.compile_seconds); });
    compiled("arguments", [](const Compiled& result) { return bytes_text(result.memory.argument); });
    compiled("results", [](const Compiled& result) { return bytes_text(result.memory.output); });
    compiled("of these in arguments", [](const Compiled& result) { return bytes_text(result.memory.alias); });
    compiled("temporaries", [](const Compiled& result) { return bytes_text(result.memory.temp); });
    compiled("code", [](const Compiled& result) {
      return result.memory.generated_code.value_or(0) > 0 ? bytes_text(result.memory.generated_code) : std::string();
    });
    compiled("the process around it", [](const Compiled& result) {
      return result.process_bytes > 0 ? bytes_text(std::optional(result.process_bytes)) : std::string();
    });
    const auto beside = [&](std::string name, int64_t BesideProgram::*bytes) {
      row(std::move(name), kComputed, [&](const Estimate& one) {
        const bool counts = one.compiled && one.compiled->process_bytes > 0;
        return counts ? bytes_text(std::optional(one.beside.*bytes)) : std::string();
      });
    };
    beside("copies of the state", &BesideProgram::state_copies_bytes);
    beside("batches under way", &BesideProgram::batch_bytes);
    row("executions under way", kComputed, [](const Estimate& one) {
      const bool counts = one.compiled && one.compiled->process_bytes > 0;
      return counts ? fmt::format("{}, each with temporaries", one.beside.executions) : std::string();
    });
    row("memory in all", kCompiled, [](const Estimate& one) {
      const auto needed = one.needed_bytes();
      if (needed) return fmt::format("{}, {}", bytes_text(needed), one.fits() ? "fits" : "does not fit");
      return std::string(one.error.code == ErrorCode::kOutOfMemory ? "does not fit" : "");
    });
    row("largest batch, a device", kCompiled, [](const Estimate& one) { return largest_text(one); });
    using Hlo = device::HloSummary;
    counted("kernels", [](const Hlo& hlo) { return fmt::format("{}", hlo.kernels); });
    counted("of these copies", [](const Hlo& hlo) { return fmt::format("{}", hlo.copies); });
    counted("converts", [](const Hlo& hlo) { return fmt::format("{}", hlo.converts); });
    counted("cycles by its model",
            [](const Hlo& hlo) { return hlo.estimated_cycles ? scaled(*hlo.estimated_cycles, "") : std::string(); });
    counted("operands and results", [](const Hlo& hlo) {
      return fmt::format("{}{}", bytes_text(hlo.bytes), hlo.loops_counted_once > 0 ? ", a loop counted once" : "");
    });
    counted("collectives", [](const Hlo& hlo) {
      std::string text;
      for (const auto& [name, sum] : hlo.collectives)
        text += fmt::format("{}{:.0f} {}, {}", text.empty() ? "" : "; ", sum.count, name, bytes_text(sum.bytes));
      return text;
    });
  }

  static std::string largest_text(const Estimate& one) {
    if (!one.largest) return "";
    const LargestBatch& largest = *one.largest;
    std::string text = largest.fits > 0 ? fmt::format("{} fits", largest.fits) : "none fits";
    if (largest.does_not && largest.fits > 0) text += fmt::format(", {} does not", *largest.does_not);
    return largest.stopped_by.empty() ? text : text + ", then stopped";
  }

  void about_the_device() {
    const bool all_measured =
        std::ranges::all_of(estimates_, [](const Estimate& one) { return !one.step.target.chip.has_value(); });
    const char* mark = all_measured ? "measured" : kPublished;
    const auto known = [](double value, const char* unit) { return value > 0 ? scaled(value, unit) : std::string(); };
    row("memory of a device", mark, [&](const Estimate& one) {
      return one.memory_bytes > 0 ? bytes_text(std::optional(one.memory_bytes)) : std::string();
    });
    row("of this for programs", kComputed, [&](const Estimate& one) {
      return one.usable_bytes < one.memory_bytes ? bytes_text(std::optional(one.usable_bytes)) : std::string();
    });
    for (const DType type : {DType::kBF16, DType::kF32})
      row(fmt::format("products of {}", name_of(type)), mark, [&](const Estimate& one) {
        const auto rate = one.rates.products.find(type);
        return rate == one.rates.products.end() ? std::string() : known(rate->second, "FLOP/s");
      });
    row("memory's rate", mark, [&](const Estimate& one) { return known(one.rates.memory, "B/s"); });
    row("links' rate", mark, [&](const Estimate& one) { return known(one.rates.links, "B/s"); });
  }

  void about_the_bound() {
    const auto bound = [&](std::string name, auto value_of) {
      row(std::move(name), kComputed,
          [&](const Estimate& one) { return one.roofline ? value_of(one, *one.roofline) : std::string(); });
    };
    using analysis::Roofline;
    bound("roofline of a step", [](const Estimate&, const Roofline& line) {
      return fmt::format("{}, bound by {}", time_text(line.seconds()), line.bound());
    });
    bound("products alone", [](const Estimate&, const Roofline& line) {
      return line.products_s ? time_text(*line.products_s) : std::string();
    });
    bound("memory alone", [](const Estimate&, const Roofline& line) { return time_text(line.memory_s); });
    bound("links alone", [](const Estimate&, const Roofline& line) {
      return line.links_s > 0 ? time_text(line.links_s) : std::string();
    });
    bound("images/s by it", [](const Estimate& one, const Roofline& line) {
      return line.seconds() > 0
                 ? fmt::format("{:.4g}", static_cast<double>(plan(one).global_batch_size) / line.seconds())
                 : std::string();
    });
  }

  const std::vector<Estimate>& estimates_;
  std::vector<Row> rows_;
};

// Sentences below a table.
std::vector<std::string> remarks(const std::vector<Estimate>& estimates) {
  std::vector<std::string> all;
  const auto add = [&](std::string sentence) {
    if (std::ranges::find(all, sentence) == all.end()) all.push_back(std::move(sentence));
  };
  for (const Estimate& one : estimates) {
    const std::string& name = one.step.target.name;
    if (!one.compiled) add(fmt::format("{}: not compiled: {}", name, one.error.message));
    if (const std::string shortage = shortage_text(one); !shortage.empty()) add(shortage);
    if (!one.step.note.empty()) add(one.step.note);
    if (one.largest && !one.largest->stopped_by.empty())
      add(fmt::format("{}: the search for the largest batch stopped: {}", name, one.largest->stopped_by));
    const std::string& platform = one.step.target.profile.platform;
    if (const std::string_view caveat = device::elsewhere_of(platform).caveat; one.compiled && !caveat.empty())
      add(fmt::format("{}: {}", platform, caveat));
    if (const auto& chip = one.step.target.chip) {
      add(fmt::format("{}: published in {}", name, chip->source));
      if (!chip->unconfirmed.empty()) add(fmt::format("{}: {}", name, chip->unconfirmed));
    }
    if (!one.compiled || !one.compiled->hlo)
      add(fmt::format("{}: memory alone is the time to move arguments and results once", name));
  }
  add("bytes are those of operands and results, of every op (computed) or every kernel (compiled); the roofline is the "
      "longest of three: products at their full rate, the bytes of all kernels, and collectives as a ring");
  return all;
}

std::string table_text(const std::vector<Estimate>& estimates) {
  const std::vector<Row> rows = Rows(estimates).take();
  size_t name_width = 0;
  std::vector<size_t> widths;
  for (const Estimate& one : estimates) widths.push_back(one.step.target.name.size());
  for (const Row& row : rows) {
    name_width = std::max(name_width, row.name.size());
    for (size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], row.values[i].size());
  }
  std::string text = fmt::format("{:{}}", "", name_width);
  for (size_t i = 0; i < widths.size(); ++i) text += fmt::format("  {:{}}", estimates[i].step.target.name, widths[i]);
  text += "\n";
  for (const Row& row : rows) {
    text += fmt::format("{:{}}", row.name, name_width);
    for (size_t i = 0; i < widths.size(); ++i) text += fmt::format("  {:{}}", row.values[i], widths[i]);
    text += fmt::format("  {}\n", row.mark);
  }
  text += "\n";
  for (const std::string& sentence : remarks(estimates)) text += sentence + "\n";
  return text;
}

std::string cell(std::string text) {
  for (size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2) text.insert(at, "\\");
  return text;
}

std::string markdown_text(const std::vector<Estimate>& estimates) {
  std::string text = "| |", rule = "|---|";
  for (const Estimate& one : estimates) {
    text += fmt::format(" {} |", one.step.target.name);
    rule += "---|";
  }
  text += " |\n" + rule + "---|\n";
  for (const Row& row : Rows(estimates).take()) {
    text += fmt::format("| {} |", row.name);
    for (const std::string& value : row.values) text += fmt::format(" {} |", cell(value));
    text += fmt::format(" {} |\n", row.mark);
  }
  text += "\n";
  for (const std::string& sentence : remarks(estimates)) text += fmt::format("- {}\n", cell(sentence));
  return text;
}

// ---- JSON: numbers in bytes, FLOPs and seconds, by where they come from

Json compiled_json(const Estimate& one) {
  const device::AheadResult& result = *one.compiled;
  Json json = {{"compiler", result.compiler}, {"compile_seconds", result.compile_seconds}};
  const pjrt::MemoryStats& memory = result.memory;
  const std::pair<const char*, std::optional<int64_t>> parts[] = {
      {"argument_bytes", memory.argument}, {"result_bytes", memory.output},       {"alias_bytes", memory.alias},
      {"temporary_bytes", memory.temp},    {"code_bytes", memory.generated_code}, {"memory_bytes", one.needed_bytes()}};
  for (const auto& [name, value] : parts)
    if (value) json[name] = *value;
  if (result.process_bytes > 0) {
    json["process_bytes"] = result.process_bytes;
    json["state_copies_bytes"] = one.beside.state_copies_bytes;
    json["batch_bytes"] = one.beside.batch_bytes;
  }
  if (one.needed_bytes()) json["fits"] = one.fits();
  if (const std::string shortage = shortage_text(one); !shortage.empty()) json["shortage"] = shortage;
  if (result.hlo) {
    json["kernels"] = result.hlo->kernels;
    json["copies"] = result.hlo->copies;
    json["converts"] = result.hlo->converts;
    if (result.hlo->estimated_cycles) json["estimated_cycles"] = *result.hlo->estimated_cycles;
    json["kernel_bytes"] = result.hlo->bytes;
    json["loops_counted_once"] = result.hlo->loops_counted_once;
    json["collectives"] = Json::object();
    for (const auto& [name, sum] : result.hlo->collectives)
      json["collectives"][name] = {{"count", sum.count}, {"bytes", sum.bytes}};
  }
  return json;
}

Json computed_json(const Estimate& one) {
  const BatchPlan& batch = one.step.job.settings.batch;
  Json json = {{"parameters", one.parameters},
               {"devices", batch.devices},
               {"per_device_batch_size", batch.per_device_batch_size},
               {"gradient_accumulation_steps", batch.gradient_accumulation_steps},
               {"global_batch_size", batch.global_batch_size},
               {"steps_per_execution", one.step.steps_per_execution},
               {"state_bytes", one.state_bytes},
               {"families", Json::object()}};
  for (const auto& [name, family] : one.work.families)
    json["families"][name] = {{"ops", family.ops}, {"flops", family.flops}, {"bytes", family.bytes}};
  if (!one.roofline) return json;
  const analysis::Roofline& line = *one.roofline;
  json["roofline_seconds"] = line.seconds();
  json["bound"] = line.bound();
  if (line.products_s) json["products_seconds"] = *line.products_s;
  json["memory_seconds"] = line.memory_s;
  json["links_seconds"] = line.links_s;
  return json;
}

Json device_json(const Estimate& one) {
  Json json = {{"memory_bytes", one.memory_bytes}, {"products", Json::object()}};
  for (const auto& [type, rate] : one.rates.products) json["products"][std::string(name_of(type))] = rate;
  json["memory_bytes_per_second"] = one.rates.memory;
  if (one.rates.links > 0) json["link_bytes_per_second"] = one.rates.links;
  if (const auto& chip = one.step.target.chip) {
    json["source"] = chip->source;
    if (!chip->unconfirmed.empty()) json["unconfirmed"] = chip->unconfirmed;
  }
  return json;
}

std::string json_text(const std::vector<Estimate>& estimates) {
  Json list = Json::array();
  for (const Estimate& one : estimates) {
    Json entry = {{"target", one.step.target.name}, {"computed", computed_json(one)}};
    if (one.compiled) entry["compiled"] = compiled_json(one);
    if (!one.compiled) entry["error"] = one.error.message;
    if (one.largest) {
      Json& largest = entry["compiled"]["largest_batch"] = {{"fits", one.largest->fits}};
      if (one.largest->does_not) largest["does_not_fit"] = *one.largest->does_not;
      if (!one.largest->stopped_by.empty()) largest["stopped_by"] = one.largest->stopped_by;
    }
    entry[one.step.target.chip ? "published" : "measured"] = device_json(one);
    if (!one.step.note.empty()) entry["note"] = one.step.note;
    list.push_back(std::move(entry));
  }
  return Json{{"estimates", list}}.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string shortage_text(const Estimate& estimate) {
  const auto needed = estimate.needed_bytes();
  if (!needed || estimate.fits()) return "";
  return fmt::format(
      "{}: the program needs {}, {} more than there are; a smaller per_device_batch_size (--largest-batch finds the "
      "largest), more gradient_accumulation_steps, remat or bf16 make it smaller",
      estimate.step.target.name, bytes_text(needed), bytes_text(std::optional(*needed - estimate.usable_bytes)));
}

std::string estimates_text(const std::vector<Estimate>& estimates, EstimateForm form) {
  switch (form) {
    case EstimateForm::kMarkdown:
      return markdown_text(estimates);
    case EstimateForm::kJson:
      return json_text(estimates);
    case EstimateForm::kTable:
      break;
  }
  return table_text(estimates);
}

}  // namespace xladder::run
