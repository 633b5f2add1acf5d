#pragma once
// A topic in a list: a leaflet, or a name that several bear.

#include "kiosk/letters/view.h"
#include "screens/screens.h"

#include <cstdint>
#include <span>

namespace screens {

/// Of a list: other cards have other heights.
[[nodiscard]] std::uint64_t stamp_of(std::span<kiosk::letters::EntryCard const> cards);
[[nodiscard]] float topic_card_height(ui::Ui& ui, kiosk::letters::EntryCard const& card, float width);
/// Its leaflet, or those of its subject.
[[nodiscard]] kiosk::Action open_topic(kiosk::letters::EntryCard const& card);
using CardAction = kiosk::Action (*)(kiosk::letters::EntryCard const&);
/// Whether it was touched.
[[nodiscard]] bool topic_card(ui::Ui& ui, kiosk::letters::EntryCard const& card, base::Rect const& rect);
/// A touch opens it.
void draw_topic_card(ui::Ui& ui, kiosk::letters::EntryCard const& card, base::Rect const& rect, Actions& actions);

} // namespace screens
