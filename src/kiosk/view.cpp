#include "kiosk/view.h"

#include "kiosk/keyboard_layout.h"
#include "kiosk/viewer.h"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

/// The visitor's screens.
struct VisitorViewer : Viewer {
    [[nodiscard]] Chrome chrome() const
    {
        Chrome chrome { .site_name = model.settings.site_name,
            .languages = {},
            .language_label = text("Language"),
            .start_over = text("Start over"),
            .back = text("Back"),
            .feedback = text("Feedback?"),
            .staff = text("Staff"),
            .can_go_back = model.session.trail.size() > 1,
            .can_give_feedback = true };
        chrome.languages = languages();
        return chrome;
    }

    [[nodiscard]] std::vector<LetterTile> letter_tiles(std::string_view selected) const
    {
        std::vector<LetterTile> tiles;
        auto const* index = collection_index(model);
        if (!index)
            return tiles;
        for (auto const& letter : index->letters)
            tiles.push_back(
                { letter.label, letter.label + ", " + (letter.topics > 0 ? topics(letter.topics) : text("no topics")),
                    letter.topics > 0, letter.label == selected });
        return tiles;
    }

    [[nodiscard]] AnyView operator()(HomePage& page) const
    {
        HomeView view { .chrome = chrome(),
            .heading = text("Touch a letter to find a topic"),
            .page_up = text("Up"),
            .page_down = text("More"),
            .scroll = &page.scroll };
        for (auto const* collection : offered_collections(model))
            view.tabs.push_back(
                { collection->key, collection->key == content::k_all_topics ? text("All topics") : collection->title,
                    collection->key == model.session.collection });
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
        view.reviewed
            = metadata.reviewed ? fill(text("Last reviewed: {}"), { date(*metadata.reviewed) }) : text("Not dated");
        view.references_heading = text("References");
        if (!metadata.source.empty())
            view.source = fill(text("Source: {}"), { metadata.source });
        if (!metadata.licence.empty())
            view.source += (view.source.empty() ? "" : " · ") + fill(text("Licence: {}"), { metadata.licence });
        return view;
    }

    [[nodiscard]] std::string privacy_notice() const
    {
        return text("Please do not write names, phone numbers or dates. Staff can't answer you here.");
    }

    [[nodiscard]] AnyView operator()(FeedbackPage& page) const
    {
        auto const& draft = model.session.draft;
        FeedbackView view { .chrome = chrome(),
            .heading = page.about_slug.empty() ? text("What do you think of this kiosk?")
                                               : text("What do you think of this leaflet?"),
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
            view.reasons.push_back(
                { reason, reason_label(reason), std::ranges::find(draft.reasons, reason) != draft.reasons.end() });
        if (draft.sending == Sending::failed) {
            view.trouble
                = text("Your answer could not be saved. Nothing is lost: please try again, or tell the staff.");
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
            .keyboard = keyboard(*this, language(), draft.shift, draft.symbols, text("Done")),
            .room = {} };
        view.chrome.can_give_feedback = false;
        if (draft.comment.size() + k_longest_key_bytes > privacy::k_comment_limit_bytes)
            view.room = text("There is no room for more.");
        return view;
    }

    [[nodiscard]] View invitation() const
    {
        auto languages = offered_languages(model);
        if (languages.empty())
            languages.emplace_back("en");
        auto const turn = model.invitation_turn;
        auto const& code = languages[turn % languages.size()];
        return { code,
            InvitationView { .site_name = model.settings.site_name,
                .welcome = phrases.text(code, "Health information, here to read"),
                .touch = phrases.text(code, "Touch the screen to begin"),
                .staff = phrases.text(code, "Staff"),
                .turn = turn } };
    }

    [[nodiscard]] AnyView thanks() const
    {
        return ThanksView { text("Thank you for your feedback!"), text("It helps us to make this better for everyone."),
            text("Carry on reading") };
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
            .seconds = fill(
                phrases.plural(language(), "{} second left", "{} seconds left", seconds), { std::to_string(seconds) }),
            .share_left
            = whole.count() > 0 ? std::chrono::duration<float>(left) / std::chrono::duration<float>(whole) : 0 };
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
    if (model.staff)
        return { model.staff->language, staff_view({ model, phrases }) };
    if (model.paused)
        return paused_view(model, phrases);
    VisitorViewer const viewer { { model, phrases } };
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
        Name { "hi", "हिन्दी" }, Name { "zh", "中文" }, Name { "vi", "Tiếng Việt" }, Name { "ru", "Русский" },
        Name { "fr", "Français" }, Name { "de", "Deutsch" }, Name { "pt", "Português" }, Name { "it", "Italiano" },
        Name { "pl", "Polski" }, Name { "ko", "한국어" }, Name { "ja", "日本語" }, Name { "uk", "Українська" },
        Name { "tr", "Türkçe" }, Name { "ur", "اردو" }, Name { "fa", "فارسی" }, Name { "he", "עברית" },
        Name { "bn", "বাংলা" }, Name { "so", "Soomaali" }, Name { "tl", "Tagalog" }, Name { "ht", "Kreyòl ayisyen" } };
    for (auto const& [code, name] : names)
        if (code == language)
            return std::string(name);
    return std::string(language);
}

} // namespace kiosk
