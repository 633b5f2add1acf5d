#include "screens/letters/topic_list.h"

#include "screens/frame.h"
#include "screens/letters/section_rows.h"
#include "screens/scroll_position.h"
#include "screens/topic_card.h"
#include "ui/column.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace screens {

namespace {

/// Of a tile that the widest letter stays within: some of Arabic's are as wide as a word.
float tile_side(ui::Ui& ui, std::span<kiosk::letters::LetterTile const> letters)
{
    float widest = 0;
    for (auto const& each : letters)
        widest = std::max(widest, ui.measure({ .text = each.letter, .type = ui::Type::caption, .strong = true }).width);
    return std::max(ui.small_target(), std::ceil(widest + ui.step(0.5f)));
}

/// The letters in a strip: beside the topics on a wide screen, above them on a tall one, and nowhere on a small one
/// whose page it would take: there Back leads to them. Returns what is left for the topics. Its lines are as even as
/// can be, so that a last letter alone takes no line for itself.
base::Rect draw_strip(ui::Ui& ui, kiosk::letters::TopicList const& view, base::Rect const& body, Actions& actions)
{
    int const count = static_cast<int>(view.letters.size());
    if (count == 0)
        return body;
    float const side = tile_side(ui, view.letters), gap = ui.small_gap(), pitch = side + gap;
    auto lines_of = [&](float length) {
        int const a_line = std::clamp(static_cast<int>((length + gap) / pitch), 1, count);
        return (count + a_line - 1) / a_line;
    };
    auto thickness = [&](int lines) { return static_cast<float>(lines) * pitch - gap; };
    float const beside = thickness(lines_of(body.height)), above = thickness(lines_of(body.width));
    bool const wide = ui.landscape() && beside < body.width * 0.33f;
    if (!wide && above > body.height * 0.27f)
        return body;
    int const lines = lines_of(wide ? body.height : body.width), a_line = (count + lines - 1) / lines;
    // Along its lines the strip fills what it has.
    float const apart = wide ? pitch : (body.width + gap) / static_cast<float>(a_line);

    ui.begin_group(view.prefix + "/letters", semantics::Role::region, view.letters_label, body);
    for (int i = 0; i < count; ++i) {
        auto const along = static_cast<float>(i % a_line) * apart, across = static_cast<float>(i / a_line) * pitch;
        base::Rect const rect { body.x + std::round(wide ? across : along), body.y + std::round(wide ? along : across),
            std::floor(wide ? side : apart - gap), side };
        auto const& tile = view.letters[static_cast<std::size_t>(i)];
        if (ui.tile(view.prefix + "/letter/" + tile.letter, rect,
                { .text = tile.letter, .selected = tile.selected, .enabled = tile.enabled, .spoken = tile.spoken },
                ui::Type::caption, ui::Look::quiet))
            actions.emplace_back(kiosk::letters::OpenLetter { tile.letter });
    }
    ui.end_group();
    float const margin = ui.step(wide ? 1.5f : 0.75f), used = (wide ? beside : above) + margin;
    if (wide) {
        ui.canvas().fill(
            { body.x + used, body.y, ui.px(base::Millimetres { 0.25f }), body.height }, ui.theme().hairline);
        return { body.x + used + margin, body.y, body.width - used - margin, body.height };
    }
    ui.hairline(body.x, body.y + used, body.width);
    return { body.x, body.y + used + margin, body.width, body.height - used - margin };
}

/// Of one line or two each.
int topics_a_page(ui::Ui const& ui, float height)
{
    return std::max(1, static_cast<int>(height / (ui.target() * 1.15f + ui.gap())));
}

/// In one line, where a smaller type makes it one.
float draw_heading(ui::Ui& ui, kiosk::letters::TopicList const& view, base::Rect const& space)
{
    ui::Words heading { .text = view.heading, .type = ui::Type::heading, .strong = true, .line_spacing = 1.2f };
    for (auto const smaller : { ui::Type::body, ui::Type::caption })
        if (ui.measure(heading).width > space.width)
            heading.type = smaller;
    return ui.say(view.prefix + "/heading", semantics::Role::heading, heading, { space.x, space.y }, space.width);
}

/// On a lower screen the last row takes the place of the heading and of the row before it.
constexpr int k_high_page = 6;

} // namespace

void draw_topic_list(
    ui::Ui& ui, kiosk::letters::TopicList const& view, base::Rect const& body, CardAction const& open, Actions& actions)
{
    base::Rect space = draw_strip(ui, view, body, actions);
    auto const strip = space == body ? StripOfLetters::absent : StripOfLetters::present;
    int const a_page = topics_a_page(ui, space.height);
    bool const high = a_page >= k_high_page;
    auto rows = rows_that_help(view, a_page, high ? 2 : 1);
    if (rows.size() > 1 && section_rows_height(ui, rows, space.width) > space.height * 0.4f)
        rows = rows.last(1);
    auto const take = [&](float height) {
        space.y += height;
        space.height -= height;
    };
    if (rows.empty() || high)
        take(draw_heading(ui, view, space) + ui.step(1));
    if (!view.notice.empty()) {
        page_notice(ui, view.prefix + "/notice", view.notice, space);
        return;
    }
    take(draw_section_rows(ui, rows, space, view, strip, actions));

    int const first = view.first, last = view.first + static_cast<int>(view.cards.size());
    auto card_of = [&](std::size_t i) -> kiosk::letters::EntryCard const* {
        int const at = static_cast<int>(i);
        return at >= first && at < last ? &view.cards[static_cast<std::size_t>(at - first)] : nullptr;
    };
    int missing = -1, seen_to = -1;
    ui::show_blocks(
        ui,
        { .key = view.prefix + "/topics",
            .viewport = space,
            .stamp
            = stamp_of(view.cards) ^ static_cast<std::uint64_t>(view.total) << 32 ^ static_cast<std::uint64_t>(first),
            .count = static_cast<std::size_t>(view.total),
            .page_up = view.page_up,
            .page_down = view.page_down,
            .whole_blocks = true },
        position_of(*view.scroll, *view.place),
        [&](std::size_t i, ui::Column& column) {
            auto const* card = card_of(i);
            column.place(
                card ? topic_card_height(ui, *card, column.width()) : ui.target(), [&](base::Rect const& rect) {
                    if (rect.bottom() <= space.bottom())
                        seen_to = static_cast<int>(i);
                    if (!card)
                        missing = missing < 0 ? static_cast<int>(i) : missing;
                    else if (topic_card(ui, *card, rect))
                        actions.push_back(open(*card));
                });
            column.gap_px(ui.gap());
        },
        [&](std::size_t, float) { return ui.target() + ui.gap(); });
    if (seen_to >= 0)
        *view.seen_to = seen_to;
    if (missing >= 0 && !view.loading)
        actions.emplace_back(kiosk::letters::NeedEntries { std::max(0, missing - kiosk::letters::k_entries_page / 2) });
}

} // namespace screens
