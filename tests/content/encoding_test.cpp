#include "content/dump.h"
#include "content/encoding.h"
#include "content/reader.h"

#include <doctest/doctest.h>
#include <unicode/unistr.h>

using namespace content;

namespace {

std::string in(char const* encoding, std::string const& utf8)
{
    icu::UnicodeString const text = icu::UnicodeString::fromUTF8(utf8);
    std::string bytes(utf8.size() * 4 + 8, '\0');
    bytes.resize(static_cast<std::size_t>(
        text.extract(0, text.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()), encoding)));
    return bytes;
}

std::string const k_french
    = "Lavez la bouche apr\u00E8s les repas. \u00C9vitez les plats \u00E9pic\u00E9s. Appelez l\u2019\u00E9quipe.\n";

} // namespace

TEST_CASE("a byte order mark names the encoding")
{
    for (char const* const encoding : { "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-8" }) {
        CAPTURE(encoding);
        auto const decoded = decode_text(in(encoding, "\uFEFF" + k_french), "a");
        REQUIRE(decoded);
        CHECK(decoded->text == k_french);
    }
    CHECK(decode_text(k_french, "a")->encoding.empty());
}

TEST_CASE("Windows-1252 is taken where it is certain, and named")
{
    auto const decoded = decode_text(in("windows-1252", k_french), "a");
    REQUIRE_MESSAGE(decoded, decoded.error().message);
    CHECK(decoded->text == k_french);
    auto const article = read_markdown("---\ntitle: A\n---\n" + in("windows-1252", k_french), "a.md");
    REQUIRE(article);
    CHECK(article->remarks == std::vector<std::string> { "a.md: read as windows-1252; save it as UTF-8" });
}

TEST_CASE("another encoding has to be declared")
{
    std::string const russian = "\u041F\u043E\u043B\u043E\u0449\u0438\u0442\u0435 \u0440\u043E\u0442.\n";
    for (std::string const declaration : { "# -*- coding: windows-1251 -*-\n", "charset=\"windows-1251\"\n" })
        CHECK(decode_text(in("windows-1251", declaration + russian), "a")->text == declaration + russian);
    auto const undeclared = decode_text(in("windows-1251", "A\n" + russian), "a");
    REQUIRE_FALSE(undeclared);
    CHECK(undeclared.error().message == "a:2: this is not UTF-8 text, perhaps windows-1251; save it as UTF-8");
    CHECK(decode_text(in("windows-1251", "coding: klingon\n" + russian), "a").error().message
        == "a:2: this is not UTF-8 text, and the encoding 'klingon' that it declares is not known; save it as UTF-8");
}

TEST_CASE("a text that is UTF-8 but for a byte is no other encoding")
{
    auto const broken = decode_text("One\n" + k_french + "\xE9t\xE9\n", "a");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().message
        == "a:3: this is not UTF-8 text, though most of it is; the line is perhaps windows-1252; save it as UTF-8");
}

TEST_CASE("a text in UTF-16 without a mark is said to be one")
{
    auto const unmarked = decode_text(in("UTF-16LE", "Wash your hands.\n"), "a");
    REQUIRE_FALSE(unmarked);
    CHECK(unmarked.error().message == "a:1: this is not UTF-8 text, perhaps UTF-16; save it as UTF-8");
}
