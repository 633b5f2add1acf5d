#include "support/fixtures.h"

#include <doctest/doctest.h>

using content::BlockKind;

namespace {

/// An article of one section with this text.
content::Article with_text(
    std::string const& slug, std::string const& title, std::string const& text, std::string const& heading = "About it")
{
    content::Article made = fixtures::article(slug, title);
    made.blocks = { { BlockKind::heading, 2, 0, { heading, {} } }, { BlockKind::paragraph, 0, 0, { text, {} } } };
    return made;
}

/// The slugs that are found, best first.
std::vector<std::string> ranked(std::string const& words, std::vector<content::Article> articles)
{
    for (int i = 0; i < 10; ++i)
        articles.push_back(with_text("other-" + std::to_string(i), "Another leaflet", "Words on other subjects."));
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), articles);
    auto const answer = fixtures::open(folder.path()).search({ base::WipingString(words), "en", 10 });
    REQUIRE(answer);
    std::vector<std::string> slugs;
    for (auto const& hit : answer->hits)
        slugs.push_back(hit.slug);
    return slugs;
}

using Slugs = std::vector<std::string>;

} // namespace

TEST_CASE("a section with all the words comes before one that says a single word often")
{
    CHECK(ranked("warts feet",
              { with_text("some", "One", "Warts on hands, warts on lips, warts again.", "Warts"),
                  with_text("all", "Two", "Warts that grow on somebody's feet and hurt.") })
        == Slugs { "all", "some" });
}

TEST_CASE("words side by side as they were typed come before the same words apart")
{
    CHECK(ranked("chronic cough",
              { with_text("apart", "One", "A cough may become quite chronic."),
                  with_text("together", "Two", "A chronic cough may become bad.") })
        == Slugs { "together", "apart" });
}

TEST_CASE("a title that says nothing else than the question comes before a longer one")
{
    CHECK(ranked("gout", { with_text("longer", "Gout medicines", "A text."), with_text("whole", "Gout", "A text.") })
        == Slugs { "whole", "longer" });
}

TEST_CASE("a heading that names what is asked for counts more than other words in headings")
{
    CHECK(ranked("gout treatment toes",
              { with_text("toes", "Gout", "A text on treating.", "Which toes?"),
                  with_text("treated", "Gout", "A text on toes.", "How is it treated?") })
              .front()
        == "treated");
}

TEST_CASE("what means the same as what is asked of a subject selects a section, and counts in no title")
{
    CHECK(ranked("how is fever treated",
              { with_text("during", "Fever during treatment", "A text on treating.", "When does it matter?"),
                  with_text("fever", "Fever", "A text on rest.", "How is it treated?") })
        == Slugs { "fever", "during" });
    CHECK(ranked("gout medicines",
              { with_text("gout", "Gout", "A text.", "About it"),
                  with_text("medicines", "Gout medicines", "A text.", "About them") })
        == Slugs { "medicines", "gout" });
}

TEST_CASE("a word in a short text counts more than in a long one")
{
    std::string text = "Fever and";
    for (int i = 0; i < 60; ++i)
        text += " other matter";
    CHECK(ranked("fever", { with_text("long", "One", text), with_text("short", "Two", "Fever and little else.") })
        == Slugs { "short", "long" });
}
