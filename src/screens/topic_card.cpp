#include "screens/topic_card.h"

#include <functional>
#include <string>

namespace screens {

namespace {

ui::CardText words_of(kiosk::letters::EntryCard const& card) { return { card.title, card.see, card.caption }; }

} // namespace

std::uint64_t stamp_of(std::span<kiosk::letters::EntryCard const> cards)
{
    std::uint64_t stamp = cards.size();
    for (auto const& card : cards)
        for (auto const* const words : { &card.key, &card.title, &card.see, &card.caption })
            stamp = stamp * 31 + std::hash<std::string> {}(*words);
    return stamp;
}

float topic_card_height(ui::Ui& ui, kiosk::letters::EntryCard const& card, float width)
{
    return ui.card_height(words_of(card), width);
}

kiosk::Action open_topic(kiosk::letters::EntryCard const& card)
{
    if (card.subject != 0)
        return kiosk::letters::OpenSubject { card.subject, card.title };
    return kiosk::article::OpenArticle { card.article };
}

bool topic_card(ui::Ui& ui, kiosk::letters::EntryCard const& card, base::Rect const& rect)
{
    return ui.card(card.key, rect, words_of(card), ui::Look::quiet);
}

void draw_topic_card(ui::Ui& ui, kiosk::letters::EntryCard const& card, base::Rect const& rect, Actions& actions)
{
    if (topic_card(ui, card, rect))
        actions.push_back(open_topic(card));
}

} // namespace screens
