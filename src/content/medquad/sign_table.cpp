#include "content/medquad/sign_table.h"

#include "content/plain_text.h"

#include <algorithm>

namespace content::medquad {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "90%", "7.5%", "5/7" and, where it is not known, "-".
bool says_how_often(std::string_view word)
{
    if (word == "-")
        return true;
    bool const has_form = word.ends_with('%') || word.find('/') != std::string_view::npos;
    return has_form && is_digit(word.front())
        && std::ranges::all_of(word, [](char c) { return is_digit(c) || c == '.' || c == '/' || c == '%'; });
}

std::vector<std::string> points_of(std::string_view cells)
{
    std::vector<std::string> points;
    std::string sign;
    auto const end_sign = [&](std::string_view how_often) {
        if (!sign.empty())
            points.push_back((how_often == "-" ? "" : std::string(how_often) + ": ") + sign);
        sign.clear();
    };
    std::string const folded = fold_white_space(cells);
    for (std::size_t begin = 0; begin < folded.size();) {
        std::size_t const end = std::min(folded.find(' ', begin), folded.size());
        std::string_view const word = std::string_view(folded).substr(begin, end - begin);
        if (says_how_often(word))
            end_sign(word);
        else
            sign += (sign.empty() ? "" : " ") + std::string(word);
        begin = end + 1;
    }
    end_sign("-");
    return points;
}

} // namespace

std::optional<SignTable> find_sign_table(std::string_view answer)
{
    constexpr std::string_view k_header = "Signs and Symptoms Approximate number of patients (when available)";
    constexpr std::string_view k_small_print = "The Human Phenotype Ontology (HPO) has collected";
    constexpr std::string_view k_last_of_small_print = "the sign or symptom may be rare or common.";
    auto const header = answer.find(k_header);
    if (header == std::string_view::npos)
        return {};
    std::string_view const rest = answer.substr(header + k_header.size());
    auto const print = std::min(rest.find(k_small_print), rest.size());
    auto const last = rest.find(k_last_of_small_print, print);
    std::string_view const behind
        = last == std::string_view::npos ? std::string_view() : rest.substr(last + k_last_of_small_print.size());
    return SignTable { answer.substr(0, header), points_of(rest.substr(0, print)), behind };
}

} // namespace content::medquad
