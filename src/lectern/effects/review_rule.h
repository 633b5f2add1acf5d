#pragma once
// By what staff's screens judge dates of reviews.

#include "catalogue/vocabulary/finding.h"
#include "lectern/environment.h"
#include "settings/effective_configuration.h"

namespace lectern::effects {

/// By today, and by the configuration; by the default where that can't be read, which the health of the kiosk says.
[[nodiscard]] inline catalogue::ReviewRule review_rule(Environment const& environment)
{
    catalogue::ReviewRule rule { environment.clock.today() };
    if (auto const loaded = settings::load_configuration(environment.configuration, environment.data_folder))
        rule.years = loaded->configuration.review_years;
    return rule;
}

} // namespace lectern::effects
