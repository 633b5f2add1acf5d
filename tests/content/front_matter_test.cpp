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
    CHECK(read("title: A\nlanguage: ZH-hans-cn\n")->metadata.language == "zh-Hans");
    CHECK(read("title: A\nlanguage: pt_BR\n")->metadata.language == "pt-BR");
    CHECK(read("title: A\nlanguage: iw\n")->metadata.language == "he");
    CHECK(read("title: A\nlang: es\n")->metadata.language == "es");
}

TEST_CASE("a leaflet is filed under its language without the region, as a page and a Word file are")
{
    for (auto const& [written, language] : { std::pair { "en-GB", "en" }, std::pair { "en_US", "en" },
             std::pair { "es-419", "es" }, std::pair { "pt-PT", "pt" }, std::pair { "pt-BR", "pt-BR" },
             std::pair { "zh-TW", "zh-Hant" }, std::pair { "zh-Hant-HK", "zh-Hant" }, std::pair { "zh-CN", "zh" } }) {
        CHECK_MESSAGE(
            read(std::string("title: A\nlanguage: ") + written + "\n")->metadata.language == language, written);
        CHECK(read_html(std::string("<html lang=") + written + "><p>x", "a.html")->metadata.language == language);
    }
    CHECK(read("title: A\nlanguage: zh-Hans\n")->metadata.language == "zh-Hans");
}

TEST_CASE("a wrong field is named with its line and what is allowed")
{
    CHECK(message_of("title: A\nauthor: B\ntitle: C\n") == "leaflet.md:4: 'title' stands here a second time");
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
}

TEST_CASE("unknown keys are named, and the leaflet is read")
{
    auto const article = read("title: A\nauhtor: B\ndate: 2026-01-01T10:00:00Z\ntags: [a, b]\ndraft:\n? [a, b]\n: c\n");
    REQUIRE_MESSAGE(article.has_value(), article.error().message);
    CHECK(article->remarks
        == std::vector<std::string> {
            "leaflet.md:3: unknown keys are left out: 'auhtor', 'date', 'tags', 'draft', ''" });
    CHECK(read("title: A\nx: 1\n")->remarks
        == std::vector<std::string> { "leaflet.md:3: an unknown key is left out: 'x'" });
    CHECK(read("title: A\n")->remarks.empty());
}

TEST_CASE("authors may be several, or have more than a name")
{
    CHECK(read("title: A\nauthor: [B, C]\n")->metadata.author == "B, C");
    CHECK(read("title: A\nauthors:\n  - name: B\n    email: b@example.org\n  - C\n")->metadata.author == "B, C");
    CHECK(read("title: A\nauthor:\n  name: B\n")->metadata.author == "B");
    CHECK(message_of("title: A\nauthor: {mail: x}\n") == "leaflet.md:3: 'author' must be a single text");
    CHECK(message_of("title: A\nauthor: [" + std::string(301, 'a') + "]\n").find("at most 300 bytes")
        != std::string::npos);
}

TEST_CASE("front matter that begins has to end")
{
    auto const message = [](std::string_view text) { return read_markdown(text, "a.md").error().message; };
    CHECK(message("---\ntitle: A\nText\n")
        == "a.md:1: the metadata that begins here has no second line '---' that ends it");
    CHECK(message("\n+++\ntitle = 'A'\nText\n")
        == "a.md:2: the metadata that begins here has no second line '+++' that ends it");
    CHECK(message("{ \"title\": \"A\"\n\nText\n") == "a.md:1: the metadata that begins here has no '}' that ends it");
    CHECK(message("---\ntitle: A\n---\n") == "a.md: there is no text after the metadata");
    CHECK(message("---\ntitle: A\n---\n\n# A\n") == "a.md: there is no text after the metadata");
    CHECK(message("---\n---\nText\n") == "a.md:3: expected lines of the form 'key: value'");
    CHECK(message("") == "a.md: there is no text");
    CHECK(message("# A\n") == "a.md: there is no text");
}

