#include "screens/keyboard.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace screens {

namespace {

/// A key that types no letter.
struct Special {
    std::string key;
    ui::ButtonLabel label;
    ui::TapPolicy policy;
    kiosk::Action action;
    float width = 0; ///< That its words need.
};

/// Shift, symbols, space, erase and done.
std::vector<Special> special_keys(ui::Ui& ui, kiosk::typing::KeyboardView const& view, KeyboardUse const& use)
{
    using ui::TapPolicy;
    auto const type = ui::Type::caption;
    std::vector<Special> specials;
    if (view.has_shift)
        specials.push_back({ use.prefix + "/shift",
            { .text = view.shift_label,
                .icon = ui::Icon::shift,
                .look = view.shift ? ui::Look::primary : ui::Look::plain,
                .type = type },
            TapPolicy::rapid, kiosk::typing::ToggleCapitals {} });
    specials.push_back(
        { use.prefix + "/symbols", { .text = view.symbols ? view.letters_label : view.symbols_label, .type = type },
            TapPolicy::rapid, kiosk::typing::ToggleSymbols {} });
    specials.push_back({ use.prefix + "/space", { .text = view.space_label, .type = type }, TapPolicy::rapid,
        kiosk::typing::Type { " " } });
    specials.push_back({ use.prefix + "/erase", { .text = view.erase_label, .icon = ui::Icon::erase, .type = type },
        TapPolicy::rapid, kiosk::typing::Erase {} });
    specials.push_back({ use.prefix + "/done", { .text = view.done_label, .look = ui::Look::primary, .type = type },
        TapPolicy::single, use.done });
    for (auto& special : specials) {
        float const icon = special.label.icon == ui::Icon::none ? 0 : ui.target() * 0.42f + ui.step(0.5f);
        special.width = ui.measure({ .text = special.label.text, .type = type, .line_spacing = 1.0f }).width + icon
            + ui.step(0.75f);
    }
    return specials;
}

float left_over_in(float width, std::span<Special const> specials, float gap)
{
    for (auto const& special : specials)
        width -= special.width + gap;
    return width + gap;
}

/// One row where the words have room in it, else two.
std::vector<std::span<Special const>> in_rows(std::span<Special const> specials, float width, float gap)
{
    if (left_over_in(width, specials, gap) >= 0)
        return { specials };
    auto const half = (specials.size() + 1) / 2;
    return { specials.first(half), specials.subspan(half) };
}

/// As wide as their words need, what is left over shared out.
void draw_special_keys(
    ui::Ui& ui, std::span<Special const> specials, base::Rect const& row, float gap, Actions& actions)
{
    float const left_over = left_over_in(row.width, specials, gap);
    float x = row.x;
    for (auto const& special : specials) {
        float const width = std::floor(special.width + left_over / static_cast<float>(specials.size()));
        if (ui.key_cap(special.key, { x, row.y, width, row.height }, special.label, special.policy))
            actions.push_back(special.action);
        x += width + gap;
    }
}

/// One size for all letters: that of the text, or a smaller one where the widest letter has no room in its key.
ui::Type letter_type(ui::Ui& ui, kiosk::typing::KeyboardView const& view, float key_width)
{
    for (auto const& row : view.rows)
        for (auto const& cap : row)
            if (ui.measure({ .text = cap.shown, .line_spacing = 1.2f }).width > key_width)
                return ui::Type::caption;
    return ui::Type::body;
}

} // namespace

base::Rect from_the_left(ui::Ui const& ui, base::Rect key, base::Rect const& row)
{
    if (ui.tree().right_to_left)
        key.x = row.x + row.right() - key.right();
    return key;
}

float draw_keyboard(ui::Ui& ui, kiosk::typing::KeyboardView const& view, KeyboardUse const& use, base::Rect const& body,
    Actions& actions)
{
    float const gap = ui.px(base::Millimetres { 2.6f });
    std::size_t widest = 10;
    for (auto const& row : view.rows)
        widest = std::max(widest, row.size());
    auto const columns = static_cast<float>(widest);
    float const key_width = std::floor(std::min((body.width + gap) / columns - gap, ui.target() * 1.5f));
    float const board_width = columns * (key_width + gap) - gap;
    auto const specials = special_keys(ui, view, use);
    auto const special_rows = in_rows(specials, board_width, gap);
    auto const rows = static_cast<float>(view.rows.size() + special_rows.size());
    // Keys may be lower than wide, but never under the smallest target.
    float const key_height = std::floor(std::clamp(body.height * 0.56f / rows - gap, ui.small_target(), ui.target()));
    float const height = rows * (key_height + gap) - gap;
    float const left = body.x + (body.width - board_width) / 2;
    float y = body.bottom() - height;

    auto const type = letter_type(ui, view, key_width);
    ui.begin_group(use.prefix + "/keyboard", semantics::Role::region, {}, { left, y, board_width, height });
    for (auto const& row : view.rows) {
        float x = left + (board_width - static_cast<float>(row.size()) * (key_width + gap) + gap) / 2;
        for (auto const& cap : row) {
            base::Rect const key { x, y, key_width, key_height };
            if (ui.key_cap(use.prefix + "/key/" + cap.text,
                    use.latin ? from_the_left(ui, key, { left, y, board_width, key_height }) : key,
                    { .text = cap.shown, .type = type }))
                actions.push_back(kiosk::typing::Type { cap.text });
            x += key_width + gap;
        }
        y += key_height + gap;
    }
    for (auto const& row : special_rows) {
        draw_special_keys(ui, row, { left, y, board_width, key_height }, gap, actions);
        y += key_height + gap;
    }
    ui.end_group();
    return height;
}

bool heading_fits(ui::Ui& ui, ui::Words const& heading, ui::Words const& notice, base::Rect const& area)
{
    return ui.measure(heading, area.width).height + ui.measure(notice, area.width).height + ui.step(0.5f)
        + ui.small_target()
        <= area.height;
}

} // namespace screens
