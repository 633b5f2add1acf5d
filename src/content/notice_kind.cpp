#include "content/notice_kind.h"

#include <algorithm>

namespace content {

namespace {

struct NoticeWord {
    std::string_view word;
    Sign sign;
};

/// Those of GitHub, MkDocs, Docusaurus, VuePress, Quarto and Obsidian.
constexpr NoticeWord k_words[] = { { "note", Sign::note }, { "info", Sign::note }, { "abstract", Sign::note },
    { "summary", Sign::note }, { "tldr", Sign::note }, { "todo", Sign::note }, { "example", Sign::note },
    { "question", Sign::note }, { "help", Sign::note }, { "faq", Sign::note }, { "notice", Sign::note },
    { "seealso", Sign::note }, { "tip", Sign::tip }, { "hint", Sign::tip }, { "success", Sign::tip },
    { "check", Sign::tip }, { "done", Sign::tip }, { "important", Sign::important }, { "warning", Sign::warning },
    { "attention", Sign::warning }, { "danger", Sign::warning }, { "error", Sign::warning },
    { "caution", Sign::caution }, { "failure", Sign::caution }, { "fail", Sign::caution }, { "missing", Sign::caution },
    { "bug", Sign::caution } };

void take_front(RichText& text, std::size_t bytes)
{
    text.text.erase(0, bytes);
    auto const less = static_cast<std::uint32_t>(bytes);
    for (Run& run : text.runs) {
        run.begin -= std::min(run.begin, less);
        run.end -= std::min(run.end, less);
    }
    std::erase_if(text.runs, [](Run const& run) { return run.begin == run.end; });
}

} // namespace

std::optional<Sign> notice_named(std::string_view word)
{
    auto const found = std::ranges::find_if(k_words, [&](NoticeWord const& each) {
        return std::ranges::equal(word, each.word, [](char written, char small) {
            return (written >= 'A' && written <= 'Z' ? written - 'A' + 'a' : written) == small;
        });
    });
    return found == std::end(k_words) ? std::nullopt : std::optional(found->sign);
}

Sign take_notice_kind(RichText& text)
{
    constexpr std::string_view k_opening = "[!";
    std::string_view const written = text.text;
    auto const closing = written.find(']');
    if (!written.starts_with(k_opening) || closing == std::string_view::npos)
        return Sign::none;
    auto const sign = notice_named(written.substr(k_opening.size(), closing - k_opening.size()));
    // Obsidian writes "[!tip]-" for a notice that can be folded.
    std::size_t end = closing + 1;
    if (end < written.size() && (written[end] == '-' || written[end] == '+'))
        ++end;
    bool const ends = end == written.size() || written[end] == ' ';
    if (!sign || !ends)
        return Sign::none;
    take_front(text, std::min(end + 1, written.size()));
    return *sign;
}

} // namespace content
