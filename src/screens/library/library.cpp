#include "screens/draw_screen.h"

#include "screens/staff_blocks.h"
#include "screens/staff_frame.h"

#include <array>

namespace screens {

namespace {

using semantics::Role;
using Option = StaffBlocks::Option;

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

void add_head(ui::Ui& ui, StaffBlocks& blocks, kiosk::library::LibraryView const& view)
{
    if (!view.notice.empty()) {
        blocks.say("library/notice",
            { .text = view.notice,
                .strong = true,
                .colour = view.alert ? ui.theme().alert : ui.theme().accent,
                .line_spacing = 1.35f },
            Role::status);
        blocks.gap(1.25f);
    }
    if (!view.heading.empty())
        blocks.say("library/heading",
            { .text = view.heading, .type = ui::Type::heading, .strong = true, .line_spacing = 1.2f }, Role::heading);
    for (std::size_t i = 0; i < view.lines.size(); ++i) {
        blocks.gap(0.5f);
        blocks.say("library/line/" + std::to_string(i), sentence(view.lines[i]), Role::status);
    }
    blocks.gap(1.25f);
}

void add_row(
    ui::Ui& ui, StaffBlocks& blocks, kiosk::library::LibraryView::Table const& table, std::optional<std::size_t> row)
{
    std::string const shape
        = row ? table.rows[*row].name + table.rows[*row].number : table.name_label + table.number_label;
    blocks.add(shape, [&ui, &table, row](ui::Column& column) {
        std::array const columns { ui::TableColumn { .label = table.name_label, .share = 3 },
            ui::TableColumn { .label = table.number_label, .share = 1.4f, .align = text::Align::end } };
        std::array<std::string_view, 2> cells;
        ui::TableRow shown { .columns = columns, .kind = ui::TableRow::Kind::header };
        if (row) {
            cells = { table.rows[*row].name, table.rows[*row].number };
            shown = { .columns = columns, .cells = cells };
        }
        column.place(ui.table_row_height(shown, column.width()), [&](base::Rect const& rect) {
            ui.table_row("library/" + table.key + "/" + (row ? std::to_string(*row) : "header"), rect, shown);
        });
    });
}

void add_tables(ui::Ui& ui, StaffBlocks& blocks, kiosk::library::LibraryView const& view)
{
    for (auto const& table : view.tables) {
        add_row(ui, blocks, table, std::nullopt);
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            add_row(ui, blocks, table, i);
        blocks.gap(1.5f);
    }
}

void add_warnings(ui::Ui& ui, StaffBlocks& blocks, kiosk::library::LibraryView const& view)
{
    if (view.warnings_heading.empty())
        return;
    bool const none = view.warnings.empty();
    blocks.say("library/warnings_heading",
        { .text = view.warnings_heading,
            .strong = !none,
            .colour = none ? ui.theme().ink_soft : ui.theme().ink,
            .line_spacing = 1.35f },
        Role::heading);
    blocks.gap(0.75f);
    std::vector<Option> warnings;
    for (auto const& each : view.warnings)
        warnings.push_back({ "library/warning/" + std::string(name_of(each.warning)), each.label, false, true,
            kiosk::library::OpenLibraryWarning { each.warning } });
    if (!none)
        blocks.cards("library/warnings", view.warnings_heading, std::move(warnings));
    blocks.gap(1);
}

void add_places(StaffBlocks& blocks, kiosk::places::PlacesView const& view)
{
    if (!view.notice.empty())
        blocks.say("library/no_place", sentence(view.notice), Role::status);
    std::vector<Option> places;
    for (std::size_t i = 0; i < view.places.size(); ++i)
        places.push_back({ "library/place/" + std::to_string(i), view.places[i].name, false, true,
            kiosk::library::ChooseImportPlace { view.places[i].path } });
    if (!places.empty())
        blocks.cards("library/places", view.heading, std::move(places));
    blocks.gap(1);
}

void add_folders(StaffBlocks& blocks, kiosk::library::LibraryView const& view)
{
    std::vector<Option> folders;
    for (std::size_t i = 0; i < view.folders.size(); ++i)
        folders.push_back({ "library/folder/" + std::to_string(i), view.folders[i].name, false, true,
            kiosk::library::ChooseImportFolder { view.folders[i].path } });
    if (!folders.empty())
        blocks.cards("library/folders", view.heading, std::move(folders));
    blocks.gap(1);
}

void add_modes(StaffBlocks& blocks, kiosk::library::LibraryView const& view)
{
    std::vector<Option> modes;
    for (auto const& each : view.modes)
        modes.push_back({ "library/mode/" + std::string(kiosk::library::name_of(each.mode)), each.label, each.chosen,
            true, kiosk::library::ChooseImportMode { each.mode } });
    if (!modes.empty()) {
        blocks.choose_one("library/modes", view.modes_label, std::move(modes));
        blocks.gap(1);
    }
}

void add_list(ui::Ui& ui, StaffBlocks& blocks, kiosk::library::LibraryView::List const& list)
{
    std::string const key = "library/" + list.key;
    if (!list.heading.empty())
        blocks.heading(key + "/heading", list.heading);
    for (std::size_t i = 0; i < list.titles.size(); ++i) {
        auto const& each = list.titles[i];
        blocks.say(key + "/" + std::to_string(i),
            { .text = each.title, .type = ui::Type::caption, .line_spacing = 1.35f, .language = each.language },
            Role::list_item);
        blocks.gap(0.5f);
    }
    if (!list.more.empty())
        blocks.say(key + "/more",
            { .text = list.more, .type = ui::Type::caption, .colour = ui.theme().ink_soft, .line_spacing = 1.35f },
            Role::note);
    blocks.gap(1.5f);
}

} // namespace

void draw_screen(ui::Ui& ui, kiosk::library::LibraryView const& view, Actions& actions)
{
    base::Rect const body = staff_frame(ui, view.chrome, actions, primary_of(view));
    StaffBlocks blocks(ui, actions);
    add_head(ui, blocks, view);
    if (view.step == kiosk::library::LibraryView::Step::places)
        add_places(blocks, view.places);
    add_folders(blocks, view);
    if (!view.restore.empty()) {
        blocks.button("library/restore", { .text = view.restore }, kiosk::library::RestoreEdition {});
        blocks.gap(1);
    }
    add_modes(blocks, view);
    add_tables(ui, blocks, view);
    if (!view.leave.empty()) {
        blocks.button("library/leave", { .text = view.leave }, kiosk::library::LeaveEdition {});
        blocks.gap(1.5f);
    }
    add_warnings(ui, blocks, view);
    for (auto const& list : view.lists)
        add_list(ui, blocks, list);
    blocks.show("library/page", body, view.chrome, *view.scroll);
}

} // namespace screens
