#include "screens/article/leaflet_room.h"

#include "screens/frame.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace screens {

namespace {

/// The list has about twenty letters a line. Lines of the text have no fewer than 45 letters where they make room for
/// it, and no more than 66.
constexpr float k_list_ems = 10.5f, k_shortest_line_ems = 22, k_longest_line_ems = 33;
/// The area of a page of some 150 words, in square ems of body text: cards, review and the list would take most of it.
constexpr float k_small_page_square_ems = 700;

ui::Words list_heading(ui::Ui const& ui, kiosk::article::ArticleView const& view)
{
    return { .text = view.questions_heading,
        .type = ui::Type::caption,
        .strong = true,
        .colour = ui.theme().ink_soft,
        .line_spacing = 1.35f };
}

std::string heading_of(kiosk::article::ArticleView const& view, std::size_t part)
{
    return kiosk::article::shown_text(view, view.plan->parts[part].block).content.text;
}

float height_of_list(ui::Ui& ui, kiosk::article::ArticleView const& view, float width)
{
    float height = ui.measure(list_heading(ui, view), width).height;
    for (std::size_t const part : view.plan->questions)
        height += ui.small_gap() + ui.contents_item_height(heading_of(view, part), width);
    return height;
}

} // namespace

LeafletRoom leaflet_room(ui::Ui& ui, kiosk::article::ArticleView const& view, base::Rect const& body)
{
    float const em = ui.em(ui::Type::body, "en");
    if (ui.flow_width(body.width) * body.height < k_small_page_square_ems * em * em)
        return { body, LeafletLayout::compact };
    LeafletRoom const plain { body };
    if (view.plan->questions.empty() || !ui.landscape())
        return plain;
    float const between = ui.step(2);
    float const buttons = body.width - ui.flow_width(body.width);
    float const list = std::round(ui.em(ui::Type::caption, "en") * k_list_ems);
    if (buttons <= 0 || height_of_list(ui, view, list) > body.height)
        return plain;
    // The page's column has equal margins.
    bool const is_free = body.x - ui.step(2) >= between + list;
    float const widest = em * k_longest_line_ems + buttons;
    float const room = is_free ? body.width : body.width - between - list;
    if (room - buttons < em * k_shortest_line_ems)
        return plain;
    base::Rect const text { body.x, body.y, std::floor(std::min(room, widest)), body.height };
    float const x = is_free ? text.right() + between : body.right() - list;
    return { text, LeafletLayout::margin, { x, body.y, list, body.height } };
}

void draw_contents(ui::Ui& ui, kiosk::article::ArticleView const& view, base::Rect const& margin, Actions& actions)
{
    auto const& questions = view.plan->questions;
    auto const key_of
        = [&](char const* kind, std::size_t part) { return kind + std::to_string(view.plan->parts[part].block); };
    // Below the title the first one may begin; else the page begins in one.
    auto const next = std::ranges::upper_bound(questions, view.state->place.block);
    std::optional<std::size_t> here;
    if (next != questions.begin())
        here = *(next - 1);
    else if (semantics::find(ui.tree(), key_of("article/block/", questions.front())))
        here = questions.front();
    float y = margin.y
        + ui.say("article/questions", semantics::Role::heading, list_heading(ui, view), { margin.x, margin.y },
            margin.width);
    for (std::size_t const part : questions) {
        std::string const heading = heading_of(view, part);
        float const height = ui.contents_item_height(heading, margin.width);
        y += ui.small_gap();
        if (ui.contents_item(key_of("article/question/", part), { margin.x, y, margin.width, height },
                { .text = heading, .selected = part == here }))
            actions.emplace_back(kiosk::article::ShowPart { part });
        y += height;
    }
}

} // namespace screens
