#include "support/earlier_edition.h"
#include "support/fixtures.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>

using catalogue::SearchAnswer;
using content::Article;
using content::BlockKind;
using fixtures::article;

namespace {

Article with_section(Article made, std::string const& heading, std::string const& text)
{
    made.blocks.push_back({ BlockKind::heading, 2, 0, { heading, {} } });
    made.blocks.push_back({ BlockKind::paragraph, 0, 0, { text, {} } });
    return made;
}

Article named(Article made, std::vector<std::string> names)
{
    made.metadata.other_names = std::move(names);
    return made;
}

/// Enough of a library for words to be frequent and rare.
std::vector<Article> library()
{
    std::vector<Article> articles {
        with_section(with_section(with_section(article("diabetes", "Diabetes"), "What is it?",
                                      "Diabetes means too much sugar in the blood."),
                         "What causes diabetes?", "The pancreas makes too little insulin."),
            "How is it treated?", "Insulin and a healthy diet keep the sugar down."),
        named(with_section(article("infarct", "Myocardial infarction"), "What are the symptoms?",
                  "Pain in the chest that spreads to the arm."),
            { "Coronary thrombosis" }),
        with_section(article("pneumonia", "Pneumonia"), "What is it?", "An infection of the lungs with fever."),
        with_section(article("pressure", "High blood pressure"), "What is it?", "The blood presses on the vessels."),
        with_section(article("xray", "Chest X-ray"), "What is it?", "A picture of the lungs."),
        article("gout", "Gout"),
        article("fever", "Fever in children"),
    };
    for (int i = 0; i < 20; ++i)
        articles.push_back(article("other-" + std::to_string(i), "Leaflet number " + std::to_string(i)));
    return articles;
}

SearchAnswer search(
    std::filesystem::path const& folder, std::string const& words, std::string const& language = "en", int limit = 10)
{
    auto const answer = fixtures::open(folder).search({ base::WipingString(words), language, limit });
    REQUIRE_MESSAGE(answer, (answer ? "" : answer.error().message));
    return *answer;
}

std::string first(SearchAnswer const& answer) { return answer.hits.empty() ? "" : answer.hits.front().slug; }

struct Published {
    Published(std::vector<Article> const& articles = library()) { fixtures::publish(folder.path(), articles); }

    [[nodiscard]] SearchAnswer find(std::string const& words, std::string const& language = "en") const
    {
        return search(folder.path(), words, language);
    }
    fixtures::TemporaryFolder folder;
};

} // namespace

TEST_CASE("a question finds the section that answers it")
{
    Published const library;
    SearchAnswer const answer = library.find("how do they treat diabetes?");
    REQUIRE_FALSE(answer.hits.empty());
    CHECK(answer.hits[0].slug == "diabetes");
    CHECK(answer.hits[0].title == "Diabetes");
    CHECK(answer.hits[0].heading == "How is it treated?");
    CHECK(answer.hits[0].position == 5);
    CHECK(library.find("why do people get diabetes, the cause").hits[0].heading == "What causes diabetes?");
    CHECK(answer.corrected.empty());
    CHECK(library.find("diabetes therapy").hits[0].heading == "How is it treated?");
    CHECK(library.find("diabetes therapy").corrected.empty());
}

TEST_CASE("results of one title say what tells them apart, others do not")
{
    auto one = with_section(article("causes-1", "Causes of ulcers"), "What causes them?", "Bacteria in the stomach.");
    auto other = with_section(article("causes-2", "Causes of ulcers"), "Which medicines?", "Pills against pain.");
    one.metadata.author = other.metadata.author = "A clinic";
    auto const hits = Published({ one, other, article("ulcers", "Ulcers") }).find("ulcers").hits;
    REQUIRE(hits.size() == 3);
    std::set<std::string> told;
    for (auto const& hit : hits)
        if (hit.title == "Ulcers")
            CHECK(hit.told_by.empty());
        else
            told.insert(hit.told_by);
    CHECK(told.size() == 2);
    CHECK_FALSE(told.contains(""));
}

TEST_CASE("other names that some of the results share do not make them look alike")
{
    std::vector<Article> alike;
    for (int i = 0; i < 4; ++i) {
        auto one = with_section(article("leukemia-" + std::to_string(i), "Leukemia"), "What is it?",
            "Kind " + std::to_string(i) + " of a disease of the blood.");
        one.metadata.author = i < 2 ? "An institute" : "A society";
        alike.push_back(named(one, { i % 2 == 0 ? "Blood cancer" : "Cancer of blood" }));
    }
    std::set<std::string> told;
    for (auto const& hit : Published(alike).find("leukemia").hits)
        told.insert(hit.told_by);
    CHECK(told.size() == 4);
    CHECK_FALSE(told.contains(""));
}

