#include "kiosk/viewer.h"

#include "kiosk/offered.h"

#include <algorithm>
#include <array>
#include <limits>

namespace kiosk {

std::string Viewer::plural(char const* one, char const* many, int count) const
{
    return fill(phrases.plural(language(), one, many, count), { std::to_string(count) });
}

std::string Viewer::age(int weeks) const
{
    return weeks == 0 ? text("from this week") : plural("{} week old", "{} weeks old", weeks);
}

std::string Viewer::topics(int count) const { return plural("{} topic", "{} topics", count); }

std::string Viewer::leaflets(int count) const { return plural("{} leaflet", "{} leaflets", count); }

std::string Viewer::rating_label(std::optional<::feedback::Rating> rating) const
{
    if (!rating)
        return text("No face chosen");
    switch (*rating) {
    case ::feedback::Rating::very_good: return text("Very good");
    case ::feedback::Rating::good: return text("Good");
    case ::feedback::Rating::neither: return text("Neither good nor poor");
    case ::feedback::Rating::poor: return text("Poor");
    case ::feedback::Rating::very_poor: return text("Very poor");
    case ::feedback::Rating::dont_know: break;
    }
    return text("Don't know");
}

std::string Viewer::reason_label(::feedback::Reason reason) const
{
    switch (reason) {
    case ::feedback::Reason::easy_to_understand: return text("Easy to understand");
    case ::feedback::Reason::answered_my_question: return text("Answered my question");
    case ::feedback::Reason::hard_to_understand: return text("Hard to understand");
    case ::feedback::Reason::missing_something: return text("Something is missing");
    case ::feedback::Reason::hard_to_read: return text("Hard to read");
    case ::feedback::Reason::hard_to_use: break;
    }
    return text("Screen is hard to use");
}

std::vector<LanguageChoice> Viewer::languages() const
{
    std::vector<LanguageChoice> choices;
    for (auto const& code : offered_languages(model))
        choices.push_back({ code, own_name(code), code == language() });
    return choices;
}

/// So that nobody changes to a language in vain.
std::vector<LanguageChoice> Viewer::languages_with_few() const
{
    auto choices = languages();
    for (auto const& index : model.library.languages) {
        int const articles = index.collections.empty() ? 0 : index.collections.front().topics;
        auto const choice = std::ranges::find(choices, index.language, &LanguageChoice::code);
        if (choice == choices.end() || articles == 0 || articles >= catalogue::k_few_topics)
            continue;
        std::string const few = std::to_string(articles);
        std::string const leaflets = fill(phrases.plural(choice->code, "{} leaflet", "{} leaflets", articles), { few });
        choice->with_count = in_a_row({ choice->own_name, few });
        choice->with_leaflets = in_a_row({ choice->own_name, leaflets });
        choice->spoken = phrases.list(choice->code, std::array { choice->own_name, leaflets });
    }
    return choices;
}

Chrome Viewer::chrome() const
{
    return { .site_name = model.settings.site_name,
        .languages = languages_with_few(),
        .language_label = text("Language"),
        .languages_button = text("Languages"),
        .appearance = text("Text and colours"),
        .appearance_short = text_for("text and colours", "Text"),
        .search = model.library.searchable ? text("Search") : std::string {},
        .start_over = text("Start over"),
        .back = text("Back"),
        .feedback = text("Feedback?"),
        .send = text("Send"),
        .staff = text("Staff"),
        .can_search = false,
        .can_go_back = model.session.trail.size() > 1,
        .can_give_feedback = true };
}

Chrome Viewer::chrome_with_search() const
{
    Chrome made = chrome();
    made.can_search = !made.search.empty();
    return made;
}

std::string Viewer::waiting_notice(base::Instant since) const
{
    return model.now >= since + k_wait_before_notice ? text("One moment, please") : std::string {};
}

std::string held_back_text(Viewer const& viewer, ::feedback::HeldBack const& held_back)
{
    std::vector<std::string> languages;
    for (auto const& language : held_back.languages)
        languages.push_back(in_a_row({ viewer.own_name(language) }));
    int const count = static_cast<int>(std::min<std::int64_t>(held_back.comments, std::numeric_limits<int>::max()));
    return viewer.plural("{} comment is held back.", "{} comments are held back.", count) + " "
        + fill(viewer.text("Names can't be removed reliably from comments in these languages: {}."),
            { viewer.phrases.list(viewer.language(), languages) });
}

std::string in_a_row(std::initializer_list<std::string_view> parts)
{
    constexpr std::string_view isolate = "\u2068", end = "\u2069";
    std::string row;
    for (auto const part : parts) {
        if (part.empty())
            continue;
        row += row.empty() ? "" : " · ";
        row.append(isolate).append(part).append(end);
    }
    return row;
}

} // namespace kiosk
