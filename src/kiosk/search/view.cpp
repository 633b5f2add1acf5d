#include "kiosk/search/view.h"

#include "kiosk/home/view.h"
#include "kiosk/offered.h"
#include "kiosk/viewer.h"

#include <algorithm>
#include <utility>

namespace kiosk::search {

namespace {

std::string notice(Viewer const& viewer, SearchPage const& page)
{
    if (page.failed)
        return viewer.text("Searching does not work just now. Please use the letters.");
    if (page.waiting)
        return viewer.waiting_notice(page.asked_at);
    return page.found && !page.found->says_nothing
        ? std::string {}
        : viewer.text("Type a word, a question or how you feel. What fits is shown at once.");
}

/// Of what a visitor typed, so no copy of it may stay.
base::WipingString did_you_mean(Viewer const& viewer, base::WipingString const& corrected)
{
    std::string const pattern = viewer.text("Did you mean {}?");
    auto const at = std::min(pattern.find("{}"), pattern.size());
    // It may run in another direction than the sentence around it.
    base::WipingString sentence;
    sentence.append(std::string_view(pattern).substr(0, at)).append("\u2068").append(corrected).append("\u2069");
    return std::move(sentence.append(std::string_view(pattern).substr(std::min(at + 2, pattern.size()))));
}

NothingFound nothing_found(Viewer const& viewer, SearchPage const& page)
{
    auto const* index = collection_index(viewer.model);
    bool const is_list = index && !index->few.empty();
    NothingFound nothing { .heading = viewer.text("Sorry, nothing was found for these words."),
        .advice = viewer.text("Try fewer words, or another word for the same."),
        .elsewhere_label = {},
        .elsewhere = {},
        .nearest_label = {},
        .letters = is_list ? viewer.text("All topics") : viewer.text("Topics by letter"),
        .missing = page.reported ? std::string {} : viewer.text("My topic is missing"),
        .thanks = page.reported ? viewer.text("Thank you. It is noted that this topic is missing.") : std::string {} };
    if (!page.found->elsewhere.empty())
        nothing.elsewhere_label = viewer.text("There are results in another language:");
    for (auto const& language : page.found->elsewhere)
        nothing.elsewhere.push_back({ language, viewer.own_name(language) });
    if (!page.found->nearest.empty())
        nothing.nearest_label = viewer.text("Perhaps one of these helps:");
    return nothing;
}

} // namespace

std::string field_label(Viewer const& viewer) { return viewer.text("What are you looking for?"); }

SearchView view_of(Viewer const& viewer, SearchPage& page)
{
    SearchView view { .chrome = viewer.chrome(),
        .label = field_label(viewer),
        .words = page.query.words(),
        .clear = viewer.text("Clear"),
        .notice = notice(viewer, page),
        .did_you_mean = {},
        .as_typed = viewer.text("No, search for what I typed"),
        .nothing = {},
        .cards = {},
        .common_heading = viewer.text("Common topics"),
        .common = {},
        .all_results = viewer.text("Show all results"),
        .keyboard = {},
        .page_up = viewer.text("Up"),
        .page_down = viewer.text_for("next page", "More"),
        .number = page.answers * 2 + (page.waiting ? 1 : 0),
        .scroll = &page.scroll,
        .place = &page.place };
    if (page.keyboard)
        view.keyboard = typing::keyboard(viewer, viewer.language(), page.query, viewer.text("Done"));
    bool const asks_nothing = !page.found || page.found->says_nothing;
    bool const idle = asks_nothing && !page.waiting && !page.failed;
    if (idle || (!asks_nothing && page.found->hits.empty() && page.found->nearest.empty()))
        view.common = home::common_cards(viewer, "search/common/");
    if (asks_nothing)
        return view;
    bool const none = page.found->hits.empty();
    if (none) {
        view.nothing = nothing_found(viewer, page);
        view.all_results = viewer.text("What now?");
    } else if (!page.found->corrected.empty())
        view.did_you_mean = did_you_mean(viewer, page.found->corrected);
    for (auto const& hit : none ? page.found->nearest : page.found->hits)
        view.cards.push_back({ "search/hit/" + hit.slug, &hit });
    return view;
}

} // namespace kiosk::search
