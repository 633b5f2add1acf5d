#include "catalogue/search/edit_cost.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace catalogue::search {

namespace {

constexpr double k_vowel = 0.5, k_alike = 0.4, k_doubled = 0.3, k_silent = 0.4, k_swapped = 0.8, k_first = 0.3;
/// No misspelling is as far away.
constexpr double k_hopeless = 3.6;

/// Letters that are written for one another by ear; the vowels first.
constexpr auto k_groups
    = std::to_array<std::string_view>({ "aeiouy", "ckqx", "csz", "gj", "fvp", "dt", "mn", "bpv", "iy" });
constexpr unsigned k_vowels = 1;

/// Of each ASCII letter, a bit for each group that it is in. A word is compared with thousands.
constexpr auto k_groups_of = [] {
    std::array<std::uint16_t, 128> groups {};
    for (std::size_t i = 0; i < k_groups.size(); ++i)
        for (char const letter : k_groups[i])
            groups[static_cast<unsigned char>(letter)] |= static_cast<std::uint16_t>(1U << i);
    return groups;
}();

unsigned groups_of(char16_t letter) { return letter < k_groups_of.size() ? k_groups_of[letter] : 0U; }

bool is_vowel(char16_t letter) { return (groups_of(letter) & k_vowels) != 0; }

double replace_cost(char16_t one, char16_t other)
{
    if (one == other)
        return 0;
    unsigned const both = groups_of(one) & groups_of(other);
    if ((both & k_vowels) != 0)
        return k_vowel;
    return both != 0 ? k_alike + 0.2 : 1;
}

/// Of leaving out the letter at `at`, or having it too many.
double lone_cost(std::u16string_view word, std::size_t at)
{
    char16_t const letter = word[at];
    if (at > 0 && word[at - 1] == letter)
        return k_doubled;
    bool const is_first = at == 0;
    char16_t const next = at + 1 < word.size() ? word[at + 1] : u'\0';
    if (letter == u'h' || (is_first && letter == u'p' && (next == u'n' || next == u's' || next == u't')))
        return k_silent;
    if ((letter == u'c' && next == u'k') || (letter == u'g' && next == u'n') || (letter == u'e' && next == u'\0'))
        return k_silent;
    if (is_vowel(letter))
        return 0.7 + (is_first ? k_first : 0);
    return 1 + (is_first ? k_first : 0);
}

std::u16string letters_of(std::string_view text)
{
    if (std::ranges::all_of(text, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; }))
        return { text.begin(), text.end() };
    auto const letters = icu::UnicodeString::fromUTF8({ text.data(), static_cast<std::int32_t>(text.size()) });
    return { letters.getBuffer(), static_cast<std::size_t>(letters.length()) };
}

struct Spelling {
    std::u16string_view written, heard;
};

constexpr Spelling k_spellings[] { { u"ph", u"f" }, { u"ck", u"k" }, { u"ch", u"k" }, { u"x", u"ks" },
    { u"tion", u"shun" }, { u"sion", u"shun" }, { u"cian", u"shun" } };

/// Spellings of one sound made the same, so that they cost nothing.
std::u16string as_heard(std::u16string word)
{
    for (auto const& [written, heard] : k_spellings)
        for (auto at = word.find(written); at != word.npos; at = word.find(written, at + heard.size()))
            word.replace(at, written.size(), heard);
    return word;
}

} // namespace

Misspelling::Misspelling(std::string_view typed)
    : m_written(letters_of(typed))
    , m_heard(as_heard(m_written))
{
}

double Misspelling::cost_of(std::string_view word, double at_most)
{
    std::u16string const written = letters_of(word), heard = as_heard(written);
    double const cost = align(m_written, written, at_most);
    bool const heard_otherwise = heard != written || m_heard != m_written;
    return heard_otherwise ? std::min(cost, align(m_heard, heard, std::min(cost, at_most))) : cost;
}

/// Optimal string alignment with weights; three rows are enough.
double Misspelling::align(std::u16string_view a, std::u16string_view b, double at_most)
{
    auto const difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (static_cast<double>(difference) * k_doubled > at_most)
        return k_hopeless;
    m_last.assign(b.size() + 1, 0);
    m_row.assign(b.size() + 1, 0);
    m_lone.resize(b.size() + 1);
    for (std::size_t j = 1; j <= b.size(); ++j) {
        m_lone[j] = lone_cost(b, j - 1);
        m_last[j] = m_last[j - 1] + m_lone[j];
    }
    double least_before = 0;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        double const lone = lone_cost(a, i - 1);
        double least = m_row[0] = m_last[0] + lone;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            double const first = i == 1 && j == 1 && a[0] != b[0] ? k_first : 0;
            m_row[j] = std::min({ m_last[j] + lone, m_row[j - 1] + m_lone[j],
                m_last[j - 1] + replace_cost(a[i - 1], b[j - 1]) + first });
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && a[i - 1] != a[i - 2])
                m_row[j] = std::min(m_row[j], m_before[j - 2] + k_swapped);
            least = std::min(least, m_row[j]);
        }
        // Two letters that were swapped lead on from the row before.
        if (std::min(least, least_before + k_swapped) > at_most)
            return k_hopeless;
        least_before = least;
        m_before.swap(m_last);
        m_last.swap(m_row);
        m_row.resize(b.size() + 1);
    }
    return m_last[b.size()];
}

double edit_cost(std::string_view typed, std::string_view word) { return Misspelling(typed).cost_of(word, k_hopeless); }

double most_cost(std::size_t letters)
{
    if (letters < 4)
        return 0;
    return letters < 5 ? 1.0 : letters < 7 ? 1.6 : letters < 9 ? 2.2 : 2.6;
}

} // namespace catalogue::search
