#include "catalogue/told_apart.h"

#include "catalogue/search/fold.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace catalogue {

namespace {

std::string joined(std::string const& one, std::string const& other)
{
    return one + (one.empty() || other.empty() ? "" : " · ") + other;
}

/// Capitals tell nobody anything.
bool tells_apart(std::vector<std::string> const& texts)
{
    std::set<std::string> different;
    for (auto const& text : texts)
        different.insert(search::in_small_letters(text));
    return different.size() == texts.size() && !different.contains("");
}

std::string const& first_of(std::string const& one, std::string const& other) { return one.empty() ? other : one; }

std::string by_title(NamedAlike const& leaflet) { return leaflet.title; }
std::string by_question(NamedAlike const& leaflet) { return first_of(leaflet.subtitle, leaflet.question()); }
std::string by_author(NamedAlike const& leaflet) { return first_of(leaflet.subtitle, leaflet.author); }
std::string by_subtitle_and_author(NamedAlike const& leaflet) { return joined(leaflet.subtitle, leaflet.author); }
std::string by_subtitle_and_question(NamedAlike const& leaflet) { return joined(leaflet.subtitle, leaflet.question()); }
std::string by_first_words(NamedAlike const& leaflet) { return joined(leaflet.subtitle, leaflet.first_words()); }

std::vector<std::string> with_spellings(std::vector<NamedAlike> const& leaflets, std::vector<std::string> texts)
{
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (leaflets[i].title.empty())
            texts[i] = joined(leaflets[i].spelling, texts[i]);
    return texts;
}

/// "Treatment", "Treatment (2)"
void number_repeated(std::vector<std::string>& texts)
{
    std::map<std::string, int> seen;
    for (auto& text : texts)
        if (int const count = ++seen[search::in_small_letters(text)]; count > 1 || text.empty())
            text = text.empty() ? std::to_string(count) : text + " (" + std::to_string(count) + ")";
}

} // namespace

std::vector<std::string> told_apart(std::vector<NamedAlike> const& leaflets)
{
    std::vector<std::string> texts(leaflets.size());
    for (auto const aspect :
        { by_title, by_question, by_author, by_subtitle_and_author, by_subtitle_and_question, by_first_words }) {
        std::ranges::transform(leaflets, texts.begin(), aspect);
        if (tells_apart(texts))
            return with_spellings(leaflets, texts);
    }
    std::ranges::transform(leaflets, texts.begin(), by_subtitle_and_author);
    texts = with_spellings(leaflets, texts);
    number_repeated(texts);
    return texts;
}

} // namespace catalogue
