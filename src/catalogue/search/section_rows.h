#pragma once
// Where sections stand in the search index: those of the shortest titles come first, since of a frequent word only the
// first are looked at. Between lengths there is room, so that a leaflet can be added without moving all behind it.

#include "store/database.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace catalogue::search {

/// Of a library that is written in order, title length by title length.
class NewRows {
public:
    /// The row of the next section of a title with so many characters.
    [[nodiscard]] std::int64_t next(std::int64_t title_length);
    void begin_language() { m_title_length = -1; }

private:
    std::int64_t m_last = 0, m_first = 0; ///< Of the length at hand.
    std::int64_t m_title_length = -1;
};

/// Of sections that come to a library. Keeps a few numbers for each length of a title.
class RoomForRows {
public:
    /// Reads where the sections of the edition stand. Throws SQLite::Exception.
    explicit RoomForRows(SQLite::Database& edition);

    /// The row of the next section of a title with so many characters; nothing when there is no room left.
    [[nodiscard]] std::optional<std::int64_t> next(std::string const& language, std::int64_t title_length);

private:
    using Length = std::pair<std::string, std::int64_t>; ///< Of a language's titles.
    struct Stretch {
        std::int64_t first = 0, last = 0;
    };
    [[nodiscard]] std::int64_t end_before(std::int64_t row) const;
    [[nodiscard]] std::int64_t begin_behind(std::int64_t row) const;
    [[nodiscard]] std::optional<std::int64_t> first_of(Length const& length) const;

    std::map<Length, Stretch> m_stretches;
    bool m_has_room = true;
};

} // namespace catalogue::search
