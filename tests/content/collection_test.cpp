#include "content/collection.h"

#include <doctest/doctest.h>

using content::read_collections;

namespace {

std::string message_of(std::string_view yaml)
{
    auto const result = read_collections(yaml, "c.yaml");
    return result ? "" : result.error().message;
}

} // namespace

TEST_CASE("collections come in the order of their tabs, with titles by language")
{
    auto const result = read_collections("collections:\n"
                                         "  - key: visits\n"
                                         "    index: used\n"
                                         "    title: { en: Visits, es: Citas }\n"
                                         "  - key: conditions\n"
                                         "    title: { en: Conditions }\n",
        "c.yaml");
    REQUIRE(result.has_value());
    REQUIRE(result->size() == 2);
    CHECK((*result)[0].key == "visits");
    CHECK((*result)[0].letters == content::IndexLetters::used);
    CHECK((*result)[0].title.at("es") == "Citas");
    CHECK((*result)[1].key == "conditions");
    CHECK((*result)[1].letters == content::IndexLetters::all);
}

TEST_CASE("what is wrong in a list of collections is named with its line")
{
    CHECK(message_of("collections:\n  - key: a\n    colour: red\n    title: {en: A}\n")
        == "c.yaml:3: unknown key 'colour'; allowed are key, index, title");
    CHECK(message_of("collections:\n  - key: a\n    index: some\n    title: {en: A}\n")
        == "c.yaml:3: 'index' can't be 'some'; allowed are all, used");
    CHECK(message_of("collections:\n  - key: A b\n    title: {en: A}\n").starts_with("c.yaml:2: 'key' can't be 'A b'"));
    CHECK(message_of("collections:\n  - title: {en: A}\n") == "c.yaml:2: 'key' is missing");
    CHECK(message_of("collections:\n  - key: a\n    title: {es: A}\n")
              .starts_with("c.yaml:3: 'title' needs at least 'en'"));
    CHECK(message_of("collections:\n  - key: a\n    title: A\n").starts_with("c.yaml:3: 'title' must name languages"));
    CHECK(message_of("collections:\n  - {key: a, title: {en: A}}\n  - {key: a, title: {en: B}}\n")
        == "c.yaml:3: a second collection with the key 'a'");
    CHECK(message_of("collections: []\n").find("at least one entry") != std::string::npos);
    CHECK(message_of("").find("key: value") != std::string::npos);
    CHECK(message_of("collections:\n  - key: [\n").starts_with("c.yaml:"));
}
