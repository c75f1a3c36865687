// What stands in a file beside and instead of a plain vision transformer: wrappers, heads, other architectures.
#include "xladder/models/weights/foreign.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "xladder/base/safetensors.h"
#include "xladder/base/test_folder.h"
#include "xladder/models/weights/layout.h"
#include "xladder/models/weights/package_test_support.h"
#include "xladder/models/weights/read_weights.h"

namespace xladder::weights {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;

using Tensors = std::vector<std::pair<std::string, HostTensor>>;

// A tiny model of three classes under other names, and what is added to it.
class Saved {
 public:
  explicit Saved(const nn::VitConfig& config = tiny_config()) : package_(package_of(config)) {
    for (const auto& [name, tensor] : package_.tensors) tensors_.emplace_back(name, tensor.clone());
  }

  Saved& rename(const std::function<std::string(const std::string&)>& to) {
    for (auto& [name, tensor] : tensors_) name = to(name);
    return *this;
  }
  // Put before every name but those of the head.
  Saved& put_in(const std::string& prefix) {
    return rename([&](const std::string& name) { return name.starts_with("head.") ? name : prefix + name; });
  }
  Saved& add(const std::string& name, Shape shape) {
    tensors_.emplace_back(name, HostTensor(DType::kF32, std::move(shape)));
    return *this;
  }
  Saved& remove(const std::string& start) {
    std::erase_if(tensors_, [&](const auto& entry) { return entry.first.starts_with(start); });
    return *this;
  }

  Result<Weights> read(ReadOptions options = {.stated = {.num_heads = 2}}) const {
    std::vector<std::pair<std::string, const HostTensor*>> pointers;
    for (const auto& [name, tensor] : tensors_) pointers.emplace_back(name, &tensor);
    if (!write_safetensors(folder_ / "x.safetensors", pointers)) throw std::runtime_error("not written");
    return read_weights(folder_ / "x.safetensors", options);
  }
  std::string error(const ReadOptions& options = {.stated = {.num_heads = 2}}) const {
    const Result<Weights> weights = read(options);
    return weights ? "no error" : weights.error().message;
  }
  std::string no_head() const {
    const Result<Weights> weights = read();
    return weights ? weights->report.new_head : weights.error().message;
  }
  // Every tensor is read as it is; the head's, too.
  void expect_whole(const char* what) const {
    const Result<Weights> weights = read();
    ASSERT_TRUE(weights) << what << ": " << weights.error().message;
    EXPECT_EQ(weights->report.new_head, "") << what;
    for (const auto& [name, tensor] : package_.tensors) {
      const HostTensor* own = find_tensor(weights->package, name);
      ASSERT_TRUE(own) << what << ": " << name;
      EXPECT_TRUE(std::ranges::equal(own->as<float>(), tensor.as<float>())) << what << ": " << name;
    }
  }

