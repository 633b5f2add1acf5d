#include "lectern/effects/places.h"

#include "base/log.h"
#include "settings/effective_configuration.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <system_error>

namespace lectern::effects {

namespace {

namespace fs = std::filesystem;

/// The folder that the settings name, where there is one.
fs::path export_folder(Environment const& environment)
{
    auto const loaded = settings::load_configuration(environment.configuration, environment.data_folder);
    if (loaded)
        return loaded->configuration.export_folder;
    base::log::warn("export.folder is not known: " + loaded.error().message);
    return {};
}

std::optional<kiosk::places::Place> place_at(fs::path const& folder)
{
    std::error_code error;
    if (folder.empty() || !fs::is_directory(folder, error))
        return std::nullopt;
    auto const space = fs::space(folder, error);
    return kiosk::places::Place { .path = folder.string(),
        .name = {},
        .free_bytes = error ? 0 : static_cast<std::uint64_t>(space.available),
        .read_only = ::access(folder.c_str(), W_OK) != 0 };
}

} // namespace

Answer Places::operator()(kiosk::places::ListPlaces const& effect)
{
    kiosk::places::PlacesListed listed { effect.visit, {} };
    for (auto const& mount : m_environment.mounts())
        listed.places.push_back({ mount.path.string(), mount.name, mount.free_bytes, mount.read_only });
    if (auto place = place_at(export_folder(m_environment)))
        listed.places.push_back(std::move(*place));
    m_jobs.listed_places.clear();
    for (auto const& place : listed.places)
        if (auto const identity = store::identity_of(place.path))
            m_jobs.listed_places.emplace(place.path, *identity);
    return listed;
}

Answer Places::operator()(kiosk::places::EndJobs const&)
{
    m_jobs.read_import.reset();
    m_jobs.stop.acknowledge();
    return std::nullopt;
}

Answer Places::failed(kiosk::places::ListPlaces const& effect)
{
    return kiosk::places::PlacesListed { effect.visit, {} };
}

} // namespace lectern::effects
