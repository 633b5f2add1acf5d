#include "screens/draw_screen.h"

#include "kiosk/phrases.h"
#include "screens/article/article_blocks.h"
#include "screens/article/leaflet_room.h"
#include "screens/article/enlarged.h"
#include "screens/frame.h"
#include "screens/scroll_position.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

using semantics::Role;

/// It stands above what scrolls: whoever changes the language in the middle of a leaflet must see it. Returns what is
/// left of `body`.
base::Rect draw_missing_translation(ui::Ui& ui, kiosk::article::MissingTranslation const& missing,
    std::string_view leaflet_language, base::Rect const& body, Actions& actions)
{
    bool const same_direction = text::direction_of(leaflet_language) == text::direction_of(ui.language());
    ui::Words const notice { .text = missing.notice, .strong = true, .line_spacing = 1.35f };
    ui::Words const leaflet_notice { .text = missing.leaflet_notice,
        .type = ui::Type::caption,
        .colour = ui.theme().ink_soft,
        .align = same_direction ? text::Align::start : text::Align::end,
        .line_spacing = 1.35f,
        .language = leaflet_language };
    ui::ButtonLabel label { .text = missing.all_leaflets };
    if (ui.button_size(label).width > body.width)
        label.type = ui::Type::caption;
    float const button = std::min(ui.button_size(label).width, body.width), beside = body.width - button - ui.step(2);
    bool const stacked = beside < ui.em(ui::Type::body) * 10;
    float const width = stacked ? body.width : beside;
    float const button_height = std::max(stacked ? ui.small_target() : ui.target(), ui.button_height(label, button));
    auto const height_of
        = [&](float words) { return stacked ? words + ui.gap() + button_height : std::max(words, button_height); };
    float const notice_height = ui.measure(notice, width).height;
    float const both = notice_height + ui.measure(leaflet_notice, width).height;
    // On a low screen it is said once, so that the leaflet keeps some lines.
    bool const once = body.height - height_of(both) < 4 * ui.small_target();
    float const words = once ? notice_height : both;
    // On the lowest the button goes as well: Languages and Start over lead to all leaflets, too.
    bool const has_button = body.height - height_of(words) >= 3 * ui.small_target();
    float const height = has_button ? height_of(words) : words;

    float y = body.y + (stacked ? 0 : std::round((height - words) / 2));
    y += ui.say("article/missing/notice", Role::status, notice, { body.x, y }, width);
    if (!once)
        ui.say("article/missing/leaflet_notice", Role::status, leaflet_notice, { body.x, y }, width);
    float const tall = stacked ? button_height : height;
    if (has_button
        && ui.button("article/missing/all",
            { stacked ? body.x : body.right() - button, body.y + height - tall, button, tall }, label))
        actions.emplace_back(kiosk::session::GoHome {});
    float const used = height + ui.step(1);
    ui.hairline(body.x, body.y + used, body.width);
    return { body.x, body.y + used + ui.step(0.5f), body.width, std::max(1.0f, body.height - used - ui.step(0.5f)) };
}

void show_leaflet(ui::Ui& ui, kiosk::article::ArticleView const& view, base::Rect const& body, Actions& actions)
{
    auto const [text, layout, margin] = leaflet_room(ui, view, body);
    ArticleBlocks const blocks(ui, view, body.height, actions, layout);
    ui.read_in_turn(1); // The list is drawn after the text, whose place it marks, but read before it.
    float const stood_px = view.state->scroll.offset_px;
    ui::show_blocks(
        ui,
        { .key = "article/text",
            .viewport = text,
            .stamp = stamp_of(view),
            .count = blocks.count(),
            .page_up = view.page_up,
            .page_down = view.page_down,
            .page_label =
                [&](std::size_t page, std::size_t pages) {
                    return kiosk::fill(view.page_of, { std::to_string(page), std::to_string(pages) });
                } },
        position_of(view.state->scroll, view.state->place),
        [&](std::size_t block, ui::Column& column) { blocks.lay_out(block, column); },
        [&](std::size_t block, float width) { return blocks.guess(block, width); });
    ui.read_in_turn(0);
    if (layout == LeafletLayout::margin)
        draw_contents(ui, view, margin, actions);
    // What was searched for has been seen by whoever scrolls on.
    auto const& scroll = view.state->scroll;
    if (scroll.target_px || scroll.velocity_px_s != 0 || (ui.finger_down() && scroll.offset_px != stood_px))
        view.state->marked.clear();
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::article::ArticleView const& view, Actions& actions)
{
    base::Rect body = page_frame(ui, view.chrome, feedback_button(view.chrome), actions);
    if (!view.article) {
        page_notice(ui, "article/notice", view.notice, body);
        return;
    }
    auto const& language = view.article->metadata.language;
    if (view.state->enlarged) {
        ui.in_language(language, [&] { draw_enlarged(ui, view, body, actions); });
        return;
    }
    if (view.missing_translation)
        body = draw_missing_translation(ui, *view.missing_translation, language, body, actions);
    ui.in_language(language, [&] { show_leaflet(ui, view, body, actions); });
}

} // namespace screens
