#pragma once
// What an editor should look after in leaflets. Labels, not errors: such leaflets are shown as they are.

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

/// Those about dates depend on the day on which they are looked for; the others hold for an edition as it was built.
enum class FindingKind : std::uint8_t {
    not_dated,         ///< Without a date of review.
    overdue,           ///< The last review is older than the interval of reviews.
    future_date,       ///< A review or an approval that is yet to come.
    older_than_source, ///< A translation that was last reviewed before what it translates.
    without_author,
    without_references,
    without_care_section, ///< Nothing says when to get help.
    hard_to_read,         ///< Above content::k_hard_to_read_grade, in languages that have a formula.
    picture_without_text, ///< Left out, since people who do not see it would get nothing.
    web_words,            ///< "Click here": speaks of a web page to readers of a leaflet.
    alike_titles,         ///< Another leaflet of the language has nearly the same title.
    not_approved,         ///< By nobody, or without a date. All of an edition that an older version built.
};

inline constexpr std::size_t k_finding_kinds = 12;

/// The stable words for the kinds, in the order of the enumeration: for files, JSON and keys.
inline constexpr std::array<std::string_view, k_finding_kinds> k_finding_names { "not_dated", "overdue", "future_date",
    "older_than_source", "without_author", "without_references", "without_care_section", "hard_to_read",
    "picture_without_text", "web_words", "alike_titles", "not_approved" };

[[nodiscard]] constexpr std::string_view name_of(FindingKind kind)
{
    return k_finding_names.at(static_cast<std::size_t>(kind));
}

[[nodiscard]] constexpr std::array<FindingKind, k_finding_kinds> all_finding_kinds()
{
    std::array<FindingKind, k_finding_kinds> kinds {};
    for (std::size_t i = 0; i < k_finding_kinds; ++i)
        kinds.at(i) = static_cast<FindingKind>(i);
    return kinds;
}

/// `detail` needs no translation: a date ("2026-11-28"), a school grade ("11"), words of the leaflet, the slug and
/// title of another one; empty where the kind says all.
struct Finding {
    FindingKind kind {};
    std::string detail {};
    friend bool operator==(Finding const&, Finding const&) = default;
};

/// Without a review for longer than that, a leaflet is overdue, unless the configuration says otherwise.
inline constexpr int k_default_review_years = 3;

/// By which day and which interval dates are judged.
struct ReviewRule {
    std::chrono::sys_days today {};
    int years = k_default_review_years;
    bool approval = false; ///< Whether somebody has to approve of leaflets, so that not_approved is a finding.
};

} // namespace catalogue
