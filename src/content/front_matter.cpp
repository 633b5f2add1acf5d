#include "content/front_matter.h"

#include "base/date.h"
#include "content/document_language.h"
#include "content/language_tag.h"
#include "content/plain_text.h"
#include "content/slug.h"
#include "content/yaml_fields.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace content {

namespace {

bool is_address(std::string_view text)
{
    return (text.starts_with("https://") || text.starts_with("http://")) && text.find(' ') == std::string_view::npos;
}

constexpr std::string_view k_address_rule = "an address that begins with https:// or http://";

/// One front matter being read; a member function a kind of value.
class FieldReader {
public:
    FieldReader(YAML::Node const& mapping, YamlPlace const& place)
        : m_mapping(mapping)
        , m_place(place)
    {
    }

    using Check = std::function<bool(std::string_view)>;

    base::Result<void> text(char const* key, std::string& into, Check const& check = {}, std::string_view allowed = {})
    {
        YAML::Node const node = m_mapping[key];
        if (!node)
            return {};
        into = TRY(text_of(node, key, m_place));
        if (check && !check(into))
            return tl::unexpected(refused(node, key, into, allowed));
        return {};
    }

    /// A text, or a list of texts or of mappings with a "name", which become one text.
    base::Result<void> names(char const* key, std::string& into, Check const& check, std::string_view allowed)
    {
        YAML::Node const node = m_mapping[key];
        if (!node || node.IsScalar())
            return text(key, into, check, allowed);
        auto const name_in = [&](YAML::Node const& each) {
            return text_of(each.IsMap() && each["name"] ? each["name"] : each, key, m_place);
        };
        if (!node.IsSequence())
            into = TRY(name_in(node));
        else
            for (YAML::Node const& each : node)
                into += (into.empty() ? "" : ", ") + TRY(name_in(each));
        if (!check(into))
            return tl::unexpected(refused(node, key, into, allowed));
        return {};
    }

    base::Result<void> texts(
        char const* key, std::vector<std::string>& into, Check const& check, std::string_view allowed)
    {
        YAML::Node const node = m_mapping[key];
        if (!node)
            return {};
        into = TRY(texts_of(node, key, m_place));
        for (std::size_t i = 0; i < into.size(); ++i) {
            if (!check(into[i]))
                return tl::unexpected(refused(node[i], key, into[i], allowed));
            if (std::find(into.begin(), into.begin() + static_cast<std::ptrdiff_t>(i), into[i])
                != into.begin() + static_cast<std::ptrdiff_t>(i))
                return tl::unexpected(refused(node[i], key, into[i], "each name once"));
        }
        return {};
    }

    base::Result<void> date(char const* key, std::optional<std::chrono::year_month_day>& into)
    {
        YAML::Node const node = m_mapping[key];
        if (!node)
            return {};
        into = base::date_named(TRY(text_of(node, key, m_place)));
        if (!into)
            return tl::unexpected(
                yaml_error(m_place, node.Mark(), "'" + std::string(key) + "' is not a date (YYYY-MM-DD)"));
        return {};
    }

    base::Result<void> references(char const* key, std::vector<Reference>& into)
    {
        YAML::Node const node = m_mapping[key];
        if (!node)
            return {};
        if (!node.IsSequence())
            return tl::unexpected(yaml_error(
                m_place, node.Mark(), "'" + std::string(key) + "' must be a list of texts or of 'title:' and 'url:'"));
        for (YAML::Node const& item : node)
            into.push_back(TRY(reference(item, key)));
        return {};
    }

    /// A mapping of grades to headings, one or several for each.
    base::Result<void> care(char const* key, std::optional<std::vector<CareMark>>& into)
    {
        YAML::Node const node = m_mapping[key];
        if (!node)
            return {};
        TRY_VOID(check_keys(node, { name_of(Sign::emergency), name_of(Sign::today), name_of(Sign::routine) }, m_place));
        into.emplace();
        for (Sign const grade : k_care_grades) {
            std::string const name(name_of(grade));
            YAML::Node const headings = node[name];
            if (!headings)
                continue;
            auto const add = [&](YAML::Node const& heading) -> base::Result<void> {
                into->push_back(
                    { grade, TRY(text_of(heading, name, m_place)), m_place.first_line + heading.Mark().line });
                return {};
            };
            if (!headings.IsSequence())
                TRY_VOID(add(headings));
            else
                for (YAML::Node const& heading : headings)
                    TRY_VOID(add(heading));
        }
        return {};
    }

private:
    base::Result<Reference> reference(YAML::Node const& item, char const* key)
    {
        if (item.IsScalar()) {
            std::string text = TRY(text_of(item, key, m_place));
            return is_address(text) ? Reference { {}, std::move(text) } : Reference { std::move(text), {} };
        }
        TRY_VOID(check_keys(item, { "title", "url" }, m_place));
        Reference result;
        FieldReader fields(item, m_place);
        TRY_VOID(fields.text("title", result.title));
        TRY_VOID(fields.text("url", result.url, is_address, k_address_rule));
        if (result == Reference {})
            return tl::unexpected(yaml_error(m_place, item.Mark(), "a reference needs a title or a url"));
        return result;
    }

