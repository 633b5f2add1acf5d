#include "content/skeleton.h"

#include "base/utf8.h"
#include "content/plain_text.h"
#include "content/skeleton_words.h"
#include "content/slug.h"
#include "content/vocabulary/article.h"

namespace content {

namespace {

bool is_utf8(std::string_view text)
{
    while (!text.empty()) {
        std::size_t const length = base::character_length(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

/// As YAML writes a text that may hold anything.
std::string quoted(std::string_view text)
{
    std::string made = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\')
            made += '\\';
        made += c;
    }
    return made + "\"";
}

std::string metadata(Skeleton const& skeleton, std::string_view title, std::string_view language,
    SkeletonWords const& words, SkeletonHints const& hints)
{
    auto const line = [](std::string_view key, std::string_view value, std::string_view hint) {
        return std::string(key) + ": " + std::string(value) + "  # " + std::string(hint) + "\n";
    };
    std::string made
        = "---\nslug: " + skeleton.slug + "\ntitle: " + quoted(title) + "\nlanguage: " + std::string(language) + "\n";
    made += line("# author", hints.somebody, hints.author);
    made += line("# reviewed", "2026-01-31", hints.reviewed);
    made += line("collections", "[]", hints.collections);
    made += line("other_names", "[]", hints.other_names);
    made += line("references", "[]", hints.references);
    made += "care:\n  emergency: " + std::string(words.emergency) + "\n  today: " + std::string(words.today)
        + "\n  routine: " + std::string(words.routine) + "\n---\n";
    return made;
}

std::string comment(std::string_view hint) { return "\n<!-- " + std::string(hint) + " -->\n"; }

std::string heading(std::string_view words) { return "\n## " + std::string(words) + "\n"; }

std::string to_write(std::string_view before = {})
{
    return "\n" + std::string(before) + std::string(k_unwritten) + "\n";
}

std::string paragraph(std::string_view text) { return "\n" + std::string(text) + "\n"; }

std::string body(SkeletonWords const& words, SkeletonHints const& hints)
{
    constexpr std::string_view item = "- ";
    return comment(hints.all) + heading(words.what_it_is) + comment(hints.what_it_is) + to_write()
        + heading(words.signs) + comment(hints.signs) + to_write(item) + heading(words.what_to_do)
        + comment(hints.what_to_do) + to_write("1. ") + heading(words.treatment) + comment(hints.treatment) + to_write()
        + heading(words.emergency) + comment(hints.emergency) + paragraph(words.call_emergency) + to_write(item)
        + paragraph(words.emergency_number) + heading(words.today) + comment(hints.today) + paragraph(words.call_today)
        + to_write(item) + paragraph(words.clinic_numbers) + heading(words.routine) + comment(hints.routine)
        + to_write(item);
}

} // namespace

base::Result<Skeleton> leaflet_skeleton(std::string_view title, std::string_view language, std::string_view slug)
{
    if (!is_utf8(title))
        return base::failure(base::ErrorCode::usage, "the title is not UTF-8");
    std::string const name = fold_white_space(title);
    if (name.empty())
        return base::failure(base::ErrorCode::usage, "the title has no words");
    if (name.size() > k_title_limit_bytes)
        return base::failure(
            base::ErrorCode::usage, "the title has more than " + std::to_string(k_title_limit_bytes) + " bytes");
    SkeletonWords const* const words = skeleton_words(language);
    SkeletonHints const& hints = skeleton_hints(language);
    SkeletonWords const& used = words ? *words : *skeleton_words("en");
    Skeleton skeleton { slug.empty() ? slug_from(name) : std::string(slug), {}, words != nullptr };
    skeleton.markdown = metadata(skeleton, name, language, used, hints) + body(used, hints);
    return skeleton;
}

} // namespace content
