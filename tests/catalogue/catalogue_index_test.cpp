#include "support/earlier_edition.h"
#include "support/fixtures.h"

#include <algorithm>

using namespace fixtures;
using Lines = std::vector<std::string>;

namespace {

content::Collection collection(std::string key, content::IndexLetters letters, std::map<std::string, std::string> title)
{
    return { std::move(key), std::move(title), letters };
}

catalogue::CollectionIndex const& index_of(
    catalogue::Library const& library, std::string const& language, std::string const& key)
{
    auto const found = std::ranges::find(library.languages, language, &catalogue::LanguageIndex::language);
    REQUIRE(found != library.languages.end());
    auto const tab = std::ranges::find(found->collections, key, &catalogue::CollectionIndex::key);
    REQUIRE(tab != found->collections.end());
    return *tab;
}

/// What the leaflets of a letter's card, which must be several, are told apart by.
Lines leaflets_of(catalogue::Catalogue const& catalogue, std::string const& letter, std::size_t card = 0)
{
    auto const cards = catalogue.entries({ "en", "all", letter, 0, 1000 });
    REQUIRE(cards);
    REQUIRE(cards->entries.at(card).subject != 0);
    auto const page = catalogue.entries({ "en", "all", letter, 0, 1000, cards->entries.at(card).subject });
    REQUIRE(page);
    CHECK(page->total == cards->entries.at(card).leaflets);
    Lines lines;
    for (auto const& leaflet : page->entries)
        lines.push_back(leaflet.label);
    return lines;
}

std::string letters_with_topics(catalogue::CollectionIndex const& index)
{
    std::string text;
    for (catalogue::Letter const& letter : index.letters)
        if (letter.cards > 0)
            text += letter.label + std::to_string(letter.topics) + "/" + std::to_string(letter.cards) + " ";
    return text;
}

} // namespace

TEST_CASE("letters count subjects apart from other names, and tabs count articles")
{
    TemporaryFolder const folder;
    content::Article syndrome = article("crs", "Syndrome of cytokines");
    syndrome.metadata.other_names = { "CRS", "Cytokine storm", "5-day fever" };
    publish(folder.path(), { syndrome, article("rash", "Rash") });
    auto const catalogue = open(folder.path());
    auto const library = catalogue.library().value();

    auto const& all = index_of(library, "en", "all");
    CHECK(all.topics == 2);
    CHECK(all.title == "");
    CHECK(all.letters.size() == 27);
    CHECK(all.letters.back().label == "#");
    CHECK(letters_with_topics(all) == "C0/2 R1/1 S1/1 #0/1 ");
    CHECK(entries_under(catalogue, "C")
        == Lines { "CRS|Syndrome of cytokines|", "Cytokine storm|Syndrome of cytokines|" });
    CHECK(entries_under(catalogue, "#") == Lines { "5-day fever|Syndrome of cytokines|" });
}

TEST_CASE("entries stand in collation order and not in byte order")
{
    TemporaryFolder const folder;
    Lines const titles { "Émbolo", "eccema", "Zumaque", "Ébola", "El edema", "Ñame", "Nariz", "Nódulo", "Fase 10",
        "Fase 2" };
    std::vector<content::Article> articles;
    for (int n = 0; std::string const& title : titles)
        articles.push_back(article("a" + std::to_string(n++), title, "es"));
    publish(folder.path(), articles);
    auto const catalogue = open(folder.path());
    CHECK(entries_under(catalogue, "E", "es") == Lines { "Ébola||", "eccema||", "El edema||", "Émbolo||" });
    CHECK(entries_under(catalogue, "N", "es") == Lines { "Nariz||", "Nódulo||" });
    CHECK(entries_under(catalogue, "Ñ", "es") == Lines { "Ñame||" });
    CHECK(entries_under(catalogue, "F", "es") == Lines { "Fase 2||", "Fase 10||" });
}

TEST_CASE("the order of an import does not show in the index")
{
    std::vector<content::Article> articles;
    for (char const* const subtitle : { "Treatment", "Screening", "", "Prevention" }) {
        articles.push_back(article(std::string("s-") + subtitle, "Same"));
        articles.back().metadata.subtitle = subtitle;
        articles.back().metadata.author = "Institute";
    }
    TemporaryFolder const folder;
    publish(folder.path(), articles);
    auto const forwards = leaflets_of(open(folder.path()), "S");
    std::ranges::reverse(articles);
    publish(folder.path(), articles);
    CHECK(leaflets_of(open(folder.path()), "S") == forwards);
    CHECK(forwards == Lines { "Institute", "Prevention", "Screening", "Treatment" });
}

