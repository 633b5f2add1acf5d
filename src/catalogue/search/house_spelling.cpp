#include "catalogue/search/house_spelling.h"

#include "base/wipe.h"
#include "catalogue/search/fold.h"

#include <algorithm>
#include <string>

namespace catalogue::search {

namespace {

/// Empty where the text has none of its own.
std::string spelling_in(std::string_view text, Word const& wanted, WordReader const& reader)
{
    std::string found;
    reader.read(text, [&](Word const& word) {
        std::string_view const spelling = text.substr(word.begin, word.end - word.begin);
        if (found.empty() && word.written == wanted.written && in_small_letters(spelling) != wanted.written)
            found = spelling;
    });
    return found;
}

std::string spelling_in(std::vector<SearchHit> const& hits, Word const& wanted, WordReader const& reader)
{
    for (SearchHit const& hit : hits)
        for (std::string const* text : { &hit.title, &hit.heading, &hit.snippet })
            if (auto spelling = spelling_in(*text, wanted, reader); !spelling.empty())
                return spelling;
    return {};
}

} // namespace

base::WipingString in_house_spelling(
    std::string_view corrected, std::string_view typed, std::vector<SearchHit> const& hits, WordReader const& reader)
{
    std::vector<std::string> own;
    reader.read(typed, [&](Word const& word) { own.push_back(word.written); });
    base::WipingString text;
    std::size_t at = 0;
    reader.read(corrected, [&](Word const& word) {
        if (std::ranges::find(own, word.written) != own.end())
            return;
        auto const spelling = spelling_in(hits, word, reader);
        if (spelling.empty())
            return;
        text += corrected.substr(at, word.begin - at);
        text += spelling;
        at = word.end;
    });
    for (std::string& word : own)
        base::wipe(word);
    text += corrected.substr(at);
    return text;
}

} // namespace catalogue::search
