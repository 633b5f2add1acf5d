#include "catalogue/search/section_reader.h"

#include "catalogue/search/intents.h"
#include "catalogue/search/lexicon.h"
#include "catalogue/search/pinyin.h"
#include "content/vocabulary/placeholders.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace catalogue::search {

namespace {

std::int64_t words_in(std::string const& stems) { return stems.empty() ? 0 : std::ranges::count(stems, ' ') + 1; }

std::string marked(std::string stems, Mark mark)
{
    std::ranges::replace(stems, static_cast<char>(Mark::word), static_cast<char>(mark));
    return stems;
}

} // namespace

SectionReader::SectionReader(IndexedLanguage const& language, WordCounts& counts)
    : m_chinese(language.language.starts_with("zh"))
    , m_mark(std::to_string(language.id) + static_cast<char>(Mark::word))
    , m_reader(language.language)
    , m_intents(intent_stems(m_reader))
    , m_counts(counts)
{
    m_reader.keep_words();
}

void SectionReader::read(ArticleText const& article, Visit const& visit)
{
    std::string names = m_chinese ? article.subtitle + "; " + pinyin_of(article.title) : article.subtitle;
    for (std::string const& name : article.names)
        names += "; " + name + (m_chinese ? "; " + pinyin_of(name) : "");
    Section section;
    section.indexed.article = article.id;
    section.indexed.title = stems_of(article.title, Standing::name);
    section.indexed.names = stems_of(names, Standing::name);
    section.indexed.title_words = words_in(section.indexed.title);
    for (BlockText const& block : article.blocks)
        add_block(section, block, visit);
    finish(section, visit);
    m_counts.end_section();
}

std::string SectionReader::stems_of(std::string_view text, Standing standing)
{
    std::string stems;
    Word last;
    m_reader.read(text, [&](Word const& word) {
        if (word.noise)
            return;
        stems += stems.empty() ? "" : " ";
        stems += m_mark;
        stems += word.stem;
        m_counts.count(word, standing);
        // "X-ray" is typed as "xray", too.
        if (last.end > 0 && last.end + 1 == word.begin && text[last.end] == '-')
            m_counts.count({ last.begin, word.end, last.spelling + word.spelling, last.written + word.written,
                               last.stem + ' ' + word.stem, false },
                standing);
        last = word.end < text.size() && text[word.end] == '-' ? word : Word {};
    });
    return stems;
}

void SectionReader::add_block(Section& section, BlockText const& block, Visit const& visit)
{
    IndexedSection& indexed = section.indexed;
    if (block.is_heading)
        finish(section, visit);
    if (section.empty)
        indexed.position = block.position;
    section.empty = false;
    std::string const text = content::without_placeholders(block.text);
    if (block.is_heading)
        indexed.heading = stems_of(text, Standing::heading);
    else
        indexed.body += (indexed.body.empty() ? "" : " ") + stems_of(text, Standing::body);
}

/// Then the next of the article begins.
void SectionReader::finish(Section& section, Visit const& visit)
{
    if (section.empty)
        return;
    section.indexed.body_words = words_in(section.indexed.body);
    section.indexed.lists = lists_of(section.indexed);
    visit(section.indexed);
    m_counts.end_section();
    section.indexed.heading.clear();
    section.indexed.body.clear();
    section.empty = true;
}

std::string SectionReader::lists_of(IndexedSection const& section) const
{
    std::string lists;
    bool const begins = section.position == 0, answers = names_intent(section.heading);
    if (begins)
        lists += marked(section.title, Mark::title) + ' ';
    if (answers)
        lists += marked(section.title, Mark::title_intent) + ' ';
    if (begins || answers)
        lists += marked(section.names, Mark::names);
    return lists;
}

bool SectionReader::names_intent(std::string const& stems) const
{
    std::istringstream words(stems);
    for (std::string word; words >> word;)
        if (m_intents.contains(std::string_view(word).substr(word.find(static_cast<char>(Mark::word)) + 1)))
            return true;
    return false;
}

} // namespace catalogue::search
