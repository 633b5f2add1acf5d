#include "lectern/effects/session.h"

#include "base/log.h"
#include "feedback/visit_counts.h"

namespace lectern::effects {

namespace {

base::Result<void> count(
    feedback::FeedbackLog& log, kiosk::session::CountVisit const& visit, std::chrono::sys_days today)
{
    return log.count_visit({ .language = visit.language,
        .week = base::iso_week_of(today),
        .ended_by = visit.reason,
        .visited = visit.visited,
        .articles = visit.read });
}

} // namespace

Answer Session::operator()(kiosk::session::CountVisit const& effect)
{
    auto log = m_log.get();
    auto const counted
        = log ? count(**log, effect, m_environment.clock.today()) : base::Result<void>(tl::unexpected(log.error()));
    // Nobody waits for a number; one that is lost is no reason to disturb anybody.
    if (!counted)
        base::log::warn("a visit could not be counted: " + counted.error().message);
    return std::nullopt;
}

Answer Session::operator()(kiosk::session::ClearTraces const&)
{
    if (auto* const log = m_log.if_open())
        if (auto const truncated = log->truncate_journal(); !truncated)
            base::log::warn("the journal could not be truncated: " + truncated.error().message);
    auto answer = m_library.load_if_newer();
    // This visit's reads count by now, and nobody waits.
    if (!answer)
        answer = m_library.renew_common_topics();
    // Pages that were read or written hold comments; they go with the connection. It is the last to close: one that
    // only reads would leave an empty journal behind.
    m_log.end_visit();
    return answer;
}

Answer Session::operator()(kiosk::session::LookForEdition const&) { return m_library.load_if_newer(); }

Answer Session::operator()(kiosk::session::RenewCommonTopics const&) { return m_library.renew_common_topics(); }

} // namespace lectern::effects
