#include "screens/draw_screen.h"

#include "screens/frame.h"
#include "screens/scroll_position.h"
#include "ui/column.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

using semantics::Role;

ui::Face face_of(feedback::Rating rating)
{
    switch (rating) {
    case feedback::Rating::very_good: return ui::Face::very_good;
    case feedback::Rating::good: return ui::Face::good;
    case feedback::Rating::neither: return ui::Face::neither;
    case feedback::Rating::poor: return ui::Face::poor;
    case feedback::Rating::very_poor: return ui::Face::very_poor;
    case feedback::Rating::dont_know: break;
    }
    return ui::Face::dont_know;
}

/// The blocks of the form, top to bottom.
class Form {
public:
    /// In a view of that height.
    Form(ui::Ui& ui, kiosk::feedback::FeedbackView const& view, float height, Actions& actions)
        : m_ui(ui)
        , m_view(view)
        , m_height(height)
        , m_actions(actions)
    {
    }

    static constexpr std::size_t k_blocks = 4;

    void lay_out(std::size_t block, ui::Column& column)
    {
        switch (block) {
        case 0: return head(column);
        case 1: return ratings(column);
        case 2: return reasons(column);
        default: return comment(column);
        }
    }

private:
    static constexpr float k_below_reasons = 1.5f; ///< Steps.

    void head(ui::Column& column)
    {
        if (!m_view.trouble.empty()) {
            column.say("feedback/trouble", Role::status,
                { .text = m_view.trouble, .strong = true, .colour = m_ui.theme().alert, .line_spacing = 1.35f });
            column.gap(1);
        }
        column.say("feedback/heading", Role::heading, heading());
        // In place of the line below, so that nothing moves under a finger.
        if (!m_view.request.empty())
            column.say("feedback/request", Role::status,
                { .text = m_view.request, .strong = true, .colour = m_ui.theme().accent, .line_spacing = 1.35f });
        else if (!m_view.about.empty())
            column.say("feedback/about", Role::text, about());
        column.gap(0.5f);
    }

    [[nodiscard]] ui::Words heading() const
    {
        return { .text = m_view.heading, .type = ui::Type::heading, .strong = true, .line_spacing = 1.2f };
    }
    [[nodiscard]] ui::Words about() const
    {
        return { .text = m_view.about, .colour = m_ui.theme().ink_soft, .max_lines = 2, .line_spacing = 1.35f };
    }

    /// All in one row where each has the room of a large target and of its longest word, else in two or three.
    int columns_of_ratings(float width)
    {
        float const gap = m_ui.gap();
        float least = m_ui.target() * 1.5f;
        for (auto const& each : m_view.ratings)
            least = std::max(least, m_ui.face_choice_width(each.label));
        int columns = static_cast<int>(m_view.ratings.size());
        while (columns > 1 && (width + gap) / static_cast<float>(columns) - gap < least)
            columns = columns > 3 ? 3 : columns - 1;
        return columns;
    }

    void ratings(ui::Column& column)
    {
        int const count = static_cast<int>(m_view.ratings.size()), columns = columns_of_ratings(column.width());
        float const side = side_of_faces(column.width(), columns);
        auto rating = [&](int i) -> auto const& { return m_view.ratings[static_cast<std::size_t>(i)]; };
        column.group("feedback/ratings", Role::region, m_view.rating_label, [&] {
            column.cells(
                count, columns,
                [&](int i, float width) { return m_ui.face_choice_height(rating(i).label, width, side); },
                [&](int i, base::Rect const& box) { draw_rating(rating(i), box, side); });
        });
        column.gap(1);
    }

    /// As large as leaves the whole form in sight, where that is large; else the reasons; else hardly larger than a
    /// target, so that as many of them as can be are in sight.
    float side_of_faces(float width, int columns)
    {
        float const rows = std::ceil(static_cast<float>(m_view.ratings.size()) / static_cast<float>(columns)),
                    cell = std::floor((width + m_ui.gap()) / static_cast<float>(columns) - m_ui.gap());
        float const least = m_ui.smallest_face(), most = std::max(least, m_ui.largest_face(cell));
        float words = 0;
        for (auto const& each : m_view.ratings)
            words = std::max(words, m_ui.face_choice_height(each.label, cell, 0));
        // A request or a trouble that comes to stand above changes no face under a finger.
        float above = m_ui.measure(heading(), width).height + m_ui.step(0.5f);
        if (!m_view.about.empty())
            above += m_ui.measure(about(), width).height;
        float const left = m_height - above - rows * (words + m_ui.gap()) + m_ui.gap() - m_ui.step(1);

        ui::Column label(m_ui, width), all(m_ui, width), rest(m_ui, width);
        label_reasons(label);
        reasons(all);
        comment(rest);
        float const with_comment = (left - all.height() - rest.height()) / rows;
        if (with_comment >= std::min(most, m_ui.target() * 1.6f))
            return std::floor(std::min(with_comment, most));
        float const with_reasons = (left - all.height() + m_ui.step(k_below_reasons)) / rows;
        float const with_first = std::min(m_ui.target() * 1.1f, (left - label.height() - m_ui.small_target()) / rows);
        return std::floor(std::clamp(with_reasons >= least ? with_reasons : with_first, least, most));
    }