TEST_CASE("several leaflets of one name are one card, and one topic of the letter")
{
    TemporaryFolder const folder;
    auto const made
        = [](char const* slug, char const* title, char const* language, char const* subtitle, char const* author) {
              content::Article result = article(slug, title, language);
              result.metadata.subtitle = subtitle;
              result.metadata.author = author;
              return result;
          };
    auto prolapse = made("p", "Prolapse", "en", "", "Institute A");
    prolapse.metadata.other_names = { "gout" };
    publish(folder.path(),
        { made("a", "Gout", "en", "", "Institute A"), made("b", "GOUT", "en", "", "Institute B"),
            made("c", "Glaucoma", "en", "Treatment", "Institute A"), made("a", "Gout", "de", "", "Institut A"),
            prolapse });
    auto const catalogue = open(folder.path());
    CHECK(entries_under(catalogue, "G") == Lines { "Glaucoma||Treatment", "Gout||" });
    CHECK(entries_under(catalogue, "G", "de") == Lines { "Gout||" });
    auto const library = catalogue.library().value();
    CHECK(letters_with_topics(index_of(library, "en", "all")) == "G2/2 P1/1 ");
    CHECK(index_of(library, "en", "all").topics == 4);

    auto const cards = catalogue.entries({ "en", "all", "G", 0, 10 }).value().entries;
    CHECK(cards[0].leaflets == 1);
    CHECK(cards[0].subject == 0);
    CHECK(cards[1].leaflets == 3);
    // Its titles tell them apart where it is another name of some.
    CHECK(leaflets_of(catalogue, "G", 1).size() == 3);
}

TEST_CASE("a name that several leaflets have besides their title says where it leads if that is one title")
{
    TemporaryFolder const folder;
    std::vector<content::Article> articles;
    for (char const* const subtitle : { "Treatment", "Screening" }) {
        articles.push_back(article(std::string("b-") + subtitle, "Breast cancer"));
        articles.back().metadata.subtitle = subtitle;
        articles.back().metadata.other_names = { "Mammary cancer" };
    }
    publish(folder.path(), articles);
    auto const catalogue = open(folder.path());
    CHECK(entries_under(catalogue, "M") == Lines { "Mammary cancer|Breast cancer|" });
    CHECK(leaflets_of(catalogue, "M") == Lines { "Screening", "Treatment" });
}

TEST_CASE("a letter of many topics is read with the rows of beginnings around the cards asked for")
{
    TemporaryFolder const folder;
    std::vector<content::Article> articles;
    for (char const* const word : { "Ca", "Ce", "Co", "Cy" })
        for (char second = 'a'; second <= 't'; ++second)
            articles.push_back(article(std::string(word) + second, std::string(word) + second + " disease"));
    publish(folder.path(), articles);
    auto const catalogue = open(folder.path());
    auto const page = catalogue.entries({ "en", "all", "C", 45, 1 }).value();
    Lines first, second;
    for (auto const& section : page.sections)
        (section.row == 0 ? first : second).push_back(section.label + "@" + std::to_string(section.first));
    CHECK(first == Lines { "Ca@0", "Ce@20", "Co@40", "Cy@60" });
    REQUIRE_FALSE(second.empty());
    CHECK(second.front() == "Coa@40");
    CHECK(second.size() <= 10);
    CHECK(catalogue.entries({ "en", "all", "C", 79, 1 }).value().entries.front().label == "Cyt disease");
}

TEST_CASE("a language with few topics has them in its table of contents, without other names")
{
    TemporaryFolder const folder;
    content::Article rash = article("rash", "Rash");
    rash.metadata.other_names = { "Eruption" };
    std::vector<content::Article> articles { rash, article("asthma", "Asthma") };
    for (int n = 0; n < catalogue::k_few_topics; ++n)
        articles.push_back(article("t" + std::to_string(n), "Tema " + std::to_string(n), "es"));
    publish(folder.path(), articles);
    auto const library = open(folder.path()).library().value();
    Lines few;
    for (auto const& topic : index_of(library, "en", "all").few)
        few.push_back(topic.label);
    CHECK(few == Lines { "Asthma", "Rash" });
    CHECK(index_of(library, "es", "all").few.empty());
}

