#pragma once
// Chinese by its sound, for keyboards without Chinese.

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue::search {

/// "糖尿病" as "tang niao bing tangniaobing tnb": syllables, the whole, first letters. Empty where there is no Han.
[[nodiscard]] std::string pinyin_of(std::string_view name);

/// What of a name is meant by some of these: all of "糖尿病" by "tnb" and by "tangniaobing", "糖尿" by "tang" and
/// "niao".
[[nodiscard]] std::vector<std::string> meant_by_pinyin(
    std::string_view name, std::set<std::string, std::less<>> const& typed);

} // namespace catalogue::search
