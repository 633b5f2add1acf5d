#include "catalogue/search/section_rows.h"

#include <algorithm>
#include <limits>

namespace catalogue::search {

namespace {

/// Behind the sections of a length: as many rows, and an eighth of what it has. Numbers of rows are stored as
/// differences, so that a gap takes hardly any space.
constexpr std::int64_t k_least_room = 64, k_share_of_room = 8;

constexpr std::int64_t k_no_row = std::numeric_limits<std::int64_t>::max();
/// Only a damaged edition has others.
constexpr std::int64_t k_first_row = 1, k_last_row = std::int64_t { 1 } << 53;

} // namespace

std::int64_t NewRows::next(std::int64_t title_length)
{
    if (title_length != m_title_length) {
        m_last += k_least_room + (m_last - m_first) / k_share_of_room;
        m_first = m_last;
        m_title_length = title_length;
    }
    return ++m_last;
}

RoomForRows::RoomForRows(SQLite::Database& edition)
{
    SQLite::Statement stretch(edition,
        "SELECT a.language, length(a.title), min(s.id), max(s.id) FROM search_section s CROSS JOIN article a "
        "WHERE a.id = s.article GROUP BY 1, 2");
    while (stretch.executeStep()) {
        Stretch const rows { stretch.getColumn(2).getInt64(), stretch.getColumn(3).getInt64() };
        m_has_room = m_has_room && rows.first >= k_first_row && rows.last <= k_last_row;
        m_stretches[{ stretch.getColumn(0).getString(), stretch.getColumn(1).getInt64() }] = rows;
    }
}

std::optional<std::int64_t> RoomForRows::next(std::string const& language, std::int64_t title_length)
{
    if (!m_has_room)
        return std::nullopt;
    Length const length { language, title_length };
    if (auto const found = m_stretches.find(length); found != m_stretches.end()) {
        std::int64_t const row = found->second.last + 1;
        if (row >= begin_behind(found->second.last))
            return std::nullopt;
        found->second.last = row;
        return row;
    }
    auto const row = first_of(length);
    if (row)
        m_stretches[length] = { *row, *row };
    return row;
}

/// Between the next shorter and the next longer titles of the language; of a new language, behind all.
std::optional<std::int64_t> RoomForRows::first_of(Length const& length) const
{
    auto const longer = m_stretches.upper_bound(length);
    bool const has_longer = longer != m_stretches.end() && longer->first.first == length.first;
    bool const has_shorter = longer != m_stretches.begin() && std::prev(longer)->first.first == length.first;
    std::int64_t const before
        = has_shorter ? std::prev(longer)->second.last : end_before(has_longer ? longer->second.first : k_no_row);
    std::int64_t const behind = has_shorter || has_longer ? begin_behind(before) : k_no_row;
    if (behind == k_no_row)
        return before + k_least_room;
    std::int64_t const row = before + (behind - before) / 2;
    return row > before ? std::optional(row) : std::nullopt;
}

/// 0 where none stands before it.
std::int64_t RoomForRows::end_before(std::int64_t row) const
{
    std::int64_t last = 0;
    for (auto const& [length, stretch] : m_stretches)
        last = stretch.last < row ? std::max(last, stretch.last) : last;
    return last;
}

std::int64_t RoomForRows::begin_behind(std::int64_t row) const
{
    std::int64_t first = k_no_row;
    for (auto const& [length, stretch] : m_stretches)
        first = stretch.first > row ? std::min(first, stretch.first) : first;
    return first;
}

} // namespace catalogue::search
