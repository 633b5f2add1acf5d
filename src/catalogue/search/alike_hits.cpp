#include "catalogue/search/alike_hits.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace catalogue::search {

namespace {

using Alike = std::vector<SearchHit*>;
using Told = std::map<std::int64_t, std::string>; ///< By article.

/// Whether each of them is told by another text, none by its title.
bool tells_all(Told const& told, Alike const& hits)
{
    std::set<std::string> texts;
    for (auto const& [article, text] : told)
        texts.insert(text);
    return told.size() == hits.size() && texts.size() == hits.size() && !texts.contains(hits.front()->title);
}

} // namespace

void tell_apart(SQLite::Database& edition, std::vector<SearchHit>& hits)
{
    std::map<std::string, Alike> by_title;
    for (SearchHit& hit : hits)
        by_title[hit.title].push_back(&hit);
    SQLite::Statement row(edition, "SELECT subject, told_by FROM subject_leaflet WHERE article = ?");
    for (auto const& group : by_title) {
        Alike const& alike = group.second;
        if (alike.size() < 2)
            continue;
        // An article may be of several subjects, by its other names. Only what was found out for all of them together
        // tells these apart.
        std::map<std::int64_t, Told> subjects;
        for (SearchHit const* hit : alike) {
            row.reset();
            row.bind(1, hit->article.value);
            while (row.executeStep())
                subjects[row.getColumn(0).getInt64()][hit->article.value] = row.getColumn(1).getString();
        }
        auto const telling
            = std::ranges::find_if(subjects, [&](auto const& subject) { return tells_all(subject.second, alike); });
        if (telling != subjects.end())
            for (SearchHit* hit : alike)
                hit->told_by = telling->second.at(hit->article.value);
    }
}

} // namespace catalogue::search
