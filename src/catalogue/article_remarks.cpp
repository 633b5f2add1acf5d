#include "catalogue/article_remarks.h"

#include "base/date.h"
#include "content/plain_language.h"
#include "content/vocabulary/placeholders.h"

#include <algorithm>
#include <cmath>
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

std::vector<std::string> future_review(content::Article const& article, std::optional<std::chrono::sys_days> today)
{
    auto const& reviewed = article.metadata.reviewed;
    if (!today || !reviewed || std::chrono::sys_days(*reviewed) <= *today)
        return {};
    return { "its review of " + base::to_string(*reviewed) + " is yet to come; is the year right?" };
}

std::optional<int> hard_grade(content::Article const& article)
{
    std::string_view const language = article.metadata.language;
    if (language != "en" && !language.starts_with("en-"))
        return {};
    // Of a few words the formula says nothing.
    constexpr int k_least_words = 20;
    auto const level = content::reading_level(article);
    double const grade = level.words < k_least_words ? 0 : level.grade();
    return grade > content::k_hard_to_read_grade ? std::optional(static_cast<int>(std::lround(grade))) : std::nullopt;
}

} // namespace catalogue
