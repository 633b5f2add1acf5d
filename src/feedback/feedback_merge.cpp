#include "feedback/feedback_merge.h"

#include "base/iso_week.h"
#include "base/wiping_string.h"
#include "feedback/feedback_log.h"
#include "feedback/foreign_log.h"
#include "feedback/log_file.h"
#include "feedback/missed_merge.h"
#include "feedback/stored_rows.h"
#include "privacy/seal.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>
#include <queue>
#include <thread>
#include <vector>

namespace feedback {

namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

/// Written within some hundredths of a second, which a visitor's answer can wait.
constexpr std::size_t k_rows_a_batch = 500;
/// Readings of ranges in a row that found nothing, after which the rest counts as lost.
constexpr int k_most_in_vain = 10'000;
/// No slug, language or list of reasons of ours is longer.
constexpr std::size_t k_max_words_bytes = 1000;

enum class Direction { forward, backward };

/// A row that outlives the statement which read it.
struct Row {
    std::string id, week;
    std::optional<std::string> article;
    std::string language, rating, reasons;
    base::WipingString comment;
    bool repeated = false, hidden = false, sealed = false, held_back = false;
    std::optional<std::string> comment_language;

    explicit Row(StoredFeedback const& stored)
        : id(stored.id)
        , week(stored.week)
        , article(stored.article)
        , language(stored.language)
        , rating(stored.rating)
        , reasons(stored.reasons)
        , comment(stored.comment)
        , repeated(stored.repeated)
        , hidden(stored.hidden)
        , sealed(stored.sealed)
        , held_back(stored.held_back)
        , comment_language(stored.comment_language)
    {
    }

    [[nodiscard]] StoredFeedback stored() const
    {
        return { id, week, article, language, rating, reasons, comment, repeated, hidden, sealed, held_back,
            comment_language };
    }
};

bool is_ours(StoredFeedback const& row)
{
    std::size_t const comment_limit = row.sealed ? privacy::sealed_size(k_comment_limit_bytes) : k_comment_limit_bytes;
    return row.id.size() == RecordId {}.size() && is_rating_or_none(row.rating) && base::iso_week_named(row.week)
        && row.comment.size() <= comment_limit
        && std::max({ row.article.value_or("").size(), row.language.size(), row.reasons.size(),
               row.comment_language.value_or("").size() })
        <= k_max_words_bytes;
}

std::string blob(std::string_view bytes)
{
    constexpr char const* digits = "0123456789abcdef";
    std::string text = "x'";
    for (char const byte : bytes)
        text.append(1, digits[static_cast<unsigned char>(byte) >> 4]).append(1, digits[byte & 15]);
    return text + "'";
}

/// Of rows between two ids, without these; without one, from the first or to the last.
struct IdRange {
    std::optional<std::string> above, below;

    /// What their first bytes say: ids are random.
    [[nodiscard]] std::uint64_t begin() const { return above ? number_of(*above) : 0; }
    [[nodiscard]] std::uint64_t end() const
    {
        return below ? number_of(*below) : std::numeric_limits<std::uint64_t>::max();
    }
    [[nodiscard]] std::uint64_t width() const { return end() > begin() ? end() - begin() : 0; }
    friend bool operator<(IdRange const& one, IdRange const& other) { return one.width() < other.width(); }

private:
    static std::uint64_t number_of(std::string_view id)
    {
        std::uint64_t number = 0;
        for (std::size_t i = 0; i < sizeof number; ++i)
            number = number << 8 | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
        return number;
    }
};

/// None of a range that is too narrow.
std::vector<IdRange> halves(IdRange const& range)
{
    if (range.width() < 2)
        return {};
    std::uint64_t const number = range.begin() + range.width() / 2;
    std::string middle;
    for (int shift = 56; shift >= 0; shift -= 8)
        middle += static_cast<char>(number >> shift & 0xff);
    return { { range.above, middle }, { middle, range.below } };
}

class Merging {
public:
    Merging(FeedbackLog& log, ForeignLog& other)
        : m_log(log)
        , m_other(other)
    {
        m_merge.changes_lost = other.changes_lost;
    }

    /// A sound log is one range, read from its beginning to its end. What damage leaves unread is halved until nothing
    /// more is found, the largest first: there most can be behind it.
    base::Result<Merge> run()
    {
        std::priority_queue<IdRange> unread;
        unread.emplace();
        for (int in_vain = 0; !unread.empty() && in_vain < k_most_in_vain; ++in_vain) {
            IdRange range = unread.top();
            unread.pop();
            std::int64_t const seen = m_seen;
            if (TRY(read(range)))
                for (auto& half : halves(range))
                    unread.push(std::move(half));
            if (m_seen > seen)
                in_vain = 0;
        }
        if (auto damage = TRY(merge_missed_searches(m_log, m_other.database)); damage && !m_merge.damage)
            m_merge.damage = damage;
        m_merge.unreadable = std::max<std::int64_t>(counted_by_other().value_or(0) - m_countable, 0);
        return m_merge;
    }

private:
    struct Batch {
        std::vector<Row> rows;
        std::size_t seen = 0;
        std::optional<base::Error> damage;
    };

