#include "base/file.h"

#include "support/temporary_folder.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace base;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t k_limit = 1 << 20;

void write(fs::path const& path, std::string_view content) { std::ofstream(path, std::ios::binary) << content; }

ErrorCode code_of(Result<std::string> const& result)
{
    REQUIRE_FALSE(result);
    return result.error().code;
}

ErrorCode code_of(Result<void> const& result)
{
    REQUIRE_FALSE(result);
    return result.error().code;
}

std::size_t entries_in(fs::path const& folder)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// No file may grow past this while it lives: a disk that is full.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &m_before) == 0);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit const limit { bytes, m_before.rlim_max };
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
    }
    FileSizeLimit(FileSizeLimit const&) = delete;
    FileSizeLimit& operator=(FileSizeLimit const&) = delete;
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before {};
    void (*m_handler)(int) = nullptr;
};

} // namespace

TEST_CASE("the beginning of a file is read, or all of a short one")
{
    fixtures::TemporaryFolder const folder;
    fs::path const file = folder.path() / "a";
    write(file, "leaflet");
    CHECK(read_beginning(file, 4) == "leaf");
    CHECK(read_beginning(file, 100) == "leaflet");
    CHECK(code_of(read_beginning(folder.path(), 4)) == ErrorCode::unavailable);
    CHECK(code_of(read_beginning(folder.path() / "b", 4)) == ErrorCode::absent);
}

TEST_CASE("a file is read whole, byte for byte")
{
    fixtures::TemporaryFolder const folder;
    std::string const content("a\0b\r\n\xff", 6);
    write(folder / "f", content);
    CHECK(read_file(folder / "f", k_limit) == content);
    write(folder / "empty", "");
    CHECK(read_file(folder / "empty", 0) == std::string {});
}

TEST_CASE("a file as large as the limit is read, one byte more is too large")
{
    fixtures::TemporaryFolder const folder;
    write(folder / "f", "12345");
    CHECK(read_file(folder / "f", 5) == std::string("12345"));
    auto const result = read_file(folder / "f", 4);
    CHECK(code_of(result) == ErrorCode::too_large);
    CHECK(result.error().message.find("5 bytes, the limit is 4") != std::string::npos);
}

TEST_CASE("what is not there is absent, and the error names it")
{
    fixtures::TemporaryFolder const folder;
    auto const result = read_file(folder / "none", k_limit);
    CHECK(code_of(result) == ErrorCode::absent);
    CHECK(result.error().message.find((folder / "none").string()) != std::string::npos);
    write(folder / "f", "");
    CHECK(code_of(read_file(folder / "f" / "below", k_limit)) == ErrorCode::absent);
}

TEST_CASE("folders, devices and pipes are refused, and a pipe does not make us wait")
{
    fixtures::TemporaryFolder const folder;
    CHECK(code_of(read_file(folder.path(), k_limit)) == ErrorCode::unavailable);
    CHECK(code_of(read_file("/dev/zero", k_limit)) == ErrorCode::unavailable);
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(code_of(read_file(folder / "pipe", k_limit)) == ErrorCode::unavailable);
}

TEST_CASE("a file that hides how long it is is not read in part")
{
    // The files of /proc say that they are empty.
    CHECK(code_of(read_file("/proc/self/status", k_limit)) == ErrorCode::unavailable);
}

TEST_CASE("a symbolic link is followed, a circle of them is not")
{
    fixtures::TemporaryFolder const folder;
    write(folder / "f", "content");
    fs::create_symlink("f", folder / "link");
    CHECK(read_file(folder / "link", k_limit) == std::string("content"));
    fs::create_symlink("circle", folder / "circle");
    CHECK(code_of(read_file(folder / "circle", k_limit)) == ErrorCode::unavailable);
}

