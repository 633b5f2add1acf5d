#include "store/journal_frames.h"

#include "base/wiping_string.h"
#include "store/presence.h"

#include <algorithm>
#include <fstream>
#include <vector>

namespace store {

namespace {

constexpr std::size_t k_header_bytes = 32, k_frame_header_bytes = 24;
constexpr std::size_t k_min_page_bytes = 512, k_max_page_bytes = 65536;
constexpr std::uint32_t k_magic = 0x377F0682; ///< Its last bit: the words of checksums are big-endian.

std::uint32_t big_endian(unsigned char const* bytes)
{
    return static_cast<std::uint32_t>(bytes[0]) << 24 | static_cast<std::uint32_t>(bytes[1]) << 16
        | static_cast<std::uint32_t>(bytes[2]) << 8 | bytes[3];
}

std::uint32_t little_endian(unsigned char const* bytes)
{
    return static_cast<std::uint32_t>(bytes[3]) << 24 | static_cast<std::uint32_t>(bytes[2]) << 16
        | static_cast<std::uint32_t>(bytes[1]) << 8 | bytes[0];
}

/// Cumulative over the header and all frames.
struct Checksum {
    bool is_big_endian = false;
    std::uint32_t first = 0, second = 0;

    /// Of everything up to the place where this is written.
    void continue_from(unsigned char const* written)
    {
        first = big_endian(written);
        second = big_endian(written + 4);
    }

    void add(unsigned char const* bytes, std::size_t count)
    {
        auto const word
            = [&](std::size_t at) { return is_big_endian ? big_endian(bytes + at) : little_endian(bytes + at); };
        for (std::size_t at = 0; at + 8 <= count; at += 8) {
            first += word(at) + second;
            second += word(at + 4) + first;
        }
    }
    [[nodiscard]] bool matches(unsigned char const* bytes) const
    {
        return big_endian(bytes) == first && big_endian(bytes + 4) == second;
    }
};

} // namespace

base::Result<JournalHead> for_each_frame(
    std::filesystem::path const& wal, std::function<void(JournalFrame const&)> const& visit)
{
    auto const unreadable
        = [&] { return base::failure(base::ErrorCode::unreadable, wal.string() + ": can't be read"); };
    if (TRY(presence_of(wal)) != Presence::has_content)
        return JournalHead { .is_sound = true };
    std::ifstream file;
    file.rdbuf()->pubsetbuf(nullptr, 0); // What visitors wrote goes through no buffer but the one that is wiped below.
    file.open(wal, std::ios::binary);
    auto const read = [&](auto& into) {
        return static_cast<bool>(
            file.read(reinterpret_cast<char*>(into.data()), static_cast<std::streamsize>(into.size())));
    };
    if (!file.is_open())
        return unreadable();
    std::vector<unsigned char> header(k_header_bytes);
    if (!read(header))
        return file.bad() ? unreadable() : base::Result<JournalHead>(JournalHead { .is_sound = true });
    std::size_t const page_bytes = big_endian(header.data() + 8);
    Checksum sum { .is_big_endian = (big_endian(header.data()) & 1) != 0 };
    sum.add(header.data(), k_frame_header_bytes);
    JournalHead head { .has_frames = file.peek() != std::ifstream::traits_type::eof(), .page_bytes = page_bytes };
    head.is_sound = (big_endian(header.data()) & ~1U) == k_magic && page_bytes >= k_min_page_bytes
        && page_bytes <= k_max_page_bytes && sum.matches(header.data() + k_frame_header_bytes);
    if (!head.is_sound)
        return head;

    bool is_read = true;
    std::vector<unsigned char, base::WipingAllocator<unsigned char>> frame(k_frame_header_bytes + page_bytes);
    while (read(frame)) {
        sum.add(frame.data(), 8);
        sum.add(frame.data() + k_frame_header_bytes, page_bytes);
        bool const is_of_this_use = std::equal(frame.begin() + 8, frame.begin() + 16, header.begin() + 16);
        bool const is_sound = is_of_this_use && sum.matches(frame.data() + 16);
        is_read = is_read && is_sound;
        visit({ .page = big_endian(frame.data()),
            .pages = big_endian(frame.data() + 4),
            .is_of_this_use = is_of_this_use,
            .is_read = is_read,
            .is_sound = is_sound,
            .bytes = { reinterpret_cast<char const*>(frame.data()) + k_frame_header_bytes, page_bytes } });
        sum.continue_from(frame.data() + 16);
    }
    if (file.bad())
        return unreadable();
    return head;
}

} // namespace store