    base::Error refused(YAML::Node const& node, char const* key, std::string_view value, std::string_view allowed) const
    {
        return yaml_error(m_place, node.Mark(),
            "'" + std::string(key) + "' can't be '" + std::string(value.substr(0, 100)) + "'; allowed is "
                + std::string(allowed));
    }

    YAML::Node const& m_mapping;
    YamlPlace const& m_place;
};

bool fits_title(std::string_view text) { return text.size() <= k_title_limit_bytes; }

/// "pt_BR", as systems name languages.
std::string with_hyphens(std::string tag)
{
    std::ranges::replace(tag, '_', '-');
    return tag;
}

bool is_language(std::string_view text) { return is_language_tag(with_hyphens(std::string(text))); }

constexpr std::array<std::string_view, 15> k_keys { "slug", "title", "subtitle", "language", "author", "reviewed",
    "collections", "other_names", "references", "address", "source", "licence", "care", "approved_by", "approved" };

/// What other programs call a key of ours.
constexpr std::array<std::pair<char const*, char const*>, 3> k_other_names { { { "lang", "language" },
    { "license", "licence" }, { "authors", "author" } } };

/// Hugo's, Jekyll's and Pandoc's files all have keys that mean nothing here. Naming them shows a typing mistake.
std::string remark_on(std::vector<UnknownKey> const& unknown, YamlPlace const& place)
{
    std::string what = unknown.size() == 1 ? "an unknown key is left out:" : "unknown keys are left out:";
    constexpr std::size_t k_named = 20;
    for (std::size_t i = 0; i < std::min(unknown.size(), k_named); ++i)
        what += (i > 0 ? ", '" : " '") + unknown[i].name.substr(0, 100) + "'";
    return yaml_error(place, unknown.front().mark, what + (unknown.size() > k_named ? ", and others" : "")).message;
}

/// Who writes that a text is not to be published does not want it on a screen (Hugo's `draft`, Jekyll's `published`).
base::Result<void> refuse_draft(YAML::Node const& mapping, YamlPlace const& place)
{
    for (auto const& [key, value] : { std::pair { "draft", "true" }, std::pair { "published", "false" } })
        if (YAML::Node const node = mapping[key]; node && node.IsScalar() && reads_the_same(node.Scalar(), value))
            return tl::unexpected(yaml_error(place, node.Mark(),
                std::string("this is a draft ('") + key + ": " + value + "'); it is read once that line is gone"));
    return {};
}

} // namespace

base::Result<FrontMatterFields> read_front_matter(FrontMatter const& front, std::string_view name)
{
    YamlPlace const place { name, front.first_line };
    YAML::Node mapping = TRY(load_mapping(front.yaml, place));
    for (auto const& [other, ours] : k_other_names)
        if (mapping[other] && !mapping[ours])
            mapping[ours] = mapping[other];
    TRY_VOID(refuse_draft(mapping, place));
    auto unknown = TRY(find_unknown_keys(mapping, k_keys, place));
    std::erase_if(unknown, [](UnknownKey const& key) {
        return std::ranges::any_of(k_other_names, [&](auto const& names) { return key.name == names.first; });
    });

    std::string const title_rule = "at most " + std::to_string(k_title_limit_bytes) + " bytes";
    std::string const slug_rule
        = "small letters a to z, digits and hyphens, at most " + std::to_string(k_slug_limit_bytes);
    FrontMatterFields read;
    if (!unknown.empty())
        read.remarks.push_back(remark_on(unknown, place));
    Metadata& metadata = read.metadata;
    FieldReader fields(mapping, place);
    TRY_VOID(fields.text("title", metadata.title, fits_title, title_rule));
    TRY_VOID(fields.text("slug", metadata.slug, is_slug, slug_rule));
    TRY_VOID(fields.text("subtitle", metadata.subtitle, fits_title, title_rule));
    TRY_VOID(fields.text("language", metadata.language, is_language, "a language code such as en, es or pt-BR"));
    metadata.language = written_language(metadata.language);
    TRY_VOID(fields.names("author", metadata.author, fits_title, title_rule));
    TRY_VOID(fields.date("reviewed", metadata.reviewed));
    TRY_VOID(fields.texts("collections", metadata.collections, is_slug, slug_rule));
    TRY_VOID(fields.texts("other_names", metadata.other_names, fits_title, title_rule));
    TRY_VOID(fields.references("references", metadata.references));
    TRY_VOID(fields.text("address", metadata.address, is_address, k_address_rule));
    TRY_VOID(fields.text("source", metadata.source, fits_title, title_rule));
    TRY_VOID(fields.text("licence", metadata.licence, fits_title, title_rule));
    TRY_VOID(fields.text("approved_by", metadata.approved_by, fits_title, title_rule));
    TRY_VOID(fields.date("approved", metadata.approved));
    TRY_VOID(fields.care("care", read.care));
    if (metadata.language.empty())
        metadata.language = "en";
    return read;
}

} // namespace content
