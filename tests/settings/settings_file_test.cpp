#include "settings/settings_file.h"

#include "content/language_tag.h"

#include <doctest/doctest.h>

using namespace settings;

namespace {

std::string message_of(std::string_view yaml)
{
    auto const settings = read_settings(yaml, "s.yaml");
    return settings ? "" : settings.error().message;
}

std::string repeated(std::string_view piece, int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += piece;
    return text;
}

} // namespace

TEST_CASE("settings come flat, in the order of the file, with their lines")
{
    auto const settings = read_settings("# A comment\r\n"
                                        "site_name: \"Riverside\r\n"
                                        "  clinic\"   # with one more\r\n"
                                        "idle:\r\n"
                                        "  after: 120\r\n"
                                        "  on:\r\n"
                                        "    home: no\r\n"
                                        "languages:\r\n"
                                        "  - en\r\n"
                                        "  - es\r\n"
                                        "flow: { a: 1, b: [] }\r\n",
        "s.yaml");
    REQUIRE_MESSAGE(settings.has_value(), settings.error().message);
    CHECK(*settings
        == std::vector<Setting> {
            { "site_name", 2, SettingKind::text, { { "Riverside clinic", 2 } } },
            { "idle.after", 5, SettingKind::text, { { "120", 5 } } },
            { "idle.on.home", 7, SettingKind::text, { { "no", 7 } } },
            { "languages", 8, SettingKind::list, { { "en", 9 }, { "es", 10 } } },
            { "flow.a", 11, SettingKind::text, { { "1", 11 } } },
            { "flow.b", 11, SettingKind::list, {} },
        });
}

TEST_CASE("a file of comments only holds no settings")
{
    for (char const* const yaml : { "", "# a: 1\n", "---\n# a: 1\n", "\xEF\xBB\xBF# a: 1\n", "\n\n" }) {
        auto const settings = read_settings(yaml, "s.yaml");
        REQUIRE_MESSAGE(settings.has_value(), settings.error().message);
        CHECK(settings->empty());
    }
}

TEST_CASE("a key without a value is there, with nothing")
{
    auto const settings = read_settings("idle:\n  # after: 1\nthanks: {}\n", "s.yaml");
    REQUIRE_MESSAGE(settings.has_value(), settings.error().message);
    CHECK(*settings
        == std::vector<Setting> { { "idle", 1, SettingKind::nothing, {} }, { "thanks", 3, SettingKind::nothing, {} } });
}

TEST_CASE("a key that stands twice is refused with its line")
{
    CHECK(message_of("a: 1\nb: 2\na: 3\n") == "s.yaml:3: 'a' stands here a second time");
    CHECK(message_of("g:\n  a: 1\n  a: 2\n") == "s.yaml:3: 'g.a' stands here a second time");
    CHECK(message_of("g:\n  a: 1\nh: 1\ng:\n  b: 2\n") == "s.yaml:4: 'g' stands here a second time");
    CHECK(message_of("g:\n  a: 1\nh:\n  a: 2\n").empty());
}

TEST_CASE("the error for a key with a dot says how to write it")
{
    CHECK(message_of("b: 1\nidle.after: 5\n")
        == "s.yaml:2: 'idle.after' stands on two lines in this file: 'idle:', and below it, indented, 'after: ...'");
}

TEST_CASE("a key that is no name is refused")
{
    for (char const* const yaml :
        { "? [a]\n: 1\n", ": 1\n", "a b: 1\n", "'': 1\n", "\"a\\nb\": 1\n", "..: 1\n", "{a: 1}: 2\n" })
        CHECK_MESSAGE(message_of(yaml) == "s.yaml:1: expected a key of letters, digits, '_' and '-'", yaml);
}

TEST_CASE("what is not a mapping is refused")
{
    for (char const* const yaml : { "a\n", "a:5\n", "- a\n", "[]\n", "'a: 1'\n" })
        CHECK_MESSAGE(message_of(yaml) == "s.yaml:1: expected lines of the form 'key: value'", yaml);
}

TEST_CASE("a list holds texts and nothing else")
{
    CHECK(message_of("a:\n  - x\n  - b: 1\n") == "s.yaml:3: 'a' must be a single text");
    CHECK(message_of("a: [x, [y]]\n") == "s.yaml:1: 'a' must be a single text");
    CHECK(message_of("a: [x, ~]\n") != "");
    CHECK(message_of("a: [x, '']\n") != "");
    CHECK(message_of("a: ' '\n") != "");
}

