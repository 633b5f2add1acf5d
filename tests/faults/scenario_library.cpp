#include "catalogue/edition_file.h"
#include "catalogue/library_import.h"
#include "catalogue/previous_edition.h"
#include "base/file.h"
#include "faults/scenario.h"

#include <array>
#include <fstream>
#include <set>

namespace faults {

namespace {

/// An edition of so many articles, by which it is known again.
base::Result<void> publish(std::filesystem::path const& data, int articles)
{
    auto builder = TRY(catalogue::CatalogueBuilder::create(data));
    for (int n = 0; n < articles; ++n)
        TRY_VOID(builder.add(fixtures::article("topic-" + std::to_string(n), "Topic " + std::to_string(n))));
    TRY(builder.publish(catalogue::ImportMode::replace));
    return {};
}

/// All of them read; -1 where something is wrong.
int articles_in(base::Result<catalogue::Catalogue> const& catalogue)
{
    CHECK_MESSAGE(catalogue, why(catalogue));
    if (!catalogue)
        return -1;
    int articles = 0;
    CHECK(catalogue->for_each_article([&](content::Metadata const&) { ++articles; }));
    for (int n = 0; n < articles; ++n) {
        auto const id = catalogue->find("topic-" + std::to_string(n), "en");
        REQUIRE(id);
        CHECK(catalogue->article(*id)->blocks.size() == 1);
    }
    return articles;
}

void check_next_import(std::filesystem::path const& data)
{
    CHECK_MESSAGE(publish(data, 9), "the next import");
    CHECK(articles_in(catalogue::Catalogue::open(data)) == 9);
    for (auto const& entry : std::filesystem::directory_iterator(data))
        CHECK_MESSAGE(entry.path().string().find(".new.") == std::string::npos, entry.path());
}

/// Step n publishes n + 2 articles, over one of one.
class Import : public Scenario {
public:
    [[nodiscard]] char const* name() const override { return "an import over an edition"; }
    void prepare(std::filesystem::path const& root) const override { REQUIRE(publish(root / "data", 1)); }

    [[nodiscard]] std::vector<Step> steps(std::filesystem::path const& root) const override
    {
        return { [=] { return publish(root / "data", 2); }, [=] { return publish(root / "data", 3); } };
    }

    void check(std::filesystem::path const& root, Progress const& progress) const override
    {
        check_nothing_is_damaged(root / "data");
        int const found = articles_in(catalogue::Catalogue::open(root / "data"));
        int least = 1;
        for (int step = 0; step < 2; ++step)
            if (progress.acknowledged[static_cast<std::size_t>(step)])
                least = step + 2;
        CHECK(found >= least);
        if (found > 1)
            CHECK(progress.tried[static_cast<std::size_t>(found - 2)]);
        if (found > 1 && std::filesystem::exists(root / "data" / "catalogue.previous.db"))
            articles_in(catalogue::Catalogue::open_previous(root / "data"));
        check_next_import(root / "data");
    }
};

base::Result<void> import_from(std::filesystem::path const& folder, std::filesystem::path const& data)
{
    auto import = TRY(catalogue::LibraryImport::read({ data, { folder } }));
    TRY(import.publish(catalogue::ImportMode::add_and_tidy_up));
    return {};
}

/// Adds topics 2 and 3 to 0 and 1, and then takes away topic 3, which is no longer there.
class AddingImport : public Scenario {
public:
    [[nodiscard]] char const* name() const override { return "an import that adds, and one that takes away"; }

    void prepare(std::filesystem::path const& root) const override
    {
        REQUIRE(publish(root / "data", 2));
        std::filesystem::create_directories(root / "stick");
        for (int n : { 2, 3 })
            std::ofstream(root / "stick" / (std::to_string(n) + ".md"))
                << "---\nslug: topic-" << n << "\ntitle: Topic " << n << "\n---\n\nText.\n";
    }

    [[nodiscard]] std::vector<Step> steps(std::filesystem::path const& root) const override
    {
        return { [=] { return import_from(root / "stick", root / "data"); },
            [=]() -> base::Result<void> {
                std::error_code error;
                std::filesystem::remove(root / "stick" / "3.md", error);
                if (error)
                    return base::failure(base::ErrorCode::failed, error.message());
                return import_from(root / "stick", root / "data");
            } };
    }

