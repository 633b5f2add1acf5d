#pragma once
// What kiosk/whole.h leaves to the one file that makes it.

#include "kiosk/whole.h"

namespace kiosk {

template <typename Variant>
Whole<Variant>::Whole(Whole const&) = default;
template <typename Variant>
Whole<Variant>::Whole(Whole&&) noexcept = default;
template <typename Variant>
Whole<Variant>& Whole<Variant>::operator=(Whole const&) = default;
template <typename Variant>
Whole<Variant>& Whole<Variant>::operator=(Whole&&) noexcept = default;
template <typename Variant>
Whole<Variant>::~Whole() = default;

} // namespace kiosk
