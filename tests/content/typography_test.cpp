#include "content/reader.h"
#include "content/typography.h"
#include "content/vocabulary/placeholders.h"
#include "content/vocabulary/replacements.h"

#include <doctest/doctest.h>

using namespace content;

TEST_CASE("quotation marks are those of the language")
{
    CHECK(typeset_text("Say \"yes\" (or \"no\").", "en") == "Say “yes” (or “no”).");
    CHECK(typeset_text("Diga \"sí\".", "es") == "Diga «sí».");
    CHECK(typeset_text("\"Да\", - \"нет\".", "ru") == "«Да», - «нет».");
    CHECK(typeset_text("قل \"نعم\"", "ar") == "قل «نعم»");
    CHECK(typeset_text("\"आह\" कहें", "hi") == "“आह” कहें");
    CHECK(typeset_text("\"A\"", "pt-BR") == "“A”");
    CHECK(typeset_text("\"They said 'stop!'\"", "en") == "“They said ‘stop!’”");
    CHECK(typeset_text("«A» “b” ’c’", "en") == "«A» “b” ’c’");
}

TEST_CASE("apostrophes are curled within, at the beginning and at the end of a word")
{
    CHECK(typeset_text("Don't. Alzheimer's. The patients' room. Get 'em. The 1990's.", "en")
        == "Don’t. Alzheimer’s. The patients’ room. Get ’em. The 1990’s.");
    CHECK(typeset_text("L'asthme d'effort", "fr") == "L’asthme d’effort");
}

TEST_CASE("a mark whose meaning is not clear stays as it was typed")
{
    for (char const* const text :
        { "A 5\" tube", "6'2\" tall", "\"Never closed", "a \" b", "ד\"ר", "\"", "'", "\" \"" })
        CHECK_MESSAGE(typeset_text(text, "en") == text, text);
}

TEST_CASE("a number keeps to its unit")
{
    CHECK(typeset_text("38 °C, 5 mg, 20 %. 3 ml", "en") == "38\u00A0°C, 5\u00A0mg, 20\u00A0%. 3\u00A0ml");
    CHECK(typeset_text("5 мг и 2 л", "ru") == "5\u00A0мг и 2\u00A0л");
    CHECK(typeset_text("90 mg/dl", "en") == "90\u00A0mg/dl");
    CHECK(typeset_text("5 gels in 3 minutes, grade A mg", "en") == "5 gels in 3 minutes, grade A mg");
}

TEST_CASE("in a language that runs to the left, a number and its Latin unit run to the right")
{
    CHECK(typeset_text("فوق 38.5 °C الآن", "ar") == "فوق \u206638.5\u00A0°C\u2069 الآن");
    CHECK(typeset_text("5 ملغ", "ar") == "5\u00A0ملغ");
    CHECK(typeset_text("٣٨ °C", "ar") == "\u2066٣٨\u00A0°C\u2069");
}

TEST_CASE("in a language that runs to the left, a compound value stays whole")
{
    CHECK(typeset_text("ضغط 120/80 mmHg.", "ar") == "ضغط \u2066120/80\u00A0mmHg\u2069.");
    CHECK(typeset_text("1/2 mg", "ar") == "\u20661/2\u00A0mg\u2069");
    CHECK(typeset_text("-5 °C", "ar") == "\u2066-5\u00A0°C\u2069");
    CHECK(typeset_text("90 mg/dl", "ar") == "\u206690\u00A0mg/dl\u2069");
    CHECK(typeset_text("5 mg/10 ml", "ar") == "\u20665\u00A0mg/10\u00A0ml\u2069");
    CHECK(typeset_text("بعد 2–3 أيام", "ar") == "بعد \u20662–3\u2069 أيام");
    for (char const* const text : { "1,000.5", "COVID-19", "a.org/1/2", "٣٨", "38" })
        CHECK_MESSAGE(typeset_text(text, "ar") == text, text);
}

TEST_CASE("quotation marks are found where no spaces stand between words")
{
    CHECK(typeset_text("\"甲\"和\"乙\"", "zh") == "“甲”和“乙”");
    CHECK(typeset_text("他说\"好\"。", "zh") == "他说“好”。");
    CHECK(typeset_text("他说：\"好。\"", "zh") == "他说：“好。”");
    CHECK(typeset_text("用\"ok\"了", "zh") == "用“ok”了");
    CHECK(typeset_text("6\"管", "zh") == "6\"管");
}

TEST_CASE("emphasis stays on the words that it was on")
{
    RichText const made = typeset({ "\"a\" it's *", { { 1, 2, true, false }, { 4, 8, false, true } } }, "en");
    CHECK(made.text == "“a” it’s *");
    CHECK(made.runs == std::vector<Run> { { 3, 4, true, false }, { 8, 14, false, true } });
}

TEST_CASE("a leaflet's title, names and text are typeset, its slug is made of what was typed")
{
    auto const article = read_markdown(
        "---\ntitle: Crohn's \"disease\"\nother_names: [Crohn's]\n---\n- Don't\n\n| It's | 5 mg |\n|---|---|\n",
        "a.md");
    REQUIRE(article.has_value());
    CHECK(article->metadata.title == "Crohn’s “disease”");
    CHECK(article->metadata.other_names.front() == "Crohn’s");
    CHECK(article->metadata.slug == "crohns-disease");
    CHECK(article->blocks[0].content.text == "Don’t");
    CHECK(article->blocks[1].content.text == "It’s\t5\u00A0mg");
}

TEST_CASE("what takes the place of a piece has the emphasis of the piece, and moves what follows")
{
    std::vector<Replacement> const made { { 5, 8, "longer" }, { 10, 12, "" } };
    CHECK(replaced(std::string_view("Call abc, xx!"), made) == "Call longer, !");
    CHECK(replaced(
              RichText { "Call abc, xx!",
                  { { 0, 6, true, false }, { 6, 9, false, true }, { 10, 12, true, false }, { 12, 13, true, false } } },
              made)
              .runs
        == std::vector<Run> { { 0, 11, true, false }, { 11, 12, false, true }, { 13, 14, true, false } });
    CHECK(offset_after(13, Edge::end, made) == 14);
    CHECK(offset_after(5, Edge::begin, made) == 5);
}

TEST_CASE("placeholders are found by their braces")
{
    auto const names = [](std::string_view text) {
        std::string found;
        for (Placeholder const& each : placeholders_in(text))
            found += each.name + ";";
        return found;
    };
    CHECK(names("{{phone:day}} or {{fax}}") == "phone:day;fax;");
    CHECK(names("{{ phone:day }} {{phone: day}} {{phone :\u00A0day}}") == "phone:day;phone:day;phone:day;");
    CHECK(names("{{{phone:day}}} {{}} {{a  b}} {{open {phone:day} }} {{a\tb}}") == "phone:day;;a b;");
    CHECK(names("{{" + std::string(k_placeholder_limit_bytes, 'a') + "}}") == "");
    CHECK(without_placeholders("Call {{a}}!", '.') == "Call .....!");
}
