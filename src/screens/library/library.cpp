#include "screens/draw_screen.h"

#include "screens/staff_column.h"
#include "screens/staff_frame.h"

#include <array>

namespace screens {

namespace {

using semantics::Role;
using Option = StaffColumn::Option;

ui::Words sentence(std::string_view text) { return { .text = text, .line_spacing = 1.35f }; }

std::optional<Primary> primary_of(kiosk::library::LibraryView const& view)
{
    using Kind = kiosk::library::LibraryView::Primary;
    auto const button = [&](std::string_view key, kiosk::Action action, ui::Look look, ui::Icon icon = ui::Icon::none) {
        return Primary { .key = key,
            .label = view.primary_label,
            .icon = icon,
            .enabled = !view.busy,
            .busy = view.busy,
            .look = look,
            .action = std::move(action) };
    };
    switch (view.primary) {
    case Kind::none: break;
    case Kind::begin_import: return button("library/import", kiosk::library::BeginImport {}, ui::Look::primary);
    case Kind::back: return button("library/back", kiosk::library::BackToLibrary {}, ui::Look::plain);
    case Kind::stop: return button("library/stop", kiosk::places::StopJob {}, ui::Look::plain);
    case Kind::use: return button("library/use", kiosk::library::UseNewEdition {}, ui::Look::primary);
    }
    return std::nullopt;
}

void add_head(ui::Ui& ui, StaffColumn& column, kiosk::library::LibraryView const& view)
{
    if (!view.notice.empty()) {
        column.say("library/notice",
            { .text = view.notice,
                .strong = true,
                .colour = view.alert ? ui.theme().alert : ui.theme().accent,
                .line_spacing = 1.35f },
            Role::status);
        column.gap(1.25f);
    }
    if (!view.heading.empty())
        column.say("library/heading",
            { .text = view.heading, .type = ui::Type::heading, .strong = true, .line_spacing = 1.2f }, Role::heading);
    for (std::size_t i = 0; i < view.lines.size(); ++i) {
        column.gap(0.5f);
        column.say("library/line/" + std::to_string(i), sentence(view.lines[i]), Role::status);
    }
    column.gap(1.25f);
}

void add_row(
    ui::Ui& ui, StaffColumn& column, kiosk::library::LibraryView::Table const& table, std::optional<std::size_t> row)
{
    std::string const shape
        = row ? table.rows[*row].name + table.rows[*row].number : table.name_label + table.number_label;
    column.add(shape, [&ui, &table, row](base::Rect const& rect, bool draw) {
        std::array const columns { ui::TableColumn { .label = table.name_label, .share = 3 },
            ui::TableColumn { .label = table.number_label, .share = 1.4f, .align = text::Align::end } };
        std::array<std::string_view, 2> cells;
        ui::TableRow shown { .columns = columns, .kind = ui::TableRow::Kind::header };
        if (row) {
            cells = { table.rows[*row].name, table.rows[*row].number };
            shown = { .columns = columns, .cells = cells };
        }
        float const height = ui.table_row_height(shown, rect.width);
        if (draw)
            ui.table_row("library/" + table.key + "/" + (row ? std::to_string(*row) : "header"),
                { rect.x, rect.y, rect.width, height }, shown);
        return height;
    });
}

void add_tables(ui::Ui& ui, StaffColumn& column, kiosk::library::LibraryView const& view)
{
    for (auto const& table : view.tables) {
        add_row(ui, column, table, std::nullopt);
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            add_row(ui, column, table, i);
        column.gap(1.5f);
    }
}

void add_warnings(ui::Ui& ui, StaffColumn& column, kiosk::library::LibraryView const& view)
{
    if (view.warnings_heading.empty())
        return;
    bool const none = view.warnings.empty();
    column.say("library/warnings_heading",
        { .text = view.warnings_heading,
            .strong = !none,
            .colour = none ? ui.theme().ink_soft : ui.theme().ink,
            .line_spacing = 1.35f },
        Role::heading);
    column.gap(0.75f);
    std::vector<Option> warnings;
    for (auto const& each : view.warnings)
        warnings.push_back({ "library/warning/" + std::string(name_of(each.warning)), each.label, false, true,
            kiosk::library::OpenLibraryWarning { each.warning } });
    if (!none)
        column.cards("library/warnings", view.warnings_heading, std::move(warnings));
    column.gap(1);
}

void add_places(StaffColumn& column, kiosk::places::PlacesView const& view)
{
    if (!view.notice.empty())
        column.say("library/no_place", sentence(view.notice), Role::status);
    std::vector<Option> places;
    for (std::size_t i = 0; i < view.places.size(); ++i)
        places.push_back({ "library/place/" + std::to_string(i), view.places[i].name, false, true,
            kiosk::library::ChooseImportPlace { view.places[i].path } });
    if (!places.empty())
        column.cards("library/places", view.heading, std::move(places));
    column.gap(1);
}

void add_folders(StaffColumn& column, kiosk::library::LibraryView const& view)
{
    std::vector<Option> folders;
    for (std::size_t i = 0; i < view.folders.size(); ++i)
        folders.push_back({ "library/folder/" + std::to_string(i), view.folders[i].name, false, true,
            kiosk::library::ChooseImportFolder { view.folders[i].path } });
    if (!folders.empty())
        column.cards("library/folders", view.heading, std::move(folders));
    column.gap(1);
}

void add_list(ui::Ui& ui, StaffColumn& column, kiosk::library::LibraryView::List const& list)
{
    std::string const key = "library/" + list.key;
    if (!list.heading.empty())
        column.heading(key + "/heading", list.heading);
    for (std::size_t i = 0; i < list.titles.size(); ++i) {
        auto const& each = list.titles[i];
        column.say(key + "/" + std::to_string(i),
            { .text = each.title, .type = ui::Type::caption, .line_spacing = 1.35f, .language = each.language },
            Role::list_item);
        column.gap(0.5f);
    }
    if (!list.more.empty())
        column.say(key + "/more",
            { .text = list.more, .type = ui::Type::caption, .colour = ui.theme().ink_soft, .line_spacing = 1.35f },
            Role::note);
    column.gap(1.5f);
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::library::LibraryView const& view, Actions& actions)
{
    base::Rect const body = staff_frame(ui, view.chrome, actions, primary_of(view));
    StaffColumn column(ui, actions);
    add_head(ui, column, view);
    if (view.step == kiosk::library::LibraryView::Step::places)
        add_places(column, view.places);
    add_folders(column, view);
    if (!view.restore.empty()) {
        column.button("library/restore", { .text = view.restore }, kiosk::library::RestoreEdition {});
        column.gap(1);
    }
    add_tables(ui, column, view);
    if (!view.leave.empty()) {
        column.button("library/leave", { .text = view.leave }, kiosk::library::LeaveEdition {});
        column.gap(1.5f);
    }
    add_warnings(ui, column, view);
    for (auto const& list : view.lists)
        add_list(ui, column, list);
    column.show("library/page", body, view.chrome, *view.scroll);
}

} // namespace screens
