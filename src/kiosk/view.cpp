#include "kiosk/view.h"

#include "kiosk/offered.h"
#include "kiosk/viewer.h"
#include "kiosk/whole_copies.h"

#include <utility>

namespace kiosk {

template class Whole<AnyView>;

namespace {

/// A page may have several looks.
template <typename... Looks>
ScreenView widened(std::variant<Looks...> look)
{
    return std::visit([](auto&& view) -> ScreenView { return std::move(view); }, std::move(look));
}
template <typename Look>
ScreenView widened(Look look)
{
    return look;
}

/// Of a screen that is not a visitor's page: it has a few large words of its own, or is for staff.
appearance::Appearance fitted(appearance::Appearance appearance)
{
    appearance.text_size = ::settings::k_fitted_text_size;
    return appearance;
}

/// The page in front, as its area shows it.
template <typename Pages>
ScreenView shown(Viewer const& viewer, Pages& pages)
{
    return std::visit([&](auto& page) { return widened(view_of(viewer, page)); }, pages);
}

} // namespace

View view_of(Model& model, Phrases const& phrases)
{
    Viewer const viewer { model, phrases };
    auto const normal = fitted(model.settings.appearance);
    if (model.staff)
        return { model.staff->language, normal, shown(viewer, model.staff->page) };
    if (model.paused)
        return { default_language(model), normal, volunteer::paused_view(viewer) };
    Session& session = model.session;
    if (!session.present || session.trail.empty())
        return { default_language(model), normal, invitation::view_of(viewer) };
    auto const& chosen = session.appearance;
    if (session.warned_at)
        return { session.language, chosen, session::still_there_view(viewer) };
    if (session.thanked_at)
        return { session.language, chosen, feedback::thanks_view(viewer) };
    return { session.language, chosen, shown(viewer, session.trail.back()) };
}

} // namespace kiosk
