#include "privacy/scrubbing/line.h"

#include "base/wipe.h"
#include "privacy/scrubbing/dictionary.h"

#include <algorithm>

namespace privacy::scrubbing {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || c == k_foreign_letter; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Bounds the time that a comment without spaces can cost; a longer run is seen in parts.
constexpr int k_longest_run = 256;

/// One past the last letter of the word at `begin`; an apostrophe belongs to it where letters follow.
int word_end(std::string_view plain, int begin)
{
    int end = begin;
    int const size = static_cast<int>(plain.size());
    while (end < size
        && (is_letter(plain[end])
            || (plain[end] == '\'' && end > begin && end + 1 < size && is_letter(plain[end + 1]))))
        ++end;
    return end;
}

int digits_end(std::string_view plain, int begin)
{
    int end = begin;
    while (end < static_cast<int>(plain.size()) && is_digit(plain[end]))
        ++end;
    return end;
}

/// One of our own tags at `begin`, or 0. Tags are not looked into, so that scrubbed text stays as it is.
int tag_end(std::string_view plain, int begin)
{
    constexpr std::size_t k_longest_tag = 24;
    if (plain.substr(begin, k_longest_tag).find(']') == std::string_view::npos)
        return 0;
    for (int kind = 0; kind <= static_cast<int>(Identifier::number); ++kind) {
        std::string_view const tag = tag_of(static_cast<Identifier>(kind));
        auto const same = [](char a, char b) { return a == b || (b >= 'A' && b <= 'Z' && a == b + 32); };
        std::string_view const here = plain.substr(begin, tag.size());
        if (std::ranges::equal(here, tag, same))
            return begin + static_cast<int>(tag.size());
    }
    return 0;
}

/// What only lists of words that are no names hold.
constexpr Classes k_familiar = lists::everyday_words | lists::health_words | lists::eponyms | lists::eponym_nouns
    | lists::titles | lists::roles | lists::months | lists::regions | lists::streets | lists::vias | lists::institutions
    | lists::units | lists::person_verbs | lists::particles | lists::wards | lists::landmarks | lists::departments
    | lists::posts | lists::relatives;

/// "Sooo", "jajaja", "brrr": drawn out or laughed.
bool is_sound(std::string_view word)
{
    for (std::size_t at = 2; at < word.size(); ++at)
        if (word[at] == word[at - 1] && word[at] == word[at - 2])
            return true;
    return word.size() > 3 && std::ranges::all_of(word, [&](char c) { return c == word[0] || c == word[1]; });
}

Classes all_classes_of(std::string_view word)
{
    Classes classes = classes_of(word);
    if ((classes & k_familiar) != 0 || word.size() < 2 || word.find(k_foreign_letter) != std::string_view::npos)
        return classes | (is_common(word) ? lists::common : 0);
    if (is_common(word) || is_sound(word))
        return classes | lists::common;
    if (is_medical(word))
        return classes | lists::common;
    return classes | lists::strange
        | (is_derived(word)            ? lists::common
                : is_proper_noun(word) ? lists::proper_nouns
                                       : 0);
}

} // namespace

Line::Line(Text text)
    : m_text(std::move(text))
{
    split();
    judge_case();
}

Line::~Line() { base::wipe(m_text.plain); }

void Line::split()
{
    std::string_view const plain = m_text.plain;
    bool opens = true;
    bool spaced = true;
    for (int at = 0; at < static_cast<int>(plain.size());) {
        if (plain[at] == ' ' || plain[at] == '\n') {
            opens |= plain[at] == '\n';
            spaced = true;
            ++at;
            continue;
        }
        Token token { .begin = at, .end = at + 1, .spaced = spaced };
        int next = at + 1;
        if (int const tag = plain[at] == '[' ? tag_end(plain, at) : 0; tag != 0) {
            token.shape = Shape::tag;
            token.end = next = tag;
        } else if (is_digit(plain[at])) {
            token.shape = Shape::digits;
            token.end = next = digits_end(plain, at);
        } else if (is_letter(plain[at])) {
            token.shape = Shape::word;
            token.end = next = word_end(plain, at);
            if (next - at > 3 && plain.substr(next - 2, 2) == "'s")
                token.possessive = true;
            token.end -= token.possessive ? 2 : 0;
            token.capital = m_text.upper[at];
            token.all_upper = token.capital && token.end - at > 1
                && std::count(m_text.upper.begin() + at, m_text.upper.begin() + token.end, false) == 0;
            token.hash = hash_of(plain.substr(at, token.end - at));
            token.classes = all_classes_of(plain.substr(at, token.end - at));
        }
        token.opens = opens && token.shape != Shape::mark;
        if (token.shape == Shape::mark)
            opens = opens || plain[at] == '.' || plain[at] == '!' || plain[at] == '?' || plain[at] == ':';
        else
            opens = false;
        spaced = false;
        m_tokens.push_back(token);
        at = next;
    }
}

void Line::judge_case()
{
    int words = 0;
    int capitals = 0;
    for (Token const& token : m_tokens) {
        bool const counts = token.shape == Shape::word && token.end - token.begin > 1;
        words += counts;
        capitals += counts && token.capital;
    }
    m_cased = words < 5 ? capitals < words || words < 3 : capitals * 4 < words * 3;
}

std::string_view Line::plain(int begin, int end) const
{
    int const from = (*this)[begin].begin;
    int const to = (*this)[end - 1].end;
    return to > from ? std::string_view(m_text.plain).substr(from, to - from) : std::string_view {};
}

bool Line::is_initial(int index) const { return word(index).size() == 1 && (*this)[index].capital; }

int Line::glued_end(int begin) const
{
    int end = begin + 1;
    while (is_glued(end) && end - begin < k_longest_run)
        ++end;
    return std::min(end, size());
}

void Line::add(Spans& out, Identifier kind, int begin, int end) const
{
    if (begin < end && begin >= 0 && end <= size())
        out.push_back({ kind, (*this)[begin].begin, (*this)[end - 1].end });
}

} // namespace privacy::scrubbing
