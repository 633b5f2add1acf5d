#pragma once
// How a sign looks: a shape and a colour, never a colour alone.

#include "content/vocabulary/article.h"
#include "ui/ui.h"

namespace screens {

struct SignLook {
    ui::Icon icon = ui::Icon::none;
    ui::Colour colour;
};

[[nodiscard]] SignLook look_of(content::Sign sign, ui::Theme const& theme);

} // namespace screens
