#include "support/sample_library.h"

namespace samples {

namespace {

using namespace kiosk;
using Result = std::optional<Action>;

kiosk::library::TitleList titles(int count, std::string const& about)
{
    kiosk::library::TitleList list { .count = count };
    for (int i = 0; i < std::min(count, 50); ++i)
        list.first.push_back(i % 3 == 2 ? kiosk::library::ListedTitle { "ar", "كيف تعتني بنفسك في المنزل" }
                                        : kiosk::library::ListedTitle { "en", about + " " + std::to_string(i + 1) });
    return list;
}

struct Answer {
    Result operator()(kiosk::library::LoadLibraryReport const& effect) const
    {
        return kiosk::library::LibraryReportLoaded { effect.visit, library_report(),
            kiosk::library::LibraryTrouble::none };
    }
    Result operator()(kiosk::library::ListFolders const& effect) const
    {
        return kiosk::library::FoldersListed { effect.visit, effect.place,
            { { effect.place, {} }, { effect.place + "/cancer", "cancer" },
                { effect.place + "/heart", "Herz und Kreislauf 2026" } } };
    }
    Result operator()(kiosk::library::ReadImport const& effect) const
    {
        return kiosk::library::ImportRead { effect.visit, effect.job, import_preview() };
    }
    Result operator()(kiosk::library::PublishImport const& effect) const
    {
        return kiosk::library::EditionInUse { effect.visit, effect.job, 13 };
    }
    Result operator()(kiosk::library::RestorePrevious const& effect) const
    {
        return kiosk::library::EditionInUse { effect.visit, effect.job, 11 };
    }
};

} // namespace

kiosk::library::LibraryReport library_report()
{
    kiosk::library::LibraryReport report;
    report.edition = 12;
    report.weeks_old = 3;
    report.articles = 1248;
    report.languages = { { "ar", 120 }, { "en", 900 }, { "es", 228 } };
    report.collections = { { "Conditions", 800 }, { "Living with an illness at home", 448 } };
    report.warnings = { titles(3, "Leaflet"), titles(212, "Leaflet"), kiosk::library::TitleList {},
        titles(1, "Leaflet"), std::nullopt };
    report.previous = 11;
    return report;
}

kiosk::library::ImportPreview import_preview()
{
    kiosk::library::ImportPreview preview { .since = 12,
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

std::optional<kiosk::Action> area_answer(kiosk::library::Effect const& effect) { return std::visit(Answer {}, effect); }

} // namespace samples
