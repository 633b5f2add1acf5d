#include "store/file_presence.h"

#include <map>
#include <mutex>
#include <utility>

namespace store {

namespace {

/// Of the process, as the locks are.
struct Presences {
    std::mutex mutex;
    std::map<FileIdentity, int> by_file;
};

Presences& presences()
{
    static Presences all;
    return all;
}

} // namespace

base::Result<FilePresence> FilePresence::enter(
    std::filesystem::path const& file, std::function<base::Result<void>()> const& look)
{
    std::scoped_lock const lock(presences().mutex);
    auto identity = identity_of(file);
    if (look && !(identity && presences().by_file.contains(*identity))) {
        TRY_VOID(look());
        identity = identity_of(file);
    }
    if (identity)
        ++presences().by_file[*identity];
    return FilePresence(identity);
}

FilePresence::FilePresence(std::optional<FileIdentity> file)
    : m_file(file)
{
}

FilePresence::FilePresence(FilePresence&& other) noexcept
    : m_file(std::exchange(other.m_file, {}))
{
}

FilePresence& FilePresence::operator=(FilePresence&& other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

FilePresence::~FilePresence()
{
    if (!m_file)
        return;
    std::scoped_lock const lock(presences().mutex);
    if (auto const found = presences().by_file.find(*m_file);
        found != presences().by_file.end() && --found->second == 0)
        presences().by_file.erase(found);
}

} // namespace store