 private:
  TestFolder folder_;
  ModelPackage package_;
  Tensors tensors_;
};

std::string replaced(std::string name, std::string_view from, std::string_view to) {
  if (const size_t at = name.find(from); at != std::string::npos) name.replace(at, from.size(), to);
  return name;
}

TEST(Wrappers, AreTakenOffWhereverTheyStand) {
  for (const char* prefix : {"module.", "_orig_mod.", "_orig_mod.module.", "module._orig_mod.", "model.",
                             "model._orig_mod.module.", "_fsdp_wrapped_module.", "_forward_module.model.", "net."})
    Saved().rename([&](const std::string& name) { return prefix + name; }).expect_whole(prefix);
  for (const char* inside : {"_checkpoint_wrapped_module.", "_orig_mod.", "_fsdp_wrapped_module.",
                             "_fsdp_wrapped_module._checkpoint_wrapped_module."})
    Saved()
        .rename([&](const std::string& name) {
          return "module." + replaced(replaced(name, "blocks.0.", std::string("blocks.0.") + inside), "blocks.1.",
                                      std::string("blocks.1.") + inside);
        })
        .expect_whole(inside);
  Saved()
      .rename([](const std::string& name) {
        return replaced(replaced(name, "blocks.0.", "blocks.0.0."), "blocks.1.", "blocks.1.1.");
      })
      .expect_whole("DINOv2's chunks");
}

TEST(Wrappers, TwoTensorsOfOneNameAreAnError) {
  EXPECT_THAT(Saved().add("module.cls_token", {1, 1, 8}).error(), HasSubstr("module.cls_token, which are one tensor"));
}

TEST(Wrappers, SeveralModelsAreAskedForAndCanBeChosen) {
  Saved two;
  two.rename([](const std::string& name) { return "ema_model." + name; });
  const ModelPackage other = package_of(tiny_config());
  for (const auto& [name, tensor] : other.tensors) two.add("model." + name, tensor.shape());
  EXPECT_THAT(two.error(), AllOf(HasSubstr("2 vision transformers"), HasSubstr("--checkpoint-key")));
  const Result<Weights> chosen = two.read({.stated = {.num_heads = 2}, .checkpoint_key = "ema_model"});
  ASSERT_TRUE(chosen) << chosen.error().message;
  EXPECT_EQ(find_tensor(chosen->package, "head.bias")->to_doubles(),
            find_tensor(other.tensors, "head.bias")->to_doubles());
  EXPECT_THAT(two.error({.checkpoint_key = "teacher"}), HasSubstr("no vision transformer under \"teacher\""));
}

TEST(Head, IsFoundBesideTheBackboneUnderItsUsualNames) {
  for (const char* head : {"head.", "classifier.", "fc."})
    for (const char* around : {"", "model.", "module."})
      Saved()
          .put_in("backbone.")
          .rename([&](const std::string& name) { return around + replaced(name, "head.", head); })
          .expect_whole(head);
  Saved().rename([](const std::string& name) { return replaced(name, "head.", "classifier."); }).expect_whole("within");
  // What only training needs is let be.
  Saved().put_in("backbone.").add("criterion.weight", {3}).add("decoder.weight", {8, 8}).expect_whole("criterion");
}

TEST(Head, WithoutABiasGetsZeros) {
  const Result<Weights> weights = Saved().remove("head.bias").read();
  ASSERT_TRUE(weights) << weights.error().message;
  EXPECT_EQ(weights->report.new_head, "");
  EXPECT_EQ(find_tensor(weights->package, "head.bias")->to_doubles(), (std::vector<double>{0, 0, 0}));
}

TEST(Head, IsSaidToBeNoneWhereItIsNotPlainWhichTensorsAreIt) {
  EXPECT_THAT(Saved().remove("head.").no_head(), HasSubstr("none of its tensors is a classifier"));
  // A layer between the backbone and the head.
  EXPECT_THAT(Saved().put_in("backbone.").add("neck.weight", {8, 8}).no_head(), HasSubstr("cannot be told"));
  EXPECT_THAT(Saved().add("classifier.weight", {3, 8}).no_head(), HasSubstr("could both be it"));
  EXPECT_THAT(Saved().remove("head.").add("head.0.weight", {3, 8}).no_head(), HasSubstr("more than one linear layer"));
  EXPECT_THAT(Saved().remove("head.").add("head.weight", {3, 16}).no_head(), HasSubstr("no linear layer"));
  EXPECT_THAT(Saved().put_in("vit.").remove("head.").add("classifier.weight", {3, 16}).no_head(),
              HasSubstr("no linear layer"));
  EXPECT_THAT(Saved().add("pre_logits.fc.weight", {8, 8}).no_head(), HasSubstr("layer before its head"));
}

TEST(Head, OfGooglesModelsMayHaveALayerBefore) {
  Result<WeightsSource> source =
      open_source(std::filesystem::path(XLADDER_SOURCE_FOLDER "/xladder/models/weights/testdata") / "google.npz");
  ASSERT_TRUE(source) << source.error().message;
  EXPECT_EQ(name_tensors(*source, "x")->no_head, "");
  source->tensors.push_back({"pre_logits/kernel", {4, 4}, true, {}});
  const Result<NamedTensors> named = name_tensors(*source, "x");
  ASSERT_TRUE(named) << named.error().message;
  EXPECT_THAT(named->no_head, HasSubstr("pre_logits/kernel is a layer before its head"));
  EXPECT_EQ(named->find("head.weight"), nullptr);
}

TEST(Head, ThatIsNewIsSaid) {
  Result<Weights> weights = Saved().read();
  ASSERT_TRUE(weights);
  nn::VitConfig target = weights->package.config;
  target.num_classes = 7;
  ASSERT_TRUE(fit_weights(*weights, target));
  EXPECT_EQ(weights->report.new_head, "the source's tells 3 classes apart, and 7 are asked for");
}

TEST(Foreign, ArchitecturesAreRefusedByTheirNames) {
  const std::tuple<const char*, Shape, const char*> cases[] = {
      {"attn_pool.latent", {1, 1, 8}, "attention pooling"},
      {"blocks.0.attn.q_bias", {8}, "BEiT"},
      {"blocks.1.attn.relative_position_bias_table", {9, 2}, "relative positions"},
      {"rel_pos_bias.relative_position_bias_table", {9, 2}, "relative positions"},
      {"rope.freqs", {4}, "rotary"},
      {"blocks.0.attn.norm.weight", {8}, "norm within attention"},
      {"blocks.0.mlp.norm.weight", {32}, "norm within its MLP"},
      {"blocks.0.mlp.w12.weight", {64, 8}, "SwiGLU"},
      {"blocks.0.mlp.fc1_g.weight", {32, 8}, "SwiGLU"},
      {"dist_token", {1, 1, 8}, "distilled DeiT"},
      {"head_dist.weight", {3, 8}, "distilled DeiT"},
      {"patch_embed.norm.weight", {8}, "norm within the patch embedding"},
      {"blocks.0.attn.rel_pos_h", {3, 4}, "SAM"},
      {"linear_head.weight", {3, 16}, "DINOv2"},
      {"blocks.0.attn.qkv.lora_A.default.weight", {2, 8}, "PEFT"},
      {"blocks.0.attn.proj.parametrizations.weight.original0", {8}, "parametrised"}};
  for (const auto& [name, shape, what] : cases) {
    Saved saved;
    EXPECT_THAT(saved.add(name, shape).error(), AllOf(HasSubstr(what), HasSubstr(name))) << name;
    EXPECT_THAT(saved.rename([](const std::string& own) { return "module.backbone." + own; }).error(), HasSubstr(what));
  }
}

TEST(Foreign, WhatIsNotKnownIsNoLessAnErrorUnlessItIsAskedFor) {
  Saved saved;
  saved.add("blocks.0.attn.novelty", {8});
  EXPECT_THAT(saved.error(), AllOf(HasSubstr("holds blocks.0.attn.novelty"), HasSubstr("--ignore-surplus")));
  const Result<Weights> ignored = saved.read({.stated = {.num_heads = 2}, .ignore_surplus = true});
  ASSERT_TRUE(ignored) << ignored.error().message;
  EXPECT_THAT(ignored->report.notes, Contains(HasSubstr("blocks.0.attn.novelty left out as asked")));
  EXPECT_EQ(Saved().add("attn_pool.latent", {1, 1, 8}).error({.stated = {.num_heads = 2}, .ignore_surplus = true}),
            "no error");
}

TEST(Foreign, HarmlessTensorsAreListed) {
  const Result<Weights> weights = Saved()
                                      .add("mask_token", {1, 1, 8})
                                      .add("decoder_blocks.0.attn.qkv.weight", {24, 8})
                                      .add("decoder_pos_embed", {1, 5, 8})
                                      .rename([](const std::string& name) { return "visual.trunk." + name; })
                                      .add("text.token_embedding.weight", {5, 8})
                                      .add("logit_scale", {1})
                                      .read();
  ASSERT_TRUE(weights) << weights.error().message;
  EXPECT_EQ(weights->report.count(TensorFate::kSkipped), 5u);
}

TEST(Foreign, AGateWithinTheMlpShowsInItsShapes) {
  Saved saved;
  for (const char* block : {"blocks.0.", "blocks.1."})
    saved.remove(block + std::string("mlp.fc2.weight")).add(block + std::string("mlp.fc2.weight"), {8, 16});
  EXPECT_THAT(saved.error(), HasSubstr("SwiGLU"));
}

TEST(Foreign, ModelsOfOtherNamesAreNamed) {
  const auto error_of = [](const char* name) { return Saved().remove("patch_embed").add(name, {8, 3, 4, 4}).error(); };
  EXPECT_THAT(error_of("vision_model.embeddings.patch_embedding.weight"), HasSubstr("CLIP or SigLIP"));
  EXPECT_THAT(error_of("conv_proj.weight"), HasSubstr("torchvision"));
  EXPECT_THAT(error_of("visual.class_embedding"), HasSubstr("CLIP as OpenAI"));
}

TEST(Foreign, NamesOfTimmWhoseTensorsLookAlike) {
  for (const char* name :
       {"beit_base_patch16_224", "eva02_tiny_patch14_224", "vit_base_patch16_rope_224",
        "deit_tiny_distilled_patch16_224", "vit_relpos_small_patch16_224", "vit_small_patch16_dinov3"})
    EXPECT_NE(foreign_name(name), "") << name;
  for (const char* const name :
       {"vit_base_patch16_224.augreg_in21k", "deit3_small_patch16_224", "my_vit", "medieval_vit"})
    EXPECT_EQ(foreign_name(name), "") << name;
}

}  // namespace
}  // namespace xladder::weights
