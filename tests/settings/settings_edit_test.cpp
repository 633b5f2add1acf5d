#include "settings/settings_edit.h"

#include <doctest/doctest.h>

using namespace settings;

namespace {

std::string after_set(std::string_view yaml, std::string_view key, std::string const& text)
{
    auto const edited = set_setting(yaml, "s.yaml", key, SettingKind::text, { text });
    return edited ? *edited : edited.error().message;
}

std::string after_list(std::string_view yaml, std::string_view key, std::vector<std::string> const& texts)
{
    auto const edited = set_setting(yaml, "s.yaml", key, SettingKind::list, texts);
    return edited ? *edited : edited.error().message;
}

std::string after_remove(std::string_view yaml, std::string_view key)
{
    auto const edited = remove_setting(yaml, "s.yaml", key);
    return edited ? *edited : edited.error().message;
}

base::ErrorCode refusal(std::string_view yaml, std::string_view key, std::string const& text)
{
    auto const edited = set_setting(yaml, "s.yaml", key, SettingKind::text, { text });
    REQUIRE_FALSE_MESSAGE(edited, (edited ? *edited : ""));
    return edited.error().code;
}

} // namespace

TEST_CASE("a value is replaced where it stands, and no other byte changes")
{
    CHECK(after_set("# One\nsite: 'It''s'   # two\n\n\nidle:\n    after:   5 # three\n", "site", "Riverside Clinic")
        == "# One\nsite: Riverside Clinic   # two\n\n\nidle:\n    after:   5 # three\n");
    CHECK(after_set("# One\nsite: 'It''s'   # two\n\n\nidle:\n    after:   5 # three\n", "idle.after", "60")
        == "# One\nsite: 'It''s'   # two\n\n\nidle:\n    after:   60 # three\n");
    CHECK(after_set("a: 1\r\nb: 2 # x\r\nc: 3\r\n", "b", "20") == "a: 1\r\nb: 20 # x\r\nc: 3\r\n");
    CHECK(after_set("\xEF\xBB\xBF"
                    "é: 1\nb: 2\n",
              "b", "20")
              .find("expected a key")
        != std::string::npos);
    CHECK(after_set("\xEF\xBB\xBF"
                    "a: é\nb: 2\nc: 3\n",
              "b", "20")
        == "\xEF\xBB\xBF"
           "a: é\nb: 20\nc: 3\n");
    CHECK(after_set("a: 1", "a", "2") == "a: 2");
    CHECK(after_set("{a: 1, g: {b: 2}} # x\n", "g.b", "3") == "{a: 1, g: {b: 3}} # x\n");
    CHECK(after_set("g: { b: 2, c: 'x, y' }\n", "g.c", "p, q") == "g: { b: 2, c: 'p, q' }\n");
    CHECK(after_set("---\n\"a\"  : 1\nb: 2\n...\n", "a", "2") == "---\n\"a\"  : 2\nb: 2\n...\n");
}

TEST_CASE("a value over several lines is replaced whole")
{
    CHECK(after_set("a: one\n  two\n\n  three # x\nb: 1\n", "a", "four") == "a: four # x\nb: 1\n");
    CHECK(after_set("a:\n  one\n# c\nb: 1\n", "a", "two") == "a:\n  two\n# c\nb: 1\n");
    CHECK(after_set("a: \"one\n  \\\" two\"\nb: 1\n", "a", "three") == "a: three\nb: 1\n");
    CHECK(after_set("g:\n  a: >-\n    one\n\n    # two\n  b: 1\n", "g.a", "three") == "g:\n  a: three\n  b: 1\n");
    CHECK(after_set("a: |\n  one\n", "a", "two") == "a: two\n");
}

