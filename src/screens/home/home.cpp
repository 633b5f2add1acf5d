#include "screens/draw_screen.h"

#include "screens/frame.h"
#include "screens/home/alphabet.h"
#include "screens/home/few_topics.h"
#include "screens/search_field.h"
#include "ui/column.h"
#include "ui/grid.h"

#include <algorithm>

namespace screens {

namespace {

/// Of all tabs in one row, with what is between them and the next; all of `width` where they need several.
float width_of_tabs(ui::Ui& ui, std::vector<kiosk::TabView> const& tabs, float width)
{
    float sum = 0;
    for (auto const& tab : tabs)
        sum += std::min(ui.tab_width(tab.title), width) + ui.gap();
    return std::min(sum, width);
}

void lay_out_tabs(ui::Ui& ui, std::vector<kiosk::TabView> const& tabs, ui::Column& column, Actions& actions)
{
    if (tabs.size() < 2)
        return;
    std::vector<float> widths;
    for (auto const& tab : tabs)
        widths.push_back(std::min(ui.tab_width(tab.title), column.width()));
    auto tab = tabs.begin();
    auto width = widths.begin();
    column.group("home/tabs", semantics::Role::region, {}, [&] {
        for (std::size_t const in_row : ui::even_rows(widths, ui.gap(), column.width())) {
            column.place(ui.tab_height(), [&](base::Rect const& row) {
                float x = row.x;
                for (auto const end = tab + static_cast<std::ptrdiff_t>(in_row); tab != end; ++tab, ++width) {
                    if (ui.tab("home/tab/" + tab->key, { x, row.y, *width, row.height },
                            { .text = tab->title, .selected = tab->selected }))
                        actions.emplace_back(kiosk::home::ChooseCollection { tab->key });
                    x += *width + ui.gap();
                }
            });
            column.gap_px(ui.gap());
        }
    });
    column.gap_px(ui.step(1.5f) - ui.gap());
}

/// Takes `height` from the top of `body`.
void take(base::Rect& body, float height)
{
    body.y += height;
    body.height -= height;
}

/// On a low screen the topics go before their heading, which is spoken then.
void draw_list(ui::Ui& ui, kiosk::home::HomeView const& view, base::Rect body, Actions& actions)
{
    ui::Words const heading { .text = view.heading, .line_spacing = 1.35f };
    float const above = ui.measure(heading, body.width).height + ui.step(1.25f);
    bool const has_heading = body.height - above >= ui.target() * 3.5f;
    if (has_heading) {
        ui.say("home/heading", semantics::Role::heading, heading, { body.x, body.y }, body.width);
        take(body, above);
    }
    ui.begin_group("home/list", semantics::Role::region, has_heading ? std::string() : view.heading, body);
    draw_topics(ui, view, body, actions);
    ui.end_group();
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::home::HomeView const& view, Actions& actions)
{
    base::Rect body = page_frame(ui, view.chrome, feedback_button(view.chrome), actions);
    if (!view.notice.empty()) {
        page_notice(ui, "home/notice", view.notice, body);
        return;
    }
    if (!view.search.empty()) {
        float const height = search_field_height(ui);
        if (search_field(ui, "home/search", { body.x, body.y, body.width, height }, view.search, {}, nullptr))
            actions.emplace_back(kiosk::search::OpenSearch {});
        take(body, height + ui.step(1));
    }
    auto const tabs = [&](ui::Column& column) { lay_out_tabs(ui, view.tabs, column, actions); };
    if (view.topics.empty()) {
        AboveLetters const above { tabs, width_of_tabs(ui, view.tabs, body.width) };
        draw_common(ui, common_topics(view), draw_alphabet(ui, view, body, above, actions), actions);
        return;
    }
    ui::Column measured(ui, body.width);
    tabs(measured);
    ui::Column drawn(ui, base::Rect { body.x, body.y, body.width, measured.height() });
    tabs(drawn);
    take(body, measured.height());
    draw_list(ui, view, body, actions);
}

} // namespace screens
