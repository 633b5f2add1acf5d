#include "settings/effective_configuration.h"

#include "base/file.h"
#include "content/slug.h"
#include "settings/nearest_key.h"
#include "settings/settings_file.h"
#include "support/temporary_folder.h"

#include <regex>
#include <sstream>

using namespace fixtures;
using base::ErrorCode;
using settings::Configuration;
using settings::parse_configuration;

namespace {

constexpr std::size_t k_document_limit_bytes = 1024 * 1024;

std::string source_file(std::string const& path)
{
    auto const content = base::read_file(std::filesystem::path(LECTERN_SOURCE_DIR) / path, k_document_limit_bytes);
    REQUIRE_MESSAGE(content, (content ? "" : content.error().message));
    return *content;
}

Configuration parsed(std::string_view yaml)
{
    auto const configuration = parse_configuration(yaml, "lectern.yaml");
    REQUIRE_MESSAGE(configuration, (configuration ? "" : configuration.error().message));
    return *configuration;
}

std::string message_of(std::string_view yaml)
{
    auto const configuration = parse_configuration(yaml, "lectern.yaml");
    if (configuration)
        return "";
    CHECK(configuration.error().code == ErrorCode::malformed);
    return configuration.error().message;
}

/// "idle.after" and "5" as the lines that an administrator writes.
std::string nested(std::string const& key, std::string const& value)
{
    auto const dot = key.find('.');
    if (dot == std::string::npos)
        return key + ": " + value + "\n";
    return key.substr(0, dot) + ":\n  " + key.substr(dot + 1) + ": " + value + "\n";
}

std::vector<std::string> names(std::vector<settings::ConfigurationKey> const& keys)
{
    std::vector<std::string> made;
    for (settings::ConfigurationKey const& key : keys)
        made.push_back(key.name);
    return made;
}

/// No real key stands in what is published: who copied it would seal comments that nobody opens.
std::string with_a_key(std::string text)
{
    std::string const placeholder = "lectern-seal-public-v1:...";
    if (std::size_t const at = text.find(placeholder); at != text.npos)
        text.replace(at, placeholder.size(), privacy::to_string(privacy::new_secret_key().public_key()));
    return text;
}

/// The example as it is when every "# name: value" in it counts.
std::string with_every_key(std::string const& example)
{
    std::regex const set_aside("( *)# ([a-z_]+: \\S+)");
    std::istringstream lines(example);
    std::string made;
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        made += (std::regex_match(line, match, set_aside) ? match.str(1) + match.str(2) : line) + "\n";
    }
    return with_a_key(made);
}

void write(std::filesystem::path const& file, std::string_view content) { REQUIRE(base::replace_file(file, content)); }

} // namespace

TEST_CASE("an empty file is the defaults")
{
    CHECK(parsed("") == Configuration {});
    CHECK(parsed("# Nothing yet\n") == Configuration {});
    CHECK(parsed("idle:\n  # after: 300\nlanguages: []\n") == Configuration {});
}

TEST_CASE("every key is stored where it belongs")
{
    auto const configuration_of = [](settings::ScreenSettings screens) {
        Configuration configuration { std::move(screens) };
        configuration.small_cell = 11;
        configuration.review_years = 2;
        configuration.export_folder = "/srv/exports";
        configuration.diagonal_in = 23.8f;
        configuration.viewing_distance_mm = 750.0f;
        return configuration;
    };
    CHECK(parsed("site_name: Riverside Clinic\n"
                 "languages: [es, en, zh-Hans]\n"
                 "idle:\n"
                 "  after: 180\n"
                 "  after_home: 90\n"
                 "  countdown: 45\n"
                 "thanks: { seconds: 8 }\n"
                 "collections: [treatments, tests]\n"
                 "common_topics: [asthma, high-blood-pressure]\n"
                 "library: { review_years: 2 }\n"
                 "privacy: { small_cell: 11 }\n"
                 "staff:\n"
                 "  contact: IT desk, extension 4410\n"
                 "  clean_seconds: 45\n"
                 "  close_after: 60\n"
                 "export: { folder: /srv/exports }\n"
                 "display:\n"
                 "  diagonal_in: 23.8\n"
                 "  viewing_distance_mm: 750\n")
        == configuration_of({ .site_name = "Riverside Clinic",
            .languages = { "es", "en", "zh-Hans" },
            .collections = { "treatments", "tests" },
            .common_topics = { "asthma", "high-blood-pressure" },
            .idle = std::chrono::seconds(180),
            .idle_home = std::chrono::seconds(90),
            .countdown = std::chrono::seconds(45),
            .thanks = std::chrono::seconds(8),
            .cleaning = std::chrono::seconds(45),
            .staff_close = std::chrono::seconds(60),
            .contact = "IT desk, extension 4410" }));
}

