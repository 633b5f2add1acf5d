#include "feedback/export/text.h"

#include <algorithm>
#include <cstring>

namespace feedback {

namespace {

constexpr std::string_view k_replacement = "\xEF\xBF\xBD";

unsigned char byte_at(std::string_view text, std::size_t at)
{
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

/// How many of the first eight bytes' worth can be skipped at once: true when all of them are ASCII.
bool eight_are_ascii(char const* bytes)
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return (word & 0x8080808080808080U) == 0;
}

/// Bytes of the well-formed character at `at` (Unicode 15, table 3-7), or 0.
std::size_t character_at(std::string_view text, std::size_t at)
{
    unsigned char const lead = byte_at(text, at), second = byte_at(text, at + 1);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return is_continuation(second) ? 2 : 0;
    unsigned char const least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned char const most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (lead < 0xE0 || lead > 0xF4 || second < least || second > most || !is_continuation(byte_at(text, at + 2)))
        return 0;
    if (lead < 0xF0)
        return 3;
    return is_continuation(byte_at(text, at + 3)) ? 4 : 0;
}

bool is_word_letter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
}

} // namespace

void append_utf8(base::WipingString& out, std::string_view text)
{
    std::size_t kept = 0, at = 0;
    while (at < text.size()) {
        if (at + 8 <= text.size() && eight_are_ascii(text.data() + at)) {
            at += 8;
            continue;
        }
        if (std::size_t const length = character_at(text, at); length > 0) {
            at += length;
            continue;
        }
        out.append(text.substr(kept, at - kept)).append(k_replacement);
        kept = ++at;
    }
    out.append(text.substr(kept));
}

void append_hex(base::WipingString& out, std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::size_t at = out.size();
    out.resize(at + 2 * bytes.size());
    for (char const letter : bytes) {
        auto const byte = static_cast<unsigned char>(letter);
        out[at++] = digits[byte >> 4];
        out[at++] = digits[byte & 0x0F];
    }
}

bool is_array_of_words(std::string_view json)
{
    if (json == "[]")
        return true;
    if (json.size() < 2 || json.front() != '[' || json.back() != ']')
        return false;
    std::string_view rest = json.substr(1, json.size() - 2);
    while (true) {
        std::size_t const end = rest.starts_with('"') ? rest.find('"', 1) : rest.npos;
        if (end == rest.npos || end == 1 || !std::ranges::all_of(rest.substr(1, end - 1), is_word_letter))
            return false;
        rest.remove_prefix(end + 1);
        if (rest.empty())
            return true;
        if (rest.front() != ',')
            return false;
        rest.remove_prefix(1);
    }
}

void append_words(base::WipingString& out, std::string_view json)
{
    for (char const letter : json)
        if (letter == ',')
            out += ' ';
        else if (is_word_letter(letter))
            out += letter;
}

} // namespace feedback
