#include "support/skip.h"
#include "text/font_choice.h"
#include "text/typesetter.h"

#include <doctest/doctest.h>

namespace {

text::FontChoice choice(std::vector<std::string> families = text::Typesetter::default_families())
{
    auto created = text::FontChoice::create(std::move(families));
    REQUIRE(created.has_value());
    return std::move(*created);
}

std::string first_family(text::FontChoice& fonts, std::string_view language)
{
    return fonts.fonts_for(language).families.front()->name;
}

bool is_installed(text::FontChoice& fonts, std::string const& name)
{
    for (text::Family const* family : fonts.fonts_for("en").families)
        if (family->name == name)
            return true;
    return false;
}

} // namespace

TEST_CASE("the first preferred family that covers the language sets it")
{
    auto fonts = choice({ "Tiresias Infofont", "Noto Sans" });
    if (!is_installed(fonts, "Tiresias Infofont") || !is_installed(fonts, "Noto Sans")) {
        tests::skip("needs fonts-tiresias and fonts-noto-core");
        return;
    }
    CHECK(first_family(fonts, "en") == "Tiresias Infofont");
    CHECK(first_family(fonts, "en-GB") == "Tiresias Infofont");
    CHECK(first_family(fonts, "es") == "Tiresias Infofont");
    CHECK(first_family(fonts, "vi") == "Noto Sans");
    CHECK(first_family(fonts, "ru") == "Noto Sans");
    CHECK(fonts.fonts_for("vi").list == "Noto Sans,Tiresias Infofont");
}

TEST_CASE("a script that no preferred family covers is set by a relative of one")
{
    auto fonts = choice({ "Noto Sans" });
    if (!is_installed(fonts, "Noto Sans")) {
        tests::skip("needs fonts-noto-core");
        return;
    }
    CHECK(first_family(fonts, "ar") == "Noto Sans Arabic");
    CHECK(first_family(fonts, "ur") == "Noto Sans Arabic");
    CHECK(first_family(fonts, "hi") == "Noto Sans Devanagari");
    CHECK(fonts.fonts_for("hi").list == "Noto Sans Devanagari,Noto Sans");
}

TEST_CASE("Chinese, Japanese and Korean get the forms of their own country")
{
    auto fonts = choice({ "Noto Sans" });
    if (!first_family(fonts, "zh-CN").starts_with("Noto Sans CJK")) {
        tests::skip("needs fonts-noto-cjk");
        return;
    }
    for (std::string_view const language : { "zh", "zh-CN", "zh-Hans", "zh-Hans-SG", "ZH_cn" })
        CHECK(first_family(fonts, language) == "Noto Sans CJK SC");
    for (std::string_view const language : { "zh-TW", "zh-Hant" })
        CHECK(first_family(fonts, language) == "Noto Sans CJK TC");
    CHECK(first_family(fonts, "zh-HK") == "Noto Sans CJK HK");
    CHECK(first_family(fonts, "ja") == "Noto Sans CJK JP");
    CHECK(first_family(fonts, "ko") == "Noto Sans CJK KR");
}

TEST_CASE("families that are not installed are passed over")
{
    auto fonts = choice({ "No Such Family", "Noto Sans" });
    for (text::Family const* family : fonts.fonts_for("en").families)
        CHECK(family->name != "No Such Family");
    auto none = choice({});
    CHECK(none.fonts_for("en").families.size() == 1);
}

TEST_CASE("any number of language tags costs a bounded number of entries")
{
    auto fonts = choice();
    for (int i = 0; i < 2000; ++i)
        CHECK_FALSE(fonts.fonts_for("x" + std::to_string(i)).list.empty());
    CHECK_FALSE(fonts.fonts_for("").list.empty());
    CHECK_FALSE(fonts.fonts_for(std::string(100'000, 'q')).list.empty());
}

TEST_CASE("a sign that the first family lacks does not change the face of its word")
{
    auto fonts = choice({ "Noto Sans", "Tiresias Infofont" });
    if (!is_installed(fonts, "Noto Sans")) {
        tests::skip("needs fonts-noto-core");
        return;
    }
    text::LanguageFonts const& english = fonts.fonts_for("en");
    CHECK(fonts.family_for_word(english,
              "\u2212"
              "20")
        == nullptr);
    CHECK(fonts.family_for_sign(english, U'2') == nullptr);
    REQUIRE(fonts.family_for_sign(english, U'\u2212') != nullptr);
    CHECK(fonts.family_for_sign(english, U'\u2212')->name == "Noto Sans Math");
}

TEST_CASE("a foreign word is set by the one family that has all of it")
{
    auto fonts = choice({ "Tiresias Infofont", "Noto Sans" });
    if (!is_installed(fonts, "Tiresias Infofont") || !is_installed(fonts, "Noto Sans")) {
        tests::skip("needs fonts-tiresias and fonts-noto-core");
        return;
    }
    text::LanguageFonts const& english = fonts.fonts_for("en");
    CHECK(fonts.family_for_word(english, "café") == nullptr);
    REQUIRE(fonts.family_for_word(english, "Nguyễn,") != nullptr);
    CHECK(fonts.family_for_word(english, "Nguyễn,")->name == "Noto Sans");
    REQUIRE(fonts.family_for_word(english, "مرض") != nullptr);
    CHECK(fonts.family_for_word(english, "مرض")->name == "Noto Sans Arabic");
    CHECK(fonts.family_for_word(english, "\uE000") == nullptr);
}
