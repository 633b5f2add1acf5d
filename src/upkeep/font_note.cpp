#include "upkeep/font_note.h"

#include "upkeep/note.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

namespace upkeep {

namespace {

constexpr char const* k_name = "languages-without-font.txt";

/// Whether its letters are in Noto's package for Chinese, Japanese and Korean, which is one of its own.
bool is_cjk(std::string_view language)
{
    static constexpr std::array<std::string_view, 3> languages { "zh", "ja", "ko" };
    return std::ranges::find(languages, language.substr(0, language.find('-'))) != languages.end();
}

std::string listed(std::vector<std::string> const& languages)
{
    std::string list;
    for (auto const& language : languages)
        list += (list.empty() ? "" : ", ") + language;
    return list;
}

} // namespace

base::Result<void> note_languages_without_font(
    std::filesystem::path const& data_folder, std::vector<std::string> const& languages)
{
    std::string note;
    for (auto const& language : languages)
        note += language + "\n";
    return write_note(data_folder, k_name, note);
}

std::vector<std::string> noted_languages_without_font(std::filesystem::path const& data_folder)
{
    std::vector<std::string> languages;
    std::istringstream note(read_note(data_folder, k_name));
    for (std::string language; std::getline(note, language);)
        languages.push_back(language);
    return languages;
}

std::string font_advice(std::vector<std::string> const& languages)
{
    auto const cjk = std::ranges::count_if(languages, is_cjk);
    std::vector<std::string> packages;
    if (cjk < std::ssize(languages))
        packages.emplace_back("fonts-noto-core");
    if (cjk > 0)
        packages.emplace_back("fonts-noto-cjk");
    return "languages not offered, as no installed font has their letters: " + listed(languages) + "; install "
        + listed(packages) + ", then restart the kiosk";
}

} // namespace upkeep
