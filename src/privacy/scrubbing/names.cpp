#include "privacy/scrubbing/dictionary.h"
#include "privacy/scrubbing/finders.h"

#include <algorithm>

namespace privacy::scrubbing {

namespace {

constexpr Classes k_words = lists::everyday_words | lists::health_words | lists::months | lists::regions | lists::titles
    | lists::roles | lists::units | lists::institutions | lists::streets | lists::wards | lists::eponym_nouns
    | lists::person_verbs | lists::cities | lists::relatives | lists::posts;
constexpr Classes k_known = lists::given_names | lists::family_names;

class NameFinder {
public:
    NameFinder(Line const& line, Reader reader, Spans& out)
        : m_line(line)
        , m_strict(reader != Reader::dictionary)
        , m_reader(reader)
        , m_is_read(reader == Reader::dictionary && is_read())
        , m_out(out)
    {
    }

    void run()
    {
        for (int at = 0; at < m_line.size();) {
            int const end = std::max({ titled_end(at), introduced_end(at), signed_end(at), listed_end(at),
                social_end(at), stranger_end(at) });
            at = std::max(end, at + 1);
        }
    }

private:
    /// Most of its words are in the dictionaries, so that those which are not mean something.
    [[nodiscard]] bool is_read() const
    {
        int words = 0;
        int strange = 0;
        for (int at = 0; at < m_line.size(); ++at) {
            words += m_line.word(at).size() > 1;
            strange += m_line.is(at, lists::strange) && !m_line.is(at, lists::common)
                && !m_line.is(at, k_known | lists::cities) && !m_line[at].capital;
        }
        return words < 6 || strange * 3 < words;
    }
    /// Names that are no words.
    [[nodiscard]] bool is_known(int at) const
    {
        return has_prefix(at)
            || (m_line.is(at, k_known) && !m_line.is(at, k_words | lists::word_names | lists::eponyms));
    }
    /// O'Brien, D'Angelo.
    [[nodiscard]] bool has_prefix(int at) const
    {
        std::string_view const word = m_line.word(at);
        return word.size() > 4 && (word.starts_with("o'") || word.starts_with("d'")) && m_line[at].capital;
    }
    [[nodiscard]] bool is_word_name(int at) const
    {
        return m_line.is(at, lists::word_names) || (m_line.is(at, k_known) && m_line.is(at, k_words | lists::eponyms));
    }
    /// A capital that neither begins a sentence nor belongs to a word of everyday life.
    [[nodiscard]] bool is_proper(int at) const
    {
        Token const& token = m_line[at];
        return m_line.is_capital(at) && m_line.word(at).size() > 1 && !(token.all_upper && m_line.word(at).size() < 6)
            && !m_line.is(at, k_words | lists::eponyms);
    }
    /// Called after someone: "Hodgkin's lymphoma", "enfermedad de Crohn".
    [[nodiscard]] bool is_eponym(int begin, int end) const
    {
        bool const after = m_line.is(end, lists::eponym_nouns)
            || (m_line.is(end + 1, lists::eponym_nouns) && !m_line.is(end, lists::everyday_words));
        bool const before = m_line.is_one_of(begin - 1, { "de", "del", "of", "y" })
            && (m_line.is(begin - 2, lists::eponym_nouns) || m_line.is(begin - 3, lists::eponym_nouns));
        bool const in_law = m_line.is_one_of(begin - 1, { "law" });
        return after || before || (m_line.is(begin - 1, lists::eponym_nouns & ~lists::everyday_words) && !in_law);
    }

