#include "kiosk/article/view.h"

#include "kiosk/viewer.h"

#include <algorithm>

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

SignWords sign_words(Viewer const& viewer, std::string const& language)
{
    auto const text = [&](char const* english) { return viewer.phrases.text(language, english); };
    SignWords words;
    auto const set
        = [&](content::Sign sign, std::string word) { words.at(static_cast<std::size_t>(sign)) = std::move(word); };
    using enum content::Sign;
    set(emergency, viewer.phrases.text_for(language, "when to get help", "Emergency"));
    set(today, viewer.phrases.text_for(language, "when to get help", "Call today"));
    set(routine, viewer.phrases.text_for(language, "when to get help", "At your next visit"));
    set(note, text("Note"));
    set(tip, text("Tip"));
    set(important, text("Important"));
    set(warning, text("Warning"));
    set(caution, text("Caution"));
    set(to_do, text("To do"));
    set(done, viewer.phrases.text_for(language, "task", "Done"));
    return words;
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
    view.address_heading = text("This leaflet on the internet");
    if (!metadata.source.empty())
        view.source = fill(text("Source: {}"), { metadata.source });
    if (!metadata.licence.empty())
        view.source += (view.source.empty() ? "" : " · ") + fill(text("Licence: {}"), { metadata.licence });
    view.sign_words = sign_words(viewer, metadata.language);
    view.phones = phone_lines(viewer.model.settings.contacts, metadata.collections, text("ask at the desk"));
    view.phones_to_call = phones_to_call(
        viewer.model.settings.contacts, metadata.collections, text("During the day"), text("At night"));
    view.phones_heading = text("Call us");
    view.phone_codes_do = text("Point your phone's camera at a code to dial the number beside it.");
    view.page_codes_do = text("Point your phone's camera at a code to open the page beside it.");
    view.questions_heading = text("In this article");
    view.show_all = text("Show all");
    view.show_less = text("Show less");
    view.picture_word = text("Picture");
    view.enlarge = text("Enlarge");
    view.page_of = text("Page {} of {}");
    view.page_up = text("Up");
    view.page_down = viewer.phrases.text_for(metadata.language, "next page", "More");
}

} // namespace

ShownText shown_text(ArticleView const& view, std::size_t block)
{
    auto const found
        = std::ranges::find(view.state->marked, static_cast<int>(block), &catalogue::MarkedBlock::position);
    bool const marked = found != view.state->marked.end();
    return with_phones(view.article->blocks[block].content,
        marked ? found->words : std::vector<catalogue::MarkedRange> {}, view.phones);
}

content::Picture const* picture_of(ArticleView const& view, std::size_t block)
{
    auto const& pictures = view.article->pictures;
    auto const number = static_cast<std::size_t>(std::max(0, view.article->blocks[block].number));
    return number < pictures.size() && !pictures[number].name.empty() ? &pictures[number] : nullptr;
}

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
        .state = &page.state,
        .plan = &page.plan,
        .pictures = &page.pictures };
    if (!page.article)
        return view;
    describe(view, viewer, page.article->metadata);
    if (page.untranslated)
        view.missing_translation = missing_translation(viewer, page.article->metadata);
    return view;
}

} // namespace kiosk::article
