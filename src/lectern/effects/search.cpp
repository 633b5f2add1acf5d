#include "lectern/effects/search.h"

#include "base/log.h"
#include "base/utf8.h"
#include "catalogue/edition_file.h"
#include "catalogue/edition_files.h"

#include <string_view>
#include <utility>
#include <vector>

namespace lectern::effects {

namespace {

constexpr int k_near = 5;
/// Fewer bytes are the beginning of too much: three Latin letters, two Arabic ones, one Chinese one.
constexpr std::size_t k_shortest_beginning_bytes = 3;
/// A word, or two. Each letter less is a search more, and others wait behind it.
constexpr std::size_t k_longest_beginning_bytes = 24;

using Hits = std::vector<catalogue::SearchHit>;

/// The log does not hear what was looked for, not by way of an error's message either.
base::Result<catalogue::SearchAnswer> search(catalogue::Catalogue const& catalogue, std::string_view words,
    std::string const& language, int limit, bool as_typed)
{
    auto answer = catalogue.search({ base::WipingString(words), language, limit, as_typed });
    if (!answer)
        base::log::error("the library can't be searched; lecternctl search may say why");
    return answer;
}

/// Without its last letter.
std::string_view shortened(std::string_view words)
{
    while (!words.empty() && base::is_continuation(words.back()))
        words.remove_suffix(1);
    words.remove_suffix(words.empty() ? 0 : 1);
    return words;
}

/// What the words may be a misspelling of, where they were looked for as typed; else what begins as they do.
base::Result<Hits> nearest(
    catalogue::Catalogue const& catalogue, kiosk::search::Find const& find, std::function<bool()> const& is_awaited)
{
    if (find.as_typed)
        if (auto answer = TRY(search(catalogue, find.words, find.language, k_near, false)); !answer.hits.empty())
            return std::move(answer.hits);
    auto const beginning = find.words.view().substr(0, k_longest_beginning_bytes);
    for (auto words = shortened(beginning); words.size() >= k_shortest_beginning_bytes && !is_awaited();
         words = shortened(words))
        if (auto answer = TRY(search(catalogue, words, find.language, k_near, true)); !answer.hits.empty())
            return std::move(answer.hits);
    return Hits {};
}

base::Result<kiosk::search::Found> look(
    catalogue::Catalogue const& catalogue, kiosk::search::Find const& find, std::function<bool()> const& is_awaited)
{
    auto answer = TRY(search(catalogue, find.words, find.language, kiosk::search::k_hits, find.as_typed));
    kiosk::search::Found found { std::move(answer.hits), std::move(answer.corrected), {}, {}, answer.says_nothing };
    if (!found.hits.empty() || found.says_nothing)
        return found;
    found.nearest = TRY(nearest(catalogue, find, is_awaited));
    for (auto const& language : find.others)
        if (!is_awaited() && !TRY(search(catalogue, find.words, language, 1, true)).hits.empty())
            found.elsewhere.push_back(language);
    return found;
}

} // namespace

Answer Search::operator()(kiosk::search::Find const& effect)
{
    auto const* const catalogue = edition(effect.edition);
    if (!catalogue)
        return failed(effect);
    auto found = look(*catalogue, effect, m_is_awaited);
    if (!found)
        return failed(effect);
    return kiosk::search::SearchAnswered { effect.generation, effect.number, std::move(*found) };
}

Answer Search::failed(kiosk::search::Find const& effect)
{
    return kiosk::search::SearchFailed { effect.generation, effect.number };
}

catalogue::Catalogue const* Search::edition(std::int64_t number)
{
    auto const selection = m_visitors.now();
    if (m_catalogue && m_number == number && m_selection == selection && !m_catalogue->superseded())
        return &*m_catalogue;
    // A visitor goes on reading the edition before while a new one waits for the next visitor, and where that is
    // damaged.
    catalogue::CatalogueFiles const files(m_environment.data_folder);
    for (auto const& [file, open] : { std::pair { &files.current, &catalogue::Catalogue::open },
             std::pair { &files.previous, &catalogue::Catalogue::open_previous } }) {
        if (catalogue::number_in(*file) != number)
            continue;
        auto opened = open(m_environment.data_folder, selection);
        // Where the current one is damaged, that before it is opened.
        auto const library = opened ? opened->library() : tl::unexpected(opened.error());
        if (library && library->edition == number) {
            m_catalogue = std::move(*opened);
            m_number = number;
            m_selection = selection;
            return &*m_catalogue;
        }
    }
    // What is open can be read even where its file has gone.
    return m_catalogue && m_number == number ? &*m_catalogue : nullptr;
}

} // namespace lectern::effects
