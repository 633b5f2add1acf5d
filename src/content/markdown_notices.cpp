#include "content/markdown_notices.h"

#include "content/markdown_lines.h"
#include "content/notice_kind.h"
#include "content/plain_text.h"
#include "content/skeleton.h"
#include "content/vocabulary/placeholders.h"

#include <algorithm>
#include <optional>
#include <set>

namespace content {

namespace {

std::size_t indentation(std::string_view line) { return std::min(line.find_first_not_of(" \t"), line.size()); }

std::string_view without_quotes(std::string_view text)
{
    bool const quoted = text.size() > 1 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front();
    return quoted ? text.substr(1, text.size() - 2) : text;
}

/// The value of `key="value"` in the attributes of a fence of Pandoc's.
std::string_view attribute(std::string_view attributes, std::string_view key)
{
    auto const found = attributes.find(key);
    if (found == std::string_view::npos)
        return {};
    std::string_view const rest = attributes.substr(found + key.size());
    return rest.substr(0, rest.find('"'));
}

struct Opening {
    std::string kind, title; ///< In small letters; either may be empty.
};

/// What follows the marks: `warning Title`, `warning "Title"`, `warning[Title]`, `{.callout-warning title="Title"}`.
Opening opening_of(std::string_view text)
{
    text = trimmed(text);
    Opening opening;
    if (text.starts_with('{')) {
        auto const begin = text.find('.');
        std::string_view const kind = begin == std::string_view::npos ? "" : text.substr(begin + 1);
        opening.kind = kind.substr(0, kind.find_first_of(" }."));
        opening.title = attribute(text, "title=\"");
    } else {
        auto const end = std::min(text.find_first_of(" \t[{"), text.size());
        opening.kind = text.substr(0, end);
        std::string_view title = trimmed(text.substr(end));
        if (title.starts_with('['))
            title = title.substr(1, title.find(']') - 1);
        else if (title.starts_with('{'))
            title = attribute(title, "title=\"");
        // Marks that close the line, as Pandoc allows, are no title.
        title = trimmed(title.substr(0, title.find_last_not_of(':') + 1));
        opening.title = without_quotes(title);
    }
    for (std::string_view const prefix : { "callout-", "admonition-" })
        if (opening.kind.starts_with(prefix))
            opening.kind.erase(0, prefix.size());
    return opening;
}

class Rewriter {
public:
    Rewriter(int first_line, std::string_view name)
        : m_line(first_line)
        , m_name(name)
    {
    }

    RewrittenMarkdown rewrite(std::string_view body)
    {
        for (std::size_t begin = 0; begin < body.size(); ++m_line) {
            std::size_t const end = std::min(body.find('\n', begin), body.size() - 1) + 1;
            m_quotation_goes_on = trimmed(body.substr(end, body.find('\n', end) - end)).starts_with('>');
            read_line(without_line_end(body.substr(begin, end - begin)));
            begin = end;
        }
        return std::move(m_out);
    }

private:
    enum class Form { fence, indented, plain_fence };
    struct Container {
        Form form;
        std::size_t marks = 0;           ///< Of a fence: how many colons opened it.
        std::optional<bool> is_indented; ///< Of "!!!": known once its first line is read.
    };

    void read_line(std::string_view line)
    {
        std::string_view const text = trimmed(line);
        if (m_code.is_in_code(text))
            return write(line);
        if (text.starts_with(":::"))
            return read_fence(text);
        end_indented(line);
        if (text.starts_with("!!!") || text.starts_with("???"))
            return read_exclamation(text);
        if (auto const title = title_of_quotation(text); !title.empty() && m_quotation_goes_on) {
            // A paragraph of its own, which the text below would else be a part of.
            auto const marks = text.substr(0, text.find('['));
            write(std::string(text.substr(0, text.find(']') + 1)) + " **" + std::string(title) + "**");
            return write(marks);
        }
        write(with_placeholders_seen(line));
    }

    /// "Take care" of "> [!warning]- Take care", as Obsidian has it: the mark behind the kind says that it is folded.
    static std::string_view title_of_quotation(std::string_view text)
    {
        auto const kind = text.find("[!");
        auto const end = text.find(']', kind == std::string_view::npos ? text.size() : kind);
        if (!text.starts_with('>') || end == std::string_view::npos || text.find_first_not_of("> ") != kind
            || !notice_named(text.substr(kind + 2, end - kind - 2)))
            return {};
        std::string_view title = text.substr(end + 1);
        if (title.starts_with('-') || title.starts_with('+'))
            title.remove_prefix(1);
        return trimmed(title);
    }

    void read_fence(std::string_view text)
    {
        std::size_t const marks = count_of(text, ':');
        Opening const opening = opening_of(text.substr(marks));
        if (opening.kind.empty() && opening.title.empty()) {
            // Several may end at once in a file that lacks an end.
            if (!m_open.empty())
                m_open.pop_back();
            return write("");
        }
        bool const notice = notice_named(opening.kind).has_value() || !opening.title.empty();
        open({ notice ? Form::fence : Form::plain_fence, marks, {} }, opening);
    }

