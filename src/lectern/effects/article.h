#pragma once
// What a leaflet needs from outside.

#include "lectern/effects/open_library.h"

namespace lectern::effects {

class Article {
public:
    explicit Article(OpenLibrary& library)
        : m_library(library)
    {
    }

    Answer operator()(kiosk::article::LoadArticle const& effect);
    Answer operator()(kiosk::article::LoadTranslation const& effect);
    Answer operator()(kiosk::article::LoadPicture const& effect);
    static Answer failed(kiosk::article::LoadArticle const& effect);
    static Answer failed(kiosk::article::LoadTranslation const& effect);
    static Answer failed(kiosk::article::LoadPicture const& effect);

private:
    OpenLibrary& m_library;
};

} // namespace lectern::effects
