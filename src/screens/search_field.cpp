#include "screens/search_field.h"

#include <cmath>

namespace screens {

float search_field_height(ui::Ui const& ui)
{
    // On a low screen the results get what the field can spare.
    constexpr base::Millimetres lowest { 150 };
    return ui.size().height < ui.px(lowest) ? ui.small_target() : ui.is_low() ? ui.tab_height() : ui.target();
}

bool search_field(ui::Ui& ui, std::string_view key, base::Rect const& rect, std::string_view label,
    std::string_view words, kiosk::typing::KeyboardView const* keyboard)
{
    return ui.text_field(key, rect,
        { .label = label,
            .text = words,
            .placeholder = label,
            .opens = !keyboard,
            .icon = ui::Icon::search,
            .composed = keyboard ? keyboard->composed : 0 });
}

std::vector<text::Span> marks_of(std::vector<catalogue::MarkedRange> const& ranges)
{
    std::vector<text::Span> spans;
    spans.reserve(ranges.size());
    for (auto const& range : ranges)
        spans.push_back({ range.begin, range.end });
    return spans;
}

} // namespace screens
