#include "screens/paused.h"

#include "screens/frame.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace screens {

namespace {

/// Two bars in a disc.
void draw_mark(ui::Ui& ui, base::Point centre, float size)
{
    ui.canvas().disc(centre, size / 2, ui.theme().accent);
    float const bar = std::round(size * 0.11f), height = std::round(size * 0.38f);
    for (float const x : { centre.x - bar * 1.6f, centre.x + bar * 0.6f })
        ui.canvas().fill({ x, centre.y - height / 2, bar, height }, ui.theme().on_accent, bar * 0.3f);
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::PausedView const& view, Actions& actions)
{
    auto const glass = ui.size();
    auto const column = page_column(ui);
    float const margin = ui.step(2), gap = ui.step(2);
    ui::ButtonLabel const staff { .text = view.staff, .look = ui::Look::quiet, .type = ui::Type::caption };
    auto const button = ui.button_size(staff);
    float const mark = ui.target() * 1.4f;
    float const top = margin + mark + gap;

    // As many columns as have room, so that every language is seen at once.
    int const count = static_cast<int>(view.notices.size());
    int const most = std::max(1, static_cast<int>((column.width + gap) / (ui.target() * 3.1f + gap)));
    int const columns = std::min(most, count);
    int const rows = (count + columns - 1) / columns;
    float const width = std::floor((column.width + gap) / static_cast<float>(columns)) - gap;
    // As large as has room.
    struct Scale {
        ui::Type heading, detail;
    };
    static constexpr std::array scales { Scale { ui::Type::heading, ui::Type::body }, Scale { ui::Type::body, ui::Type::caption }, Scale { ui::Type::caption, ui::Type::caption } };
    Scale scale = scales.front();
    auto words = [&](kiosk::PausedView::Notice const& notice, bool heading) {
        return ui::Words { .text = heading ? notice.heading : notice.detail, .type = heading ? scale.heading : scale.detail, .strong = heading,
            .colour = heading ? ui.theme().ink : ui.theme().ink_soft, .align = text::Align::centre, .line_spacing = 1.3f, .language = notice.language };
    };
    float tallest = 0;
    for (auto const& each : scales) {
        scale = each;
        tallest = 0;
        for (auto const& notice : view.notices)
            tallest = std::max(tallest, ui.measure(words(notice, true), width).height + ui.measure(words(notice, false), width).height);
        if ((tallest + gap) * static_cast<float>(rows) <= glass.height - top - margin)
            break;
    }
    float const row = tallest + gap;
    float const room = glass.height - top - margin;
    float y = top + std::max(0.0f, (room - row * static_cast<float>(rows)) / 2);

    draw_mark(ui, { glass.width / 2, margin + mark / 2 }, mark);
    for (int i = 0; i < count; ++i) {
        auto const& notice = view.notices[static_cast<std::size_t>(i)];
        int const in_row = std::min(columns, count - i / columns * columns);
        float const row_width = static_cast<float>(in_row) * (width + gap) - gap;
        float const x = column.x + (column.width - row_width) / 2 + static_cast<float>(i % columns) * (width + gap);
        float const at = y + row * static_cast<float>(i / columns);
        float const used = ui.say("paused/heading/" + notice.language, semantics::Role::heading, words(notice, true), { x, at }, width);
        ui.say("paused/detail/" + notice.language, semantics::Role::text, words(notice, false), { x, at + used }, width);
    }
    base::Rect const rect { glass.width - margin - button.width, margin, button.width, button.height };
    if (ui.button("paused/staff", rect, staff))
        actions.emplace_back(kiosk::OpenStaffDoor {});
}

} // namespace screens
