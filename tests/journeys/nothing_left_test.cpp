#include "journeys/data_folder.h"
#include "journeys/memory_search.h"
#include "journeys/running_kiosk.h"
#include "platform/needs_display.h"
#include "support/skip.h"

#include <array>
#include <cctype>
#include <map>
#include <random>
#include <unicode/unistr.h>

using namespace journeys;

namespace {

/// Letters that no other program has in this order, and never one twice in a row, which a bouncing finger types.
std::string canary(std::size_t length = 24)
{
    std::mt19937 random(20'261'122);
    std::string word;
    while (word.size() < length) {
        char const letter = static_cast<char>('a' + random() % 26);
        if (word.empty() || word.back() != letter)
            word += letter;
    }
    return word;
}

/// The same as keys, for a language with letters that ICU folds and cuts.
std::vector<std::string> canary_keys(std::string_view language, std::size_t length)
{
    std::vector<std::string> keys;
    if (language == "en") {
        for (char const letter : canary(length))
            keys.emplace_back(1, letter);
        return keys;
    }
    constexpr std::array k_rare { "ж", "щ", "ф", "ц", "х", "ш", "э", "ю", "ч" };
    std::mt19937 random(20'261'128);
    while (keys.size() < length)
        if (std::string const key = k_rare.at(random() % k_rare.size()); keys.empty() || keys.back() != key)
            keys.push_back(key);
    return keys;
}

/// As ICU holds it.
std::string in_utf16(std::string_view word)
{
    icu::UnicodeString const wide
        = icu::UnicodeString::fromUTF8({ word.data(), static_cast<std::int32_t>(word.size()) });
    return { reinterpret_cast<char const*>(wide.getBuffer()),
        static_cast<std::size_t>(wide.length()) * sizeof(char16_t) };
}

/// Ordinary words, which no scrubbing takes for anybody's name, and which stand nowhere else.
constexpr char const* k_ordinary = "purple trumpets wobble mossy umbrellas sneeze turnips whistle";

/// The comment as it reads: the first letter is a capital.
std::string as_typed(std::string word)
{
    word.front() = static_cast<char>(std::toupper(word.front()));
    return word;
}

/// What to touch, one after the other, to come from the invitation to a typed comment and on to the form: learnt
/// from a kiosk that records, since recordings themselves keep what was typed.
struct Way {
    std::vector<base::Point> to_comment;
    std::map<char, base::Point> keys;
    base::Point done, send, carry_on;
    base::Point start_over_form, start_over_home; ///< The same button, where it stands on either screen.
};

class Learner {
public:
    explicit Learner(RunningKiosk& kiosk)
        : m_kiosk(kiosk)
    {
    }
    base::Point tap(std::string const& key)
    {
        base::Point const at = middle_of(m_kiosk.wait_for_node(key));
        m_kiosk.tap_at(at);
        return at;
    }

private:
    RunningKiosk& m_kiosk;
};

/// Where the letters are on a screen whose keys begin so.
std::map<char, base::Point> letters_on(Screen const& screen, std::string const& prefix)
{
    std::map<char, base::Point> letters;
    for (auto const& node : screen.nodes)
        if (node.key.starts_with(prefix) && node.key.size() == prefix.size() + 1)
            letters[static_cast<char>(std::tolower(node.key.back()))] = middle_of(node);
    return letters;
}

Way learn_way()
{
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    Learner learner(kiosk);
    Way way;
    kiosk.wait_for("invitation");
    way.to_comment.push_back(learner.tap("invitation/start"));
    kiosk.wait_for("home");
    way.start_over_home = middle_of(kiosk.wait_for_node("footer/start_over"));
    way.to_comment.push_back(learner.tap("footer/feedback"));
    way.to_comment.push_back(learner.tap("feedback/rating/good"));
    way.start_over_form = middle_of(kiosk.wait_for_node("footer/start_over"));
    way.send = middle_of(kiosk.wait_for_node("footer/send"));
    auto const comment = [&] { return kiosk.seen().find("feedback/comment"); };
    while (!comment() || comment()->rect.height < 40) {
        int const before = kiosk.seen().sequence;
        way.to_comment.push_back(learner.tap("feedback/form/page_down"));
        kiosk.wait_until("a page further down", [&](Screen const& screen) { return screen.sequence > before; });
    }
    way.to_comment.push_back(learner.tap("feedback/comment"));
    way.keys = letters_on(kiosk.wait_for("comment"), "comment/key/");
    way.keys[' '] = middle_of(kiosk.wait_for_node("comment/space"));
    way.done = learner.tap("comment/done");
    kiosk.wait_for("feedback");
    learner.tap("footer/send");
    way.carry_on = middle_of((kiosk.wait_for("thanks"), kiosk.wait_for_node("thanks/carry_on")));
    CHECK(kiosk.end() == 0);
    return way;
}

Way const& known_way()
{
    static Way const way = learn_way();
    return way;
}

/// The same for the search that home leads to.
struct SearchWay {
    std::vector<base::Point> to_search;
    std::map<std::string, base::Point> keys;
    base::Point start_over;
};

SearchWay learn_search_way(std::string const& language)
{
    DataFolder const data;
    RunningKiosk kiosk(data.path());
    Learner learner(kiosk);
    SearchWay way;
    kiosk.wait_for("invitation");
    way.to_search.push_back(learner.tap("invitation/start"));
    kiosk.wait_for("home");
    if (language != "en") {
        way.to_search.push_back(learner.tap("header/language"));
        way.to_search.push_back(learner.tap("languages/" + language));
        kiosk.wait_until("another language", [&](Screen const& screen) { return screen.language == language; });
    }
    way.to_search.push_back(learner.tap("home/search"));
    constexpr std::string_view k_key = "search/key/";
    for (auto const& node : kiosk.wait_for("search").nodes)
        if (node.key.starts_with(k_key))
            way.keys[node.key.substr(k_key.size())] = middle_of(node);
    way.start_over = middle_of(kiosk.wait_for_node("footer/start_over"));
    CHECK(kiosk.end() == 0);
    return way;
}

/// Walks it without looking, to a comment that says `word`.
void type_unseen(RunningKiosk& kiosk, std::string const& word)
{
    kiosk.wait_for_rest();
    for (base::Point const at : known_way().to_comment)
        kiosk.tap_unseen(at);
    for (char const letter : word)
        kiosk.tap_at(known_way().keys.at(letter));
    kiosk.wait_for_rest();
}

bool can_read_memory(RunningKiosk const& kiosk)
{
    if (finds_in_memory(kiosk.pid(), canary()))
        return true;
    tests::skip("the memory of a process can't be read here");
    return false;
}

void check_memory_forgets(RunningKiosk const& kiosk, std::string const& word)
{
    auto const finds = finds_in_memory(kiosk.pid(), word);
    REQUIRE(finds);
    CHECK_MESSAGE(finds->empty(), to_text(*finds), kiosk.log());
}

void check_unsent(std::string const& word)
{
    DataFolder const data;
    RunningKiosk kiosk(data.path(), Recorded::no);
    std::string const typed = as_typed(word);
    type_unseen(kiosk, word);
    bool const readable = can_read_memory(kiosk);
    if (readable) // Else it would be a test that can't fail.
        REQUIRE_FALSE(finds_in_memory(kiosk.pid(), typed)->empty());
    kiosk.tap_unseen(known_way().done);
    kiosk.tap_unseen(known_way().start_over_form);
    if (readable)
        check_memory_forgets(kiosk, typed);
    CHECK(finds_in_files(data.path(), typed).empty());
    CHECK(kiosk.end() == 0);
    CHECK(finds_in_files(data.path(), typed).empty());
    CHECK(feedback_in(data.path()).empty());
}

} // namespace

