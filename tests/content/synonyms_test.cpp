#include "content/synonyms.h"

#include <doctest/doctest.h>

using content::read_synonyms;

TEST_CASE("synonyms are read by language, in groups")
{
    auto const synonyms = read_synonyms(
        "en: [[influenza, flu], [hypertension, high blood pressure]]\npt-br: [[gripe, influenza]]\n", "f");
    REQUIRE(synonyms);
    CHECK(synonyms->at("en").size() == 2);
    CHECK(synonyms->at("en")[1] == content::SynonymGroup { "hypertension", "high blood pressure" });
    CHECK(synonyms->contains("pt-BR"));
}

TEST_CASE("a file of synonyms may be large, but not name more words than a limit, not even by aliases")
{
    std::string many = "en:\n";
    while (many.size() < 200 * 1024)
        many += "  - [a" + std::to_string(many.size()) + ", some other words]\n";
    CHECK(read_synonyms(many, "f"));
    std::string aliases = "en:\n  - &g [a";
    for (int i = 0; i < 1000; ++i)
        aliases += ", b";
    aliases += "]\n";
    for (int i = 0; i < 1000; ++i)
        aliases += "  - *g\n";
    auto const refused = read_synonyms(aliases, "f");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::ErrorCode::too_large);
}

TEST_CASE("synonyms that are anything else are refused with their line")
{
    for (auto const* const yaml :
        { "en: flu", "en: [flu]", "en: [[flu]]", "english!: [[a, b]]", "- en", "en: [[a, [b]]]" }) {
        auto const synonyms = read_synonyms(yaml, "synonyms.yaml");
        REQUIRE_FALSE_MESSAGE(synonyms, yaml);
        CHECK(synonyms.error().code == base::ErrorCode::malformed);
        CHECK(synonyms.error().message.starts_with("synonyms.yaml:1"));
    }
}
