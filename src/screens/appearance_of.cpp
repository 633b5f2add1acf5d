#include "screens/appearance_of.h"

#include <algorithm>

namespace screens {

namespace {

ui::Theme const& theme_of(settings::Colours colours)
{
    switch (colours) {
    case settings::Colours::white_on_black: return ui::k_white_on_black_theme;
    case settings::Colours::yellow_on_black: return ui::k_yellow_on_black_theme;
    case settings::Colours::soft: return ui::k_soft_theme;
    case settings::Colours::paper: break;
    }
    return ui::k_paper_theme;
}

} // namespace

ui::Appearance appearance_of(settings::Appearance const& chosen)
{
    constexpr float wide = 1.3f;
    int const size = std::clamp(chosen.text_size, settings::k_fitted_text_size, settings::k_largest_text_size);
    return { .text_size = static_cast<ui::TextSize>(size),
        .theme = theme_of(chosen.colours),
        .line_spacing = chosen.wide_lines ? wide : 1,
        .low = chosen.low };
}

} // namespace screens
