#include "content/outline/rows.h"

#include <algorithm>

namespace content {

namespace {

void append(RichText& text, std::string_view between, RichText const& more)
{
    text.text += between;
    auto const shift = static_cast<std::uint32_t>(text.text.size());
    text.text += more.text;
    for (Run run : more.runs) {
        run.begin += shift;
        run.end += shift;
        text.runs.push_back(run);
    }
}

} // namespace

RichText row_of(std::vector<RichText> const& cells)
{
    if (std::ranges::all_of(cells, [](RichText const& cell) { return cell.text.empty(); }))
        return {};
    RichText row;
    for (RichText const& cell : cells)
        append(row, &cell == &cells.front() ? "" : "\t", cell);
    return row;
}

void join(RichText& text, RichText const& more)
{
    append(text, text.text.empty() || more.text.empty() ? "" : " ", more);
}

void join_parts(RichText& text, RichText const& more)
{
    constexpr std::string_view k_signs = ".,;:!?-/(";
    bool const apart = !text.text.empty() && !more.text.empty()
        && k_signs.find(text.text.back()) == std::string_view::npos && more.text.front() != '(';
    text.text += apart ? ";" : "";
    join(text, more);
}

RichText with_mark(Block const& item)
{
    RichText marked { item.kind == BlockKind::numbered ? std::to_string(item.number) + "."
            : item.sign == Sign::to_do                 ? "☐"
            : item.sign == Sign::done                  ? "☑"
                                                       : "•",
        {} };
    join(marked, item.content);
    return marked;
}

} // namespace content
