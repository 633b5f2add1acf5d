#pragma once
// Text that leaves nothing behind in memory: what it gives up, by shrinking, growing or being destroyed, is overwritten
// first. For whatever a visitor wrote, PINs and keys.

#include "base/wipe.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace base {

/// Overwrites what it gives back.
template <typename T>
struct WipingAllocator {
    using value_type = T;

    WipingAllocator() = default;
    template <typename Other>
    WipingAllocator(WipingAllocator<Other> const&)
    {
    }
    [[nodiscard]] T* allocate(std::size_t count) { return std::allocator<T>().allocate(count); }
    void deallocate(T* memory, std::size_t count)
    {
        wipe(memory, count * sizeof(T));
        std::allocator<T>().deallocate(memory, count);
    }
    friend bool operator==(WipingAllocator const&, WipingAllocator const&) { return true; }
};

/// Like std::string, but never within the object itself: a move leaves no copy, and what lies beyond its end is zero.
class WipingString {
public:
    WipingString() = default;
    WipingString(WipingString const&) = default;
    WipingString(WipingString&&) noexcept = default;
    ~WipingString() = default;
    /// By way of a copy: memory that is kept would keep what lies beyond the new end.
    WipingString& operator=(WipingString const& other)
    {
        WipingString(other).swap(*this);
        return *this;
    }
    WipingString& operator=(WipingString&&) noexcept = default;
    explicit WipingString(std::string_view text)
        : m_bytes(text.begin(), text.end())
    {
    }
    /// Takes the words away from `text`, which is overwritten and empty then.
    [[nodiscard]] static WipingString taken_from(std::string& text)
    {
        WipingString taken { std::string_view(text) };
        wipe(text);
        return taken;
    }
    /// Empty, and never moves while it has no more than so many bytes.
    [[nodiscard]] static WipingString with_room(std::size_t bytes)
    {
        WipingString text;
        text.m_bytes.reserve(bytes);
        return text;
    }

    // NOLINTNEXTLINE(google-explicit-constructor): it is one, wherever text is read.
    operator std::string_view() const { return { m_bytes.data(), m_bytes.size() }; }
    [[nodiscard]] std::string_view view() const { return *this; }
    [[nodiscard]] char const* data() const { return m_bytes.data(); }
    [[nodiscard]] char* data() { return m_bytes.data(); }
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    [[nodiscard]] bool empty() const { return m_bytes.empty(); }
    [[nodiscard]] char& operator[](std::size_t at) { return m_bytes[at]; }

    WipingString& operator+=(std::string_view text)
    {
        m_bytes.insert(m_bytes.end(), text.begin(), text.end());
        return *this;
    }
    WipingString& operator+=(char byte)
    {
        m_bytes.push_back(byte);
        return *this;
    }
    WipingString& append(std::string_view text) { return *this += text; }
    /// New bytes are zero.
    void resize(std::size_t bytes)
    {
        if (bytes < size())
            wipe(m_bytes.data() + bytes, size() - bytes);
        m_bytes.resize(bytes);
    }
    /// Keeps its memory.
    void clear() { resize(0); }
    void swap(WipingString& other) noexcept { m_bytes.swap(other.m_bytes); }

    friend bool operator==(WipingString const& one, WipingString const& other) { return one.m_bytes == other.m_bytes; }
    friend bool operator==(WipingString const& one, std::string_view other) { return one.view() == other; }

private:
    std::vector<char, WipingAllocator<char>> m_bytes;
};

} // namespace base
