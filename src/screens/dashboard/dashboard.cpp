#include "screens/draw_screen.h"

#include "screens/scroll_position.h"
#include "screens/staff_frame.h"
#include "ui/column.h"

#include <cmath>

namespace screens {

namespace {

using kiosk::dashboard::MarkView;
using kiosk::dashboard::PlotView;
using semantics::Role;

ui::Bar::State state_of(MarkView const& mark)
{
    using State = feedback::PublishedCount::State;
    return mark.state == State::shown ? ui::Bar::State::shown
        : mark.state == State::small  ? ui::Bar::State::small
                                      : ui::Bar::State::withheld;
}

std::vector<ui::Bar> bars_of(std::vector<MarkView> const& marks)
{
    std::vector<ui::Bar> bars;
    for (auto const& mark : marks)
        bars.push_back({ mark.label, mark.share, mark.value, state_of(mark) });
    return bars;
}

std::vector<ui::BarPart> parts_of(PlotView::Stack const& stack)
{
    using State = ui::BarPart::State;
    std::vector<ui::BarPart> parts;
    for (auto const& mark : stack.parts)
        parts.push_back({ mark.label, mark.share, mark.value,
            mark.state == feedback::PublishedCount::State::shown ? State::shown : State::hidden });
    if (auto const& rest = stack.rest)
        parts.push_back({ rest->label, rest->share, rest->value, State::rest });
    return parts;
}

/// The page as a column of parts: remarks, then for each plot its figures, the button, and the rows of its table.
class Parts {
public:
    Parts(ui::Ui& ui, kiosk::dashboard::DashboardView const& view, Actions& actions)
        : m_ui(ui)
        , m_view(view)
        , m_actions(actions)
    {
        for (std::size_t i = 0; i < view.remarks.size(); ++i)
            m_parts.push_back({ Kind::remark, nullptr, i });
        for (auto const& plot : view.plots) {
            m_parts.push_back({ Kind::figure, &plot, 0 });
            for (std::size_t i = 0; i < plot.stacks.size(); ++i)
                m_parts.push_back({ Kind::stack, &plot, i });
            if (!plot.toggle.empty())
                m_parts.push_back({ Kind::toggle, &plot, 0 });
            if (!plot.rows.empty())
                m_parts.push_back({ Kind::header, &plot, 0 });
            for (std::size_t i = 0; i < plot.rows.size(); ++i)
                m_parts.push_back({ Kind::row, &plot, i });
        }
    }

    [[nodiscard]] std::size_t count() const { return m_parts.size(); }

    /// Tables are long: what of them is out of sight is taken for one line a row.
    std::optional<float> guess(std::size_t index)
    {
        if (m_parts[index].kind != Kind::row)
            return std::nullopt;
        return std::ceil(
            m_ui.measure({ .text = "0", .type = ui::Type::caption, .line_spacing = 1.3f }).height + m_ui.step(0.9f));
    }

    void lay_out(std::size_t index, ui::Column& column)
    {
        auto const& part = m_parts[index];
        column.behind([&](base::Rect const& whole) { go_on_to(part, whole); });
        switch (part.kind) {
        case Kind::remark: return remark(part.index, column);
        case Kind::figure: return figure(*part.plot, column);
        case Kind::stack: return stack(*part.plot, part.plot->stacks[part.index], column);
        case Kind::toggle: return toggle(*part.plot, column);
        case Kind::header: return table_row(*part.plot, nullptr, column);
        case Kind::row: return table_row(*part.plot, &part.plot->rows[part.index], column);
        }
    }

    /// After the last part.
    void close_table()
    {
        if (m_open_table)
            m_ui.end_group();
        m_open_table = nullptr;
    }

private:
    enum class Kind { remark, figure, stack, toggle, header, row };
    struct Part {
        Kind kind;
        PlotView const* plot;
        std::size_t index; ///< Of the remark, the stack or the row.
    };

    static std::string key(PlotView const& plot) { return "dashboard/" + std::string(name_of(plot.plot)); }

    /// Leaves the table that the part before may belong to, and enters that of this one.
    void go_on_to(Part const& part, base::Rect const& rect)
    {
        bool const of_table = part.kind == Kind::header || part.kind == Kind::row;
        if (!of_table || part.plot != m_open_table)
            close_table();
        if (of_table && !m_open_table) {
            m_open_table = part.plot;
            m_ui.begin_group(key(*part.plot) + "/table", Role::table, part.plot->title, rect);
        }
    }

    void remark(std::size_t index, ui::Column& column)
    {
        bool const first = index == 0, last = index + 1 == m_view.remarks.size();
        column.say("dashboard/remark/" + std::to_string(index), first ? Role::heading : Role::note,
            { .text = m_view.remarks[index],
                .type = first ? ui::Type::body : ui::Type::caption,
                .strong = first,
                .colour = first ? m_ui.theme().ink : m_ui.theme().ink_soft,
                .line_spacing = 1.35f });
        column.round_up();
        column.gap(last ? 2.0f : 0.5f);
    }

