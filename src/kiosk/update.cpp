#include "kiosk/update.h"

#include <algorithm>
#include <utility>

namespace kiosk {

namespace {

/// One line an area.
struct Areas {
    Model& model;

    Effects operator()(session::Action const& action) const { return session::update(model, action); }
    Effects operator()(invitation::Action const& action) const { return invitation::update(model, action); }
    Effects operator()(home::Action const& action) const { return home::update(model, action); }
    Effects operator()(letters::Action const& action) const { return letters::update(model, action); }
    Effects operator()(search::Action const& action) const { return search::update(model, action); }
    Effects operator()(article::Action const& action) const { return article::update(model, action); }
    Effects operator()(feedback::Action const& action) const { return feedback::update(model, action); }
    Effects operator()(typing::Action const& action) const { return typing::update(model, action); }
    Effects operator()(door::Action const& action) const { return door::update(model, action); }
    Effects operator()(volunteer::Action const& action) const { return volunteer::update(model, action); }
    Effects operator()(dashboard::Action const& action) const { return dashboard::update(model, action); }
    Effects operator()(comments::Action const& action) const { return comments::update(model, action); }
    Effects operator()(places::Action const& action) const { return places::update(model, action); }
    Effects operator()(exports::Action const& action) const { return exports::update(model, action); }
    Effects operator()(library::Action const& action) const { return library::update(model, action); }
    Effects operator()(appearance::Action const& action) const { return appearance::update(model, action); }
    Effects operator()(settings::Action const& action) const { return settings::update(model, action); }
};

/// It stands before another page for a moment.
bool is_of_choices(Page const& page)
{
    return std::holds_alternative<session::LanguagesPage>(page)
        || std::holds_alternative<appearance::AppearancePage>(page);
}

} // namespace

Effects update(Model& model, Action const& action)
{
    bool const held_job = places::holds_job(model);
    auto missed = search::missed_by(model, action);
    auto const generation = model.generation;
    auto effects = std::visit(Areas { model }, action);
    // However the page has gone, its search has found nothing. A reset clears traces after that.
    auto& trail = model.session.trail;
    bool const is_covered = !trail.empty() && is_of_choices(trail.back());
    if (missed && !is_covered && !front<search::SearchPage>(model.session)) {
        model.session.missed_search = model.generation == generation;
        effects.emplace(effects.begin(), std::move(*missed));
    }
    search::settle_covered(model);
    // What is opened from a page of choices takes its place.
    if (!trail.empty())
        trail.erase(std::remove_if(trail.begin(), trail.end() - 1, is_of_choices), trail.end() - 1);
    // However the page has gone, no job goes on behind it. Stopping a job that has ended has no effect.
    if (held_job && !places::holds_job(model))
        effects.emplace_back(places::EndJobs {});
    return effects;
}

} // namespace kiosk
