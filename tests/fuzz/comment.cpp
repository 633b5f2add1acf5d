// What visitors type, on its way to the disk.

#include "fuzz/fuzz.h"
#include "privacy/scrub.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const [choice, comment] = fuzz::choice_of(data, size);
    std::string_view const language = fuzz::k_comment_languages[choice % fuzz::k_comment_languages.size()];
    std::string const once = privacy::scrub(comment, language);
    fuzz::require(fuzz::is_utf8(once), "what is kept is valid UTF-8");
    fuzz::require(privacy::scrub(once, language) == once, "scrubbing twice is scrubbing once");
    std::size_t end = 0;
    for (privacy::Finding const& finding : privacy::find_identifiers(once, language)) {
        fuzz::require(finding.begin >= end && finding.begin < finding.end && finding.end <= once.size(),
            "findings are in order, without overlap and within the comment");
        end = finding.end;
    }
    return 0;
}
