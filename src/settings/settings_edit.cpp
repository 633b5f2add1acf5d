#include "settings/settings_edit.h"

#include "content/plain_text.h"
#include "content/yaml_fields.h"
#include "settings/yaml_spans.h"

#include <algorithm>
#include <map>
#include <optional>

namespace settings {

namespace {

using base::ErrorCode;
using Texts = std::vector<std::string>;

constexpr std::size_t k_indent = 2;

/// Whether `text` reads as itself without quotation marks, also between brackets. Rather too careful than too brave.
bool is_plain(std::string_view text)
{
    constexpr std::string_view k_signs = "?:,[]{}#&*!|>'\"%@`";
    if (text.empty() || k_signs.find(text.front()) != std::string_view::npos || text.ends_with(':'))
        return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
        return false;
    if (text == "-" || text.starts_with("- ") || text.starts_with("---") || text.starts_with("..."))
        return false;
    return text != "~" && text != "null" && text != "Null" && text != "NULL";
}

std::string written(std::string_view text, bool in_flow)
{
    if (is_plain(text) && !(in_flow && text.find_first_of(",[]{}:") != std::string_view::npos))
        return std::string(text);
    std::string quoted = "'";
    for (char const letter : text)
        quoted += letter == '\'' ? std::string("''") : std::string(1, letter);
    return quoted + "'";
}

std::string written(SettingKind kind, Texts const& texts, bool in_flow)
{
    if (kind == SettingKind::text)
        return written(texts.front(), in_flow);
    std::string list = "[";
    for (std::string const& text : texts)
        list += (list.size() > 1 ? ", " : "") + written(text, true);
    return list + "]";
}

std::vector<std::string> names_in(std::string_view key)
{
    std::vector<std::string> names;
    for (std::size_t dot = key.find('.'); dot != std::string_view::npos; dot = key.find('.')) {
        names.emplace_back(key.substr(0, dot));
        key.remove_prefix(dot + 1);
    }
    names.emplace_back(key);
    return names;
}

/// "a: { b: value }" for a mapping between braces.
std::string in_braces(std::vector<std::string> const& names, std::string const& value)
{
    std::string text = value;
    for (auto name = names.rbegin(); name != names.rend(); ++name)
        text = *name + ": " + (name == names.rbegin() ? text : "{ " + text + " }");
    return text;
}

class Editor {
public:
    Editor(std::string_view yaml, std::string_view name, YAML::Node top)
        : m_yaml(yaml)
        , m_name(name)
        , m_spans(yaml)
        , m_top(std::move(top))
        , m_line_end(
              yaml.find("\r\n") != std::string_view::npos && yaml.find("\r\n") + 1 == yaml.find('\n') ? "\r\n" : "\n")
    {
    }

    /// Each is a text to try, the better ones first; whether it says what it should, the caller finds out.
    [[nodiscard]] base::Result<Texts> with(std::vector<std::string> names, SettingKind kind, Texts const& texts) const
    {
        std::optional<YamlEntry> group;
        YAML::Node map = m_top;
        for (; !names.empty(); names.erase(names.begin())) {
            auto const found = find(map, names.front());
            if (!found)
                break;
            if (names.size() == 1)
                return Texts { TRY(replaced(*found, kind, texts)) };
            group.emplace(*found);
            map.reset(found->value);
        }
        if (map.IsMap() && map.Style() == YAML::EmitterStyle::Flow)
            return Texts { added_in_braces(map, in_braces(names, written(kind, texts, true))) };
        return added_as_lines(map, group, names, written(kind, texts, false));
    }

    [[nodiscard]] base::Result<std::string> without(std::vector<std::string> names) const
    {
        YAML::Node map = m_top;
        for (; names.size() > 1; names.erase(names.begin())) {
            auto const found = find(map, names.front());
            if (!found)
                return std::string(m_yaml);
            map.reset(found->value);
        }
        auto const found = find(map, names.front());
        if (!found)
            return std::string(m_yaml);
        if (found->in_flow)
            return removed_from_braces(map, *found);
        return spliced(m_spans.line_begin(found->begin), m_spans.next_line(found->end()), "");
    }

private:
    [[nodiscard]] std::optional<YamlEntry> find(YAML::Node const& map, std::string const& name) const
    {
        if (map.IsMap())
            for (auto const& each : map)
                if (each.first.IsScalar() && each.first.Scalar() == name)
                    return m_spans.entry(map, each.first, each.second);
        return std::nullopt;
    }

    [[nodiscard]] std::string spliced(std::size_t begin, std::size_t end, std::string_view text) const
    {
        return std::string(m_yaml.substr(0, begin)) + std::string(text)
            + std::string(m_yaml.substr(std::max(begin, end)));
    }

    /// Between brackets or braces nobody can tell which piece a comment speaks of, and a piece that is taken away would
    /// take another one's comment with it.
    [[nodiscard]] base::Result<void> check_no_comment(YamlSpan gone) const
    {
        if (auto const comment = m_spans.comment_in_flow(gone))
            return base::failure(ErrorCode::unsupported,
                std::string(m_name) + ":" + std::to_string(m_spans.line_number(*comment))
                    + ": this comment stands within what would be changed, and would be lost; move it to a line of its "
                      "own, above the setting");
        return {};
    }