    void check(std::filesystem::path const& root, Progress const& progress) const override
    {
        check_nothing_is_damaged(root / "data");
        int const found = articles_in(catalogue::Catalogue::open(root / "data"));
        CHECK((found == 2 || found == 3 || found == 4));
        CHECK((!progress.acknowledged[1] || found == 3));
        CHECK((!progress.acknowledged[0] || found > 2));
        check_next_import(root / "data");
    }
};

void write_leaflet(std::filesystem::path const& stick, int number, std::string const& text)
{
    std::filesystem::create_directories(stick);
    std::ofstream(stick / (std::to_string(number) + ".md"))
        << "---\nslug: topic-" << number << "\ntitle: Topic " << number << "\n---\n\n"
        << text << "\n";
}

/// Corrects a leaflet of a library of many, and then another, each in a copy of the edition that is in use then.
class ChangingImport : public Scenario {
public:
    [[nodiscard]] char const* name() const override { return "an import that changes one leaflet of many"; }

    void prepare(std::filesystem::path const& root) const override
    {
        REQUIRE(publish(root / "data", k_articles));
        write_leaflet(root / "first", 3, "Corrected.");
        write_leaflet(root / "second", 5, "Corrected.");
    }

    [[nodiscard]] std::vector<Step> steps(std::filesystem::path const& root) const override
    {
        return { [=] { return import_from(root / "first", root / "data"); },
            [=] { return import_from(root / "second", root / "data"); } };
    }

    void check(std::filesystem::path const& root, Progress const& progress) const override
    {
        check_nothing_is_damaged(root / "data");
        auto const catalogue = catalogue::Catalogue::open(root / "data");
        CHECK(articles_in(catalogue) == k_articles);
        auto const answer = catalogue->search({ base::WipingString("corrected"), "en", 10, true });
        REQUIRE(answer);
        std::set<std::string> found;
        for (auto const& hit : answer->hits)
            found.insert(hit.slug);
        for (std::size_t step = 0; step < k_changed.size(); ++step) {
            std::string const slug = "topic-" + std::to_string(k_changed.at(step));
            auto const text = catalogue->article(*catalogue->find(slug, "en"))->blocks.front().content.text;
            CHECK((text == "Corrected.") == found.contains(slug));
            CHECK((text == "Corrected." || !progress.acknowledged[step]));
            CHECK((text != "Corrected." || progress.tried[step]));
        }
        check_next_import(root / "data");
    }

private:
    static constexpr int k_articles = 12;
    static constexpr std::array k_changed { 3, 5 };
};

class GoingBack : public Scenario {
public:
    [[nodiscard]] char const* name() const override { return "going back to the edition before"; }

    void prepare(std::filesystem::path const& root) const override
    {
        REQUIRE(publish(root / "data", 1));
        REQUIRE(publish(root / "data", 2));
    }

    [[nodiscard]] std::vector<Step> steps(std::filesystem::path const& root) const override
    {
        return { [=]() -> base::Result<void> {
            // Who was told of an error looks first: the very last step may have been the one that failed.
            auto edition = TRY(catalogue::open_edition(root / "data" / "catalogue.db"));
            if (TRY(catalogue::name_of(edition)).number == 2)
                TRY(catalogue::restore_previous_edition(root / "data"));
            return base::sync_folder(root / "data");
        } };
    }

    void check(std::filesystem::path const& root, Progress const& progress) const override
    {
        check_nothing_is_damaged(root / "data");
        int const found = articles_in(catalogue::Catalogue::open(root / "data"));
        CHECK((found == 1 || (found == 2 && !progress.acknowledged[0])));
        int const before = articles_in(catalogue::Catalogue::open_previous(root / "data"));
        CHECK(before + found == 3);
        check_next_import(root / "data");
    }
};

} // namespace

std::unique_ptr<Scenario> import_over_an_edition() { return std::make_unique<Import>(); }
std::unique_ptr<Scenario> import_that_adds() { return std::make_unique<AddingImport>(); }
std::unique_ptr<Scenario> import_that_changes() { return std::make_unique<ChangingImport>(); }
std::unique_ptr<Scenario> going_back_to_the_edition_before() { return std::make_unique<GoingBack>(); }

} // namespace faults
