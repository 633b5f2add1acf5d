#include "content/notice_kind.h"

#include <algorithm>
#include <string>

namespace content {

namespace {

constexpr std::array k_notices { Sign::note, Sign::tip, Sign::important, Sign::warning, Sign::caution };

bool begins_with(std::string_view text, std::string_view small_letters)
{
    return text.size() >= small_letters.size()
        && std::ranges::equal(text.substr(0, small_letters.size()), small_letters, [](char written, char small) {
               return (written >= 'A' && written <= 'Z' ? written - 'A' + 'a' : written) == small;
           });
}

void take_front(RichText& text, std::size_t bytes)
{
    text.text.erase(0, bytes);
    auto const less = static_cast<std::uint32_t>(bytes);
    for (Run& run : text.runs) {
        run.begin -= std::min(run.begin, less);
        run.end -= std::min(run.end, less);
    }
    std::erase_if(text.runs, [](Run const& run) { return run.begin == run.end; });
}

} // namespace

Sign take_notice_kind(RichText& text)
{
    for (Sign const sign : k_notices) {
        std::string const mark = "[!" + std::string(name_of(sign)) + "]";
        std::string_view const rest = std::string_view(text.text).substr(std::min(mark.size(), text.text.size()));
        if (!begins_with(text.text, mark) || !(rest.empty() || rest.front() == ' '))
            continue;
        take_front(text, mark.size() + (rest.empty() ? 0 : 1));
        return sign;
    }
    return Sign::none;
}

} // namespace content
