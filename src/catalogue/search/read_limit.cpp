#include "catalogue/search/read_limit.h"

#include <sqlite3.h>

namespace catalogue::search {

namespace {

/// FTS5 reads a page by a statement of its own; what it does with the page is no step.
constexpr std::int64_t k_steps_a_page = 3, k_steps_a_row = 16, k_pages_a_phrase = 2;
constexpr int k_steps_a_look = 48;

} // namespace

ReadLimit::ReadLimit(sqlite3* connection, std::int64_t pages)
    : m_connection(connection)
    , m_left(pages * k_steps_a_page)
{
    auto const look = [](void* left) {
        auto& steps = *static_cast<std::int64_t*>(left);
        steps -= k_steps_a_look;
        return steps < 0 ? 1 : 0;
    };
    sqlite3_progress_handler(m_connection, k_steps_a_look, look, &m_left);
}

ReadLimit::~ReadLimit() { sqlite3_progress_handler(m_connection, 0, nullptr, nullptr); }

void ReadLimit::found_row(std::size_t phrases)
{
    m_left += k_steps_a_row + static_cast<std::int64_t>(phrases) * k_pages_a_phrase * k_steps_a_page;
}

} // namespace catalogue::search
