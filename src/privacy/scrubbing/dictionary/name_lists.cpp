#include "privacy/scrubbing/dictionary/name_lists.h"

#include "privacy/scrubbing/text.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace privacy::scrubbing::name_lists {

namespace {

/// Inside of names, and words on their own.
constexpr auto k_particles = std::to_array<std::string_view>({ "de", "la", "las", "los", "del", "el", "san", "da", "do",
    "dos", "di", "van", "von", "der", "den", "ter", "ten", "le", "al", "bin", "abu", "ben" });

enum class List { none, given, family };

/// The list that the line begins: "first_names_male = (" or "last_names: ElementsType = (".
List list_of(std::string_view line, List current)
{
    std::size_t const begin = line.find_first_not_of(' ');
    std::size_t const equals = line.find(" = ");
    if (begin == std::string_view::npos || equals == std::string_view::npos || begin > 8
        || line.substr(begin, equals - begin).find_first_of("'\"(#") != std::string_view::npos)
        return line.find("def ") == std::string_view::npos ? current : List::none;
    std::string_view const name = line.substr(begin, equals - begin);
    if (name.find("names") == std::string_view::npos)
        return List::none;
    return name.find("first") != std::string_view::npos ? List::given : List::family;
}

void add_words(std::string_view text, bool is_given, std::vector<Name>& out)
{
    for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
        end = std::min(text.find_first_of(" -.()", at), text.size());
        std::string key = word_key(text.substr(at, end - at));
        if (key.size() > 1 && std::ranges::find(k_particles, key) == k_particles.end())
            out.push_back({ std::move(key), is_given });
    }
}

} // namespace

std::vector<Name> read(std::string_view source)
{
    std::vector<Name> names;
    std::istringstream lines { std::string(source) };
    List list = List::none;
    for (std::string line; std::getline(lines, line);) {
        list = list_of(line, list);
        std::size_t const comment = line.find('#');
        std::string_view const code = std::string_view(line).substr(0, comment);
        for (std::size_t at = 0;
             list != List::none && (at = code.find_first_of("'\"", at)) != std::string_view::npos;) {
            std::size_t const close = code.find(code[at], at + 1);
            if (close == std::string_view::npos)
                break;
            add_words(code.substr(at + 1, close - at - 1), list == List::given, names);
            at = close + 1;
        }
    }
    return names;
}

} // namespace privacy::scrubbing::name_lists
