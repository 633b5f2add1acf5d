#pragma once
// The kinds of keys of the configuration: what each may hold, and where it goes. For configuration.cpp, which lists the
// keys.

#include "base/utf8.h"
#include "content/language_tag.h"
#include "content/plain_text.h"
#include "content/slug.h"
#include "settings/configuration.h"
#include "settings/setting_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace settings {

/// How a rule shows to an editor.
struct Shape {
    KeyKind kind = KeyKind::text;
    double min = 0, max = 0, step = 0;
};

using Texts = std::vector<std::string>;

inline Texts unless_empty(std::string text) { return text.empty() ? Texts {} : Texts { std::move(text) }; }

// Rules: what a key may hold, and where it goes. `set` says whether the text is allowed; a list's is
// called for each of its texts. `texts` reads back what is set.

struct Text {
    static constexpr SettingKind k_kind = SettingKind::text;
    std::string Configuration::*into;
    int max_characters;

    [[nodiscard]] Shape shape() const { return { KeyKind::text, 1, static_cast<double>(max_characters) }; }
    [[nodiscard]] Texts texts(Configuration const& configuration) const { return unless_empty(configuration.*into); }
    [[nodiscard]] std::string allowed() const { return range(1, max_characters, "characters"); }
    bool set(std::string const& text, Configuration& configuration) const
    {
        configuration.*into = text;
        return base::first_characters(text, static_cast<std::size_t>(max_characters)).size() == text.size();
    }
};

struct Phone {
    static constexpr SettingKind k_kind = SettingKind::text;
    std::string PhoneNumbers::*into;

    [[nodiscard]] static Shape shape() { return { KeyKind::text, 1, k_max_phone_characters }; }
    [[nodiscard]] Texts texts(Configuration const& configuration) const
    {
        return unless_empty(configuration.contacts.general.*into);
    }
    [[nodiscard]] static std::string allowed() { return range(1, k_max_phone_characters, "characters"); }
    bool set(std::string const& text, Configuration& configuration) const
    {
        return set_phone(text, configuration.contacts.general.*into);
    }
};

struct Folder {
    static constexpr SettingKind k_kind = SettingKind::text;
    static constexpr std::size_t k_max_bytes = 1000;
    std::filesystem::path Configuration::*into;

    /// None at all is a choice too: an override may say so where the configuration file names one.
    void clear(Configuration& configuration) const { (configuration.*into).clear(); }

    [[nodiscard]] static Shape shape() { return { KeyKind::text, 1, static_cast<double>(k_max_bytes) }; }
    [[nodiscard]] Texts texts(Configuration const& configuration) const { return unless_empty(configuration.*into); }
    [[nodiscard]] static std::string allowed() { return "absolute paths such as /srv/exports"; }
    bool set(std::string const& text, Configuration& configuration) const
    {
        configuration.*into = text;
        return (configuration.*into).is_absolute() && text.size() <= k_max_bytes;
    }
};

struct Whole {
    static constexpr SettingKind k_kind = SettingKind::text;
    int Configuration::*into;
    int min, max, step;
    std::string_view unit;

    [[nodiscard]] Shape shape() const { return { KeyKind::whole_number, double(min), double(max), double(step) }; }
    [[nodiscard]] Texts texts(Configuration const& configuration) const
    {
        return { std::to_string(configuration.*into) };
    }
    [[nodiscard]] std::string allowed() const { return range(min, max, unit); }
    bool set(std::string const& text, Configuration& configuration) const
    {
        return read_whole(text, min, max, configuration.*into);
    }
};

/// One of a few words.
template <typename Enum, std::size_t count>
struct OneOf {
    static constexpr SettingKind k_kind = SettingKind::text;
    Enum Appearance::*into;
    std::array<std::string_view, count> const& names;

    [[nodiscard]] static Shape shape() { return { KeyKind::text, 1, 60 }; }
    [[nodiscard]] Texts texts(Configuration const& configuration) const
    {
        return { std::string(names.at(static_cast<std::size_t>(configuration.appearance.*into))) };
    }
    [[nodiscard]] std::string allowed() const
    {
        std::string words;
        for (auto const name : names)
            words += (words.empty() ? "" : name == names.back() ? " or " : ", ") + std::string(name);
        return words;
    }
    bool set(std::string const& text, Configuration& configuration) const
    {
        auto const found = std::find(names.begin(), names.end(), text);
        if (found == names.end())
            return false;
        configuration.appearance.*into = static_cast<Enum>(found - names.begin());
        return true;
    }
};

struct TextSize {
    static constexpr SettingKind k_kind = SettingKind::text;

