#include "settings/yaml_spans.h"

#include "content/plain_text.h"

namespace settings {

namespace {

constexpr std::string_view k_line_ends = "\r\n";
constexpr std::string_view k_blanks = " \t";
constexpr std::string_view k_flow_signs = ",[]{}";

bool is_one_of(char letter, std::string_view letters) { return letters.find(letter) != std::string_view::npos; }

bool is_space(char letter) { return is_one_of(letter, k_blanks) || is_one_of(letter, k_line_ends); }

} // namespace

YamlSpans::YamlSpans(std::string_view yaml)
    : m_yaml(yaml)
    , m_first(yaml.size() - content::without_byte_order_mark(yaml).size())
{
}

std::size_t YamlSpans::line_begin(std::size_t offset) const
{
    std::size_t const before = offset == 0 ? std::string_view::npos : m_yaml.rfind('\n', offset - 1);
    return before == std::string_view::npos ? m_first : before + 1;
}

int YamlSpans::line_number(std::size_t offset) const
{
    return static_cast<int>(std::ranges::count(m_yaml.substr(0, offset), '\n')) + 1;
}

std::size_t YamlSpans::next_line(std::size_t offset) const
{
    std::size_t const end = m_yaml.find('\n', offset);
    return end == std::string_view::npos ? m_yaml.size() : end + 1;
}

std::size_t YamlSpans::begin_of(YAML::Node const& node) const
{
    return std::min(m_yaml.size(), m_first + static_cast<std::size_t>(std::max(0, node.Mark().pos)));
}

YamlEntry YamlSpans::entry(YAML::Node const& mapping, YAML::Node const& key, YAML::Node const& value) const
{
    YamlEntry made { value, mapping.Style() == YAML::EmitterStyle::Flow, key.Mark().column, begin_of(key) };
    Place const place { made.in_flow, made.column };
    std::size_t const colon = m_yaml.find_first_not_of(k_blanks, end_of_scalar(made.begin, place));
    if (colon == std::string_view::npos || m_yaml[colon] != ':')
        return made;
    made.after_colon = colon + 1;
    made.span = { made.after_colon, made.after_colon };
    if (!value.IsNull() || is_written_null(begin_of(value), made.after_colon))
        made.span = { begin_of(value), end_of(value, place) };
    return made;
}

/// Whether a null is written out. One that is left out has the mark of whatever comes next.
bool YamlSpans::is_written_null(std::size_t begin, std::size_t after_colon) const
{
    std::string_view const text = m_yaml.substr(begin);
    bool const is_word
        = text.starts_with('~') || text.starts_with("null") || text.starts_with("Null") || text.starts_with("NULL");
    return is_word && begin >= after_colon
        && m_yaml.substr(after_colon, begin - after_colon).find_first_not_of(k_blanks) == std::string_view::npos;
}

std::optional<std::size_t> YamlSpans::comment_in_flow(YamlSpan span) const
{
    bool piece_begins = true;
    for (std::size_t at = span.begin; at < span.end; ++at) {
        char const letter = m_yaml[at];
        if (letter == '#' && (piece_begins || is_space(m_yaml[at - 1])))
            return at;
        // Within a plain text a quotation mark is a letter like any other.
        if (piece_begins && is_one_of(letter, "'\""))
            at = end_of_quoted(at) - 1;
        else if (is_space(letter))
            continue;
        bool const colon = letter == ':' && at + 1 < span.end && is_space(m_yaml[at + 1]);
        piece_begins = colon || is_one_of(letter, k_flow_signs);
    }
    return std::nullopt;
}

YamlSpan YamlSpans::item(YAML::Node const& list, YAML::Node const& node) const
{
    Place const place { list.Style() == YAML::EmitterStyle::Flow, list.Mark().column };
    return { begin_of(node), end_of(node, place) };
}

std::size_t YamlSpans::end_of(YAML::Node const& node, Place place) const
{
    if (node.IsScalar() || node.IsNull())
        return end_of_scalar(begin_of(node), place);
    std::size_t end = begin_of(node) + 1;
    if (node.IsMap())
        for (auto const& each : node)
            end = entry(node, each.first, each.second).end();
    else
        for (YAML::Node const& each : node)
            end = item(node, each).end;
    if (node.Style() != YAML::EmitterStyle::Flow)
        return end;
    // Between the last piece and the closing sign stand only blanks, a comma and comments.
    while (end < m_yaml.size() && !is_one_of(m_yaml[end], "]}"))
        end = m_yaml[end] == '#' ? next_line(end) : end + 1;
    return std::min(end + 1, m_yaml.size());
}

std::size_t YamlSpans::end_of_scalar(std::size_t begin, Place place) const
{
    if (begin >= m_yaml.size())
        return m_yaml.size();
    if (is_one_of(m_yaml[begin], "'\""))
        return end_of_quoted(begin);
    return is_one_of(m_yaml[begin], "|>") ? end_of_block_text(begin, place) : end_of_plain(begin, place);
}

std::size_t YamlSpans::end_of_quoted(std::size_t begin) const
{
    char const quote = m_yaml[begin];
    for (std::size_t at = begin + 1; at < m_yaml.size(); ++at) {
        if (quote == '"' && m_yaml[at] == '\\')
            ++at;
        else if (quote == '\'' && m_yaml.substr(at, 2) == "''")
            ++at;
        else if (m_yaml[at] == quote)
            return at + 1;
    }
    return m_yaml.size();
}

std::size_t YamlSpans::end_of_plain(std::size_t begin, Place place) const
{
    std::size_t end = begin;
    for (std::size_t at = begin; at < m_yaml.size(); ++at) {
        char const letter = m_yaml[at];
        char const next = at + 1 < m_yaml.size() ? m_yaml[at + 1] : '\n';
        if (letter == '\n' && !line_continues(at + 1, place))
            break;
        if (is_space(letter))
            continue;
        bool const comment = letter == '#' && at > begin && is_space(m_yaml[at - 1]);
        bool const colon = letter == ':' && (is_space(next) || (place.in_flow && is_one_of(next, k_flow_signs)));
        if (comment || colon || (place.in_flow && is_one_of(letter, k_flow_signs)))
            break;
        end = at + 1;
    }
    return end;
}

std::size_t YamlSpans::end_of_block_text(std::size_t begin, Place place) const
{
    std::size_t end = next_line(begin);
    for (std::size_t line = end; line < m_yaml.size(); line = next_line(line)) {
        std::size_t const text = m_yaml.find_first_not_of(' ', line);
        if (text == std::string_view::npos || is_one_of(m_yaml[text], k_line_ends))
            continue;
        if (static_cast<int>(text - line) <= place.column)
            break;
        end = next_line(line);
    }
    while (end > begin && is_one_of(m_yaml[end - 1], k_line_ends))
        --end;
    return end;
}

/// Whether a plain text goes on in this line, or behind empty ones.
bool YamlSpans::line_continues(std::size_t line, Place place) const
{
    for (; line < m_yaml.size(); line = next_line(line)) {
        std::size_t const text = m_yaml.find_first_not_of(k_blanks, line);
        if (text == std::string_view::npos)
            return false;
        if (is_one_of(m_yaml[text], k_line_ends))
            continue;
        return m_yaml[text] != '#' && (place.in_flow || static_cast<int>(text - line) > place.column);
    }
    return false;
}

} // namespace settings
