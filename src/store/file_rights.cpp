#include "store/file_rights.h"

#include <cerrno>
#include <sys/statvfs.h>
#include <unistd.h>

namespace store {

namespace {

namespace fs = std::filesystem;

/// As <sys/stat.h> has them for a file's owner; moved for its group and for all others.
constexpr mode_t k_reading = S_IRUSR, k_writing = S_IWUSR;
constexpr int k_to_group = 3, k_to_others = 6;

/// Whether somebody with these two numbers has the right, by the file's mode. The superuser needs none.
bool allows(struct stat const& file, struct stat const& user, mode_t right)
{
    if (user.st_uid == 0)
        return true;
    if (file.st_uid == user.st_uid)
        return (file.st_mode & right) != 0;
    return (file.st_mode & (right >> (file.st_gid == user.st_gid ? k_to_group : k_to_others))) != 0;
}

/// This process's own right is the better evidence, where it has it. The superuser always has.
bool is_granted(fs::path const& file, struct stat const& user, mode_t right)
{
    if (::geteuid() != 0 && ::access(file.c_str(), right == k_writing ? W_OK : R_OK) == 0)
        return true;
    struct stat info {};
    return ::stat(file.c_str(), &info) != 0 || allows(info, user, right);
}

base::Error obstacle(fs::path const& file, std::string const& what)
{
    return { base::ErrorCode::read_only, file.string() + ": " + what };
}

} // namespace

FileRights::FileRights(fs::path data_folder)
    : m_folder(std::move(data_folder))
{
    struct stat info {};
    if (::stat(m_folder.c_str(), &info) == 0)
        m_owner = info;
}

bool FileRights::is_kiosks_user() const { return ::geteuid() == 0 || (m_owner && m_owner->st_uid == ::geteuid()); }

bool FileRights::is_hidden(fs::path const& file) const
{
    return !is_kiosks_user() && ::access(file.c_str(), R_OK) != 0 && errno == EACCES;
}

std::optional<base::Error> FileRights::obstacle_to_reading(fs::path const& file) const
{
    if (!m_owner || is_granted(file, *m_owner, k_reading))
        return std::nullopt;
    return obstacle(file, "the kiosk's user may not read it");
}

std::optional<base::Error> FileRights::obstacle_to_writing(fs::path const& file) const
{
    struct statvfs medium {};
    if (::statvfs(file.c_str(), &medium) == 0 && (medium.f_flag & ST_RDONLY) != 0)
        return obstacle(file, "its file system is mounted read-only");
    if (!m_owner || is_granted(file, *m_owner, k_writing))
        return std::nullopt;
    return obstacle(file, "the kiosk's user may not write to it");
}

std::optional<base::Error> FileRights::obstacle_to_writing() const { return obstacle_to_writing(m_folder); }

} // namespace store
