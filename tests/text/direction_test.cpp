#include "text/typesetter.h"

#include <doctest/doctest.h>

TEST_CASE("the direction follows the language, and a named script before it")
{
    using enum text::Direction;
    for (std::string_view const language : { "ar", "AR-eg", "he", "iw", "fa_IR", "ur", "ps", "az-Arab", "yi", "dv" })
        CHECK_MESSAGE(text::direction_of(language) == right_to_left, language);
    for (std::string_view const language : { "en", "", "-", "zh-Hans", "ar-Latn", "vi", "hi", "arn", "en-x-Arab", "a" })
        CHECK_MESSAGE(text::direction_of(language) == left_to_right, language);
}
