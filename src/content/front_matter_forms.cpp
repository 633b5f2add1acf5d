#include "content/front_matter_forms.h"

#include "content/plain_text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace content {

namespace {

/// A text line by line; the line that is read has lost its end and the blanks before it.
class Lines {
public:
    explicit Lines(std::string_view text)
        : m_text(text)
    {
    }
    [[nodiscard]] bool at_end() const { return m_next == m_text.size(); }
    [[nodiscard]] std::size_t offset() const { return m_next; }
    std::string_view next()
    {
        std::size_t const end = std::min(m_text.find('\n', m_next), m_text.size());
        std::string_view line = m_text.substr(m_next, end - m_next);
        m_next = std::min(end + 1, m_text.size());
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
            line.remove_suffix(1);
        return line;
    }

private:
    std::string_view m_text;
    std::size_t m_next = 0;
};

base::Error unended(std::string_view name, int line, std::string_view end)
{
    return { base::ErrorCode::malformed,
        std::string(name) + ":" + std::to_string(line) + ": the metadata that begins here has no " + std::string(end)
            + " that ends it" };
}

int open_brackets(std::string_view value)
{
    int open = 0;
    char quote = 0;
    for (char const c : value) {
        if (c == '"' || c == '\'')
            quote = quote == 0 ? c : quote == c ? 0 : quote;
        else if (quote == 0)
            open += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
    }
    return open;
}

/// TOML's texts, numbers, dates and lists are written as YAML's are, so that only what surrounds them has to change:
/// "key = value" and "[table]". What YAML can't say in this way, its reader complains of with the line.
std::string yaml_of_toml(std::string_view toml)
{
    std::string yaml;
    bool in_table = false;
    int open = 0; // Brackets of a list that goes on.
    for (Lines lines(toml); !lines.at_end();) {
        std::string_view const line = trimmed(lines.next());
        auto const equals = line.find('=');
        if (open > 0) {
            yaml += "    " + std::string(line);
            open += open_brackets(line);
        } else if (line.starts_with('[')) {
            in_table = true;
            std::string_view const table = line.substr(0, line.find(']'));
            yaml += std::string(table.substr(std::min(table.find_first_not_of('['), table.size()))) + ":";
        } else if (line.starts_with('#') || equals == std::string_view::npos) {
            yaml += line;
        } else {
            std::string_view const value = trimmed(line.substr(equals + 1));
            yaml += (in_table ? "  " : "") + std::string(trimmed(line.substr(0, equals))) + ": " + std::string(value);
            open = open_brackets(value);
        }
        yaml += '\n';
    }
    return yaml;
}

base::Result<FrontMatter> find_fenced(std::string_view text, std::string_view name, int line)
{
    Lines lines(text);
    std::string const fence(lines.next());
    std::size_t const begin = lines.offset();
    while (!lines.at_end()) {
        std::size_t const end = lines.offset();
        std::string_view const each = lines.next();
        if (each != fence && !(each == "..." && fence == "---"))
            continue;
        std::string_view const inside = text.substr(begin, end - begin);
        // An empty one is not the same as none.
        std::string yaml = fence == "+++" ? yaml_of_toml(inside) : std::string(inside);
        return FrontMatter { yaml.empty() ? "\n" : std::move(yaml), text.substr(lines.offset()), line + 1 };
    }
    return tl::unexpected(unended(name, line, "second line '" + fence + "'"));
}

/// JSON is YAML, too; only its end has to be found.
base::Result<FrontMatter> find_json(std::string_view text, std::string_view name, int line)
{
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (quoted && text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            quoted = !quoted;
        else if (!quoted && (text[i] == '{' || text[i] == '}'))
            depth += text[i] == '{' ? 1 : -1;
        if (depth == 0)
            return FrontMatter { std::string(text.substr(0, i + 1)), text.substr(i + 1), line };
    }
    return tl::unexpected(unended(name, line, "'}'"));
}

/// "% title", "% author", "% date", in this order.
FrontMatter find_title_block(std::string_view text, int line)
{
    constexpr std::array<std::string_view, 3> k_keys { "title", "author", "date" };
    FrontMatter found { {}, text, line };
    Lines lines(text);
    for (std::string_view const key : k_keys) {
        if (!text.substr(lines.offset()).starts_with('%'))
            break;
        std::string value(trimmed(lines.next().substr(1)));
        for (std::size_t at = 0; (at = value.find('\'', at)) != std::string::npos; at += 2)
            value.insert(at, "'");
        found.yaml += value.empty() ? "\n" : std::string(key) + ": '" + value + "'\n";
        found.body = text.substr(lines.offset());
    }
    return found;
}

} // namespace

base::Result<FrontMatter> find_front_matter(std::string_view content, std::string_view name)
{
    std::string_view text = without_byte_order_mark(content);
    auto const begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    auto const line_begin = text.substr(0, begin).rfind('\n') + 1; // 0 where there is none.
    auto const line = 1 + static_cast<int>(std::ranges::count(text.substr(0, begin), '\n'));
    std::string_view const from_line = text.substr(line_begin);
    std::string_view const first = Lines(from_line).next();
    if (first == "---" || first == "+++")
        return find_fenced(from_line, name, line);
    if (first == "{" || first.starts_with("{\"") || first.starts_with("{ \""))
        return find_json(from_line, name, line);
    if (first.starts_with("% "))
        return find_title_block(from_line, line);
    return FrontMatter { {}, text, 1 };
}

} // namespace content
