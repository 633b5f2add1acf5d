#pragma once
// What staff want to know about the library: which edition it is, what is in it, and what should be looked after.

#include "base/result.h"
#include "catalogue/article_list.h"
#include "catalogue/edition_file.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace catalogue {

/// Labels, not errors: such articles are shown as they are.
struct EditionWarnings {
    ArticleList not_dated;
    ArticleList overdue; ///< Last reviewed more than three years ago.
    ArticleList without_author;
    ArticleList without_references;
    std::optional<ArticleList> hard_to_read; ///< English, above content::k_hard_to_read_grade. Nothing: not known,
                                             ///< since an older version of the program built the edition.
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

/// Takes one look at each article's row, not at its text, in constant memory. For errors see Catalogue::open().
[[nodiscard]] base::Result<EditionReport> report_edition(
    std::filesystem::path const& data_folder, std::chrono::sys_days today);

} // namespace catalogue
