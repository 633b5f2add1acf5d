#include "kiosk/effect.h"

namespace kiosk {

Effect::Effect(Effect const&) = default;
Effect::Effect(Effect&&) noexcept = default;
Effect& Effect::operator=(Effect const&) = default;
Effect& Effect::operator=(Effect&&) noexcept = default;
Effect::~Effect() = default;

} // namespace kiosk