TEST_CASE("words that say nothing are no question yet")
{
    Published const library;
    CHECK(library.find("what are the").says_nothing);
    CHECK(library.find("  ").says_nothing);
    CHECK_FALSE(library.find("what are xqzvkw").says_nothing);
    CHECK_FALSE(library.find("what is diabetes").says_nothing);
}

TEST_CASE("a result names the block that its snippet is of")
{
    auto long_section = with_section(article("asthma", "Asthma"), "What is it?", "A disease of the airways.");
    for (int i = 0; i < 6; ++i)
        long_section.blocks.push_back({ BlockKind::paragraph, 0, 0, { "Many have it. " + std::to_string(i), {} } });
    long_section.blocks.push_back({ BlockKind::paragraph, 0, 0, { "Sprays widen them again.", {} } });
    auto const hit = Published({ long_section, article("gout", "Gout") }).find("asthma sprays").hits.at(0);
    CHECK(hit.snippet == "Sprays widen them again.");
    CHECK(hit.passage == static_cast<int>(long_section.blocks.size()) - 1);
    CHECK(hit.passage > hit.position + 3);
}

TEST_CASE("a notice above an article is not what is shown of it")
{
    auto asthma = article("asthma", "Asthma");
    asthma.blocks = { { BlockKind::notice, 0, 0, { "Not reviewed yet.", {} } },
        { BlockKind::heading, 2, 0, { "What is it?", {} } }, { BlockKind::paragraph, 0, 0, { "Short breath.", {} } } };
    auto const hit = Published({ asthma, article("gout", "Gout") }).find("asthma").hits.at(0);
    CHECK(hit.snippet == "Short breath.");
    CHECK(hit.passage == 2);
}

TEST_CASE("a snippet is of the section that answers, with the words marked")
{
    auto const hit = Published().find("insulin diet").hits.at(0);
    CHECK(hit.snippet == "Insulin and a healthy diet keep the sugar down.");
    REQUIRE(hit.marked.size() == 2);
    CHECK(hit.marked[1] == catalogue::MarkedRange { 22, 26 });
}

TEST_CASE("a hit tells where the words stand in the blocks of its section, in its title and in its heading")
{
    Published const library;
    auto const hit = library.find("how is diabetes treated with insulin").hits.at(0);
    REQUIRE(hit.position == 5);
    REQUIRE(hit.passages.size() == 2);
    CHECK(hit.passages[0] == catalogue::MarkedBlock { 5, { { 10, 17 } } });
    CHECK(hit.passages[1].position == 6);
    CHECK(hit.passages[1].words.at(0) == catalogue::MarkedRange { 0, 7 });
    CHECK(hit.marked_heading == std::vector<catalogue::MarkedRange> { { 10, 17 } });
    CHECK(hit.marked_title == std::vector<catalogue::MarkedRange> { { 0, 8 } });
}

TEST_CASE("words are looked for as they were typed when that is asked for")
{
    Published const library;
    auto const as_typed = [&](char const* words) {
        auto answer = fixtures::open(library.folder.path())
                          .search({ .words = base::WipingString(words), .language = "en", .as_typed = true });
        REQUIRE(answer);
        return *answer;
    };
    for (char const* const words : { "neumonia", "bloodpressure", "pneu monia" }) {
        CHECK_FALSE(library.find(words).corrected.empty());
        CHECK_MESSAGE(as_typed(words).hits.empty(), words);
        CHECK(as_typed(words).corrected.empty());
    }
    CHECK(first(as_typed("pneum")) == "pneumonia");
    CHECK(first(as_typed("heart attack")) == "infarct");
}

TEST_CASE("an article stands once among the results, and no more of them than asked for")
{
    Published const library;
    auto const hits = library.find("diabetes insulin sugar").hits;
    CHECK(std::ranges::count(hits, "diabetes", &catalogue::SearchHit::slug) == 1);
    CHECK(search(library.folder.path(), "leaflet", "en", 3).hits.size() == 3);
    CHECK(search(library.folder.path(), "leaflet", "en", 0).hits.empty());
}

