#include "content/markdown_dialects.h"

#include "content/markdown_figures.h"
#include "content/markdown_lines.h"
#include "content/markdown_tables.h"
#include "content/notice_kind.h"
#include "content/plain_text.h"
#include "content/raised.h"

#include <algorithm>
#include <array>
#include <optional>

namespace content {

namespace {

bool begins_with_digit(std::string_view text) { return !text.empty() && text.front() >= '0' && text.front() <= '9'; }

constexpr std::size_t k_most_remarks = 20;

/// So that a line of a million marks that are never closed is not searched a million times.
constexpr std::size_t k_longest_mark = 1000;

/// What stands between `open` and `close`, as it is written; nothing where `text` does not begin with `open`.
std::optional<std::string_view> between(std::string_view text, std::string_view open, std::string_view close)
{
    text = text.substr(0, k_longest_mark);
    auto const end = text.find(close, open.size());
    if (!text.starts_with(open) || end == std::string_view::npos)
        return std::nullopt;
    return text.substr(open.size(), end - open.size());
}

/// The same of a whole line.
std::optional<std::string_view> inside(std::string_view line, std::string_view open, std::string_view close)
{
    if (line.size() < open.size() + close.size() || !line.starts_with(open) || !line.ends_with(close))
        return std::nullopt;
    std::string_view const words = line.substr(open.size(), line.size() - open.size() - close.size());
    return words.find(close) == std::string_view::npos ? std::optional(trimmed(words)) : std::nullopt;
}

/// `warning` of "warning", ".note", "style=\"warning\"", "class=\"alert alert-warning\"".
std::optional<Sign> notice_in(std::string_view attributes)
{
    constexpr std::string_view k_between = " \t.\"'=-:#{}";
    while (!attributes.empty()) {
        auto const end = std::min(attributes.find_first_of(k_between), attributes.size());
        if (auto const sign = notice_named(attributes.substr(0, end)))
            return sign;
        attributes.remove_prefix(std::min(end + 1, attributes.size()));
    }
    return std::nullopt;
}

/// `Take care` of `warning "Take care"` and `title="Take care"`.
std::string title_in(std::string_view attributes)
{
    auto const named = attributes.find("title=\"");
    auto const begin = named != std::string_view::npos ? named + 7 : attributes.find(" \"") + 2;
    if (named == std::string_view::npos && begin < 2)
        return {};
    return std::string(attributes.substr(begin, attributes.find('"', begin) - begin));
}

class Plain {
public:
    Plain(int first_line, std::string_view name)
        : m_line(first_line)
        , m_name(name)
    {
    }

    PlainMarkdown rewrite(std::string_view body)
    {
        m_last_comment_mark = body.rfind("%%");
        for (std::size_t begin = 0; begin < body.size(); ++m_line) {
            std::size_t const end = std::min(body.find('\n', begin), body.size() - 1) + 1;
            m_behind_line = end;
            std::string_view const line = without_line_end(body.substr(begin, end - begin));
            m_lines.push_back(m_code.is_in_code(trimmed(line)) ? quoted(std::string(line)) : plain(line));
            begin = end;
        }
        PlainMarkdown plain { .text = {}, .remarks = std::move(m_remarks) };
        for (std::string const& line : m_lines)
            plain.text += line + "\n";
        return plain;
    }

private:
    std::string plain(std::string_view line)
    {
        std::string_view const text = trimmed(line);
        if (is_comment(text) || is_footnote(line, text) || is_of_program(text))
            return {};
        if (text.empty())
            m_quoting = false;
        if (auto fence = fence_of(text))
            return *fence;
        if (auto const attributes = inside(text, "{:", "}"))
            return begin_attributes(*attributes);
        if (text.starts_with(": ") && defines(line, text))
            return "  " + inline_marks(text.substr(2));
        return quoted(inline_marks(without_heading_attributes(line)));
    }

    /// "%% for me only %%", on one line or several.
    bool is_comment(std::string_view text)
    {
        constexpr std::string_view k_mark = "%%";
        bool const marked = text.starts_with(k_mark);
        bool const whole = marked && text.size() > 3 && text.ends_with(k_mark);
        if (m_in_comment) {
            m_in_comment = !text.ends_with(k_mark);
            return true;
        }
        bool const opens = marked && !whole && text.find(k_mark, 2) == std::string_view::npos;
        bool const ends = m_last_comment_mark != std::string_view::npos && m_last_comment_mark >= m_behind_line;
        m_in_comment = opens && ends;
        if (opens && !ends)
            remark("a comment that does not end (%%) is left out up to the end of its line");
        return whole || opens;
    }

    /// "[^1]: where it is from", with the lines that are further in below it.
    bool is_footnote(std::string_view line, std::string_view text)
    {
        bool const further_in = line.starts_with("    ") || line.starts_with('\t');
        if (m_in_footnote && (further_in || text.empty()))
            return true;
        auto const mark = between(text, "[^", "]:");
        m_in_footnote = mark && mark->find(']') == std::string_view::npos;
        if (m_in_footnote)
            remark("footnotes are left out; write what matters into the text");
        return m_in_footnote;
    }

