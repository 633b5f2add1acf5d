#include "screens/screens.h"

#include "kiosk/view.h"
#include "screens/draw_screen.h"

namespace screens {

std::string_view name_of(kiosk::ScreenView const& view)
{
    return std::visit([](auto const& shown) { return shown.k_screen; }, view);
}

void draw(ui::Ui& ui, kiosk::ScreenView const& view, Actions& actions)
{
    std::visit([&](auto const& shown) { draw_screen(ui, shown, actions); }, view);
}

} // namespace screens
