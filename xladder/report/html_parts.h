// Pieces that the sections of the HTML report are made of. All escape the text that they are given, except where it is
// called markup.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "xladder/ladder/result/ladder_result.h"
#include "xladder/report/escape.h"
#include "xladder/report/html_table.h"
#include "xladder/report/rows.h"

namespace xladder::report {

// A page from its first byte to the body, and from the end of what its `<main>` holds to its last.
std::string page_head(std::string_view title);
std::string page_foot(std::string_view file);  // from which it was written

// "" if the body is, so that what was not measured leaves no empty heading.
std::string section(std::string_view title, std::string_view lead, const std::string& body_markup);

// The legend of a drawing: marks and what they mean.
std::string key(const std::vector<std::string>& items_markup);
std::string key_item(std::string_view mark_markup, std::string_view meaning);

std::string sentences_list(const std::vector<std::string>& sentences);
std::string code_block(std::string_view title, std::string_view text);

// A list of rows with what `text_of` says of each; rows of which it says nothing are left out.
template <class TextOf>
std::string rows_list(const ladder::LadderResult& result, TextOf text_of) {
  std::string items;
  for (const ladder::Row& row : result.rows)
    if (const std::string text = text_of(row); !text.empty())
      items += fmt::format("<div><dt>{} {} {}</dt><dd>{}</dd></div>\n", row.index, html_escaped(label(row)),
                           outcome_tag(row.outcome), html_escaped(text));
  return items.empty() ? "" : "<dl class=\"reasons\">\n" + items + "</dl>\n";
}

}  // namespace xladder::report
