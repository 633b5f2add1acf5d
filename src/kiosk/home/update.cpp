#include "kiosk/update.h"

#include "kiosk/offered.h"

#include <utility>

namespace kiosk::home {

namespace {

Effects on(Model& model, ChooseCollection const& action)
{
    if (!model.session.present)
        return {};
    std::string const before = std::exchange(model.session.collection, action.key);
    if (!collection_index(model))
        model.session.collection = before;
    if (auto* home = front<HomePage>(model.session))
        home->scroll = {};
    return {};
}

Effects on(Model& model, CommonTopicsLoaded const& action)
{
    model.common_topics = action.topics;
    return {};
}

} // namespace

Effects update(Model& model, Action const& action)
{
    return std::visit([&](auto const& each) { return on(model, each); }, action);
}

} // namespace kiosk::home
