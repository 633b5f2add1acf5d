#include "screens/draw_screen.h"

#include "screens/frame.h"
#include "screens/keyboard.h"
#include "screens/scroll_position.h"
#include "screens/search/search_results.h"
#include "screens/search_field.h"
#include "screens/topic_rows.h"
#include "ui/column.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

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

constexpr std::string_view k_missing = "search/missing", k_all = "search/all";

/// What stands behind the field, beside what empties it.
struct Beside {
    std::string_view key;
    ui::ButtonLabel label;
    kiosk::Action action;
};

/// Where there is enough width, the way to all results, which the keyboard leaves no room for; and on a low screen,
/// where nothing was found, that the topic is missing.
std::optional<Beside> beside_field(ui::Ui& ui, kiosk::search::SearchView const& view, Header header, float width)
{
    constexpr float k_least_field_ems = 6;
    if (!view.keyboard)
        return std::nullopt;
    std::optional<Beside> beside;
    if (header != Header::shown && view.nothing && !view.nothing->missing.empty())
        beside = { k_missing, { .text = view.nothing->missing, .type = ui::Type::caption },
            kiosk::search::ReportMissing {} };
    else if (!view.cards.empty())
        beside = { k_all, all_results(view), kiosk::search::HideKeyboard {} };
    float const taken = beside ? ui.button_size(clear_button(view)).width + ui.button_size(beside->label).width : 0;
    return width - taken - 2 * ui.gap() >= k_least_field_ems * ui.em(ui::Type::body) ? beside : std::nullopt;
}

/// Returns what is left of `body`.
base::Rect draw_field(ui::Ui& ui, kiosk::search::SearchView const& view, base::Rect const& body,
    std::optional<Beside> const& beside, Actions& actions)
{
    ui::ButtonLabel const clear = clear_button(view);
    float const height = search_field_height(ui), gap = ui.gap();
    float const clear_width = view.words.empty() ? 0 : ui.button_size(clear).width;
    float const beside_width = beside ? ui.button_size(beside->label).width : 0;
    float const taken = (clear_width > 0 ? clear_width + gap : 0) + (beside_width > 0 ? beside_width + gap : 0);
    base::Rect const field { body.x, body.y, body.width - taken, height };
    if (search_field(ui, "search/field", field, view.label, view.words, view.keyboard ? &*view.keyboard : nullptr))
        actions.emplace_back(kiosk::search::ShowKeyboard {});
    if (clear_width > 0 && ui.button("search/clear", { field.right() + gap, body.y, clear_width, height }, clear))
        actions.emplace_back(kiosk::search::ClearQuery {});
    if (beside && ui.button(beside->key, { body.right() - beside_width, body.y, beside_width, height }, beside->label))
        actions.push_back(beside->action);
    float const used = height + gap;
    return { body.x, body.y + used, body.width, std::max(1.0f, body.height - used) };
}

/// Draws whole blocks from `next` on, as long as they have room; moves `next` and `y` on.
void draw_fitting(ui::Ui& ui, SearchResults const& results, base::Rect const& space, std::size_t& next, float& y)
{
    for (; next < results.count(); ++next) {
        float const height = results.height(next, space.width);
        // Below the last there is no need of a gap.
        if (y + height > space.bottom() + ui.gap())
            return;
        ui::Column column(ui, { space.x, y, space.width, height });
        results.lay_out(next, column);
        y += height;
    }
}

/// Until something is asked: how to ask, and what many come for. Where there is hardly room for both, the field says
/// enough.
void draw_start(ui::Ui& ui, kiosk::search::SearchView const& view, base::Rect const& space, Actions& actions)
{
    CommonTopics const common { "search/common", view.common_heading, view.common };
    auto const shown = [&](float height) { return common_shown(ui, common, { space.width, height }); };
    SearchResults const how_to_ask(ui, view, { ResultLength::full }, actions);
    float const hint = how_to_ask.height(0, space.width), rest = space.height - hint;
    if (rest < 0 || (shown(rest) < 2 && shown(space.height) > shown(rest))) {
        draw_common(ui, common, space, actions);
        return;
    }
    ui::Column column(ui, space);
    how_to_ask.lay_out(0, column);
    draw_common(ui, common, { space.x, space.y + hint, space.width, rest }, actions);
}

