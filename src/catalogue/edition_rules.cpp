#include "catalogue/edition_rules.h"

#include "catalogue/search/stemmer.h"
#include "edition_rules_fingerprint.h"
#include "store/sha256.h"

#include <unicode/uversion.h>

#include <array>

namespace catalogue {

namespace {

/// Snowball tells no version. Words that its stemmers have treated differently in the past, and usual ones.
std::string stems()
{
    struct Words {
        char const* language;
        std::array<char const*, 4> words;
    };
    constexpr std::array k_words { Words { "en", { "organisation", "dying", "vaccines", "yearly" } },
        Words { "es", { "enfermedades", "vacunarse", "logia", "seguir" } },
        Words { "fr", { "maladies", "vaccinations", "ambigu\u00EB", "h\u00E9\u00EF" } },
        Words { "de", { "Krankheiten", "impfungen", "l\u00F6sen", "systemen" } },
        Words { "ru",
            { "\u0431\u043E\u043B\u0435\u0437\u043D\u0438", "\u0451\u043B\u043A\u0438",
                "\u043F\u0440\u0438\u0432\u0438\u0432\u043A\u0438", "\u043B\u0435\u0447\u0435\u043D\u0438\u0435" } },
        Words { "ar",
            { "\u0627\u0644\u0623\u0645\u0631\u0627\u0636", "\u0644\u0642\u0627\u062D\u0627\u062A",
                "\u0639\u0644\u0627\u062C", "\u0645\u0631\u0636\u0649" } },
        Words { "hi",
            { "\u0930\u094B\u0917\u094B\u0902", "\u091F\u0940\u0915\u0947",
                "\u0926\u0935\u093E\u0907\u092F\u093E\u0901", "\u0907\u0932\u093E\u091C" } } };
    store::Sha256 fingerprint;
    for (auto const& [language, words] : k_words) {
        search::Stemmer const stemmer(language);
        for (char const* const word : words)
            fingerprint.update(stemmer.stem(word) + "\n");
    }
    constexpr std::size_t k_kept = 8;
    return fingerprint.finish().substr(0, k_kept);
}

} // namespace

std::string edition_rules()
{
    // Dictionaries and collation are ICU's.
    UVersionInfo version {};
    u_getVersion(version);
    std::array<char, U_MAX_VERSION_STRING_LENGTH> icu {};
    u_versionToString(version, icu.data());
    return std::string(LECTERN_RULES) + " " + icu.data() + " " + stems();
}

} // namespace catalogue
