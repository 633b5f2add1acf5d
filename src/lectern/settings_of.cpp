#include "lectern/settings_of.h"

namespace lectern {

kiosk::Settings settings_of(store::Configuration const& configuration)
{
    return { .site_name = configuration.site_name,
        .languages = configuration.languages,
        .collections = configuration.collections,
        .idle = configuration.idle,
        .idle_home = configuration.idle_home,
        .countdown = configuration.countdown,
        .thanks = configuration.thanks,
        .cleaning = configuration.clean,
        .staff_close = configuration.close_staff,
        .contact = configuration.staff_contact };
}

} // namespace lectern
