#include "text/font_choice.h"

#include <algorithm>

namespace text {

namespace {

/// Far more than a library has; a tag that nobody speaks must not cost memory each time.
constexpr std::size_t k_languages_limit = 256;

FcChar8 const* fc(std::string const& s) { return reinterpret_cast<FcChar8 const*>(s.c_str()); }

std::string lower_case(std::string_view s)
{
    std::string result(s);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '_' ? '-' : c;
    });
    return result;
}

bool is_regular(FcPattern const* pattern)
{
    int weight = FC_WEIGHT_REGULAR, slant = FC_SLANT_ROMAN;
    FcPatternGetInteger(pattern, FC_WEIGHT, 0, &weight);
    FcPatternGetInteger(pattern, FC_SLANT, 0, &slant);
    return weight == FC_WEIGHT_REGULAR && slant == FC_SLANT_ROMAN;
}

std::string family_name(FcPattern const* pattern)
{
    FcChar8* name = nullptr;
    if (FcPatternGetString(pattern, FC_FAMILY, 0, &name) != FcResultMatch)
        return {};
    return reinterpret_cast<char const*>(name);
}

bool needs_no_glyph(gunichar c) { return c <= 0x20 || !g_unichar_isprint(c) || g_unichar_iszerowidth(c); }

/// Noto splits its letters over families whose names begin alike.
bool is_relative(Family const& family, std::string const& name) { return family.name.starts_with(name + " "); }

/// A language in which the word may be written, by the script of its first letter outside ASCII.
std::string language_of_word(std::string_view word)
{
    for (char const* p = word.data(); p < word.data() + word.size(); p = g_utf8_next_char(p)) {
        gunichar const c = g_utf8_get_char(p);
        if (c < 0x80 || !g_unichar_isalpha(c))
            continue;
        GUnicodeScript const script = g_unichar_get_script(c);
        if (script == G_UNICODE_SCRIPT_HAN)
            return "zh-cn"; // Pango has no sample language for it: Japanese is as likely.
        PangoLanguage* const sample = pango_script_get_sample_language(static_cast<PangoScript>(script));
        return sample ? pango_language_to_string(sample) : "";
    }
    return {};
}

bool has_all_letters(Family const& family, std::string_view word)
{
    for (char const* p = word.data(); p < word.data() + word.size(); p = g_utf8_next_char(p)) {
        gunichar const c = g_utf8_get_char(p);
        bool const sign = g_unichar_type(c) == G_UNICODE_MATH_SYMBOL;
        if (!FcCharSetHasChar(family.letters, c) && !needs_no_glyph(c) && !sign)
            return false;
    }
    return true;
}

} // namespace

std::string fontconfig_language(std::string_view language)
{
    std::string const tag = lower_case(language.substr(0, 32));
    if (tag != "zh" && !tag.starts_with("zh-"))
        return tag;
    if (tag.ends_with("-hk") || tag.ends_with("-mo"))
        return "zh-hk";
    if (tag.ends_with("-tw") || tag.find("-hant") != std::string::npos)
        return "zh-tw";
    return "zh-cn";
}

bool is_usable(FcPattern const* pattern)
{
    FcBool scalable = FcFalse, color = FcFalse;
    FcPatternGetBool(pattern, FC_SCALABLE, 0, &scalable);
    FcPatternGetBool(pattern, FC_COLOR, 0, &color);
    return scalable && !color;
}

bool Family::covers(std::string const& language) const
{
    if (!languages)
        return false;
    FcLangResult const result = FcLangSetHasLang(languages, fc(language));
    // "en-gb" is served by whatever serves "en"; "zh-tw" is not served by what serves "zh-cn".
    return result == FcLangEqual || (result == FcLangDifferentTerritory && !language.starts_with("zh"));
}

bool Family::has_all(std::string_view word) const
{
    for (char const* p = word.data(); p < word.data() + word.size(); p = g_utf8_next_char(p)) {
        gunichar const c = g_utf8_get_char(p);
        if (!FcCharSetHasChar(letters, c) && !needs_no_glyph(c))
            return false;
    }
    return true;
}

