#include "access/staff_access.h"

#include "base/file.h"
#include "base/log.h"
#include "store/data_folder.h"
#include "store/database.h"
#include "store/file_identity.h"
#include "store/migrations.h"
#include "store/presence.h"
#include "store/retry.h"
#include "store/set_aside.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <string>

namespace staff {

namespace {

using base::ErrorCode;

constexpr int k_busy_timeout_ms = 2000;

/// The journal stays between transactions (PERSIST) and is overwritten in place: what counting a failure writes has its
/// blocks already, and a full disk locks nobody out. A transaction ends when the journal's head is zeros on the disk.
constexpr char const* k_settings = R"sql(
    PRAGMA secure_delete = ON;
    PRAGMA synchronous = EXTRA;
    PRAGMA temp_store = MEMORY;
    PRAGMA journal_mode = PERSIST;
)sql";

/// Changes every page that counting changes, and takes it back, so that the journal has grown to what that needs. It
/// also overwrites what the transaction before has left in the journal.
constexpr char const* k_rehearsal = R"sql(
    INSERT INTO pin (role, hash, failures) VALUES ('rehearsal', '', 0);
    DELETE FROM pin WHERE role = 'rehearsal';
)sql";

std::filesystem::path staff_file(std::filesystem::path const& folder) { return folder / "staff.db"; }

/// A copy made by hand may be open to all.
void keep_private(std::filesystem::path const& file, mode_t mode)
{
    if ((mode & 0077) != 0 && ::chmod(file.c_str(), 0600) != 0)
        base::log::warn(file.string() + ": others may read or write it");
}

} // namespace

std::string damage_of(Role role)
{
    std::string const name(name_of(role));
    return "the PIN for " + name + " can't be read, and nothing opens with it; 'lecternctl pin set " + name
        + "' sets it again";
}

struct StaffAccess::Impl {
    /// What this process knows of a role's failures, for the wait after them.
    struct Waiting {
        int failures = 0;
        std::optional<base::Instant> since {}; ///< Nothing: since the next check.
    };
    struct Row {
        std::string hash;
        int failures = 0;
    };
    struct Attempt {
        std::optional<PinOutcome> refused {};
        Row row {}; ///< With this attempt counted.
    };

    std::filesystem::path file;
    std::optional<SQLite::Database> database {};
    store::FileIdentity identity {};
    std::array<Waiting, std::size(k_roles)> waits {};

    /// Waits begin at `since`.
    base::Result<void> open_file(std::optional<base::Instant> since);
    base::Result<void> prepare(std::optional<base::Instant> since);
    base::Result<void> rehearse_counting();
    base::Result<void> follow_file();
    base::Result<std::optional<Row>> read(Role role);
    base::Result<void> write(Role role, std::string const& hash);
    base::Result<Attempt> count_attempt(Role role, base::Instant now);
    base::Result<bool> forget_failures(Role role, std::string const& hash);
    base::Result<void> check_difference(Role role, std::string_view pin);
    Waiting& wait_of(Role role) { return waits[static_cast<std::size_t>(role)]; }
};

