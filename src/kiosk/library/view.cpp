#include "kiosk/library/view.h"

#include "kiosk/library/withdrawal_view.h"
#include "kiosk/viewer.h"

#include <algorithm>

namespace kiosk::library {

namespace {

using Step = LibraryPage::Step;
using catalogue::FindingKind;
using catalogue::ImportMode;

struct LibraryViewer : Viewer {
    LibraryPage& page;

    [[nodiscard]] std::string edition(std::int64_t number) const
    {
        return fill(text("Library: edition {}"), { std::to_string(number) });
    }

    [[nodiscard]] std::string warning_label(FindingKind warning, int count) const
    {
        switch (warning) {
        case FindingKind::not_dated: return plural("{} leaflet without a date", "{} leaflets without a date", count);
        case FindingKind::overdue:
            return plural("{} leaflet whose review is overdue", "{} leaflets whose review is overdue", count);
        case FindingKind::future_date:
            return plural(
                "{} leaflet with a date that is yet to come", "{} leaflets with a date that is yet to come", count);
        case FindingKind::older_than_source:
            return plural("{} translation reviewed before what it translates",
                "{} translations reviewed before what they translate", count);
        case FindingKind::without_author:
            return plural("{} leaflet without an author", "{} leaflets without an author", count);
        case FindingKind::without_references:
            return plural("{} leaflet without references", "{} leaflets without references", count);
        case FindingKind::without_care_section:
            return plural(
                "{} leaflet that does not say when to get help", "{} leaflets that do not say when to get help", count);
        case FindingKind::hard_to_read:
            return plural("{} leaflet that is hard to read", "{} leaflets that are hard to read", count);
        case FindingKind::picture_without_text:
            return plural("{} leaflet with a picture that lacks its text",
                "{} leaflets with a picture that lacks its text", count);
        case FindingKind::web_words:
            return plural("{} leaflet that speaks of a web page (\"click here\")",
                "{} leaflets that speak of a web page (\"click here\")", count);
        case FindingKind::not_approved:
            return plural("{} leaflet that nobody has approved, and visitors don't see",
                "{} leaflets that nobody has approved, and visitors don't see", count);
        case FindingKind::alike_titles: break;
        }
        return plural("{} leaflet with nearly the same title as another one",
            "{} leaflets with nearly the same title as another one", count);
    }

    /// What the leaflets of a warning have in common beyond its name.
    [[nodiscard]] std::string warning_note(FindingKind warning) const
    {
        switch (warning) {
        case FindingKind::overdue:
            return plural("Last reviewed more than {} year ago.", "Last reviewed more than {} years ago.",
                page.report->review_years);
        case FindingKind::hard_to_read: return text("Above school grade 8, in English and Spanish.");
        case FindingKind::picture_without_text:
            return text("Such a picture is left out: people who do not see it would get nothing.");
        default: return {};
        }
    }

    void say_outcome(LibraryView& view) const
    {
        view.alert = page.trouble != Trouble::none;
        view.notice = trouble_text(*this, page.trouble, Task::import_library);
        if (page.now_in_use)
            view.notice = fill(
                text("Edition {} is now in use. The next visitor will see it."), { std::to_string(*page.now_in_use) });
        else if (page.left_as_is)
            view.notice = text("Nothing was changed.");
    }

    [[nodiscard]] LibraryView::List list(
        char const* key, std::string heading, catalogue::ArticleList const& titles) const
    {
        LibraryView::List list { .key = key, .heading = std::move(heading), .titles = titles.first, .more = {} };
        int const more = titles.count - static_cast<int>(titles.first.size());
        if (more > 0)
            list.more = plural("and {} more", "and {} more", more);
        return list;
    }

    [[nodiscard]] static LibraryView::Table::Row row(std::string name, int number)
    {
        return { std::move(name), std::to_string(number) };
    }

