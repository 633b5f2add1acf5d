#include "kiosk/article/picture_shelf.h"

#include <algorithm>
#include <utility>

namespace kiosk::article {

PictureShelf::Entry const* PictureShelf::find(std::string_view name) const
{
    auto const found = std::ranges::find(m_entries, name, &Entry::name);
    return found == m_entries.end() ? nullptr : &*found;
}

PictureShelf::State PictureShelf::state(std::string_view name) const
{
    Entry const* const entry = find(name);
    return entry ? entry->state : State::unknown;
}

std::shared_ptr<base::Pixels const> PictureShelf::pixels(std::string_view name) const
{
    Entry const* const entry = find(name);
    return entry ? entry->pixels : nullptr;
}

bool PictureShelf::need(std::string_view name)
{
    if (find(name) || std::ranges::count(m_entries, State::loading, &Entry::state) >= k_loading_at_once)
        return false;
    m_entries.push_front({ std::string(name), State::loading, nullptr });
    return true;
}

void PictureShelf::put(std::string_view name, std::shared_ptr<base::Pixels const> pixels)
{
    auto const found = std::ranges::find(m_entries, name, &Entry::name);
    if (found == m_entries.end())
        return;
    found->state = pixels ? State::ready : State::broken;
    found->pixels = std::move(pixels);
    auto entry = m_entries.end();
    while (entry != m_entries.begin() && bytes() > k_limit_bytes)
        if (--entry; entry->state == State::ready && entry != found)
            entry = m_entries.erase(entry);
}

std::size_t PictureShelf::bytes() const
{
    std::size_t sum = 0;
    for (Entry const& entry : m_entries)
        sum += entry.pixels ? entry.pixels->rgba.size() : 0;
    return sum;
}

} // namespace kiosk::article
