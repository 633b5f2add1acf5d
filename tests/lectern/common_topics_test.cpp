#include "lectern/effects/common_topics.h"

#include "feedback/feedback_log.h"
#include "lectern/fixed_clock.h"
#include "support/fixtures.h"

#include <doctest/doctest.h>

#include <fstream>

using Titles = std::vector<std::string>;

namespace {

/// A library of four leaflets, one of them in Spanish, too.
class Folder {
public:
    Folder()
    {
        using fixtures::article;
        fixtures::publish(m_folder.path(),
            { article("asthma", "Asthma"), article("gout", "Gout"), article("gout-diet", "Gout"),
                article("rash", "Rash"), article("asthma", "Asma", "es") });
    }

    void configure(std::string const& line) { std::ofstream(m_folder.path() / "lectern.yaml") << line << '\n'; }

    void read(std::string const& slug, int times, std::string const& language = "en")
    {
        auto log = feedback::FeedbackLog::open(m_folder.path(), k_clock.today());
        REQUIRE(log);
        for (int n = 0; n < times; ++n)
            REQUIRE(log->count_visit({ .language = language, .week = { 2026, 47 }, .articles = { slug } }));
    }

    [[nodiscard]] Titles offered(std::string const& language = "en") const
    {
        auto const catalogue = fixtures::open(m_folder.path());
        lectern::Environment const environment {
            .data_folder = m_folder.path(), .configuration = {}, .seal_to = {}, .clock = k_clock
        };
        Titles titles;
        auto const topics = lectern::effects::common_topics(environment, catalogue, catalogue.library().value());
        if (auto const found = topics.find(language); found != topics.end())
            for (auto const& topic : found->second)
                titles.push_back(topic.label);
        return titles;
    }

private:
    fixtures::TemporaryFolder m_folder;
};

} // namespace

TEST_CASE("the administrator's topics are offered in their order, in the languages that have them")
{
    Folder folder;
    folder.configure("common_topics: [rash, nonsense, asthma]");
    folder.read("gout", 50);
    CHECK(folder.offered() == Titles { "Rash", "Asthma" });
    CHECK(folder.offered("es") == Titles { "Asma" });
}

TEST_CASE("without a choice what is read most is offered, small counts left out")
{
    Folder folder;
    CHECK(folder.offered().empty());
    folder.read("asthma", 5);
    folder.read("rash", 7);
    folder.read("gout", 4);
    CHECK(folder.offered() == Titles { "Rash", "Asthma" });
    CHECK(folder.offered("es").empty());
    folder.configure("privacy: { small_cell: 6 }");
    CHECK(folder.offered() == Titles { "Rash" });
}

TEST_CASE("no two common topics have one title")
{
    Folder folder;
    folder.configure("common_topics: [gout-diet, gout, rash]");
    CHECK(folder.offered() == Titles { "Gout", "Rash" });
}

TEST_CASE("a configuration that can't be read offers nothing")
{
    Folder folder;
    folder.configure("common_topics: 5");
    folder.read("rash", 7);
    CHECK(folder.offered().empty());
}
