#include "content/yaml_fields.h"

#include "content/plain_text.h"

#include <algorithm>
#include <set>

namespace content {

base::Error yaml_error(YamlPlace const& place, YAML::Mark const& mark, std::string_view what)
{
    std::string where(place.name);
    if (!mark.is_null())
        where += ":" + std::to_string(place.first_line + mark.line);
    return { base::ErrorCode::malformed, where + ": " + std::string(what) };
}

base::Result<YAML::Node> load_mapping(std::string_view yaml, YamlPlace const& place, std::size_t limit_bytes)
{
    if (yaml.size() > limit_bytes)
        return base::failure(base::ErrorCode::too_large,
            std::string(place.name) + ": " + std::to_string(yaml.size()) + " bytes of YAML, the limit is "
                + std::to_string(limit_bytes));
    try {
        // The end mark makes yaml-cpp notice a quotation mark that is never closed; it would accept it.
        std::string const text = std::string(yaml) + (yaml.ends_with('\n') ? "...\n" : "\n...\n");
        YAML::Node node = YAML::Load(text);
        if (!node.IsMap())
            return tl::unexpected(yaml_error(place, node.Mark(), "expected lines of the form 'key: value'"));
        return node;
    } catch (YAML::Exception const& error) {
        std::string what = "this is not YAML: " + error.msg;
        if (error.msg == YAML::ErrorMsg::DOC_IN_SCALAR)
            what = "a quotation mark that is opened above is never closed";
        else if (error.msg == YAML::ErrorMsg::MAP_VALUE)
            what += "; a value with a colon and a space in it needs quotation marks";
        else if (error.msg == YAML::ErrorMsg::END_OF_SEQ_FLOW)
            what += "; a list that is opened with [ is never closed";
        return tl::unexpected(yaml_error(place, error.mark, what));
    }
}

base::Result<std::vector<UnknownKey>> find_unknown_keys(
    YAML::Node const& mapping, std::span<std::string_view const> known, YamlPlace const& place)
{
    if (!mapping.IsMap())
        return tl::unexpected(yaml_error(place, mapping.Mark(), "expected lines of the form 'key: value'"));
    std::vector<UnknownKey> unknown;
    std::set<std::string> seen;
    for (auto const& entry : mapping) {
        std::string const key = entry.first.IsScalar() ? entry.first.Scalar() : "";
        if (std::ranges::find(known, key) == known.end()) {
            unknown.push_back({ fold_white_space(key), entry.first.Mark() });
            continue;
        }
        if (!seen.insert(key).second)
            return tl::unexpected(yaml_error(place, entry.first.Mark(), "'" + key + "' stands here a second time"));
        if (entry.second.IsNull())
            return tl::unexpected(
                yaml_error(place, entry.first.Mark(), "'" + key + "' has no value; write one or leave the key out"));
    }
    return unknown;
}

base::Result<void> check_keys(
    YAML::Node const& mapping, std::initializer_list<std::string_view> allowed, YamlPlace const& place)
{
    auto const unknown = TRY(find_unknown_keys(mapping, { allowed.begin(), allowed.end() }, place));
    if (unknown.empty())
        return {};
    std::string what = "unknown key '" + unknown.front().name + "'; allowed are ";
    for (std::string_view const name : allowed)
        what += std::string(name == *allowed.begin() ? "" : ", ") + std::string(name);
    return tl::unexpected(yaml_error(place, unknown.front().mark, what));
}

base::Result<std::string> text_of(YAML::Node const& node, std::string_view key, YamlPlace const& place)
{
    std::string const quoted = "'" + std::string(key) + "'";
    if (!node.IsScalar())
        return tl::unexpected(yaml_error(place, node.Mark(), quoted + " must be a single text"));
    std::string text = fold_white_space(node.Scalar());
    if (text.empty())
        return tl::unexpected(yaml_error(place, node.Mark(), quoted + " is empty; write a text or leave the key out"));
    return text;
}

base::Result<std::vector<std::string>> texts_of(YAML::Node const& node, std::string_view key, YamlPlace const& place)
{
    if (!node.IsSequence())
        return tl::unexpected(
            yaml_error(place, node.Mark(), "'" + std::string(key) + "' must be a list, such as [one, two]"));
    std::vector<std::string> texts;
    for (YAML::Node const& item : node)
        texts.push_back(TRY(text_of(item, key, place)));
    return texts;
}

} // namespace content
