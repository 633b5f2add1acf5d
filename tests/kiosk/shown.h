#pragma once
// What a model shows.

#include "kiosk/view.h"

#include <doctest/doctest.h>

namespace samples {

/// The code's own English, each phrase marked with the language it was asked in.
class MarkedPhrases final : public kiosk::EnglishPhrases {
public:
    [[nodiscard]] std::string text(std::string_view language, char const* english) const override
    {
        return std::string(language) + "~" + english;
    }
    [[nodiscard]] std::string text_for(std::string_view language, char const*, char const* english) const override
    {
        return text(language, english);
    }
    [[nodiscard]] std::string plural(
        std::string_view language, char const* one, char const* many, int count) const override
    {
        return text(language, count == 1 ? one : many);
    }
};

/// The screen, which must be of this kind, in English.
template <typename Screen>
Screen shown(kiosk::Model& model)
{
    static kiosk::EnglishPhrases const english;
    auto view = kiosk::view_of(model, english);
    auto* screen = std::get_if<Screen>(&view.screen);
    REQUIRE(screen);
    return std::move(*screen);
}

} // namespace samples
