// Where staff may export to and import from.

#include "lectern/staff_outside.h"

#include "base/log.h"
#include "store/configuration.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <system_error>

namespace lectern {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_name_limit = 60;
/// More than anybody scrolls through.
constexpr std::size_t k_most_folders = 100;
/// A stick full of photographs must not keep staff waiting: folders behind so many files are offered unseen.
constexpr int k_most_looked_at = 20'000;

/// The folder that the settings name, where there is one.
fs::path export_folder(Surroundings const& here)
{
    auto const configuration = store::read_configuration(here.configuration);
    if (configuration)
        return configuration->export_folder;
    if (configuration.error().code != base::ErrorCode::absent)
        base::log::warn("export.folder is not known: " + configuration.error().message);
    return {};
}

std::optional<kiosk::Place> place_at(fs::path const& folder)
{
    std::error_code error;
    if (folder.empty() || !fs::is_directory(folder, error))
        return std::nullopt;
    auto const space = fs::space(folder, error);
    return kiosk::Place { .path = folder.string(),
        .name = {},
        .free_bytes = error ? 0 : static_cast<std::uint64_t>(space.available),
        .read_only = ::access(folder.c_str(), W_OK) != 0 };
}

bool may_be_article(fs::path const& file)
{
    static constexpr std::array<std::string_view, 3> extensions { ".md", ".markdown", ".xml" };
    std::string const extension = file.extension().string();
    return std::ranges::find(extensions, extension) != extensions.end();
}

/// `patience` is how many more files may be looked at.
bool may_hold_articles(fs::path const& folder, int& patience)
{
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator {}; entry.increment(error))
        if (--patience < 0 || may_be_article(entry->path()))
            return true;
    return false;
}

/// Sorted by name; hidden ones are left out, as imports leave them out, and links, which may lead off the stick.
std::vector<fs::path> folders_in(fs::path const& place)
{
    std::vector<fs::path> folders;
    std::error_code error, ignored;
    for (fs::directory_iterator entry(place, error), end; !error && entry != end && folders.size() < k_most_folders;
         entry.increment(error))
        if (!entry->path().filename().string().starts_with('.') && fs::is_directory(entry->symlink_status(ignored)))
            folders.push_back(entry->path());
    std::ranges::sort(folders);
    return folders;
}

} // namespace

StaffOutside::Answer StaffOutside::operator()(kiosk::ListPlaces const& effect)
{
    kiosk::PlacesListed listed { effect.visit, {} };
    for (auto const& mount : m_here.mounts())
        listed.places.push_back({ mount.path.string(), mount.name, mount.free_bytes, mount.read_only });
    if (auto place = place_at(export_folder(m_here)))
        listed.places.push_back(std::move(*place));
    m_listed_places.clear();
    for (auto const& place : listed.places)
        if (auto const identity = store::identity_of(place.path))
            m_listed_places.emplace(place.path, *identity);
    return listed;
}

StaffOutside::Answer StaffOutside::operator()(kiosk::ListFolders const& effect)
{
    kiosk::FoldersListed listed { effect.visit, effect.place, { { effect.place, {} } } };
    int patience = k_most_looked_at;
    for (auto const& folder : folders_in(effect.place))
        if (may_hold_articles(folder, patience))
            listed.folders.push_back(
                { folder.string(), platform::screen_name(folder.filename().string(), k_name_limit) });
    return listed;
}

StaffOutside::Answer StaffOutside::operator()(kiosk::EndJobs const&)
{
    m_import.reset();
    m_job_stop.passed();
    return std::nullopt;
}

} // namespace lectern