TEST_CASE("what is on or off is written as true or false")
{
    CHECK(parsed("library: { approved_only: true }\n").approved_only);
    CHECK_FALSE(parsed("library: { approved_only: false }\n").approved_only);
    CHECK(message_of("library: { approved_only: yes }\n")
        == "lectern.yaml:1: 'library.approved_only' can't be yes; allowed are true or false");
}

TEST_CASE("a number is allowed from the minimum to the maximum")
{
    struct Range {
        std::string key;
        int min, max;
        std::string unit;
    };
    for (Range const& range :
        { Range { "idle.after", 30, 900, "seconds" }, Range { "idle.after_home", 30, 900, "seconds" },
            Range { "idle.countdown", 20, 45, "seconds" }, Range { "thanks.seconds", 2, 20, "seconds" },
            Range { "privacy.small_cell", 2, 50, "rows" }, Range { "library.review_years", 1, 10, "years" },
            Range { "staff.clean_seconds", 10, 120, "seconds" }, Range { "staff.close_after", 30, 600, "seconds" },
            Range { "appearance.text_size", 1, 4, "steps" }, Range { "display.diagonal_in", 5, 120, "inches" },
            Range { "display.viewing_distance_mm", 300, 3000, "millimetres" },
            Range { "display.bottom_mm", 1, 2000, "millimetres" } }) {
        CAPTURE(range.key);
        std::string const line = range.key.find('.') == std::string::npos ? "1" : "2";
        std::string const allowed
            = "; allowed are " + std::to_string(range.min) + " to " + std::to_string(range.max) + " " + range.unit;
        CHECK(message_of(nested(range.key, std::to_string(range.min))) == "");
        CHECK(message_of(nested(range.key, std::to_string(range.max))) == "");
        for (std::string const& wrong : { std::to_string(range.min - 1), std::to_string(range.max + 1),
                 std::string("soon"), std::to_string(range.min) + "s", "+" + std::to_string(range.min),
                 "-" + std::to_string(range.min), std::string("99999999999999999999"), std::string("0x40"),
                 std::string("1e2"), std::string("nan"), std::string("inf"), std::string("23,8"), std::string("40 0") })
            CHECK(message_of(nested(range.key, wrong))
                == "lectern.yaml:" + line + ": '" + range.key + "' can't be " + wrong + allowed);
    }
}

TEST_CASE("colours are one of four pairs by name")
{
    CHECK(parsed("").appearance.colours == settings::Colours::paper);
    CHECK(parsed("appearance: { colours: soft }\n").appearance.colours == settings::Colours::soft);
    CHECK(parsed("appearance: { colours: white-on-black }\n").appearance.colours == settings::Colours::white_on_black);
    CHECK(message_of("appearance: { colours: pink }\n")
        == "lectern.yaml:1: 'appearance.colours' can't be pink; allowed are paper, white-on-black, yellow-on-black or "
           "soft");
}

TEST_CASE("seconds are whole, inches need not be")
{
    CHECK(message_of("idle: { after: 60.5 }\n").find("allowed are 30 to 900 seconds") != std::string::npos);
    CHECK(parsed("display: { diagonal_in: 5.5 }\n").diagonal_in == 5.5f);
    CHECK(message_of("display: { diagonal_in: 4.99 }\n") != "");
    CHECK(message_of("display: { diagonal_in: 120.01 }\n") != "");
}

TEST_CASE("a site name has up to 60 characters of any script")
{
    std::string name;
    for (int i = 0; i < 60; ++i)
        name += "क";
    CHECK(parsed("site_name: " + name + "\n").site_name == name);
    CHECK(parsed("site_name: 2024\n").site_name == "2024");
    CHECK(parsed("site_name: no\n").site_name == "no");
    std::string const message = message_of("site_name: " + name + "x\n");
    CHECK(message.starts_with("lectern.yaml:1: 'site_name' can't be क"));
    CHECK(message.ends_with("क...; allowed are 1 to 60 characters"));
    CHECK(message_of("site_name: '  '\n") != "");
    CHECK(message_of("site_name:\n") == "lectern.yaml:1: 'site_name' has no value; write one or leave the key out");
}

