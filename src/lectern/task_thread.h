#pragma once
// A worker: one thread that performs tasks in the order in which they come.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace lectern {

/// `Task` is performed by a callable that answers for itself: nothing that it throws gets out of it.
template <typename Task>
class TaskThread {
public:
    /// On the thread, `work` is called once for each task, and `after_task` after it, when idle() may have become true.
    TaskThread(std::function<void(Task&)> work, std::function<void()> after_task)
        : m_work(std::move(work))
        , m_after_task(std::move(after_task))
        , m_thread([this] { run(); })
    {
    }

    /// Performs what has been asked for, then ends.
    ~TaskThread()
    {
        {
            std::scoped_lock const lock(m_mutex);
            m_ending = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }
    TaskThread(TaskThread const&) = delete;
    TaskThread& operator=(TaskThread const&) = delete;

    void add(Task task)
    {
        {
            std::scoped_lock const lock(m_mutex);
            m_tasks.emplace_back(std::move(task));
        }
        m_wake.notify_one();
    }

    /// What has not begun yet is not performed.
    void drop_waiting()
    {
        std::scoped_lock const lock(m_mutex);
        m_tasks.clear();
    }

    /// Besides what is performed.
    [[nodiscard]] bool has_waiting() const
    {
        std::scoped_lock const lock(m_mutex);
        return !m_tasks.empty();
    }

    [[nodiscard]] bool idle() const
    {
        std::scoped_lock const lock(m_mutex);
        return m_tasks.empty() && !m_busy;
    }

private:
    void run()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_wake.wait(lock, [&] { return !m_tasks.empty() || m_ending; });
            if (m_tasks.empty())
                return;
            Task task = std::move(m_tasks.front());
            m_tasks.pop_front();
            m_busy = true;
            lock.unlock();
            m_work(task);
            lock.lock();
            m_busy = false;
            lock.unlock();
            m_after_task();
            lock.lock();
        }
    }

    std::function<void(Task&)> m_work;
    std::function<void()> m_after_task;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_busy = false, m_ending = false;
    std::thread m_thread; // The last: it uses all the others.
};

} // namespace lectern
