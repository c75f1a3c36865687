#include "xladder/device/profile/emission.h"

#include <algorithm>

namespace xladder::device {

std::span<const EmissionChoice> emission_choices() {
  static constexpr EmissionChoice kChoices[] = {
      {"own_erf", &Emission::own_erf, "GELU calls the compiler's erf"},
      {"scaled_terms", &Emission::scaled_terms, "means are sums of x / n"},
      {"joined_qkv", &Emission::joined_qkv, "one product for queries, keys and values"},
      {"cut_images", &Emission::cut_images, "images come from the host cut into patches"},
      {"padded_tokens", &Emission::padded_tokens, "tokens are padded to a multiple of eight and masked"},
      {"narrow_products", &Emission::narrow_products, "products of bf16-mixed give bf16"},
      {"cudnn_attention", &Emission::cudnn_attention, "attention of bf16-mixed is cuDNN's fused kernel"},
      {"sample_axis", &Emission::sample_axis, "activations keep samples and tokens apart"},
  };
  return kChoices;
}

std::optional<Emission> emission_of(std::span<const std::string> names) {
  Emission emission;
  for (const std::string& name : names) {
    const auto found = std::ranges::find(emission_choices(), name, &EmissionChoice::name);
    if (found == emission_choices().end()) return std::nullopt;
    emission.*found->is_taken = true;
  }
  return emission;
}

std::vector<std::string_view> names_of(const Emission& emission) {
  std::vector<std::string_view> names;
  for (const EmissionChoice& choice : emission_choices())
    if (emission.*choice.is_taken) names.push_back(choice.name);
  return names;
}

}  // namespace xladder::device
