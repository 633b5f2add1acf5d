#include "screens/article/sign_look.h"

namespace screens {

SignLook look_of(content::Sign sign, ui::Theme const& theme)
{
    using enum content::Sign;
    switch (sign) {
    case emergency: return { ui::Icon::octagon, theme.alert };
    case today: return { ui::Icon::telephone, theme.accent };
    case routine: return { ui::Icon::calendar, theme.ink_soft };
    case note: return { ui::Icon::info, theme.accent };
    case tip: return { ui::Icon::bulb, theme.accent };
    case important: return { ui::Icon::square, theme.accent };
    case warning: return { ui::Icon::warning, theme.alert };
    case caution: return { ui::Icon::diamond, theme.alert };
    case to_do: return { ui::Icon::box, theme.accent };
    case done: return { ui::Icon::ticked_box, theme.accent };
    case none:
    case header: break;
    }
    return { ui::Icon::none, theme.accent };
}

} // namespace screens
