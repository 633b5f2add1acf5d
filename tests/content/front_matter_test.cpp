#include "content/dump.h"
#include "content/reader.h"

#include <doctest/doctest.h>

using namespace content;

namespace {

base::Result<Article> read(std::string const& front_matter)
{
    return read_markdown("---\n" + front_matter + "---\nText.\n", "leaflet.md");
}

std::string message_of(std::string const& front_matter)
{
    auto const result = read(front_matter);
    return result ? "" : result.error().message;
}

} // namespace

TEST_CASE("every field of the front matter arrives")
{
    auto const article = read("slug: mouth-sores\n"
                              "title: Mouth   sores\n"
                              "subtitle: For children\n"
                              "language: pt-BR\n"
                              "author: A. Author\n"
                              "reviewed: 2024-02-29\n"
                              "collections: [conditions, visits]\n"
                              "other_names:\n"
                              "  - Stomatitis\n"
                              "references:\n"
                              "  - https://example.org/a\n"
                              "  - A book\n"
                              "  - title: \"A page: all of it\"\n"
                              "    url: http://example.org/b\n"
                              "source: Written here\n"
                              "address: https://clinic.example/crs\n"
                              "licence: CC0-1.0\n");
    REQUIRE_MESSAGE(article.has_value(), article.error().message);
    Metadata const& metadata = article->metadata;
    CHECK(metadata.slug == "mouth-sores");
    CHECK(metadata.title == "Mouth sores");
    CHECK(metadata.subtitle == "For children");
    CHECK(metadata.language == "pt-BR");
    CHECK(metadata.author == "A. Author");
    using namespace std::chrono;
    CHECK(metadata.reviewed == year_month_day(2024y / February / 29d));
    CHECK(metadata.collections == std::vector<std::string> { "conditions", "visits" });
    CHECK(metadata.other_names == std::vector<std::string> { "Stomatitis" });
    REQUIRE(metadata.references.size() == 3);
    CHECK(metadata.references[0] == Reference { "", "https://example.org/a" });
    CHECK(metadata.references[1] == Reference { "A book", "" });
    CHECK(metadata.references[2] == Reference { "A page: all of it", "http://example.org/b" });
    CHECK(metadata.source == "Written here");
    CHECK(metadata.licence == "CC0-1.0");
    CHECK(metadata.address == "https://clinic.example/crs");
}

TEST_CASE("a title alone is enough")
{
    auto const article = read("title: Dry eyes\n");
    REQUIRE(article.has_value());
    CHECK(article->metadata.slug == "dry-eyes");
    CHECK(article->metadata.language == "en");
    CHECK_FALSE(article->metadata.reviewed.has_value());
}

TEST_CASE("a language is one, however its letters are written")
{
    CHECK(read("title: A\nlanguage: EN\n")->metadata.language == "en");
    CHECK(read("title: A\nlanguage: pt-br\n")->metadata.language == "pt-BR");
    CHECK(read("title: A\nlanguage: ZH-hans-cn\n")->metadata.language == "zh-Hans-CN");
}

