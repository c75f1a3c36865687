// For tests only: is this text well-formed XML, and which tags hold something?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xladder::report {

// "" if every element is closed in order, every attribute is quoted and unique, every '&' begins one of the five
// entities of XML (or &#39;) and no '<' stands in text; else what is wrong and where.
inline std::string xml_problem(std::string_view text) {
  const auto at = [&](size_t i, std::string_view what) {
    return std::string(what) + ": " + std::string(text.substr(i > 40 ? i - 40 : 0, 100));
  };
  const auto entity_ok = [&](size_t i) {
    for (const std::string_view entity : {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"})
      if (text.substr(i).starts_with(entity)) return true;
    return false;
  };
  const auto is_name = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ':';
  };
  std::vector<std::string_view> open;
  size_t i = 0;
  if (text.starts_with("<!DOCTYPE html>")) i = 15;
  while (i < text.size()) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < ' ' && text[i] != '\n' && text[i] != '\t') return at(i, "control character");
    if (text[i] == '&' && !entity_ok(i)) return at(i, "bare ampersand");
    if (text[i] != '<') {
      if (open.empty() && text[i] != '\n') return at(i, "text outside of the root");
      ++i;
      continue;
    }
    const bool closing = text.substr(i).starts_with("</");
    size_t end = i + (closing ? 2 : 1);
    const size_t name_start = end;
    while (end < text.size() && is_name(text[end])) ++end;
    const std::string_view name = text.substr(name_start, end - name_start);
    if (name.empty()) return at(i, "no tag after '<'");
    if (closing) {
      if (open.empty() || open.back() != name) return at(i, "closes what is not open");
      open.pop_back();
      if (end >= text.size() || text[end] != '>') return at(i, "unfinished tag");
      i = end + 1;
      continue;
    }
    std::vector<std::string_view> attributes;
    while (end < text.size() && text[end] == ' ') {
      const size_t start = ++end;
      while (end < text.size() && is_name(text[end])) ++end;
      const std::string_view attribute = text.substr(start, end - start);
      for (const std::string_view other : attributes)
        if (other == attribute) return at(i, "attribute given twice");
      attributes.push_back(attribute);
      if (attribute.empty() || !text.substr(end).starts_with("=\"")) return at(i, "attribute without a quoted value");
      for (end += 2; end < text.size() && text[end] != '"'; ++end)
        if (text[end] == '<' || (text[end] == '&' && !entity_ok(end))) return at(end, "markup in an attribute");
      ++end;
    }
    const bool empty_element = text.substr(std::min(end, text.size())).starts_with("/>");
    if (!empty_element && (end >= text.size() || text[end] != '>')) return at(i, "unfinished tag");
    if (!empty_element) open.push_back(name);
    i = end + (empty_element ? 2 : 1);
  }
  return open.empty() ? "" : "not closed: " + std::string(open.back());
}

// The first tag that holds `what` (for attributes, with the space before), "" if none does. The style sheet counts as
// part of its tag.
inline std::string tags_with(std::string_view page, std::string_view what) {
  for (size_t i = page.find('<'); i != std::string_view::npos; i = page.find('<', i + 1)) {
    const std::string_view tag =
        page.substr(i, page.find(page.substr(i).starts_with("<style") ? "</style" : ">", i) - i);
    if (tag.find(what) != std::string_view::npos) return std::string(tag);
  }
  return "";
}

}  // namespace xladder::report
