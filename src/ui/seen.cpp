#include "ui/seen.h"

#include "ui/key_hash.h"

namespace ui {

namespace {

/// Nobody answers a picture so soon; the clock that stamps touches may tick only every ten milliseconds.
constexpr std::chrono::milliseconds k_tick { 20 };

} // namespace

void Seen::expect_pictures()
{
    forget();
    m_shows = true;
}

void Seen::shown(semantics::Tree const& tree, base::Instant when)
{
    auto const screen = hash_of(tree.screen);
    bool const another = screen != m_screen || m_screen_since > when;
    std::unordered_map<std::uint64_t, base::Instant> since;
    for (auto const& node : tree.nodes) {
        if (node.verbs == semantics::Verb::none)
            continue;
        auto const key = hash_of(node.key);
        auto const before = m_since.find(key);
        // Back, on another screen, goes to another place.
        since.emplace(key, another || before == m_since.end() ? when : before->second);
    }
    m_since.swap(since);
    if (another) {
        m_screen = screen;
        m_screen_since = when;
    }
    m_shows = true;
}

bool Seen::target(std::string_view key, base::Instant touched) const
{
    if (!m_shows)
        return true;
    auto const found = m_since.find(hash_of(key));
    return found != m_since.end() && found->second <= touched + k_tick;
}

bool Seen::screen(base::Instant touched) const { return !m_shows || m_screen_since <= touched + k_tick; }

void Seen::forget()
{
    m_since.clear();
    m_screen = 0;
    m_screen_since = base::Instant::max();
}

} // namespace ui
