#include "lectern/effects/letters.h"

#include "base/log.h"

#include <utility>

namespace lectern::effects {

Answer Letters::operator()(kiosk::letters::LoadEntries const& effect)
{
    auto const* const catalogue = m_library.catalogue();
    if (!catalogue)
        return failed(effect);
    auto page = catalogue->entries(
        { effect.language, effect.collection, effect.letter, effect.first, effect.count, effect.subject });
    if (!page) {
        base::log::error("the entries under a letter can't be read: " + page.error().message);
        auto fallen_back = m_library.fall_back(page.error());
        return fallen_back ? fallen_back : failed(effect);
    }
    return kiosk::letters::EntriesLoaded { effect.generation, effect.letter, effect.first, page->total,
        std::move(page->entries), std::move(page->sections), effect.subject, effect.visit };
}

Answer Letters::failed(kiosk::letters::LoadEntries const& effect)
{
    return kiosk::letters::EntriesFailed { effect.generation, effect.visit };
}

} // namespace lectern::effects
