#include "content/slug.h"

#include <doctest/doctest.h>

using namespace content;

TEST_CASE("a slug is made of the title's words")
{
    CHECK(slug_from("Mouth sores") == "mouth-sores");
    CHECK(slug_from("  Crohn's disease (in adults)! ") == "crohns-disease-in-adults");
    CHECK(slug_from("A1C / 24-hour test") == "a1c-24-hour-test");
}

TEST_CASE("titles in other scripts have slugs too, and always the same ones")
{
    CHECK(slug_from("Bệnh lý") == "benh-ly");
    CHECK(slug_from("Обследования") == "obsledovania");
    CHECK(slug_from("疾病") == "ji-bing");
    for (char const* const title : { "متلازمة", "बीमारियाँ", "ε", "かぜ" }) {
        CHECK(is_slug(slug_from(title)));
        CHECK(slug_from(title) == slug_from(title));
    }
}

TEST_CASE("a title without letters has a slug of its own")
{
    CHECK(is_slug(slug_from("???")));
    CHECK(slug_from("???") == slug_from("???"));
    CHECK(slug_from("???") != slug_from("!!!"));
    CHECK(is_slug(slug_from("")));
    CHECK(is_slug(slug_from("\U0001F600")));
}

TEST_CASE("a long title gives a slug that ends with a whole word")
{
    std::string title;
    for (int i = 0; i < 40; ++i)
        title += "palaver ";
    std::string const slug = slug_from(title);
    CHECK(is_slug(slug));
    CHECK(slug.ends_with("-palaver"));
    CHECK(slug_from(std::string(500, 'a')).size() == k_slug_limit_bytes);
}

TEST_CASE("what is a slug and what is not")
{
    CHECK(is_slug("a-1"));
    for (char const* const text : { "", "-a", "a-", "A", "a b", "ä", "a_b" })
        CHECK_FALSE(is_slug(text));
    CHECK_FALSE(is_slug(std::string(k_slug_limit_bytes + 1, 'a')));
}