base::Result<FontChoice> FontChoice::create(std::vector<std::string> preferred)
{
    FontChoice choice;
    choice.m_preferred = std::move(preferred);
    choice.m_config.reset(FcConfigReference(nullptr));
    if (!choice.m_config)
        return base::failure(base::ErrorCode::unavailable, "fontconfig can't be initialised");
    for (FcSetName const set_name : { FcSetSystem, FcSetApplication }) {
        FcFontSet const* const set = FcConfigGetFonts(choice.m_config.get(), set_name);
        for (int i = 0; set && i < set->nfont; ++i) {
            FcPattern const* const pattern = set->fonts[i];
            if (!is_usable(pattern))
                continue;
            Family family { family_name(pattern), nullptr, nullptr, is_regular(pattern) };
            FcCharSet* letters = nullptr;
            FcLangSet* languages = nullptr;
            if (family.name.empty() || FcPatternGetCharSet(pattern, FC_CHARSET, 0, &letters) != FcResultMatch)
                continue;
            FcPatternGetLangSet(pattern, FC_LANG, 0, &languages);
            family.letters = letters;
            family.languages = languages;
            auto const [known, is_new] = choice.m_families.try_emplace(lower_case(family.name), family);
            if (!is_new && family.is_regular && !known->second.is_regular)
                known->second = family;
        }
    }
    if (choice.m_families.empty())
        return base::failure(base::ErrorCode::unavailable, "no scalable font is installed");
    return choice;
}

Family const* FontChoice::installed(std::string_view name) const
{
    auto const found = m_families.find(lower_case(name));
    return found == m_families.end() ? nullptr : &found->second;
}

Family const* FontChoice::best_other(std::string const& language) const
{
    PatternHandle const wanted(FcPatternCreate());
    for (std::string const& name : m_preferred)
        FcPatternAddString(wanted.get(), FC_FAMILY, fc(name));
    FcPatternAddString(wanted.get(), FC_LANG, fc(language));
    FcConfigSubstitute(m_config.get(), wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultMatch;
    FontSetHandle const sorted(FcFontSort(m_config.get(), wanted.get(), FcFalse, nullptr, &result));
    Family const* first = nullptr;
    for (int i = 0; sorted && i < sorted->nfont; ++i) {
        Family const* const family = installed(family_name(sorted->fonts[i]));
        if (!family || !family->covers(language))
            continue;
        if (!first)
            first = family;
        if (std::any_of(m_preferred.begin(), m_preferred.end(),
                [&](std::string const& name) { return is_relative(*family, name); }))
            return family;
    }
    return first;
}

LanguageFonts const& FontChoice::fonts_for(std::string_view language)
{
    std::string tag = fontconfig_language(language);
    if (auto const known = m_languages.find(tag); known != m_languages.end())
        return known->second;
    if (m_languages.size() >= k_languages_limit)
        return m_languages.begin()->second;

    LanguageFonts fonts { tag, {}, {} };
    std::vector<Family const*> others;
    for (std::string const& name : m_preferred)
        if (Family const* const family = installed(name))
            (family->covers(tag) ? fonts.families : others).push_back(family);
    if (fonts.families.empty())
        if (Family const* const other = best_other(tag)) {
            fonts.families.push_back(other);
            // A relative's Latin letters and digits match its own in weight and height.
            std::stable_partition(
                others.begin(), others.end(), [&](Family const* family) { return is_relative(*other, family->name); });
        }
    fonts.families.insert(fonts.families.end(), others.begin(), others.end());
    if (fonts.families.empty())
        fonts.families.push_back(&m_families.begin()->second);
    for (Family const* const family : fonts.families)
        fonts.list += (fonts.list.empty() ? "" : ",") + family->name;
    return m_languages.emplace(tag, std::move(fonts)).first->second;
}

Family const* FontChoice::family_for_word(LanguageFonts const& fonts, std::string_view word)
{
    if (has_all_letters(*fonts.families.front(), word))
        return nullptr;
    for (Family const* const family : fonts.families)
        if (family->has_all(word))
            return family;
    std::string const language = language_of_word(word);
    if (language.empty())
        return nullptr;
    for (Family const* const family : fonts_for(language).families)
        if (family->has_all(word))
            return family;
    return nullptr;
}

Family const* FontChoice::family_for_sign(LanguageFonts const& fonts, char32_t sign) const
{
    Family const& first = *fonts.families.front();
    auto const has = [&](Family const& family) { return FcCharSetHasChar(family.letters, sign) != FcFalse; };
    if (has(first))
        return nullptr;
    if (Family const* const math = installed(first.name + " Math"); math && has(*math))
        return math;
    for (auto const& [name, family] : m_families)
        if (is_relative(family, first.name) && family.is_regular && has(family))
            return &family;
    return nullptr;
}

} // namespace text
