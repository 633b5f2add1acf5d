#pragma once
// What one thread makes and another takes, in order and without much of it waiting.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace base {

template <typename Item>
class HandOver {
public:
    /// So many bytes may wait; an item that is larger waits alone.
    explicit HandOver(std::size_t most_bytes)
        : m_most_bytes(most_bytes)
    {
    }

    /// Waits until there is room. False: nobody takes any more, and the item is dropped.
    [[nodiscard]] bool give(Item item, std::size_t bytes)
    {
        std::unique_lock lock(m_mutex);
        m_taken.wait(lock, [&] { return m_ended || m_waiting.empty() || m_bytes + bytes <= m_most_bytes; });
        if (m_ended)
            return false;
        m_waiting.push_back({ std::move(item), bytes });
        m_bytes += bytes;
        m_given.notify_one();
        return true;
    }

    /// Waits for the next item; nothing once all are taken and end() was called.
    [[nodiscard]] std::optional<Item> take()
    {
        std::unique_lock lock(m_mutex);
        m_given.wait(lock, [&] { return m_ended || !m_waiting.empty(); });
        if (m_waiting.empty())
            return std::nullopt;
        Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_bytes -= next.bytes;
        m_taken.notify_one();
        return std::move(next.item);
    }

    /// By either side. What waits can still be taken.
    void end()
    {
        std::scoped_lock const lock(m_mutex);
        m_ended = true;
        m_given.notify_one();
        m_taken.notify_one();
    }

private:
    struct Waiting {
        Item item;
        std::size_t bytes;
    };
    std::size_t m_most_bytes, m_bytes = 0;
    bool m_ended = false;
    std::mutex m_mutex;
    std::condition_variable m_given, m_taken;
    std::deque<Waiting> m_waiting;
};

} // namespace base
