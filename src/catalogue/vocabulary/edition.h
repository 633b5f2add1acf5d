#pragma once
// What staff want to know about an edition of the library, and what a new one would change.

#include "base/iso_week.h"
#include "catalogue/vocabulary/article_list.h"
#include "catalogue/vocabulary/finding.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace catalogue {

struct EditionName {
    std::int64_t number = 0; ///< Counts imports from 1.
    base::IsoWeek week;      ///< In which it was built.
    friend bool operator==(EditionName const&, EditionName const&) = default;
};

/// The articles that each kind of finding is about. Nothing: not known, since an older version of the program built the
/// edition.
struct EditionWarnings {
    std::array<std::optional<ArticleList>, k_finding_kinds> lists;

    [[nodiscard]] std::optional<ArticleList>& operator[](FindingKind kind)
    {
        return lists.at(static_cast<std::size_t>(kind));
    }
    [[nodiscard]] std::optional<ArticleList> const& operator[](FindingKind kind) const
    {
        return lists.at(static_cast<std::size_t>(kind));
    }
};

struct EditionReport {
    struct Language {
        std::string language;
        int articles = 0;
    };
    struct Collection {
        std::string key;
        std::string title; ///< In English where the library has any; else in another of its languages.
        int articles = 0;  ///< In all languages.
    };

    EditionName edition;
    std::string built_by; ///< The version of the program.
    int articles = 0;
    std::vector<Language> languages;
    std::vector<Collection> collections; ///< In the order of their tabs.
    EditionWarnings warnings;
    int review_years = k_default_review_years; ///< What `overdue` goes by.
    /// What restore_previous_edition() would bring back, judged by a cheap look.
    std::optional<EditionName> previous;
    /// Why this report is about the previous edition, which the kiosk shows instead of the current one.
    std::optional<std::string> fell_back_because;
};

/// What a new edition makes of an article, or what it was not brought for.
enum class ArticleChange : std::uint8_t {
    unchanged,
    changed,
    added,
    not_brought, ///< In use, and by no file of the import.
    missing,     ///< The same, and it came from where the import reads.
};

/// What an import does with the articles in use that it does not bring itself.
enum class ImportMode {
    add,             ///< All of them stay.
    add_and_tidy_up, ///< Those stay that did not come, earlier, from where this import read.
    replace,         ///< None stays: what was read is the whole library.
};
inline constexpr std::array k_import_modes { ImportMode::add, ImportMode::add_and_tidy_up, ImportMode::replace };

/// What a new edition changes for those who know the one in use.
struct EditionChanges {
    std::optional<std::int64_t> since; ///< The edition in use; nothing when there is none that can be read.
    bool only_replaces = false;        ///< There is one that can't be read: nothing can be added to it.
    ArticleList added;
    ArticleList changed; ///< Another text, reference or other metadata under the same slug and language.
    int same = 0;        ///< Brought, and as it was.
    ArticleList others;  ///< In use, and not brought.
    ArticleList missing; ///< Of them: came from where this import read, and are not there any more.
    /// Whether the collections change, their order, titles or letters, or which language has them. By mode.
    std::array<bool, k_import_modes.size()> tabs_changed {};

    /// What goes.
    [[nodiscard]] ArticleList const& removed(ImportMode mode) const
    {
        static ArticleList const none;
        return mode == ImportMode::replace ? others : mode == ImportMode::add_and_tidy_up ? missing : none;
    }
    [[nodiscard]] int unchanged(ImportMode mode) const { return same + others.count - removed(mode).count; }
    [[nodiscard]] bool changes_tabs(ImportMode mode) const { return tabs_changed.at(static_cast<std::size_t>(mode)); }
    /// More than a tenth of the library in use goes.
    [[nodiscard]] bool removes_much(ImportMode mode) const
    {
        return removed(mode).count * std::int64_t { 10 } > std::int64_t { changed.count } + same + others.count;
    }
};

} // namespace catalogue
