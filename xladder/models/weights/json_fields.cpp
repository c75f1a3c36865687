#include "xladder/models/weights/json_fields.h"

namespace xladder::weights {

using nlohmann::json;

Result<json> object_from(const std::string& text, const std::string& label) {
  json object = json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!object.is_object()) return fail(ErrorCode::kFailed, "{} is not a JSON object; copy or download it again", label);
  return object;
}

Fields::Fields(const json& object, const std::string& label)
    : JsonFields(object, {}, [&object, label](const Flaw& flaw) {
        const std::string got = object.at(flaw.name).dump(-1, ' ', false, json::error_handler_t::replace);
        return Error{ErrorCode::kUsage,
                     fmt::format("{}: {} is {}, which models here cannot be; give the weights of another model", label,
                                 flaw.name, got.substr(0, 80))};
      }) {}

void Fields::take(const char* name, std::vector<float>& numbers) {
  std::vector<double> wide(numbers.begin(), numbers.end());
  take(name, wide);
  numbers.assign(wide.begin(), wide.end());
}

}  // namespace xladder::weights
