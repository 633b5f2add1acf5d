#include "screens/draw_screen.h"

#include "screens/frame.h"
#include "screens/notice_lines.h"

#include <algorithm>
#include <cmath>
#include <vector>

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

/// The language that most visitors read, larger than the others.
struct FirstNotice {
    kiosk::volunteer::PausedView::Notice const& notice;
    ui::Type type;

    [[nodiscard]] ui::Words heading() const
    {
        return {
            .text = notice.heading, .type = type, .strong = true, .line_spacing = 1.25f, .language = notice.language
        };
    }
    [[nodiscard]] ui::Words detail(ui::Ui const& ui) const
    {
        auto const smaller = type == ui::Type::title ? ui::Type::heading
            : type == ui::Type::heading              ? ui::Type::body
                                                     : ui::Type::caption;
        return { .text = notice.detail,
            .type = smaller,
            .colour = ui.theme().ink_soft,
            .line_spacing = 1.35f,
            .language = notice.language };
    }
    [[nodiscard]] float height(ui::Ui& ui, float width) const
    {
        return std::ceil(ui.measure(heading(), width).height + ui.measure(detail(ui), width).height);
    }
    void draw(ui::Ui& ui, base::Rect const& room) const
    {
        at_own_side(ui, notice.language, room, [&](base::Rect const& own) {
            float const below = ui.say(
                "paused/heading/" + notice.language, semantics::Role::heading, heading(), { own.x, own.y }, own.width);
            ui.say("paused/detail/" + notice.language, semantics::Role::text, detail(ui), { own.x, own.y + below },
                own.width);
        });
    }
};

NoticeLines lines_of(ui::Ui const& ui, std::span<Notice const> notices, ui::Type type)
{
    return { .heading_key = "paused/heading/",
        .detail_key = "paused/detail/",
        .notices = notices,
        .heading = ui.theme().ink,
        .detail = ui.theme().ink_soft,
        .rule = ui.theme().hairline,
        .type = type };
}

/// The first language and, below a hairline, a line for each of the others, in the largest words that have room.
void draw_all(ui::Ui& ui, kiosk::volunteer::PausedView const& view, base::Rect const& room)
{
    std::vector<Notice> others;
    for (auto const& notice : view.notices)
        if (&notice != &view.notices.front())
            others.push_back({ notice.language, notice.heading, notice.detail });
    struct Sizes {
        ui::Type first, others;
    };
    float const apart = ui.step(3);
    FirstNotice first { view.notices.front(), ui::Type::body };
    auto lines = lines_of(ui, others, ui::Type::caption);
    auto setting = set_headings(ui, lines, room.width);
    // Smaller words in one line each are calmer than larger ones in columns.
    auto const place = [&](auto const& set) {
        for (auto const& sizes :
            { Sizes { ui::Type::title, ui::Type::body }, Sizes { ui::Type::title, ui::Type::caption },
                Sizes { ui::Type::heading, ui::Type::caption }, Sizes { ui::Type::body, ui::Type::caption } }) {
            FirstNotice const tried { first.notice, sizes.first };
            auto const tried_lines = lines_of(ui, others, sizes.others);
            float const left = room.height - tried.height(ui, room.width) - apart;
            if (auto const found = set(ui, tried_lines, base::Size { room.width, left })) {
                first.type = sizes.first;
                lines = tried_lines;
                setting = *found;
                return true;
            }
        }
        return false;
    };
    (void)(place(set_in_lines) || place(set_notices));
    float const height = first.height(ui, room.width);
    first.draw(ui, { room.x, room.y, room.width, height });
    if (others.empty())
        return;
    ui.hairline(room.x, room.y + height + apart / 2, room.width);
    draw_notices(ui, lines, setting, { room.x, room.y + height + apart, room.width, room.height - height - apart });
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::volunteer::PausedView const& view, Actions& actions)
{
    auto const panel = ui.size();
    auto const column = page_column(ui);
    float const margin = ui.step(2), gap = ui.step(2);
    float const mark = ui.target() * 1.4f;
    float top = margin + mark + gap;
    ui::ButtonLabel const staff { .text = view.staff, .look = ui::Look::quiet, .type = ui::Type::caption };
    auto const button = ui.button_size(staff);
    base::Rect const door { panel.width - margin - button.width, margin, button.width, button.height };
    // What staff must know takes the place of the mark: no visitor's notice has to give way to it.
    if (view.warning.empty())
        draw_mark(ui, { column.x + mark / 2, margin + mark / 2 }, mark);
    else
        top = std::max(top,
            margin + gap
                + ui.say("paused/warning", semantics::Role::status,
                    { .text = view.warning,
                        .type = ui::Type::caption,
                        .colour = ui.theme().alert,
                        .line_spacing = 1.3f },
                    { column.x, margin }, door.x - gap - column.x));
    draw_all(ui, view, { column.x, top, column.width, panel.height - top - margin });
    if (ui.button("paused/staff", door, staff))
        actions.emplace_back(kiosk::door::OpenStaffDoor {});
}

} // namespace screens
