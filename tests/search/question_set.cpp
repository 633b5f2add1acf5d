#include "question_set.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

namespace search_quality {

namespace {

std::vector<std::string> split(std::string const& text, char at)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, at);)
        if (at == '\t' || !part.empty())
            parts.push_back(part);
    return parts;
}

} // namespace

std::vector<Query> read_queries(std::filesystem::path const& file)
{
    std::ifstream stream(file);
    std::string line;
    std::getline(stream, line);
    auto const names = split(line, '\t');
    std::vector<Query> queries;
    while (std::getline(stream, line)) {
        auto const fields = split(line, '\t');
        std::map<std::string, std::string> row;
        for (std::size_t i = 0; i < std::min(names.size(), fields.size()); ++i)
            row[names[i]] = fields[i];
        auto const relevant = split(row["relevant"], ' ');
        queries.push_back({ row["library"], row["id"], row["language"], row["kind"], row["query"],
            { relevant.begin(), relevant.end() } });
    }
    return queries;
}

void Quality::add(Query const& query, std::vector<std::string> const& slugs)
{
    ++queries;
    auto const first = std::ranges::find_if(slugs, [&](auto const& slug) { return query.relevant.contains(slug); });
    auto const rank = first - slugs.begin();
    bool const found = first != slugs.end() && rank < 10;
    in_first_ten += found;
    in_first_five += found && rank < 5;
    reciprocal_ranks += found ? 1.0 / static_cast<double>(rank + 1) : 0;
    if (!found || (query.kind == "misspelling" && rank >= 5))
        misses.push_back(query.id + " " + query.words);
}

} // namespace search_quality
