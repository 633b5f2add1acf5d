#include "upkeep/unpacked_backup.h"

#include "base/file.h"
#include "catalogue/edition_file.h"
#include "settings/configuration.h"
#include "settings/overrides.h"
#include "store/database.h"
#include "store/migrations.h"
#include "store/sha256.h"
#include "upkeep/archive_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <map>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace upkeep {

namespace {

using base::ErrorCode;
namespace fs = std::filesystem;

constexpr std::int64_t k_sums_limit_bytes = 4096;
constexpr std::int64_t k_spare_bytes = 16 * 1024 * 1024;
constexpr std::size_t k_digest_letters = 64;

using Sums = std::map<std::string, std::string, std::less<>>;

bool is_known_format(std::string_view text)
{
    if (!text.starts_with(k_backup_heading))
        return false;
    text.remove_prefix(k_backup_heading.size());
    std::string_view const number = text.substr(0, text.find_first_not_of("0123456789"));
    return number == "1" || number == "2" || number == "3" || number == "4" || number == "5";
}

base::Result<Sums> parse_sums(std::string_view text)
{
    if (!is_known_format(text))
        return base::failure(ErrorCode::unsupported,
            "it does not begin with '" + std::string(k_backup_heading)
                + "1', '2', '3', '4' or '5'; a later version of Lectern may have made it");
    Sums sums;
    while (!text.empty()) {
        std::string_view const line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.starts_with('#') || line.empty())
            continue;
        bool const right = line.size() > k_digest_letters + 2 && line.substr(k_digest_letters, 2) == "  "
            && line.substr(0, k_digest_letters).find_first_not_of("0123456789abcdef") == std::string_view::npos;
        if (!right || !sums.emplace(line.substr(k_digest_letters + 2), line.substr(0, k_digest_letters)).second)
            return base::failure(ErrorCode::malformed, "a line is not 'digest  name', or names a file twice");
    }
    return sums;
}

base::Result<std::string> read_text(ArchiveReader& archive, std::int64_t bytes)
{
    std::string text(static_cast<std::size_t>(bytes), '\0');
    std::size_t filled = 0;
    while (filled < text.size()) {
        std::size_t const got = TRY(archive.read(std::span(text).subspan(filled)));
        if (got == 0)
            break;
        filled += got;
    }
    text.resize(filled);
    return text;
}

/// Writes an entry to a new file and takes its digest on the way.
base::Result<BackupPart> unpack_entry(
    ArchiveReader& archive, ArchiveEntry const& entry, fs::path const& file, BackupProgress const& progress)
{
    int const descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return tl::unexpected(base::error_from_errno("create " + file.string()));
    struct Closing {
        int descriptor;
        ~Closing() { ::close(descriptor); }
    } const closing { descriptor };
    BackupPart part { entry.name };
    store::Sha256 digest;
    std::array<char, 256 * 1024> buffer;
    while (std::size_t const got = TRY(archive.read(buffer))) {
        for (std::size_t written = 0; written < got;) {
            ssize_t const wrote = ::write(descriptor, buffer.data() + written, got - written);
            if (wrote < 0 && errno != EINTR)
                return tl::unexpected(base::error_from_errno("write " + file.string()));
            written += static_cast<std::size_t>(std::max<ssize_t>(wrote, 0));
        }
        digest.update({ buffer.data(), got });
        part.bytes += static_cast<std::int64_t>(got);
        if (progress)
            progress(part.name, part.bytes);
    }
    if (::fsync(descriptor) != 0)
        return tl::unexpected(base::error_from_errno("fsync " + file.string()));
    part.sha256 = digest.finish();
    return part;
}

base::Result<void> check_space(fs::path const& folder, std::int64_t bytes)
{
    struct statvfs info {};
    if (::statvfs(folder.c_str(), &info) != 0)
        return tl::unexpected(base::error_from_errno("look at " + folder.string()));
    if (static_cast<std::int64_t>(info.f_bavail) * static_cast<std::int64_t>(info.f_frsize) < bytes + k_spare_bytes)
        return base::failure(
            ErrorCode::no_space, folder.string() + ": no room for " + std::to_string(bytes) + " bytes");
    return {};
}

base::Result<void> check_sums(std::vector<BackupPart> const& parts, Sums const& sums)
{
    for (BackupPart const& part : parts) {
        auto const sum = sums.find(part.name);
        if (sum == sums.end())
            return base::failure(ErrorCode::malformed, part.name + ": is not in " + std::string(k_backup_sums_name));
        if (sum->second != part.sha256)
            return base::failure(
                ErrorCode::malformed, part.name + ": is not what was backed up; its SHA-256 is another");
    }
    for (auto const& [name, sum] : sums)
        if (std::ranges::find(parts, name, &BackupPart::name) == parts.end())
            return base::failure(ErrorCode::malformed, name + ": is missing");
    return {};
}

