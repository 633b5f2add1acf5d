#include "screens/draw_screen.h"

#include "screens/staff_column.h"
#include "screens/staff_frame.h"

namespace screens {

namespace {

using semantics::Role;
using Option = StaffColumn::Option;

ui::Words sentence(std::string_view text) { return { .text = text, .line_spacing = 1.35f }; }
ui::Words aside(ui::Ui const& ui, std::string_view text)
{
    return { .text = text, .type = ui::Type::caption, .colour = ui.theme().ink_soft, .line_spacing = 1.35f };
}

void add_outcome(ui::Ui& ui, StaffColumn& column, kiosk::exports::ExportOutcome const& outcome)
{
    column.say("export/outcome",
        { .text = outcome.heading,
            .type = ui::Type::heading,
            .strong = true,
            .colour = outcome.alert ? ui.theme().alert : ui.theme().ink,
            .line_spacing = 1.2f },
        Role::status);
    for (std::size_t i = 0; i < outcome.files.size(); ++i) {
        column.gap(0.5f);
        column.say("export/file/" + std::to_string(i),
            { .text = outcome.files[i], .type = ui::Type::caption, .line_spacing = 1.35f }, Role::list_item);
    }
    if (!outcome.advice.empty()) {
        column.gap(0.5f);
        column.say("export/advice", sentence(outcome.advice), Role::status);
    }
    column.gap(2);
}

void add_places(StaffColumn& column, kiosk::places::PlacesView const& view)
{
    column.heading("export/where", view.heading);
    if (!view.notice.empty())
        column.say("export/no_place", sentence(view.notice), Role::status);
    std::vector<Option> places;
    for (std::size_t i = 0; i < view.places.size(); ++i) {
        auto const& place = view.places[i];
        places.push_back({ "export/place/" + std::to_string(i), place.name + "\n" + place.caption, place.selected,
            place.enabled, kiosk::exports::ChooseExportPlace { place.path } });
    }
    if (!places.empty())
        column.choose_one("export/places", view.heading, std::move(places));
    column.gap(2);
}

void add_weeks(ui::Ui& ui, StaffColumn& column, kiosk::exports::ExportView const& view, Actions& actions)
{
    column.heading("export/when", view.weeks_heading);
    std::vector<Option> weeks;
    for (auto const& choice : view.weeks)
        weeks.push_back({ "export/weeks/" + std::string(name_of(choice.weeks)), choice.label, choice.selected, true,
            kiosk::exports::ChooseExportWeeks { choice.weeks } });
    column.choose_one("export/weeks", view.weeks_heading, std::move(weeks));
    column.gap(0.75f);
    for (auto const& steps : view.steps) {
        column.add(steps.label, [&ui, &steps, &actions](base::Rect const& rect, bool draw) {
            ui::Steps const shown { .label = steps.label,
                .value = steps.value,
                .less = steps.less,
                .more = steps.more,
                .can_decrease = steps.can_decrease,
                .can_increase = steps.can_increase };
            float const height = ui.stepper_height(shown, rect.width);
            if (int const by
                = draw ? ui.stepper("export/" + steps.key, { rect.x, rect.y, rect.width, height }, shown) : 0)
                actions.emplace_back(kiosk::exports::StepExportWeek { steps.end, by });
            return height + ui.gap();
        });
    }
    column.say("export/weeks_note", aside(ui, view.weeks_note), Role::note);
    column.gap(2);
}

void add_formats(StaffColumn& column, kiosk::exports::ExportView const& view)
{
    column.heading("export/what", view.formats_heading);
    std::vector<Option> formats;
    for (auto const& choice : view.formats)
        formats.push_back({ "export/format/" + std::string(name_of(choice.format)), choice.label, choice.selected, true,
            kiosk::exports::ToggleExportFormat { choice.format } });
    column.check_boxes("export/formats", view.formats_heading, std::move(formats));
    column.gap(1);
}

void add_work(ui::Ui& ui, StaffColumn& column, kiosk::exports::ExportView const& view)
{
    column.say("export/working",
        { .text = view.working_heading, .type = ui::Type::heading, .strong = true, .line_spacing = 1.2f },
        Role::heading);
    column.gap(1.5f);
    column.add({}, [&ui, &view](base::Rect const& rect, bool draw) {
        float const height = ui.progress_height(view.rows, rect.width);
        if (draw)
            ui.progress("export/progress", { rect.x, rect.y, rect.width, height }, view.share, view.rows);
        return height;
    });
    column.gap(1.5f);
    if (!view.advice.empty())
        column.say("export/advice", sentence(view.advice), Role::status);
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::exports::ExportView const& view, Actions& actions)
{
    Primary const start { .key = "export/start",
        .label = view.start,
        .enabled = view.can_start,
        .look = ui::Look::primary,
        .action = kiosk::exports::StartExport {} };
    Primary const stop { .key = "export/stop",
        .label = view.stop,
        .enabled = !view.stopping,
        .busy = view.stopping,
        .action = kiosk::places::StopJob {} };
    base::Rect const body = staff_frame(ui, view.chrome, actions, view.working ? stop : start);
    StaffColumn column(ui, actions);
    if (view.working) {
        add_work(ui, column, view);
    } else {
        if (view.outcome)
            add_outcome(ui, column, *view.outcome);
        add_places(column, view.places);
        add_weeks(ui, column, view, actions);
        add_formats(column, view);
    }
    column.show("export/page", body, view.chrome, *view.scroll);
}

} // namespace screens
