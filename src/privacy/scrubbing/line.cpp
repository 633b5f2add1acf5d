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

bool is_word_of(WordLanguage word_language, std::uint8_t found, std::string_view word)
{
    bool const spanish = (found & entries::spanish) != 0 || is_derived(word);
    bool const english = (found & entries::english) != 0;
    return word_language == WordLanguage::english ? english
        : word_language == WordLanguage::spanish  ? spanish
                                                  : english || spanish;
}

/// A name of the tables: one that may be a word, or is short, goes with those which our lists call so.
Classes name_classes_of(std::string_view word, std::uint8_t found, WordLanguage word_language, bool capital)
{
    // In lower case also one that is a word of another language: many comments mix two.
    if (is_word_of(word_language, found, word)
        || (!capital && (word.size() < 4 || is_word_of(WordLanguage::other, found, word))))
        return lists::word_names;
    return ((found & entries::given_name) != 0 ? lists::given_names : 0)
        | ((found & entries::family_name) != 0 ? lists::family_names : 0);
}

/// How a word is written.
struct Writing {
    bool capital = false;
    bool inside = false; ///< It begins no sentence, and is not all capitals.
};

Classes all_classes_of(std::string_view word, WordLanguage word_language, Writing writing)
{
    Classes classes = classes_of(hash_of(word));
    if (word.size() < 2 || word.find(k_foreign_letter) != std::string_view::npos)
        return classes;
    std::uint8_t const found = entries_of(word);
    constexpr Classes k_names = lists::given_names | lists::family_names | lists::word_names;
    if ((classes & k_names) != 0)
        classes |= lists::listed_names;
    else if ((found & entries::names) != 0)
        classes |= name_classes_of(word, found, word_language, writing.capital);
    if ((classes & lists::word_names) != 0
        && ((found & entries::family_name) != 0 || (classes & lists::listed_names) != 0))
        classes |= lists::family_words;
    // "Sean" is a verb in Spanish only.
    if (word_language == WordLanguage::english && (classes & lists::given_names) != 0
        && (found & entries::english) == 0)
        classes &= ~lists::everyday_words;
    if ((classes & k_familiar) != 0)
        return classes | ((found & entries::common) != 0 ? lists::common : 0);
    bool const sure = (classes & (lists::given_names | lists::family_names)) != 0;
    // Spanish clinical notes begin many a sentence with a word of their own.
    bool const may_be_surname = writing.capital && (writing.inside || word_language != WordLanguage::spanish);
    // A capital inside an English sentence makes a name of what is a word in Spanish only.
    constexpr std::uint8_t k_english = entries::english | entries::medical;
    bool const foreign
        = writing.capital && writing.inside && word_language == WordLanguage::english && (found & k_english) == 0;
    bool const common = sure && (found & entries::names) != 0 ? is_word_of(word_language, found, word)
                                                              : (found & entries::common) != 0 && !foreign;
    bool const clinical = (found & entries::clinical) != 0 && (found & (entries::names | entries::proper)) == 0;
    bool const foreign_word = common && (word_language == WordLanguage::english || (found & entries::either) == 0)
        && !is_word_of(word_language, found, word)
        && (word_language != WordLanguage::english || (found & k_english) == 0);
    if (!common && !clinical && !writing.capital && word_language == WordLanguage::spanish
        && is_medical_by_ending_only(word))
        return classes | lists::common | lists::strange;
    if (common || clinical || is_sound(word) || (may_be_surname ? is_medicine(word) : is_medical(word)))
        return classes | lists::common | (clinical ? lists::clinical : 0) | (foreign_word ? lists::foreign_words : 0);
    return classes | lists::strange
        | (is_derived(word) && !sure             ? lists::common
                : (found & entries::proper) != 0 ? lists::proper_nouns
                                                 : 0);
}

} // namespace

Line::Line(Text text, WordLanguage word_language)
    : m_text(std::move(text))
    , m_word_language(word_language)
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
            token.inner_capital = !token.all_upper
                && std::find(m_text.upper.begin() + at + 1, m_text.upper.begin() + token.end, true)
                    != m_text.upper.begin() + token.end;
            token.hash = hash_of(plain.substr(at, token.end - at));
            token.classes = all_classes_of(
                plain.substr(at, token.end - at), m_word_language, { token.capital, !opens && !token.all_upper });
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
    int all_upper = 0;
    int inside = 0; // Those that begin no sentence, in which a capital says something.
    int capitals = 0;
    for (Token const& token : m_tokens) {
        if (token.shape != Shape::word || token.end - token.begin < 2)
            continue;
        ++words;
        all_upper += token.all_upper;
        bool const counts = !token.opens && m_text.plain[static_cast<std::size_t>(token.begin) + 1] != '\''; // "I'm"
        inside += counts;
        capitals += counts && token.capital;
    }
    bool const shouted = words > 1 && all_upper == words;
    m_cased = !shouted && (inside < 3 || capitals * 4 < inside * 3);
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
