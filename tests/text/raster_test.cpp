#include "sample_text.h"

#include <cmath>

using sample::paragraph;

namespace {

/// Checks that the bitmap of every glyph lies in the line box, as `ui` will place it.
void check_nothing_is_clipped(text::Typesetter& typesetter, text::Layout const& layout)
{
    for (text::Line const& line : layout.lines)
        for (std::uint32_t i = line.first_glyph; i < line.first_glyph + line.glyph_count; ++i) {
            text::Glyph const& glyph = layout.glyphs[i];
            text::Bitmap const bitmap = typesetter.rasterise(glyph.font, glyph.index, 0);
            float const top = std::round(glyph.y) - static_cast<float>(bitmap.top);
            CAPTURE(glyph.cluster);
            CHECK(top >= line.top);
            CHECK(top + static_cast<float>(bitmap.height) <= line.bottom);
        }
}

} // namespace

TEST_CASE("no glyph leaves its line box, in any language, size, weight or spacing")
{
    auto typesetter = sample::typesetter();
    for (auto const& [language, words] : sample::k_samples)
        for (float const size : { 17.0f, 30.0f, 61.3f })
            for (bool const strong : { false, true })
                for (float const spacing : { 0.5f, 1.5f }) {
                    CAPTURE(language);
                    CAPTURE(size);
                    text::Paragraph set = paragraph(words, language, 500);
                    set.style = { .size_px = size, .line_spacing = spacing, .strong = strong };
                    check_nothing_is_clipped(typesetter, typesetter.lay_out(set));
                }
}

TEST_CASE("a deep script gets the height it needs")
{
    auto typesetter = text::Typesetter::create({ "Noto Nastaliq Urdu" });
    REQUIRE(typesetter.has_value());
    std::string_view const words = "ذیابیطس کیا ہے؟ خون میں شوگر کی زیادتی";
    text::Layout const layout = typesetter->lay_out(paragraph(words, "ur", 300));
    check_nothing_is_clipped(*typesetter, layout);
}

TEST_CASE("marks piled on marks make their own line higher, and no other")
{
    auto typesetter = sample::typesetter();
    std::string words = "first\nx";
    for (int i = 0; i < 12; ++i)
        words += "\u0302";
    words += "\nlast";
    text::Layout const layout = typesetter.lay_out(paragraph(words));
    REQUIRE(layout.lines.size() == 3);
    check_nothing_is_clipped(typesetter, layout);
    auto const height = [&](std::size_t i) { return layout.lines[i].bottom - layout.lines[i].top; };
    CHECK(height(0) == height(2));
    CHECK(height(1) > height(0));
}

TEST_CASE("capitals are as tall as size_for_cap_height promises")
{
    auto typesetter = sample::typesetter();
    for (std::string_view const language : { "en", "vi", "ru", "ar", "hi", "zh" })
        for (float const wanted : { 18.0f, 29.0f, 44.0f }) {
            CAPTURE(language);
            text::Paragraph capital = paragraph("H", language);
            capital.style.size_px = typesetter.size_for_cap_height(wanted, language);
            text::Layout const layout = typesetter.lay_out(capital);
            REQUIRE(layout.glyphs.size() == 1);
            text::Bitmap const bitmap = typesetter.rasterise(layout.glyphs[0].font, layout.glyphs[0].index, 0);
            CHECK(std::abs(static_cast<float>(bitmap.height) - wanted) <= 1);
        }
}

TEST_CASE("strong letters are darker than the others")
{
    auto typesetter = sample::typesetter();
    for (auto const& [language, words] : sample::k_samples) {
        CAPTURE(language);
        auto const ink_of = [&](bool strong) {
            text::Paragraph set = paragraph(words, language);
            set.style.strong = strong;
            double sum = 0;
            for (text::Glyph const& glyph : typesetter.lay_out(set).glyphs)
                sum += sample::ink(typesetter.rasterise(glyph.font, glyph.index, 0));
            return sum;
        };
        CHECK(ink_of(true) > 1.15 * ink_of(false));
    }
}

TEST_CASE("a subpixel step moves the ink to the right and keeps it")
{
    auto typesetter = sample::typesetter();
    text::Glyph const glyph = typesetter.lay_out(paragraph("l")).glyphs[0];
    double before = -100;
    double const whole = sample::ink(typesetter.rasterise(glyph.font, glyph.index, 0));
    for (int step = 0; step < text::Typesetter::k_subpixel_steps; ++step) {
        text::Bitmap const bitmap = typesetter.rasterise(glyph.font, glyph.index, step);
        double moment = 0;
        for (int i = 0; i < bitmap.width * bitmap.height; ++i)
            moment += bitmap.coverage[static_cast<std::size_t>(i)] / 255.0 * (bitmap.left + i % bitmap.width);
        double const centre = moment / sample::ink(bitmap);
        CHECK(centre > before + 0.15);
        CHECK(sample::ink(bitmap) == doctest::Approx(whole).epsilon(0.02));
        before = centre;
    }
}

TEST_CASE("a space, an unknown glyph and an unknown font have empty bitmaps")
{
    auto typesetter = sample::typesetter();
    text::Glyph const space = typesetter.lay_out(paragraph("a b")).glyphs[1];
    CHECK(typesetter.rasterise(space.font, space.index, 0).coverage.empty());
    CHECK(typesetter.rasterise(space.font, 0x7FFF'FFFF, 0).coverage.empty());
    CHECK(typesetter.rasterise(9999, 1, 0).coverage.empty());
    CHECK_FALSE(typesetter.rasterise(space.font, 40, 77).coverage.empty());
}
