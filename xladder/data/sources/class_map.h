// What the labels of data mean to a model: classes are names, and positions only where there are no names.
//
//   XLADDER_ASSIGN(const ClassMap map, match_classes({"runs/x", 3, {"ant", "bee", "cow"}},
//                                                    {"new/", 2, {"cow", "bee"}}, {.all = false}));
//   map.label(0);  // 2: what the data calls class 0 is the model's class 2
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/sources/dataset.h"

namespace xladder::data {

// The classes that a model tells apart, or that data has.
struct Classes {
  std::string owner;  // for sentences: "the run runs/x", "/data/flowers"
  int64_t count = 0;
  std::vector<std::string> names = {};  // of labels 0, 1, ...; empty: not known. A model may have room for more classes
};

Classes classes_of(const DatasetInfo& info);

struct ClassMap {
  std::vector<int32_t> labels = {};  // the model's label for each of the data's; empty: the same
  bool by_name = false;
  std::string note = {};  // a sentence where something was mapped or assumed; may be empty

  int32_t label(int32_t of_data) const { return labels.empty() ? of_data : labels[static_cast<size_t>(of_data)]; }
};

// What makes two classes the same.
enum class ClassesBy { kNames, kPosition };
inline constexpr std::string_view kClassesByNames[] = {"names", "position"};
constexpr std::span<const std::string_view> names_of(ClassesBy) { return kClassesByNames; }

struct ClassMatch {
  bool all = true;           // the data has every class of the model; else some of them will do, as in evaluation
  bool by_position = false;  // the names do not count, because the user says so
};

// Equal names are equal classes, in whatever order. Errors (kUsage): names that the other side lacks, of which the
// first are told; a name that stands twice and is asked for; no names on one side and another number of classes.
Result<ClassMap> match_classes(const Classes& model, const Classes& data, const ClassMatch& options = {});

// The data with the model's labels, names and number of classes. `map` is that of match_classes().
std::shared_ptr<const Dataset> with_classes(std::shared_ptr<const Dataset> dataset, const Classes& model, ClassMap map);

}  // namespace xladder::data
