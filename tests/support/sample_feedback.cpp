#include "support/sample_feedback.h"

#include "kiosk/part.h"
namespace samples {

namespace {

using privacy::IsoWeek;
using privacy::Rating;

kiosk::dashboard::ArticleTitles titles()
{
    return { { "mouth-sores", "Mouth sores" }, { "crs", "Cytokine release syndrome" }, { "asthma", "Asthma" },
        { "fever", "Fever after an infusion" } };
}

privacy::OverviewCounts counts()
{
    privacy::OverviewCounts counts;
    counts.articles = { { "mouth-sores", "en", { 61, 40, 12, 9, 5, 7 } },
        { "mouth-sores", "es", { 22, 18, 6, 2, 6, 0 } }, { "crs", "en", { 30, 14, 8, 3, 1, 2 } },
        { "asthma", "ar", { 9, 8, 7, 6, 5, 5 } }, { "fever", "en", { 1, 2, 0, 0, 0, 0 } },
        { "fever", "es", { 3, 4, 5, 0, 1, 0 } }, { "", "en", { 17, 11, 9, 8, 6, 5 } } };
    for (auto const& article : counts.articles)
        for (auto const rows : article.ratings)
            counts.feedback += rows;
    // Every week has its share, the last but one hardly any.
    std::int64_t left = counts.feedback - 3;
    for (int week = 30; week < 41; ++week) {
        counts.weeks[{ 2026, week }] = 14 + (week * 7) % 23;
        left -= counts.weeks[{ 2026, week }];
    }
    counts.weeks[{ 2026, 41 }] = 3;
    counts.weeks[{ 2026, 42 }] = left;
    counts.reasons = { 120, 83, 31, 22, 9, 2 };
    counts.reads = { { "mouth-sores", "en", 640 }, { "crs", "en", 410 }, { "mouth-sores", "es", 222 },
        { "asthma", "ar", 61 }, { "fever", "en", 12 } };
    for (int week = 30; week < 43; ++week)
        counts.visits[{ 2026, week }] = {
            .all = 90 + (week * 13) % 41, .left_to_the_clock = 30 + week % 5, .resets_by_hand = 60 + (week * 13) % 41
        };
    counts.sealed_comments = true;
    return counts;
}

kiosk::comments::StaffComment comment(
    std::uint8_t number, std::string words, Rating rating, std::string article, std::string language, int week)
{
    kiosk::comments::StaffComment comment { .week = { 2026, week },
        .article = std::move(article),
        .language = std::move(language),
        .rating = rating,
        .words = base::WipingString::taken_from(words) };
    comment.id.fill(number);
    return comment;
}

std::vector<kiosk::comments::StaffComment> all_comments()
{
    std::vector<kiosk::comments::StaffComment> all;
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

} // namespace

std::shared_ptr<kiosk::dashboard::OverviewReport const> dashboard_numbers()
{
    return std::make_shared<kiosk::dashboard::OverviewReport const>(privacy::publish(counts(), 5), titles());
}

std::shared_ptr<kiosk::dashboard::OverviewReport const> no_numbers()
{
    return std::make_shared<kiosk::dashboard::OverviewReport const>(
        privacy::publish({}, 5), kiosk::dashboard::ArticleTitles {});
}

std::vector<kiosk::comments::StaffComment> comments(kiosk::comments::CommentQuery const& query)
{
    auto found = all_comments();
    std::erase_if(found, [&](auto const& each) {
        return (each.hidden && !query.with_hidden) || (query.rating && each.rating != *query.rating);
    });
    return found;
}

std::optional<kiosk::Action> answer_about_feedback(kiosk::Effect const& effect)
{
    if (auto const* look = kiosk::part<kiosk::dashboard::LoadOverview>(effect))
        return kiosk::dashboard::OverviewLoaded { look->visit, dashboard_numbers() };
    if (auto const* look = kiosk::part<kiosk::comments::LoadComments>(effect)) {
        kiosk::comments::CommentsLoaded seen {
            .visit = look->visit, .query = look->query, .from = look->from, .comments = comments(look->query)
        };
        seen.choices = { { "", "asthma", "crs", "mouth-sores" }, { "ar", "en", "es" },
            { { 2026, 42 }, { 2026, 41 }, { 2026, 40 } } };
        seen.titles = titles();
        // Two stretches; the second shows the same ones.
        if (!look->from && !look->query.rating)
            seen.next = kiosk::comments::CommentPlace { "2026-W40", "place" };
        return seen;
    }
    if (auto const* mark = kiosk::part<kiosk::comments::MarkComment>(effect))
        return kiosk::comments::CommentMarked { mark->visit, mark->id, mark->hidden, true };
    if (auto const* erase = kiosk::part<kiosk::comments::EraseComment>(effect))
        return kiosk::comments::CommentErased { erase->visit, erase->id, kiosk::comments::Erasure::done };
    return std::nullopt;
}

} // namespace samples
