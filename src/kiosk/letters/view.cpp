#include "kiosk/letters/view.h"

#include "kiosk/offered.h"
#include "kiosk/viewer.h"

#include <utility>

namespace kiosk::letters {

namespace {

EntryCard card_of(Viewer const& viewer, catalogue::IndexEntry const& entry)
{
    EntryCard card { .article = entry.article, .key = {}, .title = entry.label, .see = {}, .caption = entry.caption };
    card.key = "letter/topic/" + entry.slug;
    if (!entry.see.empty()) {
        card.key += "/" + entry.label;
        card.see = fill(viewer.text("see {}"), { entry.see });
    }
    return card;
}

std::string notice(Viewer const& viewer, LetterPage const& page)
{
    if (page.failed)
        return viewer.text("These topics can't be shown. Please try again.");
    auto const since = waiting_since(viewer.model.session);
    return since ? viewer.waiting_notice(*since) : std::string {};
}

} // namespace

LetterView view_of(Viewer const& viewer, LetterPage& page)
{
    LetterView view { .chrome = viewer.chrome_with_search(),
        .letter = page.letter,
        .heading = page.total > 0 ? page.letter + " · " + viewer.topics(page.total) : page.letter,
        .letters = letter_tiles(viewer, page.letter),
        .letters_label = viewer.text("Letters"),
        .total = page.total,
        .first = page.first,
        .cards = {},
        .loading = page.loading,
        .notice = notice(viewer, page),
        .page_up = viewer.text("Up"),
        .page_down = viewer.text_for("next page", "More"),
        .scroll = &page.scroll,
        .place = &page.place };
    for (auto const& entry : page.entries)
        view.cards.push_back(card_of(viewer, entry));
    return view;
}

std::vector<LetterTile> letter_tiles(Viewer const& viewer, std::string_view selected)
{
    std::vector<LetterTile> tiles;
    auto const* index = collection_index(viewer.model);
    if (!index)
        return tiles;
    for (auto const& letter : index->letters)
        tiles.push_back({ letter.label,
            viewer.list({ letter.label, letter.topics > 0 ? viewer.topics(letter.topics) : viewer.text("no topics") }),
            letter.cards > 0, letter.label == selected });
    return tiles;
}

} // namespace kiosk::letters
