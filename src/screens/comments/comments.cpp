#include "screens/draw_screen.h"

#include "screens/staff_column.h"
#include "screens/staff_frame.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

using kiosk::comments::CommentsView;
using semantics::Role;

/// Buttons side by side, in as many rows as they need; returns where they end. Draws when told to, each through
/// `place`.
class ButtonRow {
public:
    ButtonRow(ui::Ui& ui, base::Rect const& column, bool draw)
        : m_ui(ui)
        , m_column(column)
        , m_draw(draw)
        , m_x(column.x)
        , m_y(column.y)
    {
    }

    bool button(std::string const& key, ui::ButtonLabel label)
    {
        label.type = ui::Type::caption;
        auto size = m_ui.button_size(label);
        size.width = std::min(size.width, m_column.width);
        if (m_x > m_column.x && m_x + size.width > m_column.right()) {
            m_x = m_column.x;
            m_y += size.height + m_ui.gap();
        }
        bool const activated = m_draw && m_ui.button(key, { m_x, m_y, size.width, size.height }, label);
        m_x += size.width + m_ui.gap();
        m_bottom = m_y + size.height;
        return activated;
    }

    [[nodiscard]] float height() const { return m_bottom - m_column.y; }

private:
    ui::Ui& m_ui;
    base::Rect m_column;
    bool m_draw;
    float m_x, m_y, m_bottom = m_y;
};

/// The parts of the page: what is listed, what went wrong or is the matter, each comment, and how to go on.
class Parts {
public:
    Parts(ui::Ui& ui, kiosk::comments::CommentsView const& view, Actions& actions)
        : m_ui(ui)
        , m_view(view)
        , m_actions(actions)
    {
    }

    float filters(base::Rect const& rect, bool draw)
    {
        ButtonRow row(m_ui, rect, draw);
        for (auto const& filter : m_view.filters)
            if (row.button("comments/filter/" + std::string(name_of(filter.field)),
                    { .text = filter.label, .enabled = m_view.can_act }))
                m_actions.emplace_back(kiosk::comments::OpenCommentChoices { filter.field });
        float const y = row.height() + m_ui.gap(), height = m_ui.checkbox_height(m_view.show_hidden, rect.width);
        if (draw
            && m_ui.checkbox("comments/show_hidden", { rect.x, rect.y + y, rect.width, height },
                { .text = m_view.show_hidden, .selected = m_view.with_hidden, .enabled = m_view.can_act }))
            m_actions.emplace_back(kiosk::comments::ToggleHiddenComments {});
        return y + height + m_ui.step(1);
    }

    float messages(base::Rect const& rect, bool draw)
    {
        float y = 0;
        y += message(
            "comments/trouble", m_view.trouble, { rect.x, rect.y + y, rect.width, 0 }, m_ui.theme().alert, draw);
        if (act("comments/retry_erasing", m_view.retry_erasing, rect, y, draw))
            m_actions.emplace_back(kiosk::comments::RetryErasing {});
        y += message(
            "comments/notice", m_view.notice, { rect.x, rect.y + y, rect.width, 0 }, m_ui.theme().ink_soft, draw);
        if (act("comments/retry", m_view.retry, rect, y, draw))
            m_actions.emplace_back(kiosk::comments::RetryComments {});
        return y;
    }

    float card(kiosk::comments::CommentsView::Card const& card, base::Rect const& rect, bool draw)
    {
        std::string const key = "comments/" + privacy::to_hex(card.id);
        auto const words = words_of(card);
        ui::Words const caption {
            .text = card.caption, .type = ui::Type::caption, .colour = m_ui.theme().ink_soft, .line_spacing = 1.35f
        };
        float y = m_ui.step(0.75f);
        float const words_height = std::ceil(m_ui.measure(words, rect.width).height);
        float const caption_height = std::ceil(m_ui.measure(caption, rect.width).height);
        if (draw) {
            m_ui.hairline(rect.x, rect.y, rect.width);
            m_ui.begin_group(key, Role::list_item, card.caption,
                { rect.x, rect.y + y, rect.width, words_height + m_ui.step(0.25f) + caption_height }, words.text);
            m_ui.paint(words, { rect.x, rect.y + y, rect.width, 0 });
            m_ui.paint(caption, { rect.x, rect.y + y + words_height + m_ui.step(0.25f), rect.width, 0 });
            m_ui.end_group();
        }
        y += words_height + m_ui.step(0.25f) + caption_height + m_ui.step(0.75f);
        base::Rect const below { rect.x, rect.y + y, rect.width, 0 };
        y += card.question.empty() ? choices(key, card, below, draw) : question(key, card, below, draw);
        return y + m_ui.step(1);
    }

