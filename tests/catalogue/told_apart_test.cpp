#include "catalogue/told_apart.h"

#include <doctest/doctest.h>

#include <set>

using catalogue::NamedAlike;
using catalogue::told_apart;
using Texts = std::vector<std::string>;

namespace {

NamedAlike leaflet(
    std::string subtitle, std::string author, std::string question = "What is it?", std::string words = "It is.")
{
    return { {}, std::move(subtitle), std::move(author), {}, [question] { return question; },
        [words] { return words; } };
}

} // namespace

TEST_CASE("leaflets of one name are told apart by subtitle, and by the first question where there is none")
{
    CHECK(told_apart({ leaflet("", "Institute"), leaflet("Treatment", "Institute"), leaflet("Screening", "Institute") })
        == Texts { "What is it?", "Treatment", "Screening" });
    CHECK(told_apart({ leaflet("", "Institute", "What is it?"), leaflet("", "Institute", "Who gets it?") })
        == Texts { "What is it?", "Who gets it?" });
}

TEST_CASE("where leaflets ask the same question their authors tell them apart, and capitals do not")
{
    CHECK(told_apart({ leaflet("", "Institute", "What is croup?"), leaflet("", "Clinic", "What is Croup?") })
        == Texts { "Institute", "Clinic" });
    CHECK(told_apart({ leaflet("Care", "Institute"), leaflet("Care", "Clinic") })
        == Texts { "Care · Institute", "Care · Clinic" });
}

TEST_CASE("where the author is shared, too, the question behind the subtitle or the first words tell leaflets apart")
{
    CHECK(told_apart({ leaflet("Care", "Institute", "At home?"), leaflet("Care", "Institute", "In hospital?") })
        == Texts { "Care · At home?", "Care · In hospital?" });
    CHECK(
        told_apart({ leaflet("", "Institute", "", "It is one thing."), leaflet("", "Institute", "", "It is another.") })
        == Texts { "It is one thing.", "It is another." });
}

TEST_CASE("a name that is spelled otherwise than on the card stands before what tells the leaflet apart")
{
    auto one = leaflet("", "Institute"), other = leaflet("", "Clinic");
    other.spelling = "CT Scans";
    CHECK(told_apart({ one, other }) == Texts { "Institute", "CT Scans · Clinic" });
}

TEST_CASE("leaflets of which one name is another one's title are told apart by their titles")
{
    auto one = leaflet("", "Institute"), other = leaflet("", "Institute");
    one.title = "Cystocele";
    other.title = "Pelvic support problems";
    CHECK(told_apart({ one, other }) == Texts { "Cystocele", "Pelvic support problems" });
}

TEST_CASE("leaflets that differ in nothing are numbered, so that no two look alike")
{
    auto const alike = leaflet("", "Institute");
    CHECK(told_apart({ alike, alike, alike }) == Texts { "Institute", "Institute (2)", "Institute (3)" });
    auto const bare = leaflet("", "", "", "");
    CHECK(told_apart({ bare, bare }) == Texts { "1", "2" });
}