    /// A table of contents, which the kiosk makes itself; an import of a component.
    static bool is_of_program(std::string_view text)
    {
        for (std::string_view const contents : { "[TOC]", "[toc]", "[[toc]]", "[[_TOC_]]", "{:toc}", "[[TOC]]" })
            if (text == contents)
                return true;
        bool const quoted = text.ends_with('\'') || text.ends_with('"') || text.ends_with(';');
        return quoted
            && ((text.starts_with("import ") && text.find_first_of("'\"") != std::string_view::npos)
                || text.starts_with("export const ") || text.starts_with("export default "));
    }

    /// Notices of Hugo's themes and GitBook, and a container that Markdown is written in, as fences ":::".
    std::optional<std::string> fence_of(std::string_view text)
    {
        for (auto const& [open, close] :
            { std::pair { "{{<", ">}}" }, std::pair { "{{%", "%}}" }, std::pair { "{%", "%}" } })
            if (auto const tag = inside(text, open, close))
                return fence_of_tag(*tag, text);
            else if (auto notice = notice_on_a_line(text, open, close))
                return notice;
        if (text.starts_with("<div") && text.find("markdown=") != std::string_view::npos && text.ends_with('>')) {
            auto const sign = notice_in(text);
            m_containers.push_back(sign.has_value());
            return sign ? "::: " + std::string(name_of(*sign)) : std::string();
        }
        if (text == "</div>" && !m_containers.empty()) {
            bool const notice = m_containers.back();
            m_containers.pop_back();
            return notice ? ":::" : "";
        }
        return std::nullopt;
    }

    /// "{{% notice warning %}}Call.{{% /notice %}}".
    static std::optional<std::string> notice_on_a_line(
        std::string_view text, std::string_view open, std::string_view close)
    {
        auto const begin = between(text, open, close);
        if (!begin || !text.ends_with(close))
            return std::nullopt;
        auto const end = text.rfind(open);
        if (end == 0)
            return std::nullopt;
        std::string_view const last = trimmed(text.substr(end + open.size()));
        std::string_view const what = trimmed(*begin).substr(0, trimmed(*begin).find(' '));
        auto const said = notice_in(trimmed(*begin).substr(what.size())), sign = said ? said : notice_named(what);
        if ((!last.starts_with('/') && !last.starts_with("end")) || !sign)
            return std::nullopt;
        std::size_t const from = open.size() + begin->size() + close.size();
        return "> [!" + std::string(name_of(*sign)) + "] " + std::string(text.substr(from, end - from));
    }

    /// A short code that is no notice stays for who names those.
    std::optional<std::string> fence_of_tag(std::string_view tag, std::string_view text)
    {
        constexpr auto k_notices
            = std::to_array<std::string_view>({ "notice", "hint", "alert", "callout", "admonition" });
        bool const ends = tag.starts_with('/') || tag.starts_with("end");
        std::string_view const words = trimmed(tag.substr(tag.starts_with('/') ? 1 : tag.starts_with("end") ? 3 : 0));
        std::string_view const what = words.substr(0, words.find(' '));
        if (std::ranges::find(k_notices, what) == k_notices.end() && !notice_named(what)) {
            if (text.starts_with("{{"))
                return std::nullopt;
            remark("what is in {% %} is left out");
            return "";
        }
        if (ends)
            return ":::";
        std::string_view const attributes = words.substr(what.size());
        // "hint" alone is a kind of notice, and "hint danger" another one.
        auto const said = notice_in(attributes), sign = said ? said : notice_named(what);
        std::string const title = title_in(attributes);
        return "::: " + std::string(name_of(sign.value_or(Sign::note))) + (title.empty() ? "" : " " + title);
    }

    /// "{: .note }" before a paragraph makes a notice of it.
    std::string begin_attributes(std::string_view attributes)
    {
        auto const sign = notice_in(attributes);
        bool const begins = m_lines.empty() || trimmed(m_lines.back()).empty();
        if (!sign || !begins)
            return {};
        m_quoting = true;
        return "> [!" + std::string(name_of(*sign)) + "]";
    }

    std::string quoted(std::string line) const { return m_quoting ? "> " + line : line; }

    /// "Term" and below it ": what it means": an item, "Term: what it means".
    bool defines(std::string_view line, std::string_view)
    {
        if (line.starts_with("    ") || m_lines.empty())
            return false;
        std::string& term = m_lines.back();
        std::string_view const words = trimmed(term);
        // A further meaning of the same term.
        if (term.starts_with("  ") || words.starts_with("- **"))
            return true;
        bool const plain = !words.empty() && std::string_view("#>|-*+:<").find(words.front()) == std::string_view::npos;
        if (!plain)
            return false;
        term = "- **" + std::string(words) + ":**";
        return true;
    }

    /// "## Title {#id .class}".
    static std::string without_heading_attributes(std::string_view line)
    {
        std::string_view const text = trimmed(line);
        auto const open = text.rfind('{');
        bool const attributes = text.starts_with('#') && text.ends_with('}') && open != std::string_view::npos
            && open > 0 && text[open - 1] == ' ' && open + 1 < text.size()
            && std::string_view("#.:").find(text[open + 1]) != std::string_view::npos;
        return std::string(attributes ? text.substr(0, open) : line);
    }

