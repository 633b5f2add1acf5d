#include "privacy/scrubbing/line.h"

#include "base/wipe.h"

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
    while (end < size && (is_letter(plain[end]) || (plain[end] == '\'' && end > begin && end + 1 < size
        && is_letter(plain[end + 1]))))
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
            token.all_upper = token.capital && token.end - at > 1 && std::count(m_text.upper.begin() + at,
                m_text.upper.begin() + token.end, false) == 0;
            token.hash = hash_of(plain.substr(at, token.end - at));
            token.classes = classes_of(plain.substr(at, token.end - at));
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
