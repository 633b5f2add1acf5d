#include "content/html/pages.h"

#include <doctest/doctest.h>

using namespace content;
using pages::read;

TEST_CASE("what a page says to search engines counts where its head says nothing")
{
    std::string const data
        = "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":[\"WebPage\","
          "\"MedicalWebPage\"],\"headline\":\"Sore mouth &amp; you\",\"inLanguage\":\"es-MX\",\"lastReviewed\":"
          "\"2026-03-01T10:00:00Z\",\"author\":[{\"@type\":\"Person\",\"name\":\"A. Lee\"},{\"name\":\"B. "
          "Cruz\"}],\"publisher\":{\"@id\":\"#us\"}},{\"@type\":\"Organization\",\"@id\":\"#us\",\"name\":"
          "\"Example Clinic\"}]}</script>";
    Metadata const metadata = read("<html><head><title>Untitled</title>" + data + "</head><p>x").metadata;
    CHECK(metadata.language == "es");
    CHECK(metadata.author == "A. Lee, B. Cruz");
    CHECK(metadata.source == "Example Clinic");
    CHECK(metadata.reviewed == std::chrono::year { 2026 } / 3 / 1);
    Metadata const said = read("<html lang=en><head><title>Mouth</title><meta name=author content='C'>"
                               "<meta name=lastReviewed content='2025-01-02'></head><body><p>x</p>"
        + data)
                              .metadata;
    CHECK(said.title == "Mouth");
    CHECK(said.language == "en");
    CHECK(said.author == "C");
    CHECK(said.reviewed == std::chrono::year { 2025 } / 1 / 2);
}

TEST_CASE("data for search engines that is broken or of something else is none")
{
    auto const with = [](std::string const& json) {
        return read("<html lang=en><script type=application/ld+json>" + json + "</script><p>x").metadata;
    };
    for (std::string const json :
        { "{", "[1, null, \"a\", {\"@type\": 3}]", "{\"@type\": \"Hospital\", \"name\": \"H\"}",
            "{\"@type\": \"WebPage\", \"headline\": {}, \"author\": [[]], \"lastReviewed\": \"soon\"}" }) {
        CHECK_MESSAGE(with(json).title == "Sore mouth", json);
        CHECK(with(json).author.empty());
        CHECK_FALSE(with(json).reviewed.has_value());
    }
    CHECK(with("{\"@type\": \"Article\", \"name\": \"Dry eyes\", \"reviewedBy\": \"Dr. Lee\"}").title == "Dry eyes");
    CHECK(with("{\"@type\": \"Article\", \"reviewedBy\": \"Dr. Lee\"}").author == "Dr. Lee");
    CHECK(with(std::string(100'000, '[')).title == "Sore mouth");
}
