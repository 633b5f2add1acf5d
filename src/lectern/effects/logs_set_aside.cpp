#include "lectern/effects/logs_set_aside.h"

#include "base/log.h"
#include "feedback/feedback_merge.h"
#include "feedback/logs_set_aside.h"
#include "upkeep/health.h"

namespace lectern::effects {

namespace {

using feedback::Merge;
using feedback::PublishedCount;
using kiosk::volunteer::BroughtBack;

PublishedCount published(std::int64_t count, int limit)
{
    return count < limit ? PublishedCount { PublishedCount::State::small, 0 }
                         : PublishedCount { PublishedCount::State::shown, count };
}

/// Of several logs in one sum.
class Sum {
public:
    void add(Merge const& merge)
    {
        ++m_logs;
        m_all.added += merge.added;
        m_all.present += merge.present;
        m_all.left_out += merge.left_out;
        m_all.unreadable += merge.unreadable;
        m_is_whole = m_is_whole && merge.is_whole();
        // A log that is damaged and has not counted its rows can't say how many are missing.
        m_all_known = m_all_known && (merge.is_whole() || merge.unreadable > 0);
    }
    void add(base::Error const& error)
    {
        if (m_trouble == kiosk::Trouble::none)
            m_trouble = kiosk::trouble_of(error.code);
    }

    [[nodiscard]] BroughtBack publish(int limit) const
    {
        BroughtBack outcome { .trouble = m_trouble,
            .limit = limit,
            .added = published(m_all.added, limit),
            .present = published(m_all.present, limit),
            .left_out = {},
            .logs = m_logs,
            .is_whole = m_is_whole,
            .unreadable = {} };
        if (m_all.left_out > 0)
            outcome.left_out = published(m_all.left_out, limit);
        if (m_all_known && m_all.unreadable > 0)
            outcome.unreadable = published(m_all.unreadable, limit);
        return outcome;
    }

private:
    Merge m_all;
    int m_logs = 0;
    bool m_is_whole = true, m_all_known = true;
    kiosk::Trouble m_trouble = kiosk::Trouble::none;
};

} // namespace

Answer LogsSetAside::operator()(kiosk::volunteer::MergeLogsSetAside const& effect)
{
    Sum sum;
    for (auto const& log : feedback::logs_set_aside(m_environment.data_folder).damaged) {
        auto const merge = feedback::merge_feedback(m_environment.data_folder, log);
        if (merge) {
            sum.add(*merge);
            // A disk that failed to read may do so tomorrow.
            if (merge->damage && merge->damage->code == base::ErrorCode::unreadable)
                continue;
            // Nothing more can be had of it; nobody needs to be reminded any more.
            if (auto const marked = feedback::mark_brought_back(log); !marked)
                base::log::warn("a log that was brought back keeps its name: " + marked.error().message);
        } else if (merge.error().code != base::ErrorCode::absent) { // Else nobody had given any feedback there.
            sum.add(merge.error());
            base::log::warn("a log that was set aside could not be brought back: " + merge.error().message);
        }
    }
    int const limit
        = upkeep::small_cell_of(settings::load_configuration(m_environment.configuration, m_environment.data_folder));
    return kiosk::volunteer::FeedbackBroughtBack { effect.visit, sum.publish(limit) };
}

Answer LogsSetAside::failed(kiosk::volunteer::MergeLogsSetAside const& effect)
{
    return kiosk::volunteer::FeedbackBroughtBack { effect.visit, { .trouble = kiosk::Trouble::failed } };
}

} // namespace lectern::effects
