#include "support/skip.h"
#include "text/coverage.h"
#include "text/handles.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

FcChar8 const* fc(char const* s) { return reinterpret_cast<FcChar8 const*>(s); }

/// The file of a face of an installed family; empty where it is not installed.
std::string file_of(char const* family)
{
    text::PatternHandle const wanted(FcPatternBuild(nullptr, FC_FAMILY, FcTypeString, fc(family), nullptr));
    FcObjectSet* const objects = FcObjectSetBuild(FC_FILE, nullptr);
    text::FontSetHandle const found(FcFontList(nullptr, wanted.get(), objects));
    FcObjectSetDestroy(objects);
    FcChar8* file = nullptr;
    if (!found || found->nfont == 0 || FcPatternGetString(found->fonts[0], FC_FILE, 0, &file) != FcResultMatch)
        return {};
    return reinterpret_cast<char const*>(file);
}

/// A system with these font files and no others, while it lives.
class OnlyFonts {
public:
    explicit OnlyFonts(std::vector<std::string> const& files)
        : m_before(FcConfigReference(nullptr))
    {
        text::ConfigHandle const config(FcConfigCreate());
        for (auto const& file : files)
            REQUIRE(FcConfigAppFontAddFile(config.get(), fc(file.c_str())));
        REQUIRE(FcConfigSetCurrent(config.get()));
    }
    ~OnlyFonts() { FcConfigSetCurrent(m_before.get()); }
    OnlyFonts(OnlyFonts const&) = delete;
    OnlyFonts& operator=(OnlyFonts const&) = delete;

private:
    text::ConfigHandle m_before;
};

} // namespace

TEST_CASE("where only DejaVu is installed, Hindi and Chinese are not covered and others are")
{
    std::string const dejavu = file_of("DejaVu Sans");
    if (dejavu.empty()) {
        tests::skip("needs fonts-dejavu-core");
        return;
    }
    OnlyFonts const system({ dejavu });
    for (auto const* const language : { "hi", "zh", "zh-Hans", "zh-Hant", "zh-TW", "ja", "ko" })
        CHECK_MESSAGE(!text::installed_fonts_cover(language), language);
    for (auto const* const language : { "en", "en-GB", "es", "vi", "ru", "ar" })
        CHECK_MESSAGE(text::installed_fonts_cover(language), language);
}

TEST_CASE("letters that are spread over two fonts cover a language")
{
    std::string const dejavu = file_of("DejaVu Sans"), devanagari = file_of("Noto Sans Devanagari");
    if (dejavu.empty() || devanagari.empty()) {
        tests::skip("needs fonts-dejavu-core and fonts-noto-core");
        return;
    }
    OnlyFonts const system({ dejavu, devanagari });
    CHECK(text::installed_fonts_cover("hi"));
    CHECK(text::installed_fonts_cover("ru"));
}

TEST_CASE("a language of which no orthography is known counts as covered")
{
    OnlyFonts const system({});
    CHECK_FALSE(text::installed_fonts_cover("en"));
    for (auto const* const language : { "", "qaa", "x-nobody" })
        CHECK_MESSAGE(text::installed_fonts_cover(language), language);
}
