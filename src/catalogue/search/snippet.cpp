#include "catalogue/search/snippet.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace catalogue::search {

namespace {

/// About two lines on a screen; of scripts with three bytes a letter less, which are wider too.
constexpr std::size_t k_snippet_bytes = 180;
/// What stands before the first word that was found.
constexpr std::size_t k_lead_bytes = 50;
constexpr std::string_view k_ellipsis = "\u2026";

struct Marked {
    std::vector<MarkedRange> ranges;
    std::size_t different = 0; ///< Stems and pieces of text.
};

MarkedRange range_of(Word const& word)
{
    return { static_cast<std::uint32_t>(word.begin), static_cast<std::uint32_t>(word.end) };
}

/// Sorted; those that overlap or touch are one.
std::vector<MarkedRange> merged(std::vector<MarkedRange> ranges)
{
    std::ranges::sort(ranges, {}, &MarkedRange::begin);
    std::vector<MarkedRange> apart;
    for (MarkedRange const& range : ranges)
        if (!apart.empty() && range.begin <= apart.back().end)
            apart.back().end = std::max(apart.back().end, range.end);
        else
            apart.push_back(range);
    return apart;
}

Marked mark(std::string_view text, Sought const& sought, WordReader const& reader)
{
    Marked marked;
    Stems seen;
    reader.read(text, [&](Word const& word) {
        if (word.noise || !sought.stems.contains(word.stem))
            return;
        seen.insert(word.stem);
        marked.ranges.push_back(range_of(word));
    });
    marked.different = seen.size();
    for (std::string const& written : sought.written) {
        auto at = text.find(written);
        marked.different += at != text.npos ? 1 : 0;
        for (; at != text.npos; at = text.find(written, at + written.size()))
            marked.ranges.push_back(
                { static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + written.size()) });
    }
    if (!sought.written.empty())
        marked.ranges = merged(std::move(marked.ranges));
    return marked;
}

/// Where to cut so that the most marks are kept: near the one that has most others behind it.
std::size_t best_begin(std::vector<MarkedRange> const& ranges)
{
    std::size_t best = 0, most = 0;
    for (std::size_t i = 0, j = 0; i < ranges.size(); ++i) {
        while (j < ranges.size() && ranges[j].end <= ranges[i].begin + k_snippet_bytes - k_lead_bytes)
            ++j;
        if (j - i > most) {
            most = j - i;
            best = ranges[i].begin;
        }
    }
    return best > k_lead_bytes ? best - k_lead_bytes : 0;
}

Snippet cut(std::string const& text, std::vector<MarkedRange> const& ranges, WordReader const& reader)
{
    if (text.size() <= k_snippet_bytes)
        return { text, ranges, 0, {} };
    std::size_t const from = std::min(best_begin(ranges), text.size() - k_snippet_bytes);
    // Whole words only.
    std::size_t begin = from == 0 ? 0 : text.size(), end = from, last = from;
    reader.read(text, [&](Word const& word) {
        last = word.end;
        if (word.begin >= from)
            begin = std::min(begin, word.begin);
        if (word.end <= from + k_snippet_bytes)
            end = std::max(end, word.end);
    });
    if (end <= begin)
        return {};
    bool const to_the_end = end >= last;
    end = to_the_end ? text.size() : end;
    Snippet snippet { std::string(begin > 0 ? k_ellipsis : ""), {}, 0, {} };
    auto const shift = static_cast<std::int64_t>(snippet.text.size()) - static_cast<std::int64_t>(begin);
    snippet.text += text.substr(begin, end - begin);
    snippet.text += to_the_end ? "" : k_ellipsis;
    for (MarkedRange const& range : ranges)
        if (range.begin >= begin && range.end <= end)
            snippet.marked.push_back(
                { static_cast<std::uint32_t>(range.begin + shift), static_cast<std::uint32_t>(range.end + shift) });
    return snippet;
}

} // namespace

std::vector<MarkedRange> marked_in(std::string_view text, Sought const& sought, WordReader const& reader)
{
    return mark(text, sought, reader).ranges;
}

Snippet snippet_of(std::vector<Paragraph> const& paragraphs, Sought const& sought, WordReader const& reader)
{
    std::vector<std::vector<MarkedRange>> marked;
    std::optional<std::size_t> best;
    // Of as many words, what is no aside is better; an aside without any is nothing.
    std::pair<std::size_t, bool> most { 0, false };
    for (Paragraph const& paragraph : paragraphs) {
        auto [ranges, different] = mark(paragraph.text, sought, reader);
        if (std::pair const worth { different, !paragraph.aside }; worth > most) {
            best = marked.size();
            most = worth;
        }
        marked.push_back(std::move(ranges));
    }
    Snippet snippet = best ? cut(paragraphs[*best].text, marked[*best], reader) : Snippet {};
    snippet.paragraph = best.value_or(0);
    snippet.marked_paragraphs = std::move(marked);
    return snippet;
}

} // namespace catalogue::search
