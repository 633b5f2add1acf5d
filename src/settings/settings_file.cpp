#include "settings/settings_file.h"

#include "content/plain_text.h"
#include "content/yaml_fields.h"

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>
#include <yaml-cpp/eventhandler.h>

namespace settings {

namespace {

static_assert(k_settings_file_limit_bytes <= content::k_yaml_limit_bytes);

/// Looks for what can't be seen in a YAML::Node any more: anchors, aliases, tags and further documents.
class PlainnessCheck final : public YAML::EventHandler {
public:
    explicit PlainnessCheck(content::YamlPlace const& place)
        : m_place(place)
    {
    }

    [[nodiscard]] std::optional<base::Error> const& problem() const { return m_problem; }
    [[nodiscard]] bool has_content() const { return m_has_content; }

    void OnDocumentStart(YAML::Mark const& mark) override
    {
        if (++m_documents > 1)
            refuse(mark, "a second document begins here; the file must be one, without '---' between its lines");
    }
    void OnDocumentEnd() override {}
    void OnNull(YAML::Mark const& mark, YAML::anchor_t anchor) override { check_anchor(mark, anchor); }
    void OnAlias(YAML::Mark const& mark, YAML::anchor_t) override { refuse(mark, k_no_references); }
    void OnScalar(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor, std::string const&) override
    {
        check(mark, tag, anchor);
    }
    void OnSequenceStart(
        YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        check(mark, tag, anchor);
    }
    void OnSequenceEnd() override {}
    void OnMapStart(
        YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        check(mark, tag, anchor);
    }
    void OnMapEnd() override {}

private:
    static constexpr std::string_view k_no_references
        = "anchors (&) and aliases (*) are not allowed; put a text that begins with one in quotation marks";

    void check(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor)
    {
        m_has_content = true;
        check_anchor(mark, anchor);
        // yaml-cpp's own words for "none was written": "?" for a plain text, "!" for one in quotation marks.
        if (!tag.empty() && tag != "?" && tag != "!")
            refuse(mark, "tags (!) are not allowed; put a text that begins with one in quotation marks");
    }

    void check_anchor(YAML::Mark const& mark, YAML::anchor_t anchor)
    {
        if (anchor != YAML::NullAnchor)
            refuse(mark, k_no_references);
    }

    void refuse(YAML::Mark const& mark, std::string_view what)
    {
        if (!m_problem)
            m_problem = content::yaml_error(m_place, mark, what);
    }

    content::YamlPlace const& m_place;
    std::optional<base::Error> m_problem;
    int m_documents = 0;
    bool m_has_content = false;
};

/// Whether there is anything in `yaml` but comments; an error when it is more than plain YAML.
base::Result<bool> check_plain(std::string_view yaml, content::YamlPlace const& place)
{
    PlainnessCheck check(place);
    try {
        std::istringstream stream { std::string(yaml) };
        YAML::Parser parser(stream);
        while (!check.problem() && parser.HandleNextDocument(check)) {}
    } catch (YAML::Exception const& error) {
        if (!check.problem())
            return tl::unexpected(content::yaml_error(place, error.mark, "this is not YAML: " + error.msg));
    }
    if (check.problem())
        return tl::unexpected(*check.problem());
    return check.has_content();
}

bool is_name(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

class Flattener {
public:
    explicit Flattener(content::YamlPlace const& place)
        : m_place(place)
    {
    }

    /// `prefix` is empty or ends with a dot.
    base::Result<void> add(YAML::Node const& mapping, std::string const& prefix)
    {
        for (auto const& entry : mapping) {
            std::string const key = prefix + TRY(name_in(entry.first));
            if (key.size() > k_setting_key_limit_bytes)
                return tl::unexpected(refused(entry.first, "this key is longer than any, or nested too deep"));
            if (!m_seen.insert(key).second)
                return tl::unexpected(refused(entry.first, "'" + key + "' stands here a second time"));
            if (entry.second.IsMap() && entry.second.size() > 0)
                TRY_VOID(add(entry.second, key + "."));
            else
                m_settings.push_back(TRY(setting(key, line_of(entry.first), entry.second)));
        }
        return {};
    }

    std::vector<Setting> take() { return std::move(m_settings); }

private:
    [[nodiscard]] int line_of(YAML::Node const& node) const { return m_place.first_line + node.Mark().line; }

    [[nodiscard]] base::Error refused(YAML::Node const& node, std::string_view what) const
    {
        return content::yaml_error(m_place, node.Mark(), what);
    }

    [[nodiscard]] base::Result<std::string> name_in(YAML::Node const& node) const
    {
        std::string const name = node.IsScalar() ? node.Scalar() : "";
        if (is_name(name))
            return name;
        std::size_t const dot = name.find('.');
        if (dot != std::string::npos && name.size() <= k_setting_key_limit_bytes && is_name(name.substr(0, dot))
            && is_name(name.substr(dot + 1)))
            return tl::unexpected(refused(node,
                "'" + name + "' stands on two lines in this file: '" + name.substr(0, dot)
                    + ":', and below it, indented, '" + name.substr(dot + 1) + ": ...'"));
        return tl::unexpected(refused(node, "expected a key of letters, digits, '_' and '-'"));
    }

    [[nodiscard]] base::Result<Setting> setting(std::string const& key, int line, YAML::Node const& value) const
    {
        if (value.IsNull() || value.IsMap())
            return Setting { key, line, SettingKind::nothing, {} };
        Setting made { key, line, value.IsSequence() ? SettingKind::list : SettingKind::text, {} };
        if (value.IsScalar())
            made.texts.push_back({ TRY(content::text_of(value, key, m_place)), line_of(value) });
        else
            for (YAML::Node const& item : value)
                made.texts.push_back({ TRY(content::text_of(item, key, m_place)), line_of(item) });
        return made;
    }

    content::YamlPlace const& m_place;
    std::set<std::string> m_seen;
    std::vector<Setting> m_settings;
};

} // namespace

base::Result<std::vector<Setting>> read_settings(std::string_view yaml, std::string_view name)
{
    if (yaml.size() > k_settings_file_limit_bytes)
        return base::failure(base::ErrorCode::too_large,
            std::string(name) + ": " + std::to_string(yaml.size()) + " bytes, the limit is "
                + std::to_string(k_settings_file_limit_bytes));
    TRY_VOID(content::check_input(yaml, name));
    content::YamlPlace const place { name, 1 };
    if (!TRY(check_plain(yaml, place)))
        return std::vector<Setting> {};
    YAML::Node const top = TRY(content::load_mapping(yaml, place));
    Flattener flattener(place);
    TRY_VOID(flattener.add(top, ""));
    return flattener.take();
}

} // namespace settings
