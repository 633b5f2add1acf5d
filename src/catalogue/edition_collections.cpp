#include "catalogue/edition_collections.h"

#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>

namespace catalogue {

namespace {

constexpr char const *k_all = "all", *k_used = "used";

} // namespace

std::vector<content::Collection> read_collections_of(SQLite::Database const& edition, std::string const& schema)
{
    std::vector<content::Collection> collections;
    SQLite::Statement row(edition, "SELECT key, letters FROM " + schema + ".collection ORDER BY position, key");
    SQLite::Statement title(
        edition, "SELECT language, title FROM " + schema + ".collection_title WHERE collection = ?");
    while (row.executeStep()) {
        content::Collection each { .key = row.getColumn(0).getString(),
            .title = {},
            .letters
            = row.getColumn(1).getString() == k_used ? content::IndexLetters::used : content::IndexLetters::all };
        for (title.reset(), title.bind(1, each.key); title.executeStep();)
            each.title.emplace(title.getColumn(0).getString(), title.getColumn(1).getString());
        collections.push_back(std::move(each));
    }
    return collections;
}

void write_collections(SQLite::Database& edition, std::vector<content::Collection> const& collections)
{
    edition.exec("DELETE FROM collection; DELETE FROM collection_title;");
    SQLite::Statement add(edition, "INSERT INTO collection (key, position, letters) VALUES (?, ?, ?)");
    SQLite::Statement add_title(edition, "INSERT INTO collection_title (collection, language, title) VALUES (?, ?, ?)");
    for (int position = 0; content::Collection const& collection : collections) {
        add.reset();
        SQLite::bind(
            add, collection.key, position++, collection.letters == content::IndexLetters::all ? k_all : k_used);
        add.exec();
        for (auto const& [language, title] : collection.title) {
            add_title.reset();
            SQLite::bind(add_title, collection.key, language, title);
            add_title.exec();
        }
    }
}

std::vector<content::Collection> defined(std::vector<content::Collection> collections)
{
    std::erase_if(collections, [](content::Collection const& each) { return each.title.empty(); });
    return collections;
}

std::vector<content::Collection> merged(
    std::vector<content::Collection> collections, std::vector<content::Collection> const& others)
{
    for (content::Collection const& other : others)
        if (std::ranges::find(collections, other.key, &content::Collection::key) == collections.end())
            collections.push_back(other);
    return collections;
}

} // namespace catalogue