    /// Goes on over further names, initials and particles.
    [[nodiscard]] int name_end(int end, int limit = 5) const
    {
        for (int part = 0; part < limit; ++part) {
            // "Shu-fen", "Campbell-Reid", "Weston-super-Mare"
            if (m_line.mark(end) == '-' && m_line.is_glued(end) && m_line.is_glued(end + 1)
                && m_line.is_word(end + 1)) {
                end += 2;
                continue;
            }
            int next = end + (m_line.mark(end) == '.' && m_line.is_initial(end - 1));
            int particles = 0;
            while (particles < 3 && m_line.is(next + particles, lists::particles))
                ++particles;
            if (particles > 0 && !is_known(next)) {
                int const hyphen = m_line.mark(next + particles) == '-' && m_line.is_glued(next + particles + 1);
                particles += hyphen;
                bool const saint = is_word_name(next + particles) && particles > 1 && m_line.is(end - 1, k_known);
                bool const goes_on = (is_proper(next + particles) || is_known(next + particles)
                                         || is_unknown(next + particles) || saint)
                    && !m_line.is(next + particles, lists::cities);
                if (!goes_on)
                    break;
                end = next + particles + 1;
                continue;
            }
            bool const initial = m_line.is_initial(next) && !m_line.is_one_of(next, { "i", "a", "y", "o" });
            bool const word_name = is_word_name(next) && m_line[next].capital && !m_line[next].opens;
            bool const proper = is_proper(next) && (!m_line[next].opens || m_line.is_initial(next - 2));
            bool const unknown
                = is_unknown(next) && !m_line[next].opens && m_line[next].capital == m_line[end - 1].capital;
            if (!(is_known(next) || initial || word_name || proper || unknown))
                break;
            end = next + 1;
        }
        return end;
    }

    int add(int begin, int end)
    {
        m_line.add(m_out, Identifier::name, begin, end);
        return end;
    }

    /// "Dr. Patel", "señora López", "nurse Joy", "my sister Ana".
    int titled_end(int at)
    {
        bool const owned = m_line.is_one_of(
            at - 1, { "my", "his", "her", "their", "our", "your", "mi", "su", "tu", "nuestra", "nuestro", "baby" });
        bool const relative = owned && m_line.is(at, lists::relatives);
        bool const title = m_line.is(at, lists::titles) && !relative;
        if ((!title && !m_line.is(at, lists::roles | lists::relatives)) || m_line[at].possessive)
            return at;
        int const law = in_law_end(at + 1);
        int const name = law + (m_line.mark(law) == '.');
        if (name > law && !title)
            return at;
        bool const initial = m_line.is_initial(name) && !m_line.is_one_of(name, { "i", "a", "y" });
        bool const capital = m_line.is_capital(name) && m_line.is_word(name) && !m_line.is(name, k_words)
            && (!m_line[name].opens || name > law);
        bool const word_name = is_word_name(name) && m_line[name].capital;
        bool const lower = m_line.word(name).size() > 2 && m_line.is_word(name)
            && !m_line.is(name, k_words & ~lists::cities)
            && (is_unknown(name) || (title && is_word_name(name))
                || (relative && is_word_name(name) && !can_be_verb(name)) || (is_short_title(at) && !is_deed(name)));
        bool const eponym = !title && is_eponym(name, name + 1);
        if (m_line.is(name, lists::titles) && !m_line.is(name, k_known))
            return titled_end(name);
        int last = name;
        while (title && last < name + 3 && m_line.is(last, lists::particles))
            ++last;
        bool const particle = last > name && (m_line.is_capital(last) || is_known(last));
        if (eponym || !(is_known(name) || initial || capital || word_name || lower || particle))
            return at;
        int const end = name_end(particle ? last + 1 : name + 1);
        return add(title ? at : name, end);
    }

    [[nodiscard]] bool is_unknown(int at) const
    {
        return m_line.is(at, lists::strange) && !m_line.is(at, lists::common);
    }
    /// One past "in law" and "-in-law".
    [[nodiscard]] int in_law_end(int at) const
    {
        int const in = at + (m_line.mark(at) == '-');
        int const law = in + 1 + (m_line.mark(in + 1) == '-');
        return m_line.is_one_of(in, { "in" }) && m_line.is_one_of(law, { "law" }) ? law + 1 : at;
    }

