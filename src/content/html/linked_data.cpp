#include "content/html/linked_data.h"

#include "base/date.h"
#include "content/document_language.h"
#include "content/plain_text.h"
#include "content/vocabulary/article.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

namespace content::html {

namespace {

using Json = nlohmann::json;

constexpr std::size_t k_longest_script_bytes = 1024 * 1024;
/// Each is looked at for each that names it.
constexpr std::size_t k_most_nodes = 1000;
/// Of "@graph" in "@graph" and the like.
constexpr int k_deepest = 4;

/// Null where there is none.
Json const* member(Json const& object, char const* key)
{
    if (!object.is_object())
        return nullptr;
    auto const found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

std::string text_in(Json const* value)
{
    return value && value->is_string() ? fold_white_space(value->get_ref<std::string const&>()) : std::string();
}

std::string text_in(Json const& object, char const* key) { return text_in(member(object, key)); }

/// "MedicalWebPage", "Article", "NewsArticle", also one of several types.
bool is_page(Json const& node)
{
    Json const* const type = member(node, "@type");
    auto const is_page_type = [](Json const& each) {
        std::string const name = text_in(&each);
        return name.ends_with("WebPage") || name.ends_with("Article") || name == "BlogPosting" || name == "FAQPage";
    };
    if (type && type->is_array())
        return std::ranges::any_of(*type, is_page_type);
    return type && is_page_type(*type);
}

class Graph {
public:
    void add(Json const& node, int depth = 0)
    {
        if (depth > k_deepest)
            return;
        if (node.is_array()) {
            for (Json const& each : node)
                add(each, depth + 1);
            return;
        }
        if (!node.is_object() || m_nodes.size() >= k_most_nodes)
            return;
        m_nodes.push_back(&node);
        if (std::string const id = text_in(node, "@id"), name = text_in(node, "name"); !id.empty() && !name.empty())
            m_names.try_emplace(id, name);
        for (char const* const key : { "@graph", "mainEntity", "mainEntityOfPage", "isPartOf" })
            if (Json const* const inner = member(node, key))
                add(*inner, depth + 1);
    }

    void read(LinkedData& data) const
    {
        for (Json const* const node : m_nodes)
            if (is_page(*node))
                read(*node, data);
    }

private:
    void read(Json const& page, LinkedData& data) const
    {
        auto const set = [](std::string& into, std::string const& value) {
            if (into.empty() && value.size() <= k_title_limit_bytes)
                into = value;
        };
        set(data.name, text_in(page, "headline"));
        set(data.name, text_in(page, "name"));
        set(data.language, language_of(page));
        if (data.site.empty())
            set(data.site, name_of(member(page, "publisher")));
        for (char const* const key : { "author", "creator", "publisher", "reviewedBy" })
            if (data.author.empty())
                set(data.author, name_of(member(page, key)));
        if (!data.reviewed)
            data.reviewed = base::date_named(text_in(page, "lastReviewed").substr(0, 10));
    }

    static std::string language_of(Json const& page)
    {
        Json const* const language = member(page, "inLanguage");
        std::string const tag = library_language(text_in(language));
        return tag.empty() && language ? library_language(text_in(*language, "alternateName")) : tag;
    }

    /// Of a person or an organisation, of several the names of all; by reference where it is described elsewhere.
    [[nodiscard]] std::string name_of(Json const* who) const
    {
        if (!who || !who->is_array())
            return who ? name_of_one(*who) : std::string();
        std::string names;
        for (Json const& each : *who) {
            if (names.size() > k_title_limit_bytes)
                break; // Too long for an author already.
            if (std::string const name = name_of_one(each); !name.empty())
                names += (names.empty() ? "" : ", ") + name;
        }
        return names;
    }

    [[nodiscard]] std::string name_of_one(Json const& who) const
    {
        std::string name = who.is_string() ? text_in(&who) : text_in(who, "name");
        if (auto const known = m_names.find(text_in(who, "@id")); name.empty() && known != m_names.end())
            name = known->second;
        // An address is where to find who it is.
        return name.find("://") == std::string::npos ? name : std::string();
    }

    std::vector<Json const*> m_nodes;
    std::map<std::string, std::string, std::less<>> m_names; ///< Of those that have an id.
};

void find_scripts(xmlNode const* node, std::vector<xmlNode const*>& found)
{
    for (xmlNode const* child = node ? node->children : nullptr; child; child = child->next) {
        if (is_element(child, "script") && reads_the_same(attribute_of(child, "type"), "application/ld+json"))
            found.push_back(child);
        else if (child->type == XML_ELEMENT_NODE)
            find_scripts(child, found);
    }
}

} // namespace

LinkedData read_linked_data(xmlNode const* root)
{
    constexpr std::size_t k_most_scripts = 20;
    std::vector<xmlNode const*> scripts;
    find_scripts(root, scripts);
    if (scripts.size() > k_most_scripts)
        scripts.resize(k_most_scripts);
    std::vector<Json> documents;
    for (xmlNode const* const script : scripts)
        if (std::string const text = text_of(script); text.size() <= k_longest_script_bytes)
            documents.push_back(Json::parse(text, nullptr, false, true));
    Graph graph;
    for (Json const& document : documents)
        graph.add(document);
    LinkedData data;
    graph.read(data);
    return data;
}

} // namespace content::html
