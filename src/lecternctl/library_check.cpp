#include "lecternctl/library_check.h"

#include "catalogue/findings.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/json.h"
#include "lecternctl/printable.h"

#include <fmt/core.h>

#include <cstdio>
#include <optional>

namespace lecternctl {

namespace {

using catalogue::FindingKind;

/// A heading for each kind, and a line for each finding.
class FindingLines {
public:
    explicit FindingLines(int review_years)
        : m_review_years(review_years)
    {
    }
    void add(FindingKind kind, catalogue::ListedArticle const& article)
    {
        if (m_kind != kind)
            fmt::print("{}{}, {}:\n", m_kind ? "\n" : "", name_of(kind), words_of(kind, m_review_years));
        m_kind = kind;
        fmt::print("  {}  {}  {}{}{}\n", printable(article.slug), printable(article.language), printable(article.title),
            article.detail.empty() ? "" : "  | ", printable(article.detail));
    }

private:
    int m_review_years;
    std::optional<FindingKind> m_kind;
};

} // namespace

std::string words_of(FindingKind kind, int review_years)
{
    switch (kind) {
    case FindingKind::not_dated: return "not dated";
    case FindingKind::overdue:
        return review_years == 1 ? "last reviewed more than a year ago"
                                 : fmt::format("last reviewed more than {} years ago", review_years);
    case FindingKind::future_date: return "with a review or an approval that is yet to come";
    case FindingKind::older_than_source: return "translations reviewed before what they translate";
    case FindingKind::without_author: return "without an author";
    case FindingKind::without_references: return "without references";
    case FindingKind::without_care_section: return "without a section on when to get help";
    case FindingKind::hard_to_read: return "hard to read (English and Spanish, above grade 8)";
    case FindingKind::picture_without_text: return "with pictures that are left out for want of a text";
    case FindingKind::web_words: return "speaking of a web page, such as 'click here'";
    case FindingKind::not_approved: return "not approved, and kept off the screen";
    case FindingKind::alike_titles: break;
    }
    return "with nearly the title of another leaflet of their language";
}

ExitStatus check_library(std::filesystem::path const& data_folder, catalogue::ReviewRule const& rule, bool json)
{
    JsonArray array;
    FindingLines lines(rule.years);
    int count = 0;
    auto const unknown
        = catalogue::visit_findings(data_folder, rule, [&](FindingKind kind, catalogue::ListedArticle const& article) {
              ++count;
              if (json)
                  array.add({ { "slug", article.slug }, { "language", article.language }, { "title", article.title },
                      { "kind", name_of(kind) },
                      { "detail", article.detail.empty() ? Json(nullptr) : Json(article.detail) } });
              else
                  lines.add(kind, article);
          });
    if (!unknown)
        return list_nothing(unknown.error(), data_folder, json);
    if (json)
        array.end();
    else if (count == 0)
        fmt::print("Nothing was found.\n");
    if (!unknown->empty()) {
        std::string kinds;
        for (FindingKind const kind : *unknown)
            kinds += (kinds.empty() ? "" : ", ") + std::string(name_of(kind));
        fmt::print(stderr, "Not known of an edition that an older Lectern built, until the next import: {}\n", kinds);
    }
    return count == 0 ? ExitStatus::done : ExitStatus::failed;
}

} // namespace lecternctl
