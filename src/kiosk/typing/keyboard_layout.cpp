#include "kiosk/typing/keyboard_layout.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace kiosk::typing {

namespace {

struct LanguageKeys {
    std::string_view language;
    std::string_view letters;  ///< Keys parted by spaces, rows by line breaks.
    std::string_view capitals; ///< The same; empty where the script has none.
    std::string_view marked;   ///< A line each: a letter, and the letters with marks that may take its place.
};

constexpr std::string_view k_vietnamese_marked = "a ă â á à ả ã ạ\n"
                                                 "ă ắ ằ ẳ ẵ ặ\n"
                                                 "â ấ ầ ẩ ẫ ậ\n"
                                                 "e ê é è ẻ ẽ ẹ\n"
                                                 "ê ế ề ể ễ ệ\n"
                                                 "i í ì ỉ ĩ ị\n"
                                                 "o ô ơ ó ò ỏ õ ọ\n"
                                                 "ô ố ồ ổ ỗ ộ\n"
                                                 "ơ ớ ờ ở ỡ ợ\n"
                                                 "u ư ú ù ủ ũ ụ\n"
                                                 "ư ứ ừ ử ữ ự\n"
                                                 "y ý ỳ ỷ ỹ ỵ\n"
                                                 "d đ\n"
                                                 "A Ă Â Á À Ả Ã Ạ\n"
                                                 "Ă Ắ Ằ Ẳ Ẵ Ặ\n"
                                                 "Â Ấ Ầ Ẩ Ẫ Ậ\n"
                                                 "E Ê É È Ẻ Ẽ Ẹ\n"
                                                 "Ê Ế Ề Ể Ễ Ệ\n"
                                                 "I Í Ì Ỉ Ĩ Ị\n"
                                                 "O Ô Ơ Ó Ò Ỏ Õ Ọ\n"
                                                 "Ô Ố Ồ Ổ Ỗ Ộ\n"
                                                 "Ơ Ớ Ờ Ở Ỡ Ợ\n"
                                                 "U Ư Ú Ù Ủ Ũ Ụ\n"
                                                 "Ư Ứ Ừ Ử Ữ Ự\n"
                                                 "Y Ý Ỳ Ỷ Ỹ Ỵ\n"
                                                 "D Đ";

// Each follows the layout that the language's readers know from their own keyboards. Hindi stands in the order of its
// alphabet, five stops a place of the mouth; its vowels are in the row above, as signs after a consonant.
constexpr std::array k_languages {
    LanguageKeys { "en", "q w e r t y u i o p\na s d f g h j k l '\nz x c v b n m , . ?",
        "Q W E R T Y U I O P\nA S D F G H J K L '\nZ X C V B N M , . ?", "" },
    LanguageKeys { "zh", "q w e r t y u i o p\na s d f g h j k l '\nz x c v b n m ， 。 ？", "", "" },
    LanguageKeys { "es", "q w e r t y u i o p\na s d f g h j k l ñ\nz x c v b n m , . ?",
        "Q W E R T Y U I O P\nA S D F G H J K L Ñ\nZ X C V B N M , . ?",
        "a á\ne é\ni í\no ó\nu ú ü\nA Á\nE É\nI Í\nO Ó\nU Ú Ü\n? ¿ ! ¡" },
    LanguageKeys { "vi", "q w e r t y u i o p\na s d f g h j k l\nz x c v b n m , . ?",
        "Q W E R T Y U I O P\nA S D F G H J K L\nZ X C V B N M , . ?", k_vietnamese_marked },
    LanguageKeys { "ru", "й ц у к е н г ш щ з х\nф ы в а п р о л д ж э\nя ч с м и т ь б ю , .",
        "Й Ц У К Е Н Г Ш Щ З Х\nФ Ы В А П Р О Л Д Ж Э\nЯ Ч С М И Т Ь Б Ю , .", "е ё\nЕ Ё\nь ъ\nЬ Ъ\n. ? !" },
    LanguageKeys { "ar", "ض ص ث ق ف غ ع ه خ ح ج\nش س ي ب ل ا ت ن م ك ط\nذ ء ر ى ة و ز ظ د . ؟", "",
        "ا أ إ آ\nو ؤ\nي ئ\nى ئ\n. ،" },
    LanguageKeys { "hi", "क ख ग घ ङ च छ ज झ ञ य र\nट ठ ड ढ ण त थ द ध न ल व\nप फ ब भ म श ष स ह । , ?", "", "" },
};

// What Hindi's row of vowels shows: signs that join the consonant before them, or vowels that stand by themselves.
constexpr std::string_view k_vowels = "अ आ इ ई उ ऊ ऋ ए ऐ ओ औ";
constexpr std::string_view k_vowel_signs = "\u093e \u093f \u0940 \u0941 \u0942 \u0943 \u0947 \u0948 \u094b \u094c "
                                           "\u0902 \u094d \u093c";
// And with shift, for "कई" and "हँस".
constexpr std::string_view k_vowels_and_marks = "अ आ इ ई उ ऊ ऋ ए ऐ ओ औ \u0901 \u0903";
constexpr std::string_view k_after_vowel = "अ आ इ ई उ ऊ ए ऐ ओ औ \u0902 \u0901 \u0903";

// As many rows as letters have, so that nothing moves when they take their place.
constexpr std::string_view k_symbols = "- + / % = * #\n( ) : ; \" ' &\n! ? , . @ °";

KeyRows rows_of(std::string_view keys)
{
    KeyRows rows(1);
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= keys.size(); ++i) {
        if (i < keys.size() && keys[i] != ' ' && keys[i] != '\n')
            continue;
        rows.back().push_back(keys.substr(begin, i - begin));
        begin = i + 1;
        if (i < keys.size() && keys[i] == '\n')
            rows.emplace_back();
    }
    return rows;
}

