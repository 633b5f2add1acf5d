#pragma once
// Leaflet metadata of MedlinePlus' topics, some of which only the whole file says.

#include "content/medlineplus/topic.h"
#include "content/vocabulary/article.h"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace content::medlineplus {

/// "en" or "es"; empty for a language that MedlinePlus does not write its topics in.
[[nodiscard]] std::string language_of(std::string_view name);

/// What all topics of a file share.
class File {
public:
    /// Takes note of the names of its groups. Call it for all topics before metadata_of().
    void add(Topic const& topic);

    /// The slug of a topic is made from the title and id of the English one, so that the two are translations of each
    /// other; of two that are mapped to one, the second has its own. Collections are groups, by their English names.
    /// Call it once for each topic.
    [[nodiscard]] Metadata metadata_of(Topic const& topic);

private:
    [[nodiscard]] std::string collection_of(Group const& group) const;

    std::map<std::string, std::string> m_group_names; ///< By id; English ones where there are any.
    std::set<std::string> m_english_groups;
    std::set<std::pair<std::string, std::string>> m_used; ///< Slugs and languages.
};

} // namespace content::medlineplus
