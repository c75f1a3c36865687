// The JSON texts beside weights.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "xladder/base/json_fields.h"

namespace xladder::weights {

// kFailed for a text that is no JSON object.
Result<nlohmann::json> object_from(const std::string& text, const std::string& label);

// Fields that need not be there; one that is wrong says what models here cannot be (kUsage).
class Fields : public JsonFields {
 public:
  Fields(const nlohmann::json& json, const std::string& label);

  using JsonFields::take;
  void take(const char* name, std::vector<float>& numbers);
};

}  // namespace xladder::weights
