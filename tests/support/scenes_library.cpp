#include "support/scenes_by_area.h"

#include "support/sample_library.h"

namespace scenes {

using harness::Kiosk;
using harness::Outside;

namespace {

void open_library(Kiosk& kiosk) { open_area(kiosk, kiosk::door::StaffArea::library); }

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
    kiosk.page_to("library/folder/1");
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

void pick_leaflet(Kiosk& kiosk)
{
    open_library(kiosk);
    kiosk.page_to("library/withdraw");
    kiosk.tap("library/withdraw");
}

void pick_letter(Kiosk& kiosk)
{
    pick_leaflet(kiosk);
    kiosk.act(kiosk::letters::OpenLetter { letter(kiosk, 2) });
    kiosk.settle();
}

void choose_leaflet(Kiosk& kiosk)
{
    pick_letter(kiosk);
    kiosk.tap("leaflet_picker/topic/topic-2-0");
}

void see_library(Kiosk& kiosk, std::optional<catalogue::EditionReport> report, kiosk::Trouble trouble)
{
    open_area(kiosk, kiosk::door::StaffArea::library, Outside::slow);
    kiosk.act(kiosk::library::LibraryReportLoaded { kiosk.model().staff_visit, std::move(report), 3, trouble });
    kiosk.settle();
}

} // namespace

std::vector<Scene> of_library()
{
    return {
        { "library", "library", "administrator", open_library },
        { "library-end", "library", "administrator",
            [](Kiosk& kiosk) {
                open_library(kiosk);
                kiosk.page_to("library/warning/without_references");
            } },
        { "library-withdrawn", "library", "administrator",
            [](Kiosk& kiosk) {
                open_library(kiosk);
                kiosk.page_to("library/withdrawn");
                kiosk.tap("library/withdrawn");
            } },
        { "library-withdrawn-damaged", "library", "administrator",
            [](Kiosk& kiosk) {
                open_library(kiosk);
                kiosk.page_to("library/withdrawn");
                kiosk.tap("library/withdrawn");
                kiosk.act(kiosk::library::WithdrawnLoaded { kiosk.model().staff_visit, {}, kiosk::Trouble::damaged });
                kiosk.settle();
            } },
        { "library-pick", "leaflet_picker", "administrator", pick_leaflet },
        { "library-pick-letter", "leaflet_picker", "administrator", pick_letter },
        { "library-withdraw", "library", "administrator", choose_leaflet },
        { "library-withdrew", "library", "administrator",
            [](Kiosk& kiosk) {
                choose_leaflet(kiosk);
                kiosk.tap("library/withdraw_all");
            } },
        { "library-none", "library", "administrator",
            [](Kiosk& kiosk) { see_library(kiosk, std::nullopt, kiosk::Trouble::no_library); } },
        { "library-titles", "library", "administrator",
            [](Kiosk& kiosk) {
                open_library(kiosk);
                kiosk.page_to("library/warning/overdue");
                kiosk.tap("library/warning/overdue");
            } },
        { "library-warnings", "library", "administrator",
            [](Kiosk& kiosk) {
                see_library(kiosk, samples::library_report_of_all_kinds(), kiosk::Trouble::none);
                kiosk.page_to("library/warning/alike_titles");
            } },
        { "library-details", "library", "administrator",
            [](Kiosk& kiosk) {
                see_library(kiosk, samples::library_report_of_all_kinds(), kiosk::Trouble::none);
                kiosk.page_to("library/warning/web_words");
                kiosk.tap("library/warning/web_words");
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
        { "library-confirming", "library", "administrator",
            [](Kiosk& kiosk) {
                preview_import(kiosk);
                kiosk.page_to("library/mode/replace");
                kiosk.tap("library/mode/replace");
                kiosk.tap("library/use");
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
                    kiosk.model().staff_visit, kiosk.model().staff->jobs, kiosk::Trouble::gone });
                kiosk.settle();
            } },
    };
}

} // namespace scenes