TEST_CASE("a text is put in quotation marks only where YAML needs them")
{
    for (char const* const plain : { "Riverside Clinic", "2024", "no", "IT desk, extension 4410", "It's", "a:b", "C#",
             "http://x/y", "-5", "a [b]", "ü ك", "x{y}", "50 %" })
        CHECK_MESSAGE(after_set("a: 1\n", "a", plain) == "a: " + std::string(plain) + "\n", plain);
    for (char const* const quoted : { "Clinic #4", "a: b", "#1", "- x", "[a]", "{a}", "*x", "&x", "!x", "@x", "`x`",
             "\"x\"", "%x", "x:", "~", "null", "---", "> x", "| x", "? x", ", x" })
        CHECK_MESSAGE(after_set("a: 1\n", "a", quoted) == "a: '" + std::string(quoted) + "'\n", quoted);
    CHECK(after_set("a: 1\n", "a", "'s") == "a: '''s'\n");
    CHECK(after_set("{a: 1}\n", "a", "p, q") == "{a: 'p, q'}\n");
    CHECK(after_list("a: []\n", "a", { "x", "y z", "p, q", "#" }) == "a: [x, y z, 'p, q', '#']\n");
}

TEST_CASE("a missing key goes below the comment that holds it")
{
    std::string_view const yaml = "# Top\nsite: A\n\nstaff:\n  # Whom to call.\n  # contact: Reception\n  # Seconds.\n "
                                  " clean: 30\n\n# End\nthanks:\n  # seconds: 5\n";
    CHECK(after_set(yaml, "staff.contact", "IT desk")
        == "# Top\nsite: A\n\nstaff:\n  # Whom to call.\n  # contact: Reception\n  contact: IT desk\n  # Seconds.\n  "
           "clean: 30\n\n# End\nthanks:\n  # seconds: 5\n");
    CHECK(after_set(yaml, "thanks.seconds", "8").ends_with("\nthanks:\n  # seconds: 5\n  seconds: 8\n"));
    CHECK(after_set("# site: Clinic\n# idle: 5\n", "site", "A") == "# site: Clinic\nsite: A\n# idle: 5\n");
    CHECK(after_set("g:\n    b: 1\n#    a: 5\nh: 1\n", "g.a", "2") == "g:\n    b: 1\n#    a: 5\n    a: 2\nh: 1\n");
    CHECK(after_set("g: # a: 1\n  b: |\n    # a: 5\n    x\nh: 1\n", "g.a", "2")
        == "g: # a: 1\n  b: |\n    # a: 5\n    x\n  a: 2\nh: 1\n");
}

TEST_CASE("a missing key without such a comment goes to the end of its group")
{
    CHECK(after_set("g:\n    b: 1 # x\n\nh: 1\n", "g.a", "2") == "g:\n    b: 1 # x\n    a: 2\n\nh: 1\n");
    CHECK(after_set("g:\nh: 1\n", "g.a", "2") == "g:\n  a: 2\nh: 1\n");
    CHECK(after_set("g:\n  l:\n  - x\n  - y\nh: 1\n", "g.a", "2") == "g:\n  l:\n  - x\n  - y\n  a: 2\nh: 1\n");
    CHECK(after_set("g: { b: 1 }\n", "g.a", "2") == "g: { b: 1, a: 2 }\n");
    CHECK(after_set("g: {}\nh: 1\n", "g.a", "2") == "g: { a: 2 }\nh: 1\n");
    CHECK(after_set("h: 1\r\n", "g.a", "2") == "h: 1\r\n\r\ng:\r\n  a: 2\r\n");
    CHECK(after_set("h: 1", "a", "2") == "h: 1\n\na: 2\n");
    CHECK(after_set("{h: 1}\n", "g.a", "2") == "{h: 1, g: { a: 2 }}\n");
    CHECK(after_set("h: 1\n...\n# end\n", "a", "2") == "h: 1\n\na: 2\n...\n# end\n");
    CHECK(after_set("g: { b: }\n", "g.b", "2") == "g: { b: 2 }\n");
    CHECK(after_set("g:\n  b: ~ # x\n", "g.b", "2") == "g:\n  b: 2 # x\n");
    CHECK(after_set("g:\n  b: # x\n  c: 1\n", "g.b", "2") == "g:\n  b: 2 # x\n  c: 1\n");
}

