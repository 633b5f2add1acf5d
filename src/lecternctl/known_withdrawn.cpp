#include "lecternctl/known_withdrawn.h"

#include "lecternctl/data_folder_option.h"
#include "settings/effective_configuration.h"

namespace lecternctl {

KnownWithdrawn KnownWithdrawn::of(std::filesystem::path const& data_folder)
{
    KnownWithdrawn known;
    if (auto list = catalogue::read_withdrawn(data_folder))
        known.m_list = std::move(*list);
    else
        report(list.error());
    return known;
}

bool KnownWithdrawn::has(std::string_view slug, std::string_view language) const
{
    return m_list && catalogue::is_withdrawn(*m_list, slug, language);
}

Json KnownWithdrawn::to_json(std::string_view slug, std::string_view language) const
{
    return m_list ? Json(has(slug, language)) : Json(nullptr);
}

bool shows_approved_only(std::filesystem::path const& data_folder)
{
    auto const loaded = settings::load_configuration({}, data_folder);
    return loaded && loaded->configuration.approved_only;
}

} // namespace lecternctl
