#include "content/care_sections.h"
#include "content/characters.h"
#include "content/outline/document_outline.h"
#include "content/outline/title.h"
#include "content/outline/typed_lists.h"
#include "content/plain_text.h"
#include "content/review_line.h"
#include "content/slug.h"
#include "content/split.h"
#include "content/typography.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <unicode/utf8.h>

namespace content {

namespace {

/// Deeper lists are shown at this nesting: there is no room on a page for more.
constexpr int k_deepest_nesting = 5;

bool is_item(Block const& block) { return block.kind == BlockKind::bullet || block.kind == BlockKind::numbered; }

/// Lines of strokes or stars, with which people part what they type, say nothing.
bool has_words(RichText const& content)
{
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(content.text.data());
    auto const length = static_cast<std::int32_t>(content.text.size());
    for (std::int32_t i = 0; i < length;) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, length, c);
        if (c > 0 && (is_word(c) || u_isdigit(c) || u_charType(c) == U_OTHER_SYMBOL))
            return true;
    }
    return false;
}

/// Programs write a picture's text below it as well.
void drop_repeating_captions(std::vector<OutlinePart>& parts)
{
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (parts[i].block.kind == BlockKind::caption && parts[i - 1].block.kind == BlockKind::picture
            && reads_the_same(parts[i].block.content.text, parts[i - 1].block.content.text))
            parts[i].block.content = {};
    std::erase_if(parts, [](OutlinePart const& part) { return part.block.content.text.empty(); });
}

/// Nothing stands under a heading that ends the document or its card.
void drop_empty_headings(std::vector<OutlinePart>& parts)
{
    while (!parts.empty() && parts.back().block.kind == BlockKind::heading)
        parts.pop_back();
}

/// Moves cards to the end of their section: a page shows cards before everything else, and takes all that follows the
/// heading of one for its text, up to the next heading that is as high.
void end_sections_with_cards(std::vector<OutlinePart>& parts)
{
    auto const is_in_card = [](OutlinePart const& part) { return part.card != 0; };
    for (auto begin = std::ranges::find_if(parts, is_in_card); begin != parts.end();) {
        int const level = begin->block.level;
        auto const end = std::find_if(begin, parts.end(), [&](OutlinePart const& part) {
            return part.card == 0 && part.block.kind == BlockKind::heading && part.block.level <= level;
        });
        std::stable_partition(begin, end, std::not_fn(is_in_card));
        begin = std::find_if(end, parts.end(), is_in_card);
    }
}

/// The levels that are in use become 2, 3 and 4, those that are deeper 4.
void settle_levels(std::vector<OutlinePart>& parts)
{
    std::set<int> used;
    for (OutlinePart const& part : parts)
        if (part.block.kind == BlockKind::heading)
            used.insert(part.block.level);
    for (OutlinePart& part : parts)
        if (part.block.kind == BlockKind::heading)
            part.block.level
                = std::min(4, 2 + static_cast<int>(std::distance(used.begin(), used.find(part.block.level))));
}

/// No item is nested more than one deeper than the one before it; paragraphs of an item follow it.
void settle_nesting(std::vector<OutlinePart>& parts)
{
    int deepest = 0; ///< That the next item may have.
    for (OutlinePart& part : parts) {
        Block& block = part.block;
        if (is_item(block)) {
            block.level = std::min({ block.level, deepest, k_deepest_nesting });
            deepest = block.level + 1;
        } else if (block.kind == BlockKind::paragraph || block.kind == BlockKind::picture
            || block.kind == BlockKind::caption) {
            block.level = std::min({ block.level, deepest, k_deepest_nesting + 1 });
            deepest = block.level;
        } else {
            deepest = 0;
        }
    }
}

void mark_care(Article& article)
{
    bool const has_cards = std::ranges::any_of(article.blocks, [](Block const& block) { return is_care(block.sign); });
    if (!has_cards)
        mark_known_care_sections(article.blocks, article.metadata.language);
}

} // namespace

base::Result<Article> settled(DocumentOutline outline, std::string_view name)
{
    std::vector<OutlinePart>& parts = outline.parts;
    std::erase_if(parts,
        [](OutlinePart const& part) { return part.block.kind != BlockKind::row && !has_words(part.block.content); });
    if (outline.metadata.language.empty()) {
        outline.metadata.language = "en";
        outline.remarks.push_back(std::string(name) + ": it does not say its language, and is taken for English");
    }
    recognise_typed_lists(parts, outline.metadata.language);
    drop_repeating_captions(parts);
    settle_title(outline, name);
    drop_empty_headings(parts);
    end_sections_with_cards(parts);
    settle_levels(parts);
    settle_nesting(parts);
    Article article { std::move(outline.metadata), {}, std::move(outline.pictures), std::move(outline.remarks) };
    for (OutlinePart& part : parts)
        article.blocks.push_back(std::move(part.block));
    take_review_lines(article.metadata, article.blocks);
    // Cut before, since each mark and each emphasis of a text is looked at for each other one.
    article.blocks = TRY(split_long_blocks(std::move(article.blocks), name));
    if (article.blocks.empty())
        return base::failure(base::ErrorCode::malformed, std::string(name) + ": there is no text in this document");
    if (article.metadata.slug.empty())
        article.metadata.slug = slug_from(article.metadata.title);
    typeset_all(article);
    article.blocks = TRY(split_long_blocks(std::move(article.blocks), name));
    mark_care(article);
    return article;
}

} // namespace content
