#include "content/markdown_figures.h"

#include "content/markdown_lines.h"
#include "content/plain_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace content {

namespace {

/// So that a short code that is never closed is not searched to the end of the file for each.
constexpr std::size_t k_longest_bytes = 4000;

constexpr std::string_view k_blanks = " \t\r\n";

/// The value of key="value", also in other marks of quotation or in none; empty where there is no such key.
std::string attribute_of(std::string_view attributes, std::string_view key)
{
    while (!attributes.empty()) {
        attributes.remove_prefix(std::min(attributes.find_first_not_of(k_blanks), attributes.size()));
        auto const end = attributes.find_first_of("= \t\r\n");
        std::string_view const name = attributes.substr(0, end);
        attributes.remove_prefix(std::min(name.size(), attributes.size()));
        if (!attributes.starts_with('='))
            continue;
        attributes.remove_prefix(1);
        char const mark = attributes.empty() ? '\0' : attributes.front();
        bool const quoted = mark == '"' || mark == '\'' || mark == '`';
        auto const behind = quoted ? attributes.find(mark, 1) : attributes.find_first_of(k_blanks);
        std::string_view const value = attributes.substr(quoted ? 1 : 0, quoted ? behind - 1 : behind);
        if (name == key)
            return fold_white_space(value);
        attributes.remove_prefix(behind == std::string_view::npos ? attributes.size() : behind + 1);
    }
    return {};
}

/// Marks that would end the text of a picture or its caption are words there.
std::string escaped(std::string_view text)
{
    std::string made;
    for (char const c : text) {
        made += std::string_view("[]\"\\`*_<>").find(c) == std::string_view::npos ? "" : "\\";
        made += c;
    }
    return made;
}

std::optional<std::string> picture_of(std::string_view attributes)
{
    std::string const source = attribute_of(attributes, "src");
    if (source.empty() || source.find_first_of("<>") != std::string::npos)
        return std::nullopt;
    std::string text = attribute_of(attributes, "alt"), caption = attribute_of(attributes, "caption");
    if (caption.empty())
        caption = attribute_of(attributes, "title");
    if (text.empty())
        text = std::exchange(caption, {});
    if (reads_the_same(text, caption))
        caption.clear();
    return "![" + escaped(text) + "](<" + source + ">" + (caption.empty() ? "" : " \"" + escaped(caption) + "\"") + ")";
}

/// A figure, and how much of the text it takes.
struct Figure {
    std::string picture;
    std::size_t bytes = 0;
};

/// Where `text` begins with one.
std::optional<Figure> figure_at(std::string_view text)
{
    for (auto const& [open, close] : { std::pair { "{{<", ">}}" }, std::pair { "{{%", "%}}" } }) {
        constexpr std::string_view k_name = "figure";
        if (!text.starts_with(open))
            continue;
        std::string_view const within = text.substr(0, k_longest_bytes);
        auto const end = within.find(close);
        std::string_view tag = end == std::string_view::npos ? "" : trimmed(within.substr(3, end - 3));
        if (!tag.starts_with(k_name))
            return std::nullopt;
        tag.remove_prefix(k_name.size());
        if (tag.ends_with('/'))
            tag.remove_suffix(1);
        bool const ends = tag.empty() || k_blanks.find(tag.front()) != std::string_view::npos;
        auto picture = ends ? picture_of(tag) : std::nullopt;
        return picture ? std::optional(Figure { *std::move(picture), end + 3 }) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::string with_figures(std::string_view body)
{
    if (body.find("figure") == std::string_view::npos)
        return std::string(body);
    std::string made;
    CodeFences code;
    for (std::size_t begin = 0; begin < body.size();) {
        std::size_t const end = std::min(body.find('\n', begin), body.size() - 1) + 1;
        std::string_view const line = body.substr(begin, end - begin);
        auto const blanks = std::min(line.find_first_not_of(" \t"), line.size());
        bool const in_code = code.is_in_code(trimmed(line));
        auto const figure = in_code ? std::nullopt : figure_at(body.substr(begin + blanks));
        if (!figure) {
            made += line;
            begin = end;
            continue;
        }
        std::size_t const behind = begin + blanks + figure->bytes;
        std::size_t const last = std::min(body.find('\n', behind), body.size() - 1) + 1;
        made += std::string(line.substr(0, blanks)) + figure->picture + std::string(body.substr(behind, last - behind));
        // The lines that it took stay, for whoever counts them.
        auto const taken = body.substr(begin + blanks, figure->bytes);
        made.append(static_cast<std::size_t>(std::ranges::count(taken, '\n')), '\n');
        begin = last;
    }
    return made;
}

} // namespace content
