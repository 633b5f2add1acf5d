#include "screens/draw_screen.h"

#include "screens/staff_blocks.h"
#include "screens/staff_frame.h"

#include <cmath>

namespace screens {

namespace {

using kiosk::comments::CommentsView;
using semantics::Role;

/// The parts of the page: what is listed, what went wrong or is the matter, each comment, and how to go on.
class Parts {
public:
    Parts(ui::Ui& ui, CommentsView const& view, Actions& actions)
        : m_ui(ui)
        , m_view(view)
        , m_actions(actions)
    {
    }

    void filters(ui::Column& column)
    {
        column.button_row([&](ui::ButtonRow& row) {
            for (auto const& filter : m_view.filters)
                if (row.button("comments/filter/" + std::string(name_of(filter.field)),
                        { .text = filter.label, .enabled = m_view.can_act }))
                    m_actions.emplace_back(kiosk::comments::OpenCommentChoices { filter.field });
        });
        column.gap_px(m_ui.gap());
        if (column.place(m_ui.checkbox_height(m_view.show_hidden, column.width()), [&](base::Rect const& rect) {
                return m_ui.checkbox("comments/show_hidden", rect,
                    { .text = m_view.show_hidden, .selected = m_view.with_hidden, .enabled = m_view.can_act });
            }))
            m_actions.emplace_back(kiosk::comments::ToggleHiddenComments {});
        column.gap(1);
    }

    void messages(ui::Column& column)
    {
        message("comments/held_back", m_view.held_back, column, m_ui.theme().ink);
        if (act("comments/toggle_held_back", m_view.toggle_held_back, column))
            m_actions.emplace_back(kiosk::comments::ToggleHeldBackComments {});
        message("comments/trouble", m_view.trouble, column, m_ui.theme().alert);
        if (act("comments/retry_erasing", m_view.retry_erasing, column))
            m_actions.emplace_back(kiosk::comments::RetryErasing {});
        message("comments/notice", m_view.notice, column, m_ui.theme().ink_soft);
        if (act("comments/retry", m_view.retry, column))
            m_actions.emplace_back(kiosk::comments::RetryComments {});
    }

    void card(CommentsView::Card const& card, ui::Column& column)
    {
        std::string const key = "comments/" + feedback::to_hex(card.id);
        auto const words = words_of(card);
        ui::Words const caption {
            .text = card.caption, .type = ui::Type::caption, .colour = m_ui.theme().ink_soft, .line_spacing = 1.35f
        };
        column.hairline();
        column.gap(0.75f);
        float const words_height = std::ceil(m_ui.measure(words, column.width()).height);
        float const caption_height = std::ceil(m_ui.measure(caption, column.width()).height);
        column.place(words_height + m_ui.step(0.25f) + caption_height, [&](base::Rect const& rect) {
            m_ui.begin_group(key, Role::list_item, card.caption, rect, words.text);
            m_ui.paint(words, { rect.x, rect.y, rect.width, 0 });
            m_ui.paint(caption, { rect.x, rect.y + words_height + m_ui.step(0.25f), rect.width, 0 });
            m_ui.end_group();
        });
        column.gap(0.75f);
        if (card.question.empty())
            choices(key, card, column);
        else
            question(key, card, column);
        column.gap(1);
    }

    void pages(ui::Column& column)
    {
        if (m_view.previous.empty() && m_view.next.empty())
            return column.gap(1);
        if (!m_view.cards.empty())
            column.hairline();
        column.gap(1);
        column.button_row([&](ui::ButtonRow& row) {
            if (!m_view.previous.empty()
                && row.button("comments/previous", { .text = m_view.previous, .enabled = m_view.can_act }))
                m_actions.emplace_back(kiosk::comments::TurnComments { false });
            if (!m_view.next.empty() && row.button("comments/next", { .text = m_view.next, .enabled = m_view.can_act }))
                m_actions.emplace_back(kiosk::comments::TurnComments { true });
        });
        column.gap(1);
    }

private:
    /// Takes no room where there are no words.
    void message(std::string_view key, std::string_view text, ui::Column& column, ui::Colour colour)
    {
        if (text.empty())
            return;
        column.say(key, Role::status, { .text = text, .colour = colour, .line_spacing = 1.35f });
        column.round_up();
        column.gap(0.75f);
    }

    /// Nor does this.
    bool act(std::string_view key, std::string_view text, ui::Column& column)
    {
        if (text.empty())
            return false;
        bool const activated = column.button(key, { .text = text, .enabled = m_view.can_act });
        column.gap(1);
        return activated;
    }

    /// A visitor's words as they were typed; nothing of them is cached, nor is their measure by anything but their
    /// place.
    [[nodiscard]] ui::Words words_of(CommentsView::Card const& card) const
    {
        bool const sealed = !card.sealed.empty();
        return { .text = sealed ? std::string_view(card.sealed) : card.words,
            .type = ui::Type::body,
            .colour = sealed || card.hidden ? m_ui.theme().ink_soft : m_ui.theme().ink,
            .line_spacing = 1.4f,
            .language = sealed ? std::string_view {} : std::string_view(card.language),
            .typed = !sealed };
    }

    void choices(std::string const& key, CommentsView::Card const& card, ui::Column& column)
    {
        column.button_row([&](ui::ButtonRow& row) {
            if (row.button(key + "/hide", { .text = card.hide, .enabled = m_view.can_act, .busy = card.busy }))
                m_actions.emplace_back(kiosk::comments::HideComment { card.id, !card.hidden });
            if (row.button(key + "/delete", { .text = card.remove, .enabled = m_view.can_act }))
                m_actions.emplace_back(kiosk::comments::AskToDeleteComment { card.id });
        });
    }

    void question(std::string const& key, CommentsView::Card const& card, ui::Column& column)
    {
        message(key + "/question", card.question, column, m_ui.theme().alert);
        column.button_row([&](ui::ButtonRow& row) {
            if (row.button(key + "/confirm",
                    { .text = card.confirm, .look = ui::Look::primary, .enabled = m_view.can_act, .busy = card.busy }))
                m_actions.emplace_back(kiosk::comments::DeleteComment {});
            if (row.button(key + "/keep", { .text = card.keep, .enabled = m_view.can_act }))
                m_actions.emplace_back(kiosk::comments::CancelDeletion {});
        });
    }

    ui::Ui& m_ui;
    CommentsView const& m_view;
    Actions& m_actions;
};

} // namespace

void draw_screen(ui::Ui& ui, CommentsView const& view, Actions& actions)
{
    base::Rect const body = staff_frame(ui, view.chrome, actions);
    Parts parts(ui, view, actions);
    StaffBlocks blocks(ui, actions);
    std::string filters;
    for (auto const& filter : view.filters)
        filters += filter.label;
    blocks.add(filters, [&](ui::Column& column) { parts.filters(column); });
    blocks.add(view.held_back + view.toggle_held_back + view.trouble + view.retry_erasing + view.notice + view.retry,
        [&](ui::Column& column) { parts.messages(column); });
    // Of a visitor's words only which comment they are goes into the shape.
    for (auto const& card : view.cards)
        blocks.add(feedback::to_hex(card.id) + card.hide + card.question,
            [&](ui::Column& column) { parts.card(card, column); });
    blocks.add(view.previous + view.next, [&](ui::Column& column) { parts.pages(column); });
    blocks.show("comments/page", body, view.chrome, *view.scroll);
}

} // namespace screens
