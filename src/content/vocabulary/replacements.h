#pragma once
// Pieces of a text that others take the place of, and where what stood behind them is then.

#include "content/vocabulary/article.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace content {

/// Bytes [begin, end) of a text, and what stands there instead.
struct Replacement {
    std::uint32_t begin = 0, end = 0;
    std::string text;
};

enum class Edge { begin, end };

/// `offset`, of the beginning or the end of a range, in the new text. `replacements` are sorted and do not overlap; a
/// range that begins or ends within one has the whole of what takes its place.
[[nodiscard]] inline std::uint32_t offset_after(
    std::uint32_t offset, Edge edge, std::span<Replacement const> replacements)
{
    std::int64_t shift = 0;
    for (Replacement const& each : replacements) {
        if (each.begin >= offset)
            break;
        auto const size = static_cast<std::int64_t>(each.text.size());
        if (each.end > offset)
            return static_cast<std::uint32_t>(each.begin + shift + (edge == Edge::end ? size : 0));
        shift += size - (each.end - each.begin);
    }
    return static_cast<std::uint32_t>(offset + shift);
}

[[nodiscard]] inline std::string replaced(std::string_view text, std::span<Replacement const> replacements)
{
    std::string made;
    std::size_t from = 0;
    for (Replacement const& each : replacements) {
        made += text.substr(from, each.begin - from);
        made += each.text;
        from = each.end;
    }
    return made += text.substr(from);
}

/// With its runs where they belong.
[[nodiscard]] inline RichText replaced(RichText const& content, std::span<Replacement const> replacements)
{
    RichText made { replaced(content.text, replacements), content.runs };
    std::uint32_t reached = 0;
    for (Run& run : made.runs) {
        // Two runs that meet within a piece share no byte of what takes its place.
        run.begin = std::max(reached, offset_after(run.begin, Edge::begin, replacements));
        run.end = std::max(run.begin, offset_after(run.end, Edge::end, replacements));
        reached = run.end;
    }
    std::erase_if(made.runs, [](Run const& run) { return run.begin == run.end; });
    return made;
}

} // namespace content
