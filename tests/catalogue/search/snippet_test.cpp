#include "catalogue/search/snippet.h"

#include <doctest/doctest.h>

using namespace catalogue::search;

namespace {

std::string marked_in(Snippet const& snippet)
{
    std::string words;
    for (auto const& range : snippet.marked)
        words += (words.empty() ? "" : "|") + snippet.text.substr(range.begin, range.end - range.begin);
    return words;
}

} // namespace

TEST_CASE("a snippet is of the paragraph that has most of the words, and marks them in any form")
{
    Snippet const snippet
        = snippet_of({ { "Something else." }, { "Fever is common." }, { "Fevers are treated with rest." } },
            { .stems = { "fever", "treat" } }, WordReader("en"));
    CHECK(snippet.text == "Fevers are treated with rest.");
    CHECK(marked_in(snippet) == "Fevers|treated");
}

TEST_CASE("a long paragraph is cut around the words, between whole words")
{
    std::string text;
    for (int i = 0; i < 60; ++i)
        text += "padding ";
    Snippet const snippet
        = snippet_of({ { text + "then insulin helps " + text } }, { .stems = { "insulin" } }, WordReader("en"));
    CHECK(snippet.text.size() < 200);
    CHECK(snippet.text.starts_with("\u2026padding "));
    CHECK(snippet.text.ends_with("padding\u2026"));
    CHECK(marked_in(snippet) == "insulin");
}

TEST_CASE("a paragraph that is cut at its beginning ends as it does, in any script")
{
    for (auto const& [word, stop] : { std::pair { "insulin", "." }, std::pair { "insulin", "?!\")" },
             std::pair { "insulin", "\u3002" }, std::pair { "insulin", "\u0964" } }) {
        std::string text;
        for (int i = 0; i < 60; ++i)
            text += "padding ";
        Snippet const snippet = snippet_of({ { text + word + stop } }, { .stems = { "insulin" } }, WordReader("en"));
        CHECK(snippet.text.ends_with(std::string(word) + stop));
    }
}

TEST_CASE("without any of the words a snippet is the beginning, and without text it is empty")
{
    CHECK(snippet_of({ { "One." }, { "Two." } }, { .stems = { "fever" } }, WordReader("en")).text == "One.");
    CHECK(snippet_of({}, { .stems = { "fever" } }, WordReader("en")).text.empty());
}

TEST_CASE("a notice is a snippet only where it has more of the words than anything else")
{
    std::vector<Paragraph> const paragraphs { { "A sample of a text. Call when there is fever.", true },
        { "Something else." }, { "Fever is common." } };
    auto const snippet
        = [&](Stems stems) { return snippet_of(paragraphs, { .stems = std::move(stems) }, WordReader("en")); };
    CHECK(snippet({ "gout" }).text == "Something else.");
    CHECK(snippet({ "fever" }).text == "Fever is common.");
    CHECK(snippet({ "fever", "call" }).paragraph == 0);
    CHECK(snippet_of({ paragraphs[0] }, { .stems = { "gout" } }, WordReader("en")).text.empty());
}

TEST_CASE("characters that were typed by their sound are marked wherever they stand, and once")
{
    Sought const sought { .stems = { "糖尿病" }, .written = { "糖尿病", "尿病" } };
    CHECK(marked_in("糖尿病的治疗", sought, WordReader("zh")) == std::vector<catalogue::MarkedRange> { { 0, 9 } });
}
