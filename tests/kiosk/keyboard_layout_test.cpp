#include "access/pin.h"
#include "kiosk/typing/keyboard_layout.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

using namespace kiosk;

namespace {

constexpr std::array k_planes { typing::KeyPlane::letters, typing::KeyPlane::capitals, typing::KeyPlane::symbols };
constexpr std::array<std::string_view, 7> k_languages { "en", "es", "ar", "hi", "zh", "vi", "ru" };

/// What each language's text is made of; marks that stand in the middle of a word count.
std::map<std::string_view, std::u32string> const k_alphabets {
    { "en", U"abcdefghijklmnopqrstuvwxyz" },
    { "es", U"abcdefghijklmnñopqrstuvwxyzáéíóúü¿¡" },
    { "ar", U"ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئةى،؟" },
    { "hi",
        U"अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह\u093e\u093f\u0940\u0941\u0942\u0943\u0947\u0948\u094b\u094c"
        U"\u0902\u0903\u0901\u094d\u093c" },
    { "zh", U"abcdefghijklmnopqrstuvwxyz" },
    { "vi", U"abcdefghijklmnopqrstuvwxyzăâđêôơư\u0300\u0301\u0303\u0309\u0323" },
    { "ru", U"абвгдеёжзийклмнопрстуфхцчшщъыьэюя" },
};

/// The code points of valid UTF-8; nothing where it is not.
std::u32string code_points(std::string_view text)
{
    std::u32string points;
    for (std::size_t i = 0; i < text.size();) {
        auto const lead = static_cast<unsigned char>(text[i]);
        std::size_t const length = lead < 0x80 ? 1
            : (lead >> 5) == 6                 ? 2
            : (lead >> 4) == 14                ? 3
            : (lead >> 3) == 30                ? 4
                                               : 0;
        if (length == 0 || i + length > text.size())
            return {};
        char32_t point = length == 1 ? lead : lead & (0xff >> (length + 1));
        for (std::size_t k = 1; k < length; ++k) {
            auto const byte = static_cast<unsigned char>(text[i + k]);
            if ((byte & 0xc0) != 0x80)
                return {};
            point = point << 6 | (byte & 0x3f);
        }
        points += point;
        i += length;
    }
    return points;
}

std::set<char32_t> typed_by(typing::KeyRows const& rows)
{
    std::set<char32_t> typed;
    for (auto const& row : rows)
        for (auto const key : row)
            for (auto const point : code_points(key))
                typed.insert(point);
    return typed;
}

} // namespace

TEST_CASE("every language's letters are on its keyboard")
{
    for (auto const language : k_languages) {
        auto const typed = typed_by(typing::keyboard_rows(language, typing::KeyPlane::letters));
        for (auto const letter : k_alphabets.at(language))
            CHECK_MESSAGE(typed.contains(letter), language, " code point ", static_cast<unsigned>(letter));
    }
}

TEST_CASE("no plane has a key twice, none is empty, and each types valid UTF-8")
{
    for (auto const language : k_languages)
        for (auto const plane : k_planes) {
            std::set<std::string_view> seen;
            for (auto const& row : typing::keyboard_rows(language, plane)) {
                CHECK_FALSE(row.empty());
                for (auto const key : row) {
                    CHECK_MESSAGE(!code_points(key).empty(), language, ": ", key);
                    CHECK_MESSAGE(key.size() <= typing::k_longest_key_bytes, language, ": ", key);
                    CHECK_MESSAGE(seen.insert(key).second, language, ": ", key);
                }
            }
        }
}

TEST_CASE("rows are short enough for keys of 12.7 mm on a narrow glass")
{
    for (auto const language : k_languages)
        for (auto const plane : k_planes) {
            CHECK(typing::keyboard_rows(language, plane).size() <= 6);
            for (auto const& row : typing::keyboard_rows(language, plane))
                CHECK_MESSAGE(row.size() <= 11, language);
        }
}

TEST_CASE("capitals stand where their letters stand")
{
    for (auto const language : k_languages) {
        auto const& letters = typing::keyboard_rows(language, typing::KeyPlane::letters);
        auto const& capitals = typing::keyboard_rows(language, typing::KeyPlane::capitals);
        REQUIRE(letters.size() == capitals.size());
        for (std::size_t row = 0; row < letters.size(); ++row)
            CHECK_MESSAGE(letters[row].size() == capitals[row].size(), language, " row ", row);
        CHECK((&letters != &capitals) == typing::has_capitals(language));
    }
}

TEST_CASE("scripts without capitals have no shift")
{
    CHECK(typing::has_capitals("en"));
    CHECK(typing::has_capitals("vi"));
    CHECK(typing::has_capitals("ru"));
    CHECK_FALSE(typing::has_capitals("ar"));
    CHECK_FALSE(typing::has_capitals("hi"));
}

TEST_CASE("a regional language has the keyboard of its language, an unknown one the English")
{
    CHECK(&typing::keyboard_rows("es-MX", typing::KeyPlane::letters)
        == &typing::keyboard_rows("es", typing::KeyPlane::letters));
    CHECK(&typing::keyboard_rows("xx", typing::KeyPlane::letters)
        == &typing::keyboard_rows("en", typing::KeyPlane::letters));
    CHECK(&typing::keyboard_rows("", typing::KeyPlane::letters)
        == &typing::keyboard_rows("en", typing::KeyPlane::letters));
}

TEST_CASE("digits and the signs of plain writing are one key away")
{
    auto const typed = typed_by(typing::keyboard_rows("en", typing::KeyPlane::symbols));
    for (auto const sign : std::u32string(U"0123456789!?,.-:;()'\"%&+/"))
        CHECK(typed.contains(sign));
}

TEST_CASE("whatever a PIN may hold can be typed at the kiosk")
{
    auto typed = typed_by(typing::keyboard_rows("en", typing::KeyPlane::symbols));
    typed.insert(U' '); // The key below the rows.
    for (char const sign : staff::k_pin_signs)
        CHECK_MESSAGE(typed.contains(static_cast<char32_t>(sign)), std::string(1, sign));
}
