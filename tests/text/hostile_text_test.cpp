#include "sample_text.h"

#include <cmath>
#include <limits>

using sample::paragraph;

namespace {

void check_sound(text::Layout const& layout, std::string_view words)
{
    REQUIRE_FALSE(layout.lines.empty());
    CHECK(std::isfinite(layout.size.height));
    std::size_t sound = 0;
    for (text::Glyph const& glyph : layout.glyphs)
        if (glyph.cluster < words.size() && std::isfinite(glyph.x) && glyph.y >= 0 && glyph.y <= layout.size.height)
            ++sound;
    CHECK(sound == layout.glyphs.size());
    CHECK(layout.lines.back().end <= words.size());
}

std::string repeat(std::string_view part, int count)
{
    std::string result;
    for (int i = 0; i < count; ++i)
        result += part;
    return result;
}

} // namespace

TEST_CASE("hostile text is set soundly at any width")
{
    auto typesetter = sample::typesetter();
    std::string every_byte;
    for (int i = 0; i < 256; ++i)
        every_byte += static_cast<char>(i);
    std::string const texts[] = {
        every_byte,
        repeat("\xF0\x9F", 300),
        std::string(500, '\0'),
        repeat("\u0301", 5000),
        repeat("a\u0489", 500),
        repeat("\u202E", 300) + "abc" + repeat("\u2066", 300) + "مرض" + repeat("\u202C", 50),
        repeat("\u200D", 2000) + "x",
        repeat("\n", 500),
        repeat(" ", 3000),
        repeat("क्", 500),
        repeat("\U0001F468\u200D\U0001F469\u200D", 100),
        repeat("\uFDFD", 100),
        repeat("\U0010FFFF\uE000\uFFFE", 100),
    };
    for (std::string const& words : texts)
        for (float const width : { 0.0f, 1.0f, 300.0f })
            for (std::string_view const language : { "en", "ar", "\xFF\x01" }) {
                text::Paragraph set = paragraph(words, language, width);
                check_sound(typesetter.lay_out(set), words);
                set.style.max_lines = 2;
                CHECK(typesetter.lay_out(set).lines.size() <= 2);
                CHECK(typesetter.caret(set, words.size() / 2).x >= 0);
            }
}

TEST_CASE("a letter that no font has is set as the replacement character")
{
    auto typesetter = sample::typesetter();
    text::Layout const replacement = typesetter.lay_out(paragraph("\uFFFD"));
    text::Layout const unknown = typesetter.lay_out(paragraph("\U00050005"));
    REQUIRE(unknown.glyphs.size() == 1);
    CHECK(unknown.glyphs[0].index == replacement.glyphs[0].index);
    CHECK(unknown.glyphs[0].font == replacement.glyphs[0].font);
    text::Layout const invalid = typesetter.lay_out(paragraph("a\xFF z"));
    CHECK(invalid.glyphs.back().cluster == 3);
}

TEST_CASE("a long text without a space stays inside its width")
{
    auto typesetter = sample::typesetter();
    std::string const words(100'000, 'w');
    text::Layout const layout = typesetter.lay_out(paragraph(words, "en", 1000));
    check_sound(layout, words);
    CHECK(layout.glyphs.size() == words.size());
    for (text::Line const& line : layout.lines)
        REQUIRE(line.right <= 1000);
}

TEST_CASE("a long text without a width does not overflow")
{
    auto typesetter = sample::typesetter();
    std::string const words(100'000, 'W');
    text::Layout const layout = typesetter.lay_out(paragraph(words));
    check_sound(layout, words);
    for (text::Line const& line : layout.lines)
        REQUIRE(line.right > line.left);
}

TEST_CASE("a text over the limit is cut between letters, and says so")
{
    auto typesetter = sample::typesetter();
    std::string const words = repeat("é ", 200'000);
    text::Layout const layout = typesetter.lay_out(paragraph(words, "en", 1000));
    CHECK(layout.truncated);
    check_sound(layout, words);
    CHECK(layout.lines.back().end < words.size());
}

TEST_CASE("impossible sizes, widths and spans are brought into bounds")
{
    auto typesetter = sample::typesetter();
    float const nan = std::numeric_limits<float>::quiet_NaN(), infinity = std::numeric_limits<float>::infinity();
    for (float const bad : { nan, infinity, -infinity, -1.0f, 0.0f, 1e30f }) {
        text::Paragraph set = paragraph("Hello wide world", "en", bad);
        check_sound(typesetter.lay_out(set), set.text);
        set.width_px = 300;
        set.style.size_px = bad;
        check_sound(typesetter.lay_out(set), set.text);
        set.style = { .line_spacing = bad, .max_lines = -5 };
        check_sound(typesetter.lay_out(set), set.text);
        CHECK(std::isfinite(typesetter.size_for_cap_height(bad, "en")));
    }
    text::Span const spans[] = { { 3, 2, true, true }, { 0, 4'000'000'000u, true, false }, { 900, 901, false, true } };
    text::Paragraph set = paragraph("añb");
    set.spans = spans;
    check_sound(typesetter.lay_out(set), set.text);
}