TEST_CASE("what was typed and not sent is neither in a file nor in memory when the visitor has gone")
{
    NEEDS_DISPLAY();
    // Short words, long ones and those between are kept in different places.
    for (std::size_t const length : { 12u, 24u, 90u }) {
        CAPTURE(length);
        check_unsent(canary(length));
    }
}

TEST_CASE("what was sent is in its row and nowhere else when the visitor has gone")
{
    NEEDS_DISPLAY();
    DataFolder const data;
    RunningKiosk kiosk(data.path(), Recorded::no);
    std::string const word = k_ordinary, typed = as_typed(word);
    type_unseen(kiosk, word);
    for (base::Point const at :
        { known_way().done, known_way().send, known_way().carry_on, known_way().start_over_home })
        kiosk.tap_unseen(at);
    // The worker has cleared up when its journal is gone.
    REQUIRE(comes_true([&] { return !std::filesystem::exists(data.path() / "log.db-wal"); }));
    if (can_read_memory(kiosk))
        check_memory_forgets(kiosk, typed);
    auto const files = finds_in_files(data.path(), typed);
    CHECK_MESSAGE(files.size() == 1, to_text(files));
    CHECK(kiosk.end() == 0);
    CHECK(finds_in_files(data.path(), typed).size() == 1);
    auto const rows = feedback_in(data.path());
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].comment == typed);
}

TEST_CASE("what was searched for is neither in a file nor in memory when the visitor has gone")
{
    NEEDS_DISPLAY();
    for (char const* const language : { "en", "ru" }) {
        SearchWay const way = learn_search_way(language);
        for (std::size_t const length : { 12u, 24u }) {
            CAPTURE(language);
            CAPTURE(length);
            auto const keys = canary_keys(language, length);
            std::string word;
            for (std::string const& key : keys)
                word += key;
            DataFolder const data;
            RunningKiosk kiosk(data.path(), Recorded::no);
            kiosk.wait_for_rest();
            for (base::Point const at : way.to_search)
                kiosk.tap_unseen(at);
            for (std::string const& key : keys)
                kiosk.tap_at(way.keys.at(key));
            kiosk.wait_for_rest();
            bool const readable = can_read_memory(kiosk);
            if (readable) // Else it would be a test that can't fail.
                REQUIRE_FALSE(finds_in_memory(kiosk.pid(), word)->empty());
            kiosk.tap_unseen(way.start_over);
            if (readable) {
                check_memory_forgets(kiosk, word);
                check_memory_forgets(kiosk, in_utf16(word));
            }
            CHECK(finds_in_files(data.path(), word).empty());
            CHECK(kiosk.end() == 0);
            CHECK(finds_in_files(data.path(), word).empty());
        }
    }
}

TEST_CASE("a search for what was typed finds stretches of it, and no shorter ones")
{
    std::string const word = canary();
    CHECK(finds_in("..." + word, word).size() == 1);
    CHECK(finds_in(std::string(13, '\0') + word.substr(3, k_telling_letters), word).size() == 1);
    CHECK(finds_in("a" + word.substr(3, k_telling_letters - 1) + "\x01", word).empty());
    CHECK(finds_in(word + "and" + word, word).size() == 2);
}
