#include "store/feedback_counts.h"

#include "store/export_text.h"

#include <unordered_map>

namespace store {

namespace {

using privacy::IsoWeek;

/// Few different texts stand in millions of rows: each is looked at once.
template <typename Meaning>
class Known {
public:
    using Read = std::optional<Meaning> (*)(std::string_view);
    explicit Known(Read read)
        : m_read(read)
    {
    }

    std::optional<Meaning> const& operator()(std::string_view text)
    {
        m_text = text;
        auto const found = m_known.find(m_text);
        return found != m_known.end() ? found->second : m_known.emplace(m_text, m_read(text)).first->second;
    }

private:
    Read m_read;
    std::string m_text; ///< Kept for its memory.
    std::unordered_map<std::string, std::optional<Meaning>> m_known;
};

using Reasons = std::vector<std::size_t>;

/// Each reason counts once, however often a row has it.
std::optional<Reasons> reasons_in(std::string_view json)
{
    std::array<bool, privacy::k_reasons.size()> ticked {};
    for (std::string_view const word : words_of(json).value_or(std::vector<std::string_view> {}))
        if (auto const reason = privacy::reason_named(word))
            ticked.at(static_cast<std::size_t>(*reason)) = true;
    Reasons reasons;
    for (std::size_t at = 0; at < ticked.size(); ++at)
        if (ticked[at])
            reasons.push_back(at);
    return reasons;
}

} // namespace

base::Result<FeedbackCounts> count_feedback(FeedbackLog const& log)
{
    FeedbackCounts counts;
    Known<IsoWeek> week_of(privacy::iso_week_named);
    Known<privacy::Rating> rating_of(privacy::rating_named);
    Known<Reasons> reasons_of(reasons_in);
    std::unordered_map<std::string, FeedbackCounts::ByRating> ratings; // By article, NUL, language.
    std::unordered_map<std::int64_t, std::int64_t> weeks;
    std::string key;
    TRY_VOID(log.for_each_stored({}, [&](StoredFeedback const& row) -> base::Result<void> {
        auto const& week = week_of(row.week);
        auto const& rating = rating_of(row.rating);
        if (!week || !rating || row.id.size() != privacy::RecordId {}.size())
            return {};
        ++counts.total;
        ++weeks[week->year * 100 + week->week];
        key.assign(row.article.value_or("")).append(1, '\0').append(row.language);
        ++ratings[key].at(static_cast<std::size_t>(*rating));
        for (std::size_t const reason : *reasons_of(row.reasons))
            ++counts.reasons.at(reason);
        return {};
    }));
    for (auto const& [week, rows] : weeks)
        counts.weeks[{ static_cast<int>(week / 100), static_cast<int>(week % 100) }] = rows;
    for (auto const& [article_and_language, rows] : ratings) {
        std::size_t const end = article_and_language.find('\0');
        counts.ratings[{ article_and_language.substr(0, end), article_and_language.substr(end + 1) }] = rows;
    }
    return counts;
}

} // namespace store
