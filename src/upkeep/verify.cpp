#include "upkeep/verify.h"

#include "access/staff_access.h"
#include "catalogue/article_rows.h"
#include "catalogue/edition_file.h"
#include "catalogue/edition_files.h"
#include "catalogue/picture_rows.h"
#include "feedback/feedback_log.h"
#include "feedback/log_file.h"
#include "feedback/record_id.h"
#include "feedback/vocabulary/record.h"
#include "settings/effective_configuration.h"
#include "settings/overrides.h"
#include "store/data_folder.h"
#include "store/migrations.h"
#include "store/presence.h"
#include "store/retry.h"
#include "store/set_aside.h"
#include "store/settled_database.h"
#include "upkeep/reported_devices.h"

#include <string>

namespace upkeep {

namespace {

using base::ErrorCode;
namespace fs = std::filesystem;

constexpr std::int64_t k_rows_between_reports = 1000;
/// A PIN is counted within some milliseconds.
constexpr int k_busy_timeout_ms = 2000;

base::Result<void> check_pages(SQLite::Database& database)
{
    if (std::string const found = database.execAndGet("PRAGMA integrity_check(1)").getString(); found != "ok")
        return base::failure(ErrorCode::damaged, found);
    if (SQLite::Statement orphan(database, "PRAGMA foreign_key_check"); orphan.executeStep())
        return base::failure(
            ErrorCode::damaged, "a row of '" + orphan.getColumn(0).getString() + "' refers to one that is not there");
    return {};
}

base::Result<void> check_hashes(SQLite::Database& staff)
{
    SQLite::Statement row(staff, "SELECT role, hash FROM pin ORDER BY role");
    while (row.executeStep()) {
        auto const role = staff::role_named(row.getColumn(0).getString());
        if (!role)
            return base::failure(ErrorCode::damaged, "there is a PIN for a role that does not exist");
        if (!staff::is_pin_hash(row.getColumn(1).getString()))
            return base::failure(ErrorCode::damaged, staff::damage_of(*role));
    }
    return {};
}

base::Result<void> check_pins(fs::path const& file)
{
    auto staff = TRY(store::open_for_reading(file, k_busy_timeout_ms));
    return store::guarded(&staff, [&]() -> base::Result<void> {
        store::harden(staff);
        // The kiosk was stopped while it made it.
        if (store::is_blank(staff))
            return base::failure(ErrorCode::absent, "no PIN has been set yet");
        TRY_VOID(store::check_version(staff, store::staff_schema(), store::OlderVersion::accepted));
        TRY_VOID(check_pages(staff));
        return check_hashes(staff);
    });
}

/// What the tables must have in common; their schema leaves it to the import, which computes them all at once.
constexpr std::pair<char const*, char const*> k_orphans[] {
    { "the index", "SELECT count(*) FROM index_entry WHERE article NOT IN (SELECT id FROM article)" },
    { "the text", "SELECT count(*) FROM block WHERE article NOT IN (SELECT id FROM article)" },
    { "the count of articles", "SELECT count(*) FROM edition WHERE articles <> (SELECT count(*) FROM article)" },
};

class Verification {
public:
    Verification(VerifyRequest const& request, VerifyCallbacks const& callbacks)
        : m_request(request)
        , m_callbacks(callbacks)
    {
    }

    void verify_configuration()
    {
        begin(Part::configuration);
        auto const loaded = settings::load_configuration(m_request.configuration, m_request.data_folder);
        if (!loaded)
            end(tl::unexpected(loaded.error()));
        else
            end(loaded->has_lost_seal_key ? base::failure(ErrorCode::unavailable, settings::k_lost_seal_key)
                                          : base::Result<void>());
        begin(Part::overrides);
        if (!store::is_taken(m_request.data_folder / settings::k_overrides_name))
            return end(base::failure(ErrorCode::absent, ""));
        auto const read = settings::read_overrides(m_request.data_folder);
        if (!read)
            return end(tl::unexpected(read.error()));
        if (!loaded || loaded->ignored.empty())
            return end({});
        base::Error problem = loaded->ignored.front();
        if (auto const more = loaded->ignored.size() - 1; more > 0)
            problem.message += "; and " + std::to_string(more) + " more";
        end(tl::unexpected(problem));
    }

    void verify_library(Part part, fs::path const& file)
    {
        begin(part);
        end(read_articles(file));
    }

