#pragma once
// What a test's work writes to standard error, where the log goes.

#include <cstdio>
#include <doctest/doctest.h>
#include <string>
#include <unistd.h>

namespace tests {

template <typename Work>
std::string log_of(Work const& work)
{
    std::FILE* const file = std::tmpfile();
    REQUIRE(file);
    int const before = ::dup(STDERR_FILENO);
    ::dup2(::fileno(file), STDERR_FILENO);
    work();
    ::dup2(before, STDERR_FILENO);
    ::close(before);
    std::rewind(file);
    std::string text(4096, '\0');
    text.resize(std::fread(text.data(), 1, text.size(), file));
    std::fclose(file);
    return text;
}

} // namespace tests