    float pages(base::Rect const& rect, bool draw)
    {
        if (m_view.previous.empty() && m_view.next.empty())
            return m_ui.step(1);
        if (draw && !m_view.cards.empty())
            m_ui.hairline(rect.x, rect.y, rect.width);
        float const top = m_ui.step(1);
        ButtonRow row(m_ui, { rect.x, rect.y + top, rect.width, 0 }, draw);
        if (!m_view.previous.empty()
            && row.button("comments/previous", { .text = m_view.previous, .enabled = m_view.can_act }))
            m_actions.emplace_back(kiosk::comments::TurnComments { false });
        if (!m_view.next.empty() && row.button("comments/next", { .text = m_view.next, .enabled = m_view.can_act }))
            m_actions.emplace_back(kiosk::comments::TurnComments { true });
        return top + row.height() + m_ui.step(1);
    }

private:
    /// Takes no room where there are no words.
    float message(std::string_view key, std::string_view text, base::Rect const& rect, ui::Colour colour, bool draw)
    {
        if (text.empty())
            return 0;
        ui::Words const words { .text = text, .colour = colour, .line_spacing = 1.35f };
        float const height = draw ? m_ui.say(key, Role::status, words, { rect.x, rect.y }, rect.width)
                                  : m_ui.measure(words, rect.width).height;
        return std::ceil(height + m_ui.step(0.75f));
    }

    /// A button at `y`, which moves below it.
    bool act(std::string_view key, std::string_view text, base::Rect const& rect, float& y, bool draw)
    {
        if (text.empty())
            return false;
        ui::ButtonLabel const label { .text = text, .enabled = m_view.can_act };
        auto const size = m_ui.button_size(label);
        bool const activated = draw && m_ui.button(key, { rect.x, rect.y + y, size.width, size.height }, label);
        y += size.height + m_ui.step(1);
        return activated;
    }

    /// A visitor's words as they were typed; nothing of them is cached, nor is their measure by anything but their
    /// place.
    [[nodiscard]] ui::Words words_of(kiosk::comments::CommentsView::Card const& card) const
    {
        bool const sealed = !card.sealed.empty();
        return { .text = sealed ? std::string_view(card.sealed) : card.words,
            .type = ui::Type::body,
            .colour = sealed || card.hidden ? m_ui.theme().ink_soft : m_ui.theme().ink,
            .line_spacing = 1.4f,
            .language = sealed ? std::string_view {} : std::string_view(card.language),
            .typed = !sealed };
    }

    float choices(
        std::string const& key, kiosk::comments::CommentsView::Card const& card, base::Rect const& rect, bool draw)
    {
        ButtonRow row(m_ui, rect, draw);
        if (row.button(key + "/hide", { .text = card.hide, .enabled = m_view.can_act, .busy = card.busy }))
            m_actions.emplace_back(kiosk::comments::HideComment { card.id, !card.hidden });
        if (row.button(key + "/delete", { .text = card.remove, .enabled = m_view.can_act }))
            m_actions.emplace_back(kiosk::comments::AskToDeleteComment { card.id });
        return row.height();
    }

    float question(
        std::string const& key, kiosk::comments::CommentsView::Card const& card, base::Rect const& rect, bool draw)
    {
        float const y = message(key + "/question", card.question, rect, m_ui.theme().alert, draw);
        ButtonRow row(m_ui, { rect.x, rect.y + y, rect.width, 0 }, draw);
        if (row.button(key + "/confirm",
                { .text = card.confirm, .look = ui::Look::primary, .enabled = m_view.can_act, .busy = card.busy }))
            m_actions.emplace_back(kiosk::comments::DeleteComment {});
        if (row.button(key + "/keep", { .text = card.keep, .enabled = m_view.can_act }))
            m_actions.emplace_back(kiosk::comments::KeepComment {});
        return y + row.height();
    }

    ui::Ui& m_ui;
    kiosk::comments::CommentsView const& m_view;
    Actions& m_actions;
};

} // namespace

void draw_screen(ui::Ui& ui, kiosk::comments::CommentsView const& view, Actions& actions)
{
    base::Rect const body = staff_frame(ui, view.chrome, actions);
    Parts parts(ui, view, actions);
    StaffColumn column(ui, actions);
    std::string filters;
    for (auto const& filter : view.filters)
        filters += filter.label;
    column.add(filters, [&](base::Rect const& rect, bool draw) { return parts.filters(rect, draw); });
    column.add(view.trouble + view.retry_erasing + view.notice + view.retry,
        [&](base::Rect const& rect, bool draw) { return parts.messages(rect, draw); });
    // Of a visitor's words only which comment they are goes into the shape.
    for (auto const& card : view.cards)
        column.add(privacy::to_hex(card.id) + card.hide + card.question,
            [&](base::Rect const& rect, bool draw) { return parts.card(card, rect, draw); });
    column.add(view.previous + view.next, [&](base::Rect const& rect, bool draw) { return parts.pages(rect, draw); });
    column.show("comments/page", body, view.chrome, *view.scroll);
}

} // namespace screens
