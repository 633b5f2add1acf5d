#include "kiosk/view.h"

#include "kiosk/keyboard_layout.h"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

/// The model seen through one language.
struct Viewer {
    Model& model;
    Phrases const& phrases;

    [[nodiscard]] std::string const& language() const { return model.session.language; }
    [[nodiscard]] std::string text(char const* english) const { return phrases.text(language(), english); }
    [[nodiscard]] std::string topics(int count) const
    {
        return fill(phrases.plural(language(), "{} topic", "{} topics", count), { std::to_string(count) });
    }

    [[nodiscard]] Chrome chrome() const
    {
        Chrome chrome { .site_name = model.settings.site_name,
            .languages = {},
            .language_label = text("Language"),
            .start_over = text("Start over"),
            .back = text("Back"),
            .feedback = text("Feedback?"),
            .can_go_back = model.session.trail.size() > 1,
            .can_give_feedback = true };
        for (auto const& code : offered_languages(model))
            chrome.languages.push_back({ code, own_name(code), code == language() });
        return chrome;
    }

    [[nodiscard]] std::vector<LetterTile> letter_tiles(std::string_view selected) const
    {
        std::vector<LetterTile> tiles;
        auto const* index = collection_index(model);
        if (!index)
            return tiles;
        for (auto const& letter : index->letters)
            tiles.push_back({ letter.label, letter.label + ", " + (letter.topics > 0 ? topics(letter.topics) : text("no topics")),
                letter.topics > 0, letter.label == selected });
        return tiles;
    }

    [[nodiscard]] AnyView operator()(HomePage& page) const
    {
        HomeView view { .chrome = chrome(), .heading = text("Touch a letter to find a topic"), .page_up = text("Up"), .page_down = text("More"), .scroll = &page.scroll };
        if (auto const* index = language_index(model))
            for (auto const& collection : index->collections)
                view.tabs.push_back({ collection.key, collection.key == content::k_all_topics ? text("All topics") : collection.title,
                    collection.key == model.session.collection });
        view.letters = letter_tiles({});
        if (model.library_failed)
            view.notice = text("The library can't be opened. Please tell the staff.");
        else if (view.letters.empty())
            view.notice = text("There are no topics yet. Please tell the staff.");
        return view;
    }

    [[nodiscard]] std::string waiting_notice() const
    {
        auto const since = waiting_since(model.session);
        return since && model.now >= *since + k_silent_wait ? text("One moment, please") : std::string {};
    }

    [[nodiscard]] AnyView operator()(LetterPage& page) const
    {
        LetterView view { .chrome = chrome(),
            .letter = page.letter,
            .heading = page.total > 0 ? page.letter + " · " + topics(page.total) : page.letter,
            .letters = letter_tiles(page.letter),
            .letters_label = text("Letters"),
            .total = page.total,
            .first = page.first,
            .loading = page.loading,
            .page_up = text("Up"),
            .page_down = text("More"),
            .scroll = &page.scroll,
            .place = &page.place };
        for (auto const& entry : page.entries) {
            EntryCard card { .article = entry.article, .title = entry.label, .caption = entry.caption };
            card.key = "letter/topic/" + entry.slug;
            if (!entry.see.empty()) {
                card.key += "/" + entry.label;
                card.see = fill(text("see {}"), { entry.see });
            }
            view.cards.push_back(std::move(card));
        }
        if (page.failed)
            view.notice = text("These topics can't be shown. Please try again.");
        else
            view.notice = waiting_notice();
        return view;
    }

    [[nodiscard]] std::string date(std::chrono::year_month_day day) const
    {
        static constexpr std::array<char const*, 12> months { "January", "February", "March", "April", "May", "June", "July",
            "August", "September", "October", "November", "December" };
        std::string const month = text(months.at(static_cast<unsigned>(day.month()) - 1));
        // The order of a date is part of the translation: year, month, day are its three places.
        std::string pattern = text("{day} {month} {year}");
        auto put = [&](std::string_view place, std::string const& value) {
            if (auto const at = pattern.find(place); at != std::string::npos)
                pattern.replace(at, place.size(), value);
        };
        put("{day}", std::to_string(static_cast<unsigned>(day.day())));
        put("{month}", month);
        put("{year}", std::to_string(static_cast<int>(day.year())));
        return pattern;
    }

