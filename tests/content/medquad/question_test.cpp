#include "content/medquad/question.h"

#include <doctest/doctest.h>

using namespace content;
using namespace content::medquad;

namespace {

std::string ask(std::string_view question, Subject const& subject, AnswerForm form = AnswerForm::prose)
{
    return plain_question(question, "Gall Stones", subject, form);
}

Subject subject_in(std::string focus, std::string answer, std::size_t pairs = 1)
{
    MedquadDocument document;
    document.focus = std::move(focus);
    document.pairs.resize(pairs);
    document.pairs[0].answer = std::move(answer);
    return subject_of(document);
}

} // namespace

TEST_CASE("templates become questions that a person would ask")
{
    Subject const one { "gall stone", false }, many { "gall stones", true };
    CHECK(ask("What is (are) Gall Stones ?", one) == "What is gall stone?");
    CHECK(ask("What is (are) Gall Stones ?", many) == "What are gall stones?");
    CHECK(ask("Who is at risk for Gall Stones? ?", many) == "Who is at risk for gall stones?");
    CHECK(ask("what research (or clinical trials) is being done for Gall Stones ?", many)
        == "What research is being done for gall stones?");
    CHECK(ask("How to diagnose Gall Stones ?", many) == "How are gall stones diagnosed?");
    CHECK(ask("How to prevent Gall Stones ?", one) == "How can gall stone be prevented?");
    CHECK(ask("What to do for Gall Stones ?", many) == "What can I do about gall stones?");
    CHECK(ask("What to do for Gall Stones ?", many, AnswerForm::points) == "What should I remember about gall stones?");
    CHECK(ask("Do you have information about Gall Stones", many) == "What should I know about gall stones?");
    CHECK(ask("Is Gall Stones inherited ?", many) == "Are gall stones inherited?");
}

TEST_CASE("a question without a name for its subject still reads")
{
    CHECK(ask("What is (are) Gall Stones ?", {}) == "What should I know?");
    CHECK(ask("How to diagnose Gall Stones ?", {}) == "How is it diagnosed?");
}

TEST_CASE("an unknown question keeps its words and gains a capital")
{
    CHECK(ask("when does it hurt ??", {}) == "When does it hurt?");
    CHECK(ask("", {}) == "");
    CHECK(ask(" ? ", {}) == "");
}

TEST_CASE("a focus that ends with a question mark is found in its question")
{
    CHECK(plain_question("What is (are) Am I at Risk? ?", "Am I at Risk?", {}, AnswerForm::prose)
        == "What should I know?");
}

TEST_CASE("capitals, acronyms and names come from the answers")
{
    CHECK(subject_in("AIDS-Related Lymphoma", "People with AIDS-related lymphoma may ask.").name
        == "AIDS-related lymphoma");
    CHECK(
        subject_in("Adult Hodgkin Lymphoma", "Signs of adult Hodgkin lymphoma vary.").name == "adult Hodgkin lymphoma");
    CHECK(subject_in("Breast Cancer", "Breast cancer is a disease of the breast.").name == "breast cancer");
    CHECK(subject_in("Valley Fever", "You can breathe in the spores.").name == "Valley Fever");
    CHECK(subject_in("Hashimoto's Disease", "You may have Hashimotos disease.").name == "Hashimoto's disease");
}

TEST_CASE("articles and numbers come from the answers too")
{
    CHECK(subject_in("Abscess", "An abscess is a pocket of pus.").name == "an abscess");
    CHECK(subject_in("Gallstones", "Gallstones are hard.").plural);
    CHECK_FALSE(subject_in("Shingles", "It hurts.").plural);
    CHECK_FALSE(subject_in("Diabetes", "Blood sugar is high.").plural);
    CHECK_FALSE(subject_in("Arthritis", "It hurts.").plural);
    CHECK(subject_in("Kidney Stones in Adults", "Kidney stones in adults hurt.").plural);
}

TEST_CASE("a title that its answers never mention is not a thing to ask about")
{
    CHECK(subject_in("Your Guide to Diabetes", "Diabetes is common.", 2).name.empty());
    CHECK(subject_in("What I need to know about Cirrhosis", "People with cirrhosis ask.", 2).name == "cirrhosis");
    CHECK(subject_in("Pyelonephritis: Kidney Infection", "In pyelonephritis, bacteria rise.", 2).name
        == "pyelonephritis");
    CHECK(subject_in("Bile Duct Cancer (Cholangiocarcinoma)", "In bile duct cancer, cells grow.", 2).name
        == "bile duct cancer");
}
