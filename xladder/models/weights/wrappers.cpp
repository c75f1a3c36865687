#include "xladder/models/weights/wrappers.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

namespace xladder::weights {
namespace {

// Modules that hand everything on to the one that they hold; none of the models read here has a part of such a name.
constexpr std::string_view kModuleWrappers[] = {
    "module",          "_orig_mod", "_fsdp_wrapped_module", "_checkpoint_wrapped_module", "_fpw_module",
    "_forward_module", "_module"};

std::vector<std::string> parts_of(std::string_view name) {
  std::vector<std::string> parts;
  for (size_t begin = 0; begin <= name.size();) {
    const size_t end = std::min(name.find('.', begin), name.size());
    parts.emplace_back(name.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// DINOv2 writes blocks as blocks.CHUNK.BLOCK, where BLOCK counts through all chunks.
size_t place_of_chunk(const std::vector<std::string>& parts) {
  for (size_t i = 0; i + 2 < parts.size(); ++i)
    if (parts[i] == "blocks" && is_number(parts[i + 1]) && is_number(parts[i + 2])) return i + 1;
  return parts.size();
}

}  // namespace

Status take_wrappers_off(WeightsSource& source, std::string_view label) {
  std::set<std::string> taken_off;
  std::map<std::string, std::string> earlier;  // plain name -> the source's
  for (SourceTensor& tensor : source.tensors) {
    std::vector<std::string> parts = parts_of(tensor.name);
    const auto is_wrapper = [&](const std::string& part) {
      const bool found = std::ranges::find(kModuleWrappers, part) != std::end(kModuleWrappers);
      if (found) taken_off.insert(part);
      return found;
    };
    std::erase_if(parts, is_wrapper);
    if (const size_t chunk = place_of_chunk(parts); chunk < parts.size()) {
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(chunk));
      taken_off.insert("the numbers of chunks");
    }
    std::string plain = fmt::format("{}", fmt::join(parts, "."));
    const auto [other, is_new] = earlier.emplace(plain, tensor.name);
    if (!is_new)
      return fail(ErrorCode::kUsage, "{} holds {} and {}, which are one tensor of the model; save one of them alone",
                  label, other->second, tensor.name);
    tensor.name = std::move(plain);
  }
  if (!taken_off.empty()) source.notes.push_back(fmt::format("names without wrappers: {}", fmt::join(taken_off, ", ")));
  return {};
}

}  // namespace xladder::weights
