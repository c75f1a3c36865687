// For tests only: a ladder with a row of every kind, as a real one would be, and one whose every string is hostile.
#pragma once

#include <fmt/format.h>

#include <cmath>
#include <random>

#include "xladder/ladder/result/ladder_result.h"

namespace xladder::report {

class ExampleLadder {
 public:
  ladder::LadderResult build() {
    describe_run();
    add_rows();
    result_.total = statistics::Estimate{3.041, {2.962, 3.118}};
    result_.joint_checks = {
        {1, {1.043, {1.021, 1.066}}, true}, {5, {1.302, {1.274, 1.331}}, true}, {9, {1.006, {0.987, 1.021}}, false}};
    result_.execution_fit =
        ladder::ExecutionFit{0.1062, 0.0389, {{1, 0.1452}, {2, 0.1258}, {4, 0.1157}, {8, 0.1108}, {16, 0.1089}}};
    return std::move(result_);
  }

 private:
  using Outcome = ladder::Outcome;

  void describe_run() {
    result_.finished = true;
    result_.name = "example";
    result_.title = "The published ladder on two CPU cores";
    result_.recipe_text =
        "[model]\nname = \"vit_tiny_patch16_224\"\nimg_size = 28\n\n[[ladder.rows]]\nname = \"one loader thread\"\nset "
        "= { workers = 1 }\n";
    result_.digest = "5e1c0f6b7a2d49d3";
    result_.command_line = "xladder ladder recipes/example.toml --guard standard";
    result_.started = "2026-11-23T13:02:11+0000";
    result_.ended = "2026-11-23T13:11:47+0000";
    result_.workload = "vit_tiny_patch16_224 (28 px, 0.68 M parameters), fashion-mnist, batch 128";
    result_.environment_json = R"({
  "schema": 1,
  "date": "2026-11-23T13:02:11+0000",
  "command_line": ["ladder", "recipes/example.toml"],
  "xladder": {"version": "0.1.0", "compiler": "g++ 12.2.0", "build_type": "RelWithDebInfo"},
  "machine": {
    "system": "Debian GNU/Linux 12 (bookworm), Linux 6.1.0",
    "cpu": "AMD EPYC 9R14",
    "cpus": 2,
    "cpu_features": ["avx2", "avx512_bf16", "avx512_vnni", "fma"],
    "memory_bytes": 25276502016
  },
  "heap": {"allocator": "jemalloc 5.3.0", "options": "thp:always,dirty_decay_ms:-1,muzzy_decay_ms:-1"},
  "plugin": {"path": "pjrt_c_api_cpu_plugin.so", "pjrt": "0.115", "stablehlo": "1.14.1", "xla": "9.3", "platform": "cpu", "devices": 1},
  "xla_flags": ""
}
)";
    result_.published_source =
        "C. Rand, AI Model Optimization on AWS Inferentia and Trainium, October 2024: ViT-B/16 on inf2.xlarge";
    result_.best_toml =
        "[model]\nname = \"vit_tiny_patch16_224\"\nimg_size = 28\n\n[train]\nsteps_per_execution = 8\nhost_heap = "
        "\"huge\"\n";
    result_.remarks = {
        "Rates differ by a few percent from run to run on a shared machine; ratios of neighbouring rounds do not."};
  }

  ladder::Row& add(std::string name, std::string change, Outcome outcome, std::string reason = "") {
    ladder::Row& row = result_.rows.emplace_back();
    row.index = static_cast<int64_t>(result_.rows.size()) - 1;
    row.name = std::move(name);
    row.change = std::move(change);
    row.outcome = outcome;
    row.reason = std::move(reason);
    row.extends = top_;
    const size_t equals = row.change.find(" = ");
    if (equals != std::string::npos)
      row.set.options = {{"train." + row.change.substr(0, equals), row.change.substr(equals + 3)}};
    return row;
  }

  // A row that ran: `ratio` times the rate of the row it extends, with rounds scattered around it.
  void measure(ladder::Row& row, double ratio, double width, double input_share, double host_share) {
    const double reference = top_ < 0 ? 812.4 : result_.rows[static_cast<size_t>(top_)].rate->median;
    const double rate = top_ < 0 ? reference : reference * ratio;
    if (top_ >= 0) {
      for (int i = 0; i < 9; ++i) {
        const double scatter = 1 + width * noise();
        row.rounds.push_back({reference * (1 + 0.02 * noise()), rate * scatter});
      }
      row.ratio = statistics::Estimate{ratio, {ratio * (1 - width), ratio * (1 + 1.1 * width)}};
      row.ratio_to_baseline =
          statistics::Estimate{rate / 812.4, {rate / 812.4 * (1 - width), rate / 812.4 * (1 + 1.2 * width)}};
    }
    row.rate = statistics::Estimate{rate, {rate * (1 - width), rate * (1 + width)}};
    row.global_batch_size = 128;
    const double step = 128 / rate;
    row.split = ladder::StepSplit{step, step * input_share, step * host_share, step * (1 - input_share - host_share)};
    row.peak_flops = 226e9;
    row.mfu = rate * 66.9e6 / *row.peak_flops;
    row.mfu_denominator = "AVX3 multiply-adds in f32 on all cores of the host, probed";
    row.compile_seconds = 1.9 + 0.3 * noise();
    row.first_step_seconds = *row.compile_seconds + 0.02;
    row.temp_bytes = 48'234'496;
    row.argument_bytes = 8'437'760;
    row.program_digest = fmt::format("{:016x}", random_());
    row.command =
        fmt::format("xladder bench recipes/example.toml --set {}",
                    row.set.empty() ? "train.workers=0"
                                    : row.set.options[0].path + "=" + std::get<std::string>(row.set.options[0].value));
    if (row.outcome == Outcome::kKept || row.outcome == Outcome::kBaseline) top_ = row.index;
  }

  ladder::LossCurve curve(uint64_t seed, double final_loss) {
    ladder::LossCurve out;
    out.seed = seed;
    for (int i = 0; i < 120; ++i) {
      const double progress = i / 119.0;
      out.samples.push_back(i * 512);
      out.losses.push_back(final_loss + (2.25 - final_loss) * std::exp(-5 * progress) + 0.025 * noise());
    }
    return out;
  }

  void guard(ladder::Row& row, ladder::NumericsClass numerics, ladder::GuardVerdict verdict, double shift,
             std::string summary) {
    row.numerics = numerics;
    row.guard.verdict = verdict;
    row.guard.summary = std::move(summary);
    row.guard.check = numerics == ladder::NumericsClass::kExact   ? ladder::GuardCheck::kBitwise
                      : numerics == ladder::NumericsClass::kLossy ? ladder::GuardCheck::kTraining
                                                                  : ladder::GuardCheck::kTolerance;
    if (numerics == ladder::NumericsClass::kExact) return;
    if (numerics == ladder::NumericsClass::kReassociating) {
      row.guard.difference = 3.1e-7;
      row.guard.seeds = {1};
      row.guard.reference = {curve(1, 0.42)};
      row.guard.variant = row.guard.reference;
      return;
    }
    row.guard.margin = 0.04;
    row.guard.difference = shift;
    row.guard.p_value = verdict == ladder::GuardVerdict::kPass   ? 0.003
                        : verdict == ladder::GuardVerdict::kFail ? 0.97
                                                                 : 0.21;
    row.guard.seeds = {1, 2, 3};
    for (const uint64_t seed : row.guard.seeds) {
      row.guard.reference.push_back(curve(seed, 0.42));
      row.guard.variant.push_back(curve(seed, 0.42 + shift));
    }
  }

  void add_rows() {
    using ladder::GuardVerdict;
    using ladder::NumericsClass;
    ladder::Row& base = add("baseline", "", Outcome::kBaseline);
    base.note = "Composites decomposed, the system's heap, one step per execution, batches made in the step loop.";
    base.published_rate = 251.98;
    measure(base, 1, 0.012, 0.11, 0.19);

    ladder::Row& loader = add("one loader thread", "workers = 1", Outcome::kKept);
    loader.published_rate = 253.56;
    measure(loader, 1.087, 0.014, 0.01, 0.2);
    guard(loader, NumericsClass::kExact, GuardVerdict::kPass, 0, "20 losses are equal bit by bit.");

    ladder::Row& batch =
        add("half the batch", "per_device_batch_size = 64", Outcome::kSlower,
            "0.924 of the rate of the row it extends: the fixed cost of an execution weighs twice as much.");
    batch.published_rate = 265.68;
    measure(batch, 0.924, 0.011, 0.01, 0.31);
    batch.global_batch_size = 64;
    batch.split = ladder::StepSplit{0.0784, 0.0011, 0.0241, 0.0532};

    ladder::Row& mixed = add("bf16-mixed", "precision = \"bf16-mixed\"", Outcome::kSlower,
                             "This CPU emulates bf16 products by conversions to f32.");
    mixed.published_rate = 196.64;
    mixed.published_note =
        "Autocast for 'cuda' does not reach XLA tensors, so the published row is very likely plain f32 "
        "products without the compiler's casts.";
    measure(mixed, 0.613, 0.02, 0.01, 0.12);

    ladder::Row& everything =
        add("bf16-true", "precision = \"bf16-true\"", Outcome::kGuardFailed,
            "Faster, but the model learns less: the loss ends 0.11 above the reference's, the margin is 0.04.");
    everything.published_rate = 394.51;
    everything.warnings = {"beta2 = 0.999 rounds to 1 in bf16, so the second moment never decays."};
    measure(everything, 1.118, 0.019, 0.01, 0.2);
    guard(everything, NumericsClass::kLossy, GuardVerdict::kFail, 0.11,
          "The final loss is 0.110 worse than the reference's over 3 seeds, beyond the margin of 0.040 (p = 0.97).");

    ladder::Row& steps = add("eight steps per execution", "steps_per_execution = 8", Outcome::kKept);
    steps.published_rate = 1027.39;
    measure(steps, 1.311, 0.016, 0.01, 0.04);
    guard(steps, NumericsClass::kReassociating, GuardVerdict::kPass, 0,
          "20 losses differ by 3.1e-07 at most (relative); the tolerance is 1e-06 a step.");

    ladder::Row& retrace =
        add("trace once", "retrace = off", Outcome::kNoEffect, "Tracing once is how xladder always works.");
    retrace.published_note = "torch.compile was unsupported on the published device, so there is no rate.";

    ladder::Row& fp8 = add("fp8 autocast", "autocast = \"all:fp8_e4m3\"", Outcome::kFailed,
                           "The plugin refused the program: f8E4M3 is not supported by the CPU's dot emitter.");
    fp8.published_rate = 940.36;
    fp8.command = "xladder bench recipes/example.toml --autocast all:fp8_e4m3";
    add("transformer flags", "compiler = \"--model-type transformer --optlevel 3\"", Outcome::kNoEffect,
        "These options belong to Neuron's compiler.")
        .published_rate = 1093.25;

    ladder::Row& prefetch = add("deeper prefetch", "prefetch = 8", Outcome::kKept);
    measure(prefetch, 1.031, 0.009, 0.004, 0.04);
    guard(prefetch, NumericsClass::kExact, GuardVerdict::kPass, 0, "20 losses are equal bit by bit.");

    ladder::Row& heap = add("kept heap with huge pages", "host_heap = \"huge\"", Outcome::kKept);
    measure(heap, 1.742, 0.028, 0.006, 0.06);
    guard(heap, NumericsClass::kExact, GuardVerdict::kPass, 0, "20 losses are equal bit by bit.");

    ladder::Row& rounding =
        add("stochastic rounding", "stochastic_rounding = on", Outcome::kInconclusive,
            "Faster, but 3 seeds cannot tell whether the model learns as well; try --guard-seeds 8.");
    measure(rounding, 1.052, 0.015, 0.006, 0.06);
    guard(rounding, NumericsClass::kLossy, GuardVerdict::kInconclusive, 0.025,
          "The final loss is 0.025 worse over 3 seeds; whether that is within the margin of 0.040 is open (p = 0.21).");

    ladder::Row& composites = add("shaped composites", "composites = \"shaped\"", Outcome::kKept);
    measure(composites, 1.187, 0.021, 0.006, 0.07);
    guard(composites, NumericsClass::kLossy, GuardVerdict::kPass, 0.002,
          "The final loss is 0.002 worse over 3 seeds, within the margin of 0.040 (p = 0.003).");

    ladder::Row& flight =
        add("two steps in flight", "in_flight = 2", Outcome::kNoDifference, "The interval of the ratio contains 1.");
    measure(flight, 1.004, 0.012, 0.005, 0.07);

    add("two replicas", "devices = 2", Outcome::kSkipped, "Left out by --quick.");
  }

  // In [-1, 1), the same on every machine.
  double noise() { return static_cast<double>(random_() >> 11) / static_cast<double>(uint64_t{1} << 52) - 1; }

  ladder::LadderResult result_;
  int64_t top_ = -1;
  std::mt19937_64 random_{7};
};

