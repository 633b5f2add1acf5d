#include "journeys/running_kiosk.h"

#include "base/utf8.h"

#include "lecternctl/program.h"

#include <algorithm>
#include <cmath>
#include <csignal>
#include <stdexcept>
#include <thread>

namespace journeys {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto k_patience = 30s;
constexpr auto k_look_again = 4ms;
/// Longer than the kiosk takes two touches of one place for one, since it may see the first one late.
constexpr auto k_between_taps = 750ms;
constexpr float k_one_place_px = 60;
constexpr auto k_rest = 400ms;

/// 1280x720 on 15.3 inches has 3.78 pixels a millimetre.
constexpr char const* k_configuration = "display:\n  diagonal_in: 15.3\nthanks:\n  seconds: 20\n";

int plain_status(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 100 + WTERMSIG(status); }

} // namespace

bool comes_true(std::function<bool()> const& claim)
{
    auto const deadline = Clock::now() + k_patience;
    while (!claim()) {
        if (Clock::now() > deadline)
            return false;
        std::this_thread::sleep_for(k_look_again);
    }
    return true;
}

RunningKiosk::RunningKiosk(std::filesystem::path const& data, Recorded recorded)
    : m_recording(m_folder.path() / "record")
{
    // A finger that rests where the last test left it would be seen at once.
    m_pointer.move({ 1279, 719 });
    start(data, recorded);
    if (!comes_true([&] { return (recorded == Recorded::yes ? m_recording.look() : frames() > 0) || !runs(); })
        || !runs())
        give_up("a first picture");
}

RunningKiosk::~RunningKiosk()
{
    if (m_pid > 0)
        kill();
}

void RunningKiosk::start(std::filesystem::path const& data, Recorded recorded)
{
    program::write_file(m_folder.path() / "lectern.yaml", k_configuration);
    std::vector<std::string> arguments { LECTERN_PATH, "--data", data, "--config", m_folder.path() / "lectern.yaml",
        "--windowed", "1280x720", "--trace", m_folder.path() / "trace" };
    if (recorded == Recorded::yes)
        arguments.insert(arguments.end(), { "--record", m_folder.path() / "record" });
    std::vector<char*> argv;
    for (auto& argument : arguments)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    std::string const log = m_folder.path() / "log";
    m_pid = ::fork();
    REQUIRE(m_pid >= 0);
    if (m_pid == 0) {
        // Looking for leaks takes a process that can be traced, which the kiosk forbids.
        ::setenv("ASAN_OPTIONS", "detect_leaks=0", 0);
        int const file = ::open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (::dup2(file, STDOUT_FILENO) >= 0 && ::dup2(file, STDERR_FILENO) >= 0)
            ::execv(LECTERN_PATH, argv.data());
        ::_exit(127);
    }
}

void RunningKiosk::give_up(std::string const& what)
{
    std::string message = what + " did not come; ";
    if (!runs())
        message += "the kiosk has ended; ";
    if (!m_recording.screens().empty()) {
        auto const& last = m_recording.screens().back();
        message += "last seen: " + last.name + " " + last.language + " with";
        for (auto const& node : last.nodes)
            message += " " + node.key + (node.enabled ? "" : " (disabled)");
    }
    throw std::runtime_error(message + "\n" + log());
}

Screen const& RunningKiosk::wait_until(std::string const& what, Condition const& condition)
{
    if (!comes_true([&] { return (m_recording.look(), condition(m_recording.screens().back())) || !runs(); })
        || !runs())
        give_up(what);
    return m_recording.screens().back();
}

Screen const& RunningKiosk::wait_for(std::string const& screen)
{
    return wait_until("screen " + screen, [&](Screen const& seen) { return seen.name == screen; });
}

Node const& RunningKiosk::wait_for_node(std::string const& key)
{
    auto const acts = [&](Screen const& seen) {
        auto const* node = seen.find(key);
        return node && node->acts && node->enabled;
    };
    return *wait_until("node " + key, acts).find(key);
}

Screen const& RunningKiosk::seen()
{
    m_recording.look();
    return m_recording.screens().back();
}

Screen const& RunningKiosk::seen_at_rest()
{
    wait_for_rest();
    m_recording.look();
    m_recording.drop_old();
    return m_recording.screens().back();
}

