#include "screens/draw_screen.h"

#include "screens/staff_frame.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

using kiosk::dashboard::MarkView;
using kiosk::dashboard::PlotView;
using semantics::Role;

ui::Bar::State state_of(kiosk::dashboard::MarkView const& mark)
{
    using State = privacy::PublishedCount::State;
    return mark.state == State::shown ? ui::Bar::State::shown
        : mark.state == State::small  ? ui::Bar::State::small
                                      : ui::Bar::State::withheld;
}

std::vector<ui::Bar> bars_of(std::vector<kiosk::dashboard::MarkView> const& marks)
{
    std::vector<ui::Bar> bars;
    for (auto const& mark : marks)
        bars.push_back({ mark.label, mark.share, mark.value, state_of(mark) });
    return bars;
}

std::vector<ui::BarPart> parts_of(std::vector<kiosk::dashboard::MarkView> const& marks)
{
    std::vector<ui::BarPart> parts;
    for (auto const& mark : marks)
        parts.push_back({ mark.label, mark.share, mark.value });
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
    float guess(std::size_t index, float width)
    {
        bool const row = m_parts[index].kind == Kind::row;
        return row ? std::ceil(m_ui.measure({ .text = "0", .type = ui::Type::caption, .line_spacing = 1.3f }).height
                   + m_ui.step(0.9f))
                   : height(index, width);
    }

    float height(std::size_t index, float width) { return part(m_parts[index], { 0, 0, width, 0 }, false); }

    void draw(std::size_t index, base::Rect const& rect)
    {
        auto const& drawn = m_parts[index];
        bool const of_table = drawn.kind == Kind::header || drawn.kind == Kind::row;
        if (!of_table || drawn.plot != m_open_table)
            close_table();
        if (of_table && !m_open_table) {
            m_open_table = drawn.plot;
            m_ui.begin_group(key(*drawn.plot) + "/table", Role::table, drawn.plot->title, rect);
        }
        part(drawn, rect, true);
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
        kiosk::dashboard::PlotView const* plot;
        std::size_t index; ///< Of the remark, the stack or the row.
    };

    static std::string key(kiosk::dashboard::PlotView const& plot)
    {
        return "dashboard/" + std::string(name_of(plot.plot));
    }

    float part(Part const& part, base::Rect const& rect, bool draw)
    {
        switch (part.kind) {
        case Kind::remark: return remark(part.index, rect, draw);
        case Kind::figure: return figure(*part.plot, rect, draw);
        case Kind::stack: return stack(*part.plot, part.plot->stacks[part.index], rect, draw);
        case Kind::toggle: return toggle(*part.plot, rect, draw);
        case Kind::header: return table_row(*part.plot, nullptr, rect, draw);
        case Kind::row: return table_row(*part.plot, &part.plot->rows[part.index], rect, draw);
        }
        return 0;
    }

    float remark(std::size_t index, base::Rect const& rect, bool draw)
    {
        bool const first = index == 0;
        ui::Words const words { .text = m_view.remarks[index],
            .type = first ? ui::Type::body : ui::Type::caption,
            .strong = first,
            .colour = first ? m_ui.theme().ink : m_ui.theme().ink_soft,
            .line_spacing = 1.35f };
        std::string const key = "dashboard/remark/" + std::to_string(index);
        float const height = draw
            ? m_ui.say(key, first ? Role::heading : Role::note, words, { rect.x, rect.y }, rect.width)
            : m_ui.measure(words, rect.width).height;
        bool const last = index + 1 == m_view.remarks.size();
        return std::ceil(height + m_ui.step(last ? 2.0f : 0.5f));
    }

    float figure(kiosk::dashboard::PlotView const& plot, base::Rect const& rect, bool draw)
    {
        ui::FigureText const text { .title = plot.title, .summary = plot.summary, .axis_end = plot.axis_end };
        auto const bars = bars_of(plot.marks);
        bool const columns = plot.form == kiosk::dashboard::PlotView::Form::columns && !bars.empty();
        // Stacks stand below their title, each a figure of its own.
        float const height = std::ceil(
            columns ? m_ui.column_chart_height(text, rect.width) : m_ui.bar_chart_height(text, bars, rect.width));
        base::Rect const box { rect.x, rect.y, rect.width, height };
        if (draw && columns)
            m_ui.column_chart(key(plot), box, text, bars);
        else if (draw)
            m_ui.bar_chart(key(plot), box, text, bars);
        return height + m_ui.step(plot.form == kiosk::dashboard::PlotView::Form::stacks ? 0.25f : 1);
    }

    float stack(kiosk::dashboard::PlotView const& plot, kiosk::dashboard::PlotView::Stack const& stack,
        base::Rect const& rect, bool draw)
    {
        ui::FigureText const text { .title = stack.title, .summary = stack.summary };
        auto const parts = parts_of(stack.parts);
        float const height = std::ceil(m_ui.stacked_bar_height(text, parts, rect.width));
        if (draw)
            m_ui.stacked_bar(key(plot) + "/" + stack.key, { rect.x, rect.y, rect.width, height }, text, parts);
        return height + m_ui.step(1);
    }

    float toggle(kiosk::dashboard::PlotView const& plot, base::Rect const& rect, bool draw)
    {
        ui::ButtonLabel const label { .text = plot.toggle, .type = ui::Type::caption };
        auto const size = m_ui.button_size(label);
        float const width = std::min(size.width, rect.width);
        if (draw && m_ui.button(key(plot) + "/toggle", { rect.x, rect.y, width, size.height }, label))
            m_actions.emplace_back(kiosk::dashboard::ToggleDashboardTable { plot.plot });
        return size.height + m_ui.step(plot.rows.empty() ? 3.0f : 1.0f);
    }

    /// The header where `row` is null.
    float table_row(kiosk::dashboard::PlotView const& plot, kiosk::dashboard::PlotView::Row const* row,
        base::Rect const& rect, bool draw)
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
        float const height = m_ui.table_row_height(shown, rect.width);
        if (draw)
            m_ui.table_row(
                key(plot) + "/table/" + (row ? row->key : "header"), { rect.x, rect.y, rect.width, height }, shown);
        return height + (row == &plot.rows.back() ? m_ui.step(3) : 0);
    }

    ui::Ui& m_ui;
    kiosk::dashboard::DashboardView const& m_view;
    Actions& m_actions;
    std::vector<Part> m_parts;
    kiosk::dashboard::PlotView const* m_open_table = nullptr;
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
    ui::Words const words { .text = view.notice, .colour = ui.theme().ink_soft };
    float const height = ui.say("dashboard/notice", Role::status, words, { body.x, body.y }, body.width);
    ui::ButtonLabel const retry { .text = view.retry };
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
    ui.flow({ .key = "dashboard/page",
                .viewport = body,
                .stamp = stamp_of(view),
                .count = parts.count(),
                .page_up = view.chrome.page_up,
                .page_down = view.chrome.page_down,
                .guess = [&](std::size_t part, float width) { return parts.guess(part, width); },
                .measure = [&](std::size_t part, float width) { return parts.height(part, width); },
                .draw = [&](std::size_t part, base::Rect const& rect) { parts.draw(part, rect); } },
        { view.scroll->offset_px, view.scroll->velocity_px_s, view.scroll->target_px });
    parts.close_table();
}

} // namespace screens
