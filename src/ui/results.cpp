// What a search found, with the words that were looked for marked.

#include "ui/ui.h"

#include <vector>

namespace ui {

using semantics::Role;
using semantics::Verb;

namespace {

/// Weighty too, in what is read at a glance.
std::vector<text::Span> strong(std::span<text::Span const> marks)
{
    std::vector<text::Span> spans(marks.begin(), marks.end());
    for (auto& span : spans)
        span.strong = true;
    return spans;
}

/// Nothing but a title, where there is room for nothing else.
bool is_bare(Result const& result) { return result.brief && result.excerpt.text.empty(); }

/// The lines of a result; `spans` are the excerpt's.
std::vector<Words> words_of(Result const& result, std::span<text::Span const> spans, Theme const& theme)
{
    std::vector<Words> words { { .text = result.title.text,
        .type = is_bare(result) ? Type::caption : Type::body,
        .strong = true,
        .colour = theme.accent,
        .line_spacing = result.brief ? 1.2f : 1.3f,
        .marks = result.title.marks } };
    if (!result.told_by.empty())
        words.push_back({ .text = result.told_by, .type = Type::caption, .line_spacing = 1.3f });
    if (!result.heading.text.empty())
        words.push_back({ .text = result.heading.text, .line_spacing = 1.3f, .marks = result.heading.marks });
    if (!result.excerpt.text.empty())
        words.push_back({ .text = result.excerpt.text,
            .type = Type::caption,
            .colour = theme.ink_soft,
            .max_lines = result.brief ? 1 : 2,
            .line_spacing = result.brief ? 1.2f : 1.35f,
            .spans = spans,
            .excerpt = true,
            .marks = result.excerpt.marks });
    return words;
}

} // namespace

float Ui::result_height(Result const& result, float width)
{
    auto const spans = strong(result.excerpt.marks);
    float height = step(is_bare(result) ? 0.25f : result.brief ? 0.75f : 1.5f);
    for (auto const& words : words_of(result, spans, theme()))
        height += measure(words, width - step(2)).height;
    // Above a keyboard on a small panel two results go before large ones (docs/decisions/0018).
    return std::max(result.brief ? small_target() : target(), std::ceil(height));
}

bool Ui::result(std::string_view key, base::Rect const& rect, Result const& result)
{
    auto const state = touch(key, rect, true);
    plate(rect, Look::plain, state.pressed, true);
    auto const spans = strong(result.excerpt.marks);
    auto const lines = words_of(result, spans, theme());
    float const width = rect.width - step(2);
    float height = 0;
    for (auto const& words : lines)
        height += measure(words, width).height;
    float y = rect.y + (rect.height - height) / 2;
    for (auto const& words : lines) {
        float const line = measure(words, width).height;
        paint(words, { rect.x + step(), y, width, line });
        y += line;
    }
    std::string label(result.title.text);
    for (auto const more : { result.told_by, result.heading.text, result.excerpt.text })
        if (!more.empty())
            label.append(", ").append(more);
    record(key, Role::button, label, rect, {}, Verb::activate);
    return state.activated;
}

} // namespace ui
