#pragma once
// Which families set a language, and which one sets a word that the first of them can't.

#include "base/result.h"
#include "text/handles.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// The tag by which fontconfig and Pango know a language: it tells Chinese apart by territory, BCP 47 by script.
[[nodiscard]] std::string fontconfig_language(std::string_view language);
/// Whether the font's glyphs are outlines: others are not drawn.
[[nodiscard]] bool is_usable(FcPattern const* pattern);

/// An installed family. The letters and languages are its regular face's, and belong to fontconfig.
struct Family {
    std::string name;
    FcCharSet const* letters = nullptr;
    FcLangSet const* languages = nullptr;
    bool is_regular = false;

    [[nodiscard]] bool covers(std::string const& language) const;
    /// Whether it has every letter of the UTF-8 `word`; invisible characters count as had.
    [[nodiscard]] bool has_all(std::string_view word) const;
};

/// The families for one language, in the order in which they are tried.
struct LanguageFonts {
    std::string language; ///< As fontconfig_language() says: "zh-cn" for "zh-Hans".
    std::vector<Family const*> families;
    std::string list; ///< The families' names, as a Pango font description wants them.
};

class FontChoice {
public:
    /// `unavailable` when no scalable font is installed.
    [[nodiscard]] static base::Result<FontChoice> create(std::vector<std::string> preferred);

    /// First the preferred families that cover the language; where there are none, a relative of a
    /// preferred one ("Noto Sans" has the relative "Noto Sans Arabic"), or else fontconfig's own choice;
    /// then the other preferred ones, for foreign words. The reference stays valid.
    [[nodiscard]] LanguageFonts const& fonts_for(std::string_view language);

    /// The family that has all of the word where the language's first family has not, so that a name
    /// in an English sentence is set in one face. Null: leave it to the language's families, also where the first one
    /// lacks nothing but signs.
    [[nodiscard]] Family const* family_for_word(LanguageFonts const& fonts, std::string_view word);

    /// The relative of the language's first family that has a sign which that one lacks: "−" in the weight of its
    /// digits. Null: the first family has it, or none has.
    [[nodiscard]] Family const* family_for_sign(LanguageFonts const& fonts, char32_t sign) const;

private:
    [[nodiscard]] Family const* installed(std::string_view name) const;
    [[nodiscard]] Family const* best_other(std::string const& language) const;

    ConfigHandle m_config;
    std::vector<std::string> m_preferred;
    std::map<std::string, Family, std::less<>> m_families;
    std::map<std::string, LanguageFonts, std::less<>> m_languages;
};

} // namespace text
