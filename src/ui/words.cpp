#include "ui/ui.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

/// Chinese and Japanese lines break between any two letters.
bool breaks_anywhere(std::string_view language) { return language.starts_with("zh") || language.starts_with("ja"); }

/// Whether a line may end with these words: with a space or a dash, as spans of days have them ("16–22 November").
bool may_break_after(std::string_view words)
{
    return std::ranges::any_of(std::array<std::string_view, 5> { " ", "-", "\n", "–", "\u2009" },
        [&](std::string_view end) { return words.ends_with(end); });
}

/// What is read line after line, as opposed to labels, which stand closer.
bool is_text(Words const& words) { return words.type == Type::body && words.line_spacing >= Words {}.line_spacing; }

/// Labels stand closer than what is read, and keep their words as they are.
text::Wrap wrap_of(Words const& words)
{
    constexpr float least_of_what_is_read = 1.3f;
    if (words.typed || words.max_lines > 0)
        return text::Wrap::plain;
    if (words.type != Type::body && words.type != Type::caption)
        return text::Wrap::balanced;
    if (words.line_spacing < least_of_what_is_read)
        return text::Wrap::plain;
    return words.strong ? text::Wrap::balanced : text::Wrap::book;
}

bool is_cut(text::Layout const& set, text::Paragraph const& words, float height)
{
    // A little of the lines' own room above and below may lie outside.
    float const spare = set.lines.empty() ? 0 : (set.lines.front().bottom - set.lines.front().top) / 10;
    if (set.truncated || (height > 0 && set.lines.size() > 1 && set.size.height > height + spare))
        return true;
    for (std::size_t i = 0; i + 1 < set.lines.size(); ++i) {
        auto const end = set.lines[i].end;
        bool const was_asked_for = end < words.text.size() && words.text[end] == '\n';
        if (end > 0 && !set.lines[i].hyphenated && !was_asked_for && !may_break_after(words.text.substr(0, end)))
            return !breaks_anywhere(words.language);
    }
    return false;
}

} // namespace

text::Paragraph Ui::paragraph(Words const& words, float width_px) const
{
    std::string_view const language = words.language.empty() ? std::string_view(m_language) : words.language;
    return { .text = words.text,
        .language = language,
        .style = { .size_px = em(words.type, language) * words.scale,
            .line_spacing = words.line_spacing * (is_text(words) ? m_appearance.line_spacing : 1),
            .strong = words.strong,
            .align = words.align,
            .max_lines = words.max_lines,
            .wrap = wrap_of(words) },
        .width_px = std::max(0.0f, std::floor(width_px)),
        .spans = words.spans };
}

text::Layout const& Ui::layout(Words const& words, float width_px)
{
    auto const wanted = paragraph(words, width_px);
    if (!words.typed)
        return m_cache.layout(wanted);
    m_typed_layout = m_typesetter.lay_out(wanted);
    return m_typed_layout;
}

base::Size Ui::measure(Words const& words, float width_px)
{
    auto const& set = layout(words, width_px);
    float widest = 0;
    for (auto const& line : set.lines)
        widest = std::max(widest, line.right - line.left);
    return { std::ceil(widest), set.size.height };
}

float Ui::longest_word(Words const& words)
{
    float longest = 0;
    for (std::size_t begin = 0; begin < words.text.size();) {
        std::size_t const end = std::min(words.text.find(' ', begin), words.text.size());
        Words word = words;
        word.text = words.text.substr(begin, end - begin);
        word.spans = word.marks = {};
        longest = std::max(longest, measure(word).width);
        begin = end + 1;
    }
    return longest;
}

void Ui::paint(Words const& words, base::Rect const& box)
{
    auto const& set = layout(words, box.width);
    if (!words.typed && !words.excerpt && is_cut(set, paragraph(words, box.width), box.height))
        m_cut_words.emplace_back(words.text);
    float y = box.y;
    if (box.height > 0 && set.lines.size() == 1) {
        // One line stands in the middle by its capitals: by its line box it would seem to hang too high.
        y = box.y + (box.height + cap_height(words.type) * words.scale) / 2 - set.lines.front().baseline;
    } else if (box.height > 0) {
        y = box.y + (box.height - set.size.height) / 2;
    }
    // Letters that hang deep, as Arabic's do, stay off the edge all the same.
    if (box.height > 0 && y + set.size.height > box.y + box.height) {
        auto const [top, bottom] = m_canvas.ink_of(set);
        float const margin = std::min(px(base::Millimetres { 1.2f }), std::max(0.0f, box.height - bottom + top) / 2);
        float const highest = box.y + margin - top, lowest = box.y + box.height - margin - bottom;
        y = lowest < highest ? (lowest + highest) / 2 : std::clamp(y, highest, lowest);
    }
    draw(set, { box.x, y }, words);
}

void Ui::draw(text::Layout const& layout, base::Point top_start, Words const& words)
{
    float const thickness = px(base::Millimetres { 0.4f });
    Colour const colour = words.colour.value_or(theme().ink);
    for (auto const& range : words.marks)
        m_canvas.mark(layout, top_start, range, theme().wash, theme().accent, thickness);
    m_canvas.text(layout, top_start, colour);
    for (auto const& range : words.struck)
        m_canvas.strike(layout, top_start, range, colour, thickness);
}

float Ui::say(std::string_view key, semantics::Role role, Words const& words, base::Point top_start, float width_px)
{
    auto const& set = layout(words, width_px);
    base::Rect const box { top_start.x, top_start.y, set.size.width, set.size.height };
    draw(set, top_start, words);
    record(key, role, words.text, box);
    return set.size.height;
}

void Ui::hairline(float x, float y, float width)
{
    float const thickness = std::max(1.0f, std::round(0.25f * spacing()));
    m_canvas.fill({ x, std::round(y), width, thickness }, theme().hairline);
}

} // namespace ui
