#include "catalogue/reads_like.h"

#include "catalogue/search/word_reader.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace catalogue {

namespace {

/// Most leaflets are clear after a few; what is not, is looked at longer.
constexpr int k_enough_words = 20, k_first_words = 100, k_most_words = 400;
/// More than words have on the average, in any of the languages.
constexpr std::size_t k_bytes_a_word = 8;

/// Those of Latin letters that noise_words.h has, and those that are not taken for one of them.
constexpr std::array<std::string_view, 5> k_languages { "en", "es", "fr", "de", "pt" };
constexpr std::array<std::string_view, 5> k_unlike { "vi", "ru", "ar", "hi", "zh" };

} // namespace

ReadsLike::ReadsLike() = default;
ReadsLike::~ReadsLike() = default;

double ReadsLike::share_of_noise(content::Article const& article, std::string const& language, int most_words)
{
    auto& reader = m_readers[language];
    if (!reader) {
        reader = std::make_unique<search::WordReader>(language);
        reader->keep_words();
    }
    int words = 0, noise = 0;
    for (content::Block const& block : article.blocks) {
        if (words >= most_words)
            break;
        auto const left_bytes = static_cast<std::size_t>(most_words - words) * k_bytes_a_word;
        reader->read(std::string_view(block.content.text).substr(0, left_bytes), [&](search::Word const& word) {
            ++words;
            noise += word.noise;
        });
    }
    return words < k_enough_words ? 0 : static_cast<double>(noise) / words;
}

std::optional<std::string> ReadsLike::another_language(content::Article const& article)
{
    std::string const own = article.metadata.language.substr(0, 2);
    // Others, such as Galician, have many words in common with these, and no list of their own to tell them apart by.
    if (std::ranges::find(k_languages, own) == k_languages.end() && std::ranges::find(k_unlike, own) == k_unlike.end())
        return std::nullopt;
    // In running text a third of the words and more are such; of another language some are by chance.
    constexpr double k_clear = 0.3;
    if (share_of_noise(article, own, k_first_words) >= k_clear)
        return std::nullopt;
    double const share = share_of_noise(article, own, k_most_words);
    if (share >= k_clear)
        return std::nullopt;
    std::string best;
    double most = std::max(k_clear, 2 * share);
    for (std::string_view const language : k_languages) {
        if (language == own)
            continue;
        if (double const other = share_of_noise(article, std::string(language), k_most_words); other > most) {
            best = language;
            most = other;
        }
    }
    return best.empty() ? std::nullopt : std::optional(best);
}

} // namespace catalogue