    /// Links, highlights, comments and footnotes within a line, but for what is code.
    std::string inline_marks(std::string_view line)
    {
        std::string made;
        while (!line.empty()) {
            auto next = std::min(line.find_first_of("`[!=%{^~"), line.size());
            // The address of a picture within the text may end with "==", which marks nothing.
            if (line.substr(0, next).find("](data:") != std::string_view::npos)
                next = std::min(line.find(')', next), line.size());
            made += line.substr(0, next);
            line.remove_prefix(next);
            if (line.empty())
                break;
            std::size_t const taken = take_mark(line, made);
            if (taken == 0)
                made += line.front();
            line.remove_prefix(std::max<std::size_t>(taken, 1));
        }
        return made;
    }

    /// The bytes of a mark at the beginning of `text`, or 0, and to `made` what stands for it.
    std::size_t take_mark(std::string_view text, std::string& made)
    {
        if (text.starts_with('`')) {
            std::string const ticks(text.substr(0, count_of(text, '`')));
            auto const code = between(text, ticks, ticks);
            made += code ? text.substr(0, code->size() + 2 * ticks.size()) : std::string_view(ticks);
            return code ? code->size() + 2 * ticks.size() : ticks.size();
        }
        if (auto const embedded = between(text, "![[", "]]")) {
            take_embedded(*embedded, made);
            return embedded->size() + 5;
        }
        // "[[1]](address)" is a link whose words are in brackets.
        if (auto const link = between(text, "[[", "]]");
            link && link->find('[') == std::string_view::npos && !text.substr(link->size() + 4).starts_with('(')) {
            auto const bar = link->find('|');
            std::string_view const page = link->substr(0, link->find('#'));
            made += bar != std::string_view::npos ? link->substr(bar + 1) : page;
            return link->size() + 4;
        }
        if (auto const mark = between(text, "[^", "]");
            mark && !mark->empty() && mark->find(' ') == std::string_view::npos) {
            remark("footnotes are left out; write what matters into the text");
            return mark->size() + 3;
        }
        if (auto const words = between(text, "==", "=="); words && !words->empty() && trimmed(*words) == *words) {
            made += "**" + std::string(*words) + "**";
            return words->size() + 4;
        }
        if (auto const words = between(text, "%%", "%%"))
            return words->size() + 4;
        // Pandoc's "10^9^ cells" and "CO~2~". GitHub strikes out by a lone tilde before a word.
        bool const on_word = !made.empty() && made.back() != ' ' && made.back() != '\n' && made.back() != '\t';
        for (auto const& [mark, shift] : { std::pair { "^", Shift::raised }, std::pair { "~", Shift::lowered } })
            if (auto const words = between(text, mark, mark); words && on_word && !words->empty()
                && !made.ends_with(mark) && words->find(' ') == std::string_view::npos
                && !begins_with_digit(text.substr(words->size() + 2)) && shifted(*words, shift) != *words) {
                made += shifted(*words, shift);
                return words->size() + 2;
            }
        // "{{%" is Hugo's, and not Jekyll's.
        if (auto const tag = between(text, "{%", "%}"); tag && !made.ends_with('{')) {
            remark("what is in {% %} is left out");
            return tag->size() + 4;
        }
        if (auto const attributes = between(text, "{:", "}"))
            return attributes->size() + 3;
        return 0;
    }

    /// "![[mouth.png|A sore mouth]]"; what stands behind the bar may be a width.
    void take_embedded(std::string_view embedded, std::string& made)
    {
        auto const bar = embedded.find('|');
        std::string_view const words = bar == std::string_view::npos ? "" : embedded.substr(bar + 1);
        bool const width = words.find_first_not_of("0123456789x") == std::string_view::npos;
        if (!width)
            made += "![" + std::string(words) + "](<" + std::string(embedded.substr(0, bar)) + ">)";
        else
            remark("'" + std::string(embedded.substr(0, bar).substr(0, 100))
                + "' is left out: it has no text for people who do not see it, as in ![text](picture.png)");
    }

    void remark(std::string const& what)
    {
        bool const said = std::ranges::any_of(m_remarks, [&](std::string const& each) { return each.ends_with(what); });
        if (!said && m_remarks.size() < k_most_remarks)
            m_remarks.push_back(std::string(m_name) + ":" + std::to_string(m_line) + ": " + what);
    }

    std::vector<std::string> m_lines, m_remarks;
    std::vector<bool> m_containers; ///< Those that are open, and whether they are notices.
    CodeFences m_code;
    std::size_t m_last_comment_mark = 0, m_behind_line = 0; ///< Bytes of the body.
    bool m_in_comment = false, m_in_footnote = false, m_quoting = false;
    int m_line;
    std::string_view m_name;
};

} // namespace

PlainMarkdown plain_markdown(std::string_view body, int first_line, std::string_view name)
{
    return Plain(first_line, name).rewrite(with_figures(with_pipe_tables(body)));
}

} // namespace content