StaffAccess::StaffAccess(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
StaffAccess::StaffAccess(StaffAccess&&) noexcept = default;
StaffAccess& StaffAccess::operator=(StaffAccess&&) noexcept = default;
StaffAccess::~StaffAccess() = default;

base::Result<StaffAccess> StaffAccess::open(std::filesystem::path const& data_folder, base::Instant now)
{
    TRY_VOID(store::create_folder(data_folder));
    auto access = StaffAccess(std::make_unique<Impl>(Impl { .file = staff_file(data_folder) }));
    TRY_VOID(access.m_impl->open_file(now));
    // Shows a file or folder that can't be written now. The lock of a writer is not enough, since SQLite gives a lock
    // for reading instead where the file is read-only.
    auto const writable = access.m_impl->rehearse_counting();
    if (!writable)
        return tl::unexpected(base::Error(writable.error()).in(access.m_impl->file.string()));
    return access;
}

base::Result<StaffAccess> StaffAccess::open_existing(std::filesystem::path const& data_folder, base::Instant now)
{
    auto access = StaffAccess(std::make_unique<Impl>(Impl { .file = staff_file(data_folder) }));
    if (TRY(store::presence_of(access.m_impl->file)) == store::Presence::absent)
        return base::failure(ErrorCode::absent, access.m_impl->file.string() + ": no PIN has been set yet");
    TRY_VOID(access.m_impl->open_file(now));
    return access;
}

base::Result<std::filesystem::path> StaffAccess::set_aside(
    std::filesystem::path const& data_folder, std::chrono::year_month_day today)
{
    return store::set_database_aside(data_folder, "staff", today);
}

base::Result<void> StaffAccess::Impl::open_file(std::optional<base::Instant> since)
{
    database.reset();
    TRY_VOID(store::create_file(file, 0600)); // SQLite gives the journal the same mode and owner.
    struct stat info {};
    if (::stat(file.c_str(), &info) != 0)
        return tl::unexpected(base::error_from_errno("look at " + file.string()));
    if (!S_ISREG(info.st_mode))
        return base::failure(ErrorCode::damaged, file.string() + ": not a regular file");
    keep_private(file, info.st_mode);
    identity = { info.st_dev, info.st_ino };

    // After damage both PINs have to be set again.
    auto prepared = store::retry_reading([&] { return prepare(since); });
    if (prepared)
        return {};
    database.reset();
    return tl::unexpected(std::move(prepared).error().in(file.string()));
}

base::Result<void> StaffAccess::Impl::prepare(std::optional<base::Instant> since)
{
    TRY_VOID(store::guarded(nullptr, [&]() -> base::Result<void> {
        database.emplace(file, SQLite::OPEN_READWRITE, k_busy_timeout_ms);
        return {};
    }));
    return store::guarded(&*database, [&]() -> base::Result<void> {
        store::harden(*database);
        database->exec(k_settings);
        TRY_VOID(store::migrate(*database, store::staff_schema()));
        if (auto const found = database->execAndGet("PRAGMA quick_check(1)").getString(); found != "ok")
            return base::failure(ErrorCode::damaged, found);
        for (Role const role : k_roles) {
            auto const row = TRY(read(role));
            wait_of(role) = { row ? row->failures : 0, since };
        }
        return {};
    });
}

base::Result<void> StaffAccess::Impl::rehearse_counting()
{
    return store::guarded(&*database, [&]() -> base::Result<void> {
        SQLite::Transaction transaction(*database, SQLite::TransactionBehavior::IMMEDIATE);
        database->exec(k_rehearsal);
        transaction.commit();
        return {};
    });
}

/// Another process may have set the file aside, restored or removed it. What this one holds open would then be a file
/// without a name, whose old PINs still opened everything.
base::Result<void> StaffAccess::Impl::follow_file()
{
    if (database && store::identity_of(file) == identity)
        return {};
    return open_file(std::nullopt);
}

base::Result<std::optional<StaffAccess::Impl::Row>> StaffAccess::Impl::read(Role role)
{
    return store::guarded(&*database, [&]() -> base::Result<std::optional<Row>> {
        SQLite::Statement row(*database, "SELECT hash, failures FROM pin WHERE role = ?");
        row.bind(1, std::string(name_of(role)));
        if (!row.executeStep())
            return std::nullopt;
        std::int64_t const failures = row.getColumn(1).getInt64();
        if (failures < 0)
            return base::failure(ErrorCode::damaged, "failures below zero");
        return Row { row.getColumn(0).getString(), static_cast<int>(std::min<std::int64_t>(failures, k_max_failures)) };
    });
}

base::Result<void> StaffAccess::Impl::write(Role role, std::string const& hash)
{
    return store::guarded(&*database, [&]() -> base::Result<void> {
        SQLite::Statement put(*database, "INSERT OR REPLACE INTO pin (role, hash, failures) VALUES (?, ?, 0)");
        SQLite::bind(put, std::string(name_of(role)), hash);
        put.exec();
        return {};
    });
}

base::Result<void> StaffAccess::Impl::check_difference(Role role, std::string_view pin)
{
    for (Role const other : k_roles) {
        if (other == role)
            continue;
        auto const row = TRY(read(other));
        // What opens nothing is nobody's PIN, and must not keep this one from being set.
        if (row && is_pin_hash(row->hash) && TRY(pin_matches(row->hash, pin)))
            return base::failure(ErrorCode::usage, "the other role has this PIN");
    }
    return {};
}

base::Result<void> StaffAccess::set_pin(Role role, std::string_view pin, PinCost cost)
{
    if (check_new_pin(role, pin))
        return base::failure(ErrorCode::usage, "this PIN breaks a rule");
    TRY_VOID(m_impl->follow_file());
    TRY_VOID(m_impl->check_difference(role, pin));
    auto const hash = TRY(hash_pin(pin, cost));
    TRY_VOID(m_impl->write(role, hash));
    if (auto const overwritten = m_impl->rehearse_counting(); !overwritten)
        base::log::warn(m_impl->file.string()
            + ": the hash before stays in the journal until a PIN is checked: " + overwritten.error().message);
    return {};
}

base::Result<void> StaffAccess::unlock(Role role)
{
    TRY_VOID(m_impl->follow_file());
    return store::guarded(&*m_impl->database, [&]() -> base::Result<void> {
        SQLite::Statement unlock(*m_impl->database, "UPDATE pin SET failures = 0 WHERE role = ?");
        unlock.bind(1, std::string(name_of(role)));
        if (unlock.exec() == 0)
            return base::failure(ErrorCode::absent, "no PIN is set for this role");
        return {};
    });
}

base::Result<PinState> StaffAccess::state(Role role)
{
    TRY_VOID(m_impl->follow_file());
    auto const row = TRY(m_impl->read(role));
    return row ? PinState { true, row->failures, !is_pin_hash(row->hash) } : PinState {};
}

base::Result<PinOutcome> StaffAccess::check(Role role, std::string_view pin, base::Instant now)
{
    using Kind = PinOutcome::Kind;
    TRY_VOID(m_impl->follow_file());
    auto const attempt = TRY(m_impl->count_attempt(role, now));
    if (attempt.refused)
        return *attempt.refused;
    if (!is_pin_hash(attempt.row.hash))
        return base::failure(ErrorCode::damaged, m_impl->file.string() + ": " + damage_of(role));
    if (TRY(pin_matches(attempt.row.hash, pin)) && TRY(m_impl->forget_failures(role, attempt.row.hash))) {
        m_impl->wait_of(role).failures = 0;
        return PinOutcome { .kind = Kind::accepted };
    }
    int const failures_left = k_max_failures - attempt.row.failures;
    if (failures_left == 0)
        base::log::warn("the PIN for " + std::string(name_of(role)) + " is locked after too many failures");
    return PinOutcome { Kind::wrong, wait_after(attempt.row.failures), failures_left };
}

base::Result<StaffAccess::Impl::Attempt> StaffAccess::Impl::count_attempt(Role role, base::Instant now)
{
    using Kind = PinOutcome::Kind;
    return store::guarded(&*database, [&]() -> base::Result<Attempt> {
        SQLite::Transaction transaction(*database, SQLite::TransactionBehavior::IMMEDIATE);
        auto row = TRY(read(role));
        if (!row)
            return Attempt { .refused = PinOutcome { .kind = Kind::none_set } };
        if (row->failures >= k_max_failures)
            return Attempt { .refused = PinOutcome { .kind = Kind::locked } };

        Waiting& wait = wait_of(role);
        // What another process has counted is waited for from when it is first seen here.
        if (!wait.since || row->failures > wait.failures)
            wait.since = now;
        wait.failures = row->failures;
        auto const whole = wait_after(row->failures);
        auto const left = std::chrono::ceil<std::chrono::seconds>(*wait.since + whole - now);
        if (whole > whole.zero() && left > left.zero())
            return Attempt { .refused = PinOutcome { Kind::waiting, left, k_max_failures - row->failures } };

        SQLite::Statement count(*database, "UPDATE pin SET failures = ? WHERE role = ?");
        SQLite::bind(count, ++row->failures, std::string(name_of(role)));
        count.exec();
        transaction.commit();
        wait = { row->failures, now };
        return Attempt { .row = std::move(*row) };
    });
}

/// Whether the PIN is still the one that was compared.
base::Result<bool> StaffAccess::Impl::forget_failures(Role role, std::string const& hash)
{
    return store::guarded(&*database, [&]() -> base::Result<bool> {
        SQLite::Statement forget(*database, "UPDATE pin SET failures = 0 WHERE role = ? AND hash = ?");
        SQLite::bind(forget, std::string(name_of(role)), hash);
        return forget.exec() > 0;
    });
}

} // namespace staff
