// Runs while Lectern is built: turns lists of words and names into a source file with one table of their hashes.
// Usage: write_table OUTPUT KIND=FILE..., where KIND is
//   english, spanish   words with a blank or a line between them, in lower case where they are common ones
//   either             words of both, or words and names all in lower case
//   clinical           English words of medicine
//   english_text, spanish_text   ordinary prose, whose lower-case words are common ones from the third time on
//   names              a source file of Python with tuples that are called first_names or last_names

#include "privacy/scrubbing/dictionary.h"
#include "privacy/scrubbing/dictionary/learn_shapes.h"
#include "privacy/scrubbing/dictionary/name_lists.h"
#include "privacy/scrubbing/text.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

namespace {

using namespace privacy::scrubbing;

using Table = std::map<std::uint32_t, std::uint8_t>;

/// What names are told from by their letters.
struct Vocabulary {
    std::set<std::string> words;
    std::set<std::string> names;
};

void add_letters(std::string const& plain, std::set<std::string>& out)
{
    constexpr std::size_t k_shortest = 4;
    if (plain.size() >= k_shortest && plain.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos)
        out.insert(plain);
}

/// What a list says of its words in lower case, and of those with a capital.
struct Kinds {
    std::uint8_t lower;
    std::uint8_t capital;
};

void add_word(Table& table, Vocabulary& vocabulary, std::string const& entry, Kinds kinds)
{
    // Hunspell's lists begin with a count, and tell the endings that a word takes after a slash.
    Text const text = plain_text(valid_utf8(entry.substr(0, entry.find('/'))));
    if (text.plain.size() < 2 || text.plain.ends_with("'s") || (text.plain[0] >= '0' && text.plain[0] <= '9'))
        return;
    bool const is_name = std::ranges::find(text.upper, true) != text.upper.end();
    table[short_hash_of(text.plain)] |= is_name ? kinds.capital : kinds.lower;
    // Not from our own lists, so that a word added to one of them changes no weight.
    if (!is_name && (kinds.lower & (entries::english | entries::spanish)) != 0)
        add_letters(text.plain, vocabulary.words);
}

/// Seldom words may be misspelt ones, or names without their capital.
constexpr int k_times_in_prose = 3;

void add_prose(Table& table, std::string const& prose, std::uint8_t kind, std::map<std::string, int>& times)
{
    Text const text = plain_text(valid_utf8(prose));
    for (std::size_t at = 0, end = 0; at < text.plain.size(); at = end + 1) {
        end = text.plain.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at);
        end = end == std::string::npos ? text.plain.size() : end;
        bool const lower
            = std::find(text.upper.begin() + static_cast<long>(at), text.upper.begin() + static_cast<long>(end), true)
            == text.upper.begin() + static_cast<long>(end);
        if (end - at > 3 && lower && ++times[text.plain.substr(at, end - at)] == k_times_in_prose)
            table[short_hash_of(text.plain.substr(at, end - at))] |= kind;
    }
}

void write(std::ostream& out, Table const& table, shapes::Weights const& weights)
{
    out << "#include \"privacy/scrubbing/dictionary.h\"\n\nnamespace privacy::scrubbing {\n\nnamespace {\n\n"
           "constexpr std::uint32_t k_hashes[] {\n";
    for (auto const& [hash, kinds] : table)
        out << hash << "u,\n";
    out << "};\nconstexpr std::uint8_t k_kinds[] {\n";
    for (auto const& [hash, kinds] : table)
        out << static_cast<int>(kinds) << ",\n";
    // Where the hashes begin that have a number as their upper bits.
    out << "};\nconstexpr std::uint32_t k_starts[] {\n";
    std::uint32_t count = 0;
    auto next = table.begin();
    for (std::uint64_t upper = 0; upper <= 1u << entries::k_upper_bits; ++upper) {
        while (next != table.end() && next->first >> (32 - entries::k_upper_bits) < upper) {
            ++next;
            ++count;
        }
        out << count << "u,\n";
    }
    out << "};\nconstexpr std::int8_t k_shape_weights[] {\n";
    for (int const weight : weights.of_features)
        out << weight << ",\n";
    out << "};\n\n} // namespace\n\nDictionary dictionary() { return { k_hashes, k_kinds, k_starts, k_shape_weights, "
        << weights.bias << " }; }\n\n} // namespace privacy::scrubbing\n";
}

/// Words seen in prose so far, by the kind that they become.
using Times = std::map<std::uint8_t, std::map<std::string, int>>;

bool read(std::string const& kind, std::string const& path, Table& table, Vocabulary& vocabulary, Times& times)
{
    static std::map<std::string, Kinds> const word_lists { { "english", { entries::english, entries::proper } },
        { "spanish", { entries::spanish, entries::proper } }, { "either", { entries::either, entries::proper } },
        { "clinical", { entries::medical, entries::clinical } } };
    std::ifstream file(path);
    std::stringstream all;
    all << file.rdbuf();
    if (auto const list = word_lists.find(kind); list != word_lists.end())
        for (std::string entry; all >> entry;)
            add_word(table, vocabulary, entry, list->second);
    else if (std::uint8_t const language = kind == "english_text" ? entries::english
                 : kind == "spanish_text"                         ? entries::spanish
                                                                  : 0;
             language != 0)
        add_prose(table, all.str(), language, times[language]);
    else
        for (auto const& [name, is_given] : name_lists::read(all.str())) {
            table[short_hash_of(name)] |= is_given ? entries::given_name : entries::family_name;
            add_letters(name, vocabulary.names);
        }
    return !all.str().empty();
}

} // namespace

int main(int count, char** arguments)
{
    Table table;
    Vocabulary vocabulary;
    Times times;
    for (int at = 2; at < count; ++at) {
        std::string const argument = arguments[at];
        std::size_t const equals = argument.find('=');
        std::string const path = argument.substr(equals + 1);
        if (!read(argument.substr(0, equals), path, table, vocabulary, times)) {
            std::cerr << path << ": no words in it\n";
            return 1;
        }
    }
    std::ofstream out(count > 1 ? arguments[1] : "");
    std::vector<std::string> const words(vocabulary.words.begin(), vocabulary.words.end());
    std::vector<std::string> names;
    std::ranges::set_difference(vocabulary.names, vocabulary.words, std::back_inserter(names));
    write(out, table, shapes::learn(names, words));
    return out.flush() ? 0 : 1;
}