    [[nodiscard]] base::Result<std::string> replaced(YamlEntry const& entry, SettingKind kind, Texts const& texts) const
    {
        std::string const value = written(kind, texts, entry.in_flow);
        bool const block
            = (entry.value.IsSequence() || entry.value.IsMap()) && entry.value.Style() != YAML::EmitterStyle::Flow;
        if (block && entry.value.IsSequence() && kind == SettingKind::list && !texts.empty())
            return with_items(entry, texts);
        if (block) {
            // The lines of the old value go; a comment behind the key stays.
            std::size_t const lines = m_spans.next_line(entry.after_colon);
            std::string const behind_key(m_yaml.substr(entry.after_colon, lines - entry.after_colon));
            return spliced(entry.after_colon, m_spans.next_line(entry.span.end), " " + value + behind_key);
        }
        if (entry.value.IsSequence() || entry.value.IsMap())
            TRY_VOID(check_no_comment(entry.span));
        bool const nothing = entry.span.begin == entry.after_colon && entry.span.end == entry.after_colon;
        return spliced(entry.span.begin, entry.span.end, (nothing ? " " : "") + value);
    }

    /// A list with one item a line. An item that stays keeps its lines, with the comments above and behind it.
    [[nodiscard]] std::string with_items(YamlEntry const& entry, Texts const& texts) const
    {
        std::multimap<std::string, std::string> old;
        std::size_t const begin = m_spans.next_line(entry.after_colon);
        std::size_t at = begin;
        for (YAML::Node const& node : entry.value) {
            std::size_t const end = m_spans.next_line(m_spans.item(entry.value, node).end);
            old.emplace(content::fold_white_space(node.Scalar()), m_yaml.substr(at, end - at));
            at = end;
        }
        std::string const indent(static_cast<std::size_t>(entry.value.Mark().column), ' ');
        std::string lines;
        for (std::string const& text : texts) {
            if (!lines.empty() && !lines.ends_with('\n'))
                lines += m_line_end;
            if (auto const kept = old.find(text); kept != old.end())
                lines += old.extract(kept).mapped();
            else
                lines += indent + "- " + written(text, false) + m_line_end;
        }
        return spliced(begin, at, lines);
    }

    [[nodiscard]] std::string added_in_braces(YAML::Node const& map, std::string const& text) const
    {
        std::size_t const begin = m_spans.begin_of(map);
        std::size_t end = 0;
        for (auto const& each : map)
            end = m_spans.entry(map, each.first, each.second).end();
        return end > 0 ? spliced(end, end, ", " + text)
                       : spliced(begin, m_yaml.find('}', begin) + 1, "{ " + text + " }");
    }

    [[nodiscard]] base::Result<std::string> removed_from_braces(YAML::Node const& map, YamlEntry const& gone) const
    {
        YamlSpan piece { gone.begin, gone.end() };
        for (auto const& each : map) {
            YamlEntry const entry = m_spans.entry(map, each.first, each.second);
            if (entry.begin > gone.begin) {
                piece = { gone.begin, entry.begin };
                break;
            }
            if (entry.begin < gone.begin)
                piece.begin = entry.end();
        }
        TRY_VOID(check_no_comment(piece));
        return spliced(piece.begin, piece.end, "");
    }

    /// What lies between a group's key and the next thing that is not in the group.
    [[nodiscard]] YamlSpan region_of(std::optional<YamlEntry> const& group) const
    {
        if (!group)
            return { m_spans.line_begin(0), end_of_document() };
        std::size_t end = end_of_document();
        for (auto const& each : m_top)
            if (std::size_t const begin = m_spans.begin_of(each.first); begin > group->begin)
                end = std::min(end, m_spans.line_begin(begin));
        return { m_spans.next_line(group->begin), end };
    }

    /// Before "...", which ends a document; else the end of the text.
    [[nodiscard]] std::size_t end_of_document() const
    {
        for (std::size_t line = m_spans.line_begin(0); line < m_yaml.size(); line = m_spans.next_line(line))
            if (m_yaml.substr(line, 3) == "..."
                && m_yaml.substr(line + 3, 1).find_first_not_of(" \r\n\t") == std::string_view::npos)
                return line;
        return m_yaml.size();
    }

    [[nodiscard]] std::string lines_of(
        std::vector<std::string> const& names, std::size_t column, std::string const& value) const
    {
        std::string lines;
        for (std::size_t at = 0; at < names.size(); ++at)
            lines += std::string(column + at * k_indent, ' ') + names[at] + ":"
                + (at + 1 == names.size() ? " " + value : "") + m_line_end;
        return lines;
    }

    [[nodiscard]] std::string with_lines(std::size_t at, std::string const& lines) const
    {
        bool const open = at > m_spans.line_begin(0) && m_yaml[at - 1] != '\n';
        return spliced(at, at, (open ? m_line_end : "") + lines);
    }

