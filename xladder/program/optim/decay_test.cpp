#include "xladder/program/optim/decay.h"

#include <gtest/gtest.h>

namespace xladder::optim {
namespace {

TEST(Decay, ActsOnMatricesAndKernels) {
  EXPECT_TRUE(decays_by_default("blocks.0.attn.qkv.weight", {576, 192}));
  EXPECT_TRUE(decays_by_default("patch_embed.proj.weight", {192, 3, 16, 16}));
  EXPECT_TRUE(decays_by_default("weight", {4, 4}));
}

TEST(Decay, SparesVectorsAndScalars) {
  EXPECT_FALSE(decays_by_default("norm.weight", {192}));
  EXPECT_FALSE(decays_by_default("blocks.0.ls1.gamma", {192}));
  EXPECT_FALSE(decays_by_default("temperature", {}));
}

TEST(Decay, SparesBiasesTokensAndPositionsOfAnyShape) {
  EXPECT_FALSE(decays_by_default("head.bias", {10, 1}));
  EXPECT_FALSE(decays_by_default("bias", {10, 1}));
  EXPECT_FALSE(decays_by_default("cls_token", {1, 1, 192}));
  EXPECT_FALSE(decays_by_default("encoder.reg_token", {1, 4, 192}));
  EXPECT_FALSE(decays_by_default("dist_token", {1, 1, 192}));
  EXPECT_FALSE(decays_by_default("pos_embed", {1, 197, 192}));
}

TEST(Decay, LooksAtWholeNamesOnly) {
  EXPECT_TRUE(decays_by_default("unbias", {4, 4}));
  EXPECT_TRUE(decays_by_default("pos_embed.weight", {197, 192}));
}

}  // namespace
}  // namespace xladder::optim