TEST_CASE("a language is one, however its letters are written, and is there once")
{
    CHECK(parsed("languages: [EN, pt-br]\n").languages == std::vector<std::string> { "en", "pt-BR" });
    CHECK(message_of("languages: [en, EN]\n") != "");
}

TEST_CASE("a wrong language is named with its line")
{
    std::string const allowed = "; allowed are language codes such as en, es or pt-BR, each once";
    CHECK(message_of("languages:\n  - en\n  - english\n") == "lectern.yaml:3: 'languages' can't be english" + allowed);
    CHECK(message_of("languages: [en, es, en]\n") == "lectern.yaml:1: 'languages' can't be en" + allowed);
    CHECK(message_of("languages: [en_GB]\n") == "lectern.yaml:1: 'languages' can't be en_GB" + allowed);
}

TEST_CASE("a wrong collection or folder is named with its line")
{
    CHECK(message_of("collections: [tests, Tests]\n")
        == "lectern.yaml:1: 'collections' can't be Tests; allowed are collection keys such as conditions, each once");
    CHECK(message_of("collections: [a, b, a]\n") != "");
    CHECK(message_of("common_topics: [High blood pressure]\n")
        == "lectern.yaml:1: 'common_topics' can't be High blood pressure; allowed are slugs of leaflets such as "
           "asthma, each once");
    CHECK(message_of("export: { folder: exports }\n")
        == "lectern.yaml:1: 'export.folder' can't be exports; allowed are absolute paths such as /srv/exports");
    CHECK(message_of("export: { folder: /" + std::string(1000, 'x') + " }\n") != "");
}

TEST_CASE("what a configuration says for a key comes back as the text that sets it")
{
    Configuration configuration { { .languages = { "en", "es" }, .idle = std::chrono::seconds(200) } };
    configuration.export_folder = "/srv/a b";
    configuration.diagonal_in = 23.8f;
    CHECK(settings::value_text(configuration, "languages") == "en, es");
    CHECK(settings::values_of(configuration, "languages") == std::vector<std::string> { "en", "es" });
    CHECK(settings::value_text(configuration, "idle.after") == "200");
    CHECK(settings::value_text(configuration, "export.folder") == "/srv/a b");
    CHECK(settings::value_text(configuration, "display.diagonal_in") == "23.8");
    CHECK(settings::values_of(configuration, "display.viewing_distance_mm").empty());
    CHECK(settings::values_of(configuration, "staff.contact").empty());
    CHECK(settings::values_of(configuration, "wombats").empty());
}

TEST_CASE("a key tells an editor what it is")
{
    for (settings::ConfigurationKey const& key : settings::configuration_keys()) {
        CAPTURE(key.name);
        CHECK((key.group.empty() ? key.name.find('.') == std::string::npos : key.name.starts_with(key.group + ".")));
        bool const number = key.kind == settings::KeyKind::whole_number || key.kind == settings::KeyKind::decimal;
        CHECK(number == (key.step > 0));
        bool const has_size = key.kind != settings::KeyKind::list && key.kind != settings::KeyKind::flag;
        CHECK((!has_size || key.min < key.max));
        CHECK(key.default_text == settings::value_text({}, key.name));
    }
    CHECK(settings::configuration_keys().front().default_text == "Health Library");
}

TEST_CASE("a list is not a text, nor a text a list")
{
    CHECK(message_of("languages: en\n") == "lectern.yaml:1: 'languages' must be a list, such as [one, two]");
    CHECK(message_of("site_name: [a]\n") == "lectern.yaml:1: 'site_name' takes one value");
}

TEST_CASE("an unknown key is an error that names the nearest known one")
{
    auto const meant = [](std::string const& key, std::string const& known) {
        return "lectern.yaml:1: unknown key '" + key + "'; did you mean '" + known + "'?";
    };
    CHECK(message_of("langauges: [en]\n") == meant("langauges", "languages"));
    CHECK(message_of("siteName: A\n") == meant("siteName", "site_name"));
    CHECK(message_of("countdown: 30\n") == meant("countdown", "idle.countdown"));
    CHECK(message_of("site_name: { en: A }\n") == meant("site_name.en", "site_name"));
    CHECK(message_of("idle: { after-home: 60 }\n") == meant("idle.after-home", "idle.after_home"));
    CHECK(message_of("wombats: 3\n") == "lectern.yaml:1: unknown key 'wombats'; docs/configuration.md lists all");
    CHECK(message_of("wombats:\n") == "lectern.yaml:1: unknown key 'wombats'; docs/configuration.md lists all");
    CHECK(message_of("x: 3\n") == "lectern.yaml:1: unknown key 'x'; docs/configuration.md lists all");
}

