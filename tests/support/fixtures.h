#pragma once
// Articles made by hand.

#include "catalogue/catalogue.h"
#include "catalogue/catalogue_builder.h"
#include "content/collection.h"
#include "content/vocabulary/article.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace fixtures {

inline content::Article article(
    std::string slug, std::string title, std::string language = "en", std::vector<std::string> collections = {})
{
    content::Article made;
    made.metadata.slug = std::move(slug);
    made.metadata.title = std::move(title);
    made.metadata.language = std::move(language);
    made.metadata.collections = std::move(collections);
    made.blocks.push_back({ content::BlockKind::paragraph, 0, 0, { "Text of " + made.metadata.title, {} } });
    return made;
}

/// Publishes an edition of these articles and returns its number.
inline std::int64_t publish(std::filesystem::path const& folder, std::vector<content::Article> const& articles,
    std::vector<content::Collection> const& collections = {})
{
    auto builder = catalogue::CatalogueBuilder::create(folder);
    REQUIRE(builder);
    REQUIRE(builder->define(collections));
    for (content::Article const& each : articles)
        REQUIRE(builder->add(each));
    auto const number = builder->publish(catalogue::ImportMode::replace);
    REQUIRE_MESSAGE(number, (number ? "" : number.error().message));
    return *number;
}

inline catalogue::Catalogue open(std::filesystem::path const& folder)
{
    auto catalogue = catalogue::Catalogue::open(folder);
    REQUIRE_MESSAGE(catalogue, (catalogue ? "" : catalogue.error().message));
    return std::move(*catalogue);
}

/// All entries under a letter, as "label|see|caption".
inline std::vector<std::string> entries_under(catalogue::Catalogue const& catalogue, std::string const& letter,
    std::string const& language = "en", std::string const& collection = catalogue::k_all_topics)
{
    auto const page = catalogue.entries({ language, collection, letter, 0, 1000 });
    REQUIRE(page);
    CHECK(page->total == static_cast<int>(page->entries.size()));
    std::vector<std::string> lines;
    for (catalogue::IndexEntry const& entry : page->entries)
        lines.push_back(entry.label + "|" + entry.see + "|" + entry.caption);
    return lines;
}

} // namespace fixtures
