#pragma once
// What a search needs from outside.

#include "catalogue/catalogue.h"
#include "lectern/effects/answer.h"
#include "lectern/effects/visitor_selection.h"
#include "lectern/environment.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>

namespace lectern::effects {

/// Has a connection of its own to the edition that visitors read, so that it works beside whatever else reads it.
class Search {
public:
    /// `is_awaited` says whether a newer search waits for the end of this one, whose answer nobody will see.
    Search(Environment const& environment, std::function<bool()> is_awaited)
        : m_environment(environment)
        , m_visitors(environment)
        , m_is_awaited(std::move(is_awaited))
    {
    }

    Answer operator()(kiosk::search::Find const& effect);
    static Answer failed(kiosk::search::Find const& effect);

private:
    /// The edition with this number, or null: articles of another one would be taken for others.
    [[nodiscard]] catalogue::Catalogue const* edition(std::int64_t number);

    Environment const& m_environment;
    VisitorSelection m_visitors;
    std::function<bool()> m_is_awaited;
    std::optional<catalogue::Catalogue> m_catalogue;
    catalogue::Selection m_selection {}; ///< Of what is open.
    std::int64_t m_number = 0;           ///< Of the edition that is open.
};

} // namespace lectern::effects
