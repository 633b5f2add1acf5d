#include "content/care_sections.h"
#include "content/dump.h"
#include "content/reader.h"

#include <doctest/doctest.h>

using namespace content;

namespace {

std::string read(std::string const& front_matter, std::string const& body)
{
    auto const article = read_markdown("---\ntitle: Fever\n" + front_matter + "---\n" + body, "fever.md");
    return article ? dump(article->blocks) : article.error().message;
}

} // namespace

TEST_CASE("the front matter grades sections by their headings, one or several a grade")
{
    CHECK(read("care:\n  emergency: Call  AN ambulance\n  today: [Call us, Ring]\n  routine: Ask\n",
              "## Ask\nA\n## Call us\nB\n### Ring\nC\n## Call an ambulance\nD\n## Other\nE\n")
        == "## [routine] Ask\nA\n## [today] Call us\nB\n### [today] Ring\nC\n## [emergency] Call an ambulance\nD\n## "
           "Other\nE\n");
}

TEST_CASE("a graded heading is found by the quotation marks that were typed")
{
    CHECK(read("care:\n  today: What's \"soon\"?\n", "## What's \"soon\"?\nA\n") == "## [today] What’s “soon”?\nA\n");
}

TEST_CASE("a graded heading that is not in the leaflet is named with file and line")
{
    CHECK(read("care:\n  today: Call us\n  routine:\n    - Ask\n    - Wait\n", "## Call us\nA\n## Ask\nB\n")
        == "fever.md:7: there is no heading 'Wait' in this leaflet");
    CHECK(read("care: { tomorrow: Ask }\n", "## Ask\nA\n")
        == "fever.md:3: unknown key 'tomorrow'; allowed are emergency, today, routine");
    CHECK(read("care: Ask\n", "## Ask\nA\n") == "fever.md:3: expected lines of the form 'key: value'");
}

TEST_CASE("a heading that is named twice is refused, and headings of the same words have one grade")
{
    CHECK(read("care:\n  emergency: Ask\n  routine: ASK\n", "## Ask\nA\n")
        == "fever.md:5: the heading 'ASK' is named a second time; line 4 has it");
    CHECK(read("care:\n  today: [Ask, Ask]\n", "## Ask\nA\n")
        == "fever.md:4: the heading 'Ask' is named a second time; line 4 has it");
    CHECK(read("care:\n  today: Ask\n", "## Ask\nA\n## What?\nB\n## ask\nC\n")
        == "## [today] Ask\nA\n## What?\nB\n## [today] ask\nC\n");
}

TEST_CASE("known headings count where the front matter says nothing, and only there")
{
    std::string const body = "## When should I call the care team?\nA\n## What is it?\nB\n";
    CHECK(read("", body) == "## [today] When should I call the care team?\nA\n## What is it?\nB\n");
    CHECK(read("care: {}\n", body) == "## When should I call the care team?\nA\n## What is it?\nB\n");
    CHECK(read("language: es\n", body) == "## When should I call the care team?\nA\n## What is it?\nB\n");
}

TEST_CASE("each language has headings that say when to get help")
{
    struct Known {
        char const *language, *heading;
        Sign grade;
    };
    for (Known const& known : {
             Known { "en-GB", "When should I call the care team?", Sign::today },
             Known { "en", "WHEN TO GET HELP", Sign::today },
             Known { "en", "When should I call the emergency number?", Sign::emergency },
             Known { "en", "When should I see a doctor?", Sign::today },
             Known { "en", "When should I go to the hospital?", Sign::today },
             Known { "en", "When to contact us", Sign::today },
             Known { "en", "When should I go to the emergency room?", Sign::emergency },
             Known { "en", "When should I call if it is not an emergency?", Sign::today },
             Known { "en", "When to call the non-emergency line", Sign::today },
             Known { "es", "¿Cuándo debo ver a un médico?", Sign::today },
             Known { "es", "¿Cuándo debo ir al hospital?", Sign::today },
             Known { "es", "¿Cuándo buscar atención médica?", Sign::today },
             Known { "es", "¿Cuándo debo llamar si no es una emergencia?", Sign::today },
             Known { "ar", "متى أراجع الطبيب؟", Sign::today },
             Known { "es", "¿Cuándo debo llamar al equipo médico?", Sign::today },
             Known { "es", "¿Cuándo llamar a emergencias?", Sign::emergency },
             Known { "ru", "Когда звонить врачам?", Sign::today },
             Known { "ru", "Когда нужно обратиться к врачу?", Sign::today },
             Known { "ru", "Когда вызывать скорую помощь?", Sign::emergency },
             Known { "hi", "मुझे देखभाल टीम को कब फ़ोन करना चाहिए?", Sign::today },
             Known { "hi", "एम्बुलेंस को कब बुलाएँ?", Sign::emergency },
             Known { "ar", "متى أتصل بفريق الرعاية؟", Sign::today },
             Known { "ar", "متى أتصل بالطوارئ؟", Sign::emergency },
             Known { "vi", "Khi nào tôi nên gọi nhóm chăm sóc?", Sign::today },
             Known { "vi", "Khi nào cần gọi cấp cứu?", Sign::emergency },
             Known { "zh-Hans", "什么时候应该给医护团队打电话？", Sign::today },
             Known { "zh", "什么时候打电话叫急救？", Sign::emergency },
         })
        CHECK_MESSAGE(known_care_grade(known.heading, known.language) == known.grade, known.heading);
}

