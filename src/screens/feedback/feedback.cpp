#include "screens/draw_screen.h"

#include "screens/frame.h"
#include "ui/grid.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace screens {

namespace {

using semantics::Role;

ui::Face face_of(privacy::Rating rating)
{
    switch (rating) {
    case privacy::Rating::very_good: return ui::Face::very_good;
    case privacy::Rating::good: return ui::Face::good;
    case privacy::Rating::neither: return ui::Face::neither;
    case privacy::Rating::poor: return ui::Face::poor;
    case privacy::Rating::very_poor: return ui::Face::very_poor;
    case privacy::Rating::dont_know: break;
    }
    return ui::Face::dont_know;
}

/// The parts of the form, top to bottom. Each returns its height and draws when it is told to.
class Form {
public:
    Form(ui::Ui& ui, kiosk::feedback::FeedbackView const& view, Actions& actions)
        : m_ui(ui)
        , m_view(view)
        , m_actions(actions)
    {
    }

    static constexpr std::size_t k_parts = 4;

    float part(std::size_t index, base::Rect const& rect, bool draw)
    {
        switch (index) {
        case 0: return head(rect, draw);
        case 1: return ratings(rect, draw);
        case 2: return reasons(rect, draw);
        default: return comment(rect, draw);
        }
    }

private:
    float words(std::string_view key, Role role, ui::Words const& words, float y, base::Rect const& rect, bool draw)
    {
        return draw ? m_ui.say(key, role, words, { rect.x, y }, rect.width) : m_ui.measure(words, rect.width).height;
    }

    float head(base::Rect const& rect, bool draw)
    {
        float y = rect.y;
        if (!m_view.trouble.empty()) {
            y += words("feedback/trouble", Role::status,
                { .text = m_view.trouble, .strong = true, .colour = m_ui.theme().alert, .line_spacing = 1.35f }, y,
                rect, draw);
            y += m_ui.step(1);
        }
        y += words("feedback/heading", Role::heading,
            { .text = m_view.heading, .type = ui::Type::heading, .strong = true, .line_spacing = 1.2f }, y, rect, draw);
        if (!m_view.about.empty())
            y += words("feedback/about", Role::text,
                { .text = m_view.about, .colour = m_ui.theme().ink_soft, .max_lines = 2, .line_spacing = 1.35f }, y,
                rect, draw);
        return y + m_ui.step(1.25f) - rect.y;
    }

    float ratings(base::Rect const& rect, bool draw)
    {
        float const gap = m_ui.gap();
        int const count = static_cast<int>(m_view.ratings.size());
        // All in one row where each has the room of a large target, else in two.
        int const columns
            = (rect.width + gap) / static_cast<float>(count) - gap >= m_ui.target() * 1.75f ? count : (count + 1) / 2;
        float const width = std::floor((rect.width + gap) / static_cast<float>(columns) - gap);
        float height = 0;
        for (auto const& rating : m_view.ratings)
            height = std::max(height, m_ui.face_choice_height(rating.label, width));
        if (draw) {
            m_ui.begin_group("feedback/ratings", Role::region, m_view.rating_label, rect);
            for (int i = 0; i < count; ++i) {
                auto const& rating = m_view.ratings[static_cast<std::size_t>(i)];
                base::Rect const row { rect.x, rect.y + static_cast<float>(i / columns) * (height + gap), rect.width,
                    height };
                base::Rect const box = ui::column_of(row, i % columns, columns, gap);
                if (m_ui.face_choice("feedback/rating/" + std::string(privacy::name_of(rating.rating)), box,
                        face_of(rating.rating),
                        { .text = rating.label, .selected = rating.selected, .enabled = !m_view.sending }))
                    m_actions.emplace_back(kiosk::feedback::ChooseRating { rating.rating });
            }
            m_ui.end_group();
        }
        int const rows = (count + columns - 1) / columns;
        return static_cast<float>(rows) * (height + gap) - gap + m_ui.step(2);
    }

    float reasons(base::Rect const& rect, bool draw)
    {
        float y = rect.y
            + words("feedback/reasons_label", Role::heading,
                { .text = m_view.reasons_label, .strong = true, .line_spacing = 1.35f }, rect.y, rect, draw);
        y += m_ui.step(0.5f);
        float const gap = m_ui.gap();
        float const targets = rect.width / m_ui.target();
        int const columns = targets > 16 ? 3 : targets > 9 ? 2 : 1;
        float const width = std::floor((rect.width + gap) / static_cast<float>(columns) - gap);
        float height = 0;
        for (auto const& reason : m_view.reasons)
            height = std::max(height, m_ui.checkbox_height(reason.label, width));
        if (draw)
            m_ui.begin_group("feedback/reasons", Role::region, m_view.reasons_label, rect);
        for (std::size_t i = 0; i < m_view.reasons.size(); ++i) {
            auto const& reason = m_view.reasons[i];
            auto const box
                = ui::column_of({ rect.x, y, rect.width, height }, static_cast<int>(i) % columns, columns, gap);
            if (draw
                && m_ui.checkbox("feedback/reason/" + std::string(privacy::name_of(reason.reason)), box,
                    { .text = reason.label, .selected = reason.selected, .enabled = !m_view.sending }))
                m_actions.emplace_back(kiosk::feedback::ToggleReason { reason.reason });
            if (static_cast<int>(i) % columns == columns - 1 || i + 1 == m_view.reasons.size())
                y += height + gap;
        }
        if (draw)
            m_ui.end_group();
        return y - gap + m_ui.step(2) - rect.y;
    }

    float comment(base::Rect const& rect, bool draw)
    {
        float const height = std::round(m_ui.target() * 1.15f);
        if (draw
            && m_ui.text_field("feedback/comment", { rect.x, rect.y, rect.width, height }, m_view.comment_label,
                m_view.comment, m_view.comment_label, true))
            m_actions.emplace_back(kiosk::feedback::OpenComment {});
        return height + m_ui.step(0.5f);
    }

    ui::Ui& m_ui;
    kiosk::feedback::FeedbackView const& m_view;
    Actions& m_actions;
};

} // namespace

void draw_screen(ui::Ui& ui, kiosk::feedback::FeedbackView const& view, Actions& actions)
{
    Primary const send { .key = "footer/send",
        .label = view.send,
        .enabled = view.can_send,
        .busy = view.sending,
        .look = ui::Look::primary,
        .action = kiosk::feedback::SubmitFeedback {} };
    base::Rect const body = page_frame(ui, view.chrome, send, actions);
    Form form(ui, view, actions);
    // The form's own heights are its guesses: four parts, all measured at once.
    auto height = [&](std::size_t part, float width) { return form.part(part, { 0, 0, width, 0 }, false); };
    ui.flow({ .key = "feedback/form",
                .viewport = body,
                .stamp = std::hash<std::string> {}(view.trouble + "\n" + view.heading + "\n" + view.about),
                .count = Form::k_parts,
                .page_up = view.page_up,
                .page_down = view.page_down,
                .guess = height,
                .measure = height,
                .draw = [&](std::size_t part, base::Rect const& rect) { form.part(part, rect, true); } },
        { view.scroll->offset_px, view.scroll->velocity_px_s, view.scroll->target_px });
}

} // namespace screens
