#include "settings/setting_change.h"

#include "base/file.h"
#include "settings/configuration.h"
#include "settings/settings_edit.h"
#include "store/data_folder.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <optional>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace settings {

namespace {

using base::ErrorCode;
namespace fs = std::filesystem;

/// How often a file may be replaced by somebody else between opening and locking it.
constexpr int k_max_attempts = 10;

base::Error changing_already(fs::path const& file)
{
    return { ErrorCode::busy, file.string() + ": somebody else is changing it; try again" };
}

/// Held while a file is changed, on the file itself: no file for a lock stays behind. Who waits for a file that has
/// been replaced meanwhile must look again, since the lock went with the old one.
class FileLock {
public:
    [[nodiscard]] static base::Result<FileLock> acquire(fs::path const& file)
    {
        for (int attempt = 0; attempt < k_max_attempts; ++attempt) {
            FileLock lock(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
            if (lock.m_descriptor < 0)
                return tl::unexpected(base::error_from_errno("open " + file.string()));
            if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) != 0)
                return tl::unexpected(
                    errno == EWOULDBLOCK ? changing_already(file) : base::error_from_errno("lock " + file.string()));
            struct stat held {
            }, there {};
            if (::fstat(lock.m_descriptor, &held) == 0 && ::stat(file.c_str(), &there) == 0
                && held.st_ino == there.st_ino && held.st_dev == there.st_dev)
                return lock;
        }
        return tl::unexpected(changing_already(file));
    }

    FileLock(FileLock&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    FileLock& operator=(FileLock&&) = delete;
    ~FileLock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }

private:
    explicit FileLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    int m_descriptor;
};

/// The file behind symbolic links; `file` itself when there is nothing of that name yet.
base::Result<fs::path> real_file(fs::path const& file)
{
    std::error_code error;
    if (!fs::exists(fs::symlink_status(file, error)))
        return file;
    fs::path const real = fs::canonical(file, error);
    if (error)
        return base::failure(ErrorCode::unavailable, file.string() + ": " + error.message());
    return real;
}

using Edit = std::function<base::Result<std::string>(std::string const& text, std::string const& name)>;

base::Result<void> edit_file(fs::path const& named, Edit const& edit)
{
    fs::path const file = TRY(real_file(named));
    // An empty file is a configuration too, that of all defaults.
    TRY_VOID(store::create_file(file, 0640));
    auto const lock = TRY(FileLock::acquire(file));
    std::string const before = TRY(base::read_file(file, k_settings_file_limit_bytes));
    std::string const after = TRY(edit(before, file.string()));
    if (after == before)
        return {};
    static_cast<void>(TRY(parse_configuration(after, file.string())));
    // An editor on somebody's desk knows nothing of the lock.
    if (TRY(base::read_file(file, k_settings_file_limit_bytes)) != before)
        return tl::unexpected(changing_already(file));
    return base::replace_file(file, after);
}

std::optional<ConfigurationKey> key_named(std::string_view name)
{
    auto keys = configuration_keys();
    auto const key = std::ranges::find(keys, name, &ConfigurationKey::name);
    return key == keys.end() ? std::nullopt : std::optional(std::move(*key));
}

} // namespace

base::Result<void> change_setting(fs::path const& file, std::string_view key, std::vector<std::string> const& values)
{
    TRY_VOID(check_values(key, values));
    auto const kind = key_named(key)->kind == KeyKind::list ? SettingKind::list : SettingKind::text;
    return edit_file(file,
        [&](std::string const& text, std::string const& name) { return set_setting(text, name, key, kind, values); });
}

base::Result<void> reset_setting(fs::path const& file, std::string_view key)
{
    if (!key_named(key))
        return check_values(key, {});
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(file, ignored)))
        return {};
    return edit_file(
        file, [&](std::string const& text, std::string const& name) { return remove_setting(text, name, key); });
}

} // namespace settings
