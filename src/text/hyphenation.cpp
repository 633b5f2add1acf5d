#include "text/hyphenation.h"

#include <glib.h>
#include <hyphen.h>

#include <algorithm>
#include <cstdlib>

namespace text {

struct HyphenDictionary {
    HyphenDict* handle = nullptr;

    explicit HyphenDictionary(HyphenDict* loaded)
        : handle(loaded)
    {
    }
    HyphenDictionary(HyphenDictionary const&) = delete;
    HyphenDictionary& operator=(HyphenDictionary const&) = delete;
    ~HyphenDictionary() { hnj_hyphen_free(handle); }
};

namespace {

/// Shorter words are not worth a hyphen, and parts of fewer letters are hard to put together again.
constexpr std::size_t k_shortest_word = 8, k_shortest_part = 3;
constexpr std::size_t k_longest_word = 100;

struct Letter {
    gunichar character = 0;
    std::size_t offset = 0;
};

/// The letters of a plain word, without the signs around it; none where it is no such word.
std::vector<Letter> letters_of(std::string_view word)
{
    std::vector<Letter> letters;
    bool ended = false;
    for (std::size_t i = 0; i < word.size();) {
        gunichar const c = g_utf8_get_char_validated(word.data() + i, static_cast<gssize>(word.size() - i));
        if (c >= 0x110000)
            return {};
        bool const is_letter = g_unichar_isalpha(c) || g_unichar_ismark(c);
        if (g_unichar_isdigit(c) || (is_letter && ended) || (is_letter && !letters.empty() && g_unichar_isupper(c)))
            return {};
        if (is_letter)
            letters.push_back({ c, i });
        else
            ended = !letters.empty();
        i += static_cast<std::size_t>(g_utf8_next_char(word.data() + i) - (word.data() + i));
    }
    return letters;
}

/// In small letters, in the encoding of the patterns; empty where that lacks one of them.
std::string encoded(std::vector<Letter> const& letters, HyphenDict const& patterns)
{
    std::string utf8;
    for (Letter const& letter : letters) {
        char bytes[6];
        utf8.append(bytes, static_cast<std::size_t>(g_unichar_to_utf8(g_unichar_tolower(letter.character), bytes)));
    }
    if (patterns.utf8)
        return utf8;
    gsize written = 0;
    char* const converted
        = g_convert(utf8.data(), static_cast<gssize>(utf8.size()), patterns.cset, "UTF-8", nullptr, &written, nullptr);
    std::string result(converted ? converted : "", converted ? written : 0);
    g_free(converted);
    return result;
}

/// "hyph_pt_BR.dic" for "pt-BR"; for "pt" that, too, where there is no "hyph_pt.dic".
std::filesystem::path file_of(std::filesystem::path const& folder, std::string_view language)
{
    std::string name = "hyph_" + std::string(language);
    std::ranges::replace(name, '-', '_');
    std::error_code error;
    if (std::filesystem::exists(folder / (name + ".dic"), error))
        return folder / (name + ".dic");
    std::string const family = "hyph_" + std::string(language.substr(0, language.find('-')));
    std::filesystem::path first;
    for (auto const& entry : std::filesystem::directory_iterator(folder, error)) {
        std::string const found = entry.path().filename().string();
        bool const is_of = found == family + ".dic" || found.starts_with(family + "_");
        if (is_of && found.ends_with(".dic") && (first.empty() || entry.path() < first))
            first = entry.path();
    }
    return first;
}

} // namespace

std::filesystem::path system_patterns() { return "/usr/share/hyphen"; }

Hyphenator::Hyphenator(std::filesystem::path patterns)
    : m_patterns(std::move(patterns))
{
}

Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;
Hyphenator& Hyphenator::operator=(Hyphenator&&) noexcept = default;
Hyphenator::~Hyphenator() = default;

HyphenDictionary const* Hyphenator::dictionary_of(std::string_view language)
{
    auto found = m_dictionaries.find(language);
    if (found == m_dictionaries.end()) {
        auto const file = file_of(m_patterns, language);
        HyphenDict* const loaded = file.empty() ? nullptr : hnj_hyphen_load(file.c_str());
        found = m_dictionaries
                    .emplace(std::string(language), loaded ? std::make_unique<HyphenDictionary>(loaded) : nullptr)
                    .first;
    }
    return found->second.get();
}

std::vector<std::size_t> Hyphenator::places(std::string_view word, std::string_view language)
{
    auto const letters = letters_of(word);
    if (letters.size() < k_shortest_word || letters.size() > k_longest_word)
        return {};
    HyphenDictionary const* const dictionary = dictionary_of(language);
    std::string const coded = dictionary ? encoded(letters, *dictionary->handle) : std::string {};
    if (coded.empty())
        return {};
    std::string hyphens(coded.size() + 5, '\0');
    char** replacements = nullptr;
    int *positions = nullptr, *cuts = nullptr;
    int const failed = hnj_hyphen_hyphenate2(dictionary->handle, coded.data(), static_cast<int>(coded.size()),
        hyphens.data(), nullptr, &replacements, &positions, &cuts);
    std::vector<std::size_t> places;
    for (std::size_t i = k_shortest_part; !failed && i + k_shortest_part <= letters.size(); ++i) {
        // Odd: a hyphen after the letter. A place where letters would change with it is left out.
        bool const is_place = (hyphens[i - 1] & 1) != 0 && !(replacements && replacements[i - 1]);
        if (is_place && !g_unichar_ismark(letters[i].character))
            places.push_back(letters[i].offset);
    }
    if (replacements) {
        for (std::size_t i = 0; i + 1 < coded.size(); ++i)
            std::free(replacements[i]);
        std::free(replacements);
    }
    std::free(positions);
    std::free(cuts);
    return places;
}

} // namespace text
