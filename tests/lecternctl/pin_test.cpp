#include "access/staff_access.h"
#include "lecternctl/program.h"
#include "support/fixtures.h"
#include "support/skip.h"

#include <csignal>
#include <poll.h>
#include <pty.h>
#include <termios.h>

using namespace program;
using staff::Role;
using Kind = staff::PinOutcome::Kind;

namespace {

constexpr char const* k_pin = "482915";
constexpr base::Instant k_now {};

/// Runs lecternctl with this on its standard input.
Outcome run_with_input(std::string const& input, std::vector<std::string> const& arguments)
{
    fixtures::TemporaryFolder const folder;
    write_file(folder.path() / "in", input);
    int const kept = ::dup(STDIN_FILENO), file = ::open((folder.path() / "in").c_str(), O_RDONLY | O_CLOEXEC);
    REQUIRE(::dup2(file, STDIN_FILENO) == STDIN_FILENO);
    Outcome const outcome = run(arguments);
    ::dup2(kept, STDIN_FILENO);
    ::close(kept);
    ::close(file);
    return outcome;
}

Outcome set_pin(std::filesystem::path const& data, std::string const& role, std::string const& input)
{
    return run_with_input(input, { "pin", "set", role, "--stdin", "--create", "--data", data });
}

Kind kind_of(std::filesystem::path const& data, Role role, std::string const& pin)
{
    auto access = staff::StaffAccess::open(data, k_now);
    REQUIRE_MESSAGE(access, (access ? "" : access.error().message));
    auto const outcome = access->check(role, pin, k_now);
    REQUIRE(outcome);
    return outcome->kind;
}

/// Whether a terminal can be opened: it can't where /dev/pts is not mounted.
bool has_terminals()
{
    int terminal = -1, other_end = -1;
    if (::openpty(&terminal, &other_end, nullptr, nullptr, nullptr) != 0) {
        tests::skip("no terminal can be opened; is /dev/pts mounted?");
        return false;
    }
    ::close(terminal);
    ::close(other_end);
    return true;
}

/// lecternctl on a terminal of its own, as a person sits before it.
class Terminal {
public:
    explicit Terminal(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), LECTERNCTL_PATH);
        std::vector<char*> argv;
        for (std::string& argument : arguments)
            argv.push_back(argument.data());
        argv.push_back(nullptr);
        m_child = ::forkpty(&m_terminal, nullptr, nullptr, nullptr);
        REQUIRE(m_child >= 0);
        if (m_child == 0) {
            ::execv(LECTERNCTL_PATH, argv.data());
            ::_exit(127);
        }
    }
    Terminal(Terminal const&) = delete;
    Terminal& operator=(Terminal const&) = delete;
    ~Terminal() { ::close(m_terminal); }

    /// Reads until `text` has been shown since the last call.
    void wait_for(std::string const& text)
    {
        std::size_t at = std::string::npos;
        while ((at = m_shown.find(text, m_seen)) == std::string::npos)
            REQUIRE_MESSAGE(read_more(), m_shown);
        m_seen = at + text.size();
    }
    void type(std::string const& keys)
    {
        REQUIRE(::write(m_terminal, keys.data(), keys.size()) == static_cast<ssize_t>(keys.size()));
    }
    [[nodiscard]] bool echoes() const
    {
        termios settings {};
        REQUIRE(::tcgetattr(m_terminal, &settings) == 0);
        return (settings.c_lflag & ECHO) != 0;
    }
    void send(int signal) const { ::kill(m_child, signal); }
    /// As a shell sees it: 128 and the signal's number when it was killed.
    int end()
    {
        while (read_more()) {}
        int status = 0;
        REQUIRE(::waitpid(m_child, &status, 0) == m_child);
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    [[nodiscard]] std::string const& shown() const { return m_shown; }

private:
    bool read_more()
    {
        // A program that neither asks nor ends is an error of ours, and must not hang the tests.
        pollfd output { m_terminal, POLLIN, 0 };
        REQUIRE_MESSAGE(::poll(&output, 1, 30'000) == 1, m_shown);
        char piece[256];
        ssize_t const count = ::read(m_terminal, piece, sizeof piece);
        m_shown.append(piece, count > 0 ? static_cast<std::size_t>(count) : 0);
        return count > 0;
    }

    int m_terminal = -1;
    pid_t m_child = -1;
    std::string m_shown;
    std::size_t m_seen = 0;
};

} // namespace

TEST_CASE("a PIN from standard input opens its role, with and without a line break")
{
    fixtures::TemporaryFolder const data;
    for (std::string const end : { "", "\n", "\r\n", "\nmore" }) {
        Outcome const outcome = set_pin(data.path(), "volunteer", k_pin + end);
        CHECK_MESSAGE(outcome.status == 0, outcome.err);
        CHECK(outcome.out == "The PIN for volunteer is set in " + data.path().string() + ".\n");
        CHECK(kind_of(data.path(), Role::volunteer, k_pin) == Kind::accepted);
    }
    CHECK(kind_of(data.path(), Role::administrator, k_pin) == Kind::none_set);
}

TEST_CASE("a refused PIN is answered with its rule, and the old one stays")
{
    fixtures::TemporaryFolder const data;
    REQUIRE(set_pin(data.path(), "admin", "blue Kettle 4\n").status == 0);
    struct Case {
        char const *role, *input, *rule;
    };
    for (Case const& each :
        { Case { "volunteer", "48291\n", "at least 6 digits" }, { "volunteer", "48291x\n", "digits only" },
            { "volunteer", "234567\n", "a run such as" }, { "admin", "4829150\n", "at least 8 characters" },
            { "admin", "password\n", "common" }, { "admin", "blåbær og 4\n", "without accents" },
            { "admin", "blue Kettle\x1b[A\n", "the kiosk's keyboard has" }, { "admin", "\n", "at least 8" },
            { "admin", "", "at least 8" } }) {
        Outcome const outcome = set_pin(data.path(), each.role, each.input);
        CHECK(outcome.status == 1);
        CHECK(outcome.out.empty());
        CHECK_MESSAGE(contains(outcome.err, each.rule), outcome.err);
    }
    CHECK(contains(set_pin(data.path(), "admin", std::string(65, 'x')).err, "at most 64"));
    CHECK(contains(set_pin(data.path(), "admin", std::string(1 << 20, 'x')).err, "over 1024 bytes"));
    CHECK(kind_of(data.path(), Role::administrator, "blue Kettle 4") == Kind::accepted);
    CHECK(kind_of(data.path(), Role::volunteer, "48291") == Kind::none_set);
}

TEST_CASE("the other role's PIN is refused")
{
    fixtures::TemporaryFolder const data;
    REQUIRE(set_pin(data.path(), "admin", "48291507").status == 0);
    Outcome const outcome = set_pin(data.path(), "volunteer", "48291507");
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "the other role has this PIN"));
}

