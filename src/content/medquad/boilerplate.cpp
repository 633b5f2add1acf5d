#include "content/medquad/boilerplate.h"

#include "content/medquad/sentences.h"
#include "content/plain_text.h"

#include <algorithm>

namespace content::medquad {

namespace {

std::string lower(std::string_view text)
{
    std::string small(text);
    std::ranges::transform(
        small, small.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return small;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// In small letters; what speaks of the page says so in one of these ways.
bool directs_about_page(std::string_view sentence)
{
    constexpr std::string_view k_parts[] = { "watch the video", "watch a video", "view the video", "click the brackets",
        "press the escape", "(esc) button", "click here", "clicking here", "click on", "following link", "link below",
        "links below", "dictionary to look up", "table below includes how often",
        "human phenotype ontology provides the following list", "list of signs and symptoms for" };
    if (std::ranges::any_of(k_parts, [&](std::string_view part) { return has(sentence, part); }))
        return true;
    bool const leads_on = sentence.starts_with("for more information") || sentence.starts_with("for more detailed")
        || sentence.starts_with("for additional information") || sentence.starts_with("to learn more about");
    return leads_on
        && (has(sentence, " go to ") || has(sentence, " visit ") || has(sentence, " see ") || has(sentence, " view "));
}

/// What is left of brackets whose inside is gone.
bool is_rest_of_brackets(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("().,; ") == std::string_view::npos;
}

/// "(Watch the video to learn more. To enlarge it, click the brackets.)": sentences within brackets go as one.
std::string without_bracketed_directions(std::string_view text)
{
    std::string kept;
    for (std::size_t i = 0; i < text.size(); ++i) {
        int depth = 0;
        std::size_t end = i;
        for (; text[i] == '(' && end < text.size(); ++end) {
            depth += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
            if (depth == 0)
                break;
        }
        bool const whole = text[i] == '(' && end < text.size();
        if (whole && directs_about_page(lower(text.substr(i, end - i))))
            i = end;
        else
            kept += text[i];
    }
    return kept;
}

} // namespace

bool is_page_link(std::string_view piece)
{
    constexpr std::string_view k_links[] = { "espaol", "espa\u00F1ol", "en espaol", "en espa\u00F1ol", "spanish",
        "top of page", "back to top", "return to top", "top" };
    std::string const small = lower(trimmed(piece));
    return std::ranges::find(k_links, small) != std::end(k_links) || small.starts_with("more on:");
}

bool introduces_links(std::string_view piece)
{
    std::string const small = lower(piece);
    return small.ends_with(':')
        && (small.starts_with("these resources") || small.starts_with("the following resources")
            || small.starts_with("additional resources") || small.starts_with("related resources"));
}

std::string without_page_directions(std::string_view piece)
{
    std::string const without_brackets = without_bracketed_directions(piece);
    std::string kept;
    for (std::string_view const sentence : sentences_of(without_brackets))
        if (!directs_about_page(lower(sentence)) && !is_rest_of_brackets(sentence))
            kept += (kept.empty() ? "" : " ") + std::string(sentence);
    return kept;
}

} // namespace content::medquad
