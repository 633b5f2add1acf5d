#include "bench/leaflets.h"

#include "catalogue/catalogue.h"
#include "catalogue/vocabulary/library.h"

#include <array>
#include <stdexcept>

namespace bench {

namespace {

template <typename T>
T must(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
    return std::move(*result);
}

std::size_t text_bytes(content::Article const& article)
{
    std::size_t bytes = 0;
    for (auto const& block : article.blocks)
        bytes += block.content.text.size();
    return bytes;
}

std::string letter_of(catalogue::Catalogue const& catalogue, content::Metadata const& metadata)
{
    for (auto const& language : must(catalogue.library()).languages)
        for (auto const& collection : language.collections)
            for (auto const& letter : collection.letters) {
                if (language.language != metadata.language || collection.key != catalogue::k_all_topics)
                    continue;
                for (auto const& entry :
                    must(catalogue.entries({ language.language, collection.key, letter.label, 0, letter.cards }))
                        .entries)
                    if (entry.slug == metadata.slug && entry.see.empty())
                        return letter.label;
            }
    throw std::runtime_error(metadata.slug + " stands under no letter");
}

std::string sentence(std::size_t number)
{
    static constexpr std::array words { "your", "blood", "doctor", "may", "ask", "treatment", "often", "helps",
        "symptoms", "water", "immunotherapy", "the", "a", "of", "infection", "day", "week", "careful", "breathing",
        "swelling", "medicine", "with", "and", "rest" };
    std::string text;
    for (std::size_t i = 0; i < 9; ++i)
        text += std::string(i ? " " : "") + words[(number * 31 + i * i * 7 + i) % words.size()];
    return text + ". ";
}

} // namespace

std::vector<std::string> Sources::all() const
{
    std::vector<std::string> paths { samples };
    if (!documents.empty())
        paths.push_back(documents);
    return paths;
}

Sources find_sources()
{
    std::filesystem::path const source = LECTERN_SOURCE_DIR;
    Sources sources { .samples = source / "assets" / "library",
        .documents = source.parent_path() / "shared" / "data" / "medquad" };
    if (!std::filesystem::is_directory(sources.documents))
        sources.documents.clear();
    return sources;
}

Longest longest_article(std::filesystem::path const& data)
{
    auto const catalogue = must(catalogue::Catalogue::open(data));
    std::vector<std::string> slugs;
    auto const visited = catalogue.for_each_article([&](content::Metadata const& metadata) {
        if (metadata.language == "en")
            slugs.push_back(metadata.slug);
    });
    if (!visited || slugs.empty())
        throw std::runtime_error("no English leaflet in " + data.string());
    Longest longest;
    for (auto const& slug : slugs)
        if (auto article = must(catalogue.article(must(catalogue.find(slug, "en"))));
            text_bytes(article) > text_bytes(longest.article))
            longest.article = std::move(article);
    longest.letter = letter_of(catalogue, longest.article.metadata);
    return longest;
}

content::Article made_up_article(std::size_t blocks, std::size_t block_bytes)
{
    content::Article article { .metadata
        = { .slug = "made-up", .title = "A leaflet longer than any real one", .language = "en" } };
    article.blocks.reserve(blocks);
    for (std::size_t i = 0; i < blocks; ++i) {
        auto const kind = i % 12 == 0 ? content::BlockKind::heading
            : i % 4 == 3              ? content::BlockKind::bullet
                                      : content::BlockKind::paragraph;
        content::Block block { .kind = kind, .level = kind == content::BlockKind::heading ? 2 : 0 };
        auto& text = block.content.text;
        for (std::size_t n = 0; text.size() < block_bytes; ++n)
            text += sentence(i * 7 + n);
        text.resize(block_bytes);
        if (block_bytes > 20)
            block.content.runs.push_back({ 5, 15, true, false });
        article.blocks.push_back(std::move(block));
    }
    return article;
}

} // namespace bench
