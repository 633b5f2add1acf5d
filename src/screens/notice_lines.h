#pragma once
// The same said in several languages at once, one below the other, each beginning at its own side.

#include "ui/ui.h"

#include <optional>
#include <span>
#include <string_view>

namespace screens {

struct Notice {
    std::string_view language, heading;
    std::string_view detail = {}; ///< May be empty.
};

struct NoticeLines {
    std::string_view heading_key, detail_key; ///< Before the language: "paused/heading/".
    std::span<Notice const> notices;
    ui::Colour heading, detail;
    ui::Colour rule; ///< Between them.
    ui::Type type = ui::Type::body;
};

/// How they are set.
struct NoticeSetting {
    enum class Form {
        line,     ///< The detail stands beside its heading, all of them from the same edge on.
        stack,    ///< It stands below.
        headings, ///< There is room for the headings alone.
    };
    Form form = Form::line;
    int columns = 1;
    float heading_width = 0; ///< Of lines.
    float row_height = 0;
    float height = 0; ///< Of all, as near to each other as may be.
};

/// In one line a language; nothing where they have no room so.
[[nodiscard]] std::optional<NoticeSetting> set_in_lines(ui::Ui& ui, NoticeLines const& lines, base::Size room);
/// In one line a language, or in two, or in two columns: the first of these that has room; nothing where none has.
[[nodiscard]] std::optional<NoticeSetting> set_notices(ui::Ui& ui, NoticeLines const& lines, base::Size room);
/// Of what has no room.
[[nodiscard]] NoticeSetting set_headings(ui::Ui& ui, NoticeLines const& lines, float width);

/// From the top of `room` down, evenly apart as far as it has room for that. Returns where they end.
float draw_notices(ui::Ui& ui, NoticeLines const& lines, NoticeSetting const& setting, base::Rect const& room);

/// What `draw` draws is in `language`, begins where that begins, and gets `rect` as it is from there.
template <std::invocable<base::Rect const&> Draw>
void at_own_side(ui::Ui& ui, std::string_view language, base::Rect const& rect, Draw const& draw)
{
    auto const on_panel = ui.canvas().to_panel(rect);
    ui.in_language(language, [&] { draw(ui.canvas().to_panel(on_panel)); });
}

} // namespace screens
