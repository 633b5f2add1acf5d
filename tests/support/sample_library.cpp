#include "support/sample_library.h"

namespace samples {

namespace {

using namespace kiosk;
using Result = std::optional<Action>;

catalogue::ArticleList titles(int count, std::string const& about)
{
    catalogue::ArticleList list { .count = count };
    for (int i = 0; i < std::min(count, 50); ++i)
        list.first.push_back(i % 3 == 2 ? catalogue::ListedArticle { {}, "ar", "كيف تعتني بنفسك في المنزل" }
                                        : catalogue::ListedArticle { {}, "en", about + " " + std::to_string(i + 1) });
    return list;
}

struct Answer {
    Result operator()(kiosk::library::LoadLibraryReport const& effect) const
    {
        return kiosk::library::LibraryReportLoaded { effect.visit, library_report(), 3, kiosk::Trouble::none };
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
    Result operator()(kiosk::library::LoadWithdrawn const& effect) const
    {
        return kiosk::library::WithdrawnLoaded { effect.visit, withdrawn_titles() };
    }
    Result operator()(kiosk::library::ChangeWithdrawn const& effect) const
    {
        using Change = kiosk::library::ChangeWithdrawn::Change;
        bool const withdraws = effect.change == Change::withdraw;
        auto titles = effect.change == Change::begin_new_list ? std::vector<kiosk::library::WithdrawnTitle> {}
                                                              : withdrawn_titles();
        if (withdraws)
            titles.push_back({ effect.leaflet, "Withdrawn now" });
        else
            std::erase_if(titles, [&](auto const& each) { return each.leaflet == effect.leaflet; });
        return kiosk::library::WithdrawnChanged { effect.visit, std::move(titles),
            withdraws ? std::optional(effect.leaflet) : std::nullopt };
    }
};

} // namespace

catalogue::EditionReport library_report()
{
    catalogue::EditionReport report;
    report.edition = { 12, { 2026, 44 } };
    report.articles = 1248;
    report.languages = { { "ar", 120 }, { "en", 900 }, { "es", 228 } };
    report.collections = { { "conditions", "Conditions", 800 }, { "home", "Living with an illness at home", 448 } };
    using catalogue::FindingKind;
    for (auto const kind : catalogue::all_finding_kinds())
        report.warnings[kind].emplace();
    report.warnings[FindingKind::not_dated] = titles(3, "Leaflet");
    report.warnings[FindingKind::overdue] = titles(212, "Leaflet");
    report.warnings[FindingKind::without_references] = titles(1, "Leaflet");
    report.warnings[FindingKind::hard_to_read].reset();
    report.warnings[FindingKind::not_approved] = titles(14, "Leaflet");
    report.previous = catalogue::EditionName { 11, { 2026, 40 } };
    return report;
}

catalogue::EditionReport library_report_of_all_kinds()
{
    auto report = library_report();
    for (auto const kind : catalogue::all_finding_kinds())
        report.warnings[kind] = titles(kind == catalogue::FindingKind::alike_titles ? 1 : 12, "Leaflet");
    for (auto& each : report.warnings[catalogue::FindingKind::web_words]->first)
        each.detail = each.language == "en" ? "\u2026to learn more, click here or watch the video\u2026" : "انقر هنا";
    for (auto& each : report.warnings[catalogue::FindingKind::older_than_source]->first)
        each.detail = "2024-02-01 < 2026-01-05";
    return report;
}

kiosk::library::ImportPreview import_preview()
{
    kiosk::library::ImportPreview preview { .changes = { .since = 12,
                                                .added = titles(60, "New leaflet"),
                                                .changed = titles(4, "Changed leaflet"),
                                                .same = 40,
                                                .others = titles(1200, "Other leaflet"),
                                                .missing = titles(2, "Old leaflet"),
                                                .tabs_changed = { true, true, true } } };
    preview.skipped = 2;
    preview.skipped_files = { { "cancer/fatigue.md", "4: 'reviewed' is not a date" },
        { "heart/README.xml", "neither Markdown nor a MedQuAD document" } };
    preview.remarks = 1;
    preview.remarked_files
        = { { "cancer/port.md", "12: the picture 'port.png' can't be shown, only its text: No such file" } };
    return preview;
}

std::vector<kiosk::library::WithdrawnTitle> withdrawn_titles()
{
    return { { { "mouth-sores", {} }, "Mouth sores" }, { { "old-drug", "es" }, {} } };
}

std::optional<kiosk::Action> area_answer(kiosk::library::Effect const& effect) { return std::visit(Answer {}, effect); }

} // namespace samples
