#include "content/encoding.h"
#include "content/medquad/document.h"
#include "content/medquad/institute.h"
#include "content/medquad/metadata.h"
#include "content/medquad/question.h"
#include "content/medquad/short_paragraphs.h"
#include "content/medquad/structure.h"
#include "content/plain_text.h"
#include "content/reader.h"
#include "content/split.h"

#include <algorithm>
#include <iterator>

namespace content::medquad {

namespace {

Structure structure_of(std::string_view source)
{
    if (source == "CancerGov")
        return structure_of_cancer_gov;
    if (source == "MPlusHealthTopics")
        return structure_of_medlineplus;
    if (source == "NIDDK")
        return structure_of_niddk;
    return source == "GHR" ? structure_of_ghr : structure_of_prose;
}

/// Gathers the answers below their questions; an institute that an answer ends with goes to the author.
class Assembly {
public:
    explicit Assembly(MedquadDocument const& document)
        : m_document(document)
        , m_subject(subject_of(document))
        , m_metadata(medquad_metadata(document))
    {
        for (MedquadPair const& pair : document.pairs)
            add(pair);
    }

    [[nodiscard]] std::vector<Block> take_blocks()
    {
        std::vector<Block> blocks;
        for (Section& section : m_sections) {
            if (!section.question.empty())
                blocks.push_back({ BlockKind::heading, 2, 0, { section.question, {} } });
            std::ranges::move(section.answer, std::back_inserter(blocks));
        }
        return with_short_paragraphs(std::move(blocks));
    }
    [[nodiscard]] Metadata take_metadata() { return std::move(m_metadata); }

private:
    struct Section {
        std::string question; ///< Empty: it has no heading.
        std::vector<Block> answer;
    };

    void add(MedquadPair const& pair)
    {
        std::vector<Block> answer = structure_of(m_document.source)(pair.answer);
        std::string const institute = take_institute(answer);
        if (!institute.empty() && m_metadata.author.find(institute) == std::string::npos)
            m_metadata.author += (m_metadata.author.empty() ? "" : "; ") + institute;
        if (answer.empty())
            return;
        std::string const question
            = question_of(pair, answer.front().kind == BlockKind::bullet ? AnswerForm::points : AnswerForm::prose);
        std::erase_if(answer, [&](Block const& block) {
            return block.kind == BlockKind::heading && reads_the_same(block.content.text, question);
        });
        // Two answers to one question stand together, wherever the second one comes.
        auto section = std::ranges::find(m_sections, question, &Section::question);
        if (section == m_sections.end() || question.empty())
            section = m_sections.insert(m_sections.end(), { question, {} });
        std::ranges::move(answer, std::back_inserter(section->answer));
    }

    [[nodiscard]] std::string question_of(MedquadPair const& pair, AnswerForm form) const
    {
        // The only question of a topic says no more than its title does.
        bool const says_nothing
            = m_document.pairs.size() == 1 && pair.question.starts_with("Do you have information about");
        return says_nothing ? "" : plain_question(pair.question, m_document.focus, m_subject, form);
    }

    MedquadDocument const& m_document;
    Subject m_subject;
    Metadata m_metadata;
    std::vector<Section> m_sections;
};

} // namespace

} // namespace content::medquad

namespace content {

using namespace medquad;

base::Result<Article> read_medquad(std::string_view content, std::string_view name)
{
    TRY_VOID(check_size(content, k_article_file_limit_bytes, name));
    DecodedText const decoded = TRY(decode_text(content, name));
    TRY_VOID(check_input(decoded.text, name));
    MedquadDocument const document = TRY(parse_medquad(decoded.text, name));
    if (document.focus.size() > k_title_limit_bytes)
        return base::failure(base::ErrorCode::malformed,
            std::string(name) + ": <Focus> is " + std::to_string(document.focus.size())
                + " bytes long; a title has at most " + std::to_string(k_title_limit_bytes));
    Assembly assembly(document);
    Article article;
    article.metadata = assembly.take_metadata();
    article.blocks = TRY(split_long_blocks(assembly.take_blocks(), name));
    if (article.blocks.empty())
        return base::failure(
            base::ErrorCode::malformed, std::string(name) + ": '" + document.focus + "' holds no answer");
    return article;
}

} // namespace content
