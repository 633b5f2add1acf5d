#pragma once
// What the fuzz targets share. A target is handed any bytes at all; the sanitizers see what goes wrong inside, and
// require() what must hold of the outcome.

#include "base/utf8.h"
#include "content/vocabulary/article.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

namespace fuzz {

/// Ends the program where a promise is broken; libFuzzer then keeps the input.
inline void require(bool holds, char const* promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

inline bool is_utf8(std::string_view text)
{
    while (!text.empty()) {
        std::size_t const length = base::character_length(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

/// A folder in memory for the readers that want a file, removed when the program ends as it should.
inline std::filesystem::path const& scratch_folder()
{
    struct Folder {
        std::filesystem::path path;
        Folder()
        {
            std::string name
                = ::access("/dev/shm", W_OK) == 0 ? "/dev/shm/lectern-fuzz-XXXXXX" : "/tmp/lectern-fuzz-XXXXXX";
            require(::mkdtemp(name.data()) != nullptr, "a scratch folder can be made");
            path = name;
        }
        ~Folder()
        {
            std::error_code ignored;
            std::filesystem::remove_all(path, ignored);
        }
    };
    static Folder const folder;
    return folder.path;
}

inline void write_file(std::filesystem::path const& path, std::string_view content)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc)
        .write(content.data(), static_cast<std::streamsize>(content.size()));
}

/// The languages in which the comments are that fuzz_comment reads; the first byte chooses.
inline constexpr std::array<std::string_view, 12> k_comment_languages { "en", "es", "zh", "vi", "ru", "ar", "hi", "fr",
    "de", "es-MX", "xx", "" };

/// The first byte of an input chooses what is done with the rest.
struct Choice {
    unsigned choice = 0;
    std::string_view rest;
};

inline Choice choice_of(std::uint8_t const* data, std::size_t size)
{
    if (size == 0)
        return {};
    return { data[0], { reinterpret_cast<char const*>(data) + 1, size - 1 } };
}

inline std::string_view text_of(std::uint8_t const* data, std::size_t size)
{
    return { reinterpret_cast<char const*>(data), size };
}

/// What every reader of articles promises of what it returns (content/vocabulary/article.h).
inline void check_article(content::Article const& article)
{
    require(!article.blocks.empty(), "an article has text");
    require(!article.metadata.title.empty() && is_utf8(article.metadata.title), "a title is text");
    require(article.metadata.title.size() <= content::k_title_limit_bytes, "a title is not too long");
    for (content::Block const& block : article.blocks) {
        std::string const& text = block.content.text;
        require(!text.empty() && text.size() <= content::k_block_limit_bytes, "a block is neither empty nor too long");
        require(is_utf8(text), "a block is valid UTF-8");
        std::uint32_t end = 0;
        for (content::Run const& run : block.content.runs) {
            require(run.begin >= end && run.begin < run.end && run.end <= text.size(),
                "runs are sorted and within the text");
            end = run.end;
        }
    }
}

} // namespace fuzz
