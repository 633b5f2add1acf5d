#include "store/journal_loss.h"

#include "base/wipe.h"

#include <algorithm>
#include <cstdint>
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

int transactions_lost(std::filesystem::path const& wal)
{
    std::ifstream file;
    file.rdbuf()->pubsetbuf(nullptr, 0); // What visitors wrote goes through no buffer but the one that is wiped below.
    file.open(wal, std::ios::binary);
    auto const read = [&](std::vector<unsigned char>& into) {
        return static_cast<bool>(
            file.read(reinterpret_cast<char*>(into.data()), static_cast<std::streamsize>(into.size())));
    };
    std::vector<unsigned char> header(k_header_bytes);
    if (!read(header))
        return 0;
    std::size_t const page_bytes = big_endian(header.data() + 8);
    Checksum sum { .is_big_endian = (big_endian(header.data()) & 1) != 0 };
    sum.add(header.data(), k_frame_header_bytes);
    bool const is_header_sound = (big_endian(header.data()) & ~1U) == k_magic && page_bytes >= k_min_page_bytes
        && page_bytes <= k_max_page_bytes && sum.matches(header.data() + k_frame_header_bytes);
    // Nothing behind it can be told apart then. A header alone holds no change.
    if (!is_header_sound)
        return file.peek() == std::ifstream::traits_type::eof() ? 0 : 1;

    int lost = 0;
    bool is_sound = true;
    std::vector<unsigned char> frame(k_frame_header_bytes + page_bytes);
    while (read(frame)) {
        // Frames with other salts are left of an earlier use of the file.
        if (!std::equal(frame.begin() + 8, frame.begin() + 16, header.begin() + 16)) {
            // Only its salts tell whether a frame is of this use: one that lost them counts by those behind it.
            is_sound = false;
            continue;
        }
        sum.add(frame.data(), 8);
        sum.add(frame.data() + k_frame_header_bytes, page_bytes);
        is_sound = is_sound && sum.matches(frame.data() + 16);
        bool const ends_transaction = big_endian(frame.data() + 4) != 0;
        if (!is_sound && ends_transaction)
            ++lost;
    }
    base::wipe(frame.data(), frame.size());
    return lost;
}

} // namespace store
