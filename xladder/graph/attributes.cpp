#include "xladder/graph/attributes.h"

#include <fmt/core.h>

#include <stdexcept>

namespace xladder::graph {

Attributes::Attributes() = default;
Attributes::Attributes(std::initializer_list<std::pair<const std::string, Attribute>> entries) : entries_(entries) {}
Attributes::Attributes(const Attributes&) = default;
Attributes::Attributes(Attributes&&) noexcept = default;
Attributes& Attributes::operator=(const Attributes&) = default;
Attributes& Attributes::operator=(Attributes&&) noexcept = default;
Attributes::~Attributes() = default;

bool Attributes::has(const std::string& name) const { return entries_.contains(name); }

void Attributes::set(const std::string& name, Attribute value) { entries_.insert_or_assign(name, std::move(value)); }

void Attributes::erase(const std::string& name) { entries_.erase(name); }

bool Attributes::operator==(const Attributes& other) const = default;

const Attribute& Attributes::at(const std::string& name) const {
  const auto found = entries_.find(name);
  if (found == entries_.end()) throw std::logic_error("attribute " + name + " is absent");
  return found->second;
}

void Attributes::refuse(const std::string& name, const Attribute& found, std::string_view wanted) {
  const std::string_view held = std::visit([](const auto& value) { return kind(&value); }, found);
  throw std::logic_error(fmt::format("attribute {} holds {}, not {}", name, held, wanted));
}

}  // namespace xladder::graph
