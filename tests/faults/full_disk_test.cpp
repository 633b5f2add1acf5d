#include "faults/faults.h"
#include "lecternctl/program.h"

#include <csignal>
#include <sys/resource.h>

using namespace faults;
using base::ErrorCode;

namespace {

content::Article large_article(int number)
{
    content::Article made = fixtures::article("topic-" + std::to_string(number), "Topic " + std::to_string(number));
    for (int n = 0; n < 100; ++n)
        made.blocks.push_back({ content::BlockKind::paragraph, 0, 0, { std::string(1000, 'x'), {} } });
    return made;
}

/// Builds and publishes an edition of 200 large articles, of some 20 MB.
base::Result<std::int64_t> import_much(std::filesystem::path const& folder)
{
    auto builder = TRY(catalogue::CatalogueBuilder::create(folder));
    for (int n = 0; n < 200; ++n)
        TRY_VOID(builder.add(large_article(n)));
    return builder.publish(catalogue::ImportMode::replace);
}

/// In this process, no file may grow beyond `bytes`.
void limit_file_size(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit const limit { bytes, bytes };
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

TEST_CASE("an import that fills the disk has no space, and the old edition stays in use")
{
    SmallDisk const disk("4m");
    if (!disk.mounted())
        return;
    fixtures::publish(disk.path(), { fixtures::article("old", "Old") });
    CHECK(import_much(disk.path()).error().code == ErrorCode::no_space);
    CHECK(fixtures::open(disk.path()).find("old", "en"));
    CHECK_FALSE(std::filesystem::exists(disk.path() / "catalogue.new.db"));
    CHECK(fixtures::publish(disk.path(), { fixtures::article("new", "New") }) == 2);
}

TEST_CASE("an import that reaches the limit on the size of files has no space, and the old edition stays in use")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { fixtures::article("old", "Old") });
    CHECK(in_child([&] {
        limit_file_size(2 << 20);
        return status_of(import_much(folder.path()));
    }) == status_of(ErrorCode::no_space));
    CHECK(fixtures::open(folder.path()).find("old", "en"));
}

TEST_CASE("once an import has failed for want of space, it can't be published")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { fixtures::article("old", "Old") });
    CHECK(in_child([&] {
        auto builder = catalogue::CatalogueBuilder::create(folder.path());
        limit_file_size(2 << 20);
        for (int n = 0; n < 200 && builder->add(large_article(n)); ++n) {}
        return status_of(builder->publish(catalogue::ImportMode::replace));
    }) == status_of(ErrorCode::no_space));
    CHECK(fixtures::open(folder.path()).find("old", "en"));
}

TEST_CASE("lecternctl says that the disk is full")
{
    SmallDisk const disk("1m");
    if (!disk.mounted())
        return;
    fixtures::TemporaryFolder const input;
    std::string const text(100'000, 'x');
    for (int n = 0; n < 30; ++n)
        program::write_file(input.path() / (std::to_string(n) + ".md"),
            program::leaflet("topic-" + std::to_string(n), "Topic") + text + "\n");
    auto const outcome = program::run({ "import", "--create", input.path(), "--data", disk.path() });
    CHECK(outcome.status == 1);
    CHECK(program::contains(outcome.err, "full"));
    CHECK(catalogue::Catalogue::open(disk.path()).error().code == ErrorCode::absent);
}

TEST_CASE("feedback on a full disk has no space, and is taken again once there is room")
{
    SmallDisk const disk("1m");
    if (!disk.mounted())
        return;
    auto log = feedback::FeedbackLog::open(disk.path(), k_today);
    REQUIRE(log);
    REQUIRE(log->add(record()));
    disk.fill();
    int stored = 1;
    base::Result<void> added;
    for (int n = 0; n < 2000 && added; ++n) {
        added = log->add(record(std::string(2000, 'x')));
        stored += added.has_value();
    }
    REQUIRE_FALSE(added);
    CHECK(added.error().code == ErrorCode::no_space);
    CHECK(count_rows(*log).value() == stored);

    auto const kept = record("kept in memory until there is room");
    CHECK(log->add(kept).error().code == ErrorCode::no_space);
    disk.make_room();
    CHECK(log->add(kept));
    CHECK(log->truncate_journal());
    CHECK(count_rows(*feedback::FeedbackLog::open(disk.path(), k_today)).value() == stored + 1);
}

TEST_CASE("feedback that reaches the limit on the size of files has no space, and no row is lost or halved")
{
    fixtures::TemporaryFolder const folder;
    CHECK(in_child([&] {
        auto log = feedback::FeedbackLog::open(folder.path(), k_today);
        limit_file_size(200'000);
        base::Result<void> added;
        int stored = 0;
        for (; added && stored < 2000; ++stored)
            added = log->add(record(std::string(2000, 'x')));
        bool const counted = count_rows(*log).value_or(-1) == stored - 1;
        return counted ? status_of(added) : 98;
    }) == status_of(ErrorCode::no_space));
    CHECK(feedback::FeedbackLog::open(folder.path(), k_today)->add(record()));
}

TEST_CASE("a log can't be started on a full disk, and nothing is set aside")
{
    SmallDisk const disk("512k");
    if (!disk.mounted())
        return;
    disk.fill();
    CHECK(feedback::FeedbackLog::open(disk.path(), k_today).error().code == ErrorCode::no_space);
    disk.make_room();
    CHECK(feedback::FeedbackLog::open(disk.path(), k_today));
}
