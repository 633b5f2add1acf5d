#include "privacy/scrub_cases.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>

using scrub_cases::Score;

namespace {

void print(char const* title, Score const& score)
{
    std::printf("%s\n", title);
    for (auto const& [kind, recall] : score.by_kind)
        std::printf("  %-9s %3d of %3d\n", kind.c_str(), recall.found, recall.marked);
    std::printf("  structured recall %.3f, unmarked words lost %d of %d (%.2f %%)\n", score.structured().share(),
        score.lost, score.words, 100 * score.lost_share());
    // The held-out sentences are not to be looked at while rules are written, so only the others are ever listed.
    if (std::getenv("LECTERN_SCRUB_MISSES") != nullptr && !std::string_view(title).ends_with("held out"))
        for (std::string const& miss : score.misses)
            std::printf("    %s\n", miss.c_str());
}

double of_wards_and_jobs(Score const& score)
{
    auto const& wards = score.by_kind.at("ward");
    auto const& jobs = score.by_kind.at("job");
    return static_cast<double>(wards.found + jobs.found) / (wards.marked + jobs.marked);
}

} // namespace

TEST_CASE("the sentences that rules were written for lose their identifiers")
{
    auto const sentences = scrub_cases::read("identifiers_train.tsv");
    REQUIRE(sentences.size() >= 480);
    Score const score = scrub_cases::score(sentences);
    print("identifiers, train", score);
    CHECK(score.structured().share() >= 0.99);
    CHECK(score.by_kind.at("name").share() >= 0.98);
}

TEST_CASE("sentences that no rule was written for lose their identifiers")
{
    auto const sentences = scrub_cases::read("identifiers_held_out.tsv");
    REQUIRE(sentences.size() >= 120);
    Score const score = scrub_cases::score(sentences);
    print("identifiers, held out", score);
    CHECK(score.structured().share() >= 0.98);
    CHECK(score.by_kind.at("name").share() >= 0.9);
}

TEST_CASE("sentences by people who had not seen the scrubber lose their identifiers")
{
    for (char const* const part : { "train", "held out" }) {
        CAPTURE(part);
        std::string const file = part == std::string_view("train") ? "train.tsv" : "held_out.tsv";
        auto const sentences = scrub_cases::read("identifiers_others_" + file);
        REQUIRE(sentences.size() >= 300);
        Score const score = scrub_cases::score(sentences);
        print(("identifiers by others, " + std::string(part)).c_str(), score);
        CHECK(score.structured().share() >= 0.96);
        CHECK(score.by_kind.at("name").share() >= 0.95);
        CHECK(score.by_kind.at("place").share() >= 0.9);
        CHECK(of_wards_and_jobs(score) >= 0.8);
        CHECK(score.lost_share() <= 0.03);
        Score const harmless = scrub_cases::score(scrub_cases::read("harmless_others_" + file));
        print(("harmless by others, " + std::string(part)).c_str(), harmless);
        CHECK(harmless.lost_share() <= 0.01);
    }
}

TEST_CASE("harmless sentences about health keep at least 99 of 100 words")
{
    auto const train = scrub_cases::read("harmless_train.tsv");
    auto const held_out = scrub_cases::read("harmless_held_out.tsv");
    REQUIRE(train.size() + held_out.size() >= 300);
    Score const of_train = scrub_cases::score(train);
    Score const of_held_out = scrub_cases::score(held_out);
    print("harmless, train", of_train);
    print("harmless, held out", of_held_out);
    CHECK(of_train.lost_share() <= 0.01);
    CHECK(of_held_out.lost_share() <= 0.01);
}
