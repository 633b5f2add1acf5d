#include "catalogue/title_steps.h"

#include <doctest/doctest.h>

using catalogue::TitleSteps;

namespace {

TitleSteps steps(char const* language)
{
    auto made = TitleSteps::create(language);
    REQUIRE(made);
    return std::move(*made);
}

std::size_t shared(TitleSteps const& steps, char const* one, char const* other)
{
    auto const a = steps.keys(one), b = steps.keys(other);
    std::size_t count = 0;
    while (count < a.size() && count < b.size() && a[count] == b[count])
        ++count;
    return count;
}

} // namespace

TEST_CASE("titles share the steps that case, accents and articles make no difference to")
{
    auto const english = steps("en");
    CHECK(shared(english, "Cytokine storm", "CYSTOCELE") == 2);
    CHECK(shared(english, "The cyst", "Cysts") == 4);
    CHECK(english.beginning("CYSTOCELE", 2) == "Cy");
    CHECK(english.beginning("The kidneys", 2) == "Ki");
    CHECK(shared(steps("es"), "Ébola", "eccema") == 1);
    CHECK(steps("es").beginning("Émbolo", 2) == "Em");
}

TEST_CASE("a blank belongs to the step after it")
{
    auto const english = steps("en");
    CHECK(english.beginning("Diabetes and pregnancy", 9) == "Diabetes and");
    CHECK(english.beginning("Diabetes", 30) == "Diabetes");
    CHECK(english.beginning("Cancer--leukemia", 7) == "Cancer leukemia");
    CHECK(english.beginning("Cat scratch disease", 6) == "Cat scratch");
    CHECK(english.beginning("Cat scratch disease", 3) == "Cat");
    CHECK(english.beginning("X-ray", 2) == "X-ray");
}

TEST_CASE("letters that a language sorts as one are one step")
{
    CHECK(steps("hu").keys("Acsád").size() == 4); // A, cs, á, d
    CHECK(steps("cs").beginning("Pchota", 2) == "Pch");
}

TEST_CASE("what a language sorts as letters of their own stays in a beginning, and tones do not")
{
    auto const vietnamese = steps("vi");
    CHECK(vietnamese.beginning("Bệnh tim", 2) == "Bê");
    CHECK(vietnamese.beginning("Bệnh tim", 5) == "Bênh tim");
    CHECK(shared(vietnamese, "Bệnh", "Bến") == 3);
    CHECK(shared(vietnamese, "Bệnh", "Bẹn") == 1);
}

TEST_CASE("Hindi goes by clusters, Arabic by letters")
{
    auto const hindi = steps("hi");
    CHECK(hindi.beginning("हृदय", 1) == "हृ");
    CHECK(shared(hindi, "हृदय", "हाथ") == 0);
    CHECK(steps("ar").beginning("التهاب", 2) == "ال");
}

TEST_CASE("Chinese goes by syllables first, and by its letters where it is indexed by strokes")
{
    auto const simplified = steps("zh");
    CHECK(simplified.beginning("化疗", 1) == "Hua");
    CHECK(simplified.beginning("化疗", 2) == "化");
    CHECK(shared(simplified, "化疗", "化验") == 2);
    CHECK(shared(simplified, "化疗", "花粉") == 1);
    CHECK(simplified.beginning("HIV", 2) == "Hi");
    CHECK(steps("zh-Hant").beginning("化療", 1) == "化");
}

TEST_CASE("any bytes have steps")
{
    auto const english = steps("en");
    CHECK(english.keys("").empty());
    CHECK(english.beginning("", 2).empty());
    CHECK(english.keys("\xff\xfe...").size() <= TitleSteps::k_max_steps);
    CHECK(english.keys(std::string(5000, 'a')).size() == TitleSteps::k_max_steps);
}

TEST_CASE("a letter alone before a mark, a blank or the end is no word that begins")
{
    auto const english = steps("en");
    for (char const* const title : { "C-section", "E. coli", "X", "T cell", "B (blood group)" })
        CHECK_MESSAGE(english.begins_with_lone_letter(title), title);
    for (char const* const title : { "Cancer", "C3", "5-alpha", "", "-", "The cold" })
        CHECK_MESSAGE(!english.begins_with_lone_letter(title), title);
}
