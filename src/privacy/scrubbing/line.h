#pragma once
// A comment as words, numbers and marks. Every look-up by index may lie outside: it then sees nothing, so that rules
// need not check bounds.

#include "privacy/scrub.h"
#include "privacy/scrubbing/text.h"
#include "privacy/scrubbing/words.h"

#include <initializer_list>

namespace privacy::scrubbing {

enum class Shape { word, digits, mark, tag };

struct Token {
    Shape shape = Shape::mark;
    int begin = 0; ///< In Text::plain; a word's "'s" is left out.
    int end = 0;
    Classes classes = 0;
    std::uint64_t hash = 0;     ///< Of a word; 0 for all else.
    bool capital = false;       ///< Its first letter is a capital.
    bool all_upper = false;     ///< All of its letters are, and it has two or more.
    bool inner_capital = false; ///< Capitals and small letters are mixed: "IgA", "McCoy".
    bool spaced = true;         ///< White space or the text's begin stands before it.
    bool opens = false;         ///< It is the first word of a sentence.
    bool possessive = false;    ///< "'s" follows.
};

/// A span of Text::plain.
struct Span {
    Identifier kind = Identifier::number;
    int begin = 0;
    int end = 0;
};
using Spans = std::vector<Span>;

/// The language whose words tell which names are ordinary words.
enum class WordLanguage { english, spanish, other };

class Line {
public:
    Line(Text text, WordLanguage word_language);
    /// Overwrites the text.
    ~Line();
    Line(Line const&) = delete;
    Line& operator=(Line const&) = delete;

    [[nodiscard]] Text const& text() const { return m_text; }
    [[nodiscard]] int size() const { return static_cast<int>(m_tokens.size()); }
    /// A mark without text where there is none.
    [[nodiscard]] Token const& operator[](int index) const
    {
        return index >= 0 && index < size() ? m_tokens[static_cast<std::size_t>(index)] : k_nothing;
    }
    [[nodiscard]] std::string_view plain(int index) const
    {
        Token const& token = (*this)[index];
        return std::string_view(m_text.plain)
            .substr(static_cast<std::size_t>(token.begin), static_cast<std::size_t>(token.end - token.begin));
    }
    /// The plain text of several tokens, from the first up to `end`.
    [[nodiscard]] std::string_view plain(int begin, int end) const;
    /// Empty where there is no word.
    [[nodiscard]] std::string_view word(int index) const { return is_word(index) ? plain(index) : std::string_view {}; }
    [[nodiscard]] std::string_view digits(int index) const
    {
        return (*this)[index].shape == Shape::digits ? plain(index) : std::string_view {};
    }
    /// '\0' where there is no mark.
    [[nodiscard]] char mark(int index) const
    {
        Token const& token = (*this)[index];
        return token.shape == Shape::mark && token.end > token.begin
            ? m_text.plain[static_cast<std::size_t>(token.begin)]
            : '\0';
    }
    [[nodiscard]] bool is(int index, Classes any_of) const { return ((*this)[index].classes & any_of) != 0; }
    [[nodiscard]] bool is_word(int index) const { return (*this)[index].shape == Shape::word; }
    [[nodiscard]] bool is_one_of(int index, std::initializer_list<Word> words) const
    {
        Token const& token = (*this)[index];
        if (token.hash != 0)
            for (Word const& word : words)
                if (word.hash == token.hash)
                    return true;
        return false;
    }
    /// No white space stands between it and the one before.
    [[nodiscard]] bool is_glued(int index) const { return index > 0 && index < size() && !(*this)[index].spaced; }
    /// A capital that means something: not in a text that is all capitals or Title Case.
    [[nodiscard]] bool is_capital(int index) const { return m_cased && (*this)[index].capital; }
    [[nodiscard]] bool is_cased() const { return m_cased; }
    [[nodiscard]] WordLanguage word_language() const { return m_word_language; }
    [[nodiscard]] bool is_initial(int index) const;
    /// The end of a run of tokens without white space, from `begin` on.
    [[nodiscard]] int glued_end(int begin) const;

    void add(Spans& out, Identifier kind, int begin, int end) const;

private:
    void split();
    void judge_case();

    static constexpr Token k_nothing {};

    Text m_text;
    std::vector<Token> m_tokens;
    WordLanguage m_word_language;
    bool m_cased = true;
};

} // namespace privacy::scrubbing
