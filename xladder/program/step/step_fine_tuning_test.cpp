#include <gtest/gtest.h>

#include <algorithm>

#include "xladder/models/classifier/loss.h"
#include "xladder/models/nn/registry.h"
#include "xladder/program/step/evaluation.h"
#include "xladder/program/step/training_step.h"

namespace xladder::program {
namespace {

LossFunction loss_of_vit(bool training) {
  const auto model = nn::make_model(*nn::model_config("vit_d32_l2_patch7_28"));
  return classifier::loss_function(**model, {.per_device_batch_size = 2, .training = training});
}

Program program_of(const optim::FineTuning& tuning) {
  StepOptions options;
  options.fine_tuning = tuning;
  options.ema = 0.9;
  return build_training_step(loss_of_vit(/*training=*/true), options);
}

size_t count(const std::string& text, std::string_view word) {
  size_t found = 0;
  for (size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
  return found;
}

size_t count(const Program& program, const std::string& kind) {
  return static_cast<size_t>(std::ranges::count(program.state, kind, &StateTensor::kind));
}

// A linear layer has one product in the forward pass and up to two in the backward pass. Of a frozen body nothing but
// the forward pass is left.
TEST(FrozenParameters, HaveNoBackwardPassAndNoSlots) {
  const Program full = program_of({});
  const Program probe = program_of({.layer_decay = 1, .freeze = {}, .linear_probe = true});
  const Program evaluation = build_evaluation_step(loss_of_vit(/*training=*/false), {});
  const size_t forward = count(evaluation.stablehlo, "stablehlo.dot_general");
  EXPECT_EQ(count(probe.stablehlo, "stablehlo.dot_general"), forward + 1);  // the head's weight; its input needs none
  EXPECT_GT(count(full.stablehlo, "stablehlo.dot_general"), 2 * forward);
  EXPECT_EQ(count(probe, "exp_avg"), 2u);
  EXPECT_EQ(count(probe, "param"), count(full, "param"));
  EXPECT_EQ(count(probe, "ema"), count(full, "ema"));
}

// Blocks below the lowest that is trained have no backward pass either.
TEST(FrozenParameters, EndTheBackwardPassWhereNothingBelowIsTrained) {
  const Program full = program_of({});
  const Program upper =
      program_of({.layer_decay = 1, .freeze = {"*embed*", "cls_token", "blocks.0.*"}, .linear_probe = false});
  const Program middle = program_of({.layer_decay = 1, .freeze = {"blocks.0.*"}, .linear_probe = false});
  EXPECT_LT(upper.stablehlo.size(), middle.stablehlo.size());
  EXPECT_LT(middle.stablehlo.size(), full.stablehlo.size());
}

}  // namespace
}  // namespace xladder::program