TEST_CASE("no PIN reaches the command's output")
{
    fixtures::TemporaryFolder const data;
    for (std::string const pin : { "CANARY-good-1", "CANARY" }) {
        Outcome const outcome = set_pin(data.path(), "admin", pin);
        CHECK_FALSE(contains(outcome.out + outcome.err, "CANARY"));
    }
}

TEST_CASE("list tells which PINs are set, failed and locked, and unlock opens again")
{
    fixtures::TemporaryFolder const data;
    Outcome const empty = run({ "pin", "list", "--data", data.path() });
    CHECK(empty.status == 0);
    CHECK(empty.out == "volunteer  not set\nadmin      not set\n");
    CHECK(contains(empty.err, "no PIN has been set yet"));
    CHECK(std::filesystem::is_empty(data.path()));
    CHECK(run({ "pin", "unlock", "volunteer", "--data", data.path() }).status == 1);

    REQUIRE(set_pin(data.path(), "volunteer", k_pin).status == 0);
    auto access = staff::StaffAccess::open(data.path(), k_now);
    auto now = k_now;
    for (int failures = 0; failures < staff::k_max_failures; ++failures) {
        now += staff::wait_after(failures);
        REQUIRE(access->check(Role::volunteer, "000001", now)->kind == Kind::wrong);
        if (failures == 2)
            CHECK(contains(run({ "pin", "list", "--data", data.path() }).out, "volunteer  set, 3 failures in a row\n"));
    }
    CHECK(run({ "pin", "list", "--data", data.path() }).out
        == "volunteer  set, locked after 10 failures\nadmin      not set\n");
    Outcome const unlocked = run({ "pin", "unlock", "volunteer", "--data", data.path() });
    CHECK_MESSAGE(unlocked.status == 0, unlocked.err);
    CHECK(access->check(Role::volunteer, k_pin, now)->kind == Kind::accepted);
    CHECK(run({ "pin", "list", "--data", data.path() }).out == "volunteer  set\nadmin      not set\n");
    CHECK(run({ "pin", "unlock", "admin", "--data", data.path() }).status == 1);
}

TEST_CASE("a damaged staff.db fails everything but setting a PIN, which keeps it under another name")
{
    fixtures::TemporaryFolder const data;
    write_file(data.path() / "staff.db", "no database");
    CHECK(run({ "pin", "list", "--data", data.path() }).status == 1);
    CHECK(run({ "pin", "unlock", "admin", "--data", data.path() }).status == 1);
    Outcome const refused = set_pin(data.path(), "volunteer", "123456");
    CHECK(refused.status == 1);
    CHECK(content_of(data.path() / "staff.db") == "no database");

    Outcome const outcome = set_pin(data.path(), "volunteer", k_pin);
    CHECK(outcome.status == 0);
    CHECK_MESSAGE(contains(outcome.err, "set aside as staff.damaged-"), outcome.err);
    CHECK(contains(outcome.err, "both roles must be set again"));
    CHECK(kind_of(data.path(), Role::volunteer, k_pin) == Kind::accepted);
}