TEST_CASE("the error for a group that is given a value names its keys")
{
    CHECK(message_of("idle: 120\n")
        == "lectern.yaml:1: 'idle' is a group; its keys are 'idle.after', 'idle.after_home', 'idle.countdown'");
}

TEST_CASE("the nearest key is the one with the fewest letters to change")
{
    std::vector<std::string> const known { "idle.after", "idle.after_home", "volume" };
    CHECK(settings::nearest_key("idle.after", known) == "idle.after");
    CHECK(settings::nearest_key("idle.after_hom", known) == "idle.after_home");
    CHECK(settings::nearest_key("volum", known) == "volume");
    CHECK(settings::nearest_key("after", known) == "idle.after");
    CHECK_FALSE(settings::nearest_key("", known));
    CHECK_FALSE(settings::nearest_key("brightness", known));
    CHECK_FALSE(settings::nearest_key("volume", {}));
}

TEST_CASE("the data folder's file counts, unless another is named")
{
    TemporaryFolder const folder;
    CHECK(settings::load_configuration({}, folder.path()).value().configuration == Configuration {});
    CHECK(settings::load_configuration({}, folder.path() / "missing").value().configuration == Configuration {});

    write(folder.path() / "lectern.yaml", "site_name: Here\n");
    write(folder.path() / "other.yaml", "site_name: There\n");
    CHECK(settings::load_configuration({}, folder.path()).value().configuration.site_name == "Here");
    CHECK(settings::load_configuration(folder.path() / "other.yaml", folder.path()).value().configuration.site_name
        == "There");
}

TEST_CASE("a named file that is not there is an error, not the defaults")
{
    TemporaryFolder const folder;
    write(folder.path() / "lectern.yaml", "site_name: Here\n");
    auto const missing = settings::load_configuration(folder.path() / "missing.yaml", folder.path());
    CHECK(missing.error().code == ErrorCode::usage);
    CHECK(missing.error().message.find("missing.yaml") != std::string::npos);
    CHECK(settings::read_configuration(folder.path() / "missing.yaml").error().code == ErrorCode::absent);
}

