#include "xladder/graph/reader/locations.h"

#include <algorithm>
#include <vector>

namespace xladder::reader {

std::string_view scope_of(const Location* location) {
  // The first name on the way to the op itself; aliases may lead in circles, so that the steps are counted.
  constexpr size_t kMostSteps = 64;
  std::vector<const Location*> open = {location};
  for (size_t step = 0; step < kMostSteps && !open.empty(); ++step) {
    const Location* next = open.back();
    open.pop_back();
    if (next == nullptr) continue;
    if (next->kind == Location::Kind::kName) return next->name;
    for (size_t i = std::min(next->children.size(), kMostSteps); i-- > 0;) open.push_back(next->children[i]);
  }
  return {};
}

const Location* Locations::accept() {
  if (!scanner_.peek_word("loc")) return nullptr;
  const char* begin = scanner_.here();
  scanner_.expect_word("loc", "before a location");
  if (scanner_.peek() != '(') {
    scanner_.move_to(begin);
    return nullptr;
  }
  scanner_.expect('(', "after 'loc'");
  const Location* location = parse();
  scanner_.expect(')', "after a location");
  return location;
}

Locations::Alias& Locations::alias(std::string_view name, Offset offset) {
  const auto known = aliases_.find(name);
  if (known != aliases_.end()) return known->second;
  return aliases_.emplace(name, Alias{arena_.make(Location{}), offset}).first->second;
}

void Locations::define_alias(std::string_view name, Offset offset) {
  const Location* location = accept();
  if (location == nullptr) scanner_.unexpected("'loc(' and a location");
  Alias& made = alias(name, offset);
  if (made.defined) scanner_.fail_at(offset, "#{} is defined twice; correct the text", name);
  made.defined = true;
  *made.location = *location;
}

void Locations::check_that_all_are_defined() const {
  const Alias* missing = nullptr;
  std::string_view name;
  for (const auto& [key, value] : aliases_)
    if (!value.defined && (missing == nullptr || value.first_use < missing->first_use)) missing = &value, name = key;
  if (missing != nullptr)
    scanner_.fail_at(missing->first_use,
                     "the location #{} is nowhere defined; the text was cut, export the whole module", name);
}

const Location* Locations::parse() {
  const Scanner::Level level(scanner_);
  const char next = scanner_.peek();
  if (next == '#') {
    const Offset begin = scanner_.offset();
    scanner_.expect('#', "before the name of a location");
    return alias(scanner_.alias_name(), begin).location;
  }
  Location location;
  if (next == '"') {
    location.name = scanner_.string(arena_);
    location.kind = Location::Kind::kName;
    if (scanner_.accept(':')) {  // "file":line:column to line:column
      location.kind = Location::Kind::kFile;
      scanner_.require_integer("the line of a location");
      scanner_.expect(':', "after the line of a location");
      scanner_.require_integer("the column of a location");
      if (scanner_.accept_word("to")) {
        scanner_.integer();
        scanner_.expect(':', "in the range of a location");
        scanner_.require_integer("the last column of a location");
      }
    } else if (scanner_.accept('(')) {
      const Location* child = parse();
      scanner_.expect(')', "after a location");
      location.children = arena_.copy(std::span<const Location* const>(&child, 1));
    }
    return arena_.make(location);
  }
  if (scanner_.accept_word("unknown")) return arena_.make(location);
  if (scanner_.accept_word("callsite")) {
    scanner_.expect('(', "after 'callsite'");
    std::vector<const Location*> children = {parse()};
    scanner_.expect_word("at", "between the two places of a call");
    children.push_back(parse());
    scanner_.expect(')', "after the places of a call");
    location.kind = Location::Kind::kCall;
    location.children = arena_.copy(children);
    return arena_.make(location);
  }
  if (scanner_.accept_word("fused")) {
    if (scanner_.accept('<')) {
      scanner_.skip_attribute();
      scanner_.expect('>', "after what a fused location carries");
    }
    scanner_.expect('[', "after 'fused'");
    std::vector<const Location*> children;
    if (!scanner_.accept(']')) {
      do {
        children.push_back(parse());
      } while (scanner_.accept(','));
      scanner_.expect(']', "after fused locations");
    }
    location.kind = Location::Kind::kFused;
    location.children = arena_.copy(children);
    return arena_.make(location);
  }
  scanner_.unexpected("a location");
}

}  // namespace xladder::reader
