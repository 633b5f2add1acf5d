#include "content/dump.h"
#include "content/medquad/footnotes.h"
#include "content/medquad/institute.h"
#include "content/medquad/structure.h"

#include <doctest/doctest.h>

using namespace content;
using namespace content::medquad;

TEST_CASE("in cancer_gov a line of its own behind empty lines is a heading")
{
    CHECK(dump(structure_of_cancer_gov(
              "Key Points\n                    - First.    -  Second.\n\n\n"
              "                    Moles may change.\n                    Look at them often. See a doctor.\n"))
        == "### Key Points\n- First.\n- Second.\n### Moles may change.\nLook at them often. See a doctor.\n");
}

TEST_CASE("in cancer_gov wider gaps nest lists and close them again")
{
    CHECK(dump(structure_of_cancer_gov(
              "Risks are:            - Sun. It may come from:                  -  Work.       -  Sport.       "
              "         - Age.     - Skin.           Talk to your doctor."))
        == "Risks are:\n- Sun. It may come from:\n  - Work.\n  - Sport.\n- Age.\n- Skin.\nTalk to your doctor.\n");
    CHECK(dump(structure_of_cancer_gov(
              "Key Points\n                    - These are used:         - One      - Two        - Last."))
        == "### Key Points\n- These are used:\n  - One\n  - Two\n- Last.\n");
    CHECK(dump(structure_of_cancer_gov(
              "So:            - A                  - B       - C one of these:                           - D          "
              "- E                                  - F"))
        == "So:\n- A\n  - B\n  - C one of these:\n    - D\n    - E\n- F\n");
}

TEST_CASE("in cancer_gov a few words between wide gaps are a small heading")
{
    CHECK(dump(structure_of_cancer_gov(
              "Two ways are used.    Surgery      The mole is cut out.        Laser therapy     Light is used."))
        == "Two ways are used.\n#### Surgery\nThe mole is cut out.\n#### Laser therapy\nLight is used.\n");
    CHECK(dump(structure_of_cancer_gov("Rest.    Symptoms may include         - pain    - fever"))
        == "Rest.\nSymptoms may include\n- pain\n- fever\n");
}

TEST_CASE("in cancer_gov a blank or two around a link part nothing, three after a full stop do")
{
    CHECK(dump(structure_of_cancer_gov("The  ABC1  gene may change.   Ask about tests."))
        == "The ABC1 gene may change.\nAsk about tests.\n");
}

TEST_CASE("a heading that the next paragraph repeats is kept once")
{
    CHECK(dump(structure_of_cancer_gov("Moles may change.\n                    Moles may change. Look at them."))
        == "Moles may change. Look at them.\n");
    CHECK(dump(structure_of_cancer_gov("Start.    Stage I      Stage I is small."))
        == "Start.\n#### Stage I\nStage I is small.\n");
}

TEST_CASE("the term that begins a bullet is strong and its colon is tidied")
{
    CHECK(dump(structure_of_cancer_gov("Tests:         -   Skin exam : A look at the skin.    - a look, then a wait"))
        == "Tests:\n- *Skin exam:* A look at the skin.\n- a look, then a wait\n");
}

TEST_CASE("in medlineplus four blanks part paragraphs and a hyphen begins a bullet")
{
    CHECK(dump(structure_of_medlineplus("Summary : Itching is common.  It passes.    If you itch       -  Do not "
                                        "scratch     -  Cool - not ice - helps        See a doctor."))
        == "Itching is common. It passes.\nIf you itch\n- Do not scratch\n- Cool - not ice - helps\nSee a doctor.\n");
}

TEST_CASE("in niddk lines part paragraphs, and a list stands in one line")
{
    CHECK(dump(structure_of_niddk("Signs include\n                \n- pain  - fever   - chills\n                "
                                  "\nBlood Tests\n                \nA nurse takes blood."))
        == "Signs include\n- pain\n- fever\n- chills\n### Blood Tests\nA nurse takes blood.\n");
}

TEST_CASE("in niddk what follows tells where an inner list ends")
{
    CHECK(dump(structure_of_niddk("- It has causes, including      - dust    - wind    - It may pass.  - Rest helps."))
        == "- It has causes, including\n  - dust\n  - wind\n- It may pass.\n- Rest helps.\n");
    CHECK(dump(structure_of_niddk("- It has causes, including      - dust    - wind    - It may pass."))
        == "- It has causes, including\n  - dust\n  - wind\n- It may pass.\n");
}

TEST_CASE("in niddk a box beside the text begins with its heading")
{
    CHECK(dump(structure_of_niddk(
              "Text.\n                \n\n                \nGet Tested   Tests find it early.    Ask for one."))
        == "Text.\n### Get Tested\nTests find it early.\nAsk for one.\n");
}

TEST_CASE("footnote numbers go where they can be nothing else")
{
    CHECK(without_footnotes("the United States.1 The (ADA)3 says.1,2 Others:2")
        == "the United States. The (ADA) says. Others:");
    CHECK(without_footnotes("about HIV/AIDS.2 Other") == "about HIV/AIDS. Other");
    CHECK(without_footnotes("below 140/90.4 Vitamin B.6 and B12, 5.7 percent, 2.5, in 2012.1 include2 page.123 (2)")
        == "below 140/90.4 Vitamin B.6 and B12, 5.7 percent, 2.5, in 2012.1 include2 page.123 (2)");
    CHECK(without_footnotes("") == "");
}

TEST_CASE("only the name of an institute is taken from the end")
{
    auto const taken = [](std::string const& text) {
        std::vector<Block> blocks { { BlockKind::paragraph, 0, 0, { text, {} } } };
        std::string const institute = take_institute(blocks);
        CHECK(blocks.empty() == !institute.empty());
        return institute;
    };
    CHECK(taken("NIH: National Eye Institute") == "National Eye Institute");
    CHECK(taken("Dept. of Health and Human Services Office on Women's Health")
        == "Dept. of Health and Human Services Office on Women's Health");
    CHECK(taken("Ask the Center for help.").empty());
    CHECK(taken("The Center can help you").empty());
    CHECK(taken("Good Nutrition").empty());
    std::vector<Block> none;
    CHECK(take_institute(none).empty());
}

TEST_CASE("an answer without a word gives nothing")
{
    for (Structure const structure : { structure_of_cancer_gov, structure_of_medlineplus, structure_of_niddk })
        for (char const* const answer : { "", " ", "\n \n", "- ", "-", " -  -  - ", "    ,     - ;" })
            CHECK_MESSAGE(structure(answer).empty(), answer);
}
