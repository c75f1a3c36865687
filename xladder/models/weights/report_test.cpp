#include "xladder/models/weights/report.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace xladder::weights {
namespace {

WeightsReport example() {
  WeightsReport report{.path = "x", .format = "timm"};
  report.tensors = {{TensorFate::kMatched, "cls_token", "cls_token", {1, 1, 8}, ""},
                    {TensorFate::kReshaped, "blocks.0.attn.qkv.weight", "q, k, v", {24, 8}, "q, k and v joined"},
                    {TensorFate::kMissing, "head.weight", "", {5, 8}, "a new head"},
                    {TensorFate::kMissing, "head.bias", "", {5}, "a new head"}};
  return report;
}

TEST(WeightsReport, SummaryCountsEachFateAndNamesWhatIsMissing) {
  EXPECT_EQ(example().summary(), "timm from x: 1 matched, 1 reshaped, 2 missing (head.weight, head.bias)");
}

TEST(WeightsReport, JsonHoldsEveryTensorAlsoWithNamesThatAreNotUtf8) {
  WeightsReport report = example();
  report.tensors.push_back({TensorFate::kSkipped, "\xff", "\xff", {2}, "unknown"});
  const nlohmann::json json = nlohmann::json::parse(to_json(report));
  EXPECT_EQ(json["tensors"].size(), 5u);
  EXPECT_EQ(json["counts"]["missing"], 2);
  EXPECT_EQ(json["tensors"][1]["shape"], (std::vector<int64_t>{24, 8}));
}

}  // namespace
}  // namespace xladder::weights
