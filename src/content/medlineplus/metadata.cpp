#include "content/medlineplus/metadata.h"

#include "content/outline/title.h"
#include "content/plain_text.h"
#include "content/slug.h"

#include <algorithm>

namespace content::medlineplus {

namespace {

/// The id stays whole, as it makes the slug unique; the title gives way when it is too long.
std::string slug_of(std::string_view title, std::string_view id)
{
    std::string const key = "-medlineplus-" + slug_from(id);
    std::string slug = slug_from(title);
    if (slug.size() + key.size() > k_slug_limit_bytes) {
        slug.resize(k_slug_limit_bytes - std::min(key.size(), k_slug_limit_bytes));
        slug.resize(std::min(slug.rfind('-'), slug.size()));
    }
    return slug_from(slug + key);
}

/// "Pain, Abdominal" is "Abdominal Pain", in an index.
std::string turned(std::string const& name)
{
    auto const comma = name.find(", ");
    bool const once = comma != std::string::npos && name.find(',', comma + 1) == std::string::npos;
    return once ? name.substr(comma + 2) + " " + name.substr(0, comma) : name;
}

std::vector<std::string> other_names_of(Topic const& topic)
{
    constexpr std::size_t k_max_names = 12, k_longest = 100;
    std::vector<std::string> names;
    for (std::string const& name : topic.other_names) {
        auto const same = [&](std::string const& known) {
            return reads_the_same(known, name) || reads_the_same(known, turned(name));
        };
        if (!name.empty() && name.size() <= k_longest && !same(topic.title) && std::ranges::none_of(names, same)
            && names.size() < k_max_names)
            names.push_back(name);
    }
    return names;
}

} // namespace

std::string language_of(std::string_view name) { return name == "English" ? "en" : name == "Spanish" ? "es" : ""; }

void File::add(Topic const& topic)
{
    for (Group const& group : topic.groups) {
        bool const english = topic.language == "English";
        if (english)
            m_english_groups.insert(group.id);
        if (english || !m_english_groups.contains(group.id))
            m_group_names.insert_or_assign(group.id, group.name);
    }
}

std::string File::collection_of(Group const& group) const
{
    auto const known = m_group_names.find(group.id);
    return slug_from(known == m_group_names.end() ? group.name : known->second);
}

Metadata File::metadata_of(Topic const& topic)
{
    Metadata metadata;
    metadata.title = fitting_title(topic.title);
    metadata.language = language_of(topic.language);
    bool const is_translation = topic.language != "English" && topic.mapped && topic.mapped->language == "English";
    metadata.slug = is_translation ? slug_of(topic.mapped->title, topic.mapped->id) : slug_of(topic.title, topic.id);
    if (!m_used.emplace(metadata.slug, metadata.language).second)
        metadata.slug = slug_of(topic.title, topic.id);
    metadata.author = "MedlinePlus, National Library of Medicine";
    if (!topic.institute.empty() && metadata.author.size() + topic.institute.size() + 2 <= k_title_limit_bytes)
        metadata.author += "; " + topic.institute;
    for (Group const& group : topic.groups)
        if (std::string key = collection_of(group);
            !group.name.empty() && std::ranges::find(metadata.collections, key) == metadata.collections.end())
            metadata.collections.push_back(std::move(key));
    metadata.other_names = other_names_of(topic);
    if (topic.url.starts_with("https://") || topic.url.starts_with("http://"))
        metadata.references.push_back({ "MedlinePlus: " + metadata.title, topic.url });
    metadata.source = "MedlinePlus, National Library of Medicine";
    metadata.licence = "Public domain";
    return metadata;
}

} // namespace content::medlineplus
