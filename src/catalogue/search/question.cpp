#include "catalogue/search/question.h"

#include "base/wipe.h"
#include "catalogue/search/intents.h"
#include "catalogue/search/phrase.h"

#include <algorithm>
#include <cmath>

namespace catalogue::search {

namespace {

/// Words in a phrase that a synonym is known for, at most.
constexpr std::size_t k_longest_phrase = 5;
/// Of a long question those count that tell most; each takes its time.
constexpr std::size_t k_most_concepts = 24;
constexpr double k_synonym_likeness = 0.75;
/// A word of a phrase that means something of its own.
constexpr double k_part_likeness = 0.5;
/// A word that no article is named after is seldom what a question is about.
constexpr double k_unnamed = 0.6;
/// A language with fewer sections lacks words that are in any question; what it has counts all the more.
constexpr double k_many_sections = 300;
constexpr double k_said_again = 0.4, k_small_talk = 0.3;

void add(Concept& made, Alternative alternative)
{
    if (std::ranges::find(made.alternatives, alternative.phrase, &Alternative::phrase) == made.alternatives.end())
        made.alternatives.push_back(std::move(alternative));
}

Concept concept_of(TypedWord const& typed, Lexicon const& lexicon)
{
    Concept made;
    for (Meaning const& meaning : typed.meanings)
        add(made, { meaning.stem, meaning.likeness, meaning.certainty, meaning.sections });
    Meaning const& likeliest = typed.meanings.front();
    made.sections = likeliest.sections;
    made.small_talk = typed.small_talk;
    made.weight = lexicon.weight_of(likeliest.sections) * likeliest.likeness * (likeliest.named ? 1 : k_unnamed);
    return made;
}

void add_synonym(Concept& made, std::string const& synonym, Lexicon& lexicon)
{
    auto const sections = lexicon.sections_with(synonym);
    add(made, { synonym, k_synonym_likeness, made.certainty(), sections });
    if (made.sections > 0)
        return;
    // A word of synonyms only: it tells as much as what it stands for.
    made.sections = sections;
    made.weight = lexicon.weight_of(made.sections);
}

/// Concepts of the question, one after the other.
struct Span {
    std::size_t from = 0, count = 0;

