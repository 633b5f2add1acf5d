#include "kiosk/typing/keyboard_view.h"

#include "kiosk/update.h"
#include "kiosk/viewer.h"

#include <utility>

namespace kiosk::typing {

namespace {

/// The letters that are sounds elsewhere are typed as they are, with their capitals.
std::string_view keys_of(std::string_view language, bool by_sound)
{
    return is_typed_by_sound(language) && !by_sound ? "en" : language;
}

void offer_words(KeyboardView& view, Offers const& offers, TypedText const& text)
{
    view.by_sound = true;
    view.most_above = 1;
    view.composed = text.composition().size();
    if (!(offers.asked_for == text.composition()))
        view.unasked = text.composition();
    // Until those for the latest letter are known, those before it stay, and do nothing.
    if (!text.composition().empty())
        view.candidates = std::span(offers.candidates).subspan(offers.first);
    view.first_candidate = offers.first;
}

} // namespace

KeyboardView keyboard(Viewer const& viewer, std::string const& shown_in, TypedText const& text, std::string done)
{
    bool const by_sound = types_by_sound(viewer.model) && is_typed_by_sound(shown_in);
    std::string_view const language = keys_of(shown_in, by_sound);
    auto const plane = text.symbols ? KeyPlane::symbols : text.capitals ? KeyPlane::capitals : KeyPlane::letters;
    KeyboardView view { .rows = keyboard_rows(language, plane),
        .letter_rows = keyboard_rows(language, KeyPlane::letters),
        .above = row_above(language, text.words(), plane),
        .most_above = most_keys_above(language),
        .has_shift = has_shift(language),
        // At the beginning of a text it would change nothing where there are no capitals.
        .shift = text.capitals && !text.symbols && (has_capitals(language) || !text.empty()),
        .symbols = text.symbols,
        .shift_label = has_capitals(language) ? viewer.text("Capitals") : std::string(k_vowels_label),
        .symbols_label = viewer.text("? ! %"),
        .letters_label = viewer.text("Letters"),
        .space_label = viewer.text("Space"),
        .erase_label = viewer.text("Erase"),
        .done_label = std::move(done) };
    view.more_label = viewer.text_for("next page", "More");
    if (by_sound)
        offer_words(view, viewer.model.session.offers, text);
    return view;
}

} // namespace kiosk::typing
