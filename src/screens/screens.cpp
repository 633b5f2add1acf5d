#include "screens/screens.h"

#include "screens/article.h"
#include "screens/cleaning.h"
#include "screens/comment.h"
#include "screens/comment_filter.h"
#include "screens/comments.h"
#include "screens/dashboard.h"
#include "screens/export.h"
#include "screens/feedback.h"
#include "screens/home.h"
#include "screens/invitation.h"
#include "screens/letter.h"
#include "screens/library.h"
#include "screens/paused.h"
#include "screens/pin.h"
#include "screens/ready.h"
#include "screens/setting_text.h"
#include "screens/settings.h"
#include "screens/still_there.h"
#include "screens/thanks.h"
#include "screens/volunteer.h"

#include <array>

namespace screens {

std::string_view name_of(kiosk::AnyView const& view)
{
    static constexpr std::array<std::string_view, std::variant_size_v<kiosk::AnyView>> names { "invitation", "home",
        "letter", "article", "feedback", "comment", "thanks", "still_there", "paused", "pin", "volunteer", "ready",
        "cleaning", "dashboard", "comments", "comment_filter", "export", "library", "settings", "setting_text" };
    return names.at(view.index());
}

void draw(ui::Ui& ui, kiosk::AnyView const& view, Actions& actions)
{
    std::visit([&](auto const& shown) { draw_screen(ui, shown, actions); }, view);
}

} // namespace screens
