#include "content/dump.h"
#include "content/medquad/sentences.h"
#include "content/medquad/short_paragraphs.h"
#include "content/medquad/structure.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace content;
using namespace content::medquad;

namespace {

std::string prose(std::string_view answer) { return dump(structure_of_prose(answer)); }
std::string ghr(std::string_view answer) { return dump(structure_of_ghr(answer)); }

std::string repeated(std::string_view text, int times)
{
    std::string result;
    for (int i = 0; i < times; ++i)
        result += text;
    return result;
}

} // namespace

TEST_CASE("in ghr two blanks behind a full stop part paragraphs, and lists of links are left out")
{
    CHECK(ghr("An enzyme is low.  Families had sores. They are rare.  Some see a  risk.")
        == "An enzyme is low.\nFamilies had sores. They are rare.\nSome see a risk.\n");
    CHECK(ghr("These resources address the diagnosis of gout:  - Registry: Gout   These resources from a library "
              "offer information:  - Tests   - Drugs")
              .empty());
    CHECK(ghr("Gout is treated. These resources address it:  - Registry  Ask your doctor.")
        == "Gout is treated.\nAsk your doctor.\n");
    CHECK(ghr("There are forms:  - one   - two") == "There are forms:\n- one\n- two\n");
}

TEST_CASE("two blanks that are only typed part nothing elsewhere, three and lines do")
{
    CHECK(prose("It comes in bright light.  It is slow.   Most people live well.\nSome do not.")
        == "It comes in bright light. It is slow.\nMost people live well.\nSome do not.\n");
    CHECK(prose("Few notice it over\ntime and rest.") == "Few notice it over time and rest.\n");
}

TEST_CASE("a line end that left no trace is found again")
{
    CHECK(prose("It grows over time.Nobody knows why (yet).Ask.")
        == "It grows over time.\nNobody knows why (yet).\nAsk.\n");
    CHECK(
        prose("See St.John or B.Sc. at U.S.A. on example.org.") == "See St.John or B.Sc. at U.S.A. on example.org.\n");
}

TEST_CASE("a list whose first item hangs on the text and that is said twice is said once")
{
    CHECK(prose("Smoke harms more, among them - lungs   - throat   - mouth.  lungs throat mouth. Ask for help.")
        == "Smoke harms more, among them\n- lungs\n- throat\n- mouth\nAsk for help.\n");
    CHECK(prose("Smoke harms - lungs   - throat   - mouth. lungs throat mouth. Ask for help.")
        == "Smoke harms\n- lungs\n- throat\n- mouth\nAsk for help.\n");
    CHECK(prose("It harms:  - lungs   - mouth. Ask for help.") == "It harms:\n- lungs\n- mouth\nAsk for help.\n");
    CHECK(prose("Do this:  - Rest well.   - Drink. Do it often.") == "Do this:\n- Rest well.\n- Drink. Do it often.\n");
}

TEST_CASE("short lines below a colon are items, up to a line of another kind")
{
    CHECK(prose("It can bring:\n  \nPain\n  \nA sore\n  \nSee a doctor.")
        == "It can bring:\n- Pain\n- A sore\nSee a doctor.\n");
    CHECK(prose("You may:\n\nFeel pain.\n\nBe tired.\n\nTreatment\n\nRest helps.")
        == "You may:\n- Feel pain.\n- Be tired.\n### Treatment\nRest helps.\n");
    CHECK(prose("Remember:\n\nRest helps.") == "Remember:\nRest helps.\n");
}

TEST_CASE("what only the page meant is left out")
{
    CHECK(prose("Espaol\n   \nIt hurts.") == "It hurts.\n");
    CHECK(prose("It hurts. (Watch the video to see why. To enlarge it, click the brackets. To end it, press the Escape "
                "(Esc) button on your keyboard.) It passes.")
        == "It hurts. It passes.\n");
    CHECK(prose("It hurts. For more information about pain, go to the page on pain.\n\nMore on: Pain\n\nTop of Page")
        == "It hurts.\n");
    CHECK(prose("It hurts (see below). Go to a doctor.") == "It hurts (see below). Go to a doctor.\n");
}

TEST_CASE("the question that the answer begins with is not said again, and others are headings")
{
    CHECK(prose("What causes gout? Crystals do. How is gout treated? With rest.")
        == "Crystals do.\n### How is gout treated?\nWith rest.\n");
    CHECK(prose("Ask this. What is it? How long does it last? Who helps?")
        == "Ask this. What is it? How long does it last? Who helps?\n");
}

TEST_CASE("a flattened table of signs is a list of how often, and sign, without its small print")
{
    std::string const table
        = "What are the signs of gout? The Human Phenotype Ontology provides the following list of signs and symptoms "
          "for gout. If it is known, the table below includes how often a symptom is seen. You can use a dictionary to "
          "look up these terms. Signs and Symptoms Approximate number of patients (when available) ";
    std::string const print = " The Human Phenotype Ontology (HPO) has collected how often. In these cases, the sign "
                              "or symptom may be rare "
                              "or common.";
    CHECK(prose(table + "Short nose 90% Seizures 7.5% Sore toe 5/7 Dry skin - Pain" + print)
        == "- *90%:* Short nose\n- *7.5%:* Seizures\n- *5/7:* Sore toe\n- Dry skin\n- Pain\n");
    CHECK(prose("Toes hurt. " + table.substr(table.find("The Human")) + "Pain 50%" + print + " Ask us.")
        == "Toes hurt.\n- *50%:* Pain\nAsk us.\n");
}

TEST_CASE("no paragraph is long, and none ends within a sentence that is short enough")
{
    std::string const sentence = "This sentence has about sixty letters, as many have in texts. ";
    std::vector<Block> blocks { { BlockKind::paragraph, 0, 0, { repeated(sentence, 30), {} } },
        { BlockKind::bullet, 1, 0, { "Term: " + repeated(sentence, 20), { { 0, 5, true, false } } } },
        { BlockKind::paragraph, 0, 0, { repeated("one, two ", 200) + "end.", {} } } };
    auto const shortened = with_short_paragraphs(blocks);
    CHECK(shortened.size() > 8);
    for (Block const& block : shortened)
        CHECK(block.content.text.size() <= k_paragraph_limit_bytes);
    CHECK(shortened[0].content.text.ends_with("in texts."));
    auto const item = std::ranges::find(shortened, BlockKind::bullet, &Block::kind);
    REQUIRE(item != shortened.end());
    CHECK(item->content.runs.size() == 1);
    CHECK((item + 1)->kind == BlockKind::paragraph);
    CHECK((item + 1)->level == 2);
    std::vector<Block> const short_one { { BlockKind::paragraph, 0, 0, { sentence, {} } } };
    CHECK(with_short_paragraphs(short_one) == short_one);
}

TEST_CASE("a question of a heading asks, and a turn of speech does not")
{
    CHECK(asks("How is it treated?"));
    CHECK_FALSE(asks("Sure?"));
    CHECK_FALSE(asks("How it is treated."));
}
