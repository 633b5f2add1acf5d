#include "screens/draw_screen.h"

#include "screens/frame.h"
#include "screens/scroll_position.h"
#include "ui/column.h"

#include <cmath>
#include <functional>

namespace screens {

namespace {

/// The letters in a strip: beside the topics on a wide screen, above them on a tall one. Returns what is left for the
/// topics.
base::Rect draw_strip(ui::Ui& ui, kiosk::letters::LetterView const& view, base::Rect const& body, Actions& actions)
{
    float const side = ui.small_target(), gap = ui.px(base::Millimetres { 2.6f }), pitch = side + gap;
    int const count = static_cast<int>(view.letters.size());
    auto per = [&](float length) { return std::max(1, static_cast<int>((length + gap) / pitch)); };
    auto lines = [&](int a_line) { return (count + a_line - 1) / a_line; };
    int const rows = std::min(per(body.height), count), columns = per(body.width);
    float const beside = static_cast<float>(lines(std::max(1, rows))) * pitch - gap;
    float const above = static_cast<float>(lines(columns)) * pitch - gap + ui.step(2);
    // Where most of a low screen would go to the strip above, the topics may be narrow instead.
    bool const wide = ui.landscape() && beside < body.width * (above > body.height * 0.4f ? 0.45f : 0.33f);

    ui.begin_group("letter/letters", semantics::Role::region, view.letters_label, body);
    for (int i = 0; i < count; ++i) {
        int const across = wide ? i / rows : i % columns, down = wide ? i % rows : i / columns;
        base::Rect const rect { body.x + static_cast<float>(across) * pitch, body.y + static_cast<float>(down) * pitch,
            side, side };
        auto const& tile = view.letters[static_cast<std::size_t>(i)];
        if (ui.tile("letter/letter/" + tile.letter, rect,
                { .text = tile.letter, .selected = tile.selected, .enabled = tile.enabled, .spoken = tile.spoken },
                ui::Type::caption)
            && (!tile.selected || !view.notice.empty()))
            actions.emplace_back(kiosk::letters::OpenLetter { tile.letter });
    }
    ui.end_group();
    if (wide) {
        float const used = beside + ui.step(3);
        return { body.x + used, body.y, body.width - used, body.height };
    }
    return { body.x, body.y + above, body.width, body.height - above };
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::letters::LetterView const& view, Actions& actions)
{
    base::Rect const body = page_frame(ui, view.chrome, feedback_button(view.chrome), actions);
    base::Rect space = draw_strip(ui, view, body, actions);
    float const heading = ui.say("letter/heading", semantics::Role::heading,
        { .text = view.heading, .type = ui::Type::heading, .strong = true, .line_spacing = 1.2f }, { space.x, space.y },
        space.width);
    space.y += heading + ui.step(1);
    space.height -= heading + ui.step(1);
    if (!view.notice.empty()) {
        page_notice(ui, "letter/notice", view.notice, space);
        return;
    }

    int const first = view.first, last = view.first + static_cast<int>(view.cards.size());
    auto card_of = [&](std::size_t i) -> kiosk::letters::EntryCard const* {
        int const at = static_cast<int>(i);
        return at >= first && at < last ? &view.cards[static_cast<std::size_t>(at - first)] : nullptr;
    };
    auto words_of = [](kiosk::letters::EntryCard const& card) {
        return ui::CardText { card.title, card.see, card.caption };
    };
    int missing = -1;
    ui::show_blocks(
        ui,
        { .key = "letter/topics",
            .viewport = space,
            .stamp = std::hash<std::string> {}(view.letter) ^ static_cast<std::uint64_t>(view.total) << 32
                ^ static_cast<std::uint64_t>(first),
            .count = static_cast<std::size_t>(view.total),
            .page_up = view.page_up,
            .page_down = view.page_down },
        position_of(*view.scroll, *view.place),
        [&](std::size_t i, ui::Column& column) {
            auto const* card = card_of(i);
            column.place(
                card ? ui.card_height(words_of(*card), column.width()) : ui.target(), [&](base::Rect const& rect) {
                    if (!card)
                        missing = missing < 0 ? static_cast<int>(i) : missing;
                    else if (ui.card(card->key, rect, words_of(*card)))
                        actions.emplace_back(kiosk::article::OpenArticle { card->article });
                });
            column.gap_px(ui.gap());
        },
        [&](std::size_t, float) { return ui.target() + ui.gap(); });
    if (missing >= 0 && !view.loading)
        actions.emplace_back(kiosk::letters::NeedEntries { std::max(0, missing - kiosk::letters::k_entries_page / 2) });
}

} // namespace screens
