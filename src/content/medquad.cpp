#include "content/medquad_document.h"
#include "content/plain_text.h"
#include "content/question.h"
#include "content/reader.h"
#include "content/slug.h"
#include "content/split.h"
#include "content/structure.h"

#include <algorithm>

namespace content {

namespace {

struct Source {
    std::string_view name;   ///< As the attribute says it.
    std::string_view author; ///< The institute.
    Structure structure;
};

Source source_of(std::string_view name)
{
    constexpr Source k_sources[] = {
        { "CancerGov", "National Cancer Institute", structure_of_cancer_gov },
        { "MPlusHealthTopics", "MedlinePlus, National Library of Medicine", structure_of_medlineplus },
        { "NIDDK", "National Institute of Diabetes and Digestive and Kidney Diseases", structure_of_niddk },
    };
    auto const* const known = std::find_if(std::begin(k_sources), std::end(k_sources), [&](Source const& source) { return source.name == name; });
    return known == std::end(k_sources) ? Source { name, name, structure_of_niddk } : *known;
}

Metadata metadata_of(MedquadDocument const& document, Source const& source)
{
    Metadata metadata;
    metadata.title = document.focus;
    metadata.slug = slug_from(document.focus + " " + std::string(source.name) + " " + document.id);
    metadata.language = "en";
    metadata.author = source.author;
    metadata.source = "MedQuAD (Ben Abacha and Demner-Fushman, 2019)";
    metadata.licence = "CC BY 4.0";
    if (!document.url.empty())
        metadata.references.push_back({ metadata.author, document.url });
    return metadata;
}

} // namespace

base::Result<Article> read_medquad(std::string_view content, std::string_view name)
{
    TRY_VOID(check_input(content, name));
    MedquadDocument const document = TRY(parse_medquad(content, name));
    Source const source = source_of(document.source);
    Article article;
    article.metadata = metadata_of(document, source);
    std::vector<Block> blocks;
    for (MedquadPair const& pair : document.pairs) {
        std::vector<Block> answer = source.structure(pair.answer);
        if (answer.empty())
            continue;
        blocks.push_back({ BlockKind::heading, 2, 0, { plain_question(pair.question, document.focus, document.focus), {} } });
        std::move(answer.begin(), answer.end(), std::back_inserter(blocks));
    }
    if (blocks.empty())
        return base::failure(base::ErrorCode::malformed, std::string(name) + ": '" + document.focus + "' holds no answer");
    article.blocks = TRY(split_long_blocks(std::move(blocks), name));
    return article;
}

} // namespace content
