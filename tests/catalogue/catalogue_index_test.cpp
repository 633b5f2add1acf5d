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

std::string letters_with_topics(catalogue::CollectionIndex const& index)
{
    std::string text;
    for (catalogue::Letter const& letter : index.letters)
        if (letter.topics > 0)
            text += letter.label + std::to_string(letter.topics) + " ";
    return text;
}

} // namespace

TEST_CASE("letters count their entries, other names included, and tabs count articles")
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
    CHECK(letters_with_topics(all) == "C2 R1 S1 #1 ");
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
    }
    TemporaryFolder const folder;
    publish(folder.path(), articles);
    auto const forwards = entries_under(open(folder.path()), "S");
    std::ranges::reverse(articles);
    publish(folder.path(), articles);
    CHECK(entries_under(open(folder.path()), "S") == forwards);
    CHECK(forwards == Lines { "Same||", "Same||Prevention", "Same||Screening", "Same||Treatment" });
}

TEST_CASE("an author joins the caption only where label and subtitle are shared within a language")
{
    TemporaryFolder const folder;
    auto const made = [](char const* slug, char const* title, char const* language, char const* subtitle,
                          char const* author, char const* source) {
        content::Article result = article(slug, title, language);
        result.metadata.subtitle = subtitle;
        result.metadata.author = author;
        result.metadata.source = source;
        return result;
    };
    publish(folder.path(),
        { made("a", "Gout", "en", "", "Institute A", ""), made("b", "GOUT", "en", "", "Institute B", ""),
            made("c", "Gout", "en", "Treatment", "Institute A", ""), made("a", "Gout", "de", "", "Institut A", ""),
            made("d", "Mumps", "en", "Care", "", "Source D"), made("e", "Mumps", "en", "Care", "Author E", "Source E"),
            made("f", "Rash", "en", "", "", ""), made("g", "Rash", "en", "", "", "") });
    auto const catalogue = open(folder.path());
    CHECK(entries_under(catalogue, "G") == Lines { "Gout||Institute A", "Gout||Treatment", "GOUT||Institute B" });
    CHECK(entries_under(catalogue, "G", "de") == Lines { "Gout||" });
    CHECK(entries_under(catalogue, "M") == Lines { "Mumps||Care · Author E", "Mumps||Care · Source D" });
    CHECK(entries_under(catalogue, "R") == Lines { "Rash||", "Rash||" });
}

TEST_CASE("another name that is the title but for case, accents or an article is left out")
{
    TemporaryFolder const folder;
    content::Article kidneys = article("k", "The kidneys");
    kidneys.metadata.other_names = { "Kidneys", "KIDNEYS", "Rénal organs", "renal organs", "", "Kidney" };
    publish(folder.path(), { kidneys });
    auto const catalogue = open(folder.path());
    CHECK(entries_under(catalogue, "K") == Lines { "Kidney|The kidneys|", "The kidneys||" });
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
        { collection("every", content::IndexLetters::all, {}), collection("some", content::IndexLetters::used, {}) });
    auto const library = open(folder.path()).library().value();
    CHECK(index_of(library, "en", "every").letters.size() == 27);
    CHECK(index_of(library, "en", "some").letters == std::vector<catalogue::Letter> { { "A", 1 }, { "Z", 1 } });
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
