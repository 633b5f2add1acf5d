#include "content/medquad/metadata.h"

#include "content/plain_text.h"
#include "content/slug.h"

#include <algorithm>
#include <map>

namespace content::medquad {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The institute behind a source; one that we do not know speaks for itself.
std::string author_of(std::string const& source)
{
    static std::map<std::string_view, std::string_view> const k_authors {
        { "CancerGov", "National Cancer Institute" },
        { "CDC", "Centers for Disease Control and Prevention" },
        { "GARD", "Genetic and Rare Diseases Information Center, National Institutes of Health" },
        { "GHR", "Genetics Home Reference, National Library of Medicine" },
        { "MPlusHealthTopics", "MedlinePlus, National Library of Medicine" },
        { "NHLBI", "National Heart, Lung, and Blood Institute" },
        { "NIDDK", "National Institute of Diabetes and Digestive and Kidney Diseases" },
        { "NIHSeniorHealth", "NIHSeniorHealth, National Institute on Aging" },
        { "NINDS", "National Institute of Neurological Disorders and Stroke" },
    };
    auto const known = k_authors.find(source);
    return known == k_authors.end() ? source : std::string(known->second);
}

/// "Testworm (parasites)" of "Parasites - Testworm", so that it stands under its own letter; and with a capital.
std::string title_of(std::string focus)
{
    constexpr std::string_view k_between = " - ";
    auto const small = [](char c) { return c >= 'a' && c <= 'z'; };
    auto const dash = focus.find(k_between);
    bool const plural = dash != std::string::npos && dash > 0 && focus[dash - 1] == 's';
    if (plural && focus.find(' ') == dash && focus.size() > dash + k_between.size()) {
        std::string group = focus.substr(0, dash);
        group[0] = is_letter(group[0]) ? static_cast<char>(group[0] | 0x20) : group[0];
        focus = focus.substr(dash + k_between.size());
        if (focus.ends_with(')'))
            focus.replace(focus.size() - 1, 1, "; " + group + ")");
        else
            focus += " (" + group + ")";
    }
    // "mTOR" is written so on purpose.
    if (small(focus[0]) && (focus.size() == 1 || !(focus[1] >= 'A' && focus[1] <= 'Z')))
        focus[0] = static_cast<char>(focus[0] - 'a' + 'A');
    return focus;
}

/// Source and id stay whole, as they make the slug unique; the title gives way when it is too long.
std::string slug_of(MedquadDocument const& document)
{
    std::string const title = slug_from(document.focus);
    if (document.source.empty() && document.id.empty())
        return title;
    std::string const key = slug_from(document.source + " " + document.id);
    std::string slug = title.substr(0, k_slug_limit_bytes - std::min(key.size() + 1, k_slug_limit_bytes - 1));
    if (slug.size() < title.size() && slug.rfind('-') != std::string::npos)
        slug.resize(slug.rfind('-'));
    return slug_from(slug + "-" + key);
}

/// What an address says about the page: "breast-screening-pdq" -> "Screening".
std::string summary_kind(std::string_view url)
{
    constexpr std::string_view k_summary = "-pdq";
    if (!url.ends_with(k_summary))
        return {};
    std::string_view const page = url.substr(url.rfind('/') + 1);
    constexpr std::pair<std::string_view, std::string_view> k_kinds[]
        = { { "treatment", "Treatment" }, { "treament", "Treatment" }, { "prevention", "Prevention" },
              { "screening", "Screening" }, { "genetics", "Genetics" }, { "causes", "Causes" } };
    for (auto const& [word, kind] : k_kinds)
        if (page.find(word) != std::string_view::npos)
            return std::string(kind) + (page.find("pregnancy") == std::string_view::npos ? "" : " during pregnancy");
    return {};
}

/// What the part behind '#' says: "index.aspx#type2" -> "Type 2".
std::string fragment_words(std::string_view url)
{
    constexpr std::size_t k_longest = 40;
    auto const hash = url.find('#');
    if (hash == std::string_view::npos || url.size() - hash > k_longest)
        return {};
    std::string words;
    for (char const c : url.substr(hash + 1)) {
        if (is_digit(c) && !words.empty() && is_letter(words.back()))
            words += ' ';
        words += is_letter(c) || is_digit(c) ? c : ' ';
    }
    words = fold_white_space(words);
    if (words.empty() || !is_letter(words[0]))
        return {};
    if (words[0] >= 'a')
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

std::vector<std::string> collections_of(MedquadDocument const& document)
{
    auto const has = [](std::vector<std::string> const& values, std::string_view value) {
        return std::find(values.begin(), values.end(), value) != values.end();
    };
    std::vector<std::string> collections;
    if (has(document.semantic_groups, "Disorders") || has(document.categories, "Disease"))
        collections.emplace_back("conditions");
    if (has(document.semantic_groups, "Chemicals & Drugs") || has(document.categories, "Drug"))
        collections.emplace_back("treatments");
    if (has(document.semantic_groups, "Procedures"))
        collections.emplace_back("visits");
    return collections;
}

std::vector<std::string> other_names_of(MedquadDocument const& document)
{
    constexpr std::size_t k_max_names = 12, k_shortest = 2, k_longest = 100;
    std::vector<std::string> names;
    for (std::string const& synonym : document.synonyms) {
        bool const sensible = synonym.size() >= k_shortest && synonym.size() <= k_longest
            && std::any_of(synonym.begin(), synonym.end(), [](char c) { return is_letter(c) || (c & 0x80) != 0; });
        auto const same = [&](std::string const& name) { return reads_the_same(name, synonym); };
        if (sensible && !same(document.focus) && std::none_of(names.begin(), names.end(), same))
            names.push_back(synonym);
        if (names.size() == k_max_names)
            break;
    }
    return names;
}

} // namespace

Metadata medquad_metadata(MedquadDocument const& document)
{
    Metadata metadata;
    metadata.slug = slug_of(document);
    metadata.title = title_of(document.focus);
    metadata.subtitle = summary_kind(document.url);
    if (metadata.subtitle.empty())
        metadata.subtitle = fragment_words(document.url);
    metadata.language = "en";
    metadata.author = author_of(document.source);
    metadata.collections = collections_of(document);
    metadata.other_names = other_names_of(document);
    if (!document.url.empty())
        metadata.references.push_back(
            { metadata.title + (metadata.author.empty() ? "" : ", ") + metadata.author, document.url });
    metadata.source = "MedQuAD (Ben Abacha and Demner-Fushman, 2019)";
    metadata.licence = "CC BY 4.0";
    return metadata;
}

} // namespace content::medquad
