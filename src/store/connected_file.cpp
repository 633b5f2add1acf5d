#include "store/connected_file.h"

#include <map>
#include <mutex>
#include <utility>

namespace store {

namespace {

/// Of the process, as the locks are.
struct Connections {
    std::mutex mutex;
    std::map<FileIdentity, int> by_file;
};

Connections& connections()
{
    static Connections all;
    return all;
}

} // namespace

base::Result<ConnectedFile> ConnectedFile::enter(
    std::filesystem::path const& file, std::function<base::Result<void>()> const& look)
{
    std::scoped_lock const lock(connections().mutex);
    auto identity = identity_of(file);
    if (look && !(identity && connections().by_file.contains(*identity))) {
        TRY_VOID(look());
        identity = identity_of(file);
    }
    if (identity)
        ++connections().by_file[*identity];
    return ConnectedFile(identity);
}

ConnectedFile::ConnectedFile(std::optional<FileIdentity> file)
    : m_file(file)
{
}

ConnectedFile::ConnectedFile(ConnectedFile&& other) noexcept
    : m_file(std::exchange(other.m_file, {}))
{
}

ConnectedFile& ConnectedFile::operator=(ConnectedFile&& other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

ConnectedFile::~ConnectedFile()
{
    if (!m_file)
        return;
    std::scoped_lock const lock(connections().mutex);
    if (auto const found = connections().by_file.find(*m_file);
        found != connections().by_file.end() && --found->second == 0)
        connections().by_file.erase(found);
}

} // namespace store
