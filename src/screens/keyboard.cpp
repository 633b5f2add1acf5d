#include "screens/keyboard.h"

#include "screens/keyboard_geometry.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

namespace screens {

namespace {

/// A key that types no letter.
struct Special {
    std::string key;
    ui::ButtonLabel label;
    ui::TapPolicy policy;
    kiosk::Action action;
    std::string_view other_text {}; ///< That it has with signs or with letters: its width is the same with both.
    float width = 0;                ///< That its words need.
};

/// Where keys are measured and not drawn.
KeyboardUse const k_no_use { {}, kiosk::typing::Erase {} };

/// Shift, symbols, space, erase and done.
std::vector<Special> special_keys(
    ui::Ui& ui, kiosk::typing::KeyboardView const& view, KeyboardUse const& use, bool icons)
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
    specials.push_back({ use.prefix + "/symbols",
        { .text = view.symbols ? view.letters_label : view.symbols_label, .type = type }, TapPolicy::rapid,
        kiosk::typing::ToggleSymbols {}, view.symbols ? view.symbols_label : view.letters_label });
    specials.push_back({ use.prefix + "/space", { .text = view.space_label, .type = type }, TapPolicy::rapid,
        kiosk::typing::Type { " " } });
    specials.push_back({ use.prefix + "/erase", { .text = view.erase_label, .icon = ui::Icon::erase, .type = type },
        TapPolicy::rapid, kiosk::typing::Erase {} });
    specials.push_back({ use.prefix + "/done", { .text = view.done_label, .look = ui::Look::primary, .type = type },
        TapPolicy::single, use.done });
    auto const width_of
        = [&](std::string_view text) { return ui.measure({ .text = text, .type = type, .line_spacing = 1.0f }).width; };
    for (auto& special : specials) {
        if (!icons)
            special.label.icon = ui::Icon::none;
        float const icon = special.label.icon == ui::Icon::none ? 0 : ui.target() * 0.42f + ui.step(0.5f);
        special.width = std::max(width_of(special.label.text), width_of(special.other_text)) + icon + ui.step(0.75f);
    }
    return specials;
}

/// Of the widest letter, in pixels.
float width_of(ui::Ui& ui, kiosk::typing::KeyRows const& rows, ui::Type type)
{
    float widest = 0;
    for (auto const& row : rows)
        for (auto const key : row)
            widest = std::max(widest, ui.measure({ .text = key, .type = type, .line_spacing = 1.2f }).width);
    return widest;
}

/// One size for all letters: that of the text, or a smaller one where the widest letter has no room in its key.
ui::Type letter_type(ui::Ui& ui, kiosk::typing::KeyboardView const& view, float key_width)
{
    return width_of(ui, view.rows, ui::Type::body) > key_width ? ui::Type::caption : ui::Type::body;
}

std::vector<std::size_t> lengths_of(kiosk::typing::KeyRows const& rows)
{
    std::vector<std::size_t> lengths;
    for (auto const& row : rows)
        lengths.push_back(row.size());
    return lengths;
}

KeyboardKeys keys_of(kiosk::typing::KeyboardView const& view, std::span<Special const> specials)
{
    KeyboardKeys keys { .rows = lengths_of(view.rows),
        .letters = lengths_of(view.letter_rows),
        .digits = kiosk::typing::k_digits.size(),
        .above = view.most_above,
        .specials = {} };
    for (auto const& special : specials)
        keys.specials.push_back(special.width);
    return keys;
}

KeyboardRoom room_in(ui::Ui& ui, kiosk::typing::KeyboardView const& view, base::Rect const& body)
{
    KeyboardRoom room { .area = body,
        .smallest_key = ui.small_target(),
        // By the letters, so that nothing moves when signs take their place.
        .narrowest_key = std::ceil(width_of(ui, view.letter_rows, ui::Type::caption)),
        .best_height = ui.target(),
        .widest_key = ui.target() * 1.5f,
        .gap = ui.small_gap(),
        .good_height = ui.size().height * 0.45f,
        // What is typed and a line or two of what it finds stay in sight.
        .most_height = body.height - 2 * ui.target() };
    if (!ui.landscape()) {
        room.area.x = ui.step();
        room.area.width = ui.size().width - 2 * ui.step();
        room.widest_key = room.area.width;
        room.good_height = body.height * 0.56f;
        // The ways to clear the field and to all that was found may need rows of their own.
        room.most_height = body.height - 3 * ui.target();
    }
    return room;
}

struct LaidOut {
    std::vector<Special> specials;
    KeyboardGeometry geometry;
};

/// Special keys lose their icons before the keyboard of letters needs another row for them, or does without digits.
LaidOut lay_out(ui::Ui& ui, kiosk::typing::KeyboardView const& view, KeyboardUse const& use, KeyboardRoom const& room)
{
    struct Choice {
        std::vector<Special> specials;
        KeyboardKeys keys;
        std::pair<bool, std::size_t> lacks; ///< Digits, and rows.
    };
    auto const made = [&](bool icons) {
        auto specials = special_keys(ui, view, use, icons);
        auto keys = keys_of(view, specials);
        keys.signs = false;
        auto const letters = lay_out_keyboard(keys, room);
        keys.signs = view.symbols;
        return Choice { std::move(specials), std::move(keys), { letters.digits.empty(), letters.rows } };
    };
    auto with_icons = made(true), without = made(false);
    Choice& chosen = without.lacks < with_icons.lacks ? without : with_icons;
    auto geometry = lay_out_keyboard(chosen.keys, room);
    return { std::move(chosen.specials), std::move(geometry) };
}

/// Letters and digits keep their places in a language that is read from the right as well, each within their part of
/// the keyboard; what is offered above them follows the reading.
void keep_places(ui::Ui const& ui, std::vector<base::Rect>& keys)
{
    float left = ui.size().width, right = 0;
    for (auto const& key : keys)
        left = std::min(left, key.x), right = std::max(right, key.right());
    for (auto& key : keys)
        key = from_the_left(ui, key, { left, 0, right - left, 0 });
}

/// Draws keys that type letters, digits or signs into their places, as many as there are.
template <typename Keys, typename ToAction>
void draw_keys(ui::Ui& ui, KeyboardUse const& use, Keys const& keys, std::span<base::Rect const> places, ui::Type type,
    ToAction const& to_action, Actions& actions)
{
    for (std::size_t i = 0; i < std::min(keys.size(), places.size()); ++i)
        if (ui.key_cap(use.prefix + "/key/" + std::string(keys[i]), places[i], { .text = keys[i], .type = type }))
            actions.push_back(to_action(keys[i]));
}

/// The words that sound like what was typed, the likeliest first, as many as have room.
void draw_candidates(ui::Ui& ui, kiosk::typing::KeyboardView const& view, KeyboardUse const& use,
    base::Rect const& strip, float smallest, float gap, Actions& actions)
{
    if (!view.unasked.empty())
        actions.push_back(kiosk::typing::NeedCandidates { base::WipingString(view.unasked) });
    ui::ButtonLabel const more { .text = view.more_label, .type = ui::Type::caption };
    float const more_width
        = std::max(smallest, std::ceil(ui.measure({ .text = more.text, .type = more.type }).width + ui.step(1.5f)));
    float const end = strip.right() - more_width - gap;
    float x = strip.x;
    std::size_t shown = 0;
    for (auto const& candidate : view.candidates) {
        ui::ButtonLabel const label { .text = candidate.word, .typed = true };
        float const width = std::min(end - strip.x,
            std::max(smallest,
                std::ceil(ui.measure({ .text = label.text, .line_spacing = 1.2f, .typed = true }).width + ui.step(2))));
        if (x + width > end)
            break;
        std::size_t const index = view.first_candidate + shown++;
        if (ui.key_cap(use.prefix + "/candidate/" + std::to_string(index), { x, strip.y, width, strip.height }, label))
            actions.push_back(kiosk::typing::ChooseCandidate { index });
        x += width + gap;
    }
    bool const are_more = shown < view.candidates.size() || view.first_candidate > 0;
    if (are_more && ui.key_cap(use.prefix + "/more", { end + gap, strip.y, more_width, strip.height }, more))
        actions.push_back(kiosk::typing::TurnCandidates { shown });
}

kiosk::Action typed(std::string_view key) { return kiosk::typing::Type { key }; }
kiosk::Action replaced(std::string_view key) { return kiosk::typing::ReplaceLetter { key }; }

} // namespace

