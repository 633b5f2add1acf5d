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

/// The comment with each identifier replaced by its tag. `language` is that of the page ("en", "es", "es-MX"); people
/// often write in another, so the rules and name lists of English and Spanish always run. On pages in these two a word
/// that is in no dictionary is taken for a name; in any other language a capital is enough for it. The result is valid
/// UTF-8, and scrubbing it again changes nothing. Time grows linearly with the length. Nothing is thrown but
/// std::bad_alloc.
///
/// It removes rather too much than too little, yet it is no proof of anonymity: a name that is also a word, in lower
/// case and without a word before it that announces a name, is not seen, nor is a story that only one person can tell.
/// Names in other than Latin letters are not seen. docs/scrubbing.md has the measured figures.
[[nodiscard]] std::string scrub(std::string_view comment, std::string_view language);

} // namespace privacy
