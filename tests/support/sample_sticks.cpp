#include "support/sample_sticks.h"

namespace samples {

namespace {

using namespace kiosk;

library::TitleList titles(int count, std::string const& about)
{
    library::TitleList list { .count = count };
    for (int i = 0; i < std::min(count, 50); ++i)
        list.first.push_back(i % 3 == 2 ? library::ListedTitle { "ar", "كيف تعتني بنفسك في المنزل" }
                                        : library::ListedTitle { "en", about + " " + std::to_string(i + 1) });
    return list;
}

struct Answer {
    using Result = std::optional<Action>;

    Result operator()(places::ListPlaces const& effect) const
    {
        return places::PlacesListed { effect.visit, places() };
    }
    Result operator()(exports::LoadExportOutlook const& effect) const
    {
        return exports::ExportOutlookLoaded { effect.visit, export_outlook() };
    }
    Result operator()(exports::ExportFeedback const& effect) const
    {
        return exports::ExportEnded { effect.visit, effect.job, exports::ExportTrouble::none, exported_files() };
    }
    Result operator()(library::LoadLibraryReport const& effect) const
    {
        return library::LibraryReportLoaded { effect.visit, library_report(), library::LibraryTrouble::none };
    }
    Result operator()(library::ListFolders const& effect) const
    {
        return library::FoldersListed { effect.visit, effect.place,
            { { effect.place, {} }, { effect.place + "/cancer", "cancer" },
                { effect.place + "/heart", "Herz und Kreislauf 2026" } } };
    }
    Result operator()(library::ReadImport const& effect) const
    {
        return library::ImportRead { effect.visit, effect.job, import_preview() };
    }
    Result operator()(library::PublishImport const& effect) const
    {
        return library::EditionInUse { effect.visit, effect.job, 13 };
    }
    Result operator()(library::RestorePrevious const& effect) const
    {
        return library::EditionInUse { effect.visit, effect.job, 11 };
    }
    template <typename Other>
    Result operator()(Other const&) const
    {
        return std::nullopt;
    }
};

} // namespace

std::vector<places::Place> places()
{
    return { { "/media/kiosk/KINGSTON", "KINGSTON", 14'200'000'000, false }, { "/media/kiosk/OLD", "OLD", 0, true },
        { "/srv/exports", {}, 8'100'000'000, false } };
}

exports::ExportOutlook export_outlook()
{
    return { .this_week = { 2026, 47 },
        .first = privacy::IsoWeek { 2026, 3 },
        .exported_to = privacy::IsoWeek { 2026, 41 },
        .anything_new = true };
}

std::vector<exports::ExportedFile> exported_files()
{
    return { { "lectern-feedback-2026-W42-to-2026-W46.csv", 1204, privacy::IsoWeek { 2026, 42 },
                 privacy::IsoWeek { 2026, 46 } },
        { "lectern-feedback-2026-W42-to-2026-W46.sqlite", 1204, privacy::IsoWeek { 2026, 42 },
            privacy::IsoWeek { 2026, 46 } } };
}

library::LibraryReport library_report()
{
    library::LibraryReport report;
    report.edition = 12;
    report.weeks_old = 3;
    report.articles = 1248;
    report.languages = { { "ar", 120 }, { "en", 900 }, { "es", 228 } };
    report.collections = { { "Conditions", 800 }, { "Living with an illness at home", 448 } };
    report.warnings
        = { titles(3, "Leaflet"), titles(212, "Leaflet"), library::TitleList {}, titles(1, "Leaflet"), std::nullopt };
    report.previous = 11;
    return report;
}

library::ImportPreview import_preview()
{
    library::ImportPreview preview { .since = 12,
        .added = titles(60, "New leaflet"),
        .changed = titles(4, "Changed leaflet"),
        .removed = titles(2, "Old leaflet") };
    preview.unchanged = 1240;
    preview.tabs_changed = true;
    preview.skipped = 2;
    preview.skipped_files = { { "cancer/fatigue.md", "4: 'reviewed' is not a date" },
        { "heart/README.xml", "neither Markdown nor a MedQuAD document" } };
    return preview;
}

std::optional<Action> answer_about_sticks(Effect const& effect)
{
    return std::visit([](auto const& of_area) { return std::visit(Answer {}, of_area); }, effect);
}

} // namespace samples
