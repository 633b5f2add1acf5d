#include "lecternctl/program.h"
#include "support/fixtures.h"
#include "support/skip.h"

#include <algorithm>
#include <regex>

using namespace program;

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

/// A command, as help shows it.
struct Command {
    Words path, commands;
    Words options;
};

Words matches(std::string const& text, std::regex const& pattern)
{
    Words found;
    for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match)
        found.push_back(match->str(1));
    return found;
}

/// From this heading to the next empty line, without the text below the options.
std::string part_of(std::string const& help, std::string const& heading)
{
    std::size_t const begin = help.find(heading);
    return begin == std::string::npos ? "" : help.substr(begin, help.find("\n\n", begin) - begin);
}

/// Walks through the help of the program and of all commands.
void collect(Words const& path, std::vector<Command>& all)
{
    Words arguments = path;
    arguments.push_back("--help");
    std::string const help = run(arguments).out;
    static std::regex const option("\n  (?:-\\w,)?(--[a-z-]+)"), command("\n  ([a-z]+)(?= )");
    Command const made { path, matches(part_of(help, "\nSubcommands:\n"), command),
        matches(part_of(help, "\nOptions:\n"), option) };
    all.push_back(made);
    for (std::string const& name : made.commands) {
        Words below = path;
        below.push_back(name);
        collect(below, all);
    }
}

std::vector<Command> const& all_commands()
{
    static std::vector<Command> const commands = [] {
        std::vector<Command> all;
        collect({}, all);
        return all;
    }();
    return commands;
}

