#include "kiosk/update.h"

#include <utility>

namespace kiosk::article {

namespace {

/// Whether `found` is what is being read, in the language that was chosen since.
bool is_translation(content::Metadata const& found, content::Metadata const& read, std::string const& language)
{
    return found.slug == read.slug && found.language == language && read.language != language;
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

/// To what was searched for, whose card is opened for it.
void lead_to(ArticlePage& page, std::size_t block)
{
    page.state.place = { part_of_block(page.plan, block), 0 };
    PagePart const& part = page.plan.parts[page.state.place.block];
    if (part.grade != content::Sign::none)
        page.state.open.insert(part.grade);
}

Effects on(Model& model, ToggleCare const& action)
{
    if (auto* page = front<ArticlePage>(model.session); page && content::is_care(action.grade))
        if (page->state.open.erase(action.grade) == 0)
            page->state.open.insert(action.grade);
    return {};
}

Effects on(Model& model, ToggleQuestions const&)
{
    if (auto* page = front<ArticlePage>(model.session))
        page->state.questions_open = !page->state.questions_open;
    return {};
}

Effects on(Model& model, ShowPart const& action)
{
    if (auto* page = front<ArticlePage>(model.session); page && action.part < page->plan.parts.size()) {
        page->state.questions_open = false;
        page->state.scroll = {};
        page->state.place = { action.part, 0 };
    }
    return {};
}

/// Of the leaflet that is being read, or was before another page covered it.
PictureShelf* shelf_of(Model& model)
{
    auto* const page = uppermost<ArticlePage>(model.session);
    return page && page->article ? &page->pictures : nullptr;
}

Effects on(Model& model, NeedPicture const& action)
{
    PictureShelf* const shelf = shelf_of(model);
    if (!shelf || action.name.empty() || !shelf->need(action.name))
        return {};
    return { LoadPicture { model.generation, action.name } };
}

Effects on(Model& model, EnlargePicture const& action)
{
    auto* const page = front<ArticlePage>(model.session);
    if (page && page->article && action.block < page->article->blocks.size()
        && page->article->blocks[action.block].kind == content::BlockKind::picture) {
        page->state.enlarged = action.block;
        page->state.enlarged_scroll = {};
    }
    return {};
}

/// For whichever leaflets of the session have asked: another may have been opened since. Null: it is broken.
void put_picture(
    Model& model, std::uint64_t generation, std::string_view name, std::shared_ptr<base::Pixels const> const& pixels)
{
    if (generation != model.generation)
        return;
    for (Page& page : model.session.trail)
        if (auto* const leaflet = std::get_if<ArticlePage>(&page))
            leaflet->pictures.put(name, pixels);
}

Effects on(Model& model, PictureLoaded const& action)
{
    put_picture(model, action.generation, action.name, action.pixels);
    return {};
}

Effects on(Model& model, PictureFailed const& action)
{
    put_picture(model, action.generation, action.name, nullptr);
    return {};
}

Effects on(Model& model, ArticleLoaded const& action)
{
    auto* page = uppermost<ArticlePage>(model.session);
    if (!page || action.generation != model.generation || !action.article)
        return {};
    if (page->article) {
        if (!is_translation(action.article->metadata, page->article->metadata, model.session.language))
            return {};
        page->state = {};
    } else if (page->id != action.id) {
        return {};
    }
    page->id = action.id;
    page->article = action.article;
    page->plan = plan_of(*action.article);
    if (auto const block = std::exchange(page->state.leads_to, {}))
        lead_to(*page, *block);
    page->failed = page->untranslated = false;
    model.session.read.insert(action.article->metadata.slug);
    return {};
}

Effects on(Model& model, ArticleFailed const& action)
{
    auto* page = uppermost<ArticlePage>(model.session);
    if (!page || action.generation != model.generation)
        return {};
    // What is being read stays, though it is not there in the language just chosen: its page says so.
    if (page->article)
        page->untranslated = page->article->metadata.language != model.session.language;
    else
        page->failed = true;
    return {};
}

} // namespace

Effects update(Model& model, Action const& action)
{
    return std::visit([&](auto const& each) { return on(model, each); }, action);
}

} // namespace kiosk::article