TEST_CASE("topics are found by slug, in the order asked for, where the language has them")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("rash", "Rash"), article("asthma", "Asthma"), article("asthma", "Asma", "es") });
    auto const catalogue = open(folder.path());
    Lines titles;
    auto const topics = catalogue.topics({ "rash", "gout", "asthma" }, "en");
    for (auto const& topic : topics.value())
        titles.push_back(topic.label);
    CHECK(titles == Lines { "Rash", "Asthma" });
    CHECK(catalogue.topics({ "rash", "asthma" }, "ES").value().front().label == "Asma");
}

TEST_CASE("an edition from before there were subjects is read as it was built")
{
    TemporaryFolder const folder;
    publish(folder.path(), { article("rash", "Rash"), article("rosacea", "Rosacea") });
    fixtures::drop_letter_sections(folder.path() / "catalogue.db");
    auto const catalogue = open(folder.path());
    CHECK(entries_under(catalogue, "R") == Lines { "Rash||", "Rosacea||" });
    CHECK(letters_with_topics(index_of(catalogue.library().value(), "en", "all")) == "R2/2 ");
}

TEST_CASE("leaflets whose names differ in number only are one card, wherever other names sort between them")
{
    TemporaryFolder const folder;
    auto scans = article("b", "CT Scans");
    scans.metadata.author = "Clinic";
    auto scan = article("a", "CT scan");
    scan.metadata.author = "Institute";
    publish(folder.path(),
        { scans, scan, article("c", "CT scan of the head"), article("n", "Nurses"), article("m", "Nursing"),
            article("x", "Niño", "es"), article("y", "Niños", "es") });
    auto const catalogue = open(folder.path());
    CHECK(entries_under(catalogue, "C") == Lines { "CT scan||", "CT scan of the head||" });
    auto const card = catalogue.entries({ "en", "all", "C", 0, 10 }).value().entries.front();
    CHECK(card.leaflets == 2);
    CHECK(leaflets_of(catalogue, "C") == Lines { "Institute", "CT Scans · Clinic" });
    CHECK(entries_under(catalogue, "N") == Lines { "Nurses||", "Nursing||" });
    CHECK(entries_under(catalogue, "N", "es") == Lines { "Niño||" });
}

TEST_CASE("another name that is the title but for case, accents, number or an article is left out")
{
    TemporaryFolder const folder;
    content::Article kidneys = article("k", "The kidneys");
    kidneys.metadata.other_names = { "Kidneys", "KIDNEYS", "Rénal organs", "renal organs", "", "Kidney" };
    publish(folder.path(), { kidneys });
    auto const catalogue = open(folder.path());
    CHECK(entries_under(catalogue, "K") == Lines { "The kidneys||" });
    CHECK(entries_under(catalogue, "R") == Lines { "Rénal organs|The kidneys|" });
    CHECK(entries_under(catalogue, "#") == Lines {});
}

TEST_CASE("collections become tabs in their order, with titles in the tab's language or else in English")
{
    TemporaryFolder const folder;
    std::vector<content::Collection> const collections {
        collection("treatments", content::IndexLetters::used, { { "en", "Treatments" }, { "es", "Tratamientos" } }),
        collection("conditions", content::IndexLetters::all, { { "en", "Conditions" }, { "zh", "疾病" } }),
        collection("unused", content::IndexLetters::all, { { "en", "Unused" } }),
    };
    publish(folder.path(),
        { article("a", "Anemia", "en", { "conditions", "conditions", "undefined", "all" }),
            article("b", "Biopsy", "en", { "treatments" }), article("a", "Anemia", "es", { "conditions" }),
            article("a", "贫血", "zh-Hans", { "conditions" }) },
        collections);
    auto const catalogue = open(folder.path());
    auto const library = catalogue.library().value();

    REQUIRE(library.languages.size() == 3);
    CHECK(library.languages[0].language == "en");
    Lines keys;
    for (auto const& tab : library.languages[0].collections)
        keys.push_back(tab.key + "=" + tab.title + ":" + std::to_string(tab.topics));
    CHECK(keys == Lines { "all=:2", "treatments=Treatments:1", "conditions=Conditions:1", "undefined=Undefined:1" });
    CHECK(index_of(library, "es", "conditions").title == "Conditions");
    CHECK(index_of(library, "zh-Hans", "conditions").title == "疾病");
    CHECK(entries_under(catalogue, "A", "en", "conditions") == Lines { "Anemia||" });
    CHECK(entries_under(catalogue, "B", "en", "conditions") == Lines {});
}