    void verify_feedback()
    {
        begin(Part::feedback);
        // Before anybody opens it, who may drop them.
        auto const lost = feedback::changes_lost_in(feedback::log_file(m_request.data_folder));
        auto const log = feedback::FeedbackLog::open_read_only(m_request.data_folder);
        auto read = log ? store::retry_reading([&] { return read_rows(*log); }) : tl::unexpected(log.error());
        if (read && lost && lost->is_proven)
            read = base::failure(ErrorCode::damaged, "changes in its journal, log.db-wal, are damaged and lost");
        end(read);
        bool const rows_are_sound = !m_finding.problem;
        if (!log)
            return;
        begin(Part::tallies);
        auto agree = log->tallies_agree();
        if (agree && !*agree && rows_are_sound && m_request.wrong_tallies == WrongTallies::recount)
            agree = recount();
        if (agree && !*agree)
            return end(
                base::failure(ErrorCode::damaged, "the numbers kept with the rows are not what a count of them gives"));
        // A log of an older version has none; the kiosk makes them when it starts.
        m_finding.present = agree || agree.error().code != ErrorCode::unsupported;
        end(agree || !m_finding.present ? base::Result<void>() : tl::unexpected(agree.error()));
    }

    void verify_pins()
    {
        begin(Part::pins);
        fs::path const file = m_request.data_folder / "staff.db";
        auto const presence = store::presence_of(file);
        if (presence == store::Presence::absent)
            return end(base::failure(ErrorCode::absent, ""));
        end(presence ? check_pins(file) : tl::unexpected(presence.error()));
    }

    void verify_devices()
    {
        begin(Part::devices);
        if (!store::is_taken(m_request.data_folder / k_reported_devices_name))
            return end(base::failure(ErrorCode::absent, ""));
        auto const reported = read_reported_devices(m_request.data_folder);
        end(reported ? base::Result<void>() : tl::unexpected(reported.error()));
    }

private:
    void begin(Part part) { m_finding = { .part = part }; }

    void end(base::Result<void> const& outcome)
    {
        if (!outcome && outcome.error().code == ErrorCode::absent)
            m_finding.present = false;
        else if (!outcome)
            m_finding.problem = outcome.error();
        m_callbacks.found(m_finding);
    }

    void count()
    {
        if (++m_finding.read % k_rows_between_reports == 0 && m_callbacks.progress)
            m_callbacks.progress(m_finding.part, m_finding.read);
    }

    base::Result<bool> recount()
    {
        auto log = TRY(feedback::FeedbackLog::open_existing(m_request.data_folder));
        TRY_VOID(log.rebuild_tallies());
        m_finding.repaired = TRY(log.tallies_agree());
        return m_finding.repaired;
    }

    base::Result<void> read_articles(fs::path const& file)
    {
        SQLite::Database edition = TRY(catalogue::open_edition(file));
        auto outcome = catalogue::read_edition(edition, [&]() -> base::Result<void> {
            TRY_VOID(check_pages(edition));
            for (auto const& [what, query] : k_orphans)
                if (edition.execAndGet(query).getInt64() > 0)
                    return base::failure(ErrorCode::damaged, std::string(what) + " does not fit the articles");
            SQLite::Statement row(
                edition, "SELECT " + catalogue::ArticleReader::columns(edition) + " FROM article ORDER BY id");
            catalogue::ArticleReader reader(edition);
            while (row.executeStep()) {
                std::string const slug = row.getColumn(1).getString();
                auto read = reader.metadata_in(row);
                auto blocks = reader.blocks_of({ row.getColumn(0).getInt64() });
                if (!read || !blocks)
                    return tl::unexpected(
                        (read ? std::move(blocks).error() : std::move(read).error()).in("article '" + slug + "'"));
                count();
            }
            return catalogue::read_all_pictures(edition);
        });
        if (!outcome)
            return tl::unexpected(std::move(outcome).error().in(file.string()));
        return {};
    }

    base::Result<void> read_rows(feedback::FeedbackLog const& log)
    {
        m_finding.read = 0;
        TRY_VOID(log.read([](SQLite::Database& database) { return check_pages(database); }));
        std::int64_t strange = 0;
        TRY_VOID(log.for_each_stored({}, [&](feedback::StoredFeedback const& row) -> base::Result<void> {
            bool const known
                = row.id.size() == std::tuple_size_v<feedback::RecordId> && feedback::is_rating_or_none(row.rating)
                && base::iso_week_named(row.week);
            strange += !known;
            count();
            return {};
        }));
        if (strange > 0)
            return base::failure(ErrorCode::unsupported,
                std::to_string(strange) + " rows hold an id, a rating or a week that this version does not know");
        return {};
    }

    VerifyRequest const& m_request;
    VerifyCallbacks const& m_callbacks;
    Finding m_finding;
};

} // namespace

void verify(VerifyRequest const& request, VerifyCallbacks const& callbacks)
{
    catalogue::CatalogueFiles const catalogue(request.data_folder);
    Verification verification(request, callbacks);
    verification.verify_configuration();
    verification.verify_library(Part::library, catalogue.current);
    verification.verify_library(Part::previous_library, catalogue.previous);
    verification.verify_feedback();
    verification.verify_pins();
    verification.verify_devices();
}

} // namespace upkeep
