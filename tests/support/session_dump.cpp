#include "support/session_dump.h"

#include <sstream>

namespace samples {

namespace {

using namespace kiosk;

void write(std::ostream& out, std::string_view text) { out << text.size() << ':' << text << ' '; }
void write(std::ostream& out, base::Instant instant) { out << instant.time_since_epoch().count() << "ns "; }
template <typename T>
requires std::is_arithmetic_v<T>
void write(std::ostream& out, T value) { out << +value << ' '; }
template <typename T>
requires std::is_enum_v<T>
void write(std::ostream& out, T value) { out << static_cast<int>(value) << ' '; }
template <typename T>
void write(std::ostream& out, std::optional<T> const& value)
{
    if (value)
        write(out, *value);
    else
        out << "- ";
}
void write(std::ostream& out, catalogue::ArticleId id) { write(out, id.value); }
void write(std::ostream& out, ::feedback::RecordId const& id) { write(out, ::feedback::to_hex(id)); }

void write(std::ostream& out, ScrollState const& scroll)
{
    auto const& [offset, velocity, target] = scroll;
    write(out, offset);
    write(out, velocity);
    write(out, target);
}

void write(std::ostream& out, ReadingPlace const& place)
{
    auto const& [block, fraction] = place;
    write(out, block);
    write(out, fraction);
}

void write(std::ostream& out, catalogue::IndexEntry const& entry)
{
    auto const& [article, slug, label, see, caption, leaflets, subject] = entry;
    write(out, article);
    for (auto const* text : { &slug, &label, &see, &caption })
        write(out, *text);
    write(out, leaflets);
    write(out, subject);
}

void write(std::ostream& out, catalogue::IndexSection const& section)
{
    auto const& [row, first, cards, label] = section;
    for (int const number : { row, first, cards })
        write(out, number);
    write(out, label);
}

void write(std::ostream& out, home::HomePage const& page)
{
    auto const& [scroll] = page;
    out << "home ";
    write(out, scroll);
}

void write(std::ostream& out, letters::LetterPage const& page)
{
    auto const& [letter, subject, subject_label, total, first, entries, sections, rows, jumped_to, seen_to, loading,
        failed, asked_at, scroll, place]
        = page;
    out << "letter ";
    write(out, letter);
    write(out, subject);
    write(out, subject_label);
    write(out, total);
    write(out, first);
    for (auto const& entry : entries)
        write(out, entry);
    for (auto const& section : sections)
        write(out, section);
    for (int const number : { rows, jumped_to, seen_to })
        write(out, number);
    write(out, loading);
    write(out, failed);
    write(out, asked_at);
    write(out, scroll);
    write(out, place);
}

void write(std::ostream& out, article::ArticlePage const& page)
{
    auto const& [id, article, plan, failed, untranslated, asked_at, pictures, state] = page;
    auto const& [scroll, place, marked, open, questions_open, leads_to, enlarged, enlarged_scroll] = state;
    out << "article ";
    write(out, id);
    write(out, article ? article->metadata.slug + "/" + article->metadata.language : "none");
    write(out, failed);
    write(out, untranslated);
    write(out, asked_at);
    write(out, scroll);
    write(out, place);
    for (auto const& block : marked) {
        write(out, block.position);
        write(out, block.words.size());
    }
    write(out, plan.parts.size());
    for (content::Sign const grade : open)
        write(out, static_cast<int>(grade));
    write(out, questions_open);
    write(out, leads_to.value_or(0));
    write(out, enlarged.value_or(0));
    write(out, enlarged_scroll);
    for (content::Picture const& picture : article ? article->pictures : std::vector<content::Picture> {})
        write(out, static_cast<int>(pictures.state(picture.name)));
}

void write(std::ostream& out, std::vector<catalogue::SearchHit> const& hits)
{
    for (auto const& hit : hits) {
        write(out, hit.article);
        write(out, hit.slug);
        write(out, hit.snippet);
    }
}

void write(std::ostream& out, search::Found const& found)
{
    auto const& [hits, corrected, nearest, elsewhere, says_nothing] = found;
    write(out, hits);
    write(out, corrected.view());
    write(out, nearest);
    write(out, says_nothing);
    for (auto const& language : elsewhere)
        write(out, language);
}

void write(std::ostream& out, search::SearchPage const& page)
{
    auto const& [query, as_typed, keyboard, number, waiting, failed, changed_at, asked_at, found, answers, held, opened,
        reported, scroll, place]
        = page;
    out << "search ";
    write(out, query.words());
    write(out, query.capitals);
    write(out, query.symbols);
    for (bool const flag : { as_typed, keyboard, waiting, failed, opened, reported })
        write(out, flag);
    write(out, number);
    write(out, changed_at);
    write(out, asked_at);
    write(out, answers);
    for (auto const* answer : { &found, &held }) {
        write(out, answer->has_value());
        if (*answer)
            write(out, **answer);
    }
    write(out, scroll);
    write(out, place);
}

void write(std::ostream& out, session::LanguagesPage const& page)
{
    auto const& [scroll] = page;
    out << "languages ";
    write(out, scroll);
}

void write(std::ostream& out, kiosk::appearance::AppearancePage const& page)
{
    auto const& [scroll] = page;
    out << "appearance ";
    write(out, scroll);
}

void write(std::ostream& out, kiosk::feedback::FeedbackPage const& page)
{
    auto const& [slug, title, scroll] = page;
    out << "feedback ";
    write(out, slug);
    write(out, title);
    write(out, scroll);
}

void write(std::ostream& out, kiosk::feedback::CommentPage const& page)
{
    auto const& [scroll] = page;
    out << "comment ";
    write(out, scroll);
}

void write(std::ostream& out, kiosk::feedback::FeedbackDraft const& draft)
{
    auto const& [id, rating, reasons, comment, sending, asked_for_answer] = draft;
    write(out, id);
    write(out, rating);
    for (auto const reason : reasons)
        write(out, reason);
    write(out, comment.words());
    write(out, comment.composition());
    write(out, comment.capitals);
    write(out, comment.symbols);
    write(out, sending);
    write(out, asked_for_answer);
}

void write(std::ostream& out, typing::Offers const& offers)
{
    auto const& [composition, candidates, first, asked_for, failed, used] = offers;
    write(out, composition.view());
    for (auto const& candidate : candidates) {
        write(out, candidate.word.view());
        write(out, candidate.letters);
    }
    write(out, first);
    write(out, asked_for.view());
    write(out, failed);
    write(out, used);
}

void write(std::ostream& out, letters::LoadEntries const& effect)
{
    out << "LoadEntries ";
    write(out, effect.generation);
    for (auto const* text : { &effect.language, &effect.collection, &effect.letter })
        write(out, *text);
    write(out, effect.first);
    write(out, effect.count);
    write(out, effect.subject);
    write(out, effect.visit);
}

void write(std::ostream& out, article::LoadArticle const& effect)
{
    out << "LoadArticle ";
    write(out, effect.generation);
    write(out, effect.id);
}

void write(std::ostream& out, article::LoadPicture const& effect)
{
    out << "LoadPicture ";
    write(out, effect.generation);
    write(out, effect.name);
}

void write(std::ostream& out, article::LoadTranslation const& effect)
{
    out << "LoadTranslation ";
    write(out, effect.generation);
    write(out, effect.slug);
    write(out, effect.language);
}

void write(std::ostream& out, kiosk::feedback::StoreFeedback const& effect)
{
    out << "StoreFeedback ";
    write(out, effect.generation);
    write(out, effect.id);
    write(out, effect.article);
    write(out, effect.language);
    write(out, effect.rating);
    for (auto const reason : effect.reasons)
        write(out, reason);
    write(out, effect.comment.view());
    write(out, effect.repeated);
}

void write(std::ostream& out, search::Find const& effect)
{
    out << "Find ";
    write(out, effect.generation);
    write(out, effect.number);
    write(out, effect.edition);
    write(out, effect.words.view());
    write(out, effect.language);
    write(out, effect.as_typed);
    for (auto const& language : effect.others)
        write(out, language);
}

void write(std::ostream& out, search::CountMissedSearch const& effect)
{
    out << "CountMissedSearch ";
    write(out, effect.language);
    write(out, effect.words.view());
}

void write(std::ostream& out, search::ReportMissingTopic const& effect)
{
    out << "ReportMissingTopic ";
    write(out, effect.language);
    write(out, effect.words.view());
}

void write(std::ostream& out, session::CountVisit const& effect)
{
    out << "CountVisit ";
    write(out, effect.language);
    write(out, effect.reason);
    write(out, effect.visited);
    for (auto const& slug : effect.read)
        write(out, slug);
}

void write(std::ostream& out, session::ClearTraces const&) { out << "ClearTraces "; }
void write(std::ostream& out, typing::FindCandidates const& effect)
{
    out << "FindCandidates ";
    write(out, effect.generation);
    write(out, effect.composition.view());
}
void write(std::ostream& out, typing::ForgetCompositions const&) { out << "ForgetCompositions "; }
void write(std::ostream& out, session::LookForEdition const&) { out << "LookForEdition "; }
void write(std::ostream& out, session::RenewCommonTopics const&) { out << "RenewCommonTopics "; }

} // namespace

std::string dump(Session const& session)
{
    auto const& [present, language, appearance, collection, trail, draft, offers, thanked_at, warned_at, last_touch,
        misses, read, rated, places, searches, missed_search]
        = session;
    std::ostringstream out;
    write(out, present);
    write(out, language);
    write(out, appearance.text_size);
    write(out, static_cast<int>(appearance.colours));
    write(out, appearance.wide_lines);
    write(out, appearance.low);
    write(out, collection);
    for (auto const& page : trail)
        std::visit([&](auto const& one) { write(out, one); }, page);
    write(out, draft);
    write(out, offers);
    write(out, thanked_at);
    write(out, warned_at);
    write(out, last_touch);
    write(out, misses);
    for (auto const& slugs : { read, rated }) {
        write(out, slugs.size());
        for (auto const& slug : slugs)
            write(out, slug);
    }
    for (auto const& [article, place] : places) {
        write(out, article);
        write(out, place);
    }
    write(out, searches);
    write(out, missed_search);
    return out.str();
}

std::string dump(Model const& model)
{
    std::ostringstream out;
    out << dump(model.session);
    write(out, model.library.edition);
    write(out, model.library_known);
    write(out, model.library_failed);
    write(out, model.generation);
    write(out, model.now);
    write(out, model.paused);
    write(out, model.staff_visit);
    if (model.staff) {
        write(out, model.staff->page.index());
        write(out, model.staff->language);
        write(out, model.staff->last_touch);
        write(out, model.staff->misses);
    }
    return out.str();
}

std::string dump(std::vector<Effect> const& effects)
{
    std::ostringstream out;
    for (auto const& effect : effects)
        std::visit(
            [&](auto const& of_area) {
                // Those of staff differ by their kind.
                auto const write_one = [&](auto const& one) {
                    if constexpr (requires { write(out, one); })
                        write(out, one);
                    else
                        out << "effect " << effect.index() << '.' << of_area.index() << ' ';
                };
                std::visit(write_one, of_area);
            },
            effect);
    return out.str();
}

} // namespace samples
