#include "support/scenes_by_area.h"

#include "support/sample_exports.h"
#include "support/sample_places.h"

namespace scenes {

using harness::Kiosk;
using harness::Outside;

namespace {

void open_export(Kiosk& kiosk)
{
    open_area(kiosk, kiosk::door::StaffArea::exports);
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

void end_export(Kiosk& kiosk, kiosk::Trouble trouble, std::vector<kiosk::exports::ExportedFile> files)
{
    run_export(kiosk);
    kiosk.act(kiosk::exports::ExportEnded {
        kiosk.model().staff_visit, kiosk.model().staff->jobs, trouble, std::move(files) });
    kiosk.settle();
}

} // namespace

std::vector<Scene> of_exports()
{
    return {
        { "export", "export", "administrator", open_export },
        { "export-no-stick", "export", "administrator",
            [](Kiosk& kiosk) {
                open_area(kiosk, kiosk::door::StaffArea::exports);
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
        { "export-held-back", "export", "administrator",
            [](Kiosk& kiosk) {
                open_export(kiosk);
                auto weeks = samples::exportable_weeks();
                weeks.held_back = { 3, { "ar", "hi" } };
                kiosk.act(kiosk::exports::ExportableWeeksLoaded { kiosk.model().staff_visit, weeks });
                kiosk.settle();
                kiosk.page_to("export/held_back_note");
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
            [](Kiosk& kiosk) { end_export(kiosk, kiosk::Trouble::none, samples::exported_files()); } },
        { "export-full", "export", "administrator",
            [](Kiosk& kiosk) { end_export(kiosk, kiosk::Trouble::no_space, { samples::exported_files().front() }); } },
    };
}

} // namespace scenes
