#include "platform/mounts.h"

#include "base/log.h"
#include "base/utf8.h"

#include <sys/statvfs.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <future>
#include <map>
#include <optional>
#include <thread>

namespace platform {

namespace {

constexpr std::size_t k_mountinfo_limit_bytes = 1024 * 1024;
constexpr std::size_t k_name_limit = 60;
constexpr std::chrono::seconds k_patience { 2 };

constexpr std::array<std::string_view, 3> k_places { "/media/", "/run/media/", "/mnt/" };

/// Nothing written there is still there tomorrow, or nothing can be written at all.
constexpr std::array<std::string_view, 27> k_without_storage { "autofs", "binfmt_misc", "bpf", "cgroup", "cgroup2",
    "configfs", "debugfs", "devpts", "devtmpfs", "efivarfs", "fuse.gvfsd-fuse", "fuse.lxcfs", "fuse.portal", "fusectl",
    "hugetlbfs", "mqueue", "nsfs", "proc", "pstore", "ramfs", "rpc_pipefs", "securityfs", "selinuxfs", "squashfs",
    "sysfs", "tmpfs", "tracefs" };

/// Takes the text before the next `separator` off `text`.
std::string_view next(std::string_view& text, char separator)
{
    auto const end = text.find(separator);
    auto const field = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    return field;
}

bool is_octal(std::string_view digits)
{
    return digits.size() == 3 && digits[0] <= '3'
        && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '7'; });
}

/// The kernel writes blanks, tabs, line breaks and backslashes as \040 and so on.
std::string unescaped(std::string_view field)
{
    std::string text;
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field[i] != '\\' || !is_octal(field.substr(i + 1, 3))) {
            text += field[i];
            continue;
        }
        text += static_cast<char>((field[i + 1] - '0') * 64 + (field[i + 2] - '0') * 8 + (field[i + 3] - '0'));
        i += 3;
    }
    return text;
}

bool is_read_only(std::string_view options)
{
    while (!options.empty())
        if (next(options, ',') == "ro")
            return true;
    return false;
}

/// Control characters, and those that turn the direction of what follows or break the line.
bool is_control(std::string_view character)
{
    if (character.size() == 1)
        return static_cast<unsigned char>(character[0]) < ' ' || character[0] == '\x7f';
    if (character.size() == 2)
        return (character[0] == '\xC2' && static_cast<unsigned char>(character[1]) < 0xA0) || character == "\u061C";
    return character == "\u200E" || character == "\u200F" || (character >= "\u2028" && character <= "\u202E")
        || (character >= "\u2066" && character <= "\u2069") || character == "\uFEFF";
}

bool is_place(std::string const& path)
{
    bool const below = std::ranges::any_of(
        k_places, [&](std::string_view place) { return path.starts_with(place) && path.size() > place.size(); });
    return below && path.find('\0') == path.npos && path.back() != '/'
        && std::filesystem::path(path).lexically_normal().native() == path;
}

struct Line {
    Mount mount;
    bool has_storage = false;
};

/// "36 35 98:0 /root /mount/point rw,noatime master:1 - ext3 /dev/root rw,errors=continue"
std::optional<Line> parse_line(std::string_view line)
{
    std::array<std::string_view, 6> fields;
    for (auto& field : fields)
        field = next(line, ' ');
    while (!line.empty() && next(line, ' ') != "-") {}
    std::string_view const type = next(line, ' ');
    next(line, ' '); // What is mounted.
    std::string const path = unescaped(fields[4]);
    if (type.empty() || !is_place(path))
        return std::nullopt;
    Mount mount;
    mount.path = path;
    mount.name = screen_name(mount.path.filename().string(), k_name_limit);
    mount.read_only = is_read_only(fields[5]) || is_read_only(line);
    return Line { std::move(mount), std::ranges::find(k_without_storage, type) == k_without_storage.end() };
}

/// A file of /proc has no size, so that base::read_file() does not trust it.
std::string read_mountinfo()
{
    std::ifstream file("/proc/self/mountinfo", std::ios::binary);
    if (!file)
        base::log::warn("/proc/self/mountinfo can't be read: no stick is found");
    std::string text(k_mountinfo_limit_bytes, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    return text;
}

/// Answers from a thread of its own, which may never come back.
std::future<std::optional<std::uint64_t>> ask_free_bytes(std::filesystem::path const& path)
{
    std::promise<std::optional<std::uint64_t>> promise;
    auto answer = promise.get_future();
    std::thread([path, answering = std::move(promise)]() mutable {
        struct statvfs info {};
        bool const there = ::statvfs(path.c_str(), &info) == 0;
        answering.set_value(there ? std::optional(std::uint64_t { info.f_bavail } * info.f_frsize) : std::nullopt);
    }).detach();
    return answer;
}

} // namespace

std::string screen_name(std::string_view text, std::size_t max_characters)
{
    std::string name;
    for (std::size_t count = 0; !text.empty() && count < max_characters; ++count) {
        auto const length = base::character_length(text);
        auto const character = text.substr(0, std::max<std::size_t>(length, 1));
        name += length == 0 || is_control(character) ? std::string_view("\uFFFD") : character;
        text.remove_prefix(character.size());
    }
    return name;
}

std::vector<Mount> parse_mounts(std::string_view mountinfo)
{
    // Of two mounts on one place the later one hides the other.
    std::map<std::filesystem::path, Mount> found;
    while (!mountinfo.empty() && found.size() < k_max_mounts) {
        auto const line = parse_line(next(mountinfo, '\n'));
        if (line && line->has_storage)
            found.insert_or_assign(line->mount.path, line->mount);
        else if (line)
            found.erase(line->mount.path);
    }
    std::vector<Mount> mounts;
    for (auto& [path, mount] : found)
        mounts.push_back(std::move(mount));
    return mounts;
}

std::vector<Mount> removable_mounts()
{
    auto mounts = parse_mounts(read_mountinfo());
    std::vector<std::future<std::optional<std::uint64_t>>> answers;
    for (Mount const& mount : mounts)
        answers.push_back(ask_free_bytes(mount.path));
    auto const deadline = std::chrono::steady_clock::now() + k_patience;
    std::vector<Mount> present;
    for (std::size_t n = 0; n < mounts.size(); ++n) {
        if (answers[n].wait_until(deadline) != std::future_status::ready) {
            base::log::warn(mounts[n].name + ": does not answer and is left out");
            continue;
        }
        if (auto const free_bytes = answers[n].get()) {
            mounts[n].free_bytes = *free_bytes;
            present.push_back(std::move(mounts[n]));
        }
    }
    return present;
}

} // namespace platform
