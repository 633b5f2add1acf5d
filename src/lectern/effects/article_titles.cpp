#include "lectern/effects/article_titles.h"

#include "catalogue/catalogue.h"

namespace lectern::effects {

namespace {

std::optional<std::string> title_of(
    catalogue::Catalogue const& catalogue, std::string const& slug, std::string_view language)
{
    auto const id = catalogue.find(slug, language);
    auto article = id ? catalogue.article(*id) : tl::unexpected(id.error());
    return article ? std::optional(std::move(article->metadata.title)) : std::nullopt;
}

} // namespace

kiosk::dashboard::ArticleTitles titles_of(
    std::filesystem::path const& data_folder, std::set<std::string> const& slugs, std::string_view language)
{
    kiosk::dashboard::ArticleTitles titles;
    auto const catalogue = catalogue::Catalogue::open(data_folder);
    if (!catalogue)
        return titles;
    for (auto const& slug : slugs)
        for (auto const in : { language, std::string_view("en") })
            if (auto title = title_of(*catalogue, slug, in)) {
                titles.emplace(slug, std::move(*title));
                break;
            }
    return titles;
}

} // namespace lectern::effects
