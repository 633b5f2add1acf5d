#pragma once
// One finder a kind of identifier. Each appends what it sees; spans may overlap. Each looks a bounded number of words
// ahead and back, so that a comment made to be slow is not.

#include "privacy/scrubbing/line.h"

namespace privacy::scrubbing {

void find_web(Line const& line, Spans& out); ///< E-mail, web and network addresses, also spelled out.
void find_codes(
    Line const& line, Spans& out); ///< What a word before it announces, and codes that mix letters and digits.
void find_british_numbers(Line const& line, Spans& out); ///< National insurance and drivers' licences, by shape.
void find_credentials(Line const& line, Spans& out);     ///< Passwords, and what services call somebody.
void find_vehicles(Line const& line, Spans& out);        ///< Plates and chassis numbers that need no announcement.
void find_numbers(Line const& line, Spans& out);         ///< Long numbers, also split and spelled out.
void find_dates(Line const& line, Spans& out);           ///< Days and months.
void find_feasts(Line const& line, Spans& out);          ///< Feasts, and seasons of a year.
void find_ages(Line const& line, Spans& out);            ///< Over 89, and years of birth that imply it.
void find_wards(Line const& line, Spans& out);           ///< Wards, rooms, beds, floors.
void find_job_titles(Line const& line, Spans& out);      ///< That one person holds.
void find_postcodes(Line const& line, Spans& out);
void find_places(Line const& line, Spans& out); ///< Cities, and places that a word before them announces.
void find_streets(Line const& line, Spans& out);
void find_homes(Line const& line, Spans& out);        ///< Addresses by the words before them: "I live at", "Adresse:".
void find_institutions(Line const& line, Spans& out); ///< Hospitals, schools and employers by name.

/// What tells a name in the language of the comment's page.
enum class NameRule {
    dictionary,          ///< English and Spanish: names are in no dictionary.
    capitals,            ///< Others: a capital is enough for a word that is also a name, or in no dictionary.
    capitals_every_noun, ///< German: a capital is enough for a word that is also a name.
};
void find_names(Line const& line, NameRule name_rule, Spans& out);

} // namespace privacy::scrubbing
