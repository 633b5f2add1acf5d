#include "screens/draw_screen.h"

#include "screens/staff_column.h"
#include "screens/staff_frame.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

using semantics::Role;

/// The parts of the page, top to bottom. Each returns its height and draws when it is told to.
class Parts {
public:
    Parts(ui::Ui& ui, kiosk::volunteer::VolunteerView const& view, Actions& actions)
        : m_ui(ui)
        , m_view(view)
        , m_actions(actions)
    {
    }

    float what_to_do(base::Rect const& rect, bool draw)
    {
        float const gap = m_ui.gap(), high = std::round(m_ui.target() * 1.6f), low = m_ui.target();
        auto const reset = fitting({ .text = m_view.reset,
                                       .icon = ui::Icon::start_over,
                                       .look = ui::Look::primary,
                                       .type = ui::Type::heading },
            rect.width);
        auto const clean = fitting({ .text = m_view.clean, .icon = ui::Icon::clean }, rect.width);
        auto const pause = fitting({ .text = m_view.pause, .icon = ui::Icon::pause }, rect.width);
        float const half = std::floor((rect.width - gap) / 2);
        bool const stacked = std::max(m_ui.button_size(clean).width, m_ui.button_size(pause).width) > half;
        if (draw) {
            if (m_ui.button("volunteer/reset", { rect.x, rect.y, rect.width, high }, reset))
                m_actions.emplace_back(kiosk::volunteer::ResetForNextVisitor {});
            float const y = rect.y + high + gap;
            float const width = stacked ? rect.width : half;
            if (m_ui.button("volunteer/clean", { rect.x, y, width, low }, clean))
                m_actions.emplace_back(kiosk::volunteer::CleanScreen {});
            base::Rect const beside = stacked ? base::Rect { rect.x, y + low + gap, width, low }
                                              : base::Rect { rect.right() - width, y, width, low };
            if (m_ui.button("volunteer/pause", beside, pause))
                m_actions.emplace_back(kiosk::volunteer::PauseKiosk {});
        }
        return high + (low + gap) * (stacked ? 2 : 1) + m_ui.step(1.5f);
    }

    float summary(base::Rect const& rect, bool draw)
    {
        ui::Words const words { .text = m_view.health_heading,
            .strong = true,
            .colour = m_view.all_well ? m_ui.theme().ink : m_ui.theme().alert,
            .line_spacing = 1.35f };
        float const height = draw ? m_ui.say("volunteer/health", Role::heading, words, { rect.x, rect.y }, rect.width)
                                  : m_ui.measure(words, rect.width).height;
        return height + m_ui.step(0.25f);
    }

    float line(kiosk::volunteer::HealthLine const& line, base::Rect const& rect, bool draw)
    {
        bool const well = line.level == kiosk::volunteer::HealthLevel::ok;
        float const mark = std::round(m_ui.em(ui::Type::caption) * 0.9f), indent = mark + m_ui.step(0.75f);
        ui::Words const words { .text = line.text,
            .type = ui::Type::caption,
            .colour = well ? m_ui.theme().ink : m_ui.theme().alert,
            .line_spacing = 1.35f };
        float const height = m_ui.measure(words, rect.width - indent).height;
        if (draw) {
            float const row = m_ui.measure({ .text = "0", .type = ui::Type::caption, .line_spacing = 1.35f }).height;
            base::Rect const box { rect.x, rect.y + (row - mark) / 2, mark, mark };
            m_ui.canvas().icon(well ? ui::Icon::tick : ui::Icon::warning, box,
                well ? m_ui.theme().accent : m_ui.theme().alert, m_ui.px(base::Millimetres { 0.8f }));
            m_ui.begin_group(line.key, Role::status, line.text, { rect.x, rect.y, rect.width, height }, line.state);
            m_ui.paint(words, { rect.x + indent, rect.y, rect.width - indent, height });
            m_ui.end_group();
        }
        return height + m_ui.step(0.25f);
    }

    float contact(base::Rect const& rect, bool draw)
    {
        ui::Words const words {
            .text = m_view.contact, .type = ui::Type::caption, .colour = m_ui.theme().ink_soft, .line_spacing = 1.35f
        };
        float y = m_ui.step(0.5f);
        y += draw ? m_ui.say("volunteer/contact", Role::note, words, { rect.x, rect.y + y }, rect.width)
                  : m_ui.measure(words, rect.width).height;
        if (m_view.locked) {
            y += m_ui.step(0.5f);
            ui::ButtonLabel const unlock { .text = m_view.unlock };
            auto const size = m_ui.button_size(unlock);
            if (draw && m_ui.button("volunteer/unlock", { rect.x, rect.y + y, size.width, size.height }, unlock))
                m_actions.emplace_back(kiosk::volunteer::UnlockPin { *m_view.locked });
            y += size.height;
        }
        return y + m_ui.step(0.5f);
    }

private:
    /// As large as its words have room.
    [[nodiscard]] ui::ButtonLabel fitting(ui::ButtonLabel label, float width) const
    {
        for (auto const type : { ui::Type::body, ui::Type::caption })
            if (m_ui.button_size(label).width > width)
                label.type = type;
        return label;
    }

    ui::Ui& m_ui;
    kiosk::volunteer::VolunteerView const& m_view;
    Actions& m_actions;
};

} // namespace

void draw_screen(ui::Ui& ui, kiosk::volunteer::VolunteerView const& view, Actions& actions)
{
    base::Rect const body = staff_frame(ui, view.chrome, actions);
    Parts parts(ui, view, actions);
    StaffColumn column(ui, actions);
    column.add(view.reset, [&](base::Rect const& rect, bool draw) { return parts.what_to_do(rect, draw); });
    column.add(view.health_heading, [&](base::Rect const& rect, bool draw) { return parts.summary(rect, draw); });
    for (auto const& line : view.lines)
        column.add(line.text, [&](base::Rect const& rect, bool draw) { return parts.line(line, rect, draw); });
    column.add(view.contact + (view.locked ? view.unlock : ""),
        [&](base::Rect const& rect, bool draw) { return parts.contact(rect, draw); });
    column.show("volunteer/page", body, view.chrome, *view.scroll);
}

} // namespace screens