TEST_CASE("a wrong file in the data folder is an error, not the defaults")
{
    TemporaryFolder const folder;
    auto const file = folder.path() / "lectern.yaml";
    write(file, "# One\nidle:\n\n  after: 5\n");
    CHECK(settings::load_configuration({}, folder.path()).error().message
        == file.string() + ":4: 'idle.after' can't be 5; allowed are 30 to 900 seconds");
    write(file, std::string(100'000, '#'));
    CHECK(settings::load_configuration({}, folder.path()).error().code == ErrorCode::too_large);
    std::filesystem::remove(file);
    std::filesystem::create_directory(file);
    CHECK(settings::load_configuration({}, folder.path()).error().code == ErrorCode::unavailable);
}

TEST_CASE("telephone numbers are general ones or a collection's")
{
    Configuration const configuration = parsed("contacts:\n"
                                               "  day: 555 0100\n"
                                               "  emergency: \"112\"\n"
                                               "  collections:\n"
                                               "    treatments: { day: \"555 0111\", night: \"555 0112\" }\n"
                                               "    day-clinic:\n"
                                               "      emergency: \"999\"\n");
    CHECK(configuration.contacts
        == settings::Contacts { { "555 0100", "", "112" },
            { { "treatments", { "555 0111", "555 0112", "" } }, { "day-clinic", { "", "", "999" } } } });
    CHECK(settings::values_of(configuration, "contacts.day") == std::vector<std::string> { "555 0100" });
    CHECK(parsed("contacts:\n  collections:\n    treatments:\n") == Configuration {});
}

TEST_CASE("a collection with the longest key there is has telephone numbers of its own")
{
    std::string const collection(content::k_slug_limit_bytes, 'c');
    auto const configuration = parsed("contacts:\n  collections:\n    " + collection + ": { emergency: \"999\" }\n");
    CHECK(configuration.contacts.by_collection.at(collection).emergency == "999");
}

TEST_CASE("a wrong telephone number or key among them is named")
{
    std::string const wrong = "; below 'contacts.collections' stand keys of collections, and below each 'day', 'night' "
                              "and 'emergency'";
    CHECK(message_of("contacts: { collections: { tests: { noon: 5 } } }\n")
        == "lectern.yaml:1: unknown key 'contacts.collections.tests.noon'" + wrong);
    CHECK(message_of("contacts:\n  collections:\n    tests:\n      day: { to: 5 }\n")
        == "lectern.yaml:4: unknown key 'contacts.collections.tests.day.to'" + wrong);
    CHECK(message_of("contacts: { collections: { Tests: { day: 5 } } }\n")
        == "lectern.yaml:1: unknown key 'contacts.collections.Tests.day'" + wrong);
    CHECK(message_of("contacts: { collections: 5 }\n") == "lectern.yaml:1: unknown key 'contacts.collections'" + wrong);
    CHECK(message_of("contacts: { collections: { tests: { day: [5] } } }\n")
        == "lectern.yaml:1: 'contacts.collections.tests.day' takes one value");
    CHECK(message_of("contacts: { dya: 5 }\n")
        == "lectern.yaml:1: unknown key 'contacts.dya'; did you mean 'contacts.day'?");
    std::string const longer(41, '5');
    for (std::string const key : { "day: ", "collections: { tests: { day: " })
        CHECK(message_of("contacts: { " + key + longer + (key.size() > 5 ? " } } }" : " }") + "\n")
                  .find("can't be 5555555555555555555555555555555555555555...; allowed are 1 to 40 characters")
            != std::string::npos);
}

TEST_CASE("the example holds the defaults and names every key")
{
    std::string const example = source_file("packaging/lectern.yaml");
    CHECK(parsed(example) == Configuration {});

    auto const settings = settings::read_settings(with_every_key(example), "packaging/lectern.yaml");
    REQUIRE_MESSAGE(settings, (settings ? "" : settings.error().message));
    std::vector<std::string> in_example;
    for (settings::Setting const& setting : *settings)
        in_example.push_back(setting.key);
    CHECK(in_example == names(settings::configuration_keys()));
    CHECK(message_of(with_every_key(example)) == "");
}

TEST_CASE("the documentation names every key, what it allows and an example")
{
    std::string const document = source_file("docs/configuration.md");
    std::regex const row("\\| `([a-z_.]+)` \\| [^|]+ \\| ([^|]+) \\| [^|]+ \\| `([^|]+)` \\|");
    std::istringstream lines(document);
    std::vector<std::string> documented;
    std::vector<settings::ConfigurationKey> const keys = settings::configuration_keys();
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (!std::regex_match(line, match, row))
            continue;
        documented.push_back(match.str(1));
        CHECK(message_of(nested(match.str(1), with_a_key(match.str(3)))) == "");
        if (documented.size() <= keys.size())
            CHECK(match.str(2) == keys[documented.size() - 1].allowed);
    }
    CHECK(documented == names(keys));
}

TEST_CASE("comments are sealed to the key that the configuration names")
{
    privacy::PublicKey const key = privacy::new_secret_key().public_key();
    Configuration const configuration = parsed("privacy:\n  seal_to: " + privacy::to_string(key) + "\n");
    CHECK(configuration.seal_to == key);
    CHECK(settings::value_text(configuration, "privacy.seal_to") == privacy::to_string(key));
    CHECK_FALSE(Configuration {}.seal_to);
}

TEST_CASE("a key that can't seal is refused, and a secret key is not repeated in the message")
{
    CHECK(message_of("privacy: { seal_to: lectern }\n")
        == "lectern.yaml:1: 'privacy.seal_to' can't be used: a key begins with 'lectern-seal-public-v1:'");
    std::string mistyped = privacy::to_string(privacy::new_secret_key().public_key());
    mistyped[30] = mistyped[30] == 'x' ? 'y' : 'x';
    CHECK(message_of("privacy:\n  seal_to: " + mistyped + "\n")
        == "lectern.yaml:2: 'privacy.seal_to' can't be used: the key's check digits do not fit; copy it once more");
    std::string const secret = privacy::secret_text_of(privacy::new_secret_key());
    std::string const message = message_of("privacy: { seal_to: \"" + secret + "\" }\n");
    CHECK(message.find("this is the secret key") != std::string::npos);
    CHECK(message.find(secret.substr(23, 8)) == std::string::npos);
}
