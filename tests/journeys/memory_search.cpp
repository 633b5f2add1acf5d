#include "journeys/memory_search.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <set>
#include <sstream>
#include <unistd.h>

namespace journeys {

namespace {

constexpr std::size_t k_max_finds = 100;
constexpr std::size_t k_chunk_bytes = 16 << 20;

std::string readable(std::string_view bytes)
{
    std::string text;
    for (char const byte : bytes)
        text += byte >= 0x20 && byte < 0x7f ? byte : '.';
    return text;
}

struct Map {
    std::uint64_t begin = 0, end = 0;
    std::string line;
};

std::vector<Map> writable_maps(pid_t process)
{
    std::vector<Map> maps;
    std::ifstream listed("/proc/" + std::to_string(process) + "/maps");
    for (std::string line; std::getline(listed, line);) {
        Map map;
        char access[8] = {};
        if (std::sscanf(line.c_str(), "%lx-%lx %7s", &map.begin, &map.end, access) == 3 && access[0] == 'r'
            && access[1] == 'w') {
            map.line = line;
            maps.push_back(std::move(map));
        }
    }
    return maps;
}

} // namespace

std::vector<Find> finds_in(std::string_view bytes, std::string_view word)
{
    std::set<std::string_view> telling;
    for (std::size_t i = 0; i + k_telling_letters <= word.size(); ++i)
        telling.insert(word.substr(i, k_telling_letters));
    std::array<bool, 256> is_letter {};
    for (char const letter : word)
        is_letter[static_cast<unsigned char>(letter)] = true;

    std::vector<Find> finds;
    std::size_t last = k_telling_letters - 1; // Of the stretch that is looked at.
    while (last < bytes.size() && finds.size() < k_max_finds) {
        if (!is_letter[static_cast<unsigned char>(bytes[last])]) {
            last += k_telling_letters; // No stretch holds this byte.
            continue;
        }
        std::size_t const begin = last + 1 - k_telling_letters;
        if (!telling.contains(bytes.substr(begin, k_telling_letters))) {
            ++last;
            continue;
        }
        std::size_t const from = begin - std::min<std::size_t>(begin, 64);
        finds.push_back({ {}, begin, readable(bytes.substr(from, 256)) });
        last += word.size();
    }
    return finds;
}

std::optional<std::vector<Find>> finds_in_memory(pid_t process, std::string_view word)
{
#ifdef __SANITIZE_ADDRESS__
    return std::nullopt;
#endif
    int const memory = ::open(("/proc/" + std::to_string(process) + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
    if (memory < 0)
        return std::nullopt;
    std::vector<Find> finds;
    std::size_t read_in_all = 0;
    std::string chunk;
    for (Map const& map : writable_maps(process)) {
        for (std::uint64_t at = map.begin; at < map.end; at += k_chunk_bytes) {
            // Stretches across the edge of a chunk are found in the one before.
            chunk.resize(std::min<std::uint64_t>(k_chunk_bytes + k_telling_letters, map.end - at));
            auto const got = ::pread(memory, chunk.data(), chunk.size(), static_cast<off_t>(at));
            if (got <= 0)
                continue;
            read_in_all += static_cast<std::size_t>(got);
            for (Find& find : finds_in(std::string_view(chunk).substr(0, static_cast<std::size_t>(got)), word)) {
                find.place = map.line;
                find.at += at;
                finds.push_back(std::move(find));
            }
        }
    }
    ::close(memory);
    return read_in_all > 0 ? std::optional(std::move(finds)) : std::nullopt;
}

std::vector<Find> finds_in_files(std::filesystem::path const& folder, std::string_view word)
{
    std::vector<Find> finds;
    auto const add = [&](std::string_view bytes, std::string const& place) {
        for (Find& find : finds_in(bytes, word)) {
            find.place = place;
            finds.push_back(std::move(find));
        }
    };
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder)) {
        add(entry.path().filename().string(), "the name " + entry.path().string());
        if (!entry.is_regular_file())
            continue;
        std::ostringstream content;
        content << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        add(content.str(), entry.path());
    }
    return finds;
}

std::string to_text(std::vector<Find> const& finds)
{
    std::ostringstream text;
    for (Find const& find : finds)
        text << std::hex << find.at << " in " << find.place << "\n    " << find.around << '\n';
    return text.str();
}

} // namespace journeys