/// As many blocks as have room, whole, and a button to the others. What is dragged makes room for all. `spare` is what
/// the keyboard leaves below `space` for the moment: what stands in `space` does not go by it, and so stays where it
/// is.
void draw_above_keyboard(ui::Ui& ui, kiosk::search::SearchView const& view, base::Rect space, float spare,
    std::optional<Beside> const& beside, Actions& actions)
{
    if (!view.common.empty() && !view.nothing) {
        draw_start(ui, view, { space.x, space.y, space.width, space.height + spare }, actions);
        return;
    }
    bool const reports_beside = beside && beside->key == k_missing;
    // Two results in few words before one in many, and one of which only the title is told before none.
    for (auto const length : { ResultLength::full, ResultLength::brief, ResultLength::title }) {
        SearchResults const results(ui, view, { length, reports_beside }, actions);
        bool const whole = results.fitting(space.width, space.height) == results.count();
        auto const all = all_results(view);
        float const all_width = std::min(ui.button_size(all).width, space.width);
        float const all_height = ui.button_height(all, all_width), cue = all_height + ui.gap();
        // What is said first, where nothing was found or something else was meant, goes before the way to all of it;
        // and that stands here where nothing, or only that the topic is missing, stands beside the field.
        bool const says_first = view.nothing || !view.did_you_mean.empty();
        bool const has_cue = !whole && space.height >= all_height && (view.nothing || !view.cards.empty())
            && (!beside || reports_beside) && (!says_first || results.fitting(space.width, space.height - cue) > 0);
        base::Rect above = space;
        above.height -= has_cue ? cue : 0;
        std::size_t const wanted = length == ResultLength::full ? 2 : length == ResultLength::brief ? 1 : 0;
        if (!whole && results.cards_among(results.fitting(above.width, above.height)) < wanted)
            continue;
        std::size_t next = 0;
        float y = above.y;
        draw_fitting(ui, results, above, next, y);
        // What is left may hold another one's title.
        if (length == ResultLength::brief && results.cards_among(next) > 0)
            draw_fitting(ui, { ui, view, { ResultLength::title, reports_beside }, actions }, above, next, y);
        if (!has_cue && length != ResultLength::full)
            draw_fitting(ui, { ui, view, { ResultLength::title, reports_beside }, actions },
                { above.x, above.y, above.width, above.height + spare }, next, y);
        if (has_cue) {
            if (ui.button(
                    k_all, { space.right() - all_width, space.bottom() - all_height, all_width, all_height }, all))
                actions.emplace_back(kiosk::search::HideKeyboard {});
        }
        break;
    }
    if (view.cards.size() > 1 && ui.scrolled(space))
        actions.emplace_back(kiosk::search::HideKeyboard {});
}

void draw_whole_page(ui::Ui& ui, kiosk::search::SearchView const& view, base::Rect const& space, Actions& actions)
{
    SearchResults const results(ui, view, { ResultLength::full }, actions);
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
    auto const room = view.keyboard ? FrameRoom { header_above(ui, *view.keyboard),
        // With a result, or the way to all of them.
        least_body(ui, *view.keyboard) + 2 * ui.target() + ui.gap() }
                                    : FrameRoom {};
    base::Rect const body = page_frame(ui, view.chrome, feedback_button(view.chrome), actions, room);
    auto const beside = beside_field(ui, view, room.header, body.width);
    base::Rect space = draw_field(ui, view, body, beside, actions);
    if (!view.keyboard) {
        draw_whole_page(ui, view, space, actions);
        return;
    }
    ui.read_in_turn(1); // First the field and what it finds, then the keys.
    float const keyboard = draw_keyboard(
        ui, *view.keyboard, { .prefix = "search", .done = kiosk::search::HideKeyboard {} }, body, actions);
    ui.read_in_turn(0);
    space.height = std::max(1.0f, body.bottom() - keyboard - ui.gap() - space.y);
    draw_above_keyboard(ui, view, space, empty_above(ui, *view.keyboard, body), beside, actions);
}

} // namespace screens