std::string joined(Words const& words)
{
    std::string text;
    for (std::string const& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

/// Roff's hyphens as they are typed.
std::string plain(std::string text)
{
    for (std::size_t at = text.find("\\-"); at != std::string::npos; at = text.find("\\-", at))
        text.erase(at, 1);
    return text;
}

bool installed(char const* program)
{
    return std::system(("command -v " + std::string(program) + " >/dev/null 2>&1").c_str()) == 0;
}

/// The status of a shell command, and what it printed.
Outcome shell(fs::path const& folder, std::string const& command)
{
    std::string const line = "( " + command + " ) >" + (folder / "out").string() + " 2>" + (folder / "err").string();
    int const status = std::system(line.c_str());
    return { WIFEXITED(status) ? WEXITSTATUS(status) : -1, content_of(folder / "out"), content_of(folder / "err") };
}

} // namespace

TEST_CASE("the walk through the help sees the commands that there are")
{
    CHECK(all_commands().size() > 20);
    CHECK(std::ranges::any_of(all_commands(), [](Command const& each) {
        return joined(each.path) == "feedback export" && joined(each.options).find("--since-last") != std::string::npos;
    }));
}

TEST_CASE("every command and every option stands in the manual")
{
    std::string const manual = plain(run({ "manual" }).out);
    for (Command const& command : all_commands()) {
        if (command.path.empty() || command.options == Words { "--help" })
            continue; // The program itself, or a mere group.
        std::string const heading = ".SS " + joined(command.path) + "\n";
        std::size_t const begin = manual.find(heading);
        REQUIRE_MESSAGE(begin != std::string::npos, heading);
        std::size_t const next = manual.find("\n.S", begin + heading.size());
        std::string const section = manual.substr(begin, next - begin);
        for (std::string const& option : command.options)
            CHECK_MESSAGE(contains(section, "\\fB" + option + "\\fR"), heading, option);
    }
}

TEST_CASE("the manuals read without warnings")
{
    fixtures::TemporaryFolder const folder;
    write_file(folder.path() / "lecternctl.1", run({ "manual" }).out);
    for (fs::path const& page :
        { folder.path() / "lecternctl.1", fs::path(LECTERN_SOURCE_DIR) / "packaging/lectern.1" }) {
        if (!installed("groff")) {
            tests::skip("groff is not installed");
            break;
        }
        Outcome const rendered = shell(folder.path(), "groff -ww -man -Tutf8 -P-cbou " + page.string());
        CHECK(rendered.status == 0);
        CHECK(rendered.err.empty());
        CHECK(contains(rendered.out, "SEE ALSO"));
    }
    if (installed("mandoc"))
        CHECK(shell(folder.path(), "mandoc -T lint -W error " + (folder.path() / "lecternctl.1").string()).status == 0);
    else
        tests::skip("mandoc is not installed");
}

TEST_CASE("docs/lecternctl.md is what the program prints, whoever runs it")
{
    std::string const committed = content_of(fs::path(LECTERN_SOURCE_DIR) / "docs/lecternctl.md");
    bool const is_current = run({ "manual", "--markdown" }).out == committed;
    CHECK_MESSAGE(is_current, "scripts/build dev lecternctl_reference writes it; read what git diff then says");
    ::setenv("LECTERN_DATA", "/somewhere/else", 1);
    CHECK((run({ "manual", "--markdown" }).out == committed) == is_current);
    ::unsetenv("LECTERN_DATA");
}

TEST_CASE("what help says below the options also stands in the manual and the reference")
{
    std::string const manual = plain(run({ "manual" }).out), reference = run({ "manual", "--markdown" }).out;
    for (std::string const text : { "a file without a manifest is not whole", "something may not be read by this user",
             "lecternctl settings set languages en es", "RFC 4180", "the PIN of the other role" }) {
        CHECK_MESSAGE(contains(manual, text), text);
        CHECK_MESSAGE(contains(reference, text), text);
    }
    CHECK(contains(run({ "pin", "set", "--help" }).out, "the PIN of the other role"));
    CHECK(contains(reference, "| `pins` | "));
    CHECK(contains(manual, "\\fBlog.db, log.db-wal, log.db-shm\\fR\n"));
}

TEST_CASE("links into the reference lead to a heading of it")
{
    std::string const reference = content_of(fs::path(LECTERN_SOURCE_DIR) / "docs/lecternctl.md");
    Words anchors = matches(reference, std::regex("\n#+ ([^\n]+)"));
    for (std::string& anchor : anchors)
        std::ranges::replace(anchor, ' ', '-');
    Words links = matches(reference, std::regex("\\]\\(#([a-z-]+)\\)"));
    for (auto const& entry : fs::directory_iterator(fs::path(LECTERN_SOURCE_DIR) / "docs"))
        if (entry.path().extension() == ".md")
            std::ranges::copy(
                matches(content_of(entry.path()), std::regex("lecternctl\\.md#([a-z-]+)")), std::back_inserter(links));
    CHECK(links.size() > 20);
    for (std::string const& link : links)
        CHECK_MESSAGE(std::ranges::find(anchors, link) != anchors.end(), link);
}

TEST_CASE("the kiosk's manual has the options that the kiosk has")
{
    std::string const page = plain(content_of(fs::path(LECTERN_SOURCE_DIR) / "packaging/lectern.1"));
    std::string const source = content_of(fs::path(LECTERN_SOURCE_DIR) / "src/lectern/options.cpp");
    Words options = matches(source, std::regex("add_(?:option|flag)\\(\\s*\"(--[a-z-]+)\""));
    CHECK(options.size() > 5);
    options.insert(options.end(), { "--help", "--version" });
    Words documented = matches(page, std::regex("\n(?:\\.B |\\\\fB|\\\\fB-h\\\\fR, \\\\fB)(--[a-z-]+)"));
    std::ranges::sort(options);
    std::ranges::sort(documented);
    CHECK(joined(documented) == joined(options));
}

TEST_CASE("every shell that is here reads its completion")
{
    fixtures::TemporaryFolder const folder;
    for (std::string const name : { "bash", "zsh", "fish" }) {
        Outcome const script = run({ "completion", name });
        CHECK(script.status == 0);
        for (Command const& command : all_commands())
            for (std::string const& option : command.options)
                CHECK_MESSAGE(
                    contains(script.out, name == "fish" ? "-l " + option.substr(2) : option), name, " ", option);
        write_file(folder.path() / name, script.out);
        if (installed(name.c_str())) {
            Outcome const read = shell(folder.path(), name + " -n " + (folder.path() / name).string());
            CHECK(read.status == 0);
            CHECK(read.err.empty());
        } else {
            tests::skip(name + " is not installed");
        }
    }
    CHECK(run({ "completion", "tcsh" }).status == 2);
}

TEST_CASE("bash completes commands, options, values and files")
{
    fixtures::TemporaryFolder const folder;
    fs::create_directory(folder.path() / "data folder");
    write_file(folder.path() / "data file", "");
    write_file(folder.path() / "script", run({ "completion", "bash" }).out);
    auto const completed = [&](std::string const& line) {
        Outcome const outcome = shell(folder.path(),
            "cd " + folder.path().string() + " && bash -c '. ./script; COMP_WORDS=(" + line
                + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _lecternctl; printf \"%s\\n\" \"${COMPREPLY[@]}\" | "
                  "sort'");
        CHECK(outcome.err.empty());
        return outcome.out;
    };
    CHECK(completed("lecternctl sta") == "status\n");
    CHECK(completed("lecternctl feedback ex") == "export\n");
    CHECK(completed("lecternctl feedback export --si") == "--since-last\n");
    CHECK(completed("lecternctl feedback export --format \"\"") == "csv\njsonl\nsqlite\n");
    CHECK(completed("lecternctl settings set idle.after_") == "idle.after_home\n");
    CHECK(completed("lecternctl backup --data da") == "data folder\n");
    CHECK(completed("lecternctl restore da") == "data file\ndata folder\n");
    CHECK(completed("lecternctl import status da") == "data file\ndata folder\n");
    CHECK(completed("lecternctl settings \"\"") == "check\nget\nlist\nreset\nset\n");
    CHECK(completed("lecternctl nonsense --x") == "\n");
}
