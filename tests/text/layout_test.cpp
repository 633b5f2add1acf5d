#include "sample_text.h"

#include <cmath>
#include <string>

using sample::paragraph;

TEST_CASE("an empty text is one empty line of the style's height")
{
    auto typesetter = sample::typesetter();
    text::Layout const layout = typesetter.lay_out(paragraph(""));
    REQUIRE(layout.lines.size() == 1);
    CHECK(layout.glyphs.empty());
    CHECK(layout.size == base::Size { 0, 60 });
    CHECK(layout.lines[0].bottom == 60);
    CHECK(layout.lines[0].baseline == typesetter.lay_out(paragraph("Hxg")).lines[0].baseline);
    CHECK_FALSE(layout.truncated);
}

TEST_CASE("no line is wider than the paragraph")
{
    auto typesetter = sample::typesetter();
    for (auto const& [language, words] : sample::k_samples)
        for (float const width : { 150.0f, 333.0f, 700.0f }) {
            CAPTURE(language);
            text::Layout const layout = typesetter.lay_out(paragraph(words, language, width));
            CHECK(layout.lines.size() > 1);
            CHECK(layout.size.width == width);
            for (text::Line const& line : layout.lines) {
                CHECK(line.left >= -0.01f);
                CHECK(line.right <= width + 0.01f);
                CHECK(line.right > line.left);
            }
        }
}

TEST_CASE("a paragraph without a width is one line as wide as its words")
{
    auto typesetter = sample::typesetter();
    text::Layout const layout = typesetter.lay_out(paragraph(sample::k_samples[0].text));
    REQUIRE(layout.lines.size() == 1);
    CHECK(layout.size.width == layout.lines[0].right);
    CHECK(layout.size.width > 1000);
}

TEST_CASE("a word wider than the line breaks anywhere")
{
    auto typesetter = sample::typesetter();
    std::string const word(50, 'm');
    text::Layout const layout = typesetter.lay_out(paragraph(word, "en", 200));
    CHECK(layout.lines.size() >= 7);
    CHECK(layout.glyphs.size() == word.size());
    for (text::Line const& line : layout.lines)
        CHECK(line.right <= 200);
}

TEST_CASE("a word breaks with a hyphen at a soft hyphen, and only there")
{
    auto typesetter = sample::typesetter();
    text::Layout const soft = typesetter.lay_out(paragraph("hyper\u00ADtension", "en", 150));
    REQUIRE(soft.lines.size() == 2);
    CHECK(soft.lines[1].begin == 7);
    CHECK(soft.lines[0].glyph_count == 6);
    CHECK(soft.lines[0].right <= 150);
    CHECK(typesetter.lay_out(paragraph("hyper\u00ADtension")).glyphs.size() == 12);
    CHECK(typesetter.lay_out(paragraph("hypertension", "en", 150)).glyphs.size() == 12);
}

TEST_CASE("a letter wider than the line stands alone on it")
{
    auto typesetter = sample::typesetter();
    text::Layout const layout = typesetter.lay_out(paragraph("mmm", "en", 5));
    REQUIRE(layout.lines.size() == 3);
    for (text::Line const& line : layout.lines)
        CHECK(line.glyph_count == 1);
}

TEST_CASE("lines follow each other in the text and down the page")
{
    auto typesetter = sample::typesetter();
    for (auto const& [language, words] : sample::k_samples) {
        CAPTURE(language);
        text::Layout const layout = typesetter.lay_out(paragraph(words, language, 300));
        std::uint32_t next_byte = 0, next_glyph = 0;
        float top = 0;
        for (text::Line const& line : layout.lines) {
            CHECK(line.begin == next_byte);
            CHECK(line.first_glyph == next_glyph);
            CHECK(line.top == top);
            CHECK(line.baseline > line.top);
            CHECK(line.baseline < line.bottom);
            CHECK(line.bottom - line.top == layout.lines[0].bottom);
            next_byte = line.end;
            next_glyph += line.glyph_count;
            top = line.bottom;
        }
        CHECK(next_byte == words.size());
        CHECK(next_glyph == layout.glyphs.size());
        CHECK(layout.size.height == top);
    }
}

TEST_CASE("every line is at least as high as the style asks")
{
    auto typesetter = sample::typesetter();
    for (auto const& [language, words] : sample::k_samples)
        for (float const spacing : { 1.0f, 1.5f, 2.0f }) {
            CAPTURE(language);
            text::Paragraph spaced = paragraph(words, language, 300);
            spaced.style.line_spacing = spacing;
            for (text::Line const& line : typesetter.lay_out(spaced).lines)
                CHECK(line.bottom - line.top >= spacing * 40);
        }
}

TEST_CASE("the clusters cover every letter, and each stands on its line")
{
    auto typesetter = sample::typesetter();
    std::string_view const words = sample::k_samples[0].text;
    text::Layout const layout = typesetter.lay_out(paragraph(words, "en", 300));
    std::set<std::uint32_t> clusters;
    for (text::Line const& line : layout.lines) {
        std::uint32_t before = line.begin;
        for (std::uint32_t i = line.first_glyph; i < line.first_glyph + line.glyph_count; ++i) {
            text::Glyph const& glyph = layout.glyphs[i];
            CHECK(glyph.cluster >= before);
            CHECK(glyph.cluster < line.end);
            before = glyph.cluster;
            clusters.insert(glyph.cluster);
        }
    }
    for (std::uint32_t i = 0; i < words.size(); ++i)
        if (words[i] != ' ' && (static_cast<unsigned char>(words[i]) & 0xC0) != 0x80)
            CHECK_MESSAGE(clusters.contains(i), i);
}

