#pragma once
// Which page an administrator has in front: their actions mean nothing elsewhere.

#include "kiosk/model.h"

namespace kiosk {

/// The page of this kind, where an administrator has it in front; else null.
template <typename PageType>
[[nodiscard]] PageType* administrator_page(Model& model)
{
    if (!model.staff || model.staff->signed_in != staff::Role::administrator)
        return nullptr;
    return std::get_if<PageType>(&model.staff->page);
}

/// The same for a result, which only counts in the visit that asked for it, and also reaches a page that is suspended.
template <typename PageType>
[[nodiscard]] PageType* administrator_page(Model& model, std::uint64_t visit)
{
    if (visit != model.staff_visit)
        return nullptr;
    if (model.staff && model.staff->suspended_page)
        return std::get_if<PageType>(&*model.staff->suspended_page);
    return administrator_page<PageType>(model);
}

} // namespace kiosk
