#include "xladder/models/weights/json_fields.h"

#include "xladder/base/json_text.h"

namespace xladder::weights {

using nlohmann::json;

Result<json> object_from(const std::string& text, const std::string& label) {
  json object = json_from(text);
  if (!object.is_object()) return fail(ErrorCode::kFailed, "{} is not a JSON object; copy or download it again", label);
  return object;
}

Fields::Fields(const json& object, const std::string& label)
    : JsonFields(object, {}, [&object, label](const Flaw& flaw) {
        const std::string got = text_of_json(object.at(flaw.name));
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
