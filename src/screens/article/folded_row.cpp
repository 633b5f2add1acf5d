// What stands in the way of the text on a small page, folded into one row: the cards but for the most pressing one, and
// "In this article".

#include "screens/article/article_blocks.h"
#include "screens/article/sign_look.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace screens {

using content::Sign;
using kiosk::article::PagePart;

struct ArticleBlocks::FoldedItem {
    std::string key, label;
    ui::Words word;
    SignLook look;
    bool open = false;
    std::optional<Sign> grade; ///< Of a card; none: the questions.
};

bool ArticleBlocks::opens_from_row(std::size_t number) const
{
    return m_layout == LeafletLayout::compact && m_view.plan->parts[number].kind == PagePart::Kind::care
        && !is_first_card(number);
}

void ArticleBlocks::lay_out_folded_row(ui::Column& column) const
{
    if (m_layout != LeafletLayout::compact)
        return;
    std::vector<FoldedItem> items;
    auto const& parts = m_view.plan->parts;
    for (std::size_t i = 0; i < parts.size() && parts[i].kind != PagePart::Kind::text; ++i) {
        Sign const grade = parts[i].grade;
        if (opens_from_row(i))
            items.push_back({ "article/care/" + std::string(content::name_of(grade)), care_label(i, is_open(grade)),
                sign_word(grade), look_of(grade, m_ui.theme()), is_open(grade), grade });
        else if (parts[i].kind == PagePart::Kind::questions)
            items.push_back({ "article/questions", m_view.questions_heading,
                { .text = m_view.questions_heading, .strong = true, .colour = m_ui.theme().accent },
                { ui::Icon::none, m_ui.theme().accent }, m_view.state->questions_open, std::nullopt });
    }
    if (items.empty())
        return;
    column.gap_px(m_ui.small_gap());
    column.button_row([&](ui::ButtonRow& row) {
        for (FoldedItem const& item : items)
            lay_out_folded_item(item, row);
    });
}

void ArticleBlocks::fold_others(std::optional<Sign> but) const
{
    auto const& parts = m_view.plan->parts;
    for (std::size_t i = 0; i < parts.size() && parts[i].kind != PagePart::Kind::text; ++i)
        if (opens_from_row(i) && parts[i].grade != but && is_open(parts[i].grade))
            m_actions.emplace_back(kiosk::article::ToggleCare { parts[i].grade });
    if (but && m_view.state->questions_open)
        m_actions.emplace_back(kiosk::article::ToggleQuestions {});
}

void ArticleBlocks::lay_out_folded_item(FoldedItem const& item, ui::ButtonRow& row) const
{
    ui::Words word = item.word;
    word.type = ui::Type::caption;
    word.line_spacing = 1.25f;
    float const em = m_ui.em(ui::Type::caption), inset = em * 0.5f, icon = em * 1.1f, arrow = em * 0.7f;
    float const behind_icon = item.look.icon == ui::Icon::none ? 0 : icon + em * 0.3f;
    float const around = 2 * inset + behind_icon + em * 0.3f + arrow;
    float const words = std::min(m_ui.measure(word).width, row.width() - around);
    float const height = std::max(m_ui.small_target(), std::ceil(m_ui.measure(word, words).height + em * 0.6f));
    row.place({ std::min(std::ceil(words + around), row.width()), height }, [&](base::Rect const& plate) {
        if (m_ui.disclosure(item.key, plate, item.label, item.open)) {
            fold_others(item.grade);
            if (item.grade)
                m_actions.emplace_back(kiosk::article::ToggleCare { *item.grade });
            else
                m_actions.emplace_back(kiosk::article::ToggleQuestions {});
        }
        auto const middle = [&](float size) { return plate.y + std::round((plate.height - size) / 2); };
        float const stroke = m_ui.px(base::Millimetres { 0.6f });
        if (behind_icon > 0)
            m_ui.canvas().icon(item.look.icon, { plate.x + inset, middle(icon), icon, icon }, item.look.colour, stroke);
        m_ui.paint(word, { plate.x + inset + behind_icon, plate.y, words, plate.height });
        m_ui.canvas().icon(item.open ? ui::Icon::up : ui::Icon::down,
            { plate.right() - inset - arrow, middle(arrow), arrow, arrow }, m_ui.theme().accent, stroke);
    });
}

} // namespace screens
