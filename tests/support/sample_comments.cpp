#include "support/sample_comments.h"

#include "support/sample_dashboard.h"

namespace samples {

namespace {

using namespace kiosk;
using ::feedback::Rating;
using Result = std::optional<Action>;

::feedback::Comment comment(
    std::uint8_t number, std::string words, Rating rating, std::string article, std::string language, int week)
{
    ::feedback::Comment comment { .week = { 2026, week },
        .article = std::move(article),
        .language = std::move(language),
        .rating = rating,
        .text = base::WipingString::taken_from(words) };
    comment.id.fill(number);
    return comment;
}

std::vector<::feedback::Comment> all_comments()
{
    std::vector<::feedback::Comment> all;
    all.push_back(comment(1, "The pictures helped me a lot.", Rating::very_good, "mouth-sores", "en", 42));
    all.push_back(comment(2,
        "I could not find how long the rinse has to stay in the mouth, and whether I may eat after it. My neighbour "
        "said half an hour, "
        "the leaflet says nothing. Please write it at the top, where one looks first.",
        Rating::poor, "mouth-sores", "en", 42));
    all.push_back(comment(3, "Muy claro, gracias. ¿Lo hay también en papel?", Rating::good, "crs", "es", 41));
    all.push_back(comment(4, "الخط كبير وواضح.", Rating::good, "asthma", "ar", 41));
    all.push_back(comment(5, {}, Rating::neither, "", "en", 40));
    all.back().sealed = true;
    all.push_back(comment(6, "[rude words]", Rating::very_poor, "crs", "en", 40));
    all.back().hidden = true;
    return all;
}

struct Answer {
    Result operator()(kiosk::comments::LoadComments const& effect) const
    {
        kiosk::comments::CommentsLoaded seen { .visit = effect.visit,
            .filter = effect.filter,
            .from = effect.from,
            .comments = samples::comments(effect.filter) };
        seen.choices = { { "", "asthma", "crs", "mouth-sores" }, { "ar", "en", "es" },
            { { 2026, 42 }, { 2026, 41 }, { 2026, 40 } } };
        seen.titles = article_titles();
        // Two stretches; the second shows the same ones.
        if (!effect.from && !effect.filter.rating)
            seen.next = ::feedback::CommentPlace { "2026-W40", "place" };
        return seen;
    }
    Result operator()(kiosk::comments::MarkComment const& effect) const
    {
        return kiosk::comments::CommentMarked { effect.visit, effect.id, effect.hidden, true };
    }
    Result operator()(kiosk::comments::EraseComment const& effect) const
    {
        return kiosk::comments::CommentErased { effect.visit, effect.id, kiosk::comments::Erasure::done };
    }
};

} // namespace

std::vector<::feedback::Comment> comments(::feedback::CommentFilter const& filter)
{
    auto found = all_comments();
    std::erase_if(found, [&](auto const& each) {
        return (each.hidden && filter.hidden == ::feedback::HiddenComments::left_out)
            || (filter.rating && name_of(each.rating) != *filter.rating);
    });
    return found;
}

std::optional<kiosk::Action> area_answer(kiosk::comments::Effect const& effect)
{
    return std::visit(Answer {}, effect);
}

} // namespace samples