    [[nodiscard]] AnyView operator()(ArticlePage& page) const
    {
        ArticleView view { .chrome = chrome(), .page_up = text("Up"), .page_down = text("More"), .state = &page.state };
        if (page.failed)
            view.notice = text("This leaflet can't be shown. Please choose another one.");
        else
            view.notice = waiting_notice();
        if (!page.article)
            return view;
        auto const& metadata = page.article->metadata;
        view.article = page.article.get();
        if (!metadata.author.empty())
            view.byline = fill(text("By {}"), { metadata.author });
        view.reviewed = metadata.reviewed ? fill(text("Last reviewed: {}"), { date(*metadata.reviewed) }) : text("Not dated");
        view.references_heading = text("References");
        if (!metadata.source.empty())
            view.source = fill(text("Source: {}"), { metadata.source });
        if (!metadata.licence.empty())
            view.source += (view.source.empty() ? "" : " · ") + fill(text("Licence: {}"), { metadata.licence });
        return view;
    }

    [[nodiscard]] std::string rating_label(privacy::Rating rating) const
    {
        switch (rating) {
        case privacy::Rating::very_good: return text("Very good");
        case privacy::Rating::good: return text("Good");
        case privacy::Rating::neither: return text("Neither good nor poor");
        case privacy::Rating::poor: return text("Poor");
        case privacy::Rating::very_poor: return text("Very poor");
        case privacy::Rating::dont_know: break;
        }
        return text("Don't know");
    }

    [[nodiscard]] std::string reason_label(privacy::Reason reason) const
    {
        switch (reason) {
        case privacy::Reason::easy_to_understand: return text("Easy to understand");
        case privacy::Reason::answered_my_question: return text("Answered my question");
        case privacy::Reason::hard_to_understand: return text("Hard to understand");
        case privacy::Reason::missing_something: return text("Something is missing");
        case privacy::Reason::hard_to_read: return text("Hard to read or hear");
        case privacy::Reason::hard_to_use: break;
        }
        return text("Screen is hard to use");
    }

    [[nodiscard]] std::string privacy_notice() const
    {
        return text("Please do not write names, phone numbers or dates. Staff can't answer you here.");
    }

    [[nodiscard]] AnyView operator()(FeedbackPage& page) const
    {
        auto const& draft = model.session.draft;
        FeedbackView view { .chrome = chrome(),
            .heading = page.about_slug.empty() ? text("What do you think of this kiosk?") : text("What do you think of this leaflet?"),
            .about = page.about_title,
            .rating_label = text("Overall, how was it?"),
            .ratings = {},
            .reasons_label = text("Why? Tick all that fit."),
            .reasons = {},
            .comment_label = text("Add a comment, if you like"),
            .comment = draft.comment,
            .send = text("Send"),
            .can_send = draft.rating && draft.sending != Sending::under_way,
            .sending = draft.sending == Sending::under_way,
            .page_up = text("Up"),
            .page_down = text("More"),
            .scroll = &page.scroll };
        view.chrome.can_give_feedback = false;
        for (auto const rating : privacy::k_ratings)
            view.ratings.push_back({ rating, rating_label(rating), draft.rating == rating });
        for (auto const reason : privacy::k_reasons)
            view.reasons.push_back({ reason, reason_label(reason), std::ranges::find(draft.reasons, reason) != draft.reasons.end() });
        if (draft.sending == Sending::failed) {
            view.trouble = text("Your answer could not be saved. Nothing is lost: please try again, or tell the staff.");
            view.send = text("Try again");
        }
        return view;
    }

