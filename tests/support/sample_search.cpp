#include "support/sample_search.h"

#include "support/sample_leaflets.h"

namespace samples {

namespace {

using Result = std::optional<kiosk::Action>;
using kiosk::search::Find;
using kiosk::search::Found;

constexpr int k_found = 12, k_near = 3;

std::vector<catalogue::SearchHit> hits(std::string_view language, int count)
{
    std::vector<catalogue::SearchHit> made;
    for (int i = 0; i < count; ++i)
        made.push_back(hit(language, i));
    return made;
}

Found found(Find const& find)
{
    auto const words = find.words.view();
    bool const misspelt = words.ends_with(k_misspelt);
    Found made;
    if (words.ends_with(k_nowhere))
        return made;
    if (words.ends_with(k_elsewhere) || (misspelt && find.as_typed)) {
        made.nearest = hits(find.language, k_near);
        made.elsewhere = find.others;
        return made;
    }
    made.hits = hits(find.language, k_found);
    if (misspelt)
        made.corrected += "Rest";
    return made;
}

struct Answer {
    Result operator()(Find const& find) const
    {
        return kiosk::search::SearchAnswered { find.generation, find.number, found(find) };
    }
    Result operator()(kiosk::search::CountMissedSearch const&) const { return std::nullopt; }
    Result operator()(kiosk::search::ReportMissingTopic const&) const { return std::nullopt; }
};

} // namespace

catalogue::SearchHit hit(std::string_view language, int number)
{
    auto const shown = entry(language, letters_of(language).at(2), number);
    auto const words = article(shown.article)->blocks[1].content.text;
    auto const word = static_cast<std::uint32_t>(words.find(' ') == words.npos ? 6 : words.find(' '));
    catalogue::SearchHit made { .article = shown.article, .slug = shown.slug, .title = shown.label };
    // Every third is an article's beginning, which has no heading.
    if (number % 3 != 2) {
        made.heading = article(shown.article)->blocks[0].content.text;
        made.position = 8;
        made.marked_heading = { { 0, word } };
        made.passages = { { 8, { { 0, word } } }, { 9, { { 0, word } } } };
    }
    made.snippet = words.substr(0, words.size() / 3);
    made.marked = { { 0, word } };
    return made;
}

std::optional<kiosk::Action> area_answer(kiosk::search::Effect const& effect) { return std::visit(Answer {}, effect); }

} // namespace samples
