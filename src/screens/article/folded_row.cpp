// What stands in the way of the text on a small page, folded into one row: the cards but for the most pressing one, and
// "In this article".

#include "screens/article/article_blocks.h"
#include "screens/article/sign_look.h"

#include <algorithm>
#include <cmath>

namespace screens {

using content::Sign;
using kiosk::article::PagePart;

struct ArticleBlocks::FoldedItem {
    std::string key, label;
    ui::Words word;
    SignLook look;
    bool open = false;
    kiosk::Action toggle;
};

bool ArticleBlocks::has_folded_row(std::size_t number) const
{
    auto const& parts = m_view.plan->parts;
    PagePart::Kind const kind = parts[number].kind;
    if (m_layout != LeafletLayout::compact || (kind != PagePart::Kind::care && kind != PagePart::Kind::questions))
        return false;
    auto const before = std::ranges::count(
        parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(number), PagePart::Kind::care, &PagePart::kind);
    return kind == PagePart::Kind::care ? before == 1 : before <= 1;
}

bool ArticleBlocks::is_in_folded_row(std::size_t number) const
{
    PagePart const& part = m_view.plan->parts[number];
    return m_layout == LeafletLayout::compact && part.kind == PagePart::Kind::care && !is_first_card(number)
        && !is_open(part.grade);
}

void ArticleBlocks::lay_out_folded_row(ui::Column& column) const
{
    auto const& parts = m_view.plan->parts;
    column.gap_px(m_ui.small_gap());
    column.button_row([&](ui::ButtonRow& row) {
        for (std::size_t i = 0; i < parts.size() && parts[i].kind != PagePart::Kind::text; ++i) {
            if (is_in_folded_row(i))
                lay_out_folded_item({ "article/care/" + std::string(content::name_of(parts[i].grade)), care_label(i),
                                        sign_word(parts[i].grade), look_of(parts[i].grade, m_ui.theme()), false,
                                        kiosk::article::ToggleCare { parts[i].grade } },
                    row);
            else if (parts[i].kind == PagePart::Kind::questions)
                lay_out_folded_item(
                    { "article/questions", m_view.questions_heading,
                        { .text = m_view.questions_heading, .strong = true, .colour = m_ui.theme().accent },
                        { ui::Icon::none, m_ui.theme().accent }, m_view.state->questions_open,
                        kiosk::article::ToggleQuestions {} },
                    row);
        }
    });
}

void ArticleBlocks::lay_out_folded_item(FoldedItem const& item, ui::ButtonRow& row) const
{
    ui::Words word = item.word;
    word.type = ui::Type::caption;
    float const em = m_ui.em(ui::Type::caption), inset = em * 0.5f, icon = em * 1.1f, arrow = em * 0.7f;
    float const behind_icon = item.look.icon == ui::Icon::none ? 0 : icon + em * 0.3f;
    float const around = 2 * inset + behind_icon + em * 0.3f + arrow;
    float const words = std::min(m_ui.measure(word).width, row.width() - around);
    float const height = std::max(m_ui.small_target(), std::ceil(m_ui.measure(word, words).height + em * 0.6f));
    row.place({ std::ceil(words + around), height }, [&](base::Rect const& plate) {
        if (m_ui.disclosure(item.key, plate, item.label, item.open))
            m_actions.push_back(item.toggle);
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