    [[nodiscard]] AnyView operator()(CommentPage&) const
    {
        auto const& draft = model.session.draft;
        CommentView view { .chrome = chrome(),
            .heading = text("Your comment"),
            .privacy_notice = privacy_notice(),
            .comment = draft.comment,
            .placeholder = text("Touch the letters below to write"),
            .rows = {},
            .has_shift = has_capitals(language()) && !draft.symbols,
            .shift = draft.shift,
            .symbols = draft.symbols,
            .shift_label = text("Capitals"),
            .symbols_label = text("123 ?!"),
            .letters_label = text("Letters"),
            .space_label = text("Space"),
            .erase_label = text("Erase"),
            .done_label = text("Done"),
            .room = {} };
        view.chrome.can_give_feedback = false;
        auto const plane = draft.symbols ? KeyPlane::symbols : draft.shift ? KeyPlane::capitals : KeyPlane::letters;
        for (auto const& row : keyboard_rows(language(), plane)) {
            auto& caps = view.rows.emplace_back();
            for (auto const key : row)
                caps.push_back({ std::string(key), std::string(key) });
        }
        if (draft.comment.size() + k_longest_key_bytes > privacy::k_comment_limit_bytes)
            view.room = text("There is no room for more.");
        return view;
    }

    [[nodiscard]] View invitation() const
    {
        auto languages = offered_languages(model);
        if (languages.empty())
            languages.emplace_back("en");
        auto const turn = static_cast<std::size_t>(model.now.time_since_epoch() / model.settings.invitation_turn);
        auto const& code = languages[turn % languages.size()];
        return { code, InvitationView { .site_name = model.settings.site_name, .welcome = phrases.text(code, "Health information, here to read"),
                           .touch = phrases.text(code, "Touch the screen to begin"), .turn = turn } };
    }

    [[nodiscard]] AnyView thanks() const
    {
        return ThanksView { text("Thank you for your feedback!"), text("It helps us to make this better for everyone."), text("Carry on reading") };
    }

    [[nodiscard]] AnyView still_there() const
    {
        base::Instant::duration const whole = model.settings.countdown;
        auto const left = std::max(base::Instant::duration::zero(), *model.session.warned_at + whole - model.now);
        int const seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
        return StillThereView { .heading = text("Are you still there?"),
            .detail = text("If not, this screen will be cleared for the next visitor."),
            .carry_on = text("Yes, carry on"),
            .start_over = text("No, I am done"),
            .seconds_left = seconds,
            .seconds = fill(phrases.plural(language(), "{} second left", "{} seconds left", seconds), { std::to_string(seconds) }),
            .share_left = whole.count() > 0 ? std::chrono::duration<float>(left) / std::chrono::duration<float>(whole) : 0 };
    }

    [[nodiscard]] AnyView screen() const
    {
        Session& session = model.session;
        if (session.warned_at)
            return still_there();
        if (session.thanked_at)
            return thanks();
        return std::visit(*this, session.trail.back());
    }
};

} // namespace

View view_of(Model& model, Phrases const& phrases)
{
    Viewer const viewer { model, phrases };
    if (!model.session.present || model.session.trail.empty())
        return viewer.invitation();
    return { model.session.language, viewer.screen() };
}

std::string fill(std::string pattern, std::initializer_list<std::string_view> arguments)
{
    std::size_t from = 0;
    for (auto const argument : arguments) {
        auto const at = pattern.find("{}", from);
        if (at == std::string::npos)
            break;
        pattern.replace(at, 2, argument);
        from = at + argument.size();
    }
    return pattern;
}

std::string own_name(std::string_view language)
{
    struct Name {
        std::string_view code, name;
    };
    static constexpr std::array names { Name { "en", "English" }, Name { "es", "Español" }, Name { "ar", "العربية" },
        Name { "hi", "हिन्दी" }, Name { "zh", "中文" }, Name { "vi", "Tiếng Việt" }, Name { "ru", "Русский" }, Name { "fr", "Français" },
        Name { "de", "Deutsch" }, Name { "pt", "Português" }, Name { "it", "Italiano" }, Name { "pl", "Polski" }, Name { "ko", "한국어" },
        Name { "ja", "日本語" }, Name { "uk", "Українська" }, Name { "tr", "Türkçe" }, Name { "ur", "اردو" }, Name { "fa", "فارسی" },
        Name { "he", "עברית" }, Name { "bn", "বাংলা" }, Name { "so", "Soomaali" }, Name { "tl", "Tagalog" }, Name { "ht", "Kreyòl ayisyen" } };
    for (auto const& [code, name] : names)
        if (code == language)
            return std::string(name);
    return std::string(language);
}

} // namespace kiosk