TEST_CASE("titles and other names come before headings, headings before text")
{
    Published const library({ with_section(article("text", "One"), "Two", "Here a lymphoma is named in a text."),
        with_section(article("heading", "Three"), "Lymphoma", "Four words of text here."),
        named(article("name", "Five"), { "Lymphoma" }), article("title", "Lymphoma"), article("none", "Six") });
    auto const hits = library.find("lymphoma").hits;
    REQUIRE(hits.size() == 4);
    CHECK(hits[0].slug == "title");
    CHECK(hits[1].slug == "name");
    CHECK(hits[2].slug == "heading");
    CHECK(hits[3].slug == "text");
}

TEST_CASE("all the words come before some of them, and some before nothing")
{
    auto articles = library();
    articles.push_back(with_section(article("both", "One"), "Two", "Warts and verrucas on the feet."));
    articles.push_back(with_section(article("one", "Three"), "Four", "Warts on hands, warts on lips, warts again."));
    Published const library(articles);
    auto const hits = library.find("warts feet").hits;
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].slug == "both");
    CHECK(first(library.find("warts unheardof")) == "one");
}

TEST_CASE("an everyday word leads to the medical one, by the house's synonyms and the leaflets' other names")
{
    Published const library;
    CHECK(first(library.find("heart attack")) == "infarct");
    CHECK(first(library.find("coronary thrombosis")) == "infarct");
    CHECK(library.find("heart attack").corrected.empty());
}

TEST_CASE("misspelt words are understood, and the answer says how")
{
    Published const library;
    for (auto const& [typed, slug, corrected] : std::vector<std::array<std::string, 3>> {
             { "neumonia", "pneumonia", "pneumonia" },
             { "what is diabetis?", "diabetes", "what is diabetes?" },
             { "diabtees treatment", "diabetes", "diabetes treatment" },
             { "xiabetes", "diabetes", "diabetes" },
             { "hi blood presure", "pressure", "hi blood pressure" },
         }) {
        SearchAnswer const answer = library.find(typed);
        CHECK_MESSAGE(first(answer) == slug, typed);
        CHECK(answer.corrected == corrected);
    }
}

TEST_CASE("in a long question the words that everybody writes say little, and those said again say more")
{
    Published const library({ article("doctor", "Your doctor"), article("mother", "Mother"), article("gout", "Gout"),
        article("feet", "Feet"), article("hands", "Hands") });
    CHECK(first(library.find("your doctor")) == "doctor");
    CHECK(first(library.find("Dear doctor, my mother and her son have been told for years. What helps against gout?"))
        == "gout");
    CHECK(
        first(library.find("Gout in hands is not like it is in feet, the mother of a doctor said: hands")) == "hands");
}

TEST_CASE("in a long question a word that is no near miss of a name is left as it is")
{
    Published const library;
    CHECK(library.find("dear people, Goud moved to Xeumonida with nice views, what about diabetis").corrected
        == "dear people, Goud moved to Xeumonida with nice views, what about diabetes");
}

TEST_CASE("what the library does not know outweighs a word that says little, but not one that says much")
{
    Published const library;
    SearchAnswer const weak = library.find("qwerty leaflet");
    CHECK(weak.hits.empty());
    CHECK_FALSE(weak.says_nothing);
    CHECK(first(library.find("leaflet")).starts_with("other-"));
    CHECK(first(library.find("qwerty gout")) == "gout");
}

TEST_CASE("an article named by the one word that the library knows is found, however frequent the word is")
{
    auto articles = library();
    articles.push_back(article("leaflet", "Leaflets"));
    CHECK(first(Published(articles).find("qwerty leaflet")) == "leaflet");
}

TEST_CASE("words of another language are taken for no words of this one, as far as these are from them")
{
    auto articles = library();
    for (char const* const title : { "Bone grafts", "Toe injuries", "Dying at home" })
        articles.push_back(article("a" + std::to_string(articles.size()), title));
    Published const library(articles);
    CHECK(library.find("benh tieu duong").hits.empty());
    CHECK(library.find("benh tieu duong").corrected.empty());
    CHECK(library.find("bone grafs").corrected == "bone grafts");
}

TEST_CASE("names of people and places in a long question hide nothing")
{
    Published const library;
    CHECK(first(library.find("My neighbour Ferdinand Kowalczyk from Bydgoszcz and his wife Agnieszka have fever"))
        == "fever");
    CHECK(library.find("Ferdinand Kowalczyk Bydgoszcz Agnieszka Wojciechowska leaflet").hits.empty());
}

