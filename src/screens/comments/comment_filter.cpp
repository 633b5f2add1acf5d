#include "screens/draw_screen.h"

#include "screens/staff_frame.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

using semantics::Role;

class Parts {
public:
    Parts(ui::Ui& ui, kiosk::comments::CommentFilterView const& view, Actions& actions)
        : m_ui(ui)
        , m_view(view)
        , m_actions(actions)
    {
    }

    [[nodiscard]] std::size_t count() const { return 1 + m_view.choices.size(); }

    float part(std::size_t index, base::Rect const& rect, bool draw)
    {
        return index == 0 ? heading(rect, draw) : choice(m_view.choices[index - 1], rect, draw);
    }

private:
    float heading(base::Rect const& rect, bool draw)
    {
        ui::Words const words { .text = m_view.heading, .strong = true, .line_spacing = 1.35f };
        float const height = draw
            ? m_ui.say("comment_filter/heading", Role::heading, words, { rect.x, rect.y }, rect.width)
            : m_ui.measure(words, rect.width).height;
        return std::ceil(height + m_ui.step(0.75f));
    }

    float choice(kiosk::comments::CommentFilterView::Choice const& choice, base::Rect const& rect, bool draw)
    {
        float const height = m_ui.checkbox_height(choice.label, rect.width);
        std::string const key = "comment_filter/" + std::string(name_of(m_view.field)) + "/" + choice.key;
        if (draw
            && m_ui.checkbox(
                key, { rect.x, rect.y, rect.width, height }, { .text = choice.label, .selected = choice.selected }))
            m_actions.emplace_back(kiosk::comments::ChooseComments { m_view.field, choice.value });
        return height + m_ui.gap();
    }

    ui::Ui& m_ui;
    kiosk::comments::CommentFilterView const& m_view;
    Actions& m_actions;
};

} // namespace

void draw_screen(ui::Ui& ui, kiosk::comments::CommentFilterView const& view, Actions& actions)
{
    Primary const back {
        .key = "comment_filter/back", .label = view.back, .action = kiosk::comments::CloseCommentChoices {}
    };
    base::Rect const body = staff_frame(ui, view.chrome, actions, back);
    Parts parts(ui, view, actions);
    auto height = [&](std::size_t part, float width) { return parts.part(part, { 0, 0, width, 0 }, false); };
    // Most of hundreds of choices are out of sight.
    auto guess = [&](std::size_t part, float width) {
        return part == 0 ? height(part, width) : ui.checkbox_height("0", width) + ui.gap();
    };
    ui.flow({ .key = "comment_filter/page",
                .viewport = body,
                .stamp = std::hash<std::string> {}(view.heading),
                .count = parts.count(),
                .page_up = view.chrome.page_up,
                .page_down = view.chrome.page_down,
                .guess = guess,
                .measure = height,
                .draw = [&](std::size_t part, base::Rect const& rect) { parts.part(part, rect, true); } },
        { view.scroll->offset_px, view.scroll->velocity_px_s, view.scroll->target_px });
}

} // namespace screens
