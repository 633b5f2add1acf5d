#include "screens/staff_frame.h"

#include "screens/frame_parts.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

kiosk::door::StaffArea area_named(std::string_view name)
{
    for (auto const area : kiosk::door::k_staff_areas)
        if (name_of(area) == name)
            return area;
    return kiosk::door::StaffArea::kiosk;
}

/// The tabs of the areas, in as many rows as they need; returns where they end.
float draw_areas(
    ui::Ui& ui, kiosk::door::StaffChrome const& chrome, base::Rect const& column, float top, Actions& actions)
{
    if (chrome.areas.size() < 2)
        return top;
    float const height = ui.px(ui::k_tab_height);
    ui.begin_group("staff/areas", semantics::Role::region, chrome.areas_label, { column.x, top, column.width, height });
    float x = column.x, y = top + ui.step(0.5f);
    for (auto const& area : chrome.areas) {
        float const width = std::min(ui.tab_width(area.title), column.width);
        if (x > column.x && x + width > column.right()) {
            x = column.x;
            y += height + ui.gap();
        }
        if (ui.tab(
                "staff/area/" + area.key, { x, y, width, height }, { .text = area.title, .selected = area.selected }))
            actions.emplace_back(kiosk::door::OpenStaffArea { area_named(area.key) });
        x += width + ui.gap();
    }
    ui.end_group();
    return y + height;
}

} // namespace

base::Rect staff_frame(ui::Ui& ui, kiosk::door::StaffChrome const& chrome, Actions& actions,
    std::optional<Primary> const& primary, Header header)
{
    auto const column = page_column(ui);
    float top = 0;
    if (header == Header::shown) {
        top = draw_header(ui,
            { .title = chrome.title, .languages = chrome.languages, .language_label = chrome.language_label }, column,
            actions);
        top = draw_areas(ui, chrome, column, top, actions);
    }
    top += ui.step(1.25f);
    ui.read_in_turn(2);
    Footer footer { .leading = { .key = "staff/close",
                        .label = { .text = chrome.close, .icon = ui::Icon::back },
                        .action = kiosk::door::CloseStaff {} },
        .trailing = footer_item(primary) };
    if (footer.trailing)
        footer.trailing_room = footer.trailing->label;
    float const bottom = draw_footer(ui, std::move(footer), column, actions) - ui.step(1);
    ui.read_in_turn(0);
    return { column.x, top, column.width, std::max(1.0f, bottom - top) };
}

} // namespace screens
