#include "ui/layout_cache.h"

#include "fonts.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using fixtures::typesetter;
using ui::LayoutCache;

namespace {

text::Paragraph paragraph(std::string_view words)
{
    return { .text = words, .language = "en", .style = { .size_px = 30 }, .width_px = 400 };
}

} // namespace

TEST_CASE("a paragraph asked for again is the same layout")
{
    LayoutCache cache(typesetter());
    auto const& first = cache.layout(paragraph("Drink water often"));
    (void)cache.layout(paragraph("Rest when tired"));
    std::string const same_words = "Drink water often";
    CHECK(&cache.layout(paragraph(same_words)) == &first);
}

TEST_CASE("whatever changes the look of a paragraph makes another layout")
{
    LayoutCache cache(typesetter());
    std::string const words = "Drink water often, and rest when you are tired";
    std::set<text::Layout const*> seen;
    auto another = [&](text::Paragraph const& wanted) { return seen.insert(&cache.layout(wanted)).second; };
    CHECK(another(paragraph(words)));
    CHECK(another(paragraph("Drink water often, and rest when you are tired.")));
    auto changed = paragraph(words);
    changed.language = "es";
    CHECK(another(changed));
    changed = paragraph(words);
    changed.width_px = 401;
    CHECK(another(changed));
    changed = paragraph(words);
    changed.style.size_px = 31;
    CHECK(another(changed));
    changed = paragraph(words);
    changed.style.line_spacing = 1.2f;
    CHECK(another(changed));
    changed = paragraph(words);
    changed.style.strong = true;
    CHECK(another(changed));
    changed = paragraph(words);
    changed.style.max_lines = 1;
    CHECK(another(changed));
    for (auto const align : { text::Align::centre, text::Align::end }) {
        changed = paragraph(words);
        changed.style.align = align;
        CHECK(another(changed));
    }
    for (text::Span const span : { text::Span { 0, 5, true, false }, text::Span { 0, 5, false, true },
             text::Span { 0, 6, true, false }, text::Span { 1, 5, true, false } }) {
        changed = paragraph(words);
        changed.spans = { &span, 1 };
        CHECK(another(changed));
    }
}

TEST_CASE("the least recently used goes first")
{
    LayoutCache cache(typesetter());
    auto const* const kept = &cache.layout(paragraph("kept"));
    (void)cache.layout(paragraph("dropped"));
    for (std::size_t i = 0; i + 2 < LayoutCache::k_capacity; ++i)
        (void)cache.layout(paragraph("filler " + std::to_string(i)));
    CHECK(&cache.layout(paragraph("kept")) == kept);
    (void)cache.layout(paragraph("one more"));
    CHECK(&cache.layout(paragraph("kept")) == kept);
    (void)cache.layout(paragraph("filler 0"));
    CHECK(&cache.layout(paragraph("kept")) == kept);
}

TEST_CASE("a layout stays valid while as many others as the cache holds are asked for")
{
    LayoutCache cache(typesetter());
    auto const& first = cache.layout(paragraph("first"));
    auto const glyphs = first.glyphs.size();
    for (std::size_t i = 0; i + 1 < LayoutCache::k_capacity; ++i)
        (void)cache.layout(paragraph("filler " + std::to_string(i)));
    CHECK(first.glyphs.size() == glyphs);
    CHECK(first.lines.size() == 1);
}

TEST_CASE("a cleared cache lays out again")
{
    LayoutCache cache(typesetter());
    auto const width = cache.layout(paragraph("words")).lines.at(0).right;
    cache.clear();
    CHECK(cache.layout(paragraph("words")).lines.at(0).right == width);
}
