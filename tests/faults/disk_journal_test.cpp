#include "faults/disk_journal.h"
#include "support/temporary_folder.h"

#include "base/file.h"

#include <cerrno>
#include <fcntl.h>
#include <fstream>

using namespace faults;

namespace {

constexpr PowerCut k_kept { "", UnsyncedWrites::kept, UnsyncedNames::kept },
    k_writes_lost { "", UnsyncedWrites::lost, UnsyncedNames::kept },
    k_names_lost { "", UnsyncedWrites::kept, UnsyncedNames::lost },
    k_torn { "", UnsyncedWrites::torn, UnsyncedNames::kept, 512 };

void write_bytes(std::filesystem::path const& file, std::string const& content, bool sync)
{
    int const descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT, 0600);
    REQUIRE(descriptor >= 0);
    REQUIRE(::pwrite(descriptor, content.data(), content.size(), 0) == static_cast<ssize_t>(content.size()));
    if (sync)
        REQUIRE(::fsync(descriptor) == 0);
    ::close(descriptor);
}

/// What is left of a folder with the file "old" when the power goes after `work`.
FolderContent left_after(PowerCut const& cut, std::function<void(std::filesystem::path const&)> const& work)
{
    fixtures::TemporaryFolder const folder;
    write_bytes(folder / "old", "old", false);
    DiskJournal journal(folder.path());
    {
        DiskWatch const watch(folder.path(), journal);
        work(folder.path());
    }
    std::mt19937 chance(1);
    return journal.after_cut(journal.size(), cut, chance);
}

} // namespace

TEST_CASE("a write is lost unless an fsync of its file followed")
{
    auto const unsynced = [](auto const& folder) { write_bytes(folder / "old", "new", false); };
    auto const synced = [](auto const& folder) { write_bytes(folder / "old", "new", true); };
    CHECK(left_after(k_kept, unsynced).at("old") == "new");
    CHECK(left_after(k_writes_lost, unsynced).at("old") == "old");
    CHECK(left_after(k_writes_lost, synced).at("old") == "new");
}

TEST_CASE("a name is lost unless an fsync of its folder followed")
{
    auto const unsynced = [](auto const& folder) { std::filesystem::rename(folder / "old", folder / "new"); };
    auto const synced = [&](auto const& folder) {
        unsynced(folder);
        REQUIRE(base::sync_folder(folder));
    };
    CHECK(left_after(k_kept, unsynced).contains("new"));
    CHECK(left_after(k_names_lost, unsynced).contains("old"));
    CHECK_FALSE(left_after(k_names_lost, unsynced).contains("new"));
    CHECK(left_after(k_names_lost, synced).contains("new"));
    CHECK_FALSE(left_after(k_names_lost, synced).contains("old"));
}

TEST_CASE("a renamed file keeps what was written to it, and no more")
{
    auto const careless = [](auto const& folder) {
        write_bytes(folder / "next", "new", false);
        std::filesystem::rename(folder / "next", folder / "old");
        REQUIRE(base::sync_folder(folder));
    };
    CHECK(left_after(k_writes_lost, careless).at("old") == "");
    CHECK(left_after(k_kept, careless).at("old") == "new");
}

TEST_CASE("a torn write keeps some of its blocks")
{
    std::string const content = std::string(512, 'a') + std::string(512, 'b') + std::string(512, 'c') + "d";
    std::string const found
        = left_after(k_torn, [&](auto const& folder) { write_bytes(folder / "long", content, false); })
              .at("long")
              .value();
    CHECK(found != content);
    CHECK(found.find_first_not_of(std::string_view("\0abcd", 5)) == std::string::npos);
    CHECK(found.find_first_of("abcd") != std::string::npos);
}

TEST_CASE("a file in a folder that was lost is lost with it")
{
    auto const in_new_folder = [](auto const& folder) {
        std::filesystem::create_directory(folder / "sub");
        write_bytes(folder / "sub" / "file", "x", true);
        REQUIRE(base::sync_folder(folder / "sub"));
    };
    CHECK(left_after(k_kept, in_new_folder).at("sub/file") == "x");
    CHECK_FALSE(left_after(k_names_lost, in_new_folder).contains("sub/file"));
}

TEST_CASE("what a stream writes, and what is copied, is seen as any other file")
{
    auto const made = [](auto const& folder) {
        std::ofstream(folder / "stream") << "new";
        std::filesystem::copy_file(folder / "old", folder / "copy");
    };
    CHECK(left_after(k_kept, made).at("stream") == "new");
    CHECK(left_after(k_kept, made).at("copy") == "old");
    CHECK(left_after(k_writes_lost, made).at("stream") == "");
    CHECK(left_after(k_writes_lost, made).at("copy") == "");
    CHECK_FALSE(left_after(k_names_lost, made).contains("stream"));
    CHECK_FALSE(left_after(k_names_lost, made).contains("copy"));
}

TEST_CASE("a stream does not open on a disk that refuses")
{
    struct : DiskWatcher {
        int refuse(DiskCall const& call) override { return call.kind == DiskCallKind::read ? 0 : EIO; }
    } refusing;
    fixtures::TemporaryFolder const folder;
    write_bytes(folder / "old", "old", false);
    DiskWatch const watch(folder.path(), refusing);
    CHECK_FALSE(std::ifstream(folder / "old").is_open());
    CHECK_FALSE(std::ofstream(folder / "new").is_open());
}

TEST_CASE("before the first call, what was there is there")
{
    fixtures::TemporaryFolder const folder, again;
    std::filesystem::create_directory(folder / "sub");
    write_bytes(folder / "sub" / "file", "x", false);
    DiskJournal const journal(folder.path());
    std::mt19937 chance(1);
    write_folder(again.path(), journal.after_cut(0, k_torn, chance));
    CHECK(content_of_folder(again.path()) == content_of_folder(folder.path()));
}
