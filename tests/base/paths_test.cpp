#include "base/paths.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <optional>
#include <string>

namespace {

/// Sets a variable of the environment, or unsets it where there is no value, and puts it back at the end.
class Variable {
public:
    Variable(char const* name, char const* value)
        : m_name(name)
        , m_before(std::getenv(name) ? std::optional<std::string>(std::getenv(name)) : std::nullopt)
    {
        value ? ::setenv(name, value, 1) : ::unsetenv(name);
    }
    Variable(Variable const&) = delete;
    Variable& operator=(Variable const&) = delete;
    ~Variable() { m_before ? ::setenv(m_name, m_before->c_str(), 1) : ::unsetenv(m_name); }

private:
    char const* m_name;
    std::optional<std::string> m_before;
};

std::string folder_with(char const* data, char const* shared, char const* home)
{
    Variable const first("LECTERN_DATA", data), second("XDG_DATA_HOME", shared), third("HOME", home);
    return base::default_data_folder().string();
}

} // namespace

TEST_CASE("the data folder is the first place that the environment names")
{
    CHECK(folder_with("/a", "/b", "/c") == "/a");
    CHECK(folder_with("relative", "/b", "/c") == "relative");
    CHECK(folder_with(nullptr, "/b", "/c") == "/b/lectern");
    CHECK(folder_with("", "/b", "/c") == "/b/lectern");
    CHECK(folder_with(nullptr, "relative", "/c") == "/c/.local/share/lectern");
    CHECK(folder_with(nullptr, "", "/c") == "/c/.local/share/lectern");
    CHECK(folder_with(nullptr, nullptr, "/c") == "/c/.local/share/lectern");
    CHECK(folder_with(nullptr, nullptr, nullptr) == "/var/lib/lectern");
    CHECK(folder_with("", "", "") == "/var/lib/lectern");
}
