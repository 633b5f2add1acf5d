#include "kiosk/letters/view.h"

#include "kiosk/offered.h"
#include "kiosk/viewer.h"

#include <algorithm>
#include <utility>

namespace kiosk::letters {

namespace {

std::string notice(Viewer const& viewer, LetterPage const& page)
{
    if (page.failed)
        return viewer.text("These topics can't be shown. Please try again.");
    auto const since = waiting_since(page);
    return since ? viewer.waiting_notice(*since) : std::string {};
}

/// How many of the letter's topics are counted: other names are none.
int topics_of(catalogue::CollectionIndex const* index, std::string const& letter)
{
    if (!index)
        return 0;
    auto const found = std::ranges::find(index->letters, letter, &catalogue::Letter::label);
    return found == index->letters.end() ? 0 : found->topics;
}

std::string heading(Viewer const& viewer, LetterPage const& page, catalogue::CollectionIndex const* index)
{
    if (page.subject != 0)
        return page.total > 0 ? in_a_row({ page.subject_label, viewer.leaflets(page.total) }) : page.subject_label;
    int const topics = page.total > 0 ? topics_of(index, page.letter) : 0;
    int const other_names = page.total - topics;
    return in_a_row({ page.letter, topics > 0 ? viewer.topics(topics) : std::string(),
        other_names > 0 ? viewer.plural("{} other name", "{} other names", other_names) : std::string() });
}

/// The section that was jumped to, as long as it is in sight; else that of the first entry that is wholly in sight.
int where_one_is(LetterPage const& page)
{
    // Of a place between two pixels all is in sight.
    constexpr float k_hardly = 0.02f;
    int top = static_cast<int>(page.place.block);
    if (page.place.fraction > k_hardly && top < page.seen_to)
        ++top;
    return top <= page.jumped_to && page.jumped_to <= page.seen_to ? page.jumped_to : top;
}

std::vector<SectionRow> rows_of(LetterPage const& page, std::string const& prefix)
{
    std::vector<SectionRow> rows;
    int const at = where_one_is(page);
    int from = 0, to = page.total;
    for (int row = 0; row < page.rows; ++row) {
        SectionRow made { .divides = to - from, .tiles = {} };
        int begin = from, end = to;
        for (auto const& section : page.sections) {
            if (section.row != row || section.first < from || section.first >= to)
                continue;
            bool const selected = section.first <= at && at < section.first + section.cards;
            if (selected) {
                begin = section.first;
                end = section.first + section.cards;
            }
            made.tiles.push_back({ prefix + "/section/" + std::to_string(row) + "/" + section.label, section.label, row,
                section.first, selected });
        }
        if (made.tiles.empty())
            break;
        rows.push_back(std::move(made));
        from = begin;
        to = end;
    }
    return rows;
}

} // namespace

LetterView view_of(Viewer const& viewer, LetterPage& page)
{
    return { topic_list(viewer, page, LetterView::k_screen, collection_index(viewer.model)),
        viewer.chrome_with_search() };
}

TopicList topic_list(
    Viewer const& viewer, LetterPage& page, std::string_view prefix, catalogue::CollectionIndex const* index)
{
    TopicList list { .prefix = std::string(prefix),
        .letter = page.letter,
        .heading = heading(viewer, page, index),
        .letters = page.subject == 0 ? letter_tiles(viewer, index, page.letter) : std::vector<LetterTile> {},
        .rows = rows_of(page, std::string(prefix)),
        .letters_label = viewer.text("Letters"),
        .total = page.total,
        .first = page.first,
        .cards = {},
        .loading = page.loading,
        .notice = notice(viewer, page),
        .page_up = viewer.text("Up"),
        .page_down = viewer.text_for("next page", "More"),
        .scroll = &page.scroll,
        .place = &page.place,
        .seen_to = &page.seen_to };
    for (auto const& entry : page.entries)
        list.cards.push_back(card_of(viewer, entry, list.prefix + "/topic/"));
    return list;
}

EntryCard card_of(Viewer const& viewer, catalogue::IndexEntry const& entry, std::string_view prefix)
{
    EntryCard card { .article = entry.article,
        .slug = entry.slug,
        .subject = entry.subject,
        .key = std::string(prefix) + entry.slug,
        .title = entry.label,
        .see = {},
        .caption = entry.leaflets > 1 ? viewer.leaflets(entry.leaflets) : entry.caption };
    if (!entry.see.empty()) {
        card.key += "/" + entry.label;
        card.see = fill(viewer.text("see {}"), { entry.see });
    }
    return card;
}

std::vector<LetterTile> letter_tiles(
    Viewer const& viewer, catalogue::CollectionIndex const* index, std::string_view selected)
{
    std::vector<LetterTile> tiles;
    if (!index)
        return tiles;
    for (auto const& letter : index->letters) {
        bool const enabled = letter.cards > 0;
        if (!enabled && letter.label == catalogue::k_other_letter)
            continue;
        std::string spoken = letter.label;
        if (letter.topics > 0 || !enabled)
            spoken = viewer.list({ letter.label, enabled ? viewer.topics(letter.topics) : viewer.text("no topics") });
        tiles.push_back({ letter.label, std::move(spoken), enabled, letter.label == selected });
    }
    return tiles;
}

} // namespace kiosk::letters