TEST_CASE("front matter is read in each form that it has elsewhere")
{
    auto const check = [](std::string const& text) {
        CAPTURE(text);
        auto const article = read_markdown(text, "a.md");
        REQUIRE_MESSAGE(article.has_value(), article.error().message);
        CHECK(article->metadata.title == "Mouth: sores");
        CHECK(article->metadata.author == "A, B");
        CHECK(dump(article->blocks) == "Text.\n");
    };
    check("\xEF\xBB\xBF\n \n---\ntitle: 'Mouth: sores'\nauthor: [A, B]\n---\nText.\n");
    check("---\ntitle: 'Mouth: sores'\nauthor: [A, B]\n...\nText.\n");
    check("+++\n# A comment\ntitle = \"Mouth: sores\"\nauthor = [\n  \"A\",\n  \"B\",\n]\n\n[params]\nx = "
          "1\n+++\nText.\n");
    check("{\n  \"title\": \"Mouth: sores\",\n  \"author\": [\"A\", \"B\"],\n  \"a\": {\"b\": \"}\"}\n}\n\nText.\n");
    check("{\"title\": \"Mouth: sores\", \"author\": [\"A\", \"B\"]}\nText.\n");
    check("% Mouth: sores\n% A, B\n% 2026-01-01\n\nText.\n");
    CHECK(read_markdown("% It's a 'title'\n\nText.\n", "a.md")->metadata.title == "It\u2019s a \u2018title\u2019");
}

TEST_CASE("what is wrong in TOML and JSON is named with its line")
{
    auto const message = [](std::string_view text) { return read_markdown(text, "a.md").error().message; };
    CHECK(message("+++\ntitle = 'A'\nreviewed = 2025-02-30\n+++\nText.\n")
        == "a.md:3: 'reviewed' is not a date (YYYY-MM-DD)");
    CHECK(message("\n{\n \"title\": \"A\",\n \"reviewed\": \"soon\"\n}\nText.\n")
        == "a.md:4: 'reviewed' is not a date (YYYY-MM-DD)");
    auto const article = read_markdown("+++\ntitle = 'A'\n[params]\nauthor = 'B'\n+++\nText.\n", "a.md");
    REQUIRE(article);
    CHECK(article->metadata.author.empty());
    CHECK(article->remarks == std::vector<std::string> { "a.md:3: an unknown key is left out: 'params'" });
}

TEST_CASE("without a title the first heading is taken, or the name of the file")
{
    auto const read = [](std::string_view text, std::string_view name) {
        auto article = read_markdown(text, name);
        REQUIRE_MESSAGE(article.has_value(), article.error().message);
        return *article;
    };
    Article const with_heading = read("# Mouth sores\n\nRinse.\n", "in/a.md");
    CHECK(with_heading.metadata.title == "Mouth sores");
    CHECK(with_heading.metadata.slug == "mouth-sores");
    CHECK(with_heading.metadata.language == "en");
    CHECK(dump(with_heading.blocks) == "Rinse.\n");
    CHECK(with_heading.remarks
        == std::vector<std::string> {
            "in/a.md: there is no title in its metadata; its first heading is taken: 'Mouth sores'" });
    CHECK(dump(read("Rinse.\n\n## Mouth sores\n\nEat.\n", "a.md").blocks) == "Rinse.\n## Mouth sores\nEat.\n");
    CHECK(read("---\nauthor: B\n---\n# A\n\nText\n", "a.md").metadata.title == "A");
    for (auto const& [name, title] : { std::pair { "in/mouth-sores.md", "Mouth sores" },
             { "mouth_sores.MD", "Mouth sores" }, { "2026-11-22-sore-throat.md", "Sore throat" },
             { "in/dry-eyes/index.md", "Dry eyes" }, { "-.md", "Leaflet" } }) {
        Article const article = read("Text.\n", name);
        CHECK(article.metadata.title == title);
        CHECK(article.remarks.front().find("its file's name is taken") != std::string::npos);
    }
    CHECK(read("# " + std::string(301, 'a') + "\n\nText.\n", "b.md").metadata.title == "B");
}

TEST_CASE("a byte order mark and Windows line ends are accepted")
{
    auto const article
        = read_markdown("\xEF\xBB\xBF---\r\ntitle: A\r\nreviewed: 2024-01-02\r\n---\r\n\r\nOne\r\ntwo.\r\n", "a.md");
    REQUIRE_MESSAGE(article.has_value(), article.error().message);
    CHECK(dump(article->blocks) == "One two.\n");
    CHECK(read_markdown("---\r\ntitle: A\r\nreviewed: B\r\n---\r\nText\r\n", "a.md")
              .error()
              .message.starts_with("a.md:3: "));
}