TEST_CASE("a file without any setting gets its first one")
{
    CHECK(after_set("", "a", "1") == "a: 1\n");
    CHECK(after_set("", "g.a", "1") == "g:\n  a: 1\n");
    CHECK(after_set("# Only this\n", "g.a", "1") == "# Only this\n\ng:\n  a: 1\n");
    CHECK(after_set("---\n", "a", "1") == "---\n\na: 1\n");
    CHECK(after_set("{}\n", "a", "1") == "{ a: 1 }\n");
    CHECK(after_list("", "a", { "x" }) == "a: [x]\n");
}

TEST_CASE("a list keeps its style, and what stays in it keeps its comments")
{
    CHECK(after_list("a: [x, y] # z\nb: 1\n", "a", { "y" }) == "a: [y] # z\nb: 1\n");
    CHECK(after_list("a: [x,\n    y ] # z\nb: 1\n", "a", {}) == "a: [] # z\nb: 1\n");
    std::string_view const block = "a: # all\n  # English\n  - en\n  - es # Spanish\n  # end\nb: 1\n";
    CHECK(after_list(block, "a", { "es", "fr", "en" })
        == "a: # all\n  - es # Spanish\n  - fr\n  # English\n  - en\n  # end\nb: 1\n");
    CHECK(after_list(block, "a", { "en" }) == "a: # all\n  # English\n  - en\n  # end\nb: 1\n");
    CHECK(after_list(block, "a", {}) == "a: [] # all\n  # end\nb: 1\n");
    CHECK(after_list("a:\r\n- x\r\n- y", "a", { "y", "z" }) == "a:\r\n- y\r\n- z\r\n");
    CHECK(after_list("a:\n- p\n  q\n- 'r'\n", "a", { "p q", "r", "p q" }) == "a:\n- p\n  q\n- 'r'\n- p q\n");
}

TEST_CASE("a setting is taken away with its line")
{
    CHECK(after_remove("a: 1\n# two\nb: 2 # x\nc: 3\n", "b") == "a: 1\n# two\nc: 3\n");
    CHECK(after_remove("g:\n  b: x\n    y\n  c: 3\n", "g.b") == "g:\n  c: 3\n");
    CHECK(after_remove("g:\n  b: 1\nh: 1\n", "g.b") == "g:\nh: 1\n");
    CHECK(after_remove("l:\n  - x\n  - y\nh: 1\n", "l") == "h: 1\n");
    CHECK(after_remove("g: { a: 1, b: 2, c: 3 }\n", "g.a") == "g: { b: 2, c: 3 }\n");
    CHECK(after_remove("g: { a: 1, b: 2, c: 3 }\n", "g.b") == "g: { a: 1, c: 3 }\n");
    CHECK(after_remove("g: { a: 1, b: 2, c: 3 }\n", "g.c") == "g: { a: 1, b: 2 }\n");
    CHECK(after_remove("g: { a: 1 }\n", "g.a") == "g: {  }\n");
    CHECK(after_remove("a: 1\n", "b") == "a: 1\n");
    CHECK(after_remove("a: 1\n", "g.b") == "a: 1\n");
    CHECK(after_remove("# none\n", "b") == "# none\n");
}

TEST_CASE("a comment between brackets or braces is not lost: the change is refused with its line")
{
    std::string const refused = "this comment stands within what would be changed, and would be lost; move it to a "
                                "line of its own, above the setting";
    CHECK(after_list("languages: [en, # main\n  es] # both\n", "languages", { "ar" }) == "s.yaml:1: " + refused);
    CHECK(after_list("a: 1\nl: [ # all\n  x]\n", "l", {}) == "s.yaml:2: " + refused);
    CHECK(after_list("l: ['x', # It's\n  y]\n", "l", {}) == "s.yaml:1: " + refused);
    CHECK(after_list("l: [x\n  # last\n  ]\n", "l", {}) == "s.yaml:2: " + refused);
    std::string_view const braces
        = "a: 1\nidle: {after: 60, # why 60\n  countdown: 30, # thirty\n  home: 5 # five\n}\n";
    CHECK(after_remove(braces, "idle.countdown") == "s.yaml:3: " + refused);
    CHECK(after_remove(braces, "idle.home") == "s.yaml:3: " + refused);
    CHECK(after_remove("idle: {after: 60, # why 60\n  countdown: 30}\n", "idle.countdown") == "s.yaml:1: " + refused);
    CHECK(after_remove("idle: {after: 60, # why 60\n  countdown: 30}\n", "idle.after") == "s.yaml:1: " + refused);
}