    void draw_rating(kiosk::feedback::RatingChoice const& choice, base::Rect const& box, float side)
    {
        if (m_ui.face_choice("feedback/rating/" + std::string(name_of(choice.rating)), box,
                { face_of(choice.rating), side },
                { .text = choice.label, .selected = choice.selected, .enabled = !m_view.sending }))
            m_actions.emplace_back(kiosk::feedback::ChooseRating { choice.rating });
    }

    void label_reasons(ui::Column& column)
    {
        column.say("feedback/reasons_label", Role::heading,
            { .text = m_view.reasons_label, .strong = true, .line_spacing = 1.35f });
        column.gap(0.5f);
    }

    void reasons(ui::Column& column)
    {
        label_reasons(column);
        int const columns = columns_of_reasons(column.width());
        column.group("feedback/reasons", Role::region, m_view.reasons_label, [&] { reason_cells(columns, column); });
        column.gap(k_below_reasons);
    }

    /// Those in which they are lowest, and no word of them is broken.
    int columns_of_reasons(float width)
    {
        float least = 0;
        for (auto const& each : m_view.reasons)
            least = std::max(least, m_ui.checkbox_least_width(each.label));
        auto const height = [&](int columns) {
            ui::Column cells(m_ui, width);
            reason_cells(columns, cells);
            return cells.height();
        };
        int best = 1;
        for (int columns = 2; columns <= 3; ++columns)
            if ((width + m_ui.gap()) / static_cast<float>(columns) - m_ui.gap() >= least
                && height(columns) < height(best))
                best = columns;
        return best;
    }

    void reason_cells(int columns, ui::Column& column)
    {
        auto reason = [&](int i) -> auto const& { return m_view.reasons[static_cast<std::size_t>(i)]; };
        column.cells(
            static_cast<int>(m_view.reasons.size()), columns,
            [&](int i, float width) { return m_ui.checkbox_height(reason(i).label, width); },
            [&](int i, base::Rect const& box) { draw_reason(reason(i), box); });
    }

    void draw_reason(kiosk::feedback::ReasonChoice const& choice, base::Rect const& box)
    {
        if (m_ui.checkbox("feedback/reason/" + std::string(name_of(choice.reason)), box,
                { .text = choice.label, .selected = choice.selected, .enabled = !m_view.sending }))
            m_actions.emplace_back(kiosk::feedback::ToggleReason { choice.reason });
    }

    void comment(ui::Column& column)
    {
        if (m_view.comment_label.empty())
            return;
        if (column.place(std::round(m_ui.target() * 1.15f), [&](base::Rect const& field) {
                return m_ui.text_field("feedback/comment", field,
                    { .label = m_view.comment_label,
                        .text = m_view.comment,
                        .placeholder = m_view.comment_label,
                        .opens = true });
            }))
            m_actions.emplace_back(kiosk::feedback::OpenComment {});
        column.gap(0.5f);
    }

    ui::Ui& m_ui;
    kiosk::feedback::FeedbackView const& m_view;
    float m_height;
    Actions& m_actions;
};

} // namespace

void draw_screen(ui::Ui& ui, kiosk::feedback::FeedbackView const& view, Actions& actions)
{
    Primary const send { .key = "footer/send",
        .label = view.send,
        .busy = view.sending,
        // Before there is an answer it is quieter, but says at a touch what is missing.
        .look = view.has_answer ? ui::Look::primary : ui::Look::plain,
        .action = kiosk::feedback::SubmitFeedback {} };
    base::Rect const body = page_frame(ui, view.chrome, send, actions);
    Form form(ui, view, body.height, actions);
    ui::show_blocks(ui,
        { .key = "feedback/form",
            .viewport = body,
            .stamp
            = std::hash<std::string> {}(view.trouble + "\n" + view.request + "\n" + view.heading + "\n" + view.about),
            .count = Form::k_blocks,
            .page_up = view.page_up,
            .page_down = view.page_down },
        position_of(*view.scroll), [&](std::size_t block, ui::Column& column) { form.lay_out(block, column); });
}

} // namespace screens