    /// From both ends, narrowing `range` to what can't be read so; false when all of it was read.
    base::Result<bool> read(IdRange& range)
    {
        auto const damage = TRY(read(range, Direction::forward));
        if (!damage)
            return false;
        if (!m_merge.damage)
            m_merge.damage = damage;
        return TRY(read(range, Direction::backward)).has_value();
    }

    /// From one end to the other, or to where it can't be read.
    base::Result<std::optional<base::Error>> read(IdRange& range, Direction direction)
    {
        for (;;) {
            Batch const batch = next(range, direction);
            auto const begun = std::chrono::steady_clock::now();
            TRY_VOID(write(batch.rows));
            if (batch.damage || batch.seen < k_rows_a_batch)
                return batch.damage;
            // Who waits for the lock only looks now and then whether it is free.
            std::this_thread::sleep_for(std::chrono::steady_clock::now() - begun);
        }
    }

    Batch next(IdRange& range, Direction direction)
    {
        bool const forward = direction == Direction::forward;
        std::optional<std::string>& reached = forward ? range.above : range.below;
        std::string const rest = std::string("WHERE true") + (range.above ? " AND id > " + blob(*range.above) : "")
            + (range.below ? " AND id < " + blob(*range.below) : "") + " ORDER BY id" + (forward ? "" : " DESC")
            + " LIMIT " + std::to_string(k_rows_a_batch);
        Batch batch;
        auto const read = store::guarded(&m_other.database, [&] {
            return for_each_stored(m_other.database, rest, {}, [&](StoredFeedback const& row) -> base::Result<void> {
                // Pages that lead to each other in a circle would be read for ever.
                if (reached && (forward ? row.id <= *reached : row.id >= *reached))
                    return base::failure(ErrorCode::damaged, "its rows are not in order");
                reached = row.id;
                ++batch.seen;
                ++m_seen;
                m_countable += !row.repeated;
                if (is_ours(row)) {
                    batch.rows.emplace_back(row);
                } else {
                    ++m_merge.left_out;
                }
                return {};
            });
        });
        if (!read)
            batch.damage = read.error();
        return batch;
    }

    base::Result<void> write(std::vector<Row> const& rows)
    {
        if (rows.empty())
            return {};
        std::int64_t added = 0;
        TRY_VOID(m_log.write([&](SQLite::Database& log) -> base::Result<void> {
            for (Row const& row : rows)
                added += insert_stored(log, row.stored());
            return {};
        }));
        m_merge.added += added;
        m_merge.present += static_cast<std::int64_t>(rows.size()) - added;
        return {};
    }

    /// Nothing in a log of a version that did not count, or where its counts are damaged.
    std::optional<std::int64_t> counted_by_other()
    {
        auto const counted = store::guarded(&m_other.database, [&]() -> base::Result<std::int64_t> {
            return m_other.database.execAndGet("SELECT coalesce(sum(rows), 0) FROM tally_week").getInt64();
        });
        return counted ? std::optional(*counted) : std::nullopt;
    }

    FeedbackLog& m_log;
    ForeignLog& m_other;
    Merge m_merge;
    std::int64_t m_seen = 0;
    std::int64_t m_countable = 0; ///< Rows seen that the other log's counts contain.
};

base::Result<Merge> merge_from(FeedbackLog& log, base::Result<ForeignLog> other)
{
    return other ? Merging(log, *other).run() : tl::unexpected(std::move(other).error());
}

/// First what SQLite reads of it, which is up to date; then what else stands in its journal.
base::Result<Merge> merge_all(FeedbackLog& log, fs::path const& other_log)
{
    auto merge = merge_from(log, open_foreign_log(other_log));
    if (merge ? merge->changes_lost > 0 : merge.error().code == ErrorCode::damaged) {
        auto const rest = merge_from(log, open_foreign_journal(other_log));
        if (rest && merge)
            merge->added += rest->added;
        else if (rest)
            merge = rest;
    }
    if (!merge)
        return tl::unexpected(std::move(merge).error().in(other_log.string()));
    return merge;
}

} // namespace

base::Result<Merge> merge_feedback(fs::path const& data_folder, fs::path const& other_log)
{
    std::error_code ignored;
    if (fs::equivalent(log_file(data_folder), other_log, ignored))
        return base::failure(ErrorCode::usage, other_log.string() + ": is the log of the data folder itself");
    auto log = FeedbackLog::open_existing(data_folder);
    if (!log && log.error().code == ErrorCode::absent)
        return base::failure(ErrorCode::absent, log.error().message + "; start the kiosk once, which makes its log");
    if (!log)
        return tl::unexpected(log.error());
    return merge_all(*log, other_log);
}

} // namespace feedback
