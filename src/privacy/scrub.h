#pragma once
// Comments without their people: what could name a visitor, a relative or a member of staff is replaced by a tag before
// the comment is first written. The list is that of HIPAA's Safe Harbor (45 CFR 164.514(b)(2)), with staff and wards
// added.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace privacy {

/// What a removed piece of text was. Where one span is several things, the more telling one is named.
enum class Identifier {
    email,
    web_address,
    ip_address,
    card_number,
    bank_account,
    social_security,
    health_number,
    provider_number,
    record_number,
    plan_number,
    account_number,
    licence_number,
    vehicle,
    device,
    phone,
    date,
    age,
    place,
    ward,
    job_title,
    name,
    number
};

/// The words that take its place, in English for the staff whatever the comment's language: "[phone number]".
[[nodiscard]] std::string_view tag_of(Identifier kind);

/// Bytes `begin` up to `end` of the comment.
struct Finding {
    Identifier kind = Identifier::number;
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(Finding const&, Finding const&) = default;
};

/// What a single pass sees, in order and without overlap. For tests: scrub() repeats until nothing more is found.
/// The offsets are those of the comment as it is where it is valid UTF-8.
[[nodiscard]] std::vector<Finding> find_identifiers(std::string_view comment, std::string_view language);

/// BCP 47's code for a language that is not known.
inline constexpr char const* k_undetermined = "und";

/// The language that the comment's words and letters speak for, as a code without a country ("es", "zh"): people write
/// Spanish on English pages. That of the page ("en", "es-MX") where they say nothing; `k_undetermined` where they would
/// pass for English or Spanish, and are mostly no words of it. Ask before scrubbing: names and places speak too.
[[nodiscard]] std::string comment_language(std::string_view comment, std::string_view page_language);

/// How far the scrubber can be trusted with a language.
enum class ScrubQuality {
    measured, ///< What it misses is known: docs/scrubbing.md has the figures.
    partial   ///< Titles, introductions, lists and shapes speak; nobody knows how much of the rest stays.
};
[[nodiscard]] ScrubQuality scrub_quality(std::string_view language);

/// The comment with each identifier replaced by its tag. `language` is that of the page; comment_language() decides
/// which words are ordinary ones, while shapes and the name lists of English and Spanish always speak. In these two
/// languages a word that is in no dictionary is taken for a name; in most others a capital is enough for it. The result
/// is valid UTF-8, and scrubbing it again changes nothing. Time grows linearly with the length. Nothing is thrown but
/// std::bad_alloc.
///
/// It removes rather too much than too little, yet it is no proof of anonymity: a name that is a usual word, in lower
/// case and without a word about people next to it, is not seen, nor is a story that only one person can tell.
/// docs/scrubbing.md has the measured figures.
[[nodiscard]] std::string scrub(std::string_view comment, std::string_view language);

} // namespace privacy
