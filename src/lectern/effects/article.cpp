#include "lectern/effects/article.h"

#include "base/log.h"
#include "lectern/picture_pixels.h"

#include <memory>
#include <utility>

namespace lectern::effects {

Answer Article::operator()(kiosk::article::LoadArticle const& effect)
{
    auto const* const catalogue = m_library.catalogue();
    auto article = catalogue ? catalogue->article(effect.id) : base::failure(base::ErrorCode::absent, "no library");
    if (!article) {
        base::log::error("an article can't be read: " + article.error().message);
        auto fallen_back = m_library.fall_back(article.error());
        return fallen_back ? fallen_back : failed(effect);
    }
    return kiosk::article::ArticleLoaded { effect.generation, effect.id,
        std::make_shared<content::Article const>(std::move(*article)) };
}

Answer Article::operator()(kiosk::article::LoadTranslation const& effect)
{
    auto const* const catalogue = m_library.catalogue();
    auto const id = catalogue ? catalogue->find(effect.slug, effect.language)
                              : base::failure(base::ErrorCode::absent, "no library");
    return id ? (*this)(kiosk::article::LoadArticle { effect.generation, *id }) : failed(effect);
}

Answer Article::operator()(kiosk::article::LoadPicture const& effect)
{
    auto const* const catalogue = m_library.catalogue();
    auto const file
        = catalogue ? catalogue->picture(effect.name) : base::failure(base::ErrorCode::absent, "no library");
    auto pixels = file ? pixels_of(*file) : tl::unexpected(file.error());
    if (!pixels) {
        base::log::error("a picture can't be shown: " + pixels.error().message);
        return failed(effect);
    }
    return kiosk::article::PictureLoaded { effect.generation, effect.name,
        std::make_shared<base::Pixels const>(*std::move(pixels)) };
}

Answer Article::failed(kiosk::article::LoadPicture const& effect)
{
    return kiosk::article::PictureFailed { effect.generation, effect.name };
}

Answer Article::failed(kiosk::article::LoadArticle const& effect)
{
    return kiosk::article::ArticleFailed { effect.generation };
}

Answer Article::failed(kiosk::article::LoadTranslation const& effect)
{
    return kiosk::article::ArticleFailed { effect.generation };
}

} // namespace lectern::effects
