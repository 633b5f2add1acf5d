#include "journeys/data_folder.h"

#include "lecternctl/program.h"

#include <nlohmann/json.hpp>

namespace journeys {

void import_library(std::filesystem::path const& library, std::filesystem::path const& data)
{
    auto const outcome = program::run({ "import", "--create", "--replace", library, "--data", data });
    REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
}

void copy_sample_library(std::filesystem::path const& data)
{
    static fixtures::TemporaryFolder const imported;
    if (std::filesystem::is_empty(imported.path()))
        import_library(LECTERN_SOURCE_DIR "/assets/library", imported.path());
    std::filesystem::create_directories(data);
    std::filesystem::copy_file(imported.path() / "catalogue.db", data / "catalogue.db");
}

std::vector<FeedbackRow> feedback_in(std::filesystem::path const& data)
{
    auto const outcome = program::run({ "feedback", "list", "--held-back", "--json", "--data", data });
    REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    std::vector<FeedbackRow> rows;
    for (auto const& listed : nlohmann::json::parse(outcome.out)) {
        FeedbackRow row { .article
            = listed.at("article").is_null() ? std::string {} : listed.at("article").get<std::string>(),
            .language = listed.at("language"),
            .rating = listed.at("rating").is_null() ? std::string {} : listed.at("rating").get<std::string>(),
            .comment = listed.at("comment"),
            .week = listed.at("week"),
            .reasons = listed.at("reasons"),
            .fields = {} };
        for (auto const& [name, value] : listed.items())
            row.fields.push_back(name);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace journeys