TEST_CASE("line feeds and their kin break the line; tabs do not")
{
    auto typesetter = sample::typesetter();
    for (std::string_view const separator : { "\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085" }) {
        std::string const words = "one" + std::string(separator) + "two";
        text::Layout const layout = typesetter.lay_out(paragraph(words));
        REQUIRE(layout.lines.size() == 2);
        CHECK(layout.lines[0].end == 3);
        CHECK(layout.lines[1].begin == 3 + separator.size());
        CHECK(layout.glyphs.size() == 6);
    }
    CHECK(typesetter.lay_out(paragraph("one\ttwo")).size == typesetter.lay_out(paragraph("one two")).size);
    CHECK(typesetter.lay_out(paragraph("one\n")).lines.size() == 2);
}

TEST_CASE("text beyond the last line is cut with an ellipsis")
{
    auto typesetter = sample::typesetter();
    text::Paragraph cut = paragraph("Living well with type 2 diabetes\nand high blood pressure", "en", 300);
    cut.style.max_lines = 1;
    text::Layout const one = typesetter.lay_out(cut);
    REQUIRE(one.lines.size() == 1);
    CHECK(one.truncated);
    CHECK(one.lines[0].right <= 300);
    CHECK(one.glyphs.back().index == typesetter.lay_out(paragraph("…")).glyphs[0].index);

    cut.style.max_lines = 2;
    CHECK(typesetter.lay_out(cut).lines.size() == 2);
    cut.style.max_lines = 9;
    text::Layout const whole = typesetter.lay_out(cut);
    CHECK_FALSE(whole.truncated);
    CHECK(whole.lines.size() < 9);
}

TEST_CASE("an ellipsis follows a whole word, where the line has one")
{
    auto typesetter = sample::typesetter();
    for (auto const& [language, words] : sample::k_samples)
        for (float width = 150; width < 400; width += 7) {
            text::Paragraph cut = paragraph(words, language, width);
            cut.style.max_lines = 1;
            auto const layout = typesetter.lay_out(cut);
            if (!layout.truncated || std::string_view(words).find(' ') == std::string_view::npos)
                continue;
            auto const hidden = std::ranges::max(layout.glyphs, {}, &text::Glyph::cluster).cluster;
            // Chinese has no blanks between its words.
            bool const has_blanks = std::string_view(language) != "zh";
            auto const visible = std::string_view(words).substr(0, hidden);
            if (has_blanks && visible.find(' ') != std::string_view::npos)
                CHECK_MESSAGE(
                    std::string_view(" .,;:").find(words[hidden]) != std::string_view::npos, language, ": ", visible);
        }
    // A word that has room is not left out, though a blank behind it has none.
    text::Layout const fitting = typesetter.lay_out(paragraph("Breast cancer…", "en"));
    // Pango itself leaves a few pixels.
    for (float spare = 6; spare < 12; ++spare) {
        CAPTURE(spare);
        text::Paragraph cut = paragraph("Breast cancer treatment", "en", std::ceil(fitting.lines[0].right) + spare);
        cut.style.max_lines = 1;
        CHECK(typesetter.lay_out(cut).glyphs.size() == fitting.glyphs.size());
    }
    // A word alone that is too long for the line is cut anyway.
    text::Paragraph alone = paragraph("Pneumonoultramicroscopicsilicovolcanoconiosis", "en", 200);
    alone.style.max_lines = 1;
    CHECK(typesetter.lay_out(alone).truncated);
    CHECK(typesetter.lay_out(alone).glyphs.size() > 5);
}

TEST_CASE("the same paragraph gives the same layout")
{
    auto first = sample::typesetter();
    auto second = sample::typesetter();
    for (auto const& [language, words] : sample::k_samples) {
        text::Layout const a = first.lay_out(paragraph(words, language, 400));
        text::Layout const again = first.lay_out(paragraph(words, language, 400));
        text::Layout const b = second.lay_out(paragraph(words, language, 400));
        for (text::Layout const* other : { &again, &b }) {
            REQUIRE(a.glyphs.size() == other->glyphs.size());
            CHECK(a.size == other->size);
            for (std::size_t i = 0; i < a.glyphs.size(); ++i) {
                CHECK(a.glyphs[i].font == other->glyphs[i].font);
                CHECK(a.glyphs[i].index == other->glyphs[i].index);
                CHECK(a.glyphs[i].x == other->glyphs[i].x);
                CHECK(a.glyphs[i].y == other->glyphs[i].y);
            }
        }
    }
}

TEST_CASE("start and end follow the direction of the language")
{
    auto typesetter = sample::typesetter();
    auto const place = [&](std::string_view words, std::string_view language, text::Align align) {
        text::Paragraph aligned = paragraph(words, language, 800);
        aligned.style.align = align;
        return typesetter.lay_out(aligned).lines[0];
    };
    CHECK(place("Pain ", "en", text::Align::start).left == 0);
    CHECK(place("Pain ", "en", text::Align::end).right == doctest::Approx(800));
    CHECK(place("ألم ", "ar", text::Align::start).right == doctest::Approx(800));
    CHECK(place("ألم ", "ar", text::Align::end).left == 0);
    text::Line const centred = place("Pain ", "en", text::Align::centre);
    CHECK(centred.left + centred.right == doctest::Approx(800));
}

TEST_CASE("larger type takes more room in proportion")
{
    auto typesetter = sample::typesetter();
    text::Paragraph words = paragraph("Ask the nurse");
    words.style.size_px = 20;
    float const small = typesetter.lay_out(words).size.width;
    words.style.size_px = 60;
    CHECK(typesetter.lay_out(words).size.width == doctest::Approx(3 * small).epsilon(0.01));
}
