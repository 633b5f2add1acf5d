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

std::string not_in(Viewer const& viewer, std::string const& language, std::string const& missing)
{
    return fill(viewer.phrases.text(language, "Not in {} yet"), { viewer.phrases.language_name(language, missing) });
}

MissingTranslation missing_translation(Viewer const& viewer, content::Metadata const& metadata)
{
    auto const& chosen = viewer.language();
    return { .notice = not_in(viewer, chosen, chosen),
        .leaflet_notice = not_in(viewer, metadata.language, chosen),
        .all_leaflets = fill(viewer.text("All leaflets in {}"), { viewer.phrases.language_name(chosen, chosen) }) };
}

/// What goes with the words of the leaflet, in its language.
void describe(ArticleView& view, Viewer const& viewer, content::Metadata const& metadata)
{
    auto const text = [&](char const* english) { return viewer.phrases.text(metadata.language, english); };
    if (!metadata.author.empty())
        view.byline = fill(text("By {}"), { metadata.author });
    view.reviewed = metadata.reviewed ? fill(text("Last reviewed: {}"),
                        { viewer.phrases.date(metadata.language, *metadata.reviewed, DateForm::whole) })
                                      : text("Not dated");
    view.references_heading = text("References");
    if (!metadata.source.empty())
        view.source = fill(text("Source: {}"), { metadata.source });
    if (!metadata.licence.empty())
        view.source += (view.source.empty() ? "" : " · ") + fill(text("Licence: {}"), { metadata.licence });
    view.page_up = text("Up");
    view.page_down = viewer.phrases.text_for(metadata.language, "next page", "More");
}

} // namespace

ArticleView view_of(Viewer const& viewer, ArticlePage& page)
{
    ArticleView view { .chrome = viewer.chrome_with_search(),
        .article = page.article.get(),
        .missing_translation = {},
        .byline = {},
        .reviewed = {},
        .references_heading = {},
        .source = {},
        .notice = notice(viewer, page),
        .page_up = {},
        .page_down = {},
        .state = &page.state };
    if (!page.article)
        return view;
    describe(view, viewer, page.article->metadata);
    if (page.untranslated)
        view.missing_translation = missing_translation(viewer, page.article->metadata);
    return view;
}

} // namespace kiosk::article
