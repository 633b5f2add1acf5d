#include "support/scenes_sticks.h"

#include "support/sample_sticks.h"

namespace scenes {

using harness::Kiosk;
using harness::Outside;

namespace {

void open(Kiosk& kiosk, kiosk::door::StaffArea area, Outside outside = Outside::healthy)
{
    kiosk.sign_in(privacy::Role::administrator);
    kiosk.set_outside(outside);
    kiosk.act(kiosk::door::OpenStaffArea { area });
    kiosk.frame();
    kiosk.settle();
}

void open_export(Kiosk& kiosk)
{
    open(kiosk, kiosk::door::StaffArea::exports);
    kiosk.act(kiosk::exports::ChooseExportPlace { samples::places().front().path });
    kiosk.settle();
}

void run_export(Kiosk& kiosk)
{
    open_export(kiosk);
    kiosk.set_outside(Outside::slow);
    kiosk.tap("export/start");
    kiosk.act(
        kiosk::exports::ExportProgressed { kiosk.model().staff_visit, kiosk.model().staff->jobs, 0.42f, 512'000 });
    kiosk.settle();
}

void end_export(Kiosk& kiosk, kiosk::exports::ExportTrouble trouble, std::vector<kiosk::exports::ExportedFile> files)
{
    run_export(kiosk);
    kiosk.act(kiosk::exports::ExportEnded {
        kiosk.model().staff_visit, kiosk.model().staff->jobs, trouble, std::move(files) });
    kiosk.settle();
}

void open_library(Kiosk& kiosk) { open(kiosk, kiosk::door::StaffArea::library); }

void choose_folder(Kiosk& kiosk)
{
    open_library(kiosk);
    kiosk.tap("library/import");
    kiosk.tap("library/place/0");
}

void read_import(Kiosk& kiosk)
{
    choose_folder(kiosk);
    kiosk.set_outside(Outside::slow);
    kiosk.tap("library/folder/1");
    kiosk.act(kiosk::library::ImportProgressed { kiosk.model().staff_visit, kiosk.model().staff->jobs, 812, 790 });
    kiosk.settle();
}

void preview_import(Kiosk& kiosk)
{
    read_import(kiosk);
    kiosk.act(
        kiosk::library::ImportRead { kiosk.model().staff_visit, kiosk.model().staff->jobs, samples::import_preview() });
    kiosk.settle();
}

void see_library(
    Kiosk& kiosk, std::optional<kiosk::library::LibraryReport> report, kiosk::library::LibraryTrouble trouble)
{
    open(kiosk, kiosk::door::StaffArea::library, Outside::slow);
    kiosk.act(kiosk::library::LibraryReportLoaded { kiosk.model().staff_visit, std::move(report), trouble });
    kiosk.settle();
}

} // namespace

std::vector<Scene> of_sticks()
{
    using kiosk::exports::ExportTrouble;
    return {
        { "export", "export", "administrator", open_export },
        { "export-no-stick", "export", "administrator",
            [](Kiosk& kiosk) {
                open(kiosk, kiosk::door::StaffArea::exports);
                kiosk.act(kiosk::places::PlacesListed { kiosk.model().staff_visit, {} });
                kiosk.settle();
            } },
        { "export-weeks", "export", "administrator",
            [](Kiosk& kiosk) {
                open_export(kiosk);
                kiosk.act(kiosk::exports::ChooseExportWeeks { kiosk::exports::ExportWeeks::chosen });
                kiosk.settle();
                kiosk.page_to("export/from/more");
            } },
        { "export-formats", "export", "administrator",
            [](Kiosk& kiosk) {
                open_export(kiosk);
                kiosk.page_to("export/format/sqlite");
            } },
        { "export-working", "export", "administrator", run_export },
        { "export-put-aside", "pin", "door",
            [](Kiosk& kiosk) {
                run_export(kiosk);
                kiosk.pass(kiosk.model().settings.staff_close);
            } },
        { "export-stopping", "export", "administrator",
            [](Kiosk& kiosk) {
                run_export(kiosk);
                kiosk.tap("export/stop");
            } },
        { "export-done", "export", "administrator",
            [](Kiosk& kiosk) { end_export(kiosk, kiosk::exports::ExportTrouble::none, samples::exported_files()); } },
        { "export-full", "export", "administrator",
            [](Kiosk& kiosk) {
                end_export(kiosk, kiosk::exports::ExportTrouble::full, { samples::exported_files().front() });
            } },
        { "library", "library", "administrator", open_library },
        { "library-end", "library", "administrator",
            [](Kiosk& kiosk) {
                open_library(kiosk);
                kiosk.page_to("library/warning/without_references");
            } },
        { "library-none", "library", "administrator",
            [](Kiosk& kiosk) { see_library(kiosk, std::nullopt, kiosk::library::LibraryTrouble::no_library); } },
        { "library-titles", "library", "administrator",
            [](Kiosk& kiosk) {
                open_library(kiosk);
                kiosk.page_to("library/warning/overdue");
                kiosk.tap("library/warning/overdue");
            } },
        { "library-places", "library", "administrator",
            [](Kiosk& kiosk) {
                open_library(kiosk);
                kiosk.tap("library/import");
            } },
        { "library-folders", "library", "administrator", choose_folder },
        { "library-reading", "library", "administrator", read_import },
        { "library-preview", "library", "administrator", preview_import },
        { "library-preview-lists", "library", "administrator",
            [](Kiosk& kiosk) {
                preview_import(kiosk);
                kiosk.page_to("library/skipped/1");
            } },
        { "library-publishing", "library", "administrator",
            [](Kiosk& kiosk) {
                preview_import(kiosk);
                kiosk.tap("library/use");
            } },
        { "library-imported", "library", "administrator",
            [](Kiosk& kiosk) {
                preview_import(kiosk);
                kiosk.set_outside(Outside::healthy);
                kiosk.tap("library/use");
            } },
        { "library-gone", "library", "administrator",
            [](Kiosk& kiosk) {
                read_import(kiosk);
                kiosk.act(kiosk::library::LibraryJobFailed {
                    kiosk.model().staff_visit, kiosk.model().staff->jobs, kiosk::library::LibraryTrouble::gone });
                kiosk.settle();
            } },
    };
}

} // namespace scenes