base::Result<void> check_database(fs::path const& file, store::Schema const& schema)
{
    return store::guarded(nullptr, [&]() -> base::Result<void> {
        SQLite::Database database(store::address_of(file, "immutable=1"), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        store::harden(database);
        TRY_VOID(store::check_version(database, schema, store::OlderVersion::accepted));
        if (std::string const found = database.execAndGet("PRAGMA quick_check(1)").getString(); found != "ok")
            return base::failure(ErrorCode::damaged, found);
        return {};
    });
}

} // namespace

UnpackedBackup::UnpackedBackup(fs::path folder)
    : m_folder(std::move(folder))
{
}

UnpackedBackup::UnpackedBackup(UnpackedBackup&& other) noexcept
    : m_folder(std::exchange(other.m_folder, {}))
    , m_parts(std::move(other.m_parts))
{
}

UnpackedBackup::~UnpackedBackup()
{
    std::error_code ignored;
    if (!m_folder.empty())
        fs::remove_all(m_folder, ignored);
}

base::Result<UnpackedBackup> UnpackedBackup::unpack(
    fs::path const& archive, fs::path const& folder, BackupProgress const& progress)
{
    std::error_code ignored;
    fs::remove_all(folder, ignored); // Of a symbolic link, the link.
    if (::mkdir(folder.c_str(), 0700) != 0)
        return tl::unexpected(base::error_from_errno("create " + folder.string()));
    UnpackedBackup backup(folder);
    if (auto read = backup.read(archive, progress); !read)
        return tl::unexpected(std::move(read).error().in(archive.string()));
    if (auto checked = backup.check_databases(); !checked)
        return tl::unexpected(std::move(checked).error().in(archive.string()));
    return backup;
}

base::Result<void> UnpackedBackup::read(fs::path const& archive, BackupProgress const& progress)
{
    auto reader = TRY(ArchiveReader::open(archive));
    TRY_VOID(check_space(m_folder, reader.bytes()));
    std::optional<Sums> sums;
    std::int64_t left = reader.bytes();
    while (auto const entry = TRY(reader.next())) {
        bool const is_sums = entry->name == k_backup_sums_name;
        if (!is_sums && std::ranges::find(k_backup_names, entry->name) == k_backup_names.end())
            return base::failure(ErrorCode::malformed, "'" + entry->name + "' has no business in a backup");
        if (!entry->plain_file)
            return base::failure(ErrorCode::malformed, entry->name + ": is no plain file");
        // Nothing is packed, so that no entry can be larger than the archive.
        left -= entry->bytes;
        if (left < 0)
            return base::failure(ErrorCode::malformed, "is incomplete: it ends within " + entry->name);
        if (is_sums && entry->bytes > k_sums_limit_bytes)
            return base::failure(ErrorCode::malformed, entry->name + ": is larger than it can be");
        if (is_sums ? sums.has_value() : std::ranges::find(m_parts, entry->name, &BackupPart::name) != m_parts.end())
            return base::failure(ErrorCode::malformed, entry->name + ": is there twice");
        if (is_sums) {
            std::string const text = TRY(read_text(reader, entry->bytes));
            sums = TRY(parse_sums(text));
        } else {
            m_parts.push_back(TRY(unpack_entry(reader, *entry, m_folder / entry->name, progress)));
        }
    }
    if (!sums || m_parts.empty())
        return base::failure(ErrorCode::malformed, "this is no backup of Lectern");
    return check_sums(m_parts, *sums);
}

base::Result<void> UnpackedBackup::check_databases() const
{
    for (BackupPart const& part : m_parts) {
        fs::path const file = m_folder / part.name;
        auto checked = base::Result<void>();
        if (part.name == "lectern.yaml") {
            if (auto const configuration = settings::read_configuration(file); !configuration)
                checked = tl::unexpected(configuration.error());
        } else if (part.name.ends_with(".db")) { // What is wrong in another is ignored, and no reason to refuse.
            checked = check_database(file,
                part.name == "log.db"         ? store::log_schema()
                    : part.name == "staff.db" ? store::staff_schema()
                                              : store::catalogue_schema());
        }
        if (!checked)
            return tl::unexpected(std::move(checked).error().in(part.name));
    }
    return {};
}

} // namespace upkeep
