#include <nlohmann/json.hpp>

#include "xladder/base/json_text.h"
#include "xladder/run/imported/check_program.h"

namespace xladder::imported {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const TensorCheck& check) {
  return {{"name", check.name},
          {"label", check.label},
          {"type", to_string(check.type)},
          {"passed", check.passed()},
          {"num_wrong", check.num_wrong},
          {"excess", check.excess},
          {"place", check.place},
          {"got", check.got},
          {"wanted", check.wanted}};
}

}  // namespace

std::string to_json(const ProgramCheck& checked, const ImportedProgram& program, const pjrt::Client& client,
                    const Tolerance& tolerance) {
  Json json = {{"file", program.file.string()},
               {"passed", checked.passed()},
               {"platform", client.platform_name()},
               {"platform_version", client.platform_version()},
               {"rtol", tolerance.relative},
               {"atol", tolerance.absolute},
               {"compile_s", checked.compile_seconds},
               {"outputs", Json::array()},
               {"gradients", Json::array()}};
  for (const TensorCheck& tensor : checked.outputs) json["outputs"].push_back(to_json(tensor));
  for (const TensorCheck& tensor : checked.gradients) json["gradients"].push_back(to_json(tensor));
  return text_of_json(json, 2);
}

}  // namespace xladder::imported
