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
        U"\u0902\u0903\u0901\u094d\u093c।" },
    { "zh", U"abcdefghijklmnopqrstuvwxyz" },
    { "vi", U"abcdefghijklmnopqrstuvwxyzáàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ" },
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

/// What the keys of a plane type, and what each of them, and each of those, brings into the row above.
std::set<char32_t> within_reach(std::string_view language, typing::KeyPlane plane)
{
    std::set<std::string> typed { "" };
    for (auto const& row : typing::keyboard_rows(language, plane))
        typed.insert(row.begin(), row.end());
    for (int touch = 0; touch < 2; ++touch)
        for (auto const& words : std::set<std::string>(typed))
            for (auto const key : typing::row_above(language, words).keys)
                typed.emplace(key);
    std::set<char32_t> points;
    for (auto const& words : typed)
        for (auto const point : code_points(words))
            points.insert(point);
    return points;
}

} // namespace

TEST_CASE("every language's letters are on its keyboard, those with marks in the row above")
{
    for (auto const language : k_languages) {
        auto const typed = within_reach(language, typing::KeyPlane::letters);
        for (auto const letter : k_alphabets.at(language))
            CHECK_MESSAGE(typed.contains(letter), language, " code point ", static_cast<unsigned>(letter));
    }
}

TEST_CASE("a capital brings the same marks as its small letter")
{
    for (auto const language : k_languages) {
        auto const& letters = typing::keyboard_rows(language, typing::KeyPlane::letters);
        auto const& capitals = typing::keyboard_rows(language, typing::KeyPlane::capitals);
        for (std::size_t row = 0; row < letters.size(); ++row)
            for (std::size_t i = 0; i < letters[row].size(); ++i)
                CHECK_MESSAGE(typing::row_above(language, letters[row][i]).keys.size()
                        == typing::row_above(language, capitals[row][i]).keys.size(),
                    language, " ", letters[row][i]);
    }
}

TEST_CASE("the row above has a key for each form of the letter before, and none without one")
{
    auto const above = [](std::string_view language, std::string_view words) {
        std::string keys;
        for (auto const key : typing::row_above(language, words).keys)
            keys += key;
        return keys;
    };
    CHECK(above("es", "Esta") == "á");
    CHECK(above("es", "") == "");
    CHECK(above("es", "Esta ") == "");
    CHECK(above("en", "cafe") == "");
    CHECK(above("vi", "ê") == "ếềểễệ");
    CHECK(above("ru", "Е") == "Ё");
    CHECK(typing::row_above("vi", "a").does == typing::RowAbove::Does::replace);
    for (auto const language : k_languages)
        for (auto const plane : k_planes)
            for (auto const& row : typing::keyboard_rows(language, plane))
                for (auto const key : row)
                    CHECK_MESSAGE(
                        typing::row_above(language, key).keys.size() <= typing::most_keys_above(language), key);
}

TEST_CASE("Hindi vowels are signs after a consonant, and letters elsewhere")
{
    auto const first = [](std::string_view words) { return typing::row_above("hi", words).keys.front(); };
    CHECK(first("क") == "\u093e");
    CHECK(first("क\u093c") == "\u093e");
    CHECK(first("") == "अ");
    CHECK(first("आ") == "अ");
    CHECK(first("क ") == "अ");
    CHECK(typing::row_above("hi", "क").does == typing::RowAbove::Does::join);
    // हूँ, अतः
    for (auto const* const mark : { "\u0902", "\u0901", "\u0903" })
        CHECK(std::ranges::count(typing::row_above("hi", "ह\u0942").keys, mark) == 1);
}

TEST_CASE("with shift a Hindi vowel stands by itself after a consonant, too")
{
    // कई, हँस
    auto const shifted = typing::row_above("hi", "क", typing::KeyPlane::capitals);
    CHECK(shifted.does == typing::RowAbove::Does::join);
    CHECK(std::ranges::count(shifted.keys, "ई") == 1);
    CHECK(std::ranges::count(shifted.keys, "\u0901") == 1);
    CHECK(std::ranges::count(shifted.keys, "\u0940") == 0);
    // A mark has nothing to stand on yet.
    CHECK(std::ranges::count(typing::row_above("hi", "", typing::KeyPlane::capitals).keys, "\u0901") == 0);
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

TEST_CASE("a script has shift for capitals, or as Devanagari for vowels")
{
    CHECK(typing::has_shift("en"));
    CHECK(typing::has_shift("hi"));
    CHECK_FALSE(typing::has_shift("ar"));
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

TEST_CASE("the signs of plain writing are one key away")
{
    auto const typed = typed_by(typing::keyboard_rows("en", typing::KeyPlane::symbols));
    for (auto const sign : std::u32string(U"!?,.-:;()'\"%&+/"))
        CHECK(typed.contains(sign));
}

TEST_CASE("whatever a PIN may hold can be typed at the kiosk")
{
    auto typed = typed_by(typing::keyboard_rows("en", typing::KeyPlane::symbols));
    typed.insert(U' '); // The key below the rows.
    for (char const sign : staff::k_pin_signs)
        CHECK_MESSAGE(typed.contains(static_cast<char32_t>(sign)), std::string(1, sign));
}
