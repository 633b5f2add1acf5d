#include "ui/picture_textures.h"

#include <algorithm>
#include <utility>

namespace ui {

std::size_t PictureTextures::number_of(std::shared_ptr<base::Pixels const> const& pixels)
{
    auto slot = std::ranges::find(m_slots, pixels, &Slot::pixels);
    if (slot == m_slots.end()) {
        slot = std::ranges::find(m_slots, nullptr, &Slot::pixels);
        if (slot == m_slots.end())
            slot = m_slots.emplace(m_slots.end());
        slot->pixels = pixels;
    }
    slot->shown = true;
    return static_cast<std::size_t>(slot - m_slots.begin());
}

void PictureTextures::begin_frame()
{
    for (Slot& slot : m_slots)
        if (!std::exchange(slot.shown, false))
            drop(slot);
}

void PictureTextures::clear()
{
    std::ranges::for_each(m_slots, [this](Slot& slot) { drop(slot); });
}

void PictureTextures::drop(Slot& slot)
{
    if (slot.uploaded)
        m_dropped.push_back(static_cast<std::size_t>(&slot - m_slots.data()));
    slot = {};
}

PictureTextures::Changes PictureTextures::take_changes()
{
    Changes changes { std::exchange(m_dropped, {}), {} };
    for (std::size_t number = 0; number < m_slots.size(); ++number)
        if (Slot& slot = m_slots[number]; slot.pixels && !std::exchange(slot.uploaded, true))
            changes.uploads.push_back({ number, slot.pixels });
    return changes;
}

} // namespace ui
