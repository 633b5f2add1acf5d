#include "catalogue/article_remarks.h"

#include "base/date.h"
#include "content/vocabulary/placeholders.h"

#include <algorithm>
#include <set>

namespace catalogue {

std::vector<std::string> unknown_placeholders(content::Article const& article)
{
    std::set<std::string> unknown;
    for (content::Block const& block : article.blocks)
        for (content::Placeholder const& each : content::placeholders_in(block.content.text))
            if (std::ranges::find(content::k_placeholders, each.name) == content::k_placeholders.end())
                unknown.emplace(each.name);
    std::vector<std::string> remarks;
    for (std::string const& name : unknown)
        remarks.push_back("nothing is known for '{{" + name
            + "}}', which is shown as \"ask at the desk\"; known are {{phone:day}}, {{phone:night}} and "
              "{{phone:emergency}}");
    return remarks;
}

std::vector<std::string> placeholders_in_names(content::Article const& article)
{
    std::vector<std::string> remarks;
    for (std::string const* each : { &article.metadata.title, &article.metadata.subtitle, &article.metadata.author })
        if (!content::placeholders_in(*each).empty())
            remarks.push_back(
                "'" + *each + "' is shown as it stands: telephone numbers are only filled in in the text");
    return remarks;
}

std::vector<std::string> future_dates_in(content::Article const& article, std::optional<std::chrono::sys_days> today)
{
    std::vector<std::string> remarks;
    auto const remark = [&](char const* what, std::optional<std::chrono::year_month_day> const& date) {
        if (today && date && std::chrono::sys_days(*date) > *today)
            remarks.push_back(
                std::string("its ") + what + " of " + base::to_string(*date) + " is yet to come; is the year right?");
    };
    remark("review", article.metadata.reviewed);
    remark("approval", article.metadata.approved);
    return remarks;
}

std::string missing_parts(std::vector<Finding> const& findings)
{
    std::vector<std::string_view> parts;
    for (Finding const& finding : findings)
        switch (finding.kind) {
        case FindingKind::without_author: parts.emplace_back("an author"); break;
        case FindingKind::without_references: parts.emplace_back("references"); break;
        case FindingKind::not_dated: parts.emplace_back("a review date"); break;
        case FindingKind::without_care_section: parts.emplace_back("a section on when to get help"); break;
        default: break;
        }
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += std::string(i == 0 ? "lacks " : i + 1 == parts.size() ? " and " : ", ") + std::string(parts[i]);
    return text;
}

} // namespace catalogue
