#include "helper/picture_helper.h"

#include "base/installation.h"
#include "helper/one_answer.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace helper {

namespace {

using base::ErrorCode;

/// More than the largest picture can need, four bytes a pixel.
constexpr std::size_t k_answer_limit_bytes = 20 * 1024 * 1024;
/// In an error's message: the program may have been made to say anything.
constexpr std::size_t k_reason_limit = 80;

std::string_view take_word(std::string_view& text)
{
    std::string_view const word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    return word;
}

std::optional<int> take_number(std::string_view& text)
{
    std::string_view const word = take_word(text);
    int number = 0;
    auto const read = std::from_chars(word.data(), word.data() + word.size(), number);
    return read.ec == std::errc {} && read.ptr == word.data() + word.size() ? std::optional(number) : std::nullopt;
}

bool is_printable(std::string_view text)
{
    return std::ranges::all_of(text, [](char letter) { return letter >= ' ' && letter <= '~'; });
}

base::Error gave_up() { return { ErrorCode::unavailable, "what decodes pictures gave up on it" }; }

base::Error refused(std::string_view answer)
{
    std::string_view const code = take_word(answer);
    if (answer.size() > k_reason_limit || !is_printable(answer))
        return gave_up();
    return { code == "unsupported" ? ErrorCode::unsupported
            : code == "too_large"  ? ErrorCode::too_large
                                   : ErrorCode::malformed,
        std::string(answer) };
}

base::Result<content::DecodedPicture> read_answer(std::string_view answer, int side_px)
{
    std::string_view line = answer.substr(0, answer.find('\n'));
    std::string_view const word = take_word(line);
    if (word == "no")
        return tl::unexpected(refused(line));
    auto const width = take_number(line), height = take_number(line), transparent = take_number(line);
    bool const makes_sense = word == "ok" && width && height && transparent && *width > 0 && *width <= side_px
        && *height > 0 && *height <= side_px;
    std::size_t const begin = answer.find('\n');
    std::string_view const bytes = begin == std::string_view::npos ? std::string_view() : answer.substr(begin + 1);
    if (!makes_sense || !(bytes.starts_with("\x89PNG\r\n\x1A\n") || bytes.starts_with("\xFF\xD8\xFF")))
        return tl::unexpected(gave_up());
    return content::DecodedPicture { *width, *height, *transparent != 0, std::string(bytes) };
}

} // namespace

PictureHelper::PictureHelper()
    : PictureHelper(base::libexec_folder() / "lectern-picture")
{
}

PictureHelper::PictureHelper(std::filesystem::path program, std::chrono::milliseconds patience)
    : m_program(std::move(program))
    , m_patience(patience)
{
}

base::Result<content::DecodedPicture> PictureHelper::decode(std::string_view file) const
{
    return decode(file, content::k_picture_side_limit_px);
}

base::Result<content::DecodedPicture> PictureHelper::decode(std::string_view file, int side_px) const
{
    if (file.size() > content::k_picture_file_limit_bytes)
        return base::failure(ErrorCode::too_large, "it has more than 20 MB");
    auto const answer = TRY(one_answer({ .program = m_program,
                                           .argument = std::to_string(side_px),
                                           .limit_bytes = k_answer_limit_bytes,
                                           .patience = m_patience },
        file));
    return read_answer(answer, side_px);
}

} // namespace helper
