#include "content/medquad/boilerplate.h"
#include "content/medquad/outline.h"
#include "content/medquad/sentences.h"
#include "content/medquad/sign_table.h"
#include "content/medquad/stretches.h"
#include "content/medquad/structure.h"
#include "content/plain_text.h"

#include <algorithm>
#include <optional>
#include <string>

namespace content::medquad {

namespace {

constexpr int k_wide_gap = 3;

/// What two blanks behind the end of a sentence mean: a habit of typing, or a new paragraph.
enum class TwoBlanks { typed, paragraph };

/// "over time.Then" -> "over time.\nThen": a line end that is lost without a trace.
std::string with_lost_line_ends(std::string_view text)
{
    constexpr std::size_t k_letters_of_a_word = 3;
    auto const is_small = [&](std::size_t i) { return text[i] >= 'a' && text[i] <= 'z'; };
    std::string result;
    std::size_t small_letters = 0; // Right before `i`.
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const ends = i > 0 && (text[i - 1] == '.' || text[i - 1] == '?' || text[i - 1] == '!');
        bool const begins
            = i + 1 < text.size() && text[i] >= 'A' && text[i] <= 'Z' && (is_small(i + 1) || text[i + 1] == ' ');
        bool const behind_word = small_letters >= k_letters_of_a_word || (i > 1 && text[i - 2] == ')');
        if (ends && begins && behind_word)
            result += '\n';
        result += text[i];
        if (text[i] != '.' && text[i] != '?' && text[i] != '!')
            small_letters = is_small(i) ? small_letters + 1 : 0;
    }
    return result;
}

/// Reads the stretches of one answer in order: lines and wide gaps part paragraphs, hyphens behind them begin items.
class Reader {
public:
    explicit Reader(TwoBlanks two_blanks)
        : m_two_blanks(two_blanks)
    {
    }

    void read(std::string_view answer)
    {
        std::string const text = with_lost_line_ends(answer);
        m_stretches = stretches_of(text);
        std::erase_if(m_stretches, [](Stretch const& each) { return !each.bullet && is_page_link(each.text); });
        for (std::size_t i = 0; i < m_stretches.size();)
            i = m_stretches[i].bullet ? read_list(i) : read_text(i);
        end_paragraph();
    }

    void add_points(std::vector<std::string> const& points)
    {
        for (std::string const& point : points)
            m_outline.add_bullet(0, point);
    }

    [[nodiscard]] std::vector<Block> take_blocks() { return m_outline.take_blocks(); }

private:
    [[nodiscard]] Stretch const* at(std::size_t i) const { return i < m_stretches.size() ? &m_stretches[i] : nullptr; }
    [[nodiscard]] bool is_bullet(std::size_t i) const { return at(i) && at(i)->bullet; }

    std::size_t read_text(std::size_t i)
    {
        Stretch const& stretch = m_stretches[i];
        if (begins_paragraph(stretch))
            end_paragraph();
        if (auto const text = is_bullet(i + 1) ? before_links(stretch.text) : std::nullopt) {
            m_paragraph += (m_paragraph.empty() ? "" : " ") + std::string(*text);
            end_paragraph();
            return behind_list(i + 1);
        }
        if (m_paragraph.empty() && is_heading(i)) {
            m_outline.add_heading(3, stretch.text);
            return i + 1;
        }
        std::string_view text = stretch.text;
        auto const item = is_bullet(i + 1) ? glued_item(text) : std::string_view::npos;
        if (item != std::string_view::npos) {
            m_first_item = std::string(trimmed(text.substr(item + k_item_mark.size())));
            text = trimmed(text.substr(0, item));
        }
        m_paragraph += (m_paragraph.empty() ? "" : " ") + std::string(text);
        if (text.ends_with(':') && at(i + 1) && !is_bullet(i + 1))
            return read_lines(i + 1);
        return i + 1;
    }

    [[nodiscard]] bool begins_paragraph(Stretch const& stretch) const
    {
        bool const carries_on = starts_with_small_letter(stretch.text) && !ends_sentence(m_paragraph);
        if (carries_on)
            return false;
        bool const two_blanks_part = m_two_blanks == TwoBlanks::paragraph && ends_sentence(m_paragraph);
        return stretch.newlines > 0 || stretch.gap >= k_wide_gap || two_blanks_part;
    }

    /// What stands before the sentence that introduces a list of links; nothing where none does.
    static std::optional<std::string_view> before_links(std::string_view text)
    {
        auto const sentences = sentences_of(text);
        if (sentences.empty() || !introduces_links(sentences.back()))
            return {};
        return text.substr(0, static_cast<std::size_t>(sentences.back().data() - text.data()));
    }

    /// A short line of its own above a text; one of several short lines is no heading but an item.
    [[nodiscard]] bool is_heading(std::size_t i) const
    {
        Stretch const& stretch = m_stretches[i];
        Stretch const* const next = at(i + 1);
        bool const has_line = (i == 0 || stretch.newlines > 0) && next && (next->newlines > 0 || next->bullet);
        if (!has_line || !looks_like_heading_of_list(stretch.text))
            return false;
        if (next->bullet)
            return glued_item(stretch.text) == std::string_view::npos;
        bool const above_text = ends_sentence(next->text) || next->text.ends_with(':');
        return above_text && !starts_with_small_letter(next->text);
    }

    /// Where the first item of a list hangs on the text before it: "among them - lungs   - throat".
    static std::size_t glued_item(std::string_view text)
    {
        if (ends_sentence(text) || text.ends_with(':'))
            return std::string_view::npos;
        return text.rfind(k_item_mark);
    }