    void figure(PlotView const& plot, ui::Column& column)
    {
        ui::FigureText const text { .title = plot.title, .summary = plot.summary, .axis_end = plot.axis_end };
        auto const bars = bars_of(plot.marks);
        bool const columns = plot.form == PlotView::Form::columns && !bars.empty();
        // Stacks stand below their title, each a figure of its own.
        float const width = column.width(),
                    height = columns ? m_ui.column_chart_height(text, width) : m_ui.bar_chart_height(text, bars, width);
        column.place(std::ceil(height), [&](base::Rect const& rect) {
            if (columns)
                m_ui.column_chart(key(plot), rect, text, bars);
            else
                m_ui.bar_chart(key(plot), rect, text, bars);
        });
        column.gap(plot.form == PlotView::Form::stacks ? 0.25f : 1);
    }

    void stack(PlotView const& plot, PlotView::Stack const& stack, ui::Column& column)
    {
        ui::FigureText const text { .title = stack.title, .summary = stack.summary };
        auto const parts = parts_of(stack);
        column.place(std::ceil(m_ui.stacked_bar_height(text, parts, column.width())),
            [&](base::Rect const& rect) { m_ui.stacked_bar(key(plot) + "/" + stack.key, rect, text, parts); });
        column.gap(1);
    }

    void toggle(PlotView const& plot, ui::Column& column)
    {
        if (column.button(key(plot) + "/toggle", { .text = plot.toggle, .type = ui::Type::caption }))
            m_actions.emplace_back(kiosk::dashboard::ToggleDashboardTable { plot.plot });
        column.gap(plot.rows.empty() ? 3.0f : 1.0f);
    }

    /// The header where `row` is null.
    void table_row(PlotView const& plot, PlotView::Row const* row, ui::Column& column)
    {
        std::vector<ui::TableColumn> columns;
        for (auto const& header : plot.headers)
            columns.push_back({ .label = header, .share = 2 });
        columns.front().share = plot.headers.size() > 2 ? 3 : 4;
        columns.back().align = text::Align::end;
        std::vector<std::string_view> cells;
        if (row)
            cells.assign(row->cells.begin(), row->cells.end());
        ui::TableRow const shown {
            .columns = columns, .cells = cells, .kind = row ? ui::TableRow::Kind::body : ui::TableRow::Kind::header
        };
        column.place(m_ui.table_row_height(shown, column.width()), [&](base::Rect const& rect) {
            m_ui.table_row(key(plot) + "/table/" + (row ? row->key : "header"), rect, shown);
        });
        if (row == &plot.rows.back())
            column.gap(3);
    }

    ui::Ui& m_ui;
    kiosk::dashboard::DashboardView const& m_view;
    Actions& m_actions;
    std::vector<Part> m_parts;
    PlotView const* m_open_table = nullptr;
};

/// Changes when parts come or go, or the words in them.
std::uint64_t stamp_of(kiosk::dashboard::DashboardView const& view)
{
    std::string all = view.chrome.close;
    for (auto const& remark : view.remarks)
        all += remark;
    for (auto const& plot : view.plots)
        all += plot.title + plot.summary + plot.toggle;
    return std::hash<std::string> {}(all);
}

void draw_notice(ui::Ui& ui, kiosk::dashboard::DashboardView const& view, base::Rect const& body, Actions& actions)
{
    auto const type = ui.is_low() ? ui::Type::caption : ui::Type::body;
    ui::Words const words { .text = view.notice, .type = type, .colour = ui.theme().ink_soft, .line_spacing = 1.35f };
    float const height = ui.say("dashboard/notice", Role::status, words, { body.x, body.y }, body.width);
    ui::ButtonLabel const retry { .text = view.retry, .type = type };
    auto const size = ui.button_size(retry);
    if (!view.retry.empty()
        && ui.button("dashboard/retry", { body.x, body.y + height + ui.step(1), size.width, size.height }, retry))
        actions.emplace_back(kiosk::door::OpenStaffArea { kiosk::door::StaffArea::dashboard });
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::dashboard::DashboardView const& view, Actions& actions)
{
    base::Rect const body = staff_frame(ui, view.chrome, actions);
    if (!view.notice.empty())
        return draw_notice(ui, view, body, actions);
    Parts parts(ui, view, actions);
    ui::show_blocks(
        ui,
        { .key = "dashboard/page",
            .viewport = body,
            .stamp = stamp_of(view),
            .count = parts.count(),
            .page_up = view.chrome.page_up,
            .page_down = view.chrome.page_down },
        position_of(*view.scroll), [&](std::size_t part, ui::Column& column) { parts.lay_out(part, column); },
        [&](std::size_t part, float) { return parts.guess(part); });
    parts.close_table();
}

} // namespace screens
