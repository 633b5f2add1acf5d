#include "catalogue/search/word_reader.h"

#include "base/utf8.h"
#include "catalogue/search/fold.h"
#include "catalogue/search/noise_words.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace catalogue::search {

namespace {

/// Longer ones are no words of a language, and would only fill the index.
constexpr int k_word_limit = 60; // Letters and marks.

constexpr UChar32 k_apostrophe = 0x27, k_typographic_apostrophe = 0x2019;

bool is_apostrophe(UChar32 letter) { return letter == k_apostrophe || letter == k_typographic_apostrophe; }

bool is_of_word(UChar32 letter)
{
    if (letter < 0x80)
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    auto const is_mark = (U_GET_GC_MASK(letter) & U_GC_M_MASK) != 0;
    return letter >= 0 && (u_isalnum(letter) || is_mark || letter == 0x200C || letter == 0x200D);
}

/// Written without spaces between words.
bool needs_dictionary(UChar32 letter)
{
    if (letter < 0x0E00)
        return false;
    if (u_hasBinaryProperty(letter, UCHAR_IDEOGRAPHIC))
        return true;
    auto const how = u_getIntPropertyValue(letter, UCHAR_LINE_BREAK);
    return how == U_LB_COMPLEX_CONTEXT || (letter >= 0x3040 && letter <= 0x30FF);
}

/// What has kinds that are named by letters.
bool ends_with_named_by_letters(std::string_view text)
{
    constexpr auto k_kinds = std::to_array<std::string_view>(
        { "hepatitis", "vitamin", "vitamina", "influenza", "hemophilia", "haemophilia", "hemofilia" });
    auto const word = text.substr(text.find_last_of(" \n\t(") + 1);
    return std::ranges::any_of(k_kinds, [&](std::string_view kind) {
        return std::ranges::equal(word, kind, {}, [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    });
}

/// "Hepatitis A", "vitamin a": a letter that names, not the article.
bool is_letter_name(std::string_view text, std::size_t begin, std::size_t end)
{
    if (end != begin + 1 || begin < 2 || text[begin - 1] != ' ')
        return false;
    if (text[begin] == 'a')
        return ends_with_named_by_letters(text.substr(0, begin - 1));
    return text[begin] == 'A' && std::string_view(".!?:").find(text[begin - 2]) == std::string_view::npos;
}

void visit_at(std::size_t begin, std::size_t end, Word& word, std::function<void(Word const&)> const& visit)
{
    if (word.spelling.empty())
        return;
    word.begin = begin;
    word.end = end;
    visit(word);
}

std::string without_apostrophes(std::string_view word)
{
    std::string kept;
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(word.data());
    for (std::int32_t at = 0, length = static_cast<std::int32_t>(word.size()); at < length;) {
        auto const begin = static_cast<std::size_t>(at);
        UChar32 letter = 0;
        U8_NEXT(bytes, at, length, letter);
        if (!is_apostrophe(letter))
            kept += word.substr(begin, static_cast<std::size_t>(at) - begin);
    }
    return kept;
}

} // namespace

struct WordReader::Breaks {
    std::unique_ptr<icu::BreakIterator> iterator;
};

/// The frequent words come again soon after it was emptied.
struct WordReader::Kept {
    static constexpr std::size_t k_limit = 32'768; // About 6 MB.

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view bytes) const { return std::hash<std::string_view> {}(bytes); }
    };
    std::unordered_map<std::string, Word, Hash, std::equal_to<>> words;

    template <typename Make>
    Word& word(std::string_view bytes, Make const& make)
    {
        if (auto const found = words.find(bytes); found != words.end())
            return found->second;
        if (words.size() >= k_limit)
            words.clear();
        return words.emplace(std::string(bytes), make()).first->second;
    }
};