    /// Before a surname only, so that any word after it is one: not "doctor", "sister".
    [[nodiscard]] bool is_short_title(int at) const
    {
        return m_line.is_one_of(at, { "dr", "dra", "mr", "mrs", "ms", "mx", "sr", "sra", "srta", "don", "dona" });
    }
    /// "dr prescribed", "my son will".
    [[nodiscard]] bool is_deed(int at) const
    {
        std::string_view const word = m_line.word(at);
        return m_line.is(at, lists::common) && (word.ends_with("ed") || word.ends_with("ing") || word.ends_with("ly"));
    }
    [[nodiscard]] bool can_be_verb(int at) const
    {
        return m_line.is_one_of(at,
            { "will", "may", "hope", "mark", "van", "less", "love", "can", "price", "rush", "ward", "chase", "drew",
                "grant", "bill", "pat", "rob", "skip", "sue", "wade", "do", "so", "too", "le" });
    }

    /// A word that is in no dictionary: with a capital a name; without one too, unless it is a word misspelt.
    int stranger_end(int at)
    {
        std::string_view const word = m_line.word(at);
        Token const& token = m_line[at];
        if (!m_line.is(at, lists::strange) || word.size() < 2 || is_eponym(at, at + 1)
            || is_eponym(at, name_end(at + 1)))
            return at;
        char const before = m_line.is_glued(at) ? m_line.mark(at - 1) : ' ';
        char const after = m_line.is_glued(at + 1) ? m_line.mark(at + 1) : ' ';
        bool const inside = before == '\0' || before == '_' || before == '@' || before == '#' || before == '.'
            || after == '\0' || after == '_' || after == '@';
        bool const hyphened = before == '-' || after == '-' || before == '/' || after == '/' || after == '\'';
        bool const acronym = token.all_upper && word.size() < 6;
        bool named = m_line.is_capital(at) && !acronym && !token.opens && m_reader != Reader::capitals_every_noun;
        if (m_is_read && !m_line.is_capital(at))
            named = word.size() > 3 && !hyphened && !m_line.is(at, lists::common | lists::word_names)
                && (m_line.is(at, lists::proper_nouns) || !is_misspelt(word));
        else if (m_reader == Reader::dictionary && token.opens && token.capital)
            named = word.size() > 2 && !acronym && !m_line.is(at, lists::common);
        return named && !inside ? add(at, name_end(at + 1)) : at;
    }

    [[nodiscard]] bool introduces(int at, bool& strongly) const
    {
        auto const pair = [&](std::string_view first, std::string_view second) {
            return m_line.word(at - 1) == first && m_line.word(at) == second;
        };
        strongly = pair("name", "is") || pair("name", "was") || pair("me", "llamo") || pair("nombre", "es")
            || pair("se", "llama") || pair("se", "llamaba") || pair("call", "me")
            || m_line.is_one_of(at, { "named", "llamada", "llamado" })
            || (m_line.mark(at) == ':'
                && m_line.is_one_of(at - 1,
                    { "name", "nombre", "signed", "firmado", "patient", "paciente", "surname", "apellido", "apellidos",
                        "atte", "from" }))
            || pair("signed", "by") || pair("apellido", "es") || pair("le", "dicen") || pair("me", "dicen")
            || pair("firma", "de") || pair("names", "are") || pair("goes", "by") || pair("surname", "is")
            || m_line.is_one_of(at, { "firmado", "atentamente" });
        return strongly || pair("i", "am") || pair("this", "is") || pair("it", "is") || pair("habla", "de")
            || pair("aqui", "habla")
            || m_line.is_one_of(at,
                { "i'm", "im", "soy", "called", "thank", "thanks", "gracias", "asked", "told", "saw", "met", "ask",
                    "tell", "thanked", "pregunte", "conoci", "vi", "it's", "with", "to", "for", "by", "a", "con",
                    "para", "por", "named", "is", "es", "and", "y", "attn", "dear", "hi", "hello", "hola", "querida",
                    "querido", "estimada", "estimado", "signed", "spoke" });
    }

