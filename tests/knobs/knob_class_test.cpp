// The class that a knob declares (exact, reassociating, lossy) is measured: 20 steps with and without it, on each
// plugin. And that it does something at all: a knob that is carried out nowhere would be exact.
#include <gtest/gtest.h>

#include <cmath>
#include <tuple>

#include "tests/knobs/knob_run.h"
#include "xladder/ladder/knobs/knobs.h"

namespace xladder {
namespace {

constexpr int64_t kSteps = 20;
// Twenty steps may carry a rounding of the first one this far.
constexpr double kReassociated = 1e-4;

// Where a knob is carried out.
enum class Acts {
  kInProgram,   // another program
  kInCompiler,  // the same program, but the compiler is told something else
  kOnHost,      // the same program; the loop around it differs
};

struct Change {
  const char* name;
  Acts acts;
  std::vector<std::string> with;
  std::vector<std::string> both = {};  // beside the small run, with and without the knob
};

// Every place that draws random numbers.
const std::vector<std::string> kDropout = {"model.drop_rate=0.1", "model.pos_drop_rate=0.1", "model.proj_drop_rate=0.1",
                                           "model.attn_drop_rate=0.1", "model.drop_path_rate=0.2"};

const std::vector<Change>& changes() {
  static const std::vector<Change> all = {
      {"workers_0", Acts::kOnHost, {"data.workers=0"}},
      {"workers_3", Acts::kOnHost, {"data.workers=3"}},
      {"prefetch_5", Acts::kOnHost, {"data.prefetch=5"}},
      {"in_flight_0", Acts::kOnHost, {"knobs.in_flight=0"}},
      {"in_flight_5", Acts::kOnHost, {"knobs.in_flight=5"}},
      {"retrace", Acts::kOnHost, {"knobs.retrace=true"}},
      {"steps_while", Acts::kInProgram, {"knobs.steps_per_execution=4"}},
      {"steps_unrolled", Acts::kInProgram, {"knobs.steps_per_execution=4", "knobs.steps_form=unroll"}},
      {"accumulation", Acts::kInProgram, {"knobs.gradient_accumulation_steps=4"}},
      {"per_device_batch", Acts::kInProgram, {"knobs.per_device_batch_size=2", "knobs.keep_global_batch=true"}},
      {"devices", Acts::kInProgram, {"device.count=2"}},
      {"bucket", Acts::kInProgram, {"knobs.allreduce_bucket_mb=0"}, {"device.count=2"}},
      {"zero", Acts::kInProgram, {"knobs.zero=1"}, {"device.count=2"}},
      {"remat_full", Acts::kInProgram, {"knobs.remat=full"}},
      {"remat_policy", Acts::kInProgram, {"knobs.remat=policy"}},
      {"composites", Acts::kInProgram, {"knobs.composites=decomposed"}},
      {"composites_native", Acts::kInProgram, {"knobs.composites=native"}},
      {"emission_own_erf", Acts::kInProgram, {"knobs.emission=own_erf"}},
      {"emission_scaled_terms", Acts::kInProgram, {"knobs.emission=scaled_terms"}},
      {"emission_joined_qkv", Acts::kInProgram, {"knobs.emission=joined_qkv"}},
      {"emission_padded_tokens", Acts::kInProgram, {"knobs.emission=padded_tokens"}},
      {"emission_sample_axis", Acts::kInProgram, {"knobs.emission=sample_axis"}},
      {"emission_cut_images", Acts::kInProgram, {"knobs.emission=cut_images"}},
      {"emission_cut_bytes", Acts::kInProgram, {"knobs.emission=cut_images"}, {"knobs.input_dtype=u8"}},
      {"emission_together",
       Acts::kInProgram,
       {"knobs.emission=own_erf,scaled_terms,joined_qkv,cut_images,padded_tokens,sample_axis"}},
      {"emission_on_devices", Acts::kInProgram, {"knobs.emission=joined_qkv,sample_axis"}, {"device.count=2"}},
      {"emission_accumulated",
       Acts::kInProgram,
       {"knobs.emission=padded_tokens,sample_axis"},
       {"knobs.gradient_accumulation_steps=4"}},
      {"emission_remat", Acts::kInProgram, {"knobs.emission=padded_tokens,sample_axis"}, {"knobs.remat=full"}},
      {"emission_dropout", Acts::kInProgram, {"knobs.emission=joined_qkv,sample_axis"}, kDropout},
      {"emission_narrow_products",
       Acts::kInProgram,
       {"knobs.emission=narrow_products"},
       {"knobs.precision=bf16-mixed"}},
      {"static_loss_scale", Acts::kInProgram, {"knobs.loss_scale=static"}},
      {"dynamic_loss_scale", Acts::kInProgram, {"knobs.loss_scale=dynamic"}},
      {"dropout_in_flight", Acts::kOnHost, {"knobs.in_flight=0"}, kDropout},
      {"dropout_steps_while", Acts::kInProgram, {"knobs.steps_per_execution=4"}, kDropout},
      {"dropout_steps_unrolled",
       Acts::kInProgram,
       {"knobs.steps_per_execution=4", "knobs.steps_form=unroll"},
       kDropout},
      {"dropout_accumulation", Acts::kInProgram, {"knobs.gradient_accumulation_steps=4"}, kDropout},
      {"dropout_devices", Acts::kInProgram, {"device.count=2"}, kDropout},
      {"dropout_remat", Acts::kInProgram, {"knobs.remat=full"}, kDropout},
      {"matmul_default", Acts::kInProgram, {"knobs.matmul_precision=default"}},
      {"matmul_tf32", Acts::kInProgram, {"knobs.matmul_precision=TF32_TF32_F32"}},
      {"matmul_bf16_x3", Acts::kInProgram, {"knobs.matmul_precision=BF16_BF16_F32_X3"}},
      {"bf16_mixed", Acts::kInProgram, {"knobs.precision=bf16-mixed"}},
      {"bf16_true", Acts::kInProgram, {"knobs.precision=bf16-true"}},
      {"bf16_master", Acts::kInProgram, {"knobs.precision=bf16-true", "knobs.master_weights=true"}},
      {"stochastic_rounding", Acts::kInProgram, {"knobs.stochastic_rounding=true"}, {"knobs.precision=bf16-true"}},
      {"fp16_mixed", Acts::kInProgram, {"knobs.precision=fp16-mixed", "knobs.loss_scale=dynamic"}},
      {"autocast_matmult_bf16", Acts::kInProgram, {"knobs.autocast=matmult"}},
      {"autocast_matmult_tf32", Acts::kInProgram, {"knobs.autocast=matmult", "knobs.autocast_type=tf32"}},
      {"autocast_matmult_fp8", Acts::kInProgram, {"knobs.autocast=matmult", "knobs.autocast_type=fp8_e4m3"}},
      {"autocast_all", Acts::kInProgram, {"knobs.autocast=all"}},
      {"input_u8", Acts::kInProgram, {"knobs.input_dtype=u8"}},
      {"opt_level", Acts::kInCompiler, {"knobs.opt_level=1"}},
      {"compiler_option", Acts::kInCompiler, {"device.compiler_options=xla_cpu_enable_fast_math=true"}},
  };
  return all;
}

// What the loop is run with.
auto loop_of(const run::RunSettings& run) {
  return std::tuple(run.data.workers, run.data.prefetch, run.in_flight, run.retrace);
}

class KnobClass : public testing::TestWithParam<std::tuple<std::string, size_t>> {
 protected:
  const std::string& plugin() const { return std::get<0>(GetParam()); }
  const Change& change() const { return changes()[std::get<1>(GetParam())]; }
};
INSTANTIATE_TEST_SUITE_P(Cpu, KnobClass,
                         testing::Combine(testing::ValuesIn(test::cpu_plugin_paths()),
                                          testing::Range<size_t>(0, changes().size())),
                         [](const auto& parameter) {
                           const std::string path = std::get<0>(parameter.param);
                           const std::string file = path.substr(path.rfind('/') + 1);
                           return file.substr(0, file.find('.')) + "_" + changes()[std::get<1>(parameter.param)].name;
                         });

TEST_P(KnobClass, IsAsDeclared) {
  std::vector<std::string> with = change().both;
  with.insert(with.end(), change().with.begin(), change().with.end());
  const config::Settings before = test::settings_with(change().both), after = test::settings_with(with);
  const auto knobs = ladder::knobs_changed(before, after);
  ASSERT_FALSE(knobs.empty());
  const ladder::NumericsClass declared = ladder::numerics_of(knobs);
  const test::KnobRun without_knob = test::run_with(plugin(), change().both, kSteps);
  const test::KnobRun with_knob = test::run_with(plugin(), with, kSteps);
  const std::vector<float>&reference = without_knob.losses, &losses = with_knob.losses;
  ASSERT_EQ(losses.size(), reference.size());
  for (const float loss : losses) ASSERT_TRUE(std::isfinite(loss));
  const double difference = test::largest_difference(losses, reference);
  RecordProperty("largest_relative_difference", fmt::format("{:.3g}", difference));
  std::printf("%s: declared %s, largest relative difference %.3g\n", change().name,
              std::string(ladder::name_of(declared)).c_str(), difference);
  const ladder::DeviceFacts cpu = {.platform = "cpu"};
  const bool same_program = with_knob.facts.program_digest == without_knob.facts.program_digest;
  if (declared == ladder::NumericsClass::kExact || ladder::no_effect_of(knobs, cpu)) {
    EXPECT_EQ(losses, reference);
  } else if (declared == ladder::NumericsClass::kReassociating) {
    EXPECT_LT(difference, kReassociated);
  } else {
    // What it may cost is for the guard to say; here it must not be a knob that does nothing. What an option of the
    // compiler does is the compiler's affair: fast math changes no bit on the newer plugin. Losses of bf16 are too
    // coarse to show in a few steps that its parameters were rounded otherwise, so there the program has to tell.
    EXPECT_TRUE(change().acts == Acts::kInCompiler || !same_program || losses != reference)
        << "neither the program nor the losses are other ones";
  }
  const bool same_options = with_knob.facts.options_digest == without_knob.facts.options_digest;
  EXPECT_EQ(same_program, change().acts != Acts::kInProgram);
  if (same_program) {
    EXPECT_EQ(same_options, change().acts != Acts::kInCompiler);
  }
  if (change().acts == Acts::kOnHost) {
    EXPECT_NE(loop_of(with_knob.settings), loop_of(without_knob.settings));
  }
}

}  // namespace
}  // namespace xladder