    /// MkDocs indents what belongs to "!!!"; others end it with a line of the same marks.
    void read_exclamation(std::string_view text)
    {
        constexpr std::size_t k_marks = 3;
        std::string_view const rest = trimmed(text.substr(k_marks));
        if (rest.empty() && !m_open.empty()) {
            m_open.pop_back();
            return write("");
        }
        std::string_view const words = rest.starts_with('+') ? rest.substr(1) : rest;
        Opening const opening = opening_of(words);
        bool const quoted = words.find('"') != std::string_view::npos;
        // "!!! Call 911" is what somebody wrote, and no notice.
        if (words.empty() || (!notice_named(opening.kind) && !quoted))
            return write(text);
        open({ Form::indented, 0, {} }, opening);
    }

    void open(Container const& container, Opening const& opening)
    {
        write("");
        // Each line has a mark for each that is open.
        constexpr std::size_t k_most_open = 20;
        if (m_open.size() < k_most_open)
            m_open.push_back(container);
        if (container.form == Form::plain_fence)
            return;
        auto const sign = notice_named(opening.kind);
        std::string first = sign ? "[!" + std::string(name_of(*sign)) + "]" : "";
        if (!opening.title.empty())
            first += (first.empty() ? "**" : " **") + opening.title + "**";
        write(first);
        write("");
    }

    /// A line that is no further in ends all that is indented; a bare "!!!" ends the last one.
    void end_indented(std::string_view line)
    {
        if (trimmed(line).empty() || trimmed(line) == "!!!")
            return;
        bool const further_in = indentation(line) > 0;
        while (!m_open.empty() && m_open.back().form == Form::indented) {
            auto& is_indented = m_open.back().is_indented;
            if (!is_indented)
                is_indented = further_in;
            else if (*is_indented && !further_in) {
                m_open.pop_back();
                write("");
                continue;
            }
            return;
        }
    }

    /// With the marks of the quotations that are open.
    void write(std::string_view line)
    {
        bool quoted = false;
        for (Container const& each : m_open) {
            quoted = quoted || each.form != Form::plain_fence;
            if (each.form == Form::indented)
                line.remove_prefix(std::min<std::size_t>(indentation(line), k_indentation));
        }
        for (Container const& each : m_open)
            m_out.text += each.form == Form::plain_fence ? "" : "> ";
        m_out.text += std::string(line) + "\n";
        m_out.lines.push_back(m_line);
    }

    /// What Hugo calls short codes vanishes, too. An address with a placeholder would not be an address to Markdown,
    /// and its marks would be shown.
    std::string with_placeholders_seen(std::string_view line)
    {
        std::string const written(line);
        std::string seen;
        std::size_t begin = 0;
        bool in_address = false;
        for (Placeholder const& each : placeholders_in(written)) {
            std::string_view const before = std::string_view(written).substr(begin, each.begin - begin);
            auto const opened = before.rfind("]("), closed = before.rfind(')');
            if (opened != std::string_view::npos)
                in_address = closed == std::string_view::npos || closed < opened;
            else if (closed != std::string_view::npos)
                in_address = false;
            seen += before;
            begin = each.end;
            bool const known = std::ranges::find(k_placeholders, each.name) != k_placeholders.end();
            bool const short_code = each.name.starts_with('<') || each.name.starts_with('%');
            bool const unwritten = std::string_view(written).substr(each.begin, each.end - each.begin) == k_unwritten;
            bool const left_out = !known && (in_address || short_code || unwritten);
            if (unwritten)
                remark("something is still to be written in place of '" + std::string(k_unwritten)
                    + "', which is left out");
            else if (!known)
                remark(each, left_out);
            if (!left_out)
                seen += std::string_view(written).substr(each.begin, each.end - each.begin);
        }
        return seen + written.substr(begin);
    }

    /// Once for each name: a typing mistake must not wait for a patient to find it.
    void remark(Placeholder const& placeholder, bool left_out)
    {
        if (m_remarked.size() < k_most_remarks && m_remarked.insert(placeholder.name).second)
            remark("nothing is known for '{{" + placeholder.name + "}}', which is "
                + (left_out ? "left out" : "shown as \"ask at the desk\"")
                + "; known are {{phone:day}}, {{phone:night}} and {{phone:emergency}}");
    }

    void remark(std::string const& what)
    {
        if (m_out.remarks.size() < k_most_remarks)
            m_out.remarks.push_back(std::string(m_name) + ":" + std::to_string(m_line) + ": " + what);
    }

    static constexpr std::size_t k_most_remarks = 50;
    static constexpr std::size_t k_indentation = 4;

    RewrittenMarkdown m_out;
    std::vector<Container> m_open;
    std::set<std::string> m_remarked; ///< Names of placeholders.
    CodeFences m_code;
    bool m_quotation_goes_on = false; ///< On the next line.
    int m_line;
    std::string_view m_name;
};

} // namespace

RewrittenMarkdown rewrite_notices(std::string_view body, int first_line, std::string_view name)
{
    return Rewriter(first_line, name).rewrite(body);
}

} // namespace content
