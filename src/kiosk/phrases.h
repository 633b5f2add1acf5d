#pragma once
// The interface's words. The English text is the key, as in gettext; every call stands where xgettext
// finds it (keywords `text`, `text_for` and `plural`).

#include <string>
#include <string_view>

namespace kiosk {

class Phrases {
public:
    virtual ~Phrases() = default;
    /// The words in `language`; the English ones where there is no translation.
    [[nodiscard]] virtual std::string text(std::string_view language, char const* english) const = 0;
    /// The same for words that English has once and other languages have twice: `context` says which are meant.
    [[nodiscard]] virtual std::string text_for(
        std::string_view language, char const* context, char const* english) const = 0;
    [[nodiscard]] virtual std::string plural(
        std::string_view language, char const* one, char const* many, int count) const = 0;
};

/// English as it stands in the code: for tests, and where no translation is installed.
class EnglishPhrases final : public Phrases {
public:
    [[nodiscard]] std::string text(std::string_view, char const* english) const override { return english; }
    [[nodiscard]] std::string text_for(std::string_view, char const*, char const* english) const override
    {
        return english;
    }
    [[nodiscard]] std::string plural(std::string_view, char const* one, char const* many, int count) const override
    {
        return count == 1 ? one : many;
    }
};

/// Replaces each "{}" by the next argument; translators may not change their order.
[[nodiscard]] std::string fill(std::string pattern, std::initializer_list<std::string_view> arguments);

/// A language's name in itself: "Español". Its code where we do not know it.
[[nodiscard]] std::string own_name(std::string_view language);

} // namespace kiosk