TEST_CASE("anchors, aliases, tags and further documents are refused")
{
    CHECK(message_of("a: 1\nb: &x 2\n").starts_with("s.yaml:2: anchors (&)"));
    CHECK(message_of("a: &x\n").starts_with("s.yaml:1: anchors (&)"));
    CHECK(message_of("a: &x {b: 1}\n").starts_with("s.yaml:1: anchors (&)"));
    CHECK(message_of("a: &x 1\nb: *x\n").starts_with("s.yaml:1: anchors (&)"));
    CHECK(message_of("a: 1\nb: *x\n").starts_with("s.yaml:2: "));
    CHECK(message_of("a: 1\nb: !!int 2\n").starts_with("s.yaml:2: tags (!)"));
    CHECK(message_of("a: !x [b]\n").starts_with("s.yaml:1: tags (!)"));
    CHECK(message_of("a: 1\n---\nb: 2\n").starts_with("s.yaml:2: a second document"));
    CHECK(message_of("a: '&x'\nb: \"*x\"\nc: '!x'\n").empty());
}

TEST_CASE("broken YAML is refused with its line")
{
    for (char const* const yaml : { "a: 1\nb: [\n", "a: 1\nb: x: y\n", "a: 1\n\tb: 1\n", "a: 1\nb: @x\n", "a: 1\n]\n",
             "a: 1\nb: \"x\" y\n", "a: 1\nb: 'x\n", "a: 1\n...\n]\n" })
        CHECK_MESSAGE(message_of(yaml).starts_with("s.yaml:"), yaml);
    CHECK(message_of("a: 1\nb: @x\n") == "s.yaml:2: this is not YAML: unknown token");
}

TEST_CASE("a file over the limit, or not of text, is refused")
{
    auto const large = read_settings("a: " + std::string(k_settings_file_limit_bytes, 'x'), "s.yaml");
    CHECK(large.error().code == base::ErrorCode::too_large);
    CHECK(large.error().message == "s.yaml: 65539 bytes, the limit is 65536");
    CHECK(message_of("a: 1\nb: \xFF\n").starts_with("s.yaml:2: "));
    CHECK(message_of(std::string_view("a: \0", 4)).starts_with("s.yaml:1: "));
    CHECK(message_of(std::string(200, 'k') + ": 1\n") == "s.yaml:1: this key is longer than any, or nested too deep");
}

TEST_CASE("hostile files end in an error")
{
    CHECK(message_of(repeated("{a: ", 16'000)) != "");
    CHECK(message_of(repeated("[", 60'000)) != "");
    CHECK(message_of("a: " + repeated("[", 60'000)) != "");
    CHECK(message_of(repeated("- ", 30'000)) != "");
    CHECK(message_of(repeated("? ", 30'000)) != "");
    CHECK(message_of(repeated("{a: ", 80) + repeated("}", 80)).ends_with("nested too deep"));
    CHECK(message_of("a: [" + repeated("x,", 30'000) + "]\n").empty());
    CHECK(message_of(repeated("---\n", 16'000)) != "");
    CHECK(message_of(repeated("a: 1\n", 13'000)) == "s.yaml:2: 'a' stands here a second time");
}

TEST_CASE("any beginning of a file is read or refused")
{
    std::string const yaml
        = "site: 'It''s'\nidle: {a: 1, b: [x, \"y\"]}\ng:\n  - &a |\n    t\n  - *a\n? k\n: !!str v\n--- # z\n%T\n";
    for (std::size_t length = 0; length <= yaml.size(); ++length) {
        auto const settings = read_settings(std::string_view(yaml).substr(0, length), "s.yaml");
        CHECK((settings.has_value() || settings.error().message.starts_with("s.yaml:")));
    }
}

TEST_CASE("a language tag has the form of BCP 47")
{
    for (char const* const tag : { "en", "es", "fil", "pt-BR", "zh-Hans", "zh-Hans-CN", "es-419", "ca-valencia" })
        CHECK_MESSAGE(content::is_language_tag(tag), tag);
    for (char const* const text : { "", "e", "english", "en_GB", "en-", "-en", "en--GB", "en-G", "e1", "12",
             "en-toolongsub", "en GB", "dé", "en-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd" })
        CHECK_FALSE_MESSAGE(content::is_language_tag(text), text);
}
