#include "xladder/ladder/knobs/knobs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "xladder/ladder/knobs/compiler.h"
#include "xladder/run/recipe/recipe_options.h"

namespace xladder::ladder {
namespace {

using config::Settings;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Assignments = std::vector<std::string>;

Settings settings_with(const Assignments& assignments) {
  const auto settings = config::resolve(run::recipe_options(), {.assignments = assignments});
  EXPECT_TRUE(settings) << settings.error().message;
  return *settings;
}

const DeviceFacts kCpu = {.platform = "cpu",
                          .num_devices = 1,
                          .usable_cores = 2,
                          .cpu_features = {"avx2"},
                          .transparent_huge_pages = "madvise"};
const DeviceFacts kNeuron = {.platform = "neuron", .num_devices = 2, .usable_cores = 4};

TEST(Knobs, OwnEveryOptionOfTheirSectionOnce) {
  std::set<std::string_view> owned;
  for (const Knob* knob : all_knobs()) {
    for (const std::string_view path : knob->options) {
      EXPECT_NE(run::recipe_options().find(path), nullptr) << path;
      EXPECT_TRUE(owned.insert(path).second) << path << " belongs to two knobs";
      EXPECT_EQ(knob_of_option(path), knob);
    }
  }
  for (const config::OptionSpec& spec : run::recipe_options().specs()) {
    EXPECT_TRUE(spec.section() != "knobs" || owned.contains(spec.path)) << spec.path << " belongs to no knob";
  }
  EXPECT_EQ(knob_of_option("optim.lr"), nullptr);
}

TEST(Knobs, AreFoundByName) {
  for (const Knob* knob : all_knobs()) EXPECT_EQ(find_knob(knob->name), knob);
  EXPECT_EQ(find_knob("zer"), nullptr);
}

const Knob kOwnKnob = {.name = "tile",
                       .values = "1, 2, ...",
                       .summary = "rows that are made at once",
                       .options = {"own.tile"},
                       .attacks = {Bottleneck::kMemoryBandwidth},
                       .numerics = NumericsClass::kReassociating};

TEST(OwnKnobs, ChangeAVariantAsLongAsTheyAreRegistered) {
  const config::OptionTable table =
      run::recipe_options().with({config::int_option("own.tile", 1, "rows that are made at once").at_least(1)});
  const Settings before(table);
  const auto after = config::resolve(table, {.assignments = {"own.tile=4", "knobs.host_heap=keep"}});
  ASSERT_TRUE(after) << after.error().message;
  EXPECT_THAT(other_options_changed(before, *after), ElementsAre("own.tile")) << "an option of nobody";
  {
    const KnobRegistration registered(kOwnKnob);
    EXPECT_EQ(find_knob("tile"), &kOwnKnob);
    EXPECT_EQ(all_knobs().back(), &kOwnKnob);
    EXPECT_EQ(card_of(kOwnKnob), "");
    const std::vector<KnobChange> changes = knobs_changed(before, *after);
    ASSERT_EQ(changes.size(), 2u);
    EXPECT_EQ(text_of(changes[1]), "tile = 4");
    EXPECT_EQ(numerics_of(changes), NumericsClass::kReassociating);
    EXPECT_THAT(other_options_changed(before, *after), IsEmpty());
  }
  EXPECT_EQ(find_knob("tile"), nullptr);
}

TEST(OwnKnobs, TakeNoNameOrOptionOfAnother) {
  Knob same_name = kOwnKnob, same_option = kOwnKnob, no_option = kOwnKnob;
  same_name.name = "host_heap";
  same_option.options = {"own.tile", "knobs.zero"};
  no_option.options.clear();
  for (const Knob& knob : {same_name, same_option, no_option})
    EXPECT_THROW(KnobRegistration{knob}, std::logic_error) << knob.name;
  EXPECT_EQ(find_knob("tile"), nullptr);
}

TEST(Knobs, SayWhatTheyAttackAndWhatTheyAre) {
  for (const Knob* knob : all_knobs()) {
    EXPECT_FALSE(knob->attacks.empty()) << knob->name;
    EXPECT_FALSE(knob->values.empty() || knob->summary.empty()) << knob->name;
    EXPECT_NE(knob->summary.back(), '.') << knob->name;
  }
}

TEST(Knobs, DefaultsContradictNothingAndWarnOfNothing) {
  const Settings defaults = settings_with({});
  EXPECT_TRUE(check_knobs(defaults));
  EXPECT_THAT(knob_warnings(defaults), IsEmpty());
  EXPECT_THAT(knobs_changed(defaults, defaults), IsEmpty());
}

TEST(KnobChanges, AreToldAsPeopleWriteThem) {
  const Settings before = settings_with({"knobs.opt_level=2"});
  const Settings after =
      settings_with({"knobs.host_heap=keep", "knobs.precision=bf16-true", "knobs.master_weights=true",
                     "device.compiler_options=[\"--target=inf2\", \"a=1\"]", "knobs.steps_form=unroll"});
  std::vector<std::string> texts;
  for (const KnobChange& change : knobs_changed(before, after)) texts.push_back(text_of(change));
  EXPECT_THAT(texts, ElementsAre("steps_form = unroll", "precision = bf16-true, master_weights = true",
                                 "host_heap = keep", "compiler = --target=inf2 a=1, opt_level = default"));
}

TEST(KnobChanges, LeaveOtherOptionsToWhoAsks) {
  const Settings before = settings_with({});
  const Settings after = settings_with({"optim.lr=0.5", "train.output=here", "data.prefetch=9"});
  EXPECT_THAT(other_options_changed(before, after), ElementsAre("optim.lr"));
}

struct Step {
  Assignments before, after;
};

NumericsClass numerics_between(const Step& step) {
  const Settings before = settings_with(step.before);
  const Settings after = settings_with(step.after);
  return numerics_of(knobs_changed(before, after));
}

TEST(KnobNumerics, DependOnTheValues) {
  const std::vector<std::pair<Step, NumericsClass>> cases = {
      {{{}, {}}, NumericsClass::kExact},
      {{{}, {"data.workers=0", "knobs.host_heap=keep", "knobs.in_flight=0"}}, NumericsClass::kExact},
      {{{}, {"knobs.precision=bf16-mixed"}}, NumericsClass::kLossy},
      {{{"knobs.precision=bf16-mixed"}, {}}, NumericsClass::kLossy},
      {{{}, {"knobs.autocast_type=fp16"}}, NumericsClass::kExact},
      {{{}, {"knobs.matmul_precision=default"}}, NumericsClass::kLossy},
      {{{"knobs.matmul_precision=high"}, {}}, NumericsClass::kLossy},
      {{{}, {"knobs.steps_per_execution=10"}}, NumericsClass::kReassociating},
      {{{}, {"knobs.gradient_accumulation_steps=2"}}, NumericsClass::kReassociating},
      {{{}, {"knobs.gradient_accumulation_steps=2", "model.drop_rate=0.1"}}, NumericsClass::kLossy},
      {{{}, {"knobs.per_device_batch_size=128"}}, NumericsClass::kExact},
      {{{}, {"knobs.per_device_batch_size=64"}}, NumericsClass::kLossy},
      {{{}, {"knobs.per_device_batch_size=64", "knobs.keep_global_batch=true"}}, NumericsClass::kReassociating},
      {{{}, {"train.global_batch_size=256"}}, NumericsClass::kLossy},
      {{{}, {"device.count=2"}}, NumericsClass::kReassociating},
      {{{"knobs.per_device_batch_size=64"}, {"knobs.per_device_batch_size=64", "device.count=2"}},
       NumericsClass::kLossy},
      {{{}, {"knobs.loss_scale=static"}}, NumericsClass::kReassociating},
      {{{}, {"knobs.loss_scale=dynamic", "knobs.precision=fp16-mixed"}}, NumericsClass::kLossy},
      {{{}, {"knobs.input_dtype=u8"}}, NumericsClass::kReassociating},
      {{{"data.mixup=0.8"}, {"data.mixup=0.8", "knobs.input_dtype=u8"}}, NumericsClass::kLossy},
      {{{"data.kind=synthetic"}, {"data.kind=synthetic", "knobs.input_dtype=u8"}}, NumericsClass::kLossy},
      {{{}, {"device.compiler_options=--optlevel=3"}}, NumericsClass::kReassociating},
      {{{}, {"device.compiler_options=xla_cpu_enable_fast_math=true"}}, NumericsClass::kLossy},
      {{{"device.compiler_options=xla_cpu_enable_fast_math=true"}, {}}, NumericsClass::kLossy},
  };
  for (const auto& [step, numerics] : cases)
    EXPECT_EQ(numerics_between(step), numerics) << testing::PrintToString(step.after);
}

std::string no_effect_between(const Step& step, const DeviceFacts& device) {
  const Settings before = settings_with(step.before);
  const Settings after = settings_with(step.after);
  return no_effect_of(knobs_changed(before, after), device).value_or("");
}

TEST(KnobWithoutEffect, SaysWhy) {
  const Assignments neuron_flags = {"device.compiler_options=--model-type=transformer,--optlevel=3"};
  const std::vector<std::pair<Step, std::string>> cases = {
      {{{}, {"knobs.zero=1"}}, "one device"},
      {{{}, {"knobs.allreduce_bucket_mb=1"}}, "one device"},
      {{{}, {"knobs.steps_form=unroll"}}, "one step"},
      {{{"data.workers=0"}, {"data.workers=0", "data.prefetch=8"}}, "without workers"},
      {{{}, {"knobs.autocast_type=fp8_e4m3"}}, "autocast is none"},
      {{{}, {"knobs.loss_scale=dynamic"}}, "nothing is computed in fp16"},
      {{{}, {"knobs.per_device_batch_size=128"}}, "128 images a device"},
      {{{}, neuron_flags}, "the compiler for cpu has no --model-type, --optlevel"},
      {{neuron_flags, {}}, "the compiler for cpu has no"},
      {{{}, {"knobs.zero=1", "knobs.loss_scale=static"}}, "fp16"},
  };
  for (const auto& [step, reason] : cases) EXPECT_THAT(no_effect_between(step, kCpu), HasSubstr(reason));
}

TEST(KnobWithEffect, IsNotDeclaredIdle) {
  const std::vector<Step> cases = {
      {{}, {}},
      {{}, {"knobs.host_heap=keep"}},
      {{}, {"device.count=2", "knobs.zero=1"}},
      {{}, {"knobs.steps_form=unroll", "knobs.steps_per_execution=2"}},
      {{"data.workers=0"}, {"data.prefetch=8"}},
      {{}, {"knobs.autocast=matmult"}},
      {{}, {"knobs.loss_scale=dynamic", "knobs.autocast=all", "knobs.autocast_type=fp16"}},
      {{}, {"knobs.per_device_batch_size=64"}},
      {{}, {"device.compiler_options=--optlevel=3,xla_cpu_enable_fast_math=true"}},
      {{}, {"knobs.opt_level=1"}},
      {{}, {"knobs.opt_level=1", "device.compiler_options=--target=inf2"}},
      {{}, {"knobs.zero=1", "knobs.remat=full"}},
  };
  for (const Step& step : cases) EXPECT_EQ(no_effect_between(step, kCpu), "") << testing::PrintToString(step.after);
}

TEST(KnobWithEffect, IsWantedOnOneSideOnly) {
  const Settings inline_loader = settings_with({"data.workers=0"});
  const Settings queued = settings_with({"data.prefetch=8"});
  EXPECT_FALSE(no_effect_of(KnobChange{find_knob("prefetch"), &inline_loader, &queued}, kCpu));
  EXPECT_FALSE(no_effect_of(KnobChange{find_knob("prefetch"), &queued, &inline_loader}, kCpu));
}

TEST(KnobWithoutEffect, DependsOnTheDevice) {
  EXPECT_THAT(no_effect_between({{}, {"knobs.host_heap=system"}}, kNeuron), HasSubstr("device's memory"));
  EXPECT_EQ(no_effect_between({{}, {"device.compiler_options=--model-type=transformer"}}, kNeuron), "");
  const DeviceFacts tpu = {.platform = "tpu", .num_devices = 1, .usable_cores = 4};
  EXPECT_THAT(no_effect_between({{}, {"knobs.matmul_precision=default"}}, kCpu), HasSubstr("f32 as f32"));
  EXPECT_EQ(no_effect_between({{}, {"knobs.matmul_precision=default"}}, tpu), "");
  const std::string mixed = "knobs.precision=bf16-mixed", tf32 = "knobs.autocast_type=tf32";
  EXPECT_THAT(no_effect_between({{mixed}, {mixed, "knobs.matmul_precision=default"}}, tpu),
              HasSubstr("narrow already"));
  EXPECT_THAT(
      no_effect_between({{"knobs.autocast=all"}, {"knobs.autocast=all", "knobs.matmul_precision=default"}}, tpu),
      HasSubstr("narrow already"));
  EXPECT_EQ(no_effect_between(
                {{"knobs.autocast=all", tf32}, {"knobs.autocast=all", tf32, "knobs.matmul_precision=high"}}, tpu),
            "");
  DeviceFacts small_pages = kCpu;
  small_pages.transparent_huge_pages = "never";
  EXPECT_THAT(no_effect_between({{}, {"knobs.host_heap=keep"}}, small_pages), HasSubstr("no huge pages"));
  EXPECT_EQ(no_effect_between({{}, {"knobs.host_heap=system"}}, small_pages), "");
}

TEST(CompilerOptions, AreToldApartByName) {
  EXPECT_TRUE(compiler_has("xla_cpu_enable_fast_math=true", kCpu));
  EXPECT_TRUE(compiler_has("xla_backend_optimization_level=1", kCpu));
  EXPECT_FALSE(compiler_has("xla_gpu_autotune_level=0", kCpu));
  EXPECT_FALSE(compiler_has("-O=3", kCpu));
  EXPECT_FALSE(compiler_has("xla_cpu_enable_fast_math=true", kNeuron));
  EXPECT_TRUE(compiler_has("--target=inf2", kNeuron));
  EXPECT_TRUE(compiler_has("--target=inf2", {}));
}

TEST(KnobConflicts, AreErrorsThatNameTheKnobs) {
  const std::vector<std::pair<Assignments, std::string>> cases = {
      {{"data.workers=many"}, "data.workers must be a whole number from 0 to 1024 or auto, got \"many\" (--set)"},
      {{"data.workers=-1"}, "data.workers must be"},
      {{"knobs.steps_per_execution=0"}, "knobs.steps_per_execution must be a whole number from 1"},
      {{"knobs.steps_per_execution=2.5"}, "knobs.steps_per_execution must be"},
      {{"knobs.master_weights=true"}, "set bf16-true or leave master_weights out"},
      {{"knobs.precision=bf16-true", "knobs.autocast=all"}, "knobs.precision = bf16-true casts them already"},
      {{"knobs.precision=bf16-mixed", "knobs.autocast=matmult"}, "set one of the two"},
      {{"knobs.precision=bf16-true", "knobs.loss_scale=static"}, "bf16 holds numbers as small as f32"},
      {{"knobs.keep_global_batch=true"}, "knobs.keep_global_batch needs knobs.per_device_batch_size"},
      {{"knobs.stochastic_rounding=true"}, "here they are f32"},
      {{"knobs.stochastic_rounding=true", "knobs.precision=bf16-true", "knobs.master_weights=true"},
       "here they are f32"},
      {{"knobs.zero=1", "optim.name=lamb"}, "lamb needs norms of whole tensors"},
      {{"device.count=3"}, "cannot be divided by 3 devices x 1 gradient_accumulation_steps"},
      {{"knobs.per_device_batch_size=48", "knobs.keep_global_batch=true"}, "a per_device_batch_size that divides 128"},
      {{"knobs.gradient_accumulation_steps=1024", "train.global_batch_size=1024", "model.drop_rate=0.1"},
       "1024 micro-batches is more than the 1023 whose dropout"},
      {{"device.count=1025", "train.global_batch_size=1025", "model.attn_drop_rate=0.1"},
       "device.count = 1025 is more than the 1024 replicas whose dropout"},
      {{"knobs.opt_level=3", "device.compiler_options=--optlevel=2"}, "leave one out"},
      {{"knobs.autocast=all", "device.compiler_options=--auto-cast=none"}, "leave one out"},
  };
  for (const auto& [assignments, message] : cases) {
    const auto settings = config::resolve(run::recipe_options(), {.assignments = assignments});
    const Status status = settings ? check_knobs(*settings) : tl::unexpected(settings.error());
    ASSERT_FALSE(status) << message;
    EXPECT_EQ(status.error().code, ErrorCode::kUsage);
    EXPECT_THAT(status.error().message, HasSubstr(message));
  }
}

TEST(KnobConflicts, AreNotSeenWhereThereAreNone) {
  for (const Assignments& assignments : std::vector<Assignments>{
           {"data.workers=auto", "knobs.steps_per_execution=auto"},
           {"knobs.precision=bf16-true", "knobs.stochastic_rounding=true"},
           {"knobs.precision=bf16-true", "knobs.master_weights=true"},
           {"knobs.zero=1", "optim.name=adam", "device.count=2"},
           {"knobs.loss_scale=dynamic"},
           {"knobs.gradient_accumulation_steps=1024", "train.global_batch_size=1024"},
           {"device.count=1025", "train.global_batch_size=1025"},
           {"knobs.opt_level=3", "device.compiler_options=--target=inf2"},
       }) {
    const Status status = check_knobs(settings_with(assignments));
    EXPECT_TRUE(status) << status.error().message;
  }
}

TEST(KnobWarnings, NameWhatIsRarelyMeant) {
  const std::vector<std::pair<Assignments, std::string>> cases = {
      {{"knobs.loss_scale=dynamic"}, "brings nothing"},
      {{"knobs.precision=fp16-mixed"}, "knobs.loss_scale = \"dynamic\""},
      {{"knobs.precision=bf16-true"}, "beta2 = 0.999 is rounded to 1"},
      {{"knobs.precision=bf16-true", "knobs.stochastic_rounding=true"}, "second moment is stored as bf16"},
      {{"knobs.autocast=all", "knobs.autocast_type=fp8_e4m3"}, "240"},
      {{"data.workers=0", "data.prefetch=4"}, "data.prefetch = 4 does nothing"},
      {{"knobs.zero=1"}, "one device"},
      {{"knobs.zero=1", "device.count=2", "optim.name=sgd", "optim.momentum=0"}, "has no state"},
      {{"knobs.retrace=true"}, "for measuring only"},
      {{"knobs.precision=fp16-mixed", "knobs.loss_scale=static", "knobs.loss_scale_value=1000"}, "power of two"},
  };
  for (const auto& [assignments, warning] : cases)
    EXPECT_THAT(knob_warnings(settings_with(assignments)), ElementsAre(HasSubstr(warning)));
}

TEST(KnobWarnings, AreNotGivenForGoodSettings) {
  for (const Assignments& assignments : std::vector<Assignments>{
           {"data.workers=0"},
           {"knobs.precision=bf16-true", "knobs.master_weights=true"},
           {"knobs.precision=bf16-true", "optim.betas=[0.9, 0.95]"},
           {"knobs.precision=bf16-true", "optim.name=sgd"},
           {"knobs.precision=fp16-mixed", "knobs.loss_scale=dynamic"},
       })
    EXPECT_THAT(knob_warnings(settings_with(assignments)), IsEmpty());
}

}  // namespace
}  // namespace xladder::ladder
