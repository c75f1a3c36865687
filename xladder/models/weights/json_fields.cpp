#include "xladder/models/weights/json_fields.h"

namespace xladder::weights {

Result<nlohmann::json> object_from(const std::string& text, const std::string& label) {
  nlohmann::json json = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) return fail(ErrorCode::kFailed, "{} is not a JSON object; copy or download it again", label);
  return json;
}

}  // namespace xladder::weights
