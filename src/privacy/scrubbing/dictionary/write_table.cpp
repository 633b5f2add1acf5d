// Runs while Lectern is built: turns word lists, with white space between the words, into a source file with the hashes
// of their words in order. Usage: write_table OUTPUT LIST...

#include "privacy/scrubbing/dictionary.h"
#include "privacy/scrubbing/text.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>

namespace {

using namespace privacy::scrubbing;

/// Words that a list has in lower case are common ones; the others name people, places and peoples.
using Table = std::map<std::uint32_t, bool>;

void add(Table& is_common, std::string const& entry)
{
    // Hunspell's lists begin with a count, and tell the endings that a word takes after a slash.
    Text const text = plain_text(valid_utf8(entry.substr(0, entry.find('/'))));
    if (text.plain.size() < 2 || text.plain.ends_with("'s") || (text.plain[0] >= '0' && text.plain[0] <= '9'))
        return;
    bool const is_name = std::ranges::find(text.upper, true) != text.upper.end();
    is_common[short_hash_of(text.plain)] |= !is_name;
}

void write(std::ostream& out, Table const& is_common, char const* name, bool common)
{
    out << "constexpr std::uint32_t " << name << "[] {\n";
    for (auto const& [hash, is] : is_common)
        if (is == common)
            out << hash << "u,\n";
    out << "};\n";
}

} // namespace

int main(int count, char** arguments)
{
    Table is_common;
    for (int at = 2; at < count; ++at) {
        std::ifstream list(arguments[at]);
        std::size_t const before = is_common.size();
        for (std::string entry; list >> entry;)
            add(is_common, entry);
        if (is_common.size() == before) {
            std::cerr << arguments[at] << ": no words in it\n";
            return 1;
        }
    }
    std::ofstream out(count > 1 ? arguments[1] : "");
    out << "#include \"privacy/scrubbing/dictionary.h\"\n\nnamespace privacy::scrubbing {\n\nnamespace {\n\n";
    write(out, is_common, "k_common", true);
    write(out, is_common, "k_names", false);
    out << "\n} // namespace\n\nstd::span<std::uint32_t const> common_hashes() { return k_common; }\n"
           "std::span<std::uint32_t const> name_hashes() { return k_names; }\n\n} // namespace privacy::scrubbing\n";
    return out.flush() ? 0 : 1;
}