TEST_CASE("a file is replaced, and nothing else is left in its folder")
{
    fixtures::TemporaryFolder const folder;
    CHECK(replace_file(folder / "f", "first"));
    CHECK(read_file(folder / "f", k_limit) == std::string("first"));
    CHECK(replace_file(folder / "f", "second, which is longer"));
    CHECK(replace_file(folder / "f", "third"));
    CHECK(read_file(folder / "f", k_limit) == std::string("third"));
    CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a name without a folder is replaced in the folder we are in")
{
    fixtures::TemporaryFolder const folder;
    auto const before = fs::current_path();
    fs::current_path(folder.path());
    auto const replaced = replace_file("f", "content");
    fs::current_path(before);
    CHECK(replaced);
    CHECK(read_file(folder / "f", k_limit) == std::string("content"));
}

TEST_CASE("what a power cut left behind does not get into the way")
{
    fixtures::TemporaryFolder const folder;
    write(folder / "f", "old");
    write(folder / "f.new", "half of a very long text that was never finished");
    CHECK(replace_file(folder / "f", "new"));
    CHECK(read_file(folder / "f", k_limit) == std::string("new"));
    CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a link or a pipe in the place of the temporary file is removed, not written to")
{
    fixtures::TemporaryFolder const folder;
    write(folder / "precious", "precious");
    fs::create_symlink("precious", folder / "f.new");
    CHECK(replace_file(folder / "f", "through a link"));
    CHECK(read_file(folder / "precious", k_limit) == std::string("precious"));
    CHECK(read_file(folder / "f", k_limit) == std::string("through a link"));

    fs::create_hard_link(folder / "precious", folder / "f.new");
    CHECK(replace_file(folder / "f", "through another name"));
    CHECK(read_file(folder / "precious", k_limit) == std::string("precious"));

    REQUIRE(::mkfifo((folder / "f.new").c_str(), 0600) == 0);
    CHECK(replace_file(folder / "f", "not waited for"));
    CHECK(read_file(folder / "f", k_limit) == std::string("not waited for"));
    CHECK(entries_in(folder.path()) == 2);
}

TEST_CASE("a folder in the place of the temporary file is an error, and is kept")
{
    fixtures::TemporaryFolder const folder;
    write(folder / "f", "old");
    fs::create_directory(folder / "f.new");
    CHECK_FALSE(replace_file(folder / "f", "new"));
    CHECK(read_file(folder / "f", k_limit) == std::string("old"));
    CHECK(fs::is_directory(folder / "f.new"));
}

TEST_CASE("a full disk keeps the old content, and has an error of its own")
{
    fixtures::TemporaryFolder const folder;
    REQUIRE(replace_file(folder / "f", "old"));
    {
        FileSizeLimit const full(4096);
        auto const result = replace_file(folder / "f", std::string(100'000, 'x'));
        CHECK(code_of(result) == ErrorCode::no_space);
        CHECK(result.error().message.find("f.new") != std::string::npos);
    }
    CHECK(read_file(folder / "f", k_limit) == std::string("old"));
    CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a folder that can't be written has an error of its own")
{
    // Nobody, not even root, creates files in /proc; where we are not root, a folder without the right is the same.
    CHECK(code_of(replace_file("/proc/lectern-test", "x")) != ErrorCode::failed);
    if (::geteuid() == 0)
        return;
    fixtures::TemporaryFolder const folder;
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    CHECK(code_of(replace_file(folder / "f", "x")) == ErrorCode::read_only);
}

TEST_CASE("a folder in the place of the file is kept, and nothing else is left in its folder")
{
    fixtures::TemporaryFolder const folder;
    fs::create_directory(folder / "f");
    write(folder / "f" / "inside", "content");
    CHECK_FALSE(replace_file(folder / "f", "x"));
    CHECK(read_file(folder / "f" / "inside", k_limit) == std::string("content"));
    CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a reader meets the old content or the new, never a mixture")
{
    fixtures::TemporaryFolder const folder;
    std::string const old_content(50'000, 'o'), new_content(70'000, 'n');
    REQUIRE(replace_file(folder / "f", old_content));
    std::atomic<bool> done = false;
    std::thread writer([&] {
        for (int i = 0; i < 20; ++i)
            (void)replace_file(folder / "f", i % 2 == 0 ? new_content : old_content);
        done = true;
    });
    int reads = 0, mixed = 0;
    while (!done || reads == 0) {
        auto const read = read_file(folder / "f", k_limit);
        ++reads;
        mixed += !read || (*read != old_content && *read != new_content);
    }
    writer.join();
    CHECK(mixed == 0);
}

TEST_CASE("an error number becomes what the caller does next")
{
    auto code = [](int number) {
        errno = number;
        return error_from_errno("it").code;
    };
    CHECK(code(ENOENT) == ErrorCode::absent);
    CHECK(code(ENOSPC) == ErrorCode::no_space);
    CHECK(code(EDQUOT) == ErrorCode::no_space);
    CHECK(code(EROFS) == ErrorCode::read_only);
    CHECK(code(EACCES) == ErrorCode::read_only);
    CHECK(code(EBUSY) == ErrorCode::busy);
    CHECK(code(EIO) == ErrorCode::failed);
    errno = ENOSPC;
    CHECK(error_from_errno("write f").message == "write f: No space left on device");
}

TEST_CASE("folders and files are made durable, and what is not there is absent")
{
    fixtures::TemporaryFolder const folder;
    write(folder / "f", "x");
    CHECK(sync_file(folder / "f"));
    CHECK(sync_folder(folder.path()));
    CHECK(sync_folder(""));
    CHECK(code_of(sync_file(folder / "none")) == ErrorCode::absent);
}

TEST_CASE("a file that is replaced keeps its mode, its group and its owner")
{
    fixtures::TemporaryFolder const folder;
    write(folder / "f", "old");
    REQUIRE(::chmod((folder / "f").c_str(), 0604) == 0);
    bool const root = ::geteuid() == 0;
    if (root)
        REQUIRE(::chown((folder / "f").c_str(), 1234, 2345) == 0);
    REQUIRE(replace_file(folder / "f", "new"));
    struct stat info {};
    REQUIRE(::stat((folder / "f").c_str(), &info) == 0);
    CHECK((info.st_mode & 07777) == 0604);
    CHECK(info.st_uid == (root ? 1234 : ::geteuid()));
    CHECK(info.st_gid == (root ? 2345 : ::getegid()));
}
