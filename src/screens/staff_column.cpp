#include "screens/staff_column.h"

#include "ui/grid.h"

#include <algorithm>
#include <cmath>

namespace screens {

using semantics::Role;

namespace {

constexpr int k_most_columns = 3;

ui::Words tile_words(std::string_view text)
{
    return { .text = text, .type = ui::Type::caption, .strong = true, .line_spacing = 1.2f };
}

std::string shape_of(std::vector<StaffColumn::Option> const& options)
{
    std::string shape;
    for (auto const& option : options)
        shape += option.text + "\n";
    return shape;
}

} // namespace

void StaffColumn::add(std::string_view shape, Part part)
{
    m_shape.append(shape).append("\f");
    m_parts.push_back(std::move(part));
}

void StaffColumn::heading(std::string_view key, std::string_view text)
{
    say(key, { .text = text, .strong = true, .line_spacing = 1.35f }, Role::heading);
    gap(0.5f);
}

void StaffColumn::say(std::string_view key, ui::Words const& words, Role role)
{
    add(words.text, [this, key = std::string(key), words, role](base::Rect const& rect, bool draw) {
        return draw ? m_ui.say(key, role, words, { rect.x, rect.y }, rect.width)
                    : m_ui.measure(words, rect.width).height;
    });
}

void StaffColumn::gap(float steps)
{
    add({}, [this, steps](base::Rect const&, bool) { return m_ui.step(steps); });
}

void StaffColumn::grid(std::string_view key, std::string_view label, std::vector<Option> options, float narrowest,
    Height height, Draw draw_one)
{
    std::string const shape = shape_of(options);
    add(shape,
        [this, key = std::string(key), label, options = std::move(options), narrowest, height = std::move(height),
            draw_one = std::move(draw_one)](base::Rect const& rect, bool draw) {
            float const gap = m_ui.gap();
            int const count = static_cast<int>(options.size());
            int const fitting = static_cast<int>((rect.width + gap) / (narrowest + gap));
            int const columns = std::clamp(std::min(count, fitting), 1, k_most_columns);
            float const width = std::floor((rect.width + gap) / static_cast<float>(columns) - gap);
            float high = 0;
            for (auto const& option : options)
                high = std::max(high, height(option, width));
            int const rows = (count + columns - 1) / columns;
            float const whole = static_cast<float>(rows) * (high + gap) - gap;
            if (!draw)
                return whole;
            m_ui.begin_group(key, Role::region, label, { rect.x, rect.y, rect.width, whole });
            for (int i = 0; i < count; ++i) {
                base::Rect const row { rect.x, rect.y + static_cast<float>(i / columns) * (high + gap), rect.width,
                    high };
                auto const& option = options[static_cast<std::size_t>(i)];
                if (draw_one(option, ui::column_of(row, i % columns, columns, gap)))
                    m_actions.push_back(option.action);
            }
            m_ui.end_group();
            return whole;
        });
}

void StaffColumn::choose_one(std::string_view key, std::string_view label, std::vector<Option> options)
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

void StaffColumn::check_boxes(std::string_view key, std::string_view label, std::vector<Option> options)
{
    grid(
        key, label, std::move(options), m_ui.target() * 4.5f,
        [this](Option const& option, float width) { return m_ui.checkbox_height(option.text, width); },
        [this](Option const& option, base::Rect const& rect) {
            return m_ui.checkbox(
                option.key, rect, { .text = option.text, .selected = option.selected, .enabled = option.enabled });
        });
}

void StaffColumn::cards(std::string_view key, std::string_view label, std::vector<Option> options)
{
    grid(
        key, label, std::move(options), m_ui.target() * 6,
        [this](Option const& option, float width) { return m_ui.card_height({ .title = option.text }, width); },
        [this](Option const& option, base::Rect const& rect) {
            return m_ui.card(option.key, rect, { .title = option.text });
        });
}

void StaffColumn::button(std::string_view key, ui::ButtonLabel const& label, kiosk::Action action)
{
    add(label.text,
        [this, key = std::string(key), label, action = std::move(action)](base::Rect const& rect, bool draw) {
            auto const size = m_ui.button_size(label);
            if (draw && m_ui.button(key, { rect.x, rect.y, std::min(size.width, rect.width), size.height }, label))
                m_actions.push_back(action);
            return size.height;
        });
}

void StaffColumn::show(
    std::string_view key, base::Rect const& body, kiosk::door::StaffChrome const& chrome, kiosk::ScrollState& scroll)
{
    auto height = [&](std::size_t part, float width) { return m_parts[part]({ 0, 0, width, 0 }, false); };
    m_ui.flow({ .key = key,
                  .viewport = body,
                  .stamp = std::hash<std::string> {}(m_shape),
                  .count = m_parts.size(),
                  .page_up = chrome.page_up,
                  .page_down = chrome.page_down,
                  .guess = height,
                  .measure = height,
                  .draw = [&](std::size_t part, base::Rect const& rect) { m_parts[part](rect, true); } },
        { scroll.offset_px, scroll.velocity_px_s, scroll.target_px });
}

} // namespace screens