TEST_CASE("words run together and torn apart are understood")
{
    Published const library;
    CHECK(library.find("bloodpressure").corrected == "blood pressure");
    CHECK(first(library.find("bloodpressure")) == "pressure");
    CHECK(library.find("blood pre sure").corrected == "blood pressure");
    CHECK(first(library.find("pneu monia")) == "pneumonia");
    CHECK(first(library.find("xray")) == "xray");
}

TEST_CASE("what says nothing and a word of the library are no word that was torn apart")
{
    Published const library({ with_section(article("sleep", "Sleep study"), "What is it?", "You sleep at the clinic."),
        article("asleep", "Falling asleep"), article("depresion", "Depresión", "es"),
        article("presion", "Presión alta", "es") });
    CHECK(library.find("what is a sleep study").corrected.empty());
    CHECK(first(library.find("what is a sleep study")) == "sleep");
    CHECK(library.find("síntomas de presión alta", "es").corrected.empty());
    CHECK(first(library.find("síntomas de presión alta", "es")) == "presion");
    CHECK(first(library.find("de presion", "es")) == "presion");
}

TEST_CASE("a last word may be half-typed, and is none when something follows it")
{
    Published const library;
    CHECK(first(library.find("pneum")) == "pneumonia");
    CHECK(library.find("pneum").corrected.empty());
    CHECK(first(library.find("high blood pres")) == "pressure");
}

TEST_CASE("a question of words that say nothing, or that the library does not have, finds nothing")
{
    Published const library;
    for (char const* const words : { "", "what is it?", "xqzvkw", "\"*:()^-", "\xFF\xFE" })
        CHECK_MESSAGE(library.find(words).hits.empty(), words);
    CHECK(library.find("diabetes", "de").hits.empty());
}

TEST_CASE("what FTS5 would take for its own language is taken for words")
{
    Published const library;
    for (char const* const words :
        { "diabetes NOT insulin", "title:diabetes", "diabetes*", "\"diabetes", "NEAR(diabetes)" })
        CHECK_MESSAGE(first(library.find(words)) == "diabetes", words);
}

TEST_CASE("a correction is written as the library writes it")
{
    Published const library({ article("alzheimer", "Alzheimer's disease") });
    CHECK(library.find("alzhiemers disease").corrected == "Alzheimer's disease");
    CHECK(library.find("alzheimrs").corrected == "Alzheimer's");
}

TEST_CASE("languages are searched one by one, each by its own rules")
{
    Published const library({ article("gout", "Gout"), article("diabetes", "Diabetes"),
        article("neumonia", "Neumonía y otras infecciones", "es"), article("zucker", "糖尿病", "zh"),
        article("sugar", "السكري", "ar"), article("duong", "Bệnh tiểu đường", "vi") });
    CHECK(first(library.find("neumonia infección", "es")) == "neumonia");
    CHECK(first(library.find("NEUMONÍA", "es")) == "neumonia");
    CHECK(library.find("neumonia", "en").hits.empty());
    CHECK(library.find("neumnia", "es").corrected == "neumonía");
    CHECK(first(library.find("糖尿病", "zh")) == "zucker");
    CHECK(first(library.find("tangniaobing", "zh")) == "zucker");
    CHECK(first(library.find("tnb", "zh")) == "zucker");
    CHECK(first(library.find("سكري", "ar")) == "sugar");
    CHECK(first(library.find("tieu duong", "vi")) == "duong");
}

TEST_CASE("an edition of before there was a search says so, and an import makes an index")
{
    Published const library;
    CHECK(fixtures::open(library.folder.path()).library()->searchable);
    fixtures::drop_search_index(library.folder.path() / "catalogue.db");
    CHECK_FALSE(fixtures::open(library.folder.path()).library()->searchable);
    auto const answer = fixtures::open(library.folder.path()).search({ base::WipingString("gout"), "en", 10 });
    REQUIRE_FALSE(answer);
    CHECK(answer.error().code == base::ErrorCode::absent);
    CHECK(answer.error().message.find("import the library again") != std::string::npos);
    fixtures::publish(library.folder.path(), { article("gout", "Gout") });
    CHECK(first(library.find("gout")) == "gout");
}

