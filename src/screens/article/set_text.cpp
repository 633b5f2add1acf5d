#include "screens/article/set_text.h"

#include "screens/search_field.h"

#include <algorithm>

namespace screens {

ui::Words SetText::words() const
{
    return { .text = shown.content.text, .spans = spans, .marks = marks, .struck = struck };
}

SetText set_text(kiosk::article::ArticleView const& view, std::size_t block)
{
    SetText set { kiosk::article::shown_text(view, block), {}, {}, {} };
    for (content::Run const& run : set.shown.content.runs) {
        if (run.strong || run.emphasised)
            set.spans.push_back({ run.begin, run.end, run.strong, run.emphasised });
        if (run.struck)
            set.struck.push_back({ run.begin, run.end });
    }
    set.marks = marks_of(set.shown.marked);
    return set;
}

SetText part_of(SetText const& whole, std::string_view part, std::string_view strong_before)
{
    auto const begin = static_cast<std::uint32_t>(part.data() - whole.shown.content.text.data());
    auto const end = begin + static_cast<std::uint32_t>(part.size());
    auto const shift = static_cast<std::uint32_t>(strong_before.size());
    SetText made;
    made.shown.content.text = std::string(strong_before) + std::string(part);
    if (shift > 0)
        made.spans.push_back({ 0, shift, true, false });
    auto const keep = [&](std::vector<text::Span> const& from, std::vector<text::Span>& to) {
        for (text::Span span : from) {
            span.begin = std::max(span.begin, begin);
            span.end = std::min(span.end, end);
            if (span.begin >= span.end)
                continue;
            span.begin += shift - begin;
            span.end += shift - begin;
            to.push_back(span);
        }
    };
    keep(whole.spans, made.spans);
    keep(whole.marks, made.marks);
    keep(whole.struck, made.struck);
    return made;
}

} // namespace screens
