#include "support/scenes_by_area.h"

namespace scenes {

using harness::Kiosk;

std::string letter(Kiosk const& kiosk, std::size_t number)
{
    return samples::letters_of(kiosk.model().session.language).at(number);
}

void load_common_topics(Kiosk& kiosk)
{
    auto const& language = kiosk.model().session.language;
    std::vector<catalogue::IndexEntry> topics;
    for (int i = 0; i < 2 * static_cast<int>(kiosk::home::k_max_common_topics); ++i)
        topics.push_back(samples::entry(language, letter(kiosk, 2), i));
    kiosk.act(kiosk::home::CommonTopicsLoaded { { { language, std::move(topics) } } });
}

void open_area(Kiosk& kiosk, kiosk::door::StaffArea area, harness::Outside outside)
{
    kiosk.sign_in(staff::Role::administrator);
    kiosk.set_outside(outside);
    kiosk.act(kiosk::door::OpenStaffArea { area });
    kiosk.frame();
    kiosk.settle();
}

std::vector<Scene> const& all()
{
    static std::vector<Scene> const scenes = [] {
        std::vector<Scene> every;
        for (auto const& of_area : { of_invitation(), of_home(), of_letters(), of_search(), of_appearance(),
                 of_article(), of_feedback(), of_session(), of_door(), of_volunteer(), of_dashboard(), of_comments(),
                 of_exports(), of_library(), of_settings() })
            every.insert(every.end(), of_area.begin(), of_area.end());
        return every;
    }();
    return scenes;
}

} // namespace scenes
