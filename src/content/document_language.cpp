#include "content/document_language.h"

#include "content/language_tag.h"
#include "content/plain_text.h"

#include <algorithm>
#include <array>

namespace content {

namespace {

/// "zxx": no language; "mul": several; "und": not determined; "x-none", "none": Word.
bool says_nothing(std::string_view primary)
{
    constexpr auto k_nothing = std::to_array<std::string_view>({ "zxx", "mul", "und", "mis" });
    return std::ranges::find(k_nothing, primary) != k_nothing.end();
}

} // namespace

std::string library_language(std::string_view tag)
{
    std::string written(tag.substr(0, tag.find_first_of(" ,;.@")));
    std::ranges::replace(written, '_', '-');
    if (!is_language_tag(written))
        return {};
    written = usual_language_tag(written);
    std::string const primary = written.substr(0, written.find('-'));
    if (says_nothing(primary))
        return {};
    std::string_view rest = std::string_view(written).substr(primary.size());
    constexpr std::size_t k_script_letters = 4;
    // What Brazil prints is not what Portugal does, and libraries have both.
    if (written == "pt-BR")
        return written;
    if (primary == "zh" && (rest == "-TW" || rest == "-HK" || rest == "-MO"))
        return "zh-Hant";
    if (rest.size() > k_script_letters && rest.find('-', 1) == (rest.size() == k_script_letters + 1 ? rest.npos : 5))
        // "zh" alone is written in the simplified script.
        return primary == "zh" && rest.starts_with("-Hans") ? primary : primary + std::string(rest.substr(0, 5));
    return primary;
}

std::string written_language(std::string_view tag)
{
    std::string const language = library_language(tag);
    constexpr std::string_view k_simplified = "zh-hans";
    std::string written = reading_key(tag);
    std::ranges::replace(written, '_', '-');
    return language == "zh" && written.starts_with(k_simplified) ? "zh-Hans" : language;
}

} // namespace content
