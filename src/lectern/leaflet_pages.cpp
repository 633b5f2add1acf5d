#include "lectern/leaflet_pages.h"

#include "catalogue/catalogue.h"
#include "lectern/frame_image.h"
#include "lectern/picture.h"
#include "lectern/rehearsal_runner.h"
#include "lectern/scripted_visitor.h"

#include <system_error>

namespace lectern {

namespace {

constexpr char const* k_page_down = "article/text/page_down";

std::filesystem::path page_path(std::filesystem::path const& folder, int page)
{
    return folder / ("page-" + std::to_string(page) + ".png");
}

/// Home, the language, the leaflet.
base::Result<void> open_leaflet(ScriptedVisitor& visitor, catalogue::ArticleId id, LeafletRequest const& request)
{
    visitor.settle();
    visitor.act(kiosk::invitation::WakeUp {});
    visitor.act(kiosk::session::ChooseLanguage { request.language });
    visitor.settle();
    if (visitor.language() != request.language)
        return base::failure(base::ErrorCode::absent,
            "the kiosk does not offer '" + request.language
                + "': no font that is installed covers it, or the configuration leaves it out");
    visitor.act(kiosk::article::OpenArticle { id });
    visitor.settle();
    auto const* page = kiosk::front<kiosk::article::ArticlePage>(visitor.model().session);
    if (!page || !page->article)
        return base::failure(base::ErrorCode::failed, "the kiosk does not open '" + request.slug + "'");
    return {};
}

} // namespace

base::Result<int> write_leaflet_pages(LeafletParts const& parts, LeafletRequest const& request)
{
    auto const catalogue = TRY(catalogue::Catalogue::open(parts.environment.data_folder));
    auto const id = TRY(catalogue.find(request.slug, request.language));
    std::error_code error;
    std::filesystem::create_directories(request.folder, error);
    if (error)
        return base::failure(base::ErrorCode::read_only, request.folder.string() + ": " + error.message());

    RehearsalRunner runner(parts.environment);
    ui::Ui ui(parts.typesetter, request.panel);
    raster::Rasteriser rasteriser;
    ScriptedVisitor visitor({ ui, runner, parts.phrases }, parts.settings);
    TRY_VOID(open_leaflet(visitor, id, request));
    int pages = 0;
    do
        TRY_VOID(write_png(page_path(request.folder, ++pages), image_of(ui, rasteriser)));
    while (visitor.tap(k_page_down));
    for (int page = pages + 1; std::filesystem::remove(page_path(request.folder, page), error); ++page) {}
    return pages;
}

} // namespace lectern
