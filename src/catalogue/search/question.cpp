#include "catalogue/search/question.h"

#include "base/wipe.h"
#include "catalogue/search/intents.h"

#include <algorithm>

namespace catalogue::search {

namespace {

/// Words in a phrase that a synonym is known for, at most.
constexpr std::size_t k_longest_phrase = 5;
/// Of a long question those count that tell most; each takes its time.
constexpr std::size_t k_most_concepts = 24;
constexpr double k_synonym_likeness = 0.75;
/// A word that no article is named after is seldom what a question is about.
constexpr double k_unnamed = 0.6;
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
        add(made, { meaning.stem, meaning.likeness, meaning.sections });
    Meaning const& likeliest = typed.meanings.front();
    made.sections = likeliest.sections;
    made.small_talk = typed.small_talk;
    made.weight = lexicon.weight_of(likeliest.sections) * likeliest.likeness * (likeliest.named ? 1 : k_unnamed);
    return made;
}

void add_synonym(Concept& made, std::string const& synonym, Lexicon& lexicon)
{
    auto const sections = lexicon.sections_with(synonym);
    add(made, { synonym, k_synonym_likeness, sections });
    if (made.sections > 0)
        return;
    // A word of synonyms only: it tells as much as what it stands for.
    made.sections = sections;
    made.weight = lexicon.weight_of(made.sections);
}

/// "heart attack" stands for both its words' concepts as "myocardial infarction" does.
void add_synonyms(std::vector<Concept>& concepts, Lexicon& lexicon)
{
    for (std::size_t from = 0; from < concepts.size(); ++from) {
        std::string phrase;
        for (std::size_t count = 1; count <= k_longest_phrase && from + count <= concepts.size(); ++count) {
            phrase += (phrase.empty() ? "" : " ") + concepts[from + count - 1].alternatives.front().phrase;
            for (std::string const& synonym : lexicon.synonyms(phrase))
                for (std::size_t i = from; i < from + count; ++i)
                    add_synonym(concepts[i], synonym, lexicon);
        }
    }
}

/// Whether `phrase` has the words of `part`, side by side.
bool contains(std::string_view phrase, std::string_view part)
{
    return (' ' + std::string(phrase) + ' ').find(' ' + std::string(part) + ' ') != std::string::npos;
}

/// Where "urine" is looked for, "frequent urine" finds nothing more, and only takes its time.
void drop_narrower(Concept& made)
{
    auto const all = made.alternatives;
    std::erase_if(made.alternatives, [&](Alternative const& each) {
        return std::ranges::any_of(all, [&](Alternative const& other) {
            return other.phrase != each.phrase && contains(each.phrase, other.phrase);
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
    std::ranges::for_each(question.concepts, drop_narrower);
    mark_intents(question.concepts, reader);
    if (typed.size() > k_short_question)
        weigh(question.concepts);
    std::erase_if(question.concepts, [](Concept const& each) { return each.sections == 0; });
    keep_telling(question.concepts);
    return question;
}

} // namespace catalogue::search
