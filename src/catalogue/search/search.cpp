#include "catalogue/search/search.h"

#include "catalogue/search/match.h"
#include "catalogue/search/question.h"
#include "catalogue/search/snippet.h"
#include "content/vocabulary/article.h"

#include <algorithm>
#include <map>

namespace catalogue::search {

namespace {

/// Of two sections that answer about as well, an article's beginning is opened.
constexpr double k_beginning = 1.05;
/// A question is cut here; nobody reads on either.
constexpr std::size_t k_question_limit_bytes = 2000;

struct Candidate {
    std::int64_t article = 0;
    int position = 0;
    double score = 0;
};

/// An article is as good as its best section. What the others say counts for nothing: long articles would come first.
Candidate candidate_of(std::vector<MatchedSection> const& sections)
{
    auto const worth = [](MatchedSection const& section) {
        return section.position == 0 ? section.score * k_beginning : section.score;
    };
    auto const shown = std::ranges::max_element(sections, {}, worth);
    return { shown->article, shown->position, std::ranges::max(sections, {}, &MatchedSection::score).score };
}

std::vector<Candidate> candidates_of(std::vector<MatchedSection> matched, int limit)
{
    std::ranges::stable_sort(matched, std::ranges::greater {}, &MatchedSection::score);
    std::map<std::int64_t, std::vector<MatchedSection>> by_article;
    for (MatchedSection const& section : matched)
        by_article[section.article].push_back(section);
    std::vector<Candidate> candidates;
    for (auto const& [article, sections] : by_article)
        candidates.push_back(candidate_of(sections));
    std::ranges::stable_sort(candidates, std::ranges::greater {}, &Candidate::score);
    candidates.resize(std::min(candidates.size(), static_cast<std::size_t>(std::max(limit, 0))));
    return candidates;
}

Stems stems_of(Question const& question)
{
    Stems stems;
    for (Concept const& each : question.concepts)
        for (Alternative const& alternative : each.alternatives) {
            std::string_view rest = alternative.phrase;
            for (auto end = rest.find(' '); end != rest.npos; end = rest.find(' ')) {
                stems.emplace(rest.substr(0, end));
                rest.remove_prefix(end + 1);
            }
            stems.emplace(rest);
        }
    return stems;
}

class HitReader {
public:
    HitReader(SQLite::Database& edition, Stems stems, WordReader const& reader)
        : m_stems(std::move(stems))
        , m_reader(reader)
        , m_article(edition, "SELECT slug, title FROM article WHERE id = ?")
        , m_blocks(edition, "SELECT kind, text FROM block WHERE article = ? AND position >= ? ORDER BY position")
    {
    }

    SearchHit read(Candidate const& candidate)
    {
        SearchHit hit;
        hit.article = { candidate.article };
        hit.position = candidate.position;
        hit.score = candidate.score;
        m_article.reset();
        m_article.bind(1, candidate.article);
        if (m_article.executeStep()) {
            hit.slug = m_article.getColumn(0).getString();
            hit.title = m_article.getColumn(1).getString();
        }
        hit.marked_title = marked_in(hit.title, m_stems, m_reader);
        read_section(hit);
        return hit;
    }

private:
    void read_section(SearchHit& hit)
    {
        std::vector<std::string> paragraphs;
        bool headed = false;
        m_blocks.reset();
        SQLite::bind(m_blocks, hit.article.value, hit.position);
        for (bool first = true; m_blocks.executeStep(); first = false) {
            bool const is_heading = m_blocks.getColumn(0).getString() == content::name_of(content::BlockKind::heading);
            if (is_heading && !first)
                break;
            headed = headed || is_heading;
            (is_heading ? hit.heading : paragraphs.emplace_back()) = m_blocks.getColumn(1).getString();
        }
        Snippet snippet = snippet_of(paragraphs, m_stems, m_reader);
        hit.snippet = std::move(snippet.text);
        hit.marked = std::move(snippet.marked);
        hit.passage = hit.position + (headed ? 1 : 0) + static_cast<int>(snippet.paragraph);
        hit.marked_heading = marked_in(hit.heading, m_stems, m_reader);

        int position = hit.position;
        auto const keep = [&](std::vector<MarkedRange> words) {
            if (!words.empty())
                hit.passages.push_back({ position, std::move(words) });
            ++position;
        };
        if (headed)
            keep(hit.marked_heading);
        std::ranges::for_each(snippet.marked_paragraphs, keep);
    }

    Stems m_stems;
    WordReader const& m_reader;
    SQLite::Statement m_article, m_blocks;
};

} // namespace

SearchAnswer search(SQLite::Database& edition, SearchRequest const& request)
{
    SearchAnswer answer;
    auto lexicon = Lexicon::of(edition, request.language);
    if (!lexicon)
        return answer;
    WordReader const reader(request.language);
    Question question = understand(request.words.view().substr(0, k_question_limit_bytes), reader, *lexicon,
        request.as_typed ? Spelling::as_typed : Spelling::corrected);
    HitReader hits(edition, stems_of(question), reader);
    for (Candidate const& candidate : candidates_of(match(edition, question, *lexicon), request.limit))
        answer.hits.push_back(hits.read(candidate));
    if (!answer.hits.empty())
        answer.corrected = std::move(question.corrected);
    answer.says_nothing = true;
    reader.read(request.words.view().substr(0, k_question_limit_bytes),
        [&](Word const& word) { answer.says_nothing &= word.noise; });
    return answer;
}

} // namespace catalogue::search