std::vector<std::string> RunningKiosk::names_since(int sequence)
{
    m_recording.look();
    std::vector<std::string> names;
    for (auto const& screen : m_recording.screens())
        if (screen.sequence >= sequence)
            names.push_back(screen.name);
    return names;
}

void RunningKiosk::tap(std::string const& key) { tap_at(middle_of(wait_for_node(key))); }

void RunningKiosk::tap_at(base::Point at)
{
    if (m_last_tap && std::hypot(at.x - m_last_tap->at.x, at.y - m_last_tap->at.y) < k_one_place_px)
        std::this_thread::sleep_until(m_last_tap->when + k_between_taps);
    m_pointer.tap(at);
    m_last_tap = Tap { at, Clock::now() };
}

void RunningKiosk::type(std::string_view text)
{
    std::string const prefix = seen().name, key_of_field = prefix + "/field";
    auto const* const begun = seen().find(key_of_field);
    std::string typed = begun ? begun->value : std::string {};
    for (std::size_t length = 0; !text.empty(); text.remove_prefix(length)) {
        length = std::max<std::size_t>(base::character_length(text), 1);
        std::string const letter(text.substr(0, length));
        tap(letter == " " ? prefix + "/space" : prefix + "/key/" + letter);
        typed += letter;
        wait_until("'" + typed + "' in the field", [&](Screen const& screen) {
            auto const* field = screen.find(key_of_field);
            return field && field->value == typed;
        });
    }
}

void RunningKiosk::page_to(std::string const& key, std::string const& flow)
{
    auto const whole = [&](Screen const& screen) {
        auto const* node = screen.find(key);
        // What the edge of the view cuts is lower than it should be, and may be too low to touch.
        return node && node->acts && node->rect.height > 40;
    };
    while (!whole(seen())) {
        int const before = seen().sequence;
        tap(flow + "/page_down");
        wait_until("a page further down to " + key, [&](Screen const& screen) { return screen.sequence > before; });
    }
}

void RunningKiosk::begin()
{
    wait_for("invitation");
    tap("invitation/start");
    wait_for("home");
}

void RunningKiosk::open_article(std::string const& letter, std::string const& card)
{
    tap("home/letter/" + letter);
    wait_for("letter");
    page_to(card, "letter/topics");
    tap(card);
    wait_for("article");
}

void RunningKiosk::open_feedback()
{
    tap("footer/feedback");
    wait_for("feedback");
}

bool RunningKiosk::runs()
{
    int status = 0;
    if (m_pid > 0 && ::waitpid(m_pid, &status, WNOHANG) == m_pid) {
        m_pid = -1;
        m_status = plain_status(status);
    }
    return m_pid > 0;
}

int RunningKiosk::end()
{
    REQUIRE(runs());
    ::kill(m_pid, SIGTERM);
    int status = 0;
    pid_t ended = 0;
    if (!comes_true([&] { return (ended = ::waitpid(m_pid, &status, WNOHANG)) != 0; }))
        give_up("an end");
    REQUIRE(ended == std::exchange(m_pid, -1));
    return plain_status(status);
}

void RunningKiosk::kill()
{
    ::kill(m_pid, SIGKILL);
    ::waitpid(std::exchange(m_pid, -1), nullptr, 0);
}

std::string RunningKiosk::log() const { return program::content_of(m_folder.path() / "log"); }

int RunningKiosk::frames() const { return program::lines_in(program::content_of(m_folder.path() / "trace")); }

void RunningKiosk::wait_for_rest()
{
    int drawn = -1;
    auto since = Clock::now();
    auto const rests = [&] {
        if (int const now = frames(); now != drawn) {
            drawn = now;
            since = Clock::now();
        }
        return Clock::now() - since > k_rest;
    };
    if (!comes_true(rests))
        give_up("rest");
}

void RunningKiosk::choose_language(std::string const& language)
{
    std::string const in_row = "header/language/" + language;
    if (seen_at_rest().find(in_row)) {
        tap(in_row);
        return;
    }
    tap("header/language");
    tap("languages/" + language);
}

void RunningKiosk::tap_unseen(base::Point at)
{
    int const before = frames();
    tap_at(at);
    if (!comes_true([&] { return frames() > before; }))
        give_up("an answer to a touch");
    wait_for_rest();
}

} // namespace journeys
