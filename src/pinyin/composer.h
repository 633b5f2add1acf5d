#pragma once
// Words that sound like letters of pinyin, found by librime. It learns nothing and writes no file.

#include "base/result.h"
#include "base/wiping_string.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace pinyin {

struct Candidate {
    base::WipingString word;
    std::size_t letters = 0; ///< So many letters of what was asked for sound like it, from the first.
};

class Composer {
public:
    /// librime's own dictionaries: Debian's rime-data-luna-pinyin, which brings them compiled.
    static constexpr char const* k_dictionaries = "/usr/share/rime-data";

    /// `schemas` is the folder of our schema, assets/pinyin. One at a time in a process, which librime starts for.
    /// `absent` where dictionary or schema is missing.
    [[nodiscard]] static base::Result<Composer> create(
        std::filesystem::path const& schemas, std::filesystem::path const& dictionaries = k_dictionaries);
    ~Composer();
    Composer(Composer&& other) noexcept;
    Composer(Composer const&) = delete;
    Composer& operator=(Composer const&) = delete;
    Composer& operator=(Composer&&) = delete;

    /// The likeliest first, at most so many; empty where nothing sounds so. What is no letter of pinyin ends the
    /// search.
    [[nodiscard]] std::vector<Candidate> candidates(std::string_view letters, std::size_t most);

private:
    explicit Composer(std::uintptr_t session)
        : m_session(session)
    {
    }
    void enter(std::string_view letters);

    std::uintptr_t m_session; ///< 0: moved away.
    base::WipingString m_entered;
};

} // namespace pinyin
