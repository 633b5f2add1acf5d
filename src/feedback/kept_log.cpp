#include "feedback/kept_log.h"

#include "base/file.h"
#include "base/wipe.h"
#include "store/data_folder.h"
#include "store/set_aside.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <optional>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace feedback {

namespace {

namespace fs = std::filesystem;

/// Owns a POSIX file descriptor.
struct Descriptor {
    int number;
    explicit Descriptor(int opened)
        : number(opened)
    {
    }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor()
    {
        if (number >= 0)
            ::close(number);
    }
};

base::Result<void> write_all(int to, char const* bytes, std::size_t count)
{
    while (count > 0) {
        ssize_t const written = ::write(to, bytes, count);
        if (written < 0)
            return tl::unexpected(base::error_from_errno("write the copy"));
        bytes += written;
        count -= static_cast<std::size_t>(written);
    }
    return {};
}

/// For the kiosk's user and group, like the file itself, and durable.
base::Result<void> copy_durably(fs::path const& from, fs::path const& to)
{
    Descriptor const source(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
    if (source.number < 0)
        return tl::unexpected(base::error_from_errno("open " + from.string()));
    TRY_VOID(store::create_file(to, 0640));
    Descriptor const copy(::open(to.c_str(), O_WRONLY | O_CLOEXEC));
    if (copy.number < 0)
        return tl::unexpected(base::error_from_errno("open " + to.string()));
    std::array<char, 64 * 1024> buffer;
    base::Result<void> done;
    ssize_t got = 0;
    while (done && (got = ::read(source.number, buffer.data(), buffer.size())) > 0)
        done = write_all(copy.number, buffer.data(), static_cast<std::size_t>(got));
    if (got < 0)
        done = base::failure(base::ErrorCode::unreadable, base::error_from_errno("read " + from.string()).message);
    base::wipe(buffer.data(), buffer.size());
    if (done && ::fsync(copy.number) != 0)
        done = tl::unexpected(base::error_from_errno("write " + to.string()));
    return done;
}

bool holds_the_same(fs::path const& file, fs::path const& other)
{
    Descriptor const one(::open(file.c_str(), O_RDONLY | O_CLOEXEC)),
        two(::open(other.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat first {
    }, second {};
    if (::fstat(one.number, &first) != 0 || ::fstat(two.number, &second) != 0 || first.st_size != second.st_size)
        return false;
    std::array<char, 64 * 1024> bytes, others;
    ssize_t got = 0;
    bool same = true;
    while (same && (got = ::read(one.number, bytes.data(), bytes.size())) > 0)
        same = ::read(two.number, others.data(), static_cast<std::size_t>(got)) == got
            && std::equal(bytes.begin(), bytes.begin() + got, others.begin());
    base::wipe(bytes.data(), bytes.size());
    base::wipe(others.data(), others.size());
    return same && got == 0;
}

/// With its journal.
std::optional<fs::path> copy_there_is(fs::path const& file)
{
    std::error_code error;
    for (fs::directory_iterator each(file.parent_path(), error), end; !error && each != end; each.increment(error)) {
        fs::path const& copy = each->path();
        if (copy.extension() == ".db" && copy.filename().string().starts_with(file.stem().string() + ".damaged-")
            && holds_the_same(file.string() + "-wal", copy.string() + "-wal") && holds_the_same(file, copy))
            return copy;
    }
    return std::nullopt;
}

std::chrono::year_month_day day_of_last_change(fs::path const& file)
{
    struct stat info {};
    std::time_t const seconds = ::stat(file.c_str(), &info) == 0 ? info.st_mtim.tv_sec : 0;
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::from_time_t(seconds));
}

} // namespace

base::Result<fs::path> keep_as_it_is(fs::path const& file)
{
    if (auto const copy = copy_there_is(file))
        return *copy;
    fs::path const journal = file.string() + "-wal";
    fs::path const kept = TRY(store::name_aside(file, "damaged", day_of_last_change(journal)));
    // The journal first: by the name of a database, a copy is found.
    auto copied = copy_durably(journal, kept.string() + "-wal");
    if (copied)
        copied = copy_durably(file, kept);
    if (copied)
        copied = base::sync_folder(file.parent_path());
    if (copied)
        return kept;
    ::unlink(kept.c_str());
    ::unlink((kept.string() + "-wal").c_str());
    return tl::unexpected(std::move(copied).error().in("keep " + journal.string() + " for repair"));
}

} // namespace feedback
