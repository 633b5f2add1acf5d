#pragma once
// Tar archives made by hand, byte by byte, so that they can hold what no tool would put into one.

#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>

namespace fixtures {

struct TarOddity {
    char type = '0'; ///< A plain file; '2' is a symbolic link, '5' a folder.
    std::string link {};
    std::optional<std::int64_t> claimed_bytes {}; ///< Instead of the content's true size.
};

inline std::string tar_entry(std::string const& name, std::string const& content, TarOddity const& oddity = {})
{
    std::string header(512, '\0');
    auto const put = [&](std::size_t at, std::string const& text) { header.replace(at, text.size(), text); };
    auto const octal = [](std::int64_t value, int digits) {
        char text[32];
        std::snprintf(text, sizeof text, "%0*llo", digits, static_cast<unsigned long long>(value));
        return std::string(text);
    };
    put(0, name);
    put(100, octal(0600, 7));
    put(108, octal(0, 7));
    put(116, octal(0, 7));
    put(124, octal(oddity.claimed_bytes.value_or(static_cast<std::int64_t>(content.size())), 11));
    put(136, octal(0, 11));
    put(148, "        ");
    put(156, std::string(1, oddity.type));
    put(157, oddity.link);
    put(257,
        std::string("ustar\0"
                    "00",
            8));
    std::int64_t sum = 0;
    for (char const letter : header)
        sum += static_cast<unsigned char>(letter);
    put(148, octal(sum, 6) + std::string("\0 ", 2));
    return header + content + std::string((512 - content.size() % 512) % 512, '\0');
}

inline std::string tar_end() { return std::string(1024, '\0'); }

} // namespace fixtures
