#include "catalogue/reads_like.h"

#include "catalogue/search/word_reader.h"

namespace catalogue {

namespace {

constexpr int k_enough_words = 40, k_most_words = 400;

} // namespace

ReadsLike::ReadsLike() = default;
ReadsLike::~ReadsLike() = default;

double ReadsLike::share_of_noise(content::Article const& article, std::string const& language)
{
    auto& reader = m_readers[language];
    if (!reader) {
        reader = std::make_unique<search::WordReader>(language);
        reader->keep_words();
    }
    int words = 0, noise = 0;
    for (content::Block const& block : article.blocks) {
        if (words >= k_most_words)
            break;
        reader->read(block.content.text, [&](search::Word const& word) {
            ++words;
            noise += word.noise;
        });
    }
    return words < k_enough_words ? 0 : static_cast<double>(noise) / words;
}

std::optional<std::string> ReadsLike::another_language(content::Article const& article)
{
    std::string const own = article.metadata.language.substr(0, 2);
    // In running text of any of these a third of the words and more are such; of another language some are by chance.
    constexpr double k_clear = 0.3;
    double const share = share_of_noise(article, own);
    if (share >= k_clear)
        return std::nullopt;
    for (std::string const language : { "en", "es", "fr", "de", "pt", "it" })
        if (double const other = share_of_noise(article, language);
            language != own && other >= k_clear && other > 2 * share)
            return language;
    return std::nullopt;
}

} // namespace catalogue