    void describe(LibraryView& view, catalogue::EditionReport const& report) const
    {
        view.heading = edition(report.edition.number);
        std::vector<std::string> summary { leaflets(report.articles) };
        if (page.weeks_old)
            summary.push_back(age(*page.weeks_old));
        view.lines.push_back(phrases.list(language(), summary));
        if (report.fell_back_because)
            view.lines.push_back(text("The newer edition is damaged, so this one is shown. An administrator can import "
                                      "the newer one again."));
        if (report.previous)
            view.restore = fill(text("Back to edition {}"), { std::to_string(report.previous->number) });

        LibraryView::Table languages { "languages", text("Language"), text("Leaflets"), {} };
        for (auto const& part : report.languages)
            languages.rows.push_back(row(own_name(part.language), part.articles));
        view.tables.push_back(std::move(languages));
        LibraryView::Table collections { "collections", text("Collection"), text("Leaflets"), {} };
        for (auto const& part : report.collections)
            collections.rows.push_back(row(part.title, part.articles));
        if (!collections.rows.empty())
            view.tables.push_back(std::move(collections));

        for (auto const warning : catalogue::all_finding_kinds())
            if (auto const* titles = warned_of(report, warning);
                titles && titles->count > 0 && (warning != FindingKind::not_approved || model.settings.approved_only))
                view.warnings.push_back({ warning, warning_label(warning, titles->count) });
        view.warnings_heading
            = view.warnings.empty() ? text("No leaflet needs attention.") : text("These need attention:");
    }

    void overview(LibraryView& view) const
    {
        say_outcome(view);
        offer_withdrawal(*this, page, view);
        view.primary = LibraryView::Primary::begin_import;
        view.primary_label = text("Import a new edition");
        if (page.report)
            describe(view, *page.report);
        else
            view.heading = page.report_trouble == Trouble::none
                ? waiting_notice(page.asked_at)
                : trouble_text(*this, page.report_trouble, Task::open_library);
    }

    void titles(LibraryView& view) const
    {
        auto const* found = warned_of(*page.report, page.warning);
        view.heading = warning_label(page.warning, found->count);
        if (auto note = warning_note(page.warning); !note.empty())
            view.lines.push_back(std::move(note));
        auto titles = list("titles", {}, *found);
        for (auto& each : titles.titles)
            if (!each.detail.empty())
                each.title = in_a_row({ each.title, each.detail });
        view.lists.push_back(std::move(titles));
    }

    void folders(LibraryView& view) const
    {
        view.heading = text("Which folder?");
        if (!page.folders) {
            if (auto notice = waiting_notice(page.asked_at); !notice.empty())
                view.lines.push_back(std::move(notice));
            return;
        }
        view.folders = *page.folders;
        for (auto& folder : view.folders)
            if (folder.name.empty())
                folder.name = text("All folders");
    }

    void reading(LibraryView& view) const
    {
        view.heading = text("Leaflets are being read.");
        view.lines = { plural("{} file so far", "{} files so far", page.files), leaflets(page.articles),
            text("The library in use stays as it is."), text("Please leave the stick in until this is done.") };
        view.primary = LibraryView::Primary::stop;
        view.primary_label = text("Stop");
        view.busy = page.stopping;
    }

    [[nodiscard]] std::string mode_label(ImportMode mode, catalogue::EditionChanges const& changes) const
    {
        switch (mode) {
        case ImportMode::add: break;
        case ImportMode::add_and_tidy_up:
            return plural("Add, and remove {} leaflet that is no longer there",
                "Add, and remove {} leaflets that are no longer there", changes.missing.count);
        case ImportMode::replace:
            return plural(
                "Replace the library: {} leaflet goes", "Replace the library: {} leaflets go", changes.others.count);
        }
        return text("Add to the library");
    }

    [[nodiscard]] std::string unreadable_library() const
    {
        return text("The edition in use can't be read, so that nothing can be added to it. The new one would take its "
                    "place.");
    }

    void confirm(LibraryView& view, catalogue::EditionChanges const& changes) const
    {
        int const going = changes.removed(page.mode).count;
        view.heading = changes.only_replaces ? unreadable_library() : mode_label(page.mode, changes);
        view.lines.push_back(text("Is that what you want?"));
        view.leave = text("Keep the present edition");
        view.primary = LibraryView::Primary::use;
        view.primary_label = changes.only_replaces ? text("Use this edition")
                                                   : plural("Remove {} leaflet", "Remove {} leaflets", going);
        if (going > 0)
            view.lists.push_back(list("removed", text("Removed"), changes.removed(page.mode)));
    }

    /// What weighs most, where small panels have no room for the table.
    [[nodiscard]] std::string in_numbers(ImportPreview const& preview) const
    {
        auto const& changes = preview.changes;
        std::string numbers;
        for (auto const& [name, number] :
            { std::pair { text("Added"), changes.added.count }, std::pair { text("Changed"), changes.changed.count },
                std::pair { text("Removed"), changes.removed(page.mode).count } })
            numbers += (numbers.empty() ? "" : " · ") + name + " " + std::to_string(number);
        return numbers;
    }

