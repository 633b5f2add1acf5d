#include "screens/draw_screen.h"

#include "screens/frame.h"
#include "screens/keyboard.h"
#include "screens/scroll_position.h"
#include "screens/search/search_results.h"
#include "screens/search_field.h"
#include "ui/column.h"

#include <algorithm>

namespace screens {

namespace {

using semantics::Role;

ui::ButtonLabel all_results(kiosk::search::SearchView const& view)
{
    return { .text = view.all_results, .icon = ui::Icon::down, .type = ui::Type::caption };
}

ui::ButtonLabel clear_button(kiosk::search::SearchView const& view)
{
    return { .text = view.clear, .icon = ui::Icon::erase, .type = ui::Type::caption };
}

/// Where the way to all results stands while the keyboard takes their room.
enum class AllResults {
    nowhere,      ///< They are all there.
    beside_field, ///< On a low screen, where there is enough width.
    below_results,
};

AllResults place_of_all(ui::Ui& ui, kiosk::search::SearchView const& view, Header header, float width)
{
    constexpr float k_least_field_ems = 5;
    if (!view.keyboard)
        return AllResults::nowhere;
    float const field
        = width - ui.button_size(clear_button(view)).width - ui.button_size(all_results(view)).width - 2 * ui.gap();
    bool const is_beside = header == Header::hidden && field >= k_least_field_ems * ui.em(ui::Type::body);
    return is_beside ? AllResults::beside_field : AllResults::below_results;
}

/// The field, and behind it what empties it; on a low screen the way to all results as well.
/// Returns what is left of `body`.
base::Rect draw_field(
    ui::Ui& ui, kiosk::search::SearchView const& view, base::Rect const& body, AllResults all, Actions& actions)
{
    ui::ButtonLabel const clear = clear_button(view);
    float const height = search_field_height(ui), gap = ui.gap(), clear_width = ui.button_size(clear).width;
    // Where nothing was found, that the topic is missing is said in the same place.
    bool const can_report = view.nothing && !view.nothing->missing.empty();
    ui::ButtonLabel const beside
        = can_report ? ui::ButtonLabel { .text = view.nothing->missing, .type = ui::Type::caption } : all_results(view);
    bool const is_beside = all == AllResults::beside_field && (!view.cards.empty() || can_report);
    float const all_width = is_beside ? ui.button_size(beside).width : 0;
    float const taken = (view.words.empty() ? 0 : clear_width + gap) + (is_beside ? all_width + gap : 0);
    base::Rect const field { body.x, body.y, body.width - taken, height };
    if (search_field(ui, "search/field", field, view.label, view.words, !view.keyboard))
        actions.emplace_back(kiosk::search::ShowKeyboard {});
    if (!view.words.empty() && ui.button("search/clear", { field.right() + gap, body.y, clear_width, height }, clear))
        actions.emplace_back(kiosk::search::ClearQuery {});
    if (is_beside
        && ui.button(can_report ? "search/missing" : "search/all",
            { body.right() - all_width, body.y, all_width, height }, beside)) {
        if (can_report)
            actions.emplace_back(kiosk::search::ReportMissing {});
        else
            actions.emplace_back(kiosk::search::HideKeyboard {});
    }
    float const used = height + gap;
    return { body.x, body.y + used, body.width, std::max(1.0f, body.height - used) };
}

/// As many blocks as have room, whole, and a button to the others. What is dragged makes room for all.
void draw_above_keyboard(
    ui::Ui& ui, kiosk::search::SearchView const& view, base::Rect const& space, AllResults place, Actions& actions)
{
    float const cue = place == AllResults::below_results ? ui.small_target() + ui.gap() : 0;
    // Two results in few words before one in many, and one of which only the title is told before none.
    for (auto const length : { ResultLength::full, ResultLength::brief, ResultLength::title }) {
        // Beside the field stands what full length repeats.
        if (length == ResultLength::full && place == AllResults::beside_field && view.nothing)
            continue;
        SearchResults const results(ui, view, length, actions);
        auto const all = results.fitting(space.width, space.height);
        bool const whole = all == results.count();
        auto const shown = whole ? all : results.fitting(space.width, space.height - cue);
        std::size_t const wanted = length == ResultLength::full ? 2 : length == ResultLength::brief ? 1 : 0;
        if (!whole && results.cards_among(shown) < wanted)
            continue;
        float y = space.y;
        for (std::size_t i = 0; i < shown; ++i) {
            float const height = results.height(i, space.width);
            ui::Column column(ui, { space.x, y, space.width, height });
            results.lay_out(i, column);
            y += height;
        }
        if (!whole && cue > 0) {
            auto const label = all_results(view);
            float const width = std::min(ui.button_size(label).width, space.width), height = ui.small_target();
            if (ui.button("search/all", { space.right() - width, space.bottom() - height, width, height }, label))
                actions.emplace_back(kiosk::search::HideKeyboard {});
        }
        break;
    }
    if (view.cards.size() > 1 && ui.scrolled(space))
        actions.emplace_back(kiosk::search::HideKeyboard {});
}

void draw_whole_page(ui::Ui& ui, kiosk::search::SearchView const& view, base::Rect const& space, Actions& actions)
{
    SearchResults const results(ui, view, ResultLength::full, actions);
    ui::show_blocks(ui,
        { .key = "search/results",
            .viewport = space,
            .stamp
            = view.number * 4 + (view.notice.empty() ? 0 : 1) + (view.nothing && view.nothing->missing.empty() ? 2 : 0),
            .count = results.count(),
            .page_up = view.page_up,
            .page_down = view.page_down },
        position_of(*view.scroll, *view.place),
        [&](std::size_t block, ui::Column& column) { results.lay_out(block, column); });
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::search::SearchView const& view, Actions& actions)
{
    // Where the keyboard leaves little room, the header gives its own to what is found.
    auto const header = view.keyboard ? header_above(ui, *view.keyboard) : Header::shown;
    base::Rect const body = page_frame(ui, view.chrome, feedback_button(view.chrome), actions, header);
    auto const all = place_of_all(ui, view, header, body.width);
    base::Rect space = draw_field(ui, view, body, all, actions);
    if (!view.keyboard) {
        draw_whole_page(ui, view, space, actions);
        return;
    }
    ui.read_in_turn(1); // First the field and what it finds, then the keys.
    float const keyboard = draw_keyboard(
        ui, *view.keyboard, { .prefix = "search", .done = kiosk::search::HideKeyboard {} }, body, actions);
    ui.read_in_turn(0);
    space.height = std::max(1.0f, body.bottom() - keyboard - ui.gap() - space.y);
    draw_above_keyboard(ui, view, space, all, actions);
}

} // namespace screens
