#include "store/file_presence.h"

#include <map>
#include <mutex>
#include <system_error>
#include <utility>

namespace store {

namespace {

/// Of the process, as the locks are.
struct Presences {
    std::mutex mutex;
    std::map<std::string, int> by_file;
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
    std::error_code ignored;
    std::string name = std::filesystem::weakly_canonical(file, ignored).string();
    if (name.empty())
        name = file.string();
    std::scoped_lock const lock(presences().mutex);
    if (look && !presences().by_file.contains(name))
        TRY_VOID(look());
    ++presences().by_file[name];
    return FilePresence(std::move(name));
}

FilePresence::FilePresence(std::string file)
    : m_file(std::move(file))
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
    if (m_file.empty())
        return;
    std::scoped_lock const lock(presences().mutex);
    if (auto const found = presences().by_file.find(m_file); found != presences().by_file.end() && --found->second == 0)
        presences().by_file.erase(found);
}

} // namespace store
