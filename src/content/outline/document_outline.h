#pragma once
// What readers of documents that other programs wrote (HTML, DOCX) find, before it is settled into an article.

#include "base/result.h"
#include "content/vocabulary/article.h"

#include <string>
#include <string_view>
#include <vector>

namespace content {

/// A block as an article's, but for this: a heading may have any level from 1 on, lists may be nested as deep as they
/// like, texts may be of any length, a paragraph may be a list item that was only typed as one ("- milk"), and
/// quotation marks are as they were typed.
struct OutlinePart {
    Block block;
    int card = 0; ///< The care card that it is in, from 1 on; 0: in none. The card's heading has its sign.
};

struct DocumentOutline {
    Metadata metadata;          ///< Without a title where the reader is not sure, and without a slug.
    std::string fallback_title; ///< Of a document without title and headings, e.g. from its properties; may be empty.
    std::vector<OutlinePart> parts;
    std::vector<Picture> pictures;
    std::vector<std::string> remarks;
};

/// Makes the article of it. The language is English, with a remark, where the metadata has none. The title is the
/// metadata's; else the first heading, where nothing precedes it or none is above it; else the fallback; else the name
/// of the file. A heading that only repeats the title goes. The levels of headings that are in use become 2, 3 and 4.
/// What follows a care card within its section goes before it, since a card ends with its section. Without cards, known
/// headings give their sections a grade (care_sections.h). `malformed` when there is no text, `too_large` when there is
/// too much.
[[nodiscard]] base::Result<Article> settled(DocumentOutline outline, std::string_view name);

} // namespace content
