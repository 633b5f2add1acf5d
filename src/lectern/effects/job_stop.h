#pragma once
// How the UI thread stops what a worker does for staff.

#include <mutex>
#include <stop_token>

namespace lectern::effects {

/// A request stops the job that is under way and those that were asked for before it, and none that comes after.
class JobStop {
public:
    /// At once, from any thread; acknowledge() must follow on the worker, in its turn among the jobs.
    void request()
    {
        std::scoped_lock const lock(m_mutex);
        ++m_requests;
        m_source.request_stop();
    }

    void acknowledge()
    {
        std::scoped_lock const lock(m_mutex);
        // Another request may be on its way to a job that waits behind this one.
        if (--m_requests == 0)
            m_source = {};
    }

    /// For the job that begins now.
    [[nodiscard]] std::stop_token token() const
    {
        std::scoped_lock const lock(m_mutex);
        return m_source.get_token();
    }

private:
    mutable std::mutex m_mutex;
    std::stop_source m_source;
    int m_requests = 0;
};

} // namespace lectern::effects
