#include "content/collection.h"

#include "content/plain_text.h"
#include "content/slug.h"
#include "content/yaml_fields.h"

#include <algorithm>

namespace content {

namespace {

base::Result<std::map<std::string, std::string>> read_titles(YAML::Node const& node, YamlPlace const& place)
{
    if (!node.IsMap())
        return tl::unexpected(
            yaml_error(place, node.Mark(), "'title' must name languages: { en: Conditions, es: Enfermedades }"));
    std::map<std::string, std::string> titles;
    for (auto const& entry : node) {
        std::string const language = TRY(text_of(entry.first, "title", place));
        if (!titles.emplace(language, TRY(text_of(entry.second, "title", place))).second)
            return tl::unexpected(
                yaml_error(place, entry.first.Mark(), "'" + language + "' stands here a second time"));
    }
    if (!titles.contains("en"))
        return tl::unexpected(
            yaml_error(place, node.Mark(), "'title' needs at least 'en', which stands in for other languages"));
    return titles;
}

base::Result<Collection> read_collection(YAML::Node const& node, YamlPlace const& place)
{
    TRY_VOID(check_keys(node, { "key", "index", "title" }, place));
    for (char const* const required : { "key", "title" })
        if (!node[required])
            return tl::unexpected(yaml_error(place, node.Mark(), "'" + std::string(required) + "' is missing"));

    Collection collection;
    collection.key = TRY(text_of(node["key"], "key", place));
    if (!is_slug(collection.key))
        return tl::unexpected(yaml_error(place, node["key"].Mark(),
            "'key' can't be '" + collection.key + "'; allowed are small letters a to z, digits and hyphens"));
    collection.title = TRY(read_titles(node["title"], place));
    if (YAML::Node const index = node["index"]) {
        std::string const letters = TRY(text_of(index, "index", place));
        if (letters != "all" && letters != "used")
            return tl::unexpected(
                yaml_error(place, index.Mark(), "'index' can't be '" + letters + "'; allowed are all, used"));
        collection.letters = letters == "all" ? IndexLetters::all : IndexLetters::used;
    }
    return collection;
}

} // namespace

base::Result<std::vector<Collection>> read_collections(std::string_view yaml, std::string_view name)
{
    TRY_VOID(check_input(yaml, name));
    YamlPlace const place { name, 1 };
    YAML::Node const top = TRY(load_mapping(yaml, place));
    TRY_VOID(check_keys(top, { "collections" }, place));
    YAML::Node const list = top["collections"];
    if (!list || !list.IsSequence() || list.size() == 0)
        return tl::unexpected(
            yaml_error(place, list ? list.Mark() : top.Mark(), "'collections' must be a list with at least one entry"));

    std::vector<Collection> collections;
    for (YAML::Node const& item : list) {
        Collection collection = TRY(read_collection(item, place));
        auto const same_key = [&](Collection const& other) { return other.key == collection.key; };
        if (std::any_of(collections.begin(), collections.end(), same_key))
            return tl::unexpected(
                yaml_error(place, item["key"].Mark(), "a second collection with the key '" + collection.key + "'"));
        collections.push_back(std::move(collection));
    }
    return collections;
}

} // namespace content
