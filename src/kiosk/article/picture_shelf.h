#pragma once
// The pictures of a leaflet that have been loaded: few at a time, since each takes megabytes.

#include "base/pixels.h"

#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <string_view>

namespace kiosk::article {

class PictureShelf {
public:
    /// What all of them may take; one that is larger by itself is kept while nothing else is.
    static constexpr std::size_t k_limit_bytes = 64 * 1024 * 1024;

    /// What was scrolled past is not asked for, and leaflets and feedback do not wait for it.
    static constexpr std::ptrdiff_t k_loading_at_once = 2;

    enum class State { unknown, loading, ready, broken };

    [[nodiscard]] State state(std::string_view name) const;
    /// Null unless it is ready.
    [[nodiscard]] std::shared_ptr<base::Pixels const> pixels(std::string_view name) const;

    /// It is in sight and unknown. True where it must be asked for; if not it is needed again, until it is.
    [[nodiscard]] bool need(std::string_view name);
    /// Null where it is broken. What was asked for first makes room, and must be asked for again.
    void put(std::string_view name, std::shared_ptr<base::Pixels const> pixels);

private:
    struct Entry {
        std::string name;
        State state = State::loading;
        std::shared_ptr<base::Pixels const> pixels;
    };
    [[nodiscard]] Entry const* find(std::string_view name) const;
    [[nodiscard]] std::size_t bytes() const;

    std::list<Entry> m_entries; ///< The one asked for last comes first.
};

} // namespace kiosk::article