TEST_CASE("a phrase of one telling word does not stand for that word alone")
{
    fixtures::TemporaryFolder const folder;
    auto builder = catalogue::CatalogueBuilder::create(folder.path());
    REQUIRE(builder);
    builder->add_synonyms({ { "en", { { "can't get pregnant", "infertility" }, { "the flu", "influenza" } } } });
    for (auto const& each : { article("infertility", "Infertility"), article("pregnancy", "Pregnant with twins"),
             article("flu", "Influenza"), article("insomnia", "Insomnia") })
        REQUIRE(builder->add(each));
    REQUIRE(builder->publish(catalogue::ImportMode::replace));
    CHECK(first(search(folder.path(), "pregnant")) == "pregnancy");
    CHECK(search(folder.path(), "pregnant").hits.size() == 1);
    CHECK(first(search(folder.path(), "why can't I get pregnant")) == "pregnancy");
    CHECK(first(search(folder.path(), "I can't get pregnant")) == "infertility");
    CHECK(first(search(folder.path(), "flu")) == "flu");
}

TEST_CASE("in a small library a question with words that it does not have is answered")
{
    Published const library({ article("fever", "发烧", "zh"), article("chemo", "化疗", "zh"),
        article("pain", "疼痛", "zh"), article("hitze", "Температура и лихорадка", "ru"),
        article("schmerz", "Боль", "ru"), article("da", "Khô da", "vi"), article("ho", "Ho", "vi") });
    CHECK(first(library.find("发烧怎么办", "zh")) == "fever");
    CHECK(first(library.find("我妈妈发烧", "zh")) == "fever");
    CHECK(first(library.find("у дочки температура", "ru")) == "hitze");
    CHECK(first(library.find("da", "vi")) == "da");
}

TEST_CASE("a clinic's own synonyms count beside those of the house")
{
    fixtures::TemporaryFolder const folder;
    auto builder = catalogue::CatalogueBuilder::create(folder.path());
    REQUIRE(builder);
    builder->add_synonyms({ { "en", { { "gout", "rich man's disease" } } } });
    REQUIRE(builder->add(article("gout", "Gout")));
    REQUIRE(builder->publish(catalogue::ImportMode::replace));
    CHECK(first(search(folder.path(), "rich man's disease")) == "gout");
}

TEST_CASE("whatever bytes are typed, a search answers and finds nothing twice")
{
    Published const library;
    std::mt19937 random(11);
    std::vector<std::string> const pieces { "diabetes", "\"", "*", " ", "NOT ", "(", ")", ":", "\xFF", "\xE7\xB3",
        "糖尿病", "قلب", "neumonia", "{title}", "^", "-", "'", "\u2019", "x", "1:gout", std::string(300, 'a'), "\n",
        "AND" };
    for (int round = 0; round < 300; ++round) {
        std::string words;
        for (auto count = random() % 12; count > 0; --count)
            words += pieces[random() % pieces.size()];
        CAPTURE(words);
        auto const hits = library.find(words).hits;
        std::set<std::string> slugs;
        for (auto const& hit : hits)
            CHECK(slugs.insert(hit.slug).second);
    }
}

TEST_CASE("a telephone number that is filled in later is an ellipsis in a result, and its placeholder is no word")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(),
        { with_section(article("fever", "Fever"), "When should I call {{phone:day}}?",
            "Call {{phone:emergency}} at once for chills.") });
    SearchAnswer const found = search(folder.path(), "chills");
    REQUIRE(found.hits.size() == 1);
    auto const& hit = found.hits.front();
    CHECK(hit.heading == "When should I call …?");
    CHECK(hit.snippet == "Call … at once for chills.");
    REQUIRE(hit.marked.size() == 1);
    CHECK(hit.snippet.substr(hit.marked[0].begin, hit.marked[0].end - hit.marked[0].begin) == "chills");
    // On the page the words stand where the stored text has them.
    std::string const stored = "Call {{phone:emergency}} at once for chills.";
    auto const range = hit.passages.back().words.front();
    CHECK(stored.substr(range.begin, range.end - range.begin) == "chills");
    CHECK(search(folder.path(), "phone").hits.empty());
}

TEST_CASE("a curly apostrophe and a straight one are one in searches, and so are a space and one that does not break")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(),
        { article("dementia", "Alzheimer’s disease"),
            with_section(article("dose", "Dose"), "How much?", "Take 5\u00A0mg.") });
    for (char const* const words : { "alzheimer's", "alzheimer’s", "alzheimers" })
        CHECK_MESSAGE(search(folder.path(), words).hits.size() == 1, words);
    CHECK(search(folder.path(), "dose 5 mg").hits.size() == 1);
}