    void preview(LibraryView& view, ImportPreview const& preview) const
    {
        view.heading = text("What would change");
        view.lines.push_back(in_numbers(preview));
        view.lines.push_back(text("Nothing is changed yet."));
        if (preview.changes.only_replaces)
            view.lines.push_back(unreadable_library());
        if (auto const modes = modes_of(preview.changes); modes.size() > 1)
            for (ImportMode const mode : modes)
                view.modes.push_back({ mode, mode_label(mode, preview.changes), mode == page.mode });
        view.modes_label = text("With the library in use");
        view.leave = text("Keep the present edition");
        view.primary = LibraryView::Primary::use;
        view.primary_label = text("Use this edition");
        auto const since = preview.changes.since
            ? fill(text("Compared with edition {}"), { std::to_string(*preview.changes.since) })
            : preview.changes.only_replaces ? std::string()
                                            : text("There is no library yet.");
        LibraryView::Table changes { "changes", since, text("Leaflets"),
            { row(text("Added"), preview.changes.added.count), row(text("Changed"), preview.changes.changed.count),
                row(text("Removed"), preview.changes.removed(page.mode).count),
                row(text("Unchanged"), preview.changes.unchanged(page.mode)),
                row(text("Files that can't be read"), preview.skipped) } };
        if (preview.other_files > 0)
            changes.rows.push_back(row(text("Other files, which are left out"), preview.other_files));
        if (preview.changes.changes_tabs(page.mode) && preview.changes.since)
            changes.rows.push_back({ text("Collections"), text_for("collections", "Changed") });
        view.tables.push_back(std::move(changes));
        auto const listed = [](int count, std::vector<ImportPreview::Skipped> const& files) {
            catalogue::ArticleList of_files { .count = count };
            for (auto const& file : files)
                of_files.first.push_back({ {}, "en", file.file + ": " + file.reason });
            return of_files;
        };
        catalogue::ArticleList others;
        for (auto const& line : preview.other_kinds)
            others.first.push_back({ {}, "en", line });
        others.count = static_cast<int>(others.first.size());
        for (auto& each : { list("removed", text("Removed"), preview.changes.removed(page.mode)),
                 list("missing", text("No longer there, and kept"),
                     page.mode == ImportMode::add ? preview.changes.missing : catalogue::ArticleList {}),
                 list("skipped", text("Files that can't be read"), listed(preview.skipped, preview.skipped_files)),
                 list("remarks", text("To be mended in leaflets"), listed(preview.remarks, preview.remarked_files)),
                 list("others", text("Other files, which are left out"), others),
                 list("changed", text("Changed"), preview.changes.changed),
                 list("added", text("Added"), preview.changes.added) })
            if (!each.titles.empty())
                view.lists.push_back(each);
    }

    [[nodiscard]] LibraryView show() const
    {
        LibraryView view;
        view.chrome = door::staff_chrome(*this, door::StaffArea::library);
        view.step = page.step;
        view.scroll = &page.scroll;
        view.primary = LibraryView::Primary::back;
        view.primary_label = text("Back to the library");
        switch (page.step) {
        case Step::overview: overview(view); break;
        case Step::titles: titles(view); break;
        case Step::places:
            view.places = places::places_view(*this, { page.places, page.asked_at, places::PlaceUse::read });
            view.heading = view.places.heading;
            break;
        case Step::folders: folders(view); break;
        case Step::reading: reading(view); break;
        case Step::preview: preview(view, *page.preview); break;
        case Step::confirming: confirm(view, page.preview->changes); break;
        case Step::withdrawal: show_withdrawal(*this, page, view); break;
        case Step::withdrawn: show_withdrawn(*this, page, view); break;
        case Step::publishing:
        case Step::restoring:
            view.heading = text("One moment, please");
            view.lines.push_back(text("The edition is being put in place."));
            view.primary = LibraryView::Primary::none;
            break;
        }
        return view;
    }
};

} // namespace

std::variant<LibraryView, LeafletPickerView> view_of(Viewer const& viewer, LibraryPage& page)
{
    if (finds_by_letter(viewer, page))
        return leaflet_picker_view(viewer, page);
    return LibraryViewer { viewer, page }.show();
}

} // namespace kiosk::library