    [[nodiscard]] Texts added_as_lines(YAML::Node const& map, std::optional<YamlEntry> const& group,
        std::vector<std::string> const& names, std::string const& value) const
    {
        Texts tries;
        std::optional<std::size_t> column;
        std::size_t last = group ? m_spans.next_line(group->begin) : end_of_document();
        if (map.IsMap())
            for (auto const& each : map) {
                YamlEntry const entry = m_spans.entry(map, each.first, each.second);
                column = column.value_or(static_cast<std::size_t>(entry.column));
                if (group)
                    last = m_spans.next_line(entry.end());
            }
        if (!group)
            column = column.value_or(0);
        if (auto const comment
            = commented_out(names.front(), region_of(group), column, group ? std::size_t(group->column) : 0))
            tries.push_back(with_lines(comment->end, lines_of(names, comment->begin, value)));
        std::string const lines
            = lines_of(names, column.value_or(group ? std::size_t(group->column) + k_indent : 0), value);
        bool const parted = group || last <= m_spans.line_begin(0) || m_yaml.substr(0, last).ends_with("\n\n")
            || m_yaml.substr(0, last).ends_with("\n\r\n");
        tries.push_back(with_lines(last, (parted ? "" : m_line_end) + lines));
        return tries;
    }

    /// A line "# name:" that stands where the key would: where to put the key's column, and the offset behind the line.
    [[nodiscard]] std::optional<YamlSpan> commented_out(
        std::string const& name, YamlSpan region, std::optional<std::size_t> column, std::size_t group_column) const
    {
        for (std::size_t line = region.begin; line < region.end; line = m_spans.next_line(line)) {
            std::size_t const hash = m_yaml.find_first_not_of(' ', line);
            if (hash == std::string_view::npos || m_yaml[hash] != '#')
                continue;
            std::size_t const word = m_yaml.find_first_not_of(' ', hash + 1);
            if (word == std::string_view::npos || !m_yaml.substr(word).starts_with(name + ":"))
                continue;
            std::size_t const hash_column = hash - line, word_column = word - line;
            if (!column && hash_column > group_column)
                return YamlSpan { hash_column, m_spans.next_line(line) };
            if (!column || hash_column == *column
                || (*column > 0 && (word_column == *column || word_column == *column + 1)))
                return YamlSpan { column.value_or(group_column + k_indent), m_spans.next_line(line) };
        }
        return std::nullopt;
    }

    std::string_view m_yaml, m_name;
    YamlSpans m_spans;
    YAML::Node m_top;
    std::string m_line_end;
};

/// What a file says, without its lines: a group that has no keys says nothing.
std::map<std::string, std::pair<SettingKind, Texts>> sense_of(std::vector<Setting> const& settings)
{
    std::map<std::string, std::pair<SettingKind, Texts>> sense;
    for (Setting const& setting : settings) {
        if (setting.kind == SettingKind::nothing)
            continue;
        auto& [kind, texts] = sense[setting.key];
        kind = setting.kind;
        for (SettingText const& text : setting.texts)
            texts.push_back(text.text);
    }
    return sense;
}

/// A file of comments only has no mapping to begin with.
Editor editor_of(std::string_view yaml, std::string_view name)
{
    auto const top = content::load_mapping(yaml, { name, 1 });
    return { yaml, name, top ? *top : YAML::Node() };
}

base::Error can_not_change(std::string_view name, std::string_view key)
{
    return { ErrorCode::unsupported,
        std::string(name) + ": '" + std::string(key)
            + "' can't be changed in the form in which this file is written; edit it by hand" };
}

} // namespace

base::Result<std::string> set_setting(std::string_view yaml, std::string_view name, std::string_view key,
    SettingKind kind, std::vector<std::string> const& texts)
{
    bool const right_number = kind == SettingKind::list || (kind == SettingKind::text && texts.size() == 1);
    if (!right_number || std::ranges::any_of(texts, [](std::string const& text) {
            return text.empty() || content::fold_white_space(text) != text;
        }))
        return base::failure(ErrorCode::usage,
            "'" + std::string(key)
                + "' must be a text that is not empty, on one line, without control characters or blanks around it");
    auto const settings = TRY(read_settings(yaml, name));
    auto wanted = sense_of(settings);
    wanted[std::string(key)] = { kind, texts };
    Editor const editor = editor_of(yaml, name);
    Texts attempts = TRY(editor.with(names_in(key), kind, texts));
    for (std::string& attempt : attempts)
        if (auto const read = read_settings(attempt, name); read && sense_of(*read) == wanted)
            return std::move(attempt);
    return tl::unexpected(can_not_change(name, key));
}

base::Result<std::string> remove_setting(std::string_view yaml, std::string_view name, std::string_view key)
{
    auto const settings = TRY(read_settings(yaml, name));
    auto wanted = sense_of(settings);
    if (wanted.erase(std::string(key)) == 0)
        return std::string(yaml);
    std::string edited = TRY(editor_of(yaml, name).without(names_in(key)));
    if (auto const read = read_settings(edited, name); read && sense_of(*read) == wanted)
        return edited;
    return tl::unexpected(can_not_change(name, key));
}

} // namespace settings
