#include "ui/pages.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// What lies so near is the same place: rounding of offsets that are kept as shares of a block.
constexpr float k_slack_px = 1;
/// A page that keeps together what belongs together is no emptier than this share of the view.
constexpr float k_emptiest = 0.3f;
/// Before it is emptier than this, a paragraph's last line may stand alone on the next page.
constexpr float k_empty = 0.8f;

bool may_begin(std::vector<Piece> const& pieces, std::size_t piece, bool also_last = false)
{
    if (piece == 0)
        return true;
    return !pieces[piece - 1].keeps_next && (!pieces[piece].joined || (also_last && pieces[piece].is_last));
}

/// The first that ends below `bottom`.
std::size_t first_beyond(std::vector<Piece> const& pieces, float bottom)
{
    auto const found = std::ranges::find_if(pieces, [&](Piece const& piece) { return piece.bottom > bottom; });
    return static_cast<std::size_t>(found - pieces.begin());
}

} // namespace

std::vector<Piece> Pages::pieces_between(BlockFlow const& blocks, std::size_t first, float bottom) const
{
    std::vector<Piece> between;
    for (std::size_t i = first; i < blocks.count(); ++i) {
        float const top = blocks.top_of(i);
        if (m_pieces[i].empty() && blocks.height_of(i) > 0)
            between.push_back({ top, top + blocks.height_of(i) });
        for (Piece piece : m_pieces[i]) {
            piece.top += top;
            piece.bottom += top;
            between.push_back(piece);
        }
        if (!between.empty() && between.back().top > bottom)
            break;
    }
    return between;
}

std::optional<float> Pages::after(BlockFlow const& blocks, float offset, float view, float step) const
{
    auto const pieces = pieces_between(blocks, blocks.at(offset), offset + view);
    std::size_t const first = first_beyond(pieces, offset + k_slack_px);
    std::size_t const beyond = first_beyond(pieces, offset + view + k_slack_px);
    if (beyond == pieces.size())
        return std::nullopt;
    if (beyond == first)
        return pieces[first].top > offset + k_slack_px ? pieces[first].top : offset + step;
    std::size_t begin = beyond;
    while (begin > first && !may_begin(pieces, begin))
        --begin;
    if (begin == first || pieces[begin].top < offset + k_empty * view) {
        std::size_t fuller = beyond;
        while (fuller > begin && !may_begin(pieces, fuller, true))
            --fuller;
        begin = fuller;
    }
    return begin > first && pieces[begin].top > offset + k_emptiest * view ? pieces[begin].top : pieces[beyond].top;
}

float Pages::before(BlockFlow const& blocks, float offset, float view, float step) const
{
    // The last that begins above is to be in sight, also where it was cut.
    auto const pieces = pieces_between(blocks, blocks.at(std::max(0.0f, offset - 2 * view)), offset);
    std::size_t last = pieces.size();
    while (last > 0 && pieces[last - 1].top > offset - k_slack_px)
        --last;
    if (last == 0)
        return 0;
    float const bottom = pieces[last - 1].bottom;
    if (bottom <= view + k_slack_px)
        return 0;
    std::size_t begin = 0;
    while (begin < last && pieces[begin].top < bottom - view - k_slack_px)
        ++begin;
    if (begin == last)
        return std::max(0.0f, offset - step);
    float const any = pieces[begin].top;
    while (begin < last && !may_begin(pieces, begin))
        ++begin;
    return begin < last && offset - pieces[begin].top > k_emptiest * view ? pieces[begin].top : any;
}

std::optional<float> Pages::filled(BlockFlow const& blocks, float offset, float view, float step) const
{
    auto const pieces = pieces_between(blocks, blocks.at(offset), offset + view);
    bool const begins = std::ranges::none_of(pieces,
        [&](Piece const& piece) { return piece.top < offset - k_slack_px && piece.bottom > offset + k_slack_px; });
    auto const next = after(blocks, offset, view, step);
    if (!begins || !next)
        return begins ? std::optional(view) : std::nullopt;
    float bottom = 0;
    for (Piece const& piece : pieces)
        if (piece.top < *next - k_slack_px)
            bottom = std::max(bottom, piece.bottom);
    return std::min(view, bottom - offset);
}

void Pages::count(BlockFlow const& blocks, float view, float step)
{
    m_starts = { 0 };
    while (auto const next = after(blocks, m_starts.back(), view, step))
        m_starts.push_back(std::max(*next, m_starts.back() + 1)); // A page moves on, whatever its pieces say.
}

std::size_t Pages::page_at(float offset) const
{
    auto const next = std::ranges::upper_bound(m_starts, offset + k_slack_px);
    return next == m_starts.begin() ? 0 : static_cast<std::size_t>(next - m_starts.begin()) - 1;
}

} // namespace ui