    int introduced_end(int at)
    {
        bool strongly = false;
        if (!introduces(at, strongly))
            return at;
        int const name = at + 1 + (m_line.mark(at + 1) == ',' && strongly) + (m_line.mark(at + 1) == ':' && !strongly);
        if (is_eponym(name, name + 1) || !m_line.is_word(name))
            return at;
        bool const capital
            = m_line.is_capital(name) && !m_line.is(name, lists::everyday_words | lists::health_words | lists::titles);
        bool const stated = strongly && (capital || !m_line.is(name, k_words & ~lists::cities));
        bool const acronym = m_line[name].all_upper && m_line.word(name).size() < 4;
        bool const word_name
            = is_word_name(name) && !acronym && (strongly || (m_line.is_capital(name) && !m_line[name].opens));
        bool const addresses = m_line.is_one_of(at,
            { "thank", "thanks", "gracias", "asked", "told", "met", "thanked", "ask", "tell", "i'm", "am", "soy",
                "called", "pregunte", "conoci", "dear", "hi", "hello", "hola", "querida", "querido", "estimada",
                "estimado" });
        bool const two = is_proper(name) && is_proper(name + 1) && m_line[name + 1].spaced;
        bool const proper = is_proper(name) && !m_line[name].opens && !ends_as_quality(name) && (addresses || two);
        if (!(stated || is_known(name) || word_name || proper))
            return at;
        return add(name, name_end(name + 1));
    }

    /// "I am Diabetic": an adjective with a capital.
    [[nodiscard]] bool ends_as_quality(int at) const
    {
        std::string_view const word = m_line.word(at);
        return std::ranges::any_of(std::initializer_list<std::string_view> { "ic", "ed", "ing", "ous", "ful", "able",
                                       "less", "ish", "ese", "ican", "ly" },
            [&](auto ending) { return word.ends_with(ending); });
    }

    /// A last line or a last dash with a name: "Thanks, Wojtek", "- Ana".
    int signed_end(int at)
    {
        bool const thanks = m_line.is_one_of(at - 1,
                                { "thanks", "regards", "sincerely", "gracias", "saludos", "atentamente", "love",
                                    "cheers", "yours", "you" })
            && m_line.mark(at) == ',';
        bool const dash = (m_line.mark(at) == '-' || m_line.mark(at) == '~') && m_line[at].spaced;
        int const left = m_line.size() - at - 1;
        if (!(thanks || dash) || left < 1 || left > 4 || !m_line[at + 1].capital || !m_line.is_word(at + 1)
            || m_line.is(at + 1, k_words))
            return at;
        return add(at + 1, name_end(at + 2));
    }

    /// "instagram: lupita_88": what follows is a handle.
    int social_end(int at)
    {
        if (!m_line.is_one_of(at,
                { "instagram", "facebook", "twitter", "tiktok", "snapchat", "whatsapp", "telegram", "insta", "skype",
                    "handle" }))
            return at;
        int name = at + 1;
        while (name < at + 3 && (m_line.mark(name) == ':' || m_line.is_one_of(name, { "is", "es", "as", "como" })))
            ++name;
        bool const told = name > at + 1 && m_line.is_word(name) && !m_line.is(name, lists::everyday_words);
        return told ? add(name, m_line.glued_end(name)) : at;
    }

    /// Rose was so kind: a word at a sentence's start is a name where only a person can go on like that.
    [[nodiscard]] bool acts_as_person(int end) const
    {
        bool const quality = m_line.is_one_of(end, { "was", "is", "were", "fue", "es" })
            && (m_line.is_one_of(end + 1,
                { "so", "very", "really", "kind", "lovely", "great", "nice", "helpful", "rude", "wonderful", "amazing",
                    "patient", "friendly", "muy", "amable", "my", "the", "excellent", "super" }));
        if (m_line.is_one_of(end, { "la", "el" })
            && (m_line.is(end + 1, lists::roles | lists::titles) || m_line.is_one_of(end + 1, { "de", "del" })))
            return true;
        // "Hope at the desk", "joy in billing"
        int const where = end + 1 + m_line.is_one_of(end + 1, { "the", "la", "el" });
        if (m_line.is_one_of(end, { "at", "from", "in", "on", "en", "de" })
            && (m_line.is_one_of(where,
                    { "desk", "reception", "billing", "front", "transport", "it", "triage", "nights", "days", "records",
                        "accounts", "records", "recepcion", "caja", "admision", "admisiones", "ventanilla", "noche",
                        "farmacia", "pharmacy", "xray", "bloods", "physio", "porters", "catering", "switchboard",
                        "housekeeping" })
                || (m_line.is(where, lists::departments) && !m_line.is(where, lists::health_words))))
            return true;
        int const verb = end + m_line.is_one_of(end, { "me", "nos", "le", "lo", "la", "les" });
        return quality || m_line.is(verb, lists::person_verbs);
    }