inline ladder::LadderResult example_result() { return ExampleLadder().build(); }

// The same ladder with markup, quotes, control characters, bytes that are no UTF-8 and a terminal's escape in every
// string that comes from outside.
inline constexpr std::string_view kHostileText =
    "<script src=\"http://evil.example/x.js\">'&amp;|`*_[x](javascript:1)\x01\x1b[31m\xff\xc3\x28]]>--></style>\n# x";

inline ladder::LadderResult hostile_result() {
  ladder::LadderResult result = example_result();
  const std::string hostile(kHostileText);
  for (std::string* text :
       {&result.name, &result.title, &result.recipe_text, &result.digest, &result.command_line, &result.started,
        &result.ended, &result.workload, &result.published_source, &result.best_toml})
    *text = hostile;
  result.environment_json = R"({"<b>": {"a|b\u0001<": "<i>&\u001b[1m"}, "list": ["</pre>", 1]})";
  result.remarks = {hostile};
  for (ladder::Row& row : result.rows) {
    for (std::string* text : {&row.name, &row.change, &row.note, &row.reason, &row.mfu_denominator, &row.program_digest,
                              &row.command, &row.guard.summary, &row.guard.horizon, &row.published_note})
      *text = hostile;
    row.warnings = {hostile};
    if (row.outcome == ladder::Outcome::kKept)
      row.guard.verdict = ladder::GuardVerdict::kFail;  // so that the headline names it
    row.set.options = {{hostile, hostile}};
  }
  return result;
}

}  // namespace xladder::report
