#include "kiosk/update.h"

namespace kiosk::appearance {

namespace {

Effects on(Model& model, OpenAppearance const&)
{
    Session& session = model.session;
    if (session.trail.empty() || session.draft.sending == feedback::Sending::under_way)
        return {};
    if (front<AppearancePage>(session)) {
        session.trail.pop_back();
        return {};
    }
    remember_place(session);
    session.trail.emplace_back(AppearancePage {});
    return {};
}

Effects on(Model& model, ChooseTextSize const& action)
{
    if (action.size >= ::settings::k_smallest_text_size && action.size <= ::settings::k_largest_text_size)
        model.session.appearance.text_size = action.size;
    return {};
}

Effects on(Model& model, ChooseColours const& action)
{
    model.session.appearance.colours = action.colours;
    return {};
}

Effects on(Model& model, ChooseWideLines const& action)
{
    model.session.appearance.wide_lines = action.wide;
    return {};
}

Effects on(Model& model, ChooseLow const& action)
{
    model.session.appearance.low = action.low;
    return {};
}

Effects on(Model& model, BackToNormal const&)
{
    model.session.appearance = model.settings.appearance;
    return {};
}

} // namespace

Effects update(Model& model, Action const& action)
{
    if (!model.session.present)
        return {};
    return std::visit([&](auto const& each) { return on(model, each); }, action);
}

} // namespace kiosk::appearance
