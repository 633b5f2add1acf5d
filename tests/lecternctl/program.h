#pragma once
// Runs lecternctl itself and keeps what it said.

#include <doctest/doctest.h>

#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace program {

struct Outcome {
    int status = -1; ///< Exit status; 128 and the signal's number when it was killed.
    std::string out, err;
};

inline std::string content_of(std::filesystem::path const& path)
{
    std::ostringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    return content.str();
}

inline void write_file(std::filesystem::path const& path, std::string const& content)
{
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
}

inline std::string leaflet(std::string const& slug, std::string const& title, std::string const& more = {})
{
    // With all that an import asks for.
    bool const is_dated = more.find("reviewed:") != std::string::npos;
    return "---\nslug: " + slug + "\ntitle: " + title + "\n" + more + (is_dated ? "" : "reviewed: 2026-01-05\n")
        + "author: Clinic\nreferences: [{ title: A book }]\ncare: { today: When to call }\n---\n\n## What is "
          "it?\n\nSome "
          "text.\n\n## When to call\n\nCall us.\n";
}

/// Starts lecternctl with its output going to these files. Only the superuser can start it as somebody else.
inline pid_t start(std::vector<std::string> arguments, std::filesystem::path const& out,
    std::filesystem::path const& err, uid_t user = ::geteuid())
{
    arguments.insert(arguments.begin(), LECTERNCTL_PATH);
    std::vector<char*> argv;
    for (std::string& argument : arguments)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    pid_t const child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        // Not freopen(): it would write out what our own streams still hold.
        int const out_file = ::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        int const err_file = ::open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (::dup2(out_file, STDOUT_FILENO) >= 0 && ::dup2(err_file, STDERR_FILENO) >= 0
            && (user == ::geteuid() || (::setgid(user) == 0 && ::setuid(user) == 0)))
            ::execv(LECTERNCTL_PATH, argv.data());
        ::_exit(127);
    }
    return child;
}

inline Outcome run(std::vector<std::string> const& arguments, uid_t user = ::geteuid())
{
    std::string name = (std::filesystem::temp_directory_path() / "lecternctl-output-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    std::filesystem::path const folder = name;
    pid_t const child = start(arguments, folder / "out", folder / "err", user);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    Outcome const outcome { WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
        content_of(folder / "out"), content_of(folder / "err") };
    std::filesystem::remove_all(folder);
    return outcome;
}

inline int lines_in(std::string const& text)
{
    int lines = 0;
    for (char const letter : text)
        lines += letter == '\n';
    return lines;
}

inline bool contains(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

} // namespace program
