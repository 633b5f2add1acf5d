#include "lectern/effects/withdrawal.h"

#include "base/log.h"
#include "catalogue/withdrawn_list.h"
#include "lectern/effects/article_titles.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace lectern::effects {

namespace {

using Change = kiosk::library::ChangeWithdrawn::Change;
using Titles = std::vector<kiosk::library::WithdrawnTitle>;

base::Result<Titles> titles_in(Environment const& environment, std::string const& language)
{
    auto const list = TRY(catalogue::read_withdrawn(environment.data_folder));
    std::set<std::string> slugs;
    for (auto const& each : list)
        slugs.insert(each.slug);
    auto const known
        = slugs.empty() ? std::map<std::string, std::string> {} : titles_of(environment.data_folder, slugs, language);
    Titles titles;
    for (auto const& each : list) {
        auto const title = known.find(each.slug);
        titles.push_back({ each, title == known.end() ? std::string() : title->second });
    }
    return titles;
}

base::Result<void> change(Environment const& environment, kiosk::library::ChangeWithdrawn const& effect)
{
    auto const& folder = environment.data_folder;
    switch (effect.change) {
    case Change::withdraw: TRY(catalogue::withdraw(folder, effect.leaflet)); break;
    case Change::give_back: TRY(catalogue::give_back(folder, effect.leaflet)); break;
    case Change::begin_new_list: TRY(catalogue::set_damaged_list_aside(folder, environment.clock.today())); break;
    }
    base::log::info(effect.change == Change::begin_new_list ? "a new list of withdrawn leaflets was begun on the screen"
                                                            : "'" + effect.leaflet.slug + "' was "
                + (effect.change == Change::withdraw ? "withdrawn" : "given back") + " on the screen");
    return {};
}

} // namespace

Answer Withdrawal::operator()(kiosk::library::LoadWithdrawn const& effect)
{
    auto titles = titles_in(m_environment, effect.language);
    if (titles)
        return kiosk::library::WithdrawnLoaded { effect.visit, std::move(*titles) };
    base::log::error("the list of withdrawn leaflets: " + titles.error().message);
    return kiosk::library::WithdrawnLoaded { effect.visit, {}, kiosk::trouble_of(titles.error().code) };
}

Answer Withdrawal::operator()(kiosk::library::ChangeWithdrawn const& effect)
{
    auto const changed = change(m_environment, effect);
    auto titles = changed ? titles_in(m_environment, effect.language) : tl::unexpected(changed.error());
    if (!titles) {
        base::log::error("the list of withdrawn leaflets: " + titles.error().message);
        return kiosk::library::WithdrawalFailed { effect.visit, kiosk::trouble_of(titles.error().code) };
    }
    return kiosk::library::WithdrawnChanged { effect.visit, std::move(*titles),
        effect.change == Change::withdraw ? std::optional(effect.leaflet) : std::nullopt };
}

Answer Withdrawal::failed(kiosk::library::LoadWithdrawn const& effect)
{
    return kiosk::library::WithdrawnLoaded { effect.visit, {}, kiosk::Trouble::failed };
}

Answer Withdrawal::failed(kiosk::library::ChangeWithdrawn const& effect)
{
    return kiosk::library::WithdrawalFailed { effect.visit, kiosk::Trouble::failed };
}

} // namespace lectern::effects
