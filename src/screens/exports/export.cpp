#include "screens/draw_screen.h"

#include "screens/staff_blocks.h"
#include "screens/staff_frame.h"

namespace screens {

namespace {

using semantics::Role;
using Option = StaffBlocks::Option;

ui::Words sentence(std::string_view text) { return { .text = text, .line_spacing = 1.35f }; }
ui::Words aside(ui::Ui const& ui, std::string_view text)
{
    return { .text = text, .type = ui::Type::caption, .colour = ui.theme().ink_soft, .line_spacing = 1.35f };
}

void add_outcome(ui::Ui& ui, StaffBlocks& blocks, kiosk::exports::ExportOutcome const& outcome)
{
    blocks.say("export/outcome",
        { .text = outcome.heading,
            .type = ui::Type::heading,
            .strong = true,
            .colour = outcome.alert ? ui.theme().alert : ui.theme().ink,
            .line_spacing = 1.2f },
        Role::status);
    for (std::size_t i = 0; i < outcome.files.size(); ++i) {
        blocks.gap(0.5f);
        blocks.say("export/file/" + std::to_string(i),
            { .text = outcome.files[i], .type = ui::Type::caption, .line_spacing = 1.35f }, Role::list_item);
    }
    if (!outcome.advice.empty()) {
        blocks.gap(0.5f);
        blocks.say("export/advice", sentence(outcome.advice), Role::status);
    }
    blocks.gap(2);
}

void add_places(StaffBlocks& blocks, kiosk::places::PlacesView const& view)
{
    blocks.heading("export/where", view.heading);
    if (!view.notice.empty())
        blocks.say("export/no_place", sentence(view.notice), Role::status);
    std::vector<Option> places;
    for (std::size_t i = 0; i < view.places.size(); ++i) {
        auto const& place = view.places[i];
        places.push_back({ "export/place/" + std::to_string(i), place.name + "\n" + place.caption, place.selected,
            place.enabled, kiosk::exports::ChooseExportPlace { place.path } });
    }
    if (!places.empty())
        blocks.choose_one("export/places", view.heading, std::move(places));
    blocks.gap(2);
}

void add_weeks(ui::Ui& ui, StaffBlocks& blocks, kiosk::exports::ExportView const& view, Actions& actions)
{
    blocks.heading("export/when", view.weeks_heading);
    std::vector<Option> weeks;
    for (auto const& choice : view.weeks)
        weeks.push_back({ "export/weeks/" + std::string(name_of(choice.weeks)), choice.label, choice.selected, true,
            kiosk::exports::ChooseExportWeeks { choice.weeks } });
    blocks.choose_one("export/weeks", view.weeks_heading, std::move(weeks));
    blocks.gap(0.75f);
    for (auto const& steps : view.steps) {
        blocks.add(steps.label, [&ui, &steps, &actions](ui::Column& column) {
            ui::Steps const shown { .label = steps.label,
                .value = steps.value,
                .less = steps.less,
                .more = steps.more,
                .can_decrease = steps.can_decrease,
                .can_increase = steps.can_increase,
                .wide = true };
            if (int const by = column.place(ui.stepper_height(shown, column.width()),
                    [&](base::Rect const& rect) { return ui.stepper("export/" + steps.key, rect, shown); }))
                actions.emplace_back(kiosk::exports::StepExportWeek { steps.end, by });
            column.gap_px(ui.gap());
        });
    }
    blocks.say("export/weeks_note", aside(ui, view.weeks_note), Role::note);
    blocks.gap(2);
}

void add_formats(StaffBlocks& blocks, kiosk::exports::ExportView const& view)
{
    blocks.heading("export/what", view.formats_heading);
    std::vector<Option> formats;
    for (auto const& choice : view.formats)
        formats.push_back({ "export/format/" + std::string(kiosk::exports::key_of(choice.format)), choice.label,
            choice.selected, true, kiosk::exports::ToggleExportFormat { choice.format } });
    blocks.check_boxes("export/formats", view.formats_heading, std::move(formats));
    blocks.gap(1);
}

void add_held_back(ui::Ui& ui, StaffBlocks& blocks, kiosk::exports::ExportView::HeldBackChoice const& choice)
{
    blocks.check_boxes("export/held_back", choice.label,
        { { "export/held_back/include", choice.label, choice.selected, true,
            kiosk::exports::ToggleHeldBackInExport {} } });
    blocks.gap(0.75f);
    blocks.say("export/held_back_note", aside(ui, choice.reason), Role::note);
    blocks.gap(1);
}

void add_work(ui::Ui& ui, StaffBlocks& blocks, kiosk::exports::ExportView const& view)
{
    blocks.say("export/working",
        { .text = view.working_heading, .type = ui::Type::heading, .strong = true, .line_spacing = 1.2f },
        Role::heading);
    blocks.gap(1.5f);
    blocks.add({}, [&ui, &view](ui::Column& column) {
        column.place(ui.progress_height(view.rows, column.width()),
            [&](base::Rect const& rect) { ui.progress("export/progress", rect, view.share, view.rows); });
    });
    blocks.gap(1.5f);
    if (!view.advice.empty())
        blocks.say("export/advice", sentence(view.advice), Role::status);
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
    StaffBlocks blocks(ui, actions);
    if (view.working) {
        add_work(ui, blocks, view);
    } else {
        if (view.outcome)
            add_outcome(ui, blocks, *view.outcome);
        add_places(blocks, view.places);
        add_weeks(ui, blocks, view, actions);
        add_formats(blocks, view);
        if (view.held_back)
            add_held_back(ui, blocks, *view.held_back);
    }
    blocks.show("export/page", body, view.chrome, *view.scroll);
}

} // namespace screens
