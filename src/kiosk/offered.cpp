#include "kiosk/offered.h"

#include <algorithm>

namespace kiosk {

namespace {

/// The library's language for one that was asked for, by RFC 4647's lookup: "en" for "en-GB" where there is no leaflet
/// in that. One who asks for "en" takes "en-GB", too. Empty when there is none.
std::string looked_up(std::vector<std::string> const& available, std::string const& wanted)
{
    for (std::string range = wanted; !range.empty();
         range.resize(range.rfind('-') == range.npos ? 0 : range.rfind('-')))
        if (std::ranges::find(available, range) != available.end())
            return range;
    auto const within = std::ranges::find_if(
        available, [&](std::string const& language) { return language.starts_with(wanted + "-"); });
    return within == available.end() ? std::string() : *within;
}

} // namespace

std::vector<std::string> available_languages(Model const& model)
{
    std::vector<std::string> available;
    for (auto const& index : model.library.languages)
        available.push_back(index.language);
    // Nobody has chosen an order: the interface's own language first, the rest as the library lists them.
    std::ranges::stable_partition(available, [](auto const& language) { return language == "en"; });
    return available;
}

std::vector<std::string> offered_languages(Model const& model)
{
    auto available = available_languages(model);
    if (model.settings.languages.empty())
        return available;
    std::vector<std::string> offered;
    for (auto const& wanted : model.settings.languages)
        if (std::string const found = looked_up(available, wanted);
            !found.empty() && std::ranges::find(offered, found) == offered.end())
            offered.push_back(found);
    // A library that has none of those is still worth reading.
    return offered.empty() ? available : offered;
}

std::string default_language(Model const& model)
{
    auto const offered = offered_languages(model);
    return offered.empty() ? "en" : offered.front();
}

catalogue::LanguageIndex const* language_index(Model const& model)
{
    auto const& languages = model.library.languages;
    auto const found = std::ranges::find(languages, model.session.language, &catalogue::LanguageIndex::language);
    return found == languages.end() ? nullptr : &*found;
}

std::vector<catalogue::CollectionIndex const*> offered_collections(Model const& model)
{
    auto const* index = language_index(model);
    if (!index)
        return {};
    std::vector<catalogue::CollectionIndex const*> all, offered;
    for (auto const& collection : index->collections) {
        all.push_back(&collection);
        if (collection.key == catalogue::k_all_topics)
            offered.push_back(&collection);
    }
    auto const everything = offered.size();
    for (auto const& wanted : model.settings.collections)
        for (auto const* collection : all)
            if (collection->key == wanted && wanted != catalogue::k_all_topics)
                offered.push_back(collection);
    return offered.size() > everything ? offered : all;
}

catalogue::CollectionIndex const* collection_index(Model const& model)
{
    for (auto const* collection : offered_collections(model))
        if (collection->key == model.session.collection)
            return collection;
    return nullptr;
}

} // namespace kiosk