TEST_CASE("a comment beside what is changed, and what only looks like one, is in nobody's way")
{
    CHECK(after_set("idle: {after: 60, # why 60\n  countdown: 30}\n", "idle.countdown", "20")
        == "idle: {after: 60, # why 60\n  countdown: 20}\n");
    CHECK(after_set("idle: {after: 60 # why 60\n  }\n", "idle.countdown", "20")
        == "idle: {after: 60, countdown: 20 # why 60\n  }\n");
    CHECK(after_remove("{a: 1, b: 2, # two\n c: 3, d: 4 # four\n}\n", "d") == "{a: 1, b: 2, # two\n c: 3 # four\n}\n");
    CHECK(after_list("l: ['x # y', \"it's # z\", It's, C#, a#b, 'don''t # w']\n", "l", { "p" }) == "l: [p]\n");
    CHECK(after_remove("g: { a: 'x # y', b: 2 }\n", "g.a") == "g: { b: 2 }\n");
}

TEST_CASE("what can't be changed safely is refused and not changed")
{
    using base::ErrorCode;
    CHECK(refusal("a: &x 1\nb: *x\n", "a", "2") == ErrorCode::malformed);
    CHECK(refusal("a: 1\n---\nb: 1\n", "a", "2") == ErrorCode::malformed);
    CHECK(refusal("a: 1\na: 2\n", "a", "2") == ErrorCode::malformed);
    CHECK(refusal("a:\n\tb: 1\n", "a.b", "2") == ErrorCode::malformed);
    CHECK(refusal("? a\n: 1\n", "a", "2") == ErrorCode::unsupported);
    CHECK(refusal("g: 5\n", "g.a", "2") == ErrorCode::unsupported);
    CHECK(refusal("g: ~\n", "g.a", "2") == ErrorCode::unsupported);
    CHECK(refusal("g:\n  a: 1\n", "g", "2") == ErrorCode::unsupported);
    CHECK(refusal("a: 1\n", "a", "") == ErrorCode::usage);
    CHECK(refusal("a: 1\n", "a", "x\ny: 2") == ErrorCode::usage);
    CHECK(refusal("a: 1\n", "a", " x") == ErrorCode::usage);
    CHECK(refusal("a: 1\n", "a", "\xFF") != ErrorCode::failed);
    CHECK(refusal("a: 1\n", "a", std::string(70'000, 'x')) == ErrorCode::unsupported);
    CHECK_FALSE(set_setting("a: 1\n", "s.yaml", "a", SettingKind::text, { "1", "2" }));
}

TEST_CASE("any beginning of a file is changed as it should be, or refused")
{
    std::string const yaml
        = "site: 'It''s'\nidle: {a: 1, b: [x, \"y\"]}\ng:\n  - |\n    t\n  - u # c\n# x: 1\ng2:\r\n  x: p\r\n   q\r\n";
    int changed = 0;
    for (std::size_t length = 0; length <= yaml.size(); ++length)
        for (char const* const key : { "site", "idle.a", "idle.b", "idle.n", "g", "g2.x", "x", "new.x" }) {
            auto const edited
                = set_setting(std::string_view(yaml).substr(0, length), "s.yaml", key, SettingKind::text, { "v" });
            changed += edited.has_value();
            auto const removed = remove_setting(std::string_view(yaml).substr(0, length), "s.yaml", key);
            CHECK((removed || removed.error().code != base::ErrorCode::failed));
        }
    CHECK(changed > 200);
}