    [[nodiscard]] static Shape shape()
    {
        return { KeyKind::whole_number, double(k_smallest_text_size), double(k_largest_text_size), 1 };
    }
    [[nodiscard]] static Texts texts(Configuration const& configuration)
    {
        return { std::to_string(configuration.appearance.text_size) };
    }
    [[nodiscard]] static std::string allowed() { return range(k_smallest_text_size, k_largest_text_size, "steps"); }
    static bool set(std::string const& text, Configuration& configuration)
    {
        return read_whole(text, k_smallest_text_size, k_largest_text_size, configuration.appearance.text_size);
    }
};

struct Flag {
    static constexpr SettingKind k_kind = SettingKind::text;
    bool Configuration::*into;

    [[nodiscard]] static Shape shape() { return { .kind = KeyKind::flag }; }
    [[nodiscard]] Texts texts(Configuration const& configuration) const
    {
        return { configuration.*into ? "true" : "false" };
    }
    [[nodiscard]] static std::string allowed() { return "true or false"; }
    bool set(std::string const& text, Configuration& configuration) const
    {
        configuration.*into = text == "true";
        return text == "true" || text == "false";
    }
};

struct Seconds {
    static constexpr SettingKind k_kind = SettingKind::text;
    std::chrono::seconds Configuration::*into;
    int min, max, step;

    [[nodiscard]] Shape shape() const { return { KeyKind::whole_number, double(min), double(max), double(step) }; }
    [[nodiscard]] Texts texts(Configuration const& configuration) const
    {
        return { std::to_string((configuration.*into).count()) };
    }
    [[nodiscard]] std::string allowed() const { return range(min, max, "seconds"); }
    bool set(std::string const& text, Configuration& configuration) const
    {
        int value = 0;
        bool const is_allowed = read_whole(text, min, max, value);
        configuration.*into = std::chrono::seconds(value);
        return is_allowed;
    }
};

struct Decimal {
    static constexpr SettingKind k_kind = SettingKind::text;
    std::optional<float> Configuration::*into;
    int min, max;
    double step;
    std::string_view unit;

    [[nodiscard]] Shape shape() const { return { KeyKind::decimal, double(min), double(max), step }; }
    [[nodiscard]] Texts texts(Configuration const& configuration) const
    {
        if (!(configuration.*into))
            return {};
        std::array<char, 32> digits {};
        auto const end
            = std::to_chars(digits.begin(), digits.end(), *(configuration.*into), std::chars_format::fixed).ptr;
        return { std::string(digits.begin(), end) };
    }
    [[nodiscard]] std::string allowed() const { return range(min, max, unit); }
    bool set(std::string const& text, Configuration& configuration) const
    {
        float value = 0;
        char const* const end = text.data() + text.size();
        auto const parsed = std::from_chars(text.data(), end, value, std::chars_format::fixed);
        configuration.*into = value;
        return parsed.ec == std::errc {} && parsed.ptr == end && value >= static_cast<float>(min)
            && value <= static_cast<float>(max);
    }
};

struct List {
    static constexpr SettingKind k_kind = SettingKind::list;
    std::vector<std::string> Configuration::*into;
    bool (*is_item)(std::string_view);
    std::string_view items;
    std::string (*usual)(std::string_view) = nullptr; ///< An item as it is kept; as it was written, where null.

    void clear(Configuration& configuration) const { (configuration.*into).clear(); }
    [[nodiscard]] static Shape shape() { return { .kind = KeyKind::list }; }
    [[nodiscard]] Texts texts(Configuration const& configuration) const { return configuration.*into; }
    [[nodiscard]] std::string allowed() const { return std::string(items) + ", each once"; }
    bool set(std::string const& text, Configuration& configuration) const
    {
        auto& list = configuration.*into;
        std::string const item = usual ? usual(text) : text;
        bool const again = std::find(list.begin(), list.end(), item) != list.end();
        list.push_back(item);
        return is_item(text) && !again;
    }
};

struct SealKey {
    static constexpr SettingKind k_kind = SettingKind::text;
    std::optional<privacy::PublicKey> Configuration::*into;

    [[nodiscard]] static Shape shape() { return { KeyKind::text, 1, 71 }; }
    [[nodiscard]] Texts texts(Configuration const& configuration) const
    {
        auto const& key = configuration.*into;
        return key ? Texts { privacy::to_string(*key) } : Texts {};
    }
    [[nodiscard]] static std::string allowed() { return "public keys as 'lecternctl key new' prints them"; }
    bool set(std::string const& text, Configuration& configuration) const
    {
        auto const key = privacy::public_key_named(text);
        if (key)
            configuration.*into = *key;
        return key.has_value();
    }
    /// Without the text, which may be the secret key, put here by mistake.
    [[nodiscard]] static std::string refusal_of(std::string const& text)
    {
        auto const key = privacy::public_key_named(text);
        return "can't be used: " + (key ? std::string() : key.error().message);
    }
};

} // namespace settings
