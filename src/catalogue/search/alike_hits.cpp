#include "catalogue/search/alike_hits.h"

#include <map>
#include <string>

namespace catalogue::search {

void tell_apart(SQLite::Database& edition, std::vector<SearchHit>& hits)
{
    std::map<std::string, int> titles;
    for (SearchHit const& hit : hits)
        ++titles[hit.title];
    // Under another of its names an article may be told by its title, which would tell nothing here.
    SQLite::Statement told(edition, "SELECT told_by FROM subject_leaflet WHERE article = ? AND told_by <> ? LIMIT 1");
    for (SearchHit& hit : hits) {
        if (titles[hit.title] < 2)
            continue;
        told.reset();
        SQLite::bind(told, hit.article.value, hit.title);
        if (told.executeStep())
            hit.told_by = told.getColumn(0).getString();
    }
}

} // namespace catalogue::search
