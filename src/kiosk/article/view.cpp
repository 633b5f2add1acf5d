#include "kiosk/article/view.h"

#include "kiosk/viewer.h"

namespace kiosk::article {

namespace {

std::string notice(Viewer const& viewer, ArticlePage const& page)
{
    if (page.failed)
        return viewer.text("This leaflet can't be shown. Please choose another one.");
    auto const since = waiting_since(viewer.model.session);
    return since ? viewer.waiting_notice(*since) : std::string {};
}

std::string source_line(Viewer const& viewer, content::Metadata const& metadata)
{
    std::string line;
    if (!metadata.source.empty())
        line = fill(viewer.text("Source: {}"), { metadata.source });
    if (!metadata.licence.empty())
        line += (line.empty() ? "" : " · ") + fill(viewer.text("Licence: {}"), { metadata.licence });
    return line;
}

} // namespace

ArticleView view_of(Viewer const& viewer, ArticlePage& page)
{
    ArticleView view { .chrome = viewer.chrome(),
        .article = page.article.get(),
        .byline = {},
        .reviewed = {},
        .references_heading = {},
        .source = {},
        .notice = notice(viewer, page),
        .page_up = viewer.text("Up"),
        .page_down = viewer.text_for("next page", "More"),
        .state = &page.state };
    if (!page.article)
        return view;
    auto const& metadata = page.article->metadata;
    if (!metadata.author.empty())
        view.byline = fill(viewer.text("By {}"), { metadata.author });
    view.reviewed = metadata.reviewed ? fill(viewer.text("Last reviewed: {}"), { viewer.date(*metadata.reviewed) })
                                      : viewer.text("Not dated");
    view.references_heading = viewer.text("References");
    view.source = source_line(viewer, metadata);
    return view;
}

} // namespace kiosk::article
