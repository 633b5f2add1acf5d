#include "feedback/feedback_log.h"
#include "lecternctl/program.h"
#include "support/fixtures.h"

#include <nlohmann/json.hpp>

#include <cctype>
#include <set>

using namespace program;

namespace {

using Words = std::vector<std::string>;

void collect_keys(nlohmann::json const& value, std::set<std::string>& keys)
{
    if (value.is_object())
        for (auto const& [key, below] : value.items())
            keys.insert(key);
    if (value.is_structured())
        for (auto const& below : value)
            collect_keys(below, keys);
}

/// Every key in what the command prints, at any depth.
std::set<std::string> keys_printed(Words command, std::string const& data)
{
    command.insert(command.end(), { "--json", "--data", data });
    std::set<std::string> keys;
    collect_keys(nlohmann::json::parse(run(command).out), keys);
    return keys;
}

/// A library of one article without a date, and as many rows as statistics need to show ratings.
void fill(std::filesystem::path const& data)
{
    content::Article article = fixtures::article("rash", "Rash", "en", { "skin" });
    article.metadata.references = { { "A title", "https://example.org" } };
    article.blocks.front().content.runs = { { 0, 4, true, false } };
    fixtures::publish(data, { article }, { { "skin", { { "en", "Skin" } } } });
    auto log = feedback::FeedbackLog::open(data, std::chrono::year { 2026 } / 11 / 22);
    REQUIRE(log);
    for (std::uint8_t id = 1; id <= 20; ++id) {
        feedback::FeedbackRecord record;
        record.id.fill(id);
        record.article = "rash";
        record.language = "en";
        record.week = { 2026, 47 };
        REQUIRE(log->add(record));
    }
}

/// A word of letters, digits and underscores.
bool has_word(std::string const& text, std::string const& word)
{
    auto const is_part = [](char letter) { return std::isalnum(static_cast<unsigned char>(letter)) || letter == '_'; };
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        std::size_t const end = at + word.size();
        if ((at == 0 || !is_part(text[at - 1])) && (end == text.size() || !is_part(text[end])))
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("help names every key that a command prints as JSON")
{
    fixtures::TemporaryFolder const folder;
    fill(folder.path());
    struct Case {
        Words command;
        std::vector<Words> helps;
        std::size_t least_keys;
    };
    std::vector<Case> const cases { { { "articles" }, { { "articles" } }, 11 },
        { { "show", "rash" }, { { "show" }, { "articles" } }, 20 }, { { "library" }, { { "library" } }, 18 },
        { { "search", "rash" }, { { "search" } }, 6 }, { { "feedback", "list" }, { { "feedback", "list" } }, 10 },
        { { "feedback", "stats" }, { { "feedback", "stats" } }, 10 },
        { { "settings", "list" }, { { "settings", "list" } }, 4 }, { { "status" }, { { "status" } }, 15 } };
    for (Case const& each : cases) {
        std::string help;
        for (Words words : each.helps) {
            words.push_back("--help");
            help += run(words).out;
        }
        std::set<std::string> const keys = keys_printed(each.command, folder.path());
        CHECK_MESSAGE(keys.size() >= each.least_keys, each.command.back());
        for (std::string const& key : keys)
            CHECK_MESSAGE(has_word(help, key), each.command.back(), " ", key);
    }
}