    int listed_end(int at)
    {
        bool const short_given
            = m_line.is_one_of(at, { "ma", "gpe", "fco", "jse", "fdez", "hdez", "glez", "rguez", "mtz" })
            && m_line[at].capital;
        if (short_given && m_line.mark(at + 1) == '.' && m_line[at + 2].capital)
            return add(at, name_end(at + 3));
        bool const lone_initial = m_line.is_initial(at) && m_line.mark(at + 1) == '.'
            && (m_line.is(at + 2, lists::family_names) || (is_proper(at + 2) && !m_line.is_glued(at)));
        if (lone_initial && !m_line.is_glued(at) && !m_line.is(at + 2, lists::eponyms))
            return add(at, name_end(at + 3));
        if (!m_line.is_word(at) || is_eponym(at, name_end(at + 1)) || is_eponym(at, at + 1))
            return at;
        if (is_known(at))
            return m_line.is_glued(at) && m_line.is_glued(at + 1) && m_line.mark(at - 1) != '-'
                    && m_line.mark(at - 1) != '(' && m_line.mark(at - 1) != '"' && m_line.mark(at - 1) != '/'
                    && m_line.mark(at - 1) != ','
                ? at
                : add(at, name_end(at + 1));
        if (is_word_name(at) && !m_line.is(at, lists::eponyms)) {
            bool const acronym = m_line[at].all_upper && m_line.word(at).size() < 4;
            bool const middle = m_line.is_capital(at) && !acronym && !m_line[at].opens
                && !m_line.is(at, k_words & ~lists::months) && !m_line.is(at, lists::months);
            bool const full = m_line[at].capital && is_full_name(at) && !m_line.is(at, lists::relatives);
            bool const asked = m_line.is_one_of(
                at - 1, { "ask", "asked", "tell", "told", "thank", "thanks", "see", "saw", "gracias" });
            bool const acts
                = (m_line[at].capital || asked || (m_line[at].opens && m_line.is_one_of(at + 1, { "la", "el" })))
                && acts_as_person(at + 1);
            return middle || full || acts || (m_strict && m_line[at].capital && !m_line.is(at, k_words))
                ? add(at, name_end(at + 1))
                : at;
        }
        bool const stranger = m_line[at].capital && !m_line[at].all_upper && m_line.word(at).size() > 2
            && !m_line.is(at, k_words | lists::eponyms | lists::word_cities);
        bool const acts = m_line.is(at + 1, lists::person_verbs) && !m_line.is_one_of(at + 1, { "helped" });
        bool const pair = stranger && m_line.is_capital(at) && m_line[at + 1].capital
            && (is_known(at + 1)
                || (m_line.is(at + 1, lists::strange) && !m_line[at].opens && !m_line[at + 1].all_upper));
        return (stranger && acts && m_line.is_capital(at) && !ends_as_quality(at)) || pair ? add(at, name_end(at + 1))
                                                                                           : at;
    }

    /// A word that is a name, followed by a family name with a capital: "Rose Garcia", "Mark Hill".
    [[nodiscard]] bool is_full_name(int at) const
    {
        if (m_line.mark(at + 1) == '-' && m_line.is_glued(at + 2) && is_known(at + 2))
            return true;
        bool const family = is_known(at + 1) || m_line.is(at + 1, lists::family_names)
            || (m_line.is(at + 1, lists::word_names) && !m_line.is(at, lists::everyday_words));
        return family && m_line[at + 1].capital && m_line[at + 1].spaced && !m_line.is(at + 1, lists::eponyms);
    }

    Line const& m_line;
    bool m_strict;
    Reader m_reader;
    bool m_is_read;
    Spans& m_out;
};

} // namespace

void find_names(Line const& line, Reader reader, Spans& out) { NameFinder(line, reader, out).run(); }

} // namespace privacy::scrubbing
