#include "privacy/scrub.h"

#include "base/wipe.h"
#include "privacy/scrubbing/finders.h"
#include "privacy/scrubbing/foreign_names.h"
#include "privacy/scrubbing/language.h"

#include <algorithm>
#include <array>

namespace privacy {

namespace {

using scrubbing::Line;
using scrubbing::Span;
using scrubbing::Spans;

/// What one pass removes can make a name of its neighbours. Passes end by themselves, in practice after two; a comment
/// made to go on for ever is cut short by wider findings. In a long one that begins early, for the time it costs.
constexpr int k_plain_passes = 8;
constexpr int k_plain_passes_when_long = 2;
constexpr std::size_t k_growth_when_long = 2048;
constexpr std::size_t k_long = 32 * 1024;

scrubbing::NameRule name_rule_of(std::string_view language)
{
    if (language == "en" || language == "es")
        return scrubbing::NameRule::dictionary;
    return language == "de" || language == "lb" ? scrubbing::NameRule::capitals_every_noun
                                                : scrubbing::NameRule::capitals;
}

scrubbing::WordLanguage word_language_of(std::string_view language)
{
    return language == "en" ? scrubbing::WordLanguage::english
        : language == "es"  ? scrubbing::WordLanguage::spanish
                            : scrubbing::WordLanguage::other;
}

/// Overlapping spans become one, which keeps the more telling kind: the lower value of Identifier.
Spans joined(Spans spans)
{
    std::ranges::sort(spans, {}, &Span::begin);
    Spans out;
    for (Span const& span : spans) {
        if (out.empty() || span.begin >= out.back().end) {
            out.push_back(span);
            continue;
        }
        out.back().end = std::max(out.back().end, span.end);
        out.back().kind = std::min(out.back().kind, span.kind);
    }
    return out;
}

/// `comment` must be valid UTF-8.
std::vector<Finding> find_once(std::string_view comment, std::string_view page_language)
{
    scrubbing::Text text = scrubbing::plain_text(comment);
    std::string const language = scrubbing::language_of(comment, text, page_language);
    Line const line(std::move(text), word_language_of(language));
    Spans spans;
    scrubbing::find_web(line, spans);
    scrubbing::find_codes(line, spans);
    scrubbing::find_british_numbers(line, spans);
    scrubbing::find_credentials(line, spans);
    scrubbing::find_vehicles(line, spans);
    scrubbing::find_numbers(line, spans);
    scrubbing::find_dates(line, spans);
    scrubbing::find_feasts(line, spans);
    scrubbing::find_ages(line, spans);
    scrubbing::find_wards(line, spans);
    scrubbing::find_job_titles(line, spans);
    scrubbing::find_postcodes(line, spans);
    scrubbing::find_streets(line, spans);
    scrubbing::find_homes(line, spans);
    // Without its marks Vietnamese is full of what rules read as Spanish ("có chủ đề").
    if (language == "vi") {
        scrubbing::find_vietnamese_names(line, spans);
    } else {
        scrubbing::find_institutions(line, spans);
        scrubbing::find_places(line, spans);
        scrubbing::find_names(line, name_rule_of(language), spans);
    }
    scrubbing::find_foreign_names(line, comment, spans);
    if (language == "zh")
        scrubbing::find_chinese_names(line, comment, spans);

    std::vector<Finding> findings;
    auto const& offset = line.text().offset;
    for (Span const& span : joined(std::move(spans)))
        findings.push_back(
            { span.kind, offset[static_cast<std::size_t>(span.begin)], offset[static_cast<std::size_t>(span.end)] });
    return findings;
}

/// Each finding grows by `bytes` on both sides, to the next blanks; those that meet become one.
std::vector<Finding> widened(std::vector<Finding> findings, std::string_view comment, std::size_t bytes)
{
    std::vector<Finding> out;
    for (Finding& finding : findings) {
        std::size_t const from = finding.begin - std::min(finding.begin, bytes);
        std::size_t const before = from == 0 ? std::string_view::npos : comment.rfind(' ', from);
        finding.begin = before == std::string_view::npos ? 0 : before + 1;
        finding.end = std::min(comment.find(' ', std::min(finding.end + bytes, comment.size())), comment.size());
        if (!out.empty() && finding.begin <= out.back().end + 1) {
            out.back().end = std::max(out.back().end, finding.end);
            out.back().kind = std::min(out.back().kind, finding.kind);
        } else {
            out.push_back(finding);
        }
    }
    return out;
}

std::string replaced(std::string_view comment, std::vector<Finding> const& findings)
{
    // Room for all of it at once: a string that grows leaves copies behind.
    std::string out;
    std::size_t size = comment.size();
    for (Finding const& finding : findings)
        size += tag_of(finding.kind).size();
    out.reserve(size);
    std::size_t at = 0;
    for (Finding const& finding : findings) {
        out += comment.substr(at, finding.begin - at);
        out += tag_of(finding.kind);
        at = finding.end;
    }
    out += comment.substr(at);
    return out;
}

} // namespace

std::string_view tag_of(Identifier kind)
{
    constexpr std::array<std::string_view, 22> tags { "[e-mail]", "[web address]", "[IP address]", "[card number]",
        "[bank account]", "[social security number]", "[NHS number]", "[provider number]", "[record number]",
        "[plan number]", "[account number]", "[licence number]", "[vehicle]", "[device]", "[phone number]", "[date]",
        "[age]", "[place]", "[ward]", "[job title]", "[name]", "[number]" };
    return tags.at(static_cast<std::size_t>(kind));
}

std::string comment_language(std::string_view comment, std::string_view page_language)
{
    std::string valid = scrubbing::valid_utf8(comment);
    scrubbing::Text text = scrubbing::plain_text(valid);
    std::string language = scrubbing::language_of(valid, text, page_language);
    if (scrub_quality(language) == ScrubQuality::measured && !scrubbing::is_mostly(language, text))
        language = k_undetermined;
    base::wipe(valid);
    base::wipe(text.plain);
    return language;
}

ScrubQuality scrub_quality(std::string_view language)
{
    std::string_view const base = language.substr(0, language.find_first_of("-_"));
    return base == "en" || base == "es" ? ScrubQuality::measured : ScrubQuality::partial;
}

std::vector<Finding> find_identifiers(std::string_view comment, std::string_view language)
{
    return find_once(scrubbing::valid_utf8(comment), language);
}

std::string scrub(std::string_view comment, std::string_view language)
{
    std::string text = scrubbing::valid_utf8(comment);
    int const plain_passes = text.size() > k_long ? k_plain_passes_when_long : k_plain_passes;
    // Then the findings grow wider with each pass. So the passes end: at the latest with one tag for all.
    std::size_t const growth = text.size() > k_long ? k_growth_when_long : 2;
    std::size_t width = 1;
    for (int pass = 0;; ++pass) {
        auto findings = find_once(text, language);
        if (findings.empty())
            break;
        if (pass >= plain_passes)
            findings = widened(std::move(findings), text, width *= growth);
        std::string with_tags = replaced(text, findings);
        text.swap(with_tags);
        base::wipe(with_tags); // What was typed does not stay behind in freed memory.
    }
    return text;
}

} // namespace privacy
