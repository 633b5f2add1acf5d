#include "screens/notice_lines.h"

#include "ui/grid.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace screens {

namespace {

using Form = NoticeSetting::Form;

ui::Words heading_of(NoticeLines const& lines, Notice const& notice)
{
    return { .text = notice.heading,
        .type = lines.type,
        .strong = true,
        .colour = lines.heading,
        .line_spacing = 1.15f,
        .language = notice.language };
}

ui::Words detail_of(NoticeLines const& lines, Notice const& notice)
{
    return { .text = notice.detail,
        .type = lines.type,
        .colour = lines.detail,
        .line_spacing = 1.15f,
        .language = notice.language };
}

float between_columns(ui::Ui const& ui) { return ui.step(3); }

float column_width(ui::Ui const& ui, int columns, float width)
{
    return std::floor((width + between_columns(ui)) / static_cast<float>(columns) - between_columns(ui));
}

float least_gap(ui::Ui const& ui) { return ui.step(0.75f); }

int rows_of(NoticeLines const& lines, int columns)
{
    return (static_cast<int>(lines.notices.size()) + columns - 1) / columns;
}

NoticeSetting finished(ui::Ui const& ui, NoticeLines const& lines, NoticeSetting setting)
{
    auto const rows = static_cast<float>(rows_of(lines, setting.columns));
    setting.row_height = std::ceil(setting.row_height);
    setting.height = rows * (setting.row_height + least_gap(ui)) - least_gap(ui);
    return setting;
}

/// Nothing where one of them would need a second line.
std::optional<NoticeSetting> in_lines(ui::Ui& ui, NoticeLines const& lines, float width)
{
    NoticeSetting setting { .form = Form::line };
    float details = 0;
    for (auto const& notice : lines.notices) {
        auto const heading = ui.measure(heading_of(lines, notice)), detail = ui.measure(detail_of(lines, notice));
        setting.heading_width = std::max(setting.heading_width, heading.width + 1);
        details = std::max(details, detail.width + 1);
        setting.row_height = std::max({ setting.row_height, heading.height, detail.height });
    }
    setting.heading_width += ui.step(2);
    if (setting.heading_width + details > width)
        return std::nullopt;
    return finished(ui, lines, setting);
}

NoticeSetting in_columns(ui::Ui& ui, NoticeLines const& lines, Form form, int columns, float width)
{
    NoticeSetting setting { .form = form, .columns = columns };
    float const wide = column_width(ui, columns, width);
    for (auto const& notice : lines.notices) {
        float height = ui.measure(heading_of(lines, notice), wide).height;
        if (form == Form::stack && !notice.detail.empty())
            height += ui.measure(detail_of(lines, notice), wide).height;
        setting.row_height = std::max(setting.row_height, height);
    }
    return finished(ui, lines, setting);
}

void draw_notice(
    ui::Ui& ui, NoticeLines const& lines, NoticeSetting const& setting, Notice const& notice, base::Rect const& cell)
{
    std::string const language(notice.language);
    at_own_side(ui, language, cell, [&](base::Rect const& own) {
        bool const is_line = setting.form == Form::line;
        float const below = ui.say(std::string(lines.heading_key) + language, semantics::Role::heading,
            heading_of(lines, notice), { own.x, own.y }, is_line ? 0 : own.width);
        if (setting.form == Form::headings || notice.detail.empty())
            return;
        ui.say(std::string(lines.detail_key) + language, semantics::Role::text, detail_of(lines, notice),
            is_line ? base::Point { own.x + setting.heading_width, own.y } : base::Point { own.x, own.y + below },
            is_line ? 0 : own.width);
    });
}

} // namespace

std::optional<NoticeSetting> set_in_lines(ui::Ui& ui, NoticeLines const& lines, base::Size room)
{
    auto const setting = in_lines(ui, lines, room.width);
    return setting && setting->height <= room.height ? setting : std::nullopt;
}

std::optional<NoticeSetting> set_notices(ui::Ui& ui, NoticeLines const& lines, base::Size room)
{
    if (auto const setting = set_in_lines(ui, lines, room))
        return setting;
    for (int const columns : { 1, 2 })
        if (auto const setting = in_columns(ui, lines, Form::stack, columns, room.width); setting.height <= room.height)
            return setting;
    return std::nullopt;
}

NoticeSetting set_headings(ui::Ui& ui, NoticeLines const& lines, float width)
{
    return in_columns(ui, lines, Form::headings, 2, width);
}

float draw_notices(ui::Ui& ui, NoticeLines const& lines, NoticeSetting const& setting, base::Rect const& room)
{
    int const rows = rows_of(lines, setting.columns);
    float const left = std::max(0.0f, room.height - setting.height);
    float const gap
        = least_gap(ui) + (rows > 1 ? std::min(ui.step(2), std::floor(left / static_cast<float>(rows - 1))) : 0);
    float const wide = column_width(ui, setting.columns, room.width);
    float y = room.y;
    for (int row = 0; row < rows; ++row, y += setting.row_height + gap) {
        if (row > 0)
            ui.canvas().fill(
                { room.x, std::round(y - gap / 2), room.width, std::max(1.0f, ui.px(base::Millimetres { 0.25f })) },
                lines.rule);
        for (int column = 0; column < setting.columns; ++column) {
            auto const at = static_cast<std::size_t>(row * setting.columns + column);
            if (at < lines.notices.size())
                draw_notice(ui, lines, setting, lines.notices[at],
                    { room.x + static_cast<float>(column) * (wide + between_columns(ui)), y, wide,
                        setting.row_height });
        }
    }
    return y - gap;
}

} // namespace screens
