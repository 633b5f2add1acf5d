#include "pictures/decode.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace pictures {

namespace {

/// Numbers of a TIFF structure, which says itself which end of them comes first. What lies beyond its end is 0.
class TiffNumbers {
public:
    TiffNumbers(std::string_view bytes, bool little_endian)
        : m_bytes(bytes)
        , m_little_endian(little_endian)
    {
    }
    [[nodiscard]] std::uint32_t at(std::size_t offset, std::size_t size) const
    {
        if (offset > m_bytes.size() || m_bytes.size() - offset < size)
            return 0;
        std::uint32_t number = 0;
        for (std::size_t i = 0; i < size; ++i) {
            auto const byte = static_cast<unsigned char>(m_bytes[offset + (m_little_endian ? size - 1 - i : i)]);
            number = number << 8 | byte;
        }
        return number;
    }

private:
    std::string_view m_bytes;
    bool m_little_endian;
};

} // namespace

int orientation_in(std::string_view tiff)
{
    constexpr std::uint32_t k_orientation = 0x0112;
    constexpr std::size_t k_entry_bytes = 12;
    if (!tiff.starts_with("II*") && !tiff.starts_with("MM"))
        return 1;
    TiffNumbers const numbers(tiff, tiff.starts_with("II"));
    std::size_t const directory = numbers.at(4, 4);
    std::uint32_t const count = numbers.at(directory, 2);
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t const entry = directory + 2 + i * k_entry_bytes;
        if (numbers.at(entry, 2) != k_orientation)
            continue;
        auto const found = numbers.at(entry + 8, 2);
        return found >= 1 && found <= 8 ? static_cast<int>(found) : 1;
    }
    return 1;
}

base::Pixels upright(base::Pixels pixels, int orientation)
{
    if (orientation <= 1)
        return pixels;
    bool const turned = orientation >= 5;
    base::Pixels made { turned ? pixels.height : pixels.width, turned ? pixels.width : pixels.height,
        std::vector<std::uint8_t>(pixels.rgba.size()) };
    // From which column and row of the file a pixel comes (EXIF 2.32, 4.6.4, tag 274).
    bool const mirror_x = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    bool const mirror_y = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    for (int y = 0; y < made.height; ++y)
        for (int x = 0; x < made.width; ++x) {
            int from_x = turned ? y : x, from_y = turned ? x : y;
            from_x = mirror_x ? pixels.width - 1 - from_x : from_x;
            from_y = mirror_y ? pixels.height - 1 - from_y : from_y;
            auto const at = [](base::Pixels const& of, int column, int row) {
                return (static_cast<std::size_t>(row) * static_cast<std::size_t>(of.width)
                           + static_cast<std::size_t>(column))
                    * 4;
            };
            std::memcpy(&made.rgba[at(made, x, y)], &pixels.rgba[at(pixels, from_x, from_y)], 4);
        }
    return made;
}

} // namespace pictures
