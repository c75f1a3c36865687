// What Hugging Face's transformers call the parts of a vision transformer, for reading and writing.
#pragma once

#include <array>
#include <string_view>

namespace xladder::weights {

struct Renaming {
  std::string_view theirs, ours;
};

// Below the name of the image model ("vit.").
inline constexpr std::array<Renaming, 6> kHuggingFaceNames = {{
    {"embeddings.cls_token", "cls_token"},
    {"embeddings.position_embeddings", "pos_embed"},
    {"embeddings.patch_embeddings.projection.weight", "patch_embed.proj.weight"},
    {"embeddings.patch_embeddings.projection.bias", "patch_embed.proj.bias"},
    {"layernorm.weight", "norm.weight"},
    {"layernorm.bias", "norm.bias"},
}};

// Within a block, followed by ".weight" or ".bias". The names in files come first; those that version 5 gives its
// modules follow.
inline constexpr std::array<Renaming, 8> kHuggingFaceBlockNames = {{
    {"layernorm_before", "norm1"},
    {"attention.output.dense", "attn.proj"},
    {"layernorm_after", "norm2"},
    {"intermediate.dense", "mlp.fc1"},
    {"output.dense", "mlp.fc2"},
    {"attention.o_proj", "attn.proj"},
    {"mlp.fc1", "mlp.fc1"},
    {"mlp.fc2", "mlp.fc2"},
}};

// Of attn.qkv: query, key and value, in files and in version 5.
inline constexpr std::string_view kHuggingFaceThirds[3][2] = {{"attention.attention.query", "attention.q_proj"},
                                                              {"attention.attention.key", "attention.k_proj"},
                                                              {"attention.attention.value", "attention.v_proj"}};

// In the order of nn::Activation.
inline constexpr std::string_view kHuggingFaceActivations[] = {"gelu", "gelu_pytorch_tanh", "quick_gelu", "relu",
                                                               "silu"};

// Pillow's numbers, in the order of image::Interpolation.
inline constexpr std::array<int, 4> kPillowResample = {0, 2, 3, 1};

}  // namespace xladder::weights
