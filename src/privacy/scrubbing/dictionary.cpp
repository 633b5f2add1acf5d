#include "privacy/scrubbing/dictionary.h"

#include <algorithm>
#include <array>
#include <string>

namespace privacy::scrubbing {

namespace {

using namespace std::string_view_literals;

/// What follows the stem of a Spanish verb, in any mood and tense.
constexpr auto k_verb_endings = std::to_array<std::string_view>({ "o", "as", "a", "es", "e", "amos", "emos", "imos",
    "ais", "eis", "is", "an", "en", "aba", "abas", "abamos", "aban", "ia", "ias", "iamos", "ian", "aste", "iste",
    "asteis", "isteis", "io", "aron", "ieron", "yeron", "yo", "are", "ere", "ire", "ara", "aras", "aran", "era", "eran",
    "ira", "iran", "aremos", "eremos", "iremos", "aria", "arias", "arian", "eria", "erian", "iria", "irian", "iera",
    "ieras", "ieramos", "ieran", "ase", "asen", "iese", "iesen", "ando", "iendo", "yendo", "ado", "ada", "ados", "adas",
    "ido", "ida", "idos", "idas", "ad", "ed", "id", "ar", "er", "ir", "i", "aramos" });

/// Of irregular verbs; up to three letters may stand before them: "compus", "mantuv".
constexpr auto k_irregular_stems = std::to_array<std::string_view>(
    { "pong", "pus", "pondr", "teng", "tuv", "tendr", "veng", "vin", "vendr", "dij", "dig", "dir", "hag", "hic", "har",
        "quis", "querr", "sup", "sabr", "hub", "habr", "pud", "podr", "salg", "saldr", "traig", "traj", "caig", "anduv",
        "estuv", "conduj", "duj", "fu", "sea", "ve", "oig", "valg", "valdr", "cupe" });

/// Spelling changes of a stem before its ending: the last letters seen, and those of the infinitive.
struct Change {
    std::string_view seen;
    std::string_view infinitive;
};
constexpr auto k_stem_changes = std::to_array<Change>(
    { { "", "" }, { "qu", "c" }, { "gu", "g" }, { "c", "z" }, { "zc", "c" }, { "j", "g" }, { "i", "" } });

constexpr auto k_pronouns
    = std::to_array<std::string_view>({ "me", "te", "se", "le", "les", "lo", "la", "los", "las", "nos", "os" });

constexpr std::uint8_t k_spanish = entries::spanish | entries::either;
constexpr std::uint8_t k_english = entries::english | entries::medical;

bool is_spanish(std::string_view word) { return (entries_of(word) & k_spanish) != 0; }

/// "piens" of pensar, "cuent" of contar, "pid" of pedir: the stressed vowel of the infinitive.
bool is_verb_stem(std::string const& stem)
{
    if (stem.size() < 2)
        return false;
    auto const is_infinitive = [](std::string const& base) {
        return is_spanish(base + "ar") || is_spanish(base + "er") || is_spanish(base + "ir");
    };
    bool const irregular = std::ranges::any_of(
        k_irregular_stems, [&](auto end) { return stem.ends_with(end) && stem.size() <= end.size() + 3; });
    if (irregular || is_infinitive(stem))
        return true;
    for (auto const& [seen, base] : { Change { "ie", "e" }, { "ue", "o" }, { "i", "e" }, { "u", "o" } })
        if (std::size_t const at = stem.rfind(seen); at != std::string::npos && stem.size() - at <= seen.size() + 3
            && is_infinitive(stem.substr(0, at) + std::string(base) + stem.substr(at + seen.size())))
            return true;
    return false;
}

bool is_verb(std::string_view word)
{
    for (std::string_view const ending : k_verb_endings) {
        if (!word.ends_with(ending) || word.size() < ending.size() + 2)
            continue;
        std::string_view const stem = word.substr(0, word.size() - ending.size());
        for (auto const& [seen, infinitive] : k_stem_changes)
            if (stem.ends_with(seen)
                && is_verb_stem(std::string(stem.substr(0, stem.size() - seen.size())) + std::string(infinitive)))
                return true;
    }
    return false;
}

/// "mandenme", "explicarselo": a verb with one or two pronouns.
bool is_verb_with_pronouns(std::string_view word)
{
    for (int pronouns = 0; pronouns < 2; ++pronouns) {
        auto const found = std::ranges::find_if(
            k_pronouns, [&](auto pronoun) { return word.ends_with(pronoun) && word.size() >= pronoun.size() + 4; });
        if (found == k_pronouns.end())
            return false;
        word.remove_suffix(found->size());
        bool const plain = word.ends_with('r') || word.ends_with("ndo"sv);
        if ((plain && is_spanish(word)) || is_verb(word))
            return true;
    }
    return false;
}

/// One of the stems, with the letters instead of the ending, is a word that a list of `kinds` has.
bool ends_in(
    std::string_view word, std::string_view ending, std::initializer_list<std::string_view> instead, std::uint8_t kinds)
{
    if (!word.ends_with(ending) || word.size() < ending.size() + 3)
        return false;
    std::string const stem(word.substr(0, word.size() - ending.size()));
    return std::ranges::any_of(
        instead, [&](auto letters) { return (entries_of(stem + std::string(letters)) & kinds) != 0; });
}

bool is_spanish_noun(std::string_view word)
{
    auto const without = [&](std::string_view ending, std::initializer_list<std::string_view> instead) {
        return ends_in(word, ending, instead, k_spanish);
    };
    for (std::string_view const ending : { "s"sv, "es"sv, "a"sv, "as"sv, "os"sv })
        if (without(ending, { "", "o", "e" }))
            return true;
    for (std::string_view const ending :
        { "ito"sv, "ita"sv, "itos"sv, "itas"sv, "illo"sv, "illa"sv, "isimo"sv, "isima"sv, "isimos"sv, "isimas"sv,
            "azo"sv, "on"sv, "cito"sv, "cita"sv, "citos"sv, "citas"sv, "mente"sv, "ero"sv, "era"sv })
        if (without(ending, { "", "o", "a", "e" }))
            return true;
    return without("ces", { "z" }) || without("quito", { "co" }) || without("quita", { "ca" })
        || without("amente", { "o" });
}

bool is_english_noun(std::string_view word)
{
    auto const without = [&](std::string_view ending, std::initializer_list<std::string_view> instead) {
        return ends_in(word, ending, instead, k_english);
    };
    for (std::string_view const ending : { "er"sv, "ers"sv, "ing"sv, "ings"sv, "or"sv, "ors"sv, "able"sv, "ability"sv,
             "ation"sv, "ations"sv, "ism"sv, "ed"sv, "y"sv })
        if (without(ending, { "", "e" }))
            return true;
    for (std::string_view const ending : { "ised"sv, "ising"sv, "ized"sv, "izing"sv, "isation"sv, "ization"sv })
        if (without(ending, { "", "y", "ize", "e" }))
            return true;
    return without("s", { "" }) || without("es", { "" }) || without("ies", { "y" }) || without("ness", { "", "y" })
        || without("less", { "" }) || without("ish", { "" }) || without("ier", { "y" }) || without("in", { "ing" })
        || without("ly", { "", "le" }) || without("ist", { "", "y", "e" }) || without("ists", { "", "y", "e" })
        || without("ment", { "" }) || without("ments", { "" }) || without("ful", { "", "y" }) || without("like", { "" })
        || without("wise", { "" }) || without("proof", { "" });
}

bool has_prefix(std::string_view word)
{
    return std::ranges::any_of(
        std::initializer_list<std::string_view> { "un", "re", "non", "pre", "anti", "over", "mis", "hyper", "hypo",
            "hiper", "hipo", "co", "super", "micro", "multi", "auto", "bio", "des", "out", "under", "mid", "self",
            "sub", "inter", "dis", "semi", "mega", "ultra", "post", "ex" },
        [&](auto prefix) {
            return word.starts_with(prefix) && word.size() >= prefix.size() + 4
                && is_common(word.substr(prefix.size()));
        });
}

} // namespace

std::uint8_t entries_of(std::string_view word)
{
    if (word.size() > k_longest_word)
        return 0;
    static Dictionary const table = dictionary();
    std::uint32_t const hash = short_hash_of(word);
    std::uint32_t const bucket = hash >> (32 - entries::k_upper_bits);
    for (std::uint32_t at = table.starts[bucket]; at < table.starts[bucket + 1]; ++at)
        if (table.hashes[at] == hash)
            return table.kinds[at];
    return 0;
}

bool is_common(std::string_view word) { return (entries_of(word) & entries::common) != 0; }

bool is_derived(std::string_view word)
{
    if (word.size() > k_longest_word)
        return false;
    return is_english_noun(word) || is_spanish_noun(word) || has_prefix(word) || is_verb(word)
        || is_verb_with_pronouns(word);
}

namespace {

bool is_everyday(std::string_view word) { return (entries_of(word) & entries::everyday) != 0; }

} // namespace

bool is_compound(std::string_view word)
{
    if (word.size() > k_longest_word)
        return false;
    for (std::size_t first = 3; first + 3 <= word.size(); ++first) {
        bool const long_enough = first > 3 || word.size() - first > 3;
        if (long_enough && (entries_of(word.substr(0, first)) & entries::english) != 0
            && (entries_of(word.substr(first)) & entries::english) != 0)
            return true;
    }
    return false;
}

Misspelling misspelling_of(std::string_view word)
{
    constexpr std::size_t k_longest_misspelt = 24; // Thousands of looks into the table take their time.
    if (word.size() > k_longest_misspelt)
        return Misspelling::none;
    constexpr Classes k_usual = lists::everyday_words | lists::health_words | lists::units | lists::roles
        | lists::titles | lists::relatives | lists::person_verbs | lists::wards | lists::departments
        | lists::institutions | lists::posts | lists::months;
    auto const is_listed = [](std::string_view plain) { return (classes_of(hash_of(plain)) & k_usual) != 0; };
    bool seldom = false;
    auto const is_usual = [&](std::string const& changed) {
        bool const everyday = is_everyday(changed);
        seldom |= everyday;
        std::string_view const plain = changed;
        return everyday && (is_listed(plain) || (plain.ends_with('s') && is_listed(plain.substr(0, plain.size() - 1))));
    };
    std::string changed(word);
    for (std::size_t at = 0; at + 1 < word.size(); ++at) {
        std::swap(changed[at], changed[at + 1]);
        if (is_usual(changed))
            return Misspelling::usual;
        std::swap(changed[at], changed[at + 1]);
    }
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (is_usual(std::string(word.substr(0, at)).append(word.substr(at + 1))))
            return Misspelling::usual;
        for (char letter = 'a'; letter <= 'z'; ++letter) {
            changed[at] = letter;
            if (is_usual(changed))
                return Misspelling::usual;
        }
        changed[at] = word[at];
    }
    for (std::size_t at = 0; at <= word.size(); ++at) {
        std::string longer = std::string(word.substr(0, at)).append(1, 'a').append(word.substr(at));
        for (char letter = 'a'; letter <= 'z'; ++letter) {
            longer[at] = letter;
            if (is_usual(longer))
                return Misspelling::usual;
        }
    }
    return seldom ? Misspelling::seldom : Misspelling::none;
}

} // namespace privacy::scrubbing
