#include "privacy/scrubbing/typos.h"

#include <algorithm>

namespace privacy::scrubbing {

bool is_typo_of(std::string_view word, std::string_view right)
{
    if (word.size() < 4 || word.size() + 1 < right.size() || word.size() > right.size() + 1 || word[0] != right[0])
        return false;
    std::size_t const at = static_cast<std::size_t>(std::ranges::mismatch(word, right).in1 - word.begin());
    auto const rest = [](std::string_view text, std::size_t from) { return text.substr(std::min(from, text.size())); };
    if (word.size() != right.size())
        return word.size() > right.size() ? rest(word, at + 1) == rest(right, at)
                                          : rest(word, at) == rest(right, at + 1);
    bool const swapped = at + 1 < word.size() && word[at] == right[at + 1] && word[at + 1] == right[at]
        && rest(word, at + 2) == rest(right, at + 2);
    return at < word.size() && (swapped || rest(word, at + 1) == rest(right, at + 1));
}

} // namespace privacy::scrubbing
