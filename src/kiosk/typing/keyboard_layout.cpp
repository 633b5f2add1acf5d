#include "kiosk/typing/keyboard_layout.h"

#include <array>

namespace kiosk::typing {

namespace {

struct LanguageKeys {
    std::string_view language;
    std::string_view letters;  ///< Keys parted by spaces, rows by line breaks.
    std::string_view capitals; ///< The same; empty where the script has none.
};

// Each follows the layout that the language's readers know from their own keyboards. Vietnamese adds
// its vowels as keys and its tones as marks that join the letter before them.
constexpr std::array k_languages {
    LanguageKeys { "en", "q w e r t y u i o p\na s d f g h j k l '\nz x c v b n m , . ?",
        "Q W E R T Y U I O P\nA S D F G H J K L '\nZ X C V B N M , . ?" },
    LanguageKeys { "es", "á é í ó ú ü ¿ ? ¡ !\nq w e r t y u i o p\na s d f g h j k l ñ\nz x c v b n m , .",
        "Á É Í Ó Ú Ü ¿ ? ¡ !\nQ W E R T Y U I O P\nA S D F G H J K L Ñ\nZ X C V B N M , ." },
    LanguageKeys { "vi",
        "ă â đ ê ô ơ ư ? !\n\u0300 \u0301 \u0309 \u0303 \u0323 , .\nq w e r t y u i o p\na s d f g h j k l\nz x c v b "
        "n m",
        "Ă Â Đ Ê Ô Ơ Ư ? !\n\u0300 \u0301 \u0309 \u0303 \u0323 , .\nQ W E R T Y U I O P\nA S D F G H J K L\nZ X C V B "
        "N M" },
    LanguageKeys { "ru", "й ц у к е н г ш щ з х\nф ы в а п р о л д ж э\nё я ч с м и т ь б ю ъ\n, . ? !",
        "Й Ц У К Е Н Г Ш Щ З Х\nФ Ы В А П Р О Л Д Ж Э\nЁ Я Ч С М И Т Ь Б Ю Ъ\n, . ? !" },
    LanguageKeys { "ar", "ض ص ث ق ف غ ع ه خ ح ج\nش س ي ب ل ا ت ن م ك ط\nذ ئ ء ؤ ر ى ة و ز ظ د\nأ إ آ ، . ؟ !", "" },
    LanguageKeys { "hi",
        "अ आ इ ई उ ऊ ए ऐ ओ औ अं\nक ख ग घ ङ च छ ज झ ञ ऋ\nट ठ ड ढ ण त थ द ध न ड़\nप फ ब भ म य र ल व श ढ़\nष स ह \u093e "
        "\u093f \u0940 \u0941 \u0942 \u0947 \u0948 \u094b\n"
        "\u094c \u0902 \u0901 \u0903 \u0943 \u094d \u093c । , ?",
        "" },
};

constexpr std::string_view k_symbols = "1 2 3 4 5 6 7 8 9 0\n- + % / ( ) : ; \" '\n! ? , . & = * # @ °";

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

struct Planes {
    std::string_view language;
    KeyRows letters, capitals;
};

std::vector<Planes> const& all_planes()
{
    static std::vector<Planes> const planes = [] {
        std::vector<Planes> made;
        for (auto const& keys : k_languages)
            made.push_back(
                { keys.language, rows_of(keys.letters), keys.capitals.empty() ? KeyRows {} : rows_of(keys.capitals) });
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

} // namespace kiosk::typing