TEST_CASE("a collection shows all letters or only those with topics, as it is defined")
{
    TemporaryFolder const folder;
    publish(folder.path(),
        { article("a", "Anemia", "en", { "every", "some" }), article("z", "Zoster", "en", { "some" }) },
        { collection("every", content::IndexLetters::all, { { "en", "Every" } }),
            collection("some", content::IndexLetters::used, { { "en", "Some" } }) });
    auto const library = open(folder.path()).library().value();
    CHECK(index_of(library, "en", "every").letters.size() == 27);
    CHECK(index_of(library, "en", "some").letters == std::vector<catalogue::Letter> { { "A", 1, 1 }, { "Z", 1, 1 } });
}

TEST_CASE("every language files by its own letters")
{
    TemporaryFolder const folder;
    publish(folder.path(),
        { article("a", "التهاب المفاصل", "ar"), article("a", "化疗", "zh"), article("a", "Ёлка", "ru"),
            article("a", "Đau", "vi"), article("a", "हृदय", "hi"), article("a", "Rash", "qq-nonsense") });
    auto const catalogue = open(folder.path());
    CHECK(entries_under(catalogue, "ا", "ar").size() == 1);
    CHECK(entries_under(catalogue, "H", "zh").size() == 1);
    CHECK(entries_under(catalogue, "Е", "ru").size() == 1);
    CHECK(entries_under(catalogue, "Đ", "vi").size() == 1);
    CHECK(entries_under(catalogue, "ह", "hi").size() == 1);
    CHECK(entries_under(catalogue, "R", "qq-nonsense").size() == 1);
}

TEST_CASE("a mark makes no beginning of its own, and the labels of a row are of one length")
{
    TemporaryFolder const folder;
    std::vector<content::Article> articles { article("section", "C-section"), article("diff", "C. diff.") };
    for (char const* const word : { "Ca", "Ce", "Ch", "Ci", "Co", "Cu", "Cy" })
        for (char second = 'a'; second <= (std::string_view(word) == "Ca" ? 'x' : 'f'); ++second)
            articles.push_back(article(std::string(word) + second, std::string(word) + second + " disease"));
    publish(folder.path(), articles);
    auto const page = open(folder.path()).entries({ "en", "all", "C", 0, 1 }).value();
    CHECK(page.entries.front().label.starts_with("C"));
    Lines first;
    for (auto const& section : page.sections)
        if (section.row == 0)
            first.push_back(section.label + "@" + std::to_string(section.first));
    CHECK(first == Lines { "Ca@0", "Ce@26", "Ch@32", "Ci@38", "Co@44", "Cu@50", "Cy@56" });
}

TEST_CASE("leaflets of one name say by whom they are where that differs and is not what tells them apart")
{
    TemporaryFolder const folder;
    std::vector<content::Article> articles;
    for (char const* const subtitle : { "Treatment", "Screening" }) {
        articles.push_back(article(std::string("b-") + subtitle, "Breast cancer"));
        articles.back().metadata.subtitle = subtitle;
        articles.back().metadata.author = subtitle[0] == 'T' ? "Clinic" : "Institute";
        articles.push_back(article(std::string("g-") + subtitle, "Gout"));
        articles.back().metadata.subtitle = subtitle;
        articles.back().metadata.author = "Institute";
    }
    publish(folder.path(), articles);
    auto const catalogue = open(folder.path());
    auto const captions = [&](char const* letter) {
        auto const subject = catalogue.entries({ "en", "all", letter, 0, 1 }).value().entries.at(0).subject;
        Lines lines;
        auto const page = catalogue.entries({ "en", "all", letter, 0, 10, subject });
        for (auto const& leaflet : page.value().entries)
            lines.push_back(leaflet.caption);
        return lines;
    };
    CHECK(captions("B") == Lines { "Institute", "Clinic" });
    CHECK(captions("G") == Lines { "", "" });
}
