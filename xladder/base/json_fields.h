// Fields of a JSON object, taken with their types checked. The first that is not what it has to be becomes the error,
// in the words of who reads: Flaw says what was wanted and what there was.
//
//   JsonFields fields(json, {.required = true}, [](const JsonFields::Flaw& flaw) { return Error{...}; });
//   fields.take("depth", depth);
//   fields.take("act", activation);
//   XLADDER_TRY(fields.status());
#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xladder/base/enum_names.h"
#include "xladder/base/result.h"

namespace xladder {

class JsonFields {
 public:
  // Far beyond any size of a model, and small enough that no product of a few of them overflows.
  static constexpr int64_t kLargestSize = 1 << 20;

  struct Flaw {
    std::string name;
    std::string wanted;                              // "a number"; empty where nothing is (refuse)
    const nlohmann::json* got = nullptr;             // null: the field is missing
    std::span<const std::string_view> choices = {};  // of a word that is none of them
  };
  struct Rules {
    bool required = false;  // every field that is taken has to be there; otherwise null is the same as not there
    int64_t lowest_size = 0;
  };

  // The object outlives its reader.
  JsonFields(const nlohmann::json& json, Rules rules, std::function<Error(const Flaw&)> describe)
      : json_(json), rules_(rules), describe_(std::move(describe)) {}

  // Null if the field is not there or null.
  const nlohmann::json* find(const char* name) const;

  void take(const char* name, int64_t& size) { take_size(name, rules_.lowest_size, size); }
  void take_size(const char* name, int64_t lowest, int64_t& size);
  void take(const char* name, uint64_t& number);       // any that is whole and not negative
  void take_count(const char* name, int64_t& number);  // the same, as far as it goes
  // [height, width], or one number for both.
  void take(const char* name, int64_t& height, int64_t& width);
  void take(const char* name, double& number);  // finite
  void take(const char* name, bool& flag);
  void take(const char* name, std::string& text);
  void take(const char* name, std::optional<double>& number);  // nothing for 0 and null
  void take(const char* name, std::optional<bool>& flag);
  // A list of `count` finite numbers, or of any but none.
  void take(const char* name, std::vector<double>& numbers, std::optional<size_t> count = std::nullopt);
  template <NamedEnum Enum>
  void take(const char* name, Enum& choice) {
    take_choice(name, names_of(choice), choice);
  }
  // By names of others, in the order of the enum.
  template <class Enum>
  void take_choice(const char* name, std::span<const std::string_view> names, Enum& choice) {
    if (const std::optional<size_t> place = place_in(name, names)) choice = static_cast<Enum>(*place);
  }

  // The field is there and may not be.
  void refuse(const std::string& name) { wrong({name, "", find(name.c_str())}); }
  // Every field that was not asked for.
  void refuse_others();

  Status status() const;

 private:
  const nlohmann::json* value_of(const char* name);
  bool size_from(const char* name, const nlohmann::json& value, int64_t lowest, int64_t& size);
  std::optional<size_t> place_in(const char* name, std::span<const std::string_view> names);
  void wrong(const Flaw& flaw);

  const nlohmann::json& json_;
  Rules rules_;
  std::function<Error(const Flaw&)> describe_;
  std::set<std::string, std::less<>> known_;
  std::optional<Error> error_;
};

}  // namespace xladder
