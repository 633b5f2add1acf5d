#include "content/synonyms.h"

#include "content/language_tag.h"
#include "content/plain_text.h"
#include "content/yaml_fields.h"

namespace content {

base::Result<Synonyms> read_synonyms(std::string_view yaml, std::string_view name)
{
    TRY_VOID(check_input(yaml, name));
    YamlPlace const place { name, 1 };
    YAML::Node const top = TRY(load_mapping(yaml, place, k_synonyms_limit_bytes));
    Synonyms synonyms;
    std::size_t words = 0;
    for (auto const& entry : top) {
        std::string const language = TRY(text_of(entry.first, "language", place));
        if (!is_language_tag(language))
            return tl::unexpected(
                yaml_error(place, entry.first.Mark(), "'" + language + "' is no language; write en or pt-BR"));
        if (!entry.second.IsSequence())
            return tl::unexpected(yaml_error(place, entry.second.Mark(),
                "'" + language + "' must be a list of groups: [[myocardial infarction, heart attack]]"));
        auto& groups = synonyms[usual_language_tag(language)];
        for (YAML::Node const& group : entry.second) {
            groups.push_back(TRY(texts_of(group, language, place)));
            words += groups.back().size();
            if (words > k_synonyms_limit_words)
                return base::failure(base::ErrorCode::too_large,
                    std::string(name) + ": more than " + std::to_string(k_synonyms_limit_words) + " words");
            if (groups.back().size() < 2)
                return tl::unexpected(yaml_error(place, group.Mark(), "a group needs two words or phrases"));
        }
    }
    return synonyms;
}

} // namespace content
