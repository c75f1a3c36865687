#include "xladder/models/weights/foreign.h"

namespace xladder::weights {
namespace {

struct Sign {
  std::string_view part;  // of ".NAME.", so that ".x." is a whole part and ".x" begins one
  std::string_view what;
};

// The first sign of any tensor counts, so what is special stands before what several architectures have.
constexpr Sign kForeign[] = {
    // Hierarchies
    {".layers.0.blocks.", "Swin or another transformer in stages"},
    {".stages.0.", "a transformer in stages"},
    {".blocks_token_only.", "CaiT: blocks of the class token alone"},
    {".patch_embed.backbone.", "a hybrid with a convolutional network before the transformer"},
    {".embeddings.patch_embeddings.backbone.", "a hybrid with a convolutional network before the transformer"},
    {".patch_embed.norm.", "a model with a norm within the patch embedding"},
    // Tokens
    {".dist_token.", "distilled DeiT: a second token and the mean of two heads"},
    {".distillation_token.", "distilled DeiT: a second token and the mean of two heads"},
    {".head_dist.", "distilled DeiT: a second token and the mean of two heads"},
    {".storage_tokens.", "DINOv3: storage tokens and rotary positions"},
    // Attention
    {".attn.q_bias.", "BEiT or EVA: biases of query and value, none of the key"},
    {".attn.v_bias.", "BEiT or EVA: biases of query and value, none of the key"},
    {".lambda_1.", "BEiT or Data2Vec of Hugging Face"},
    {".lambda_2.", "BEiT or Data2Vec of Hugging Face"},
    {".relative_position_bias", "relative positions within attention (BEiT and others)"},
    {".rel_pos_bias.", "relative positions within attention (BEiT and others)"},
    {".rel_pos.", "relative positions within attention"},
    {".rel_pos_h.", "SAM or ViTDet: relative positions within attention"},
    {".rope", "rotary positions (EVA02, DINOv3 and others)"},
    {".freqs_cos.", "rotary positions (EVA02, DINOv3 and others)"},
    {".periods.", "rotary positions (EVA02, DINOv3 and others)"},
    {".attn.gating_param.", "ConViT: gated positions within attention"},
    {".attn.temperature.", "a model with a learnt temperature of attention"},
    {".attn.logit_scale.", "a model with a learnt scale of attention"},
    {".attn.inner_attn_ln.", "EVA02: a norm within attention"},
    {".attn.norm.", "a model with a norm within attention, before its projection (scale_attn_norm, EVA02)"},
    {".attn.q_proj.", "EVA02: query, key and value apart, with rotary positions"},
    {".attn.lambda", "differential attention"},
    {".attn_pool.", "attention pooling (SigLIP, global_pool = \"map\")"},
    // MLP
    {".mlp.fc1_g.", "SwiGLU (EVA02)"},
    {".mlp.fc1_x.", "SwiGLU (EVA02)"},
    {".mlp.w12.", "SwiGLU (DINOv2 giant)"},
    {".mlp.w1.", "SwiGLU (EVA02, DINOv2 giant)"},
    {".mlp.w3.", "SwiGLU (EVA02, DINOv2 giant)"},
    {".mlp.weights_in.", "SwiGLU (DINOv2 giant of Hugging Face)"},
    {".mlp.norm.", "a model with a norm within its MLP (scale_mlp_norm, EVA02)"},
    {".mlp.ffn_ln.", "a model with a norm within its MLP (EVA02)"},
    {".mlp.experts", "a mixture of experts"},
    // Blocks and what follows them
    {".layer_scale1.", "DINOv2 of Hugging Face"},
    {".attn_out_proj.", "blocks whose attention and MLP are parallel"},
    {".mlp_out_proj.", "blocks whose attention and MLP are parallel"},
    {".attns.", "blocks whose attention and MLP are parallel"},
    {".linear_head.", "DINOv2 with its own classifier, which takes several layers"},
    {".neck.", "SAM or ViTDet: convolutions after the transformer"},
};

// Models of which no tensor is named as a patch embedding that is read here.
constexpr Sign kForeignModels[] = {
    {".embeddings.patch_embedding.", "CLIP or SigLIP as Hugging Face keeps them"},
    {".embeddings.patch_embeddings.weight.", "DINOv3 as Hugging Face keeps it"},
    {".visual.class_embedding.", "CLIP as OpenAI and OpenCLIP keep it"},
    {".conv_proj.", "torchvision's vision transformer"},
    {".class_token.", "torchvision's vision transformer"},
    {".patchifier.", "AIM"},
    {".patch_generator.", "RADIO"},
    {".embeds.proj.", "NaFlexViT"},
    {".embeddings.patch_embeddings.projections.", "a model with several patch embeddings"},
    {".layer1.0.conv1.", "a residual network"},
};

// Names of timm's models, by what begins them ("^") or by a part of them.
constexpr Sign kForeignNames[] = {
    {"^beit", "BEiT"},
    {"^eva", "EVA"},
    {"^swin", "Swin"},
    {"^cait_", "CaiT"},
    {"^convit_", "ConViT"},
    {"^xcit_", "XCiT"},
    {"^pit_", "PiT"},
    {"^tnt_", "TNT"},
    {"^volo_", "VOLO"},
    {"^hiera_", "Hiera"},
    {"^samvit", "SAM"},
    {"^aimv2", "AIM"},
    {"^naflexvit", "NaFlexViT"},
    {"_distilled_", "distilled DeiT"},
    {"_rope_", "rotary positions"},
    {"_dinov3", "DINOv3"},
    {"vit_relpos", "relative positions within attention"},
    {"vit_srelpos", "relative positions within attention"},
    {"vit_pe_", "the Perception Encoder"},
    {"vit_dlittle", "differential attention"},
    {"_rpn_", "norms after the branches"},
    {"_parallel_", "parallel blocks"},
    {"_xp_", "parallel blocks"},
    {"_18x2_", "parallel blocks"},
};

constexpr Sign kUnfinished[] = {
    {"flat_param", "a shard of FSDP; save the full state_dict (StateDictType.FULL_STATE_DICT)"},
    {".parametrizations.", "a factor of a parametrised weight; call remove_parametrizations before saving"},
    {".weight_g.", "a factor of a weight under weight_norm; call remove_weight_norm before saving"},
    {".weight_orig.", "a weight under pruning or spectral_norm; remove that before saving"},
    {".lora_A.", "an adapter of PEFT; save the model after merge_and_unload()"},
    {".lora_B.", "an adapter of PEFT; save the model after merge_and_unload()"},
    {".base_layer.", "a layer under an adapter of PEFT; save the model after merge_and_unload()"},
};

constexpr Sign kHarmless[] = {
    {".mask_token.", "only for masked pre-training"}, {".decoder_", "only for masked pre-training"},
    {".decoder.", "only for pre-training"},           {".projector.", "only for pre-training"},
    {".predictor.", "only for pre-training"},         {".projection_head.", "only for pre-training"},
    {".dino_head.", "only for pre-training"},         {".ibot_head.", "only for pre-training"},
    {".num_batches_tracked.", "a counter"},           {".n_averaged.", "a counter"},
    {".position_ids.", "a table of indices"},         {".relative_position_index.", "a table of indices"},
};

bool has_part(std::string_view name, std::string_view part) {
  return ("." + std::string(name) + ".").find(part) != std::string::npos;
}

template <size_t size>
std::optional<Foreign> find(const Sign (&signs)[size], const std::vector<std::string>& names) {
  for (const Sign& sign : signs)
    for (size_t i = 0; i < names.size(); ++i)
      if (has_part(names[i], sign.part) && harmless_reason(names[i]).empty()) return Foreign{i, sign.what};
  return std::nullopt;
}

}  // namespace

std::string_view harmless_reason(std::string_view name) {
  // The pooler of Hugging Face, which its classifier does not use.
  if (name.starts_with("pooler.")) return "the pooler, which the classifier does not use";
  for (const Sign& sign : kHarmless)
    if (has_part(name, sign.part)) return sign.what;
  return {};
}

std::optional<Foreign> find_foreign(const std::vector<std::string>& names) { return find(kForeign, names); }

std::optional<Foreign> find_unfinished(const std::vector<std::string>& names) { return find(kUnfinished, names); }

std::optional<Foreign> find_foreign_model(const std::vector<std::string>& names) { return find(kForeignModels, names); }

std::string_view foreign_name(std::string_view architecture) {
  const std::string marked = "^" + std::string(architecture);
  for (const Sign& sign : kForeignNames)
    if (marked.find(sign.part) != std::string::npos) return sign.what;
  return {};
}

}  // namespace xladder::weights