TEST_CASE("wrong usage of pin ends with status 2 and makes no file")
{
    fixtures::TemporaryFolder const data;
    for (std::vector<std::string> arguments : { std::vector<std::string> { "pin" }, { "pin", "nonsense" },
             { "pin", "set", "--stdin" }, { "pin", "set", "nurse", "--stdin" }, { "pin", "set", "volunteer", k_pin },
             { "pin", "unlock" }, { "pin", "list", "admin" } }) {
        if (arguments.size() > 1)
            arguments.insert(arguments.end(), { "--data", data.path() });
        CHECK(run_with_input("482915\n", arguments).status == 2);
    }
    CHECK(std::filesystem::is_empty(data.path()));
    CHECK(run({ "pin", "list", "--data", data.path() / "no" }).status == 2);
}

TEST_CASE("a PIN is set in no folder that is not a kiosk's, unless that is to become one")
{
    fixtures::TemporaryFolder const home;
    program::write_file(home.path() / "letter.txt", "Dear Sir");
    // As is the place of a disk that is not mounted.
    std::filesystem::create_directory(home.path() / "empty");
    for (auto const& data :
        std::vector { home.path().string(), (home.path() / "mistyped").string(), (home.path() / "empty").string() }) {
        CAPTURE(data);
        std::vector<std::string> arguments { "pin", "set", "volunteer", "--stdin", "--data", data };
        Outcome const refused = run_with_input("482915\n", arguments);
        CHECK(refused.status == 2);
        CHECK(contains(refused.err, data));
        CHECK_FALSE(std::filesystem::exists(std::filesystem::path(data) / "staff.db"));
        arguments.emplace_back("--create");
        CHECK(run_with_input("482915\n", arguments).status == 0);
        CHECK(std::filesystem::exists(std::filesystem::path(data) / "staff.db"));
    }
}

TEST_CASE("on a terminal the PIN is asked for twice and never shown")
{
    if (!has_terminals())
        return;
    fixtures::TemporaryFolder const data;
    Terminal person({ "pin", "set", "volunteer", "--create", "--data", data.path() });
    person.wait_for("6 to 64 digits");
    person.wait_for("New PIN for volunteers: ");
    CHECK_FALSE(person.echoes());
    person.type("48299\x7f"
                "15\n");
    person.wait_for("Once more: ");
    CHECK_FALSE(person.echoes());
    person.type("482915\n");
    person.wait_for("The PIN for volunteer is set in " + data.path().string());
    CHECK(person.echoes());
    CHECK(person.end() == 0);
    CHECK_FALSE(contains(person.shown(), "4829"));
    CHECK(kind_of(data.path(), Role::volunteer, k_pin) == Kind::accepted);
}

TEST_CASE("two different PINs on a terminal, a refused one and an end of input change nothing")
{
    if (!has_terminals())
        return;
    fixtures::TemporaryFolder const data;
    std::vector<std::string> const arguments { "pin", "set", "volunteer", "--create", "--data", data.path() };
    {
        Terminal person(arguments);
        person.wait_for("New PIN for volunteers: ");
        person.type("482915\n");
        person.wait_for("Once more: ");
        person.type("482916\n");
        person.wait_for("not the same");
        CHECK(person.end() == 1);
    }
    {
        Terminal person(arguments);
        person.wait_for("New PIN for volunteers: ");
        person.type("123456\n");
        person.wait_for("refused");
        CHECK(person.end() == 1);
    }
    {
        Terminal person(arguments);
        person.wait_for("New PIN for volunteers: ");
        person.type("4829\x04\x04");
        person.wait_for("ended before Enter");
        CHECK(person.end() == 1);
    }
    CHECK(std::filesystem::is_empty(data.path()));
}

TEST_CASE("a terminal echoes again when the question is cut short")
{
    if (!has_terminals())
        return;
    fixtures::TemporaryFolder const data;
    for (int const signal : { SIGINT, SIGTERM, SIGHUP }) {
        Terminal person({ "pin", "set", "volunteer", "--create", "--data", data.path() });
        person.wait_for("New PIN for volunteers: ");
        REQUIRE_FALSE(person.echoes());
        if (signal == SIGINT)
            person.type("48\x03"); // Ctrl+C
        else
            person.send(signal);
        CHECK(person.end() == 128 + signal);
        CHECK(person.echoes());
    }
    CHECK(std::filesystem::is_empty(data.path()));
}

TEST_CASE("without a terminal the question is an error that names --stdin")
{
    fixtures::TemporaryFolder const data;
    int status = 0;
    fixtures::TemporaryFolder const elsewhere;
    auto const err = elsewhere.path() / "err";
    pid_t const child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::setsid();
        int const file = ::open(err.c_str(), O_WRONLY | O_CREAT, 0600);
        ::dup2(file, STDERR_FILENO);
        ::execl(LECTERNCTL_PATH, LECTERNCTL_PATH, "pin", "set", "volunteer", "--create", "--data", data.path().c_str(),
            nullptr);
        ::_exit(127);
    }
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WEXITSTATUS(status) == 1);
    CHECK(contains(content_of(err), "--stdin"));
}
