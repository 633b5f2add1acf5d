#include "lecternctl/review_rule.h"

#include "lecternctl/printable.h"
#include "lecternctl/today.h"
#include "settings/effective_configuration.h"

#include <fmt/core.h>

#include <cstdio>

namespace lecternctl {

base::Result<catalogue::ReviewRule> review_rule(
    std::optional<std::filesystem::path> const& configuration, std::filesystem::path const& data_folder)
{
    auto const loaded = settings::load_configuration(configuration, data_folder);
    if (loaded)
        return catalogue::ReviewRule { today(), loaded->configuration.review_years,
            loaded->configuration.approved_only };
    if (configuration)
        return tl::unexpected(loaded.error());
    catalogue::ReviewRule const rule { today() };
    fmt::print(stderr, "{}; reviews count as overdue after {} years\n", printable(loaded.error().message), rule.years);
    return rule;
}

} // namespace lecternctl
