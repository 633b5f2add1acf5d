#include "privacy/scrub_cases.h"

#include <algorithm>
#include <cctype>
#include <fstream>

namespace scrub_cases {

namespace {

bool is_letter_or_digit(char c) { return std::isalnum(static_cast<unsigned char>(c)) || (c & 0x80) != 0; }

bool all_removed(std::string const& text, std::vector<bool> const& removed, std::size_t begin, std::size_t end)
{
    for (std::size_t at = begin; at < end; ++at)
        if (is_letter_or_digit(text[at]) && !removed[at])
            return false;
    return true;
}

void count_words(Sentence const& sentence, std::vector<bool> const& removed, Score& out)
{
    std::vector<bool> marked(sentence.text.size());
    for (auto const& mark : sentence.marks)
        std::fill(marked.begin() + static_cast<long>(mark.begin), marked.begin() + static_cast<long>(mark.end), true);
    for (std::size_t at = 0; at < sentence.text.size();) {
        std::size_t end = at;
        while (end < sentence.text.size() && sentence.text[end] != ' ')
            ++end;
        bool const outside = end > at
            && std::find(marked.begin() + static_cast<long>(at), marked.begin() + static_cast<long>(end), true)
                == marked.begin() + static_cast<long>(end);
        bool const kept
            = std::find(removed.begin() + static_cast<long>(at), removed.begin() + static_cast<long>(end), true)
            == removed.begin() + static_cast<long>(end);
        out.words += outside;
        if (outside && !kept) {
            ++out.lost;
            out.misses.push_back("lost \"" + sentence.text.substr(at, end - at) + "\" of: " + sentence.text);
        }
        at = end + 1;
    }
}

} // namespace

Recall Score::structured() const
{
    Recall sum;
    for (auto const& [kind, recall] : by_kind)
        if (!kind.starts_with("name") && kind != "place" && kind != "ward" && kind != "job") {
            sum.marked += recall.marked;
            sum.found += recall.found;
        }
    return sum;
}

Sentence parse(std::string const& line)
{
    std::size_t const tab = line.find('\t');
    Sentence sentence { .language = line.substr(0, tab) };
    for (std::size_t at = tab + 1; at < line.size();) {
        if (line.compare(at, 2, "{{") != 0) {
            sentence.text += line[at++];
            continue;
        }
        std::size_t const bar = line.find('|', at);
        std::size_t const close = line.find("}}", at);
        std::size_t const begin = sentence.text.size();
        sentence.text += line.substr(bar + 1, close - bar - 1);
        sentence.marks.push_back({ line.substr(at + 2, bar - at - 2), begin, sentence.text.size() });
        at = close + 2;
    }
    return sentence;
}

std::vector<Sentence> read(std::string const& name)
{
    std::ifstream file(LECTERN_SOURCE_DIR "/tests/privacy/scrub/" + name);
    std::vector<Sentence> sentences;
    for (std::string line; std::getline(file, line);)
        sentences.push_back(parse(line));
    return sentences;
}

Score score(std::vector<Sentence> const& sentences)
{
    Score out;
    for (Sentence const& sentence : sentences) {
        std::vector<bool> removed(sentence.text.size());
        for (auto const& finding : privacy::find_identifiers(sentence.text, sentence.language))
            std::fill(removed.begin() + static_cast<long>(finding.begin),
                removed.begin() + static_cast<long>(finding.end), true);
        for (auto const& [kind, begin, end] : sentence.marks) {
            bool const found = all_removed(sentence.text, removed, begin, end);
            ++out.by_kind[kind].marked;
            out.by_kind[kind].found += found;
            ++out.by_language[sentence.language].marked;
            out.by_language[sentence.language].found += found;
            if (!found)
                out.misses.push_back(
                    "kept " + kind + " \"" + sentence.text.substr(begin, end - begin) + "\" of: " + sentence.text);
        }
        count_words(sentence, removed, out);
    }
    return out;
}

Score joined(Score one, Score const& other)
{
    auto const add = [](auto& sums, auto const& parts) {
        for (auto const& [name, recall] : parts) {
            sums[name].marked += recall.marked;
            sums[name].found += recall.found;
        }
    };
    add(one.by_kind, other.by_kind);
    add(one.by_language, other.by_language);
    one.words += other.words;
    one.lost += other.lost;
    one.misses.insert(one.misses.end(), other.misses.begin(), other.misses.end());
    return one;
}

} // namespace scrub_cases
