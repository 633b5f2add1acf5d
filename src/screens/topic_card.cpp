#include "screens/topic_card.h"

namespace screens {

namespace {

ui::CardText words_of(kiosk::letters::EntryCard const& card) { return { card.title, card.see, card.caption }; }

} // namespace

float topic_card_height(ui::Ui& ui, kiosk::letters::EntryCard const& card, float width)
{
    return ui.card_height(words_of(card), width);
}

void draw_topic_card(ui::Ui& ui, kiosk::letters::EntryCard const& card, base::Rect const& rect, Actions& actions)
{
    if (!ui.card(card.key, rect, words_of(card), ui::Look::quiet))
        return;
    if (card.subject != 0)
        actions.emplace_back(kiosk::letters::OpenSubject { card.subject, card.title });
    else
        actions.emplace_back(kiosk::article::OpenArticle { card.article });
}

} // namespace screens