TEST_CASE("a wrong field is named with its line and what is allowed")
{
    CHECK(message_of("title: A\nauhtor: B\n")
        == "leaflet.md:3: unknown key 'auhtor'; allowed are slug, title, subtitle, language, author, reviewed, "
           "collections, "
           "other_names, references, source, licence, address, care");
    CHECK(message_of("title: A\nauthor: B\ntitle: C\n") == "leaflet.md:4: 'title' stands here a second time");
    CHECK(message_of("author: B\n") == "leaflet.md:2: 'title' is missing");
    CHECK(message_of("title: [A, B]\n") == "leaflet.md:2: 'title' must be a single text");
    CHECK(message_of("title:\n") == "leaflet.md:2: 'title' has no value; write one or leave the key out");
    CHECK(message_of("title: \" \"\n") == "leaflet.md:2: 'title' is empty; write a text or leave the key out");
    CHECK(message_of("title: A\ncollections: conditions\n")
        == "leaflet.md:3: 'collections' must be a list, such as [one, two]");
    CHECK(message_of("title: A\nother_names: [B, C, B]\n")
        == "leaflet.md:3: 'other_names' can't be 'B'; allowed is each name once");
    CHECK(message_of("title: A\nslug: Not a slug\n")
        == "leaflet.md:3: 'slug' can't be 'Not a slug'; allowed is small letters a to z, digits and hyphens, at most "
           "120");
    CHECK(message_of("title: A\nlanguage: english\n")
        == "leaflet.md:3: 'language' can't be 'english'; allowed is a language code such as en, es or pt-BR");
    CHECK(message_of("title: A\nreferences:\n  - title: B\n    link: C\n")
        == "leaflet.md:5: unknown key 'link'; allowed are title, url");
    CHECK(message_of("title: A\nreferences:\n  - url: example.org\n")
        == "leaflet.md:4: 'url' can't be 'example.org'; allowed is an address that begins with https:// or http://");
    CHECK(message_of("title: A\nreferences:\n  - {}\n") == "leaflet.md:4: a reference needs a title or a url");
    CHECK(message_of("title: A\nreferences:\n  - [B]\n").starts_with("leaflet.md:4: "));
    CHECK(message_of("title: " + std::string(k_title_limit_bytes + 1, 'a') + "\n").find("at most 300 bytes")
        != std::string::npos);
}

TEST_CASE("only real dates are dates")
{
    CHECK(read("title: A\nreviewed: 2026-12-31\n").has_value());
    for (char const* const date : { "2025-02-30", "2025-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "31.12.2025",
             "2025-12-1x", "-025-12-11", "20251231", "soon", "+025-01-01" })
        CHECK_MESSAGE(message_of("title: A\nreviewed: " + std::string(date) + "\n")
                == "leaflet.md:3: 'reviewed' is not a date (YYYY-MM-DD)",
            date);
}

TEST_CASE("broken YAML is reported on the line where it breaks")
{
    CHECK(message_of("title: A\nauthor: \"B\nlicence: C\n")
        == "leaflet.md:5: a quotation mark that is opened above is never closed");
    CHECK(message_of("title: A\n\tauthor: B\n").starts_with("leaflet.md:3: this is not YAML: "));
    CHECK(message_of("title: A\nauthor: B: C\n").starts_with("leaflet.md:3: this is not YAML: "));
    CHECK(message_of("title: *nobody\n").starts_with("leaflet.md:2: this is not YAML: "));
    CHECK(message_of("- A\n- B\n") == "leaflet.md:2: expected lines of the form 'key: value'");
    CHECK(message_of("? [a, b]\n: c\n").starts_with("leaflet.md:2: "));
}

TEST_CASE("front matter has to begin on the first line and to end")
{
    auto const message = [](std::string_view text) { return read_markdown(text, "a.md").error().message; };
    CHECK(
        message("") == "a.md:1: no metadata; a leaflet begins with a line '---', then 'title: ...' and another '---'");
    CHECK(message("\n---\ntitle: A\n---\nText\n").starts_with("a.md:1: no metadata"));
    CHECK(message("# A\n").starts_with("a.md:1: no metadata"));
    CHECK(message("---\ntitle: A\nText\n")
        == "a.md:1: the metadata that begins here has no second line '---' that ends it");
    CHECK(message("---\ntitle: A\n---\n") == "a.md: there is no text after the metadata");
    CHECK(message("---\ntitle: A\n---\n\n# A\n") == "a.md: there is no text after the metadata");
    CHECK(message("---\n---\nText\n") == "a.md:3: expected lines of the form 'key: value'");
}

TEST_CASE("a byte order mark and Windows line ends are accepted")
{
    auto const article
        = read_markdown("\xEF\xBB\xBF---\r\ntitle: A\r\nreviewed: 2024-01-02\r\n---\r\n\r\nOne\r\ntwo.\r\n", "a.md");
    REQUIRE_MESSAGE(article.has_value(), article.error().message);
    CHECK(dump(article->blocks) == "One two.\n");
    CHECK(
        read_markdown("---\r\ntitle: A\r\nbad: B\r\n---\r\nText\r\n", "a.md").error().message.starts_with("a.md:3: "));
}
