#include "xladder/models/weights/report.h"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "xladder/base/json_text.h"

namespace xladder::weights {
namespace {

constexpr TensorFate kFates[] = {TensorFate::kMatched, TensorFate::kReshaped, TensorFate::kSkipped,
                                 TensorFate::kMissing};
constexpr size_t kNamesShown = 3;

std::string_view name_of(TensorFate fate) { return kTensorFateNames[static_cast<size_t>(fate)]; }

}  // namespace

size_t WeightsReport::count(TensorFate fate) const {
  return static_cast<size_t>(std::ranges::count(tensors, fate, &TensorReport::fate));
}

std::string WeightsReport::summary() const {
  std::string counts;
  for (const TensorFate fate : kFates) {
    if (count(fate) == 0) continue;
    counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", count(fate), name_of(fate));
    if (fate != TensorFate::kMissing) continue;
    std::string names;
    size_t shown = 0;
    for (const TensorReport& tensor : tensors) {
      if (tensor.fate != fate || ++shown > kNamesShown) continue;
      names += (names.empty() ? "" : ", ") + tensor.name;
    }
    counts += fmt::format(" ({}{})", names, shown > kNamesShown ? ", ..." : "");
  }
  return fmt::format("{} from {}: {}", format, path, counts.empty() ? "no tensors" : counts);
}

std::string to_json(const WeightsReport& report) {
  using Json = nlohmann::ordered_json;
  Json json = {{"path", report.path}, {"format", report.format}};
  if (!report.new_head.empty()) json["new_head"] = report.new_head;
  json["notes"] = report.notes;
  for (const TensorFate fate : kFates) json["counts"][std::string(name_of(fate))] = report.count(fate);
  json["tensors"] = Json::array();
  for (const TensorReport& tensor : report.tensors)
    json["tensors"].push_back({{"fate", name_of(tensor.fate)},
                               {"name", tensor.name},
                               {"source", tensor.source},
                               {"shape", tensor.shape},
                               {"note", tensor.note}});
  return text_of_json(json, 2);
}

}  // namespace xladder::weights
