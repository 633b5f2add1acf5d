#include "bench/made_up_library.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <sstream>
#include <unordered_set>

namespace bench {

namespace {

/// About as many different words as a large English library has, most of them names.
constexpr std::size_t k_words = 100'000;
/// Zipf's law as Mandelbrot put it: how often a word stands is 1 / (rank + this).
constexpr double k_flattened = 10;
/// Titles are made of words from this rank on.
constexpr std::size_t k_first_name = 100;

constexpr std::array k_function_words { "the", "of", "and", "a", "in", "to", "is", "that", "it", "for", "with", "as",
    "are", "your", "or", "be", "by", "on", "may", "this", "from", "can", "have", "not", "you", "at", "these", "if" };
constexpr std::array k_common_words { "people", "symptoms", "treatment", "doctor", "blood", "pain", "cause", "risk",
    "body", "disease", "children", "skin", "tests", "medicine", "heart", "cells", "help", "infection", "condition",
    "health", "care", "fever", "age", "common", "severe", "family", "weeks", "signs", "muscle", "brain" };
constexpr std::array k_kinds { "disease", "syndrome", "infection", "disorder", "deficiency", "cancer", "anemia" };
constexpr std::array k_circumstances { "in children", "in adults", "type 1", "type 2", "in pregnancy", "and diet" };
constexpr std::array k_headings { "What is {}?", "What are the symptoms of {}?", "What causes {}?",
    "How is {} diagnosed?", "What are the treatments for {}?", "How to prevent {}", "Living with {}", "Outlook" };
constexpr std::array k_asked { "treatment", "symptoms", "causes", "diagnosis", "prevention" };

/// Some begin many words, as in any language.
constexpr std::array k_beginnings { "ca", "co", "cri", "ce", "pa", "per", "pro", "sa", "ste", "ma", "me", "hy", "he",
    "an", "ar", "di", "de", "ba", "bro", "ta", "tro", "la", "li", "na", "ne", "fi", "ga", "glo", "op", "or", "ep", "in",
    "ra", "re", "va", "ul", "za", "ky", "qui", "xe", "ju" };
constexpr std::array k_middles { "ro", "li", "ta", "ne", "mo", "ster", "phi", "cu", "do", "ga", "ri", "no", "lo", "the",
    "mi", "va", "pe", "so", "bi", "ra", "ly", "co" };
constexpr std::array k_endings { "sis", "ma", "tis", "nia", "ron", "lin", "pathy", "gram", "cyte", "tion", "gia", "rix",
    "dal", "met", "sin", "vir", "zole", "ten", "ral", "pus" };

template <typename List>
auto const& one_of(List const& list, Dice& dice)
{
    return list[dice.below(list.size())];
}

/// Frequent words are short.
std::string made_up_word(Dice& dice, std::size_t rank)
{
    std::string word = one_of(k_beginnings, dice);
    std::size_t const most = rank < 2'000 ? 1 : 3;
    for (std::size_t middle = dice.below(most + 1) + (rank < 2'000 ? 0 : 1); middle > 0; --middle)
        word += one_of(k_middles, dice);
    return word + one_of(k_endings, dice);
}

std::string capitalised(std::string text)
{
    if (text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::vector<std::string> words_of(std::string const& text)
{
    std::istringstream words(text);
    return { std::istream_iterator<std::string>(words), {} };
}

std::string const& longest_of(std::vector<std::string> const& words)
{
    return *std::ranges::max_element(words, {}, &std::string::size);
}

/// A letter too many, missing, wrong, or swapped with the next; not the first.
std::string misspelt(std::string word, Dice& dice)
{
    std::size_t const at = 1 + dice.below(word.size() - 2);
    auto const letter = static_cast<char>('a' + static_cast<char>(dice.below(26)));
    switch (dice.below(4)) {
    case 0: return word.insert(at, 1, letter);
    case 1: return word.erase(at, 1);
    case 2: word[at] = letter; return word;
    default: std::swap(word[at], word[at + 1]); return word;
    }
}

} // namespace

std::uint64_t Dice::next()
{
    std::uint64_t mixed = m_state += 0x9E3779B97F4A7C15;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
    return mixed ^ (mixed >> 31);
}

MadeUpLibrary::MadeUpLibrary(std::size_t articles)
    : m_articles(articles)
    , m_words(k_common_words.begin(), k_common_words.end())
{
    Dice dice(1);
    std::unordered_set<std::string> made;
    while (m_words.size() < k_words)
        if (auto word = made_up_word(dice, m_words.size()); made.insert(word).second)
            m_words.push_back(std::move(word));
    double sum = 0;
    for (std::size_t rank = 1; rank <= k_words; ++rank)
        m_reached.push_back(sum += 1 / (static_cast<double>(rank) + k_flattened));
}

std::string const& MadeUpLibrary::text_word(Dice& dice) const
{
    auto const found = std::ranges::lower_bound(m_reached, dice.share() * m_reached.back());
    return m_words[static_cast<std::size_t>(found - m_reached.begin())];
}

std::string const& MadeUpLibrary::name_word(Dice& dice) const
{
    // As many names between ranks 100 and 1,000 as between 1,000 and 10,000.
    double const first = std::log(k_first_name), last = std::log(k_words);
    return m_words[static_cast<std::size_t>(std::exp(first + dice.share() * (last - first)))];
}

std::string MadeUpLibrary::subject(Dice& dice) const
{
    std::string const name = name_word(dice);
    switch (dice.below(8)) {
    case 0:
    case 1: return name;
    case 2:
    case 3: return name + ' ' + name_word(dice);
    case 4:
    case 5: return name + ' ' + one_of(k_kinds, dice);
    case 6: return name_word(dice) + ' ' + name + ' ' + one_of(k_kinds, dice);
    default: return name + ' ' + one_of(k_circumstances, dice);
    }
}

std::string MadeUpLibrary::paragraph(Dice& dice, std::vector<std::string> const& own_words) const
{
    std::string text;
    for (std::size_t sentences = 3 + dice.below(4); sentences > 0; --sentences) {
        std::string sentence;
        for (std::size_t words = 8 + dice.below(8); words > 0; --words) {
            std::size_t const kind = dice.below(100);
            sentence += sentence.empty() ? "" : " ";
            sentence += kind < 45 ? one_of(k_function_words, dice)
                : kind < 57       ? one_of(own_words, dice)
                                  : text_word(dice);
        }
        text += (text.empty() ? "" : " ") + capitalised(sentence) + '.';
    }
    return text;
}

content::Article MadeUpLibrary::article(std::size_t number) const
{
    Dice dice(number + 1'000);
    content::Article made;
    std::string const name = subject(dice);
    made.metadata = { .slug = "made-up-" + std::to_string(number), .title = capitalised(name), .language = "en" };
    for (std::size_t names = dice.one_in(3) ? 1 + dice.below(2) : 0; names > 0; --names)
        made.metadata.other_names.push_back(capitalised(subject(dice)));
    // What an article is about, it says again and again.
    auto own_words = words_of(name);
    for (int i = 0; i < 6; ++i)
        own_words.push_back(text_word(dice));
    made.blocks.push_back({ .kind = content::BlockKind::paragraph, .content = { paragraph(dice, own_words), {} } });
    for (std::size_t i = dice.below(2); i < k_headings.size(); i += 1 + dice.below(4)) {
        std::string const heading = fmt::format(fmt::runtime(k_headings.at(i)), name);
        made.blocks.push_back({ .kind = content::BlockKind::heading, .level = 2, .content = { heading, {} } });
        made.blocks.push_back({ .kind = content::BlockKind::paragraph, .content = { paragraph(dice, own_words), {} } });
    }
    return made;
}

std::string MadeUpLibrary::question(Typed how, Dice& dice) const
{
    Dice of_article(dice.below(m_articles) + 1'000);
    auto const words = words_of(subject(of_article));
    switch (how) {
    case Typed::one_word: return dice.one_in(2) ? longest_of(words) : text_word(dice);
    case Typed::half_a_word: {
        std::string const& word = longest_of(words);
        return word.substr(0, 2 + dice.below(word.size() - 2));
    }
    case Typed::up_to_four_words: {
        std::string const more = dice.one_in(2) ? one_of(k_asked, dice) : text_word(dice);
        return fmt::format("{} {}", fmt::join(words, " "), more);
    }
    case Typed::misspelt_word: return misspelt(longest_of(words), dice);
    case Typed::long_question:
        return fmt::format(
            "My doctor told me last week that I may have {} and since then I have had {} and a lot of {} "
            "in my {}, so what can be done about the {} and is the {} going to get better?",
            fmt::join(words, " "), text_word(dice), text_word(dice), text_word(dice), text_word(dice), text_word(dice));
    }
    return {};
}

} // namespace bench
