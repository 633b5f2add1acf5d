#include "kiosk/view.h"

#include "kiosk/offered.h"
#include "kiosk/viewer.h"

#include <utility>

namespace kiosk {

namespace {

/// A page may have several looks.
template <typename... Looks>
AnyView widened(std::variant<Looks...> look)
{
    return std::visit([](auto&& view) -> AnyView { return std::move(view); }, std::move(look));
}
template <typename Look>
AnyView widened(Look look)
{
    return look;
}

/// The page in front, as its area shows it.
template <typename Pages>
AnyView shown(Viewer const& viewer, Pages& pages)
{
    return std::visit([&](auto& page) { return widened(view_of(viewer, page)); }, pages);
}

} // namespace

View view_of(Model& model, Phrases const& phrases)
{
    Viewer const viewer { model, phrases };
    if (model.staff)
        return { model.staff->language, shown(viewer, model.staff->page) };
    if (model.paused)
        return { default_language(model), volunteer::paused_view(viewer) };
    Session& session = model.session;
    if (!session.present || session.trail.empty())
        return { default_language(model), invitation::view_of(viewer) };
    if (session.warned_at)
        return { session.language, session::still_there_view(viewer) };
    if (session.thanked_at)
        return { session.language, feedback::thanks_view(viewer) };
    return { session.language, shown(viewer, session.trail.back()) };
}

} // namespace kiosk
