#include "screens/staff_blocks.h"

#include "screens/scroll_position.h"

#include <algorithm>
#include <cmath>

namespace screens {

using semantics::Role;

namespace {

constexpr int k_max_columns = 4;

ui::Words tile_words(std::string_view text)
{
    return { .text = text, .type = ui::Type::caption, .strong = true, .line_spacing = 1.2f };
}

std::string shape_of(std::vector<StaffBlocks::Option> const& options)
{
    std::string shape;
    for (auto const& option : options)
        shape += option.text + "\n";
    return shape;
}

} // namespace

void StaffBlocks::add(std::string_view shape, Block block)
{
    m_shape.append(shape).append("\f");
    m_blocks.push_back(std::move(block));
}

void StaffBlocks::heading(std::string_view key, std::string_view text)
{
    say(key, { .text = text, .strong = true, .line_spacing = 1.35f }, Role::heading);
    gap(0.5f);
}

void StaffBlocks::say(std::string_view key, ui::Words const& words, Role role)
{
    add(words.text, [key = std::string(key), words, role](ui::Column& column) { column.say(key, role, words); });
}

void StaffBlocks::gap(float steps)
{
    add({}, [steps](ui::Column& column) { column.gap(steps); });
}

void StaffBlocks::grid(std::string_view key, std::string_view label, std::vector<Option> options, float narrowest,
    Height height, Draw draw_one)
{
    std::string const shape = shape_of(options);
    add(shape,
        [this, key = std::string(key), label, options = std::move(options), narrowest, height = std::move(height),
            draw_one = std::move(draw_one)](ui::Column& column) {
            float const gap = m_ui.gap();
            int const count = static_cast<int>(options.size());
            int const fitting = static_cast<int>((column.width() + gap) / (narrowest + gap));
            int const most = std::clamp(std::min(count, fitting), 1, k_max_columns);
            // Where three fit, four make two rows of two.
            int const rows = std::max(1, (count + most - 1) / most), columns = std::max(1, (count + rows - 1) / rows);
            auto option = [&](int i) -> Option const& { return options[static_cast<std::size_t>(i)]; };
            column.group(key, Role::region, label, [&] {
                column.cells(
                    count, columns, [&](int i, float width) { return height(option(i), width); },
                    [&](int i, base::Rect const& box) {
                        if (draw_one(option(i), box))
                            m_actions.push_back(option(i).action);
                    });
            });
        });
}

void StaffBlocks::choose_one(std::string_view key, std::string_view label, std::vector<Option> options)
{
    // A tile sets its words from edge to edge; none of them shall come near one.
    float narrowest = m_ui.target() * 3;
    for (auto const& option : options)
        narrowest = std::max(narrowest, m_ui.measure(tile_words(option.text)).width + m_ui.step(2));
    grid(
        key, label, std::move(options), narrowest,
        [this](Option const& option, float width) {
            return std::max(
                m_ui.target(), std::ceil(m_ui.measure(tile_words(option.text), width).height + m_ui.step(1.5f)));
        },
        [this](Option const& option, base::Rect const& rect) {
            return m_ui.tile(option.key, rect,
                { .text = option.text, .selected = option.selected, .enabled = option.enabled }, ui::Type::caption);
        });
}

void StaffBlocks::check_boxes(std::string_view key, std::string_view label, std::vector<Option> options)
{
    // Words of one or two syllables need less.
    float narrowest = m_ui.target() * 2;
    for (auto const& option : options)
        narrowest = std::max(narrowest, m_ui.checkbox_width(option.text));
    grid(
        key, label, std::move(options), std::min(narrowest, m_ui.target() * 4.5f),
        [this](Option const& option, float width) { return m_ui.checkbox_height(option.text, width); },
        [this](Option const& option, base::Rect const& rect) {
            return m_ui.checkbox(
                option.key, rect, { .text = option.text, .selected = option.selected, .enabled = option.enabled });
        });
}

void StaffBlocks::cards(std::string_view key, std::string_view label, std::vector<Option> options)
{
    grid(
        key, label, std::move(options), m_ui.target() * 6,
        [this](Option const& option, float width) { return m_ui.card_height({ .title = option.text }, width); },
        [this](Option const& option, base::Rect const& rect) {
            return m_ui.card(option.key, rect, { .title = option.text });
        });
}

void StaffBlocks::button(std::string_view key, ui::ButtonLabel const& label, kiosk::Action action)
{
    add(label.text, [this, key = std::string(key), label, action = std::move(action)](ui::Column& column) {
        if (column.button(key, label))
            m_actions.push_back(action);
    });
}

void StaffBlocks::show(
    std::string_view key, base::Rect const& body, kiosk::door::StaffChrome const& chrome, kiosk::ScrollState& scroll)
{
    ui::show_blocks(m_ui,
        { .key = key,
            .viewport = body,
            .stamp = std::hash<std::string> {}(m_shape),
            .count = m_blocks.size(),
            .page_up = chrome.page_up,
            .page_down = chrome.page_down },
        position_of(scroll), [&](std::size_t block, ui::Column& column) { m_blocks[block](column); });
}

} // namespace screens
