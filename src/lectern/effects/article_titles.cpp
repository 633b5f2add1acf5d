#include "lectern/effects/article_titles.h"

#include "base/log.h"
#include "catalogue/catalogue.h"

namespace lectern::effects {

kiosk::dashboard::ArticleTitles titles_of(
    std::filesystem::path const& data_folder, std::set<std::string> const& slugs, std::string_view language)
{
    auto const catalogue = catalogue::Catalogue::open(data_folder);
    auto titles = catalogue ? catalogue->titles(slugs, language) : tl::unexpected(catalogue.error());
    if (titles)
        return std::move(*titles);
    if (titles.error().code != base::ErrorCode::absent)
        base::log::warn("leaflets are named by their slugs: " + titles.error().message);
    return {};
}

} // namespace lectern::effects
