#include "content/plain_text.h"
#include "content/reader.h"

#include <doctest/doctest.h>

using namespace content;

TEST_CASE("input that no reader should see is refused with its line")
{
    CHECK(check_input("fine \u00E9\n", "a").has_value());
    CHECK(check_input("one\ntwo \xC3(\n", "a").error().message == "a:2: this is not UTF-8 text");
    CHECK(check_input("\xED\xA0\x80", "a").error().message == "a:1: this is not UTF-8 text");
    CHECK(check_input("\xC0\xAF", "a").error().message == "a:1: this is not UTF-8 text");
    CHECK(check_input("cut off \xE4\xBD", "a").error().message == "a:1: this is not UTF-8 text");
    CHECK(check_input(std::string_view("a\n\nb\0c", 6), "a").error().message == "a:3: a NUL byte in the text");
    CHECK(
        check_input(std::string(k_article_file_limit_bytes + 1, 'a'), "a").error().code == base::ErrorCode::too_large);
    CHECK(check_input(std::string(k_article_file_limit_bytes, 'a'), "a").has_value());
}

TEST_CASE("white space folds to one blank and a lone no-break space stays")
{
    CHECK(fold_white_space("  a \t\r\n b\u3000c ") == "a b c");
    CHECK(fold_white_space("38\u00A0C \u00A0 d\u00A0") == "38\u00A0C d");
    CHECK(fold_white_space(" \u00A0\t") == "");
}

TEST_CASE("runs are sorted, do not overlap and never begin or end in a blank")
{
    RichTextBuilder builder;
    builder.append("a ");
    builder.append(" b ", { .strong = true });
    builder.append("c ", { .strong = true });
    builder.append("d", { .strong = true, .emphasised = true });
    builder.append(" e");
    RichText const content = builder.take();
    CHECK(content.text == "a b c d e");
    CHECK(content.runs == std::vector<Run> { { 2, 5, true, false }, { 6, 7, true, true } });
    CHECK(builder.empty());
}