base::Rect from_the_left(ui::Ui const& ui, base::Rect key, base::Rect const& row)
{
    if (ui.tree().right_to_left)
        key.x = row.x + row.right() - key.right();
    return key;
}

namespace {

float lowest_board(ui::Ui& ui, kiosk::typing::KeyboardView const& view)
{
    auto room = room_in(ui, view, page_column(ui));
    room.good_height = room.most_height = 0;
    return lay_out(ui, view, k_no_use, room).geometry.board.height;
}

} // namespace

float least_body(ui::Ui& ui, kiosk::typing::KeyboardView const& view)
{
    return lowest_board(ui, view) + ui.small_target() + ui.gap();
}

Header header_above(ui::Ui& ui, kiosk::typing::KeyboardView const& view)
{
    float const left = ui.size().height - lowest_board(ui, view);
    return left < ui.px(base::Millimetres { 150 }) ? Header::hidden : Header::shown;
}

float draw_keyboard(ui::Ui& ui, kiosk::typing::KeyboardView const& view, KeyboardUse const& use, base::Rect const& body,
    Actions& actions)
{
    auto const room = room_in(ui, view, body);
    auto [specials, geometry] = lay_out(ui, view, use, room);
    for (auto* const keys : { &geometry.digits, &geometry.keys })
        keep_places(ui, *keys);
    auto const type = letter_type(ui, view, geometry.key_width);
    ui.begin_group(use.prefix + "/keyboard", semantics::Role::region, {}, geometry.board);
    if (view.by_sound && !geometry.above.empty())
        draw_candidates(ui, view, use, geometry.strip, room.smallest_key, room.gap, actions);
    draw_keys(ui, use, view.above.keys, geometry.above, type,
        view.above.does == kiosk::typing::RowAbove::Does::replace ? replaced : typed, actions);
    std::vector<std::string_view> digits;
    for (std::size_t i = 0; i < kiosk::typing::k_digits.size(); ++i)
        digits.push_back(kiosk::typing::k_digits.substr(i, 1));
    draw_keys(ui, use, digits, geometry.digits, type, typed, actions);
    std::vector<std::string_view> letters;
    for (auto const& row : view.rows)
        letters.insert(letters.end(), row.begin(), row.end());
    draw_keys(ui, use, letters, geometry.keys, type, typed, actions);
    for (std::size_t i = 0; i < specials.size(); ++i)
        if (ui.key_cap(specials[i].key, geometry.specials[i], specials[i].label, specials[i].policy))
            actions.push_back(specials[i].action);
    ui.end_group();
    return geometry.board.height;
}

float empty_above(ui::Ui& ui, kiosk::typing::KeyboardView const& view, base::Rect const& body)
{
    bool const offers = view.by_sound ? view.composed > 0 || !view.candidates.empty() : !view.above.keys.empty();
    if (offers || view.most_above == 0)
        return 0;
    auto const geometry = lay_out(ui, view, k_no_use, room_in(ui, view, body)).geometry;
    if (geometry.above.empty())
        return 0;
    float const below = geometry.digits.empty() ? geometry.keys.front().y
                                                : std::min(geometry.digits.front().y, geometry.keys.front().y);
    return below - geometry.above.front().y;
}

bool heading_fits(ui::Ui& ui, ui::Words const& heading, ui::Words const& notice, base::Rect const& area)
{
    // A line of it is whole.
    float const field = ui.measure({ .text = heading.text, .line_spacing = 1.35f }).height + ui.step(1);
    return ui.measure(heading, area.width).height + ui.measure(notice, area.width).height + ui.step(0.5f)
        + std::max(field, ui.small_target())
        <= area.height;
}

} // namespace screens