KeyRows rows_if_any(std::string_view keys) { return keys.empty() ? KeyRows {} : rows_of(keys); }

struct Planes {
    std::string_view language;
    KeyRows letters, capitals, marked;
};

std::vector<Planes> const& all_planes()
{
    static std::vector<Planes> const planes = [] {
        std::vector<Planes> made;
        for (auto const& keys : k_languages)
            made.push_back(
                { keys.language, rows_of(keys.letters), rows_if_any(keys.capitals), rows_if_any(keys.marked) });
        return made;
    }();
    return planes;
}

Planes const& planes_of(std::string_view language)
{
    std::string_view const primary = language.substr(0, language.find('-'));
    for (auto const& planes : all_planes())
        if (planes.language == primary)
            return planes;
    return all_planes().front();
}

/// The last character, or nothing.
std::string_view last_of(std::string_view words)
{
    std::size_t begin = words.size();
    while (begin > 0 && base::is_continuation(words[begin - 1]))
        --begin;
    return words.substr(begin - (begin > 0 ? 1 : 0));
}

/// Of Devanagari: a consonant, with its dot or without.
bool is_consonant(std::string_view character)
{
    return (character >= "\u0915" && character <= "\u0939") || character == "\u093c";
}

/// Of Devanagari: a vowel or its sign, or a mark on one.
bool is_vowel(std::string_view character)
{
    return (character >= "\u0900" && character <= "\u0914") || (character >= "\u093e" && character <= "\u094c");
}

bool is_hindi(std::string_view language) { return planes_of(language).language == "hi"; }

RowAbove vowels_after(std::string_view words, KeyPlane plane)
{
    static KeyRows const shifted = rows_of(k_vowels_and_marks);
    if (plane == KeyPlane::capitals && !words.empty())
        return { shifted.front(), RowAbove::Does::join };
    static KeyRows const alone = rows_of(k_vowels), signs = rows_of(k_vowel_signs), after = rows_of(k_after_vowel);
    auto const last = last_of(words);
    return { is_consonant(last) ? signs.front()
            : is_vowel(last)    ? after.front()
                                : alone.front(),
        RowAbove::Does::join };
}

} // namespace

KeyRows const& keyboard_rows(std::string_view language, KeyPlane plane)
{
    static KeyRows const symbols = rows_of(k_symbols);
    if (plane == KeyPlane::symbols)
        return symbols;
    Planes const& planes = planes_of(language);
    return plane == KeyPlane::capitals && !planes.capitals.empty() ? planes.capitals : planes.letters;
}

bool has_capitals(std::string_view language) { return !planes_of(language).capitals.empty(); }

bool has_shift(std::string_view language) { return has_capitals(language) || is_hindi(language); }

RowAbove row_above(std::string_view language, std::string_view words, KeyPlane plane)
{
    if (is_hindi(language))
        return vowels_after(words, plane);
    auto const last = last_of(words);
    for (auto const& row : planes_of(language).marked)
        if (row.front() == last)
            return { std::span(row).subspan(1), RowAbove::Does::replace };
    return {};
}

std::size_t most_keys_above(std::string_view language)
{
    if (is_hindi(language))
        return vowels_after("\u0915", KeyPlane::letters).keys.size();
    std::size_t most = 0;
    for (auto const& row : planes_of(language).marked)
        most = std::max(most, row.size() - 1);
    return most;
}

bool is_typed_by_sound(std::string_view language) { return planes_of(language).language == "zh"; }

} // namespace kiosk::typing
