#include "xladder/run/recipe/emission_option.h"

#include <algorithm>

namespace xladder::run {

Result<std::optional<device::Emission>> emission_in(const config::Settings& settings) {
  const std::vector<std::string>& words = settings.get_strings("knobs.emission");
  for (const std::string_view alone : {config::kAuto, kPlainEmission})
    if (words.size() > 1 && std::ranges::find(words, alone) != words.end())
      return fail(ErrorCode::kUsage,
                  "knobs.emission has {} beside other words; write it alone, or name choices without it", alone);
  if (words == std::vector<std::string>{std::string(config::kAuto)}) return std::nullopt;
  if (words == std::vector<std::string>{std::string(kPlainEmission)}) return device::Emission{};
  return device::emission_of(words);
}

}  // namespace xladder::run
