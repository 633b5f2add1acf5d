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
    Snippet const snippet = snippet_of({ "Something else.", "Fever is common.", "Fevers are treated with rest." },
        { "fever", "treat" }, WordReader("en"));
    CHECK(snippet.text == "Fevers are treated with rest.");
    CHECK(marked_in(snippet) == "Fevers|treated");
}

TEST_CASE("a long paragraph is cut around the words, between whole words")
{
    std::string text;
    for (int i = 0; i < 60; ++i)
        text += "padding ";
    Snippet const snippet = snippet_of({ text + "then insulin helps " + text }, { "insulin" }, WordReader("en"));
    CHECK(snippet.text.size() < 200);
    CHECK(snippet.text.starts_with("\u2026padding "));
    CHECK(snippet.text.ends_with("padding\u2026"));
    CHECK(marked_in(snippet) == "insulin");
}

TEST_CASE("without any of the words a snippet is the beginning, and without text it is empty")
{
    CHECK(snippet_of({ "One.", "Two." }, { "fever" }, WordReader("en")).text == "One.");
    CHECK(snippet_of({}, { "fever" }, WordReader("en")).text.empty());
}
