// How one training step is written down for a device's compiler. The forms compute the same; which one a compiler makes
// the better program of is measured with tools/check_emission.py and kept in benchmarks/results.
//
//   options.emission = profile.emission;
//   options.emission = device::emission_of({"joined_qkv", "padded_tokens"});
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xladder::device {

// Nothing set is the form that was measured fastest on XLA:CPU.
struct Emission {
  bool own_erf = false;          // GELU calls chlo.erf in place of a rational function
  bool scaled_terms = false;     // means are sums of x / n in place of sums divided by n
  bool joined_qkv = false;       // one product for queries, keys and values in place of three
  bool cut_images = false;       // images come from the host cut into patches
  bool padded_tokens = false;    // tokens of a sequence are a multiple of kTokenMultiple; those added are masked
  bool narrow_products = false;  // bf16-mixed: products give bf16, as frameworks' do, in place of f32
  bool sample_axis = false;      // activations are [batch, tokens, width] in place of [batch * tokens, width]
  bool cudnn_attention = false;  // bf16-mixed: attention is cuDNN's fused kernel; tokens are padded for it

  friend bool operator==(const Emission&, const Emission&) = default;
};

// Loads of eight elements, and tiles that hold eight rows.
inline constexpr int64_t kTokenMultiple = 8;

struct EmissionChoice {
  std::string_view name;  // as recipes have it
  bool Emission::*is_taken;
  std::string_view summary;
};
std::span<const EmissionChoice> emission_choices();

// Of names of choices; nothing if one is not known.
std::optional<Emission> emission_of(std::span<const std::string> names);
std::vector<std::string_view> names_of(const Emission& emission);

}  // namespace xladder::device
