#include "catalogue/search/search.h"

#include "catalogue/search/house_spelling.h"
#include "catalogue/search/match.h"
#include "catalogue/search/pinyin.h"
#include "catalogue/search/question.h"
#include "catalogue/search/ranking.h"
#include "catalogue/search/snippet.h"
#include "content/vocabulary/article.h"
#include "content/vocabulary/placeholders.h"
#include "content/vocabulary/replacements.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace catalogue::search {

namespace {

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

/// Of results that are as good, the order of their slugs: their numbers tell of the order of imports.
void put_ties_in_order(SQLite::Database& edition, std::vector<Candidate>& candidates, std::size_t shown)
{
    SQLite::Statement article(edition, "SELECT slug FROM article WHERE id = ?");
    auto const slug_of = [&](Candidate const& candidate) {
        article.reset();
        article.bind(1, candidate.article);
        return article.executeStep() ? article.getColumn(0).getString() : std::string();
    };
    for (auto begin = candidates.begin();
         begin != candidates.end() && static_cast<std::size_t>(begin - candidates.begin()) < shown;) {
        auto const end
            = std::find_if(begin, candidates.end(), [&](Candidate const& each) { return each.score != begin->score; });
        if (end - begin > 1) {
            std::vector<std::pair<std::string, Candidate>> tied;
            std::transform(begin, end, std::back_inserter(tied), [&](auto const& each) {
                return std::pair { slug_of(each), each };
            });
            std::ranges::sort(tied, {}, [](auto const& each) { return std::tie(each.first, each.second.article); });
            std::ranges::transform(tied, begin, [](auto const& each) { return each.second; });
        }
        begin = end;
    }
}

std::vector<Candidate> candidates_of(SQLite::Database& edition, std::vector<MatchedSection> matched, int limit)
{
    std::ranges::stable_sort(matched, std::ranges::greater {}, &MatchedSection::score);
    std::map<std::int64_t, std::vector<MatchedSection>> by_article;
    for (MatchedSection const& section : matched)
        by_article[section.article].push_back(section);
    std::vector<Candidate> candidates;
    for (auto const& [article, sections] : by_article)
        candidates.push_back(candidate_of(sections));
    std::ranges::stable_sort(candidates, std::ranges::greater {}, &Candidate::score);
    auto const shown = static_cast<std::size_t>(std::max(limit, 0));
    put_ties_in_order(edition, candidates, shown);
    candidates.resize(std::min(candidates.size(), shown));
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

bool is_latin(std::string_view stem)
{
    return std::ranges::any_of(stem, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

/// Stands for each byte of a placeholder while words are marked: no text has it, and all else keeps its place.
constexpr char k_filler = '\x01';

/// A result shows an ellipsis where the leaflet has a telephone number.
void show_gaps(std::string& text, std::vector<MarkedRange>& marked)
{
    std::vector<content::Replacement> gaps;
    for (std::size_t begin = text.find(k_filler), end = 0; begin < text.size(); begin = text.find(k_filler, end)) {
        end = std::min(text.find_first_not_of(k_filler, begin), text.size());
        gaps.push_back({ static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), "\u2026" });
    }
    text = content::replaced(std::string_view(text), gaps);
    for (MarkedRange& range : marked)
        range = { content::offset_after(range.begin, content::Edge::begin, gaps),
            content::offset_after(range.end, content::Edge::end, gaps) };
}

class HitReader {
public:
    HitReader(SQLite::Database& edition, Stems stems, WordReader const& reader)
        : m_by_sound(reader.language().starts_with("zh") && std::ranges::any_of(stems, is_latin))
        , m_sought { std::move(stems) }
        , m_reader(reader)
        , m_article(edition, "SELECT slug, title FROM article WHERE id = ?")
        , m_names(edition,
              "SELECT title FROM article WHERE id = ?1 UNION SELECT subtitle FROM article WHERE id = ?1 "
              "UNION SELECT name FROM other_name WHERE article = ?1")
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
        if (m_by_sound)
            read_characters(candidate.article);
        hit.marked_title = marked_in(hit.title, m_sought, m_reader);
        read_section(hit);
        return hit;
    }

private:
    /// Of the names that Chinese was typed by the sound of.
    void read_characters(std::int64_t article)
    {
        m_sought.written.clear();
        m_names.reset();
        for (m_names.bind(1, article); m_names.executeStep();)
            std::ranges::move(meant_by_pinyin(m_names.getColumn(0).getString(), m_sought.stems),
                std::inserter(m_sought.written, m_sought.written.end()));
    }

    /// Of the row at hand: the cells of a table in a line.
    std::string text_of_block()
    {
        std::string text = content::without_placeholders(m_blocks.getColumn(1).getString(), k_filler);
        std::ranges::replace(text, '\t', ' ');
        return text;
    }

    void read_section(SearchHit& hit)
    {
        std::vector<Paragraph> paragraphs;
        bool headed = false, told = false;
        m_blocks.reset();
        SQLite::bind(m_blocks, hit.article.value, hit.position);
        for (bool first = true; m_blocks.executeStep(); first = false) {
            std::string const kind = m_blocks.getColumn(0).getString();
            bool const is_heading = kind == content::name_of(content::BlockKind::heading);
            if (first && is_heading) {
                headed = true;
                hit.heading = text_of_block();
                continue;
            }
            // An article may begin with nothing but a notice; what it says of its subject comes below a heading then.
            if (is_heading && (headed || told))
                break;
            bool const aside = is_heading || kind == content::name_of(content::BlockKind::notice);
            paragraphs.push_back({ text_of_block(), aside });
            told = told || !aside;
        }
        Snippet snippet = snippet_of(paragraphs, m_sought, m_reader);
        hit.snippet = std::move(snippet.text);
        hit.marked = std::move(snippet.marked);
        hit.passage = hit.position + (headed ? 1 : 0) + static_cast<int>(snippet.paragraph);
        hit.marked_heading = marked_in(hit.heading, m_sought, m_reader);

        int position = hit.position;
        auto const keep = [&](std::vector<MarkedRange> words) {
            if (!words.empty())
                hit.passages.push_back({ position, std::move(words) });
            ++position;
        };
        if (headed)
            keep(hit.marked_heading);
        std::ranges::for_each(snippet.marked_paragraphs, keep);
        show_gaps(hit.snippet, hit.marked);
        show_gaps(hit.heading, hit.marked_heading);
    }

    bool m_by_sound;
    Sought m_sought;
    WordReader const& m_reader;
    SQLite::Statement m_article, m_names, m_blocks;
};

} // namespace

SearchAnswer search(SQLite::Database& edition, SearchRequest const& request)
{
    SearchAnswer answer;
    // Without it each of some hundred look-ups would begin by finding out whether the file has changed.
    SQLite::Transaction const reading(edition);
    auto lexicon = Lexicon::of(edition, request.language);
    if (!lexicon)
        return answer;
    WordReader const reader(request.language);
    Question question = understand(request.words.view().substr(0, k_question_limit_bytes), reader, *lexicon,
        request.as_typed ? Spelling::as_typed : Spelling::corrected);
    HitReader hits(edition, stems_of(question), reader);
    Limits const limits { .articles = static_cast<std::size_t>(std::max(request.limit, 1)) };
    for (Candidate const& candidate : candidates_of(edition, match(edition, question, *lexicon, limits), request.limit))
        answer.hits.push_back(hits.read(candidate));
    if (!answer.hits.empty() && !question.corrected.empty())
        answer.corrected = in_house_spelling(question.corrected, request.words, answer.hits, reader);
    answer.says_nothing = true;
    reader.read(request.words.view().substr(0, k_question_limit_bytes),
        [&](Word const& word) { answer.says_nothing &= word.noise; });
    return answer;
}

} // namespace catalogue::search
