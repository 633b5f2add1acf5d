#include "faults/faults.h"

#include "catalogue/edition_report.h"
#include "catalogue/previous_edition.h"
#include "faults/failing_disk.h"
#include "faults/pauses.h"

#include <sys/stat.h>

#include <cerrno>
#include <random>

using namespace faults;
using base::ErrorCode;

namespace {

std::vector<content::Article> forty_articles()
{
    std::vector<content::Article> articles;
    for (int n = 0; n < 40; ++n) {
        content::Article made = fixtures::article("topic-" + std::to_string(n), "Topic", "en", { "conditions" });
        made.metadata.references = { { "A book", "" } };
        for (int block = 0; block < 10; ++block)
            made.blocks.push_back({ content::BlockKind::bullet, 1, 0, { std::string(150, 'x'), {} } });
        articles.push_back(std::move(made));
    }
    return articles;
}

/// Flips some bits where it hurts most, in the headers of pages, or anywhere.
std::string flipped(std::string bytes, std::mt19937& random, int round)
{
    for (unsigned flips = 1 + random() % 8; flips > 0; --flips) {
        std::size_t const page = random() % (bytes.size() / 8192) * 8192;
        std::size_t const at = round % 3 == 0 ? random() % bytes.size() : page + random() % (round % 3 == 1 ? 16 : 100);
        bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1U << random() % 8));
    }
    return bytes;
}

} // namespace

TEST_CASE("bytes flipped anywhere in the edition in use hinder neither a preview nor a report")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), forty_articles());
    fixtures::publish(folder.path(), forty_articles());
    auto const file = folder.path() / "catalogue.db";
    std::string const sound = content_of(file);
    auto builder = catalogue::CatalogueBuilder::create(folder.path());
    REQUIRE(builder);
    for (auto const& each : forty_articles())
        REQUIRE(builder->add(each));
    std::mt19937 random(1); // the same bytes every time
    int compared = 0, refused = 0;
    for (int round = 0; round < 300; ++round) {
        write_file(file, flipped(sound, random, round));
        auto const changes = builder->changes();
        REQUIRE_MESSAGE(changes, (changes ? "" : changes.error().message));
        CHECK(changes->added.count + changes->changed.count + changes->same == 40);
        ++(changes->since ? compared : refused);
        auto const report = catalogue::report_edition(folder.path(), { k_today });
        REQUIRE(report);
        CHECK(report->edition.number >= 1);
    }
    CHECK(compared > 20);
    CHECK(refused > 20);
    CHECK(builder->publish(catalogue::ImportMode::replace));
}

TEST_CASE("an edition before with flipped bytes is gone back to whole or not at all")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), forty_articles());
    fixtures::publish(folder.path(), { fixtures::article("new", "New") });
    auto const current = folder.path() / "catalogue.db", previous = folder.path() / "catalogue.previous.db";
    std::string const sound = content_of(previous), in_use = content_of(current);
    std::mt19937 random(1);
    int refused = 0;
    for (int round = 0; round < 200; ++round) {
        write_file(previous, flipped(sound, random, round));
        auto const restored = catalogue::restore_previous_edition(folder.path());
        if (restored) {
            CHECK(fixtures::open(folder.path()).library());
            write_file(current, in_use);
            continue;
        }
        CHECK(restored.error().code != ErrorCode::failed);
        CHECK(content_of(current) == in_use);
        ++refused;
    }
    CHECK(refused > 100);
}

TEST_CASE("in a folder that can't be written nobody goes back, and the edition in use stays")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { fixtures::article("old", "Old") });
    fixtures::publish(folder.path(), { fixtures::article("new", "New") });
    for (auto const& entry : std::filesystem::directory_iterator(folder.path()))
        ::chmod(entry.path().c_str(), 0444);
    ::chmod(folder.path().c_str(), 0555);
    CHECK(in_child([&] {
        constexpr uid_t k_nobody = 65534;
        if (::geteuid() == 0 && (::setgid(k_nobody) != 0 || ::setuid(k_nobody) != 0))
            return 98;
        auto const restored = catalogue::restore_previous_edition(folder.path());
        return restored ? 99 : static_cast<int>(restored.error().code);
    }) == static_cast<int>(ErrorCode::read_only));
    ::chmod(folder.path().c_str(), 0755);
    CHECK(fixtures::open(folder.path()).find("new", "en"));
}

TEST_CASE("an error of the disk that passes does not bring the previous edition back, nor hide an article")
{
    for (DiskFault const& fault : { DiskFault { "an I/O error, once", EIO, Failing::any, FaultEnd::after_a_call },
             DiskFault { "I/O errors for a moment", EIO, Failing::any, FaultEnd::after_a_pause } }) {
        CAPTURE(fault.name);
        fixtures::TemporaryFolder const folder;
        fixtures::publish(folder.path(), { fixtures::article("old", "Old") });
        fixtures::publish(folder.path(), forty_articles());
        bool has_failed = true;
        for (std::size_t calls = 0; has_failed; ++calls) {
            CAPTURE(calls);
            FailingDisk disk(fault, calls);
            NoPauses const at_once([&] { disk.pause(); });
            DiskWatch const watch(folder.path(), disk);
            auto const catalogue = fixtures::open(folder.path());
            auto const article = catalogue.find("topic-7", "en");
            REQUIRE(article);
            CHECK(catalogue.article(*article));
            has_failed = disk.has_failed();
        }
    }
}

TEST_CASE("an edition on a disk that can't be read is no damaged one")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), forty_articles());
    NoPauses const at_once;
    FailingDisk disk({ "I/O errors from then on", EIO, Failing::any, FaultEnd::when_mended }, 0);
    DiskWatch const watch(folder.path(), disk);
    CHECK(catalogue::Catalogue::open(folder.path()).error().code == ErrorCode::unreadable);
}
