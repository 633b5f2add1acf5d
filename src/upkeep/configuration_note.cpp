#include "upkeep/configuration_note.h"

#include "base/file.h"
#include "store/sha256.h"
#include "upkeep/note.h"

#include <string>
#include <string_view>

namespace upkeep {

namespace {

constexpr char const* k_name = "configuration.txt";
constexpr std::string_view k_none = "none";
constexpr std::size_t k_max_bytes = 1'000'000; ///< More than any configuration has.

/// What a file says, in 64 digits.
std::string fingerprint_of(std::filesystem::path const& file)
{
    auto const content = base::read_file(file, k_max_bytes);
    if (!content)
        return std::string(k_none);
    store::Sha256 sum;
    sum.update(*content);
    return sum.finish();
}

/// "FINGERPRINT  FILE", as sha256sum(1) writes it.
std::string line_of(std::string_view fingerprint, std::filesystem::path const& file)
{
    std::error_code unknown;
    auto const whole = std::filesystem::weakly_canonical(file, unknown);
    return std::string(fingerprint) + "  " + (unknown ? file : whole).string() + "\n";
}

} // namespace

base::Result<void> note_configuration(std::filesystem::path const& data_folder, std::filesystem::path const& file)
{
    return write_note(data_folder, k_name, line_of(fingerprint_of(file), file));
}

std::optional<base::Error> configuration_change(
    std::filesystem::path const& data_folder, std::filesystem::path const& file)
{
    std::string const noted = read_note(data_folder, k_name);
    auto const after_fingerprint = noted.find(' ');
    std::string const now = fingerprint_of(file);
    if (after_fingerprint == std::string::npos || noted.substr(after_fingerprint) != line_of("", file)
        || noted == line_of(now, file))
        return {};
    bool const was_there = !noted.starts_with(k_none);
    return base::Error { base::ErrorCode::unavailable,
        file.string()
            + (now == k_none    ? " is gone"
                    : was_there ? " was changed"
                                : " was made")
            + " since the kiosk started; it counts when the kiosk starts again" };
}

} // namespace upkeep