WordReader::WordReader(std::string language)
    : m_language(std::move(language))
    , m_stemmer(m_language)
{
}
WordReader::WordReader(WordReader&&) noexcept = default;
WordReader& WordReader::operator=(WordReader&&) noexcept = default;
WordReader::~WordReader() = default;

void WordReader::read(std::string_view text, std::function<void(Word const&)> const& visit) const
{
    bool const keeps_apostrophes = m_language == "en" || m_language.starts_with("en-");
    auto const length = static_cast<std::int32_t>(text.size());
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    std::int32_t begin = -1, end = -1; // Of the run of letters that is read.
    bool dictionary = false;
    auto const finish = [&] {
        if (begin < 0)
            return;
        auto const from = static_cast<std::size_t>(begin), to = static_cast<std::size_t>(end);
        dictionary ? cut(text, from, to, visit) : emit(text, from, to, visit);
        begin = -1;
        dictionary = false;
    };
    for (std::int32_t at = 0; at < length;) {
        std::int32_t const here = at;
        UChar32 letter = 0;
        U8_NEXT(bytes, at, length, letter);
        if (letter >= 0 && is_of_word(letter)) {
            begin = begin < 0 ? here : begin;
            end = at;
            dictionary = dictionary || needs_dictionary(letter);
        } else if (!(begin >= 0 && end == here && keeps_apostrophes && is_apostrophe(letter))) {
            finish();
        }
    }
    finish();
}

void WordReader::cut(
    std::string_view text, std::size_t begin, std::size_t end, std::function<void(Word const&)> const& visit) const
{
    UErrorCode status = U_ZERO_ERROR;
    if (!m_breaks) {
        icu::Locale const locale = icu::Locale::forLanguageTag(m_language, status);
        m_breaks.reset(new Breaks { std::unique_ptr<icu::BreakIterator>(
            icu::BreakIterator::createWordInstance(U_SUCCESS(status) ? locale : icu::Locale::getRoot(), status)) });
    }
    // As the dictionaries have it, so that both kinds of Chinese are cut alike.
    std::string const letters = simplified(text.substr(begin, end - begin));
    UText run = UTEXT_INITIALIZER;
    utext_openUTF8(&run, letters.data(), static_cast<std::int64_t>(letters.size()), &status);
    if (!m_breaks->iterator || U_FAILURE(status)) {
        emit(text, begin, end, visit);
        return;
    }
    m_breaks->iterator->setText(&run, status);
    auto from = m_breaks->iterator->first();
    for (auto to = m_breaks->iterator->next(); to != icu::BreakIterator::DONE; to = m_breaks->iterator->next()) {
        emit(text, begin + static_cast<std::size_t>(from), begin + static_cast<std::size_t>(to), visit);
        from = to;
    }
    utext_close(&run);
}

void WordReader::emit(
    std::string_view text, std::size_t begin, std::size_t end, std::function<void(Word const&)> const& visit) const
{
    std::string_view const bytes = text.substr(begin, end - begin);
    if (bytes.size() > k_word_limit && base::characters_in(bytes) > k_word_limit)
        return;
    bool const is_name = is_letter_name(text, begin, end);
    if (!m_kept || is_name) {
        Word word = word_of(bytes);
        if (is_name && word.noise) {
            word.noise = false;
            word.stem = stem_of(word);
        }
        visit_at(begin, end, word, visit);
        return;
    }
    visit_at(begin, end, m_kept->word(bytes, [&] { return word_of(bytes); }), visit);
}

Word WordReader::word_of(std::string_view bytes) const
{
    std::string const written = without_apostrophes(bytes);
    Word word { 0, 0, folded(written), in_small_letters(written), {}, false };
    word.noise = is_noise(word.spelling, m_language);
    if (!word.noise)
        word.stem = stem_of(word);
    return word;
}

std::string WordReader::stem_of(Word const& word) const { return folded(m_stemmer.stem(word.written)); }

void WordReader::keep_words() { m_kept = std::make_unique<Kept>(); }

} // namespace catalogue::search
