// The arguments of verbs that read pictures: where they are, and what of them counts.
#pragma once

#include <string>
#include <vector>

#include "xladder/base/result.h"
#include "xladder/data/sources/open.h"

namespace CLI {
class App;
}

namespace xladder::cli {

class ImageArguments {
 public:
  void add_to(CLI::App& app);  // PATH and the flags that say how to read it

  const std::string& path() const { return path_; }
  const std::string& split() const { return split_; }  // empty: not given
  uint64_t seed() const { return seed_; }              // --seed, of the held-out part and of shuffling
  // With `split` in place of the one that was given. Error (kUsage): a word that a flag does not know.
  Result<data::OpenOptions> options(const std::string& split) const;

 private:
  std::string path_;
  std::string split_;
  std::string format_ = "auto";
  std::string class_order_ = "string";
  std::string class_level_;
  std::string hold_out_by_ = "content";
  std::string classes_;
  std::string label_key_, image_feature_, label_feature_;
  int64_t first_label_ = 0;
  int64_t num_classes_ = 0;
  int64_t min_per_class_ = 0;
  int64_t channels_ = 3;
  double val_fraction_ = 0;
  bool drop_duplicates_ = false;
  uint64_t seed_ = 0;
};

// The index of `word` in `names`. Error (kUsage): "FLAG must be one of ...; got ...; did you mean ...?"
Result<size_t> place_of_choice(std::string_view flag, const std::string& word, std::span<const std::string_view> names);
template <NamedEnum Enum>
Result<Enum> choice_of(std::string_view flag, const std::string& word) {
  XLADDER_ASSIGN(const size_t place, place_of_choice(flag, word, names_of(Enum{})));
  return static_cast<Enum>(place);
}

}  // namespace xladder::cli
