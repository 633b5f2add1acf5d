#pragma once
// Which page staff have in front, and whether they are past the door.

#include "kiosk/model.h"

namespace kiosk {

/// The page that staff have in front, where it is of this kind; else null.
template <typename PageType>
[[nodiscard]] PageType* staff_page(Model& model)
{
    return model.staff ? std::get_if<PageType>(&model.staff->page) : nullptr;
}

[[nodiscard]] inline bool signed_in(Model const& model) { return model.staff && model.staff->signed_in; }

/// Whether staff who asked for a result are still here.
[[nodiscard]] inline bool answers_this_visit(Model const& model, std::uint64_t visit)
{
    return model.staff && visit == model.staff_visit;
}

} // namespace kiosk