    [[nodiscard]] bool contains(Span const& other) const
    {
        return other.from >= from && other.from + other.count <= from + count;
    }
};

std::string phrase_of(std::vector<Concept> const& concepts, Span const& span)
{
    std::string phrase;
    for (std::size_t i = span.from; i < span.from + span.count; ++i)
        phrase += (phrase.empty() ? "" : " ") + concepts[i].alternatives.front().phrase;
    return phrase;
}

/// "heart attack" stands for both its words' concepts as "myocardial infarction" does, and takes their place: a
/// "water pill" is no water.
void add_phrase(
    std::vector<Concept>& concepts, Span const& span, std::vector<std::string> const& synonyms, Lexicon& lexicon)
{
    std::string const phrase = phrase_of(concepts, span);
    auto const sections = lexicon.sections_with(phrase);
    for (std::size_t i = span.from; i < span.from + span.count; ++i) {
        for (Alternative& part : concepts[i].alternatives)
            part.likeness = std::min(part.likeness, k_part_likeness);
        if (sections > 0)
            add(concepts[i], { phrase, 1, concepts[i].certainty(), sections });
        for (std::string const& synonym : synonyms)
            add_synonym(concepts[i], synonym, lexicon);
    }
}

void add_synonyms(std::vector<Concept>& concepts, Lexicon& lexicon)
{
    for (Concept& each : concepts)
        for (std::string const& synonym : lexicon.synonyms(each.alternatives.front().phrase))
            add_synonym(each, synonym, lexicon);
    // The longest first: "low blood pressure" is no "low blood".
    std::vector<Span> taken;
    for (std::size_t count = std::min(k_longest_phrase, concepts.size()); count > 1; --count)
        for (Span span { 0, count }; span.from + count <= concepts.size(); ++span.from) {
            if (std::ranges::any_of(taken, [&](Span const& other) { return other.contains(span); }))
                continue;
            auto const synonyms = lexicon.synonyms(phrase_of(concepts, span));
            if (synonyms.empty())
                continue;
            add_phrase(concepts, span, synonyms, lexicon);
            taken.push_back(span);
        }
}

/// "can't get pregnant": a word with others beside it that say nothing by themselves.
void add_synonyms_of_one_word(
    std::vector<Concept>& concepts, std::string_view question, WordReader const& reader, Lexicon& lexicon)
{
    std::vector<Word> const words = words_in(question, reader);
    for (std::size_t begin = 0; begin < words.size(); ++begin)
        for (std::size_t count = 2; count <= k_longest_phrase && begin + count <= words.size(); ++count) {
            auto const first = words.begin() + static_cast<std::ptrdiff_t>(begin);
            std::vector<Word> const part(first, first + static_cast<std::ptrdiff_t>(count));
            auto const [key, is_found_so] = phrase_of(part, reader.language());
            if (is_found_so)
                continue;
            auto const told = std::ranges::find_if(part, [](Word const& word) { return !word.noise; });
            auto const found = std::ranges::find_if(
                concepts, [&](Concept const& each) { return each.alternatives.front().phrase == told->stem; });
            if (found == concepts.end())
                continue;
            auto const synonyms = lexicon.synonyms(key);
            if (synonyms.empty())
                continue;
            for (Alternative& alternative : found->alternatives)
                alternative.likeness = std::min(alternative.likeness, k_part_likeness);
            for (std::string const& synonym : synonyms)
                add_synonym(*found, synonym, lexicon);
        }
}

/// Whether `phrase` has the words of `part`, side by side.
bool contains(std::string_view phrase, std::string_view part)
{
    return (' ' + std::string(phrase) + ' ').find(' ' + std::string(part) + ' ') != std::string::npos;
}

/// Where "urine" is looked for, "frequent urine" finds nothing more, and only takes its time, unless it counts more.
void drop_narrower(Concept& made)
{
    auto const all = made.alternatives;
    std::erase_if(made.alternatives, [&](Alternative const& each) {
        return std::ranges::any_of(all, [&](Alternative const& other) {
            return other.phrase != each.phrase && other.likeness >= each.likeness
                && contains(each.phrase, other.phrase);
        });
    });
}

void mark_intents(std::vector<Concept>& concepts, WordReader const& reader)
{
    auto const stems = intent_stems(reader);
    for (Concept& each : concepts)
        each.intent = stems.contains(each.alternatives.front().phrase);
}

/// In a long question: what is said again is what it is about, and what everybody writes is not.
void weigh(std::vector<Concept>& concepts)
{
    for (Concept& each : concepts) {
        each.weight *= 1 + k_said_again * std::min(each.times - 1, 2);
        if (each.small_talk)
            each.weight *= k_small_talk;
        each.intent = each.intent && !each.small_talk;
    }
}

std::ptrdiff_t words_that_say_nothing(std::string_view text, WordReader const& reader)
{
    std::ptrdiff_t words = 0;
    reader.read(text, [&](Word const& word) { words += word.noise ? 1 : 0; });
    return words;
}

/// See Question::unheard. A single word is guessed at from as far as need be.
double unheard_in(
    std::string_view question, std::vector<TypedWord> const& typed, WordReader const& reader, Lexicon const& lexicon)
{
    if (typed.size() < 2)
        return 0;
    double unheard = 0;
    bool knows_one = false;
    for (TypedWord const& word : typed) {
        double const certainty = word.meanings.empty() ? 0 : word.meanings.front().certainty;
        unheard += word.small_talk ? 0 : 1 - certainty;
        knows_one = knows_one || (certainty >= 1 && !word.small_talk);
    }
    // Among many words of the library's language there are names of people and places.
    auto const words
        = static_cast<double>(typed.size()) + static_cast<double>(words_that_say_nothing(question, reader));
    bool const names = typed.size() > k_short_question && unheard < words / 2;
    auto const sections = static_cast<double>(lexicon.sections());
    double const small = knows_one ? std::min(1.0, std::log(1 + sections) / std::log(1 + k_many_sections)) : 1;
    return unheard * (names ? k_small_talk : 1) * k_unnamed * small * lexicon.weight_of(0);
}

/// The others in their order.
void keep_telling(std::vector<Concept>& concepts)
{
    while (concepts.size() > k_most_concepts)
        concepts.erase(std::ranges::min_element(concepts, {}, &Concept::weight));
}

/// The question with what was taken for something else replaced.
base::WipingString corrected(std::string_view question, std::vector<TypedWord> const& words)
{
    base::WipingString text;
    if (std::ranges::all_of(words, [](TypedWord const& word) { return word.corrected.empty(); }))
        return text;
    std::size_t at = 0;
    for (TypedWord const& word : words) {
        if (word.corrected.empty())
            continue;
        // Two words of one that was typed stand at the same place.
        if (word.begin >= at)
            text += question.substr(at, word.begin - at);
        else
            text += ' ';
        text += word.corrected;
        at = word.end;
    }
    text += question.substr(at);
    return text;
}

} // namespace

Question::~Question()
{
    for (Concept& each : concepts)
        for (Alternative& alternative : each.alternatives)
            base::wipe(alternative.phrase);
}

Question understand(std::string_view words, WordReader const& reader, Lexicon& lexicon, Spelling spelling)
{
    auto const typed = read_words(words, reader, lexicon, spelling);
    Question question;
    question.corrected = corrected(words, typed);
    question.unheard = unheard_in(words, typed, reader, lexicon);
    for (TypedWord const& word : typed) {
        if (word.meanings.empty())
            continue;
        auto const& stem = word.meanings.front().stem;
        auto const same = [&](Concept const& other) { return other.alternatives.front().phrase == stem; };
        if (auto const said = std::ranges::find_if(question.concepts, same); said != question.concepts.end())
            ++said->times;
        else
            question.concepts.push_back(concept_of(word, lexicon));
    }
    add_synonyms(question.concepts, lexicon);
    add_synonyms_of_one_word(question.concepts, words, reader, lexicon);
    std::ranges::for_each(question.concepts, drop_narrower);
    mark_intents(question.concepts, reader);
    if (typed.size() > k_short_question)
        weigh(question.concepts);
    std::erase_if(question.concepts, [](Concept const& each) { return each.sections == 0; });
    keep_telling(question.concepts);
    return question;
}

} // namespace catalogue::search
