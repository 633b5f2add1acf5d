#pragma once
// What staff want to know about an edition of the library, and what a new one would change.

#include "base/iso_week.h"
#include "catalogue/vocabulary/article_list.h"

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

/// Labels, not errors: such articles are shown as they are.
struct EditionWarnings {
    ArticleList not_dated;
    ArticleList overdue; ///< Last reviewed more than three years ago.
    ArticleList without_author;
    ArticleList without_references;
    std::optional<ArticleList> hard_to_read; ///< English, above content::k_hard_to_read_grade. Nothing: not known,
                                             ///< since an older version of the program built the edition.
    ArticleList not_approved; ///< By nobody, or without a date. All of an edition that an older version built.
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
    /// What restore_previous_edition() would bring back, judged by a cheap look.
    std::optional<EditionName> previous;
    /// Why this report is about the previous edition, which the kiosk shows instead of the current one.
    std::optional<std::string> fell_back_because;
};

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
