#pragma once
// Sticks and other places that an administrator may export to or import from, as the system has mounted them.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace platform {

struct Mount {
    std::filesystem::path path;
    std::string name; ///< For a screen: the last part of the path as clean UTF-8, at most 60 characters, never empty.
    std::uint64_t free_bytes = 0; ///< What a user without privileges may still write.
    bool read_only = false;
    friend bool operator==(Mount const&, Mount const&) = default;
};

/// What somebody has written on a stick, fit for a screen: clean UTF-8, no control characters, at most so many
/// characters.
[[nodiscard]] std::string screen_name(std::string_view text, std::size_t max_characters);

/// More than anybody plugs in.
inline constexpr std::size_t k_max_mounts = 32;

/// Mount points below /media, /run/media and /mnt, where udisks, udev rules and systemd put sticks, in the order of
/// their paths. File systems without storage behind them (tmpfs, autofs, proc, ...) are left out. Free space is not
/// filled in. `mountinfo` is the text of /proc/self/mountinfo (proc(5)); other lines are ignored.
[[nodiscard]] std::vector<Mount> parse_mounts(std::string_view mountinfo);

/// The same for this moment, with free space. What was pulled out meanwhile is left out, and so is what does not answer
/// within two seconds, such as a network share whose server is gone. For a worker, since it takes that long at
/// worst; asking such a share also leaves one sleeping thread behind each time, until the share answers.
[[nodiscard]] std::vector<Mount> removable_mounts();

} // namespace platform