    /// Lines below a colon are items, as far as they are of one kind: words, or whole sentences.
    std::size_t read_lines(std::size_t i)
    {
        constexpr std::size_t k_longest_item = 250;
        bool const sentences = ends_sentence(m_stretches[i].text);
        std::size_t end = i;
        while (at(end) && !is_bullet(end) && at(end)->newlines > 0 && at(end)->text.size() <= k_longest_item
            && ends_sentence(at(end)->text) == sentences && !at(end)->text.ends_with(':'))
            ++end;
        // A single sentence below a colon is a text, and sentences may be all of one text.
        if (end == i || (sentences && end - i < 2))
            return i;
        end_paragraph();
        for (; i < end; ++i)
            m_outline.add_bullet(0, m_stretches[i].text);
        return end;
    }

    [[nodiscard]] std::size_t behind_list(std::size_t i) const
    {
        while (is_bullet(i))
            ++i;
        return i;
    }

    std::size_t read_list(std::size_t i)
    {
        end_paragraph();
        std::size_t const end = behind_list(i);
        std::vector<std::string> items;
        if (!m_first_item.empty())
            items.push_back(std::move(m_first_item));
        m_first_item.clear();
        for (; i < end; ++i)
            items.emplace_back(m_stretches[i].text);
        std::string rest = cut_text_off(items);
        bool const echoed = at(end) && !is_bullet(end);
        if (echoed && at(end)->newlines == 0)
            m_echo = echo_of(items);
        for (std::string const& item : items)
            m_outline.add_bullet(0, without_page_directions(item));
        m_paragraph = std::move(rest);
        if (!m_echo.empty() && echoed && at(end)->text.starts_with(m_echo))
            m_stretches[end].text = trimmed(without_stop(at(end)->text.substr(m_echo.size())));
        m_echo.clear();
        return end;
    }

    static std::string_view without_stop(std::string_view text)
    {
        return text.starts_with('.') ? text.substr(1) : text;
    }

    static std::string without_end_mark(std::string text)
    {
        if (text.ends_with('.') || text.ends_with(';') || text.ends_with(','))
            text.pop_back();
        return text;
    }

    /// The items once more, one after the other, as a page has them for those who do not see it.
    static std::string echo_of(std::vector<std::string> const& items)
    {
        std::string echo;
        for (std::string const& item : items)
            echo += (echo.empty() ? "" : " ") + without_end_mark(item);
        return echo;
    }

    /// Takes from the last item what does not belong to it: the list once more, and the text behind a list of words.
    static std::string cut_text_off(std::vector<std::string>& items)
    {
        if (items.size() < 2)
            return {};
        std::string& last = items.back();
        std::string const before = echo_of({ items.begin(), items.end() - 1 });
        std::string rest;
        if (auto const found = last.find(before); found != std::string::npos && found > 0) {
            std::string const own = without_end_mark(std::string(trimmed(last.substr(0, found))));
            std::string_view behind = trimmed(std::string_view(last).substr(found + before.size()));
            if (behind.starts_with(own))
                behind = trimmed(without_stop(behind.substr(own.size())));
            rest = std::string(behind);
            last = own;
        }
        bool const words
            = std::none_of(items.begin(), items.end() - 1, [](auto const& item) { return ends_sentence(item); });
        auto const sentences = sentences_of(last);
        if (words && rest.empty() && sentences.size() > 1) {
            std::string const first(sentences.front());
            rest = std::string(trimmed(last.substr(static_cast<std::size_t>(sentences[1].data() - last.data()))));
            last = first;
        }
        if (words)
            last = without_end_mark(last);
        return rest;
    }

    /// Writes what was gathered; a question within it is a heading.
    void end_paragraph()
    {
        std::string const text = without_page_directions(m_paragraph);
        m_paragraph.clear();
        auto const sentences = sentences_of(text);
        std::string gathered;
        auto const flush = [&] {
            if (!gathered.empty())
                m_outline.add_paragraph(gathered);
            gathered.clear();
        };
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            bool const alone
                = !(i > 0 && asks(sentences[i - 1])) && !(i + 1 < sentences.size() && asks(sentences[i + 1]));
            bool const answered = i + 1 < sentences.size() || i == 0;
            if (asks(sentences[i]) && alone && answered) {
                flush();
                // The first one asks what the pair asks.
                if (!m_outline.empty())
                    m_outline.add_heading(3, sentences[i]);
            } else {
                gathered += (gathered.empty() ? "" : " ") + std::string(sentences[i]);
            }
        }
        flush();
    }

    static constexpr std::string_view k_item_mark = " - ";

    TwoBlanks m_two_blanks;
    std::vector<Stretch> m_stretches;
    std::string m_paragraph, m_first_item, m_echo;
    Outline m_outline;
};

std::vector<Block> structure_of(std::string_view answer, TwoBlanks two_blanks)
{
    Reader reader(two_blanks);
    auto const table = find_sign_table(answer);
    reader.read(table ? table->before : answer);
    if (table) {
        reader.add_points(table->points);
        reader.read(table->behind);
    }
    return reader.take_blocks();
}

} // namespace

std::vector<Block> structure_of_ghr(std::string_view answer) { return structure_of(answer, TwoBlanks::paragraph); }

std::vector<Block> structure_of_prose(std::string_view answer) { return structure_of(answer, TwoBlanks::typed); }

} // namespace content::medquad
