#include "sample_text.h"

using sample::paragraph;

TEST_CASE("Arabic letters join")
{
    auto typesetter = sample::typesetter();
    text::Layout const alone = typesetter.lay_out(paragraph("ب", "ar"));
    text::Layout const joined = typesetter.lay_out(paragraph("بب", "ar"));
    std::set<std::uint32_t> forms;
    for (text::Layout const* layout : { &alone, &joined })
        for (text::Glyph const& glyph : layout->glyphs)
            forms.insert(glyph.index);
    CHECK(forms.size() >= 3);
}

TEST_CASE("Devanagari letters form conjuncts")
{
    auto typesetter = sample::typesetter();
    text::Layout const conjunct = typesetter.lay_out(paragraph("क्ष", "hi"));
    CHECK(conjunct.glyphs.size() == 1);
    // A joiner between them asks for the letters apart.
    CHECK(typesetter.lay_out(paragraph("क्\u200Cष", "hi")).glyphs.size() > 1);
}

TEST_CASE("a vowel sign that is drawn before its letter belongs to the same cluster")
{
    auto typesetter = sample::typesetter();
    text::Layout const layout = typesetter.lay_out(paragraph("अकि", "hi"));
    REQUIRE(layout.glyphs.size() == 3);
    CHECK(layout.glyphs[1].cluster == 3);
    CHECK(layout.glyphs[2].cluster == 3);
}

TEST_CASE("English inside Arabic reads from the left")
{
    auto typesetter = sample::typesetter();
    std::string_view const words = "لقاح COVID اليوم";
    text::Layout const layout = typesetter.lay_out(paragraph(words, "ar"));
    auto const x_of = [&](std::string_view part) {
        auto const glyph = std::find_if(layout.glyphs.begin(), layout.glyphs.end(),
            [&](text::Glyph const& g) { return g.cluster == words.find(part); });
        REQUIRE(glyph != layout.glyphs.end());
        return glyph->x;
    };
    CHECK(x_of("لقاح") > x_of("COVID"));
    CHECK(x_of("COVID") > x_of("اليوم"));
    CHECK(x_of("C") < x_of("O"));
    CHECK(x_of("O") < x_of("D"));
}

TEST_CASE("the language, not the first letter, decides where a paragraph begins")
{
    auto typesetter = sample::typesetter();
    text::Layout const arabic = typesetter.lay_out(paragraph("COVID: لقاح", "ar", 600));
    CHECK(arabic.lines[0].right == doctest::Approx(600));
    CHECK(arabic.glyphs.back().cluster < 5);
    text::Layout const english = typesetter.lay_out(paragraph("لقاح: vaccine", "en", 600));
    CHECK(english.lines[0].left == 0);
    CHECK(english.glyphs.back().cluster > 5);
}

TEST_CASE("a strong or emphasised span is set in a face of its own, and only it")
{
    auto typesetter = sample::typesetter();
    text::Span const spans[] = { { 4, 7, true, false }, { 8, 11, false, true }, { 12, 15, true, true } };
    text::Paragraph mixed = paragraph("one two six ten");
    mixed.spans = spans;
    text::Layout const layout = typesetter.lay_out(mixed);
    auto const font_at = [&](std::uint32_t byte) { return layout.glyphs[byte].font; };
    REQUIRE(layout.glyphs.size() == 15);
    std::set<text::FontId> const fonts { font_at(0), font_at(4), font_at(8), font_at(12) };
    CHECK(fonts.size() == 4);
    CHECK(font_at(6) == font_at(4));
    CHECK(font_at(2) == font_at(0));
    CHECK(sample::only_font(typesetter.lay_out(paragraph("one two"))) == font_at(0));
}

TEST_CASE("scripts without slanted letters stress by weight")
{
    auto typesetter = sample::typesetter();
    for (auto const& [language, words] : sample::k_samples) {
        if (language != "ar" && language != "hi" && language != "zh")
            continue;
        CAPTURE(language);
        std::size_t const end = std::min(words.find(' '), std::size_t { 18 });
        text::Span const stressed[] = { { 0, static_cast<std::uint32_t>(end), false, true } };
        text::Span const strong[] = { { 0, static_cast<std::uint32_t>(end), true, false } };
        text::Paragraph whole = paragraph(words, language);
        whole.spans = stressed;
        text::Layout const a = typesetter.lay_out(whole);
        whole.spans = strong;
        text::Layout const b = typesetter.lay_out(whole);
        REQUIRE(a.glyphs.size() == b.glyphs.size());
        for (std::size_t i = 0; i < a.glyphs.size(); ++i)
            CHECK(a.glyphs[i].font == b.glyphs[i].font);
    }
}

TEST_CASE("a span never parts a letter from its marks")
{
    auto typesetter = sample::typesetter();
    std::string_view const words = "है";
    text::Span const half[] = { { 0, 3, true, false } };
    text::Paragraph cut = paragraph(words, "hi");
    cut.spans = half;
    CHECK(typesetter.lay_out(cut).glyphs.size() == typesetter.lay_out(paragraph(words, "hi")).glyphs.size());
}

TEST_CASE("a name in an English sentence is set in one face")
{
    auto typesetter = sample::typesetter();
    std::string_view const words = "Dr Nguyễn speaks";
    text::Layout const layout = typesetter.lay_out(paragraph(words));
    std::set<text::FontId> name;
    for (text::Glyph const& glyph : layout.glyphs)
        if (glyph.cluster >= 3 && glyph.cluster < words.find(" speaks"))
            name.insert(glyph.font);
    CHECK(name.size() == 1);
}

TEST_CASE("running text of a language is set in one face")
{
    auto typesetter = sample::typesetter();
    for (std::string_view const language : { "en", "es", "vi", "ru", "hi", "zh" })
        for (auto const& [sample_language, words] : sample::k_samples)
            if (language == sample_language) {
                CAPTURE(language);
                sample::only_font(typesetter.lay_out(paragraph(words, language)));
            }
}
