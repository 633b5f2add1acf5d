#include "privacy/scrubbing/language.h"

#include "privacy/scrubbing/dictionary.h"
#include "privacy/scrubbing/words.h"

#include <algorithm>
#include <array>
#include <vector>

namespace privacy::scrubbing {

namespace {

using namespace std::string_view_literals;

/// Letters that only some languages write; each range is counted for the first language, and for the page's where that
/// is one of the others.
struct Script {
    char32_t first;
    char32_t last;
    std::string_view languages;
};
constexpr auto k_scripts = std::to_array<Script>(
    { { 0x0370, 0x03FF, "el" }, { 0x0400, 0x052F, "ru uk bg sr mk be kk" }, { 0x0530, 0x058F, "hy" },
        { 0x0590, 0x05FF, "he yi" }, { 0x0600, 0x06FF, "ar fa ur ps ku" }, { 0x0750, 0x077F, "ar fa ur ps ku" },
        { 0x0900, 0x097F, "hi ne mr" }, { 0x0980, 0x09FF, "bn as" }, { 0x0A00, 0x0A7F, "pa" }, { 0x0A80, 0x0AFF, "gu" },
        { 0x0B80, 0x0BFF, "ta" }, { 0x0C00, 0x0C7F, "te" }, { 0x0D00, 0x0D7F, "ml" }, { 0x0E00, 0x0E7F, "th" },
        { 0x1000, 0x109F, "my" }, { 0x10A0, 0x10FF, "ka" }, { 0x1200, 0x137F, "am ti" }, { 0x1780, 0x17FF, "km" },
        { 0x3040, 0x30FF, "ja" }, { 0x4E00, 0x9FFF, "zh ja" }, { 0xAC00, 0xD7AF, "ko" } });

/// Small words of a language that its neighbours lack, plain.
struct SmallWords {
    std::string_view language;
    std::string_view words; ///< A blank between two.
};
constexpr auto k_small_words = std::to_array<SmallWords>({
    { "en",
        " no a me us an if all more been by or off get got staff doctor hospital the and was were is are to of for "
        "with you your this that they have has had my i it not very thank thanks she "
        "he who at on from would could when there been her his what good our we be so but please nurse room day time "
        "feel helped told need want can will did does don't didn't asked about really care " },
    { "es",
        " la de en a no el los las del que y una por con para muy gracias pero se lo su mi es fue esta este como "
        "cuando porque ella me "
        "nos le al no una mas hay tengo tiene estaba era han han sido todo bien buenos buena sin ya si soy necesito "
        "quiero "
        "hola senora doctora enfermera ayudo " },
    { "fr",
        " la de le les des et est une pour avec dans vous nous je tres merci pas qui sur mon ma mes il elle au du ce "
        "cette ai "
        "etait sont bien mais aux ne c'est j'ai bonjour son ses leur leurs ont chez sans plus ici moi votre notre tout "
        "tous " },
    { "de",
        " der die das und ist ein eine nicht mit fur ich sie war sehr danke wir mir auf den dem von zu im es hat bei "
        "auch "
        "aber wie mein meine einen bitte an nach sich wenn dann noch nur schon uns ihr kam wurde werden kann ihre "
        "ihren "
        "meinen meiner ihm ihn alle alles viel gut " },
    { "pt",
        " de a o os uma para com nao muito obrigado obrigada que e do da dos das em um meu minha foi no na por mais "
        "voce eu ele "
        "ela muita esta pelo pela ao aos seu sua me nos ja so sem mas tem foram " },
    { "it",
        " il gli di che e un una per con non molto grazie sono mi ho della del dei mio mia era alla nel questo questa "
        "ma "
        "anche stato stata le lo nei con sono hanno tutto tutti perche qui ci si " },
    { "vi",
        " cam on toi rat khong va cua nhung cho voi duoc da nay benh nguoi co chi anh bac ong ba em mot cac la o "
        "xin " },
    { "pl", " i w nie na jest to sie z do bardzo dziekuje ze jak za pani pan po od ale byl byla dla czy mi mnie " },
    { "tl", " ang ng mga sa na po ako ko salamat si ay hindi at ni kay niya naman lang kami namin inyong kayo " },
    { "ht", " mwen li yo nan pou ki se pa te anpil mesi ak gen tout sou ou nou men yon " },
    { "so", " waa iyo ku ka waxaan aad mahadsanid uu ay oo in la si waan " },
    { "tr", " ve bir bu cok icin ile tesekkur ederim ben da de ama var yok gibi daha " },
    { "ro", " si este nu cu pentru multumesc foarte la din am sunt mai care " },
    { "nl", " het een en van ik niet is dat op te voor met zijn mijn heel bedankt maar ook " },
});

std::size_t page_length(std::string_view language) { return std::min(language.find_first_of("-_"), language.size()); }

bool writes(std::string_view languages, std::string_view language)
{
    for (std::size_t at = 0; at < languages.size(); at += 3)
        if (languages.substr(at, 2) == language)
            return true;
    return false;
}

/// Letters by script; the first entry counts Latin ones.
std::array<int, k_scripts.size() + 1> count_letters(std::string_view comment)
{
    std::array<int, k_scripts.size() + 1> counts {};
    for (std::size_t at = 0; at < comment.size();) {
        auto const [code, length] = decode(comment, at);
        at += std::max<std::size_t>(length, 1);
        if ((code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= 0xC0 && code < 0x250))
            ++counts[0];
        if (code < k_scripts[0].first)
            continue;
        for (std::size_t script = 0; script < k_scripts.size(); ++script)
            counts[script + 1] += code >= k_scripts[script].first && code <= k_scripts[script].last;
    }
    return counts;
}

/// The small words in order, each with the languages that have it, one bit each.
struct Entry {
    std::uint64_t hash = 0;
    std::uint32_t languages = 0;
};

std::vector<Entry> small_word_entries()
{
    std::vector<Entry> entries;
    for (std::size_t language = 0; language < k_small_words.size(); ++language) {
        std::string_view const words = k_small_words[language].words;
        for (std::size_t at = 0, end = 0; at < words.size(); at = end + 1) {
            end = std::min(words.find(' ', at), words.size());
            if (end > at)
                entries.push_back({ hash_of(words.substr(at, end - at)), 1u << language });
        }
    }
    std::ranges::sort(entries, {}, &Entry::hash);
    return entries;
}

using Hits = std::array<int, k_small_words.size()>;

/// A small word says more of a language than a word that only one dictionary has.
constexpr int k_small_word = 2;

void count_in_dictionary(std::string_view word, Hits& hits)
{
    std::uint8_t const found = entries_of(word) & (entries::english | entries::spanish);
    hits[0] += found == entries::english; // English and Spanish come first among the small words.
    hits[1] += found == entries::spanish;
}

void count(std::string_view word, Hits& hits)
{
    static std::vector<Entry> const entries = small_word_entries();
    std::uint64_t const hash = hash_of(word);
    auto entry = std::ranges::lower_bound(entries, hash, {}, &Entry::hash);
    for (; entry != entries.end() && entry->hash == hash; ++entry)
        for (std::size_t language = 0; language < hits.size(); ++language)
            hits[language] += k_small_word * static_cast<int>(entry->languages >> language & 1);
}

/// Between blanks and marks; tags of earlier passes come in brackets.
template <typename Each>
void for_each_word(std::string_view plain, Each const& each)
{
    for (std::size_t at = 0, end = 0; at < plain.size(); at = end + 1) {
        end = std::min(plain.find_first_of(" \n.,;:!?()\"", at), plain.size());
        if (end > at && plain[at] != '[')
            each(plain.substr(at, end - at));
    }
}

/// The language that has most of the comment's small words. Letters and marks that only Vietnamese and Spanish have
/// count as well.
std::string by_words(std::string_view comment, std::string_view plain, std::string_view page)
{
    Hits hits {};
    int words = 0;
    for_each_word(plain, [&](std::string_view word) {
        ++words;
        count(word, hits);
        count_in_dictionary(word, hits);
    });
    auto const vietnamese = static_cast<std::size_t>(
        std::ranges::find(k_small_words, "vi"sv, &SmallWords::language) - k_small_words.begin());
    for (std::size_t at = 0; at < comment.size();) {
        auto const [code, length] = decode(comment, at);
        at += std::max<std::size_t>(length, 1);
        bool const marked = code == 0x111 || code == 0x1A1 || code == 0x1B0 || (code >= 0x1EA0 && code <= 0x1EF9);
        hits[vietnamese] += marked ? 2 * k_small_word : 0; // Hardly any other language has them.
        hits[1] += code == 0xF1 || code == 0xBF || code == 0xA1 ? k_small_word
                                                                : 0; // Spanish: n with tilde, marks upside down
    }
    auto const most = std::ranges::max_element(hits);
    auto const of_page = std::ranges::find(k_small_words, page, &SmallWords::language);
    int const page_hits
        = of_page == k_small_words.end() ? 0 : hits[static_cast<std::size_t>(of_page - k_small_words.begin())];
    // Another language has to have the better of the page's, and one word in eight.
    if (*most > page_hits && *most >= k_small_word && *most * 8 >= words * k_small_word)
        return std::string(k_small_words[static_cast<std::size_t>(most - hits.begin())].language);
    return std::string(page);
}

} // namespace

bool is_small_word(std::string_view plain_word)
{
    Hits hits {};
    count(plain_word, hits);
    return std::ranges::any_of(hits, [](int hit) { return hit > 0; });
}

bool is_mostly(std::string_view language, Text const& text)
{
    using namespace entries;
    std::uint8_t const its_own = static_cast<std::uint8_t>((language == "es" ? spanish : english) | either | medical);
    int telling = 0, known = 0;
    for_each_word(text.plain, [&](std::string_view word) {
        auto const found = entries_of(word);
        bool const is_name = (found & (names | proper)) != 0 && (found & common) == 0;
        if (word.size() < 2 || is_name || word.find_first_of("'0123456789") != word.npos)
            return;
        ++telling;
        known += (found & its_own) != 0 || (found == 0 && (is_derived(word) || is_medical(word) || is_compound(word)));
    });
    return telling < 3 || known * 3 >= telling * 2;
}

std::string language_of(std::string_view comment, Text const& text, std::string_view page_language)
{
    std::string_view page = page_language.substr(0, page_length(page_language));
    page = page.empty() ? "en"sv : page;
    auto const letters = count_letters(comment);
    auto const most = std::max_element(letters.begin() + 1, letters.end());
    if (*most > letters[0]) {
        auto const at = static_cast<std::size_t>(most - letters.begin()) - 1;
        // Japanese has more of the Chinese letters than of its own.
        if (k_scripts[at].languages.starts_with("zh"))
            for (std::size_t kana = 0; kana < k_scripts.size(); ++kana)
                if (k_scripts[kana].languages == "ja" && letters[kana + 1] * 8 > *most)
                    return "ja";
        return std::string(writes(k_scripts[at].languages, page) ? page : k_scripts[at].languages.substr(0, 2));
    }
    return by_words(comment, text.plain, page);
}

} // namespace privacy::scrubbing
