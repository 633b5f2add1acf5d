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

/// What becomes of an article.
enum class ArticleChange : std::uint8_t { unchanged, changed, added, removed };

/// What a new edition changes for those who know the one in use.
struct EditionChanges {
    std::optional<std::int64_t> since; ///< The edition in use; nothing when there is none that can be read.
    ArticleList added, removed;
    ArticleList changed; ///< Another text, reference or other metadata under the same slug and language.
    int unchanged = 0;
    /// Came earlier from where this import read, and are not there any more. Among `removed` where they go.
    ArticleList missing;
    bool tabs_changed = false; ///< The collections, their order, titles or letters.
};

} // namespace catalogue
