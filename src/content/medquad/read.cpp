#include "content/medquad/document.h"
#include "content/medquad/institute.h"
#include "content/medquad/metadata.h"
#include "content/medquad/question.h"
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
    return structure_of_niddk;
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

    [[nodiscard]] std::vector<Block> take_blocks() { return std::move(m_blocks); }
    [[nodiscard]] Metadata take_metadata() { return std::move(m_metadata); }

private:
    void add(MedquadPair const& pair)
    {
        std::vector<Block> answer = structure_of(m_document.source)(pair.answer);
        std::string const institute = take_institute(answer);
        if (!institute.empty() && m_metadata.author.find(institute) == std::string::npos)
            m_metadata.author += (m_metadata.author.empty() ? "" : "; ") + institute;
        if (answer.empty())
            return;
        add_heading(pair, answer.front().kind == BlockKind::bullet ? AnswerForm::points : AnswerForm::prose);
        std::move(answer.begin(), answer.end(), std::back_inserter(m_blocks));
    }

    void add_heading(MedquadPair const& pair, AnswerForm form)
    {
        // The only question of a topic says no more than its title does.
        bool const says_nothing
            = m_document.pairs.size() == 1 && pair.question.starts_with("Do you have information about");
        std::string question = says_nothing ? "" : plain_question(pair.question, m_document.focus, m_subject, form);
        if (question.empty() || question == m_last_question)
            return;
        m_blocks.push_back({ BlockKind::heading, 2, 0, { question, {} } });
        m_last_question = std::move(question);
    }

    MedquadDocument const& m_document;
    Subject m_subject;
    Metadata m_metadata;
    std::vector<Block> m_blocks;
    std::string m_last_question;
};

} // namespace

} // namespace content::medquad

namespace content {

using namespace medquad;

base::Result<Article> read_medquad(std::string_view content, std::string_view name)
{
    TRY_VOID(check_input(content, name));
    MedquadDocument const document = TRY(parse_medquad(content, name));
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
