#include "screens/draw_screen.h"

#include "screens/staff_blocks.h"
#include "screens/staff_frame.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

using semantics::Role;

/// The parts of the page, top to bottom.
class Parts {
public:
    Parts(ui::Ui& ui, kiosk::volunteer::VolunteerView const& view, Actions& actions)
        : m_ui(ui)
        , m_view(view)
        , m_actions(actions)
    {
    }

    void what_to_do(ui::Column& column)
    {
        float const gap = m_ui.gap(), low = m_ui.target();
        // What is done most is the largest, if need be in two lines.
        ui::ButtonLabel reset {
            .text = m_view.reset, .icon = ui::Icon::start_over, .look = ui::Look::primary, .type = ui::Type::heading
        };
        float reset_height = words_height(reset, column.width());
        if (reset_height > 2.5f * words_height({ .text = "0", .type = reset.type }, column.width())) {
            reset = fitting(reset, column.width());
            reset_height = words_height(reset, column.width());
        }
        auto const clean = fitting({ .text = m_view.clean, .icon = ui::Icon::clean }, column.width());
        auto const pause = fitting({ .text = m_view.pause, .icon = ui::Icon::pause }, column.width());
        float const half = std::floor((column.width() - gap) / 2);
        bool const stacked = std::max(m_ui.button_size(clean).width, m_ui.button_size(pause).width) > half;
        if (column.place(std::round(std::max(m_ui.target() * 1.6f, reset_height + m_ui.step(1.5f))),
                [&](base::Rect const& rect) { return m_ui.button("volunteer/reset", rect, reset); }))
            m_actions.emplace_back(kiosk::volunteer::ResetForNextVisitor {});
        column.gap_px(gap);
        column.place(stacked ? low + gap + low : low, [&](base::Rect const& rect) {
            float const width = stacked ? rect.width : half;
            if (m_ui.button("volunteer/clean", { rect.x, rect.y, width, low }, clean))
                m_actions.emplace_back(kiosk::volunteer::CleanScreen {});
            // At the end of the column: below the other, or beside it.
            base::Rect const last { rect.right() - width, rect.bottom() - low, width, low };
            if (m_ui.button("volunteer/pause", last, pause))
                m_actions.emplace_back(kiosk::volunteer::PauseKiosk {});
        });
        column.gap(1.5f);
    }

    void summary(ui::Column& column)
    {
        column.say("volunteer/health", Role::heading,
            { .text = m_view.health_heading,
                .strong = true,
                .colour = m_view.all_ok ? m_ui.theme().ink : m_ui.theme().alert,
                .line_spacing = 1.35f });
        column.gap(0.25f);
    }

    void line(kiosk::volunteer::HealthLine const& line, ui::Column& column)
    {
        words_of(line, column);
        if (line.remedy) {
            column.gap(0.25f);
            column.indent(indent(), [&](ui::Column& inner) {
                if (inner.button(line.key + "/remedy", { .text = line.remedy->label, .type = ui::Type::caption }))
                    std::visit([&](auto const& action) { m_actions.emplace_back(action); }, line.remedy->action);
            });
            column.gap(0.5f);
        }
        column.gap(0.25f);
    }

    void contact(ui::Column& column)
    {
        column.gap(0.5f);
        column.say("volunteer/contact", Role::note,
            { .text = m_view.contact,
                .type = ui::Type::caption,
                .colour = m_ui.theme().ink_soft,
                .line_spacing = 1.35f });
        if (m_view.locked) {
            column.gap(0.5f);
            if (column.button("volunteer/unlock", { .text = m_view.unlock }))
                m_actions.emplace_back(kiosk::volunteer::UnlockPin { *m_view.locked });
        }
        column.gap(0.5f);
    }

private:
    [[nodiscard]] float mark() const { return std::round(m_ui.em(ui::Type::caption) * 0.9f); }
    /// Of the words, which stand behind the mark.
    [[nodiscard]] float indent() const { return mark() + m_ui.step(0.75f); }

    void words_of(kiosk::volunteer::HealthLine const& line, ui::Column& column)
    {
        bool const well = line.level == kiosk::volunteer::HealthLevel::ok;
        float const mark = this->mark(), indent = this->indent();
        ui::Words const words { .text = line.text,
            .type = ui::Type::caption,
            .colour = well ? m_ui.theme().ink : m_ui.theme().alert,
            .line_spacing = 1.35f };
        column.place(m_ui.measure(words, column.width() - indent).height, [&](base::Rect const& rect) {
            float const row = m_ui.measure({ .text = "0", .type = ui::Type::caption, .line_spacing = 1.35f }).height;
            base::Rect const box { rect.x, rect.y + (row - mark) / 2, mark, mark };
            m_ui.canvas().icon(well ? ui::Icon::tick : ui::Icon::warning, box,
                well ? m_ui.theme().accent : m_ui.theme().alert, m_ui.px(base::Millimetres { 0.8f }));
            m_ui.begin_group(line.key, Role::status, line.text, rect, line.state);
            m_ui.paint(words, { rect.x + indent, rect.y, rect.width - indent, rect.height });
            m_ui.end_group();
        });
    }

    /// Of a button's words, in as many lines as they take beside its mark.
    [[nodiscard]] float words_height(ui::ButtonLabel const& label, float width) const
    {
        return m_ui
            .measure({ .text = label.text, .type = label.type, .strong = true, .line_spacing = 1.2f },
                width - m_ui.em(label.type) * 1.25f - m_ui.step(2))
            .height;
    }

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

void offer_devices(ui::Ui const& ui, kiosk::volunteer::VolunteerView const& view, StaffBlocks& blocks)
{
    std::vector<StaffBlocks::Option> options;
    for (auto const& device : view.devices)
        options.push_back({ .key = device.key,
            .text = device.label,
            .selected = device.reported,
            .action = kiosk::volunteer::ReportDevice { device.device, !device.reported } });
    blocks.heading("volunteer/broken/heading", view.devices_heading);
    blocks.check_boxes("volunteer/broken", view.devices_heading, std::move(options));
    blocks.gap(0.5f);
    blocks.say("volunteer/broken/note",
        { .text = view.devices_note, .type = ui::Type::caption, .colour = ui.theme().ink_soft, .line_spacing = 1.35f },
        Role::note);
    blocks.gap(1);
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::volunteer::VolunteerView const& view, Actions& actions)
{
    base::Rect const body = staff_frame(ui, view.chrome, actions);
    Parts parts(ui, view, actions);
    StaffBlocks blocks(ui, actions);
    blocks.add(view.reset, [&](ui::Column& column) { parts.what_to_do(column); });
    // Above what changes with a report: the boxes stay under the finger.
    if (!view.devices.empty())
        offer_devices(ui, view, blocks);
    blocks.add(view.health_heading, [&](ui::Column& column) { parts.summary(column); });
    for (auto const& line : view.lines)
        blocks.add(
            line.text + (line.remedy ? line.remedy->label : ""), [&](ui::Column& column) { parts.line(line, column); });
    blocks.add(view.contact + (view.locked ? view.unlock : ""), [&](ui::Column& column) { parts.contact(column); });
    blocks.show("volunteer/page", body, view.chrome, *view.scroll);
}

} // namespace screens