TEST_CASE("headings that clinics write are known, numbered or not")
{
    for (std::string const heading : { "4. When should I call?", "When to ring the clinic", "Call us the same day if",
             "Get help now", "When should I worry?", "Who do I call?", "Urgent: call 555 0199", "Warning signs",
             "Contact the ward if", "Call your doctor right away", "See a GP if", "Seek immediate medical attention",
             "Get immediate help if", "Phone the ward if", "Call 111 if", "When should you call?" })
        CHECK_MESSAGE(known_care_grade(heading, "en") == Sign::today, heading);
    for (std::string const heading : { "Go to A&E if", "Call 999 if", "Call an ambulance if", "Dial 999 if",
             "When to go to A&E", "Immediate action required: Call 999 if", "In an emergency" })
        CHECK_MESSAGE(known_care_grade(heading, "en") == Sign::emergency, heading);
    for (std::string const heading : { "3. ¿Cuándo debo llamar?", "Signos de alarma", "Llame al médico si",
             "CUANDO LLAMAR AL MEDICO", "Comuníquese con su médico si", "Avise a su enfermera si",
             "Señales de advertencia", "¿Cuándo hay que llamar?", "Vaya al hospital si" })
        CHECK_MESSAGE(known_care_grade(heading, "es") == Sign::today, heading);
    for (std::string const heading : { "Llame al 911", "Llame al 112 inmediatamente si", "Vaya a urgencias si" })
        CHECK_MESSAGE(known_care_grade(heading, "es") == Sign::emergency, heading);
}

TEST_CASE("headings of calls for something else, and words that only look alike, are none for help")
{
    for (std::string const heading :
        { "Call the midwife", "Who cares?", "999 steps", "Urgency", "Get ready", "Who to call to change an appointment",
            "When should I call for my test results?", "Call the pharmacy if you need a refill",
            "Call us if you need an interpreter", "Seek help with costs", "When to seek a second opinion",
            "Warning signs on medicine labels", "When to see your doctor for a check-up", "See how it is done",
            "Tell me more", "Go to bed early if tired", "Get plenty of rest", "Call for papers", "See also" })
        CHECK_FALSE_MESSAGE(known_care_grade(heading, "en"), heading);
    for (std::string const heading : { "Busque ayuda económica", "Acuda a las citas, también si se siente bien",
             "Cuándo debo ir a la clínica para la vacuna", "Vaya a urgencias: qué esperar", "Llame casi siempre",
             "Consulte la receta si", "Vaya despacio si está cansado", "Hable de ello" })
        CHECK_FALSE_MESSAGE(known_care_grade(heading, "es"), heading);
}

TEST_CASE("questions that only begin alike are no call for help")
{
    for (char const* const heading : { "When is the best time?", "When will I get the results?",
             "When should I wash my hands?", "When should I see results?", "When should I go to bed?",
             "When should I see an improvement?", "When to go to sleep", "", "?" })
        CHECK_MESSAGE(!known_care_grade(heading, "en"), heading);
    CHECK_FALSE(known_care_grade("¿Cuándo debo ver resultados?", "es"));
    CHECK_FALSE(known_care_grade("¿Cuándo debo ir al trabajo?", "es"));
    CHECK_FALSE(known_care_grade("متى أراجع النتائج؟", "ar"));
    CHECK_FALSE(known_care_grade("¿Cuándo tendré los resultados?", "es"));
    CHECK_FALSE(known_care_grade("When should I call?", "eng"));
    CHECK_FALSE(known_care_grade("When should I call?", ""));
}
