#include "kiosk/update.h"

#include <utility>

namespace kiosk::article {

namespace {

bool is_missing_translation(Page const& page)
{
    auto const* article = std::get_if<ArticlePage>(&page);
    return article && article->failed && article->id == catalogue::ArticleId {};
}

Effects on(Model& model, OpenArticle const& action)
{
    if (!model.session.present || uppermost<feedback::FeedbackPage>(model.session))
        return {};
    remember_place(model.session);
    ArticlePage page { .id = action.id, .asked_at = model.now };
    if (auto const place = model.session.places.find(action.id.value); place != model.session.places.end())
        page.state.place = place->second;
    model.session.trail.emplace_back(std::move(page));
    return { LoadArticle { model.generation, action.id } };
}

Effects on(Model& model, ArticleLoaded const& action)
{
    auto* page = uppermost<ArticlePage>(model.session);
    if (!page || action.generation != model.generation || page->article || !action.article)
        return {};
    bool const translation = page->id == catalogue::ArticleId {};
    if (translation ? action.article->metadata.language != model.session.language : page->id != action.id)
        return {};
    page->id = action.id;
    page->article = action.article;
    page->failed = false;
    model.session.read.insert(action.article->metadata.slug);
    return {};
}

Effects on(Model& model, ArticleFailed const& action)
{
    auto* page = uppermost<ArticlePage>(model.session);
    if (!page || action.generation != model.generation || page->article)
        return {};
    page->failed = true;
    // An article that is not there in the language just chosen is no failure: home shows what is.
    if (page->id == catalogue::ArticleId {})
        std::erase_if(model.session.trail, is_missing_translation);
    return {};
}

} // namespace

Effects update(Model& model, Action const& action)
{
    return std::visit([&](auto const& each) { return on(model, each); }, action);
}

} // namespace kiosk::article
