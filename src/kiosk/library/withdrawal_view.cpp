#include "kiosk/library/withdrawal_view.h"

#include "kiosk/viewer.h"

#include <algorithm>

namespace kiosk::library {

namespace {

using Step = LibraryPage::Step;

/// All topics in staff's language, or null where the library has none.
catalogue::CollectionIndex const* all_topics(Viewer const& viewer)
{
    for (auto const& index : viewer.model.library.languages)
        if (index.language == viewer.language())
            for (auto const& collection : index.collections)
                if (collection.key == catalogue::k_all_topics)
                    return &collection;
    return nullptr;
}

/// What the visitor below reads: often that is why staff came.
std::optional<ChosenLeaflet> on_the_screen(Viewer const& viewer)
{
    auto const* reading = uppermost<article::ArticlePage>(viewer.model.session);
    if (!reading || !reading->article)
        return std::nullopt;
    auto const& metadata = reading->article->metadata;
    return ChosenLeaflet { metadata.slug, metadata.language, metadata.title };
}

LibraryView::Leaflet card_of(std::string const& group, ChosenLeaflet leaflet)
{
    return { .key = "library/" + group + "/" + leaflet.slug, .text = leaflet.title, .leaflet = std::move(leaflet) };
}

std::string title_of(Viewer const& viewer, WithdrawnTitle const& each)
{
    std::string const title
        = each.title.empty() ? in_a_row({ viewer.text("not in the library"), each.leaflet.slug }) : each.title;
    return each.leaflet.language.empty() ? title : in_a_row({ title, viewer.own_name(each.leaflet.language) });
}

void ask(Viewer const& viewer, LibraryPage const& page, LibraryView& view)
{
    auto const& chosen = *page.withdrawal->chosen;
    view.heading = fill(viewer.text("Take \"{}\" off the screen?"), { chosen.title });
    view.lines = { viewer.text("Visitors will not find it any more. It stays off the screen, also when the library is "
                               "imported again, until you bring it back.") };
    bool const one_language = viewer.model.library.languages.size() < 2;
    view.primary = LibraryView::Primary::withdraw;
    view.primary_label
        = one_language ? viewer.text("Take it off the screen") : viewer.text("Take it off in all languages");
    view.busy = page.changing_withdrawn;
    if (!one_language)
        view.withdraw_in_one
            = fill(viewer.text("Take it off in this language only: {}"), { viewer.own_name(chosen.language) });
    view.keep = viewer.text("Leave it on the screen");
}

} // namespace

bool finds_by_letter(Viewer const& viewer, LibraryPage const& page)
{
    if (page.step != Step::withdrawal || !page.withdrawal || page.withdrawal->chosen)
        return false;
    auto const* index = all_topics(viewer);
    return !page.withdrawal->picker.pages.empty() || (index && index->few.empty());
}

LeafletPickerView leaflet_picker_view(Viewer const& viewer, LibraryPage& page)
{
    auto& picker = page.withdrawal->picker;
    LeafletPickerView view { .chrome = door::staff_chrome(viewer, door::StaffArea::library),
        .heading = viewer.text("Touch a letter to find a topic"),
        .letters = {},
        .scroll = &picker.scroll,
        .topics = {},
        .present_heading = {},
        .present = on_the_screen(viewer),
        .cancel = viewer.text("Back") };
    auto const* index = all_topics(viewer);
    if (!picker.pages.empty()) {
        view.topics = letters::topic_list(viewer, picker.pages.back(), LeafletPickerView::k_screen, index);
        return view;
    }
    view.letters = letters::letter_tiles(viewer, index, {});
    if (view.present)
        view.present_heading = viewer.text("This was on the screen just now:");
    return view;
}

void show_withdrawal(Viewer const& viewer, LibraryPage const& page, LibraryView& view)
{
    view.alert = page.trouble != Trouble::none;
    view.notice = trouble_text(viewer, page.trouble, Task::withdraw);
    if (page.withdrawal->chosen) {
        ask(viewer, page, view);
        return;
    }
    view.heading = viewer.text("Take a leaflet off the screen");
    if (auto present = on_the_screen(viewer))
        view.leaflets.push_back({ "present", viewer.text("This was on the screen just now:"),
            { card_of("present", std::move(*present)) } });
    auto const* index = all_topics(viewer);
    LibraryView::LeafletGroup all { "leaflets", viewer.text("Which leaflet?"), {} };
    if (index)
        for (auto const& entry : index->few) {
            all.cards.push_back(card_of("leaflet", { entry.slug, viewer.language(), entry.label }));
            auto& card = all.cards.back();
            card.subject = entry.subject;
            card.text = in_a_row({ entry.label, entry.leaflets > 1 ? viewer.leaflets(entry.leaflets) : entry.caption });
        }
    if (all.cards.empty())
        all.heading = viewer.text("There are no leaflets in this language.");
    view.leaflets.push_back(std::move(all));
}

void show_withdrawn(Viewer const& viewer, LibraryPage const& page, LibraryView& view)
{
    view.heading = viewer.text("Leaflets off the screen");
    auto const trouble = page.trouble != Trouble::none ? page.trouble : page.withdrawn_trouble;
    view.alert = trouble != Trouble::none;
    view.notice = trouble_text(viewer, trouble, Task::withdraw);
    if (page.gave_back)
        view.notice = viewer.text("The leaflet is on the screen again.");
    if (page.withdrawn_trouble == Trouble::damaged)
        view.begin_new_list = viewer.text("Begin a new list");
    if (!page.withdrawn) {
        if (auto notice = viewer.waiting_notice(page.asked_at); page.withdrawn_trouble == Trouble::none)
            view.lines.push_back(std::move(notice));
        return;
    }
    for (auto const& each : *page.withdrawn)
        view.withdrawn_titles.push_back({ each.leaflet, title_of(viewer, each),
            fill(viewer.text("Bring \"{}\" back"), { each.title.empty() ? each.leaflet.slug : each.title }) });
    if (view.withdrawn_titles.empty())
        view.lines.push_back(viewer.text("No leaflet is off the screen."));
    view.busy = page.changing_withdrawn;
}

void offer_withdrawal(Viewer const& viewer, LibraryPage const& page, LibraryView& view)
{
    if (!page.withdrew.empty())
        view.notice = fill(viewer.text("\"{}\" is off the screen now."), { page.withdrew });
    else if (page.gave_back)
        view.notice = viewer.text("The leaflet is on the screen again.");
    if (page.withdrawn_trouble != Trouble::none)
        view.withdrawn = viewer.text("The list of leaflets off the screen can't be read");
    else if (page.withdrawn && !page.withdrawn->empty())
        view.withdrawn = viewer.plural(
            "{} leaflet is off the screen", "{} leaflets are off the screen", static_cast<int>(page.withdrawn->size()));
    if (!viewer.model.library.languages.empty())
        view.withdraw = viewer.text("Take a leaflet off the screen");
}

} // namespace kiosk::library
