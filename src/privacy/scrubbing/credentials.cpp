#include "privacy/scrubbing/finders.h"
#include "privacy/scrubbing/number_words.h"
#include "privacy/scrubbing/typos.h"

#include <algorithm>

namespace privacy::scrubbing {

namespace {

bool is_secret(Line const& line, int at)
{
    if (line.is_one_of(at, { "key", "answer", "question", "word", "secreta" }))
        return line.is_one_of(at - 1, { "wifi", "fi", "network", "access", "security", "secret", "palabra" });
    return line.is_one_of(at,
               { "password", "passwords", "passwd", "passcode", "passphrase", "pw", "pwd", "username", "userid",
                   "login", "logon", "contrasena", "clave", "passkey", "codeword", "usuario", "user", "pass",
                   "credentials" })
        || (line.is(at, lists::strange)
            && std::ranges::any_of(
                std::initializer_list<std::string_view> { "password", "passcode", "contrasena", "username", "usuario" },
                [&](auto word) { return is_typo_of(line.word(at), word); }));
}

/// Between the word and the secret: "login info is", "password for the wifi:". `announced` becomes true at the words
/// and marks after which anything is the secret.
int past_fillers(Line const& line, int at, bool& announced)
{
    for (int steps = 0; steps < 7; ++steps, ++at) {
        char const c = line.mark(at);
        bool const tells
            = c == ':' || c == '=' || line.is_one_of(at, { "is", "was", "es", "era", "are", "son", "as", "como" });
        bool const fills = c == '"' || c == '\'' || c == '-' || c == '('
            || line.is_one_of(at,
                { "info", "information", "name", "id", "details", "code", "handle", "account", "word", "for", "the",
                    "my", "our", "wifi", "wi", "fi", "de", "del", "la", "el", "mi", "portal", "nombre", "cuenta", "too",
                    "set", "to", "user" });
        announced |= tells;
        if (!tells && !fills)
            break;
    }
    return at;
}

/// "password reset", "password please": what is done with one.
bool is_done_to_secrets(Line const& line, int at)
{
    return line.is(at, lists::person_verbs)
        || line.is_one_of(at,
            { "reset", "resets", "manager", "protected", "page", "box", "field", "screen", "policy", "change",
                "changes", "changed", "rules", "please", "sign", "expired", "wrong", "required", "failed", "fails",
                "incorrect", "and", "or", "lost", "forgotten", "forgot", "needed", "work", "works", "problem",
                "problems", "area", "experience", "interface", "group", "groups", "friendly", "guide", "needs",
                "support", "de", "que", "no", "incorrecta", "incorrecto", "olvidada", "correcta", "button", "times",
                "system", "process" });
}

bool is_about_secrets(Line const& line, int at)
{
    return is_done_to_secrets(line, at) || line.is(at, lists::everyday_words);
}

/// What follows a phrase that is a secret: "does not work", "no va", "should be on the wall".
bool is_verdict(Line const& line, int at)
{
    return line.is_one_of(at,
               { "does", "doesn't", "doesnt", "did", "didn't", "didnt", "won't", "wont", "never", "isn't", "isnt",
                   "wasn't", "fails", "failed", "stopped", "rejected", "expired", "funciona", "falla" })
        || (line.is_one_of(at, { "no", "ya", "nunca" })
            && line.is_one_of(at + 1, { "va", "funciona", "entra", "sirve", "vale", "me", "deja", "no", "anda" }));
}

/// "of", "for the", "after 30": no secret begins so.
bool is_about_something(Line const& line, int at)
{
    return is_done_to_secrets(line, at) || line.is(at, lists::particles | lists::units)
        || line.is_one_of(at,
            { "i", "we", "you", "they", "it", "that", "this", "of", "in", "on", "at", "by", "from", "with", "after",
                "before", "when", "then", "so", "but", "if", "because", "which", "has", "have", "had", "will", "would",
                "can", "could", "should", "must", "is", "was", "not", "very", "too", "length", "hint", "link", "email",
                "recovery", "app", "website", "letter", "machine", "sheet", "list", "generator", "prompt", "sms", "en",
                "con", "sin", "por", "para", "pero", "cuando", "muy", "me", "se", "es", "nueva", "vieja", "personal",
                "sanitaria", "new", "old", "online", "temporary", "security" });
}

/// One past a phrase of several words that is a secret: "blue tractor 44", "mi perro luna" before "no va". `at` where
/// none stands.
int phrase_end(Line const& line, int at, bool announced)
{
    constexpr int k_longest = 5;
    int end = at;
    while (end < at + k_longest && (line.is_word(end) || !line.digits(end).empty()) && !is_verdict(line, end)
        && !is_secret(line, end)
        && !(end > at
            && (line[end].opens
                || line.is_one_of(end,
                    { "for", "on", "in", "at", "and", "but", "has", "had", "have", "until", "since", "after", "before",
                        "because", "should", "is", "was", "are", "es", "era", "que", "y", "pero", "para" }))))
        ++end;
    if (end < at + 2 || is_about_something(line, at))
        return at;
    bool const fails = is_verdict(line, end + line.is_one_of(end, { "and", "y", "but", "pero" }));
    bool const closed = line.mark(end) != '\0' || end >= line.size();
    // "is always hard to remember", "was given to my wife"
    bool plain = true;
    bool linked = false;
    for (int word = at; word < end; ++word) {
        plain = plain && line.is(word, lists::everyday_words);
        linked
            |= line.is_one_of(word, { "the", "a", "an", "to", "of", "as", "el", "la", "un", "una", "de", "my", "al" });
    }
    bool const field = line.mark(at - 1) == ':' || line.mark(at - 1) == '=';
    bool const named = announced && closed && (field || (!plain && !linked));
    bool const number = !line.digits(end - 1).empty() || cardinal(line.word(end - 1));
    bool const counted = line.is(end, lists::units) || line.is(end - 1, lists::units);
    return (number && !counted) || fails || named ? end : at;
}

/// "Rosebud 7", "annie f 51": digits and letters that belong to the word before them.
int tail_end(Line const& line, int end)
{
    int const digits = end + (line.word(end).size() == 1 && !line.digits(end + 1).empty());
    return line.digits(digits).empty() || line.is(digits + 1, lists::units) || line[digits].opens ? end : digits + 1;
}

void find_secret(Line const& line, int at, Spans& out)
{
    bool announced = false;
    int const secret = past_fillers(line, at + 1, announced);
    if (!line.is_word(secret) && line.digits(secret).empty())
        return;
    // "contraseña mi perro luna": a filler may be its first word.
    bool const doubtful = line.is_one_of(at, { "user", "pass", "usuario", "clave", "login", "logon" });
    int const begin = announced ? secret : at + 1;
    // "usuario pepa luna 9 no entra"; "pass it to someone who never had it" tells none.
    int const phrase = phrase_end(line, secret, false);
    if (!doubtful || announced || (is_verdict(line, phrase) && !line.digits(phrase - 1).empty()))
        for (int const first : { begin, secret })
            line.add(out, Identifier::number, first, phrase_end(line, first, announced));
    int const end = line.glued_end(secret);
    bool const mixed = end > secret + 1 && line.mark(end - 1) == '\0';
    bool const unknown = line.is(secret, lists::strange) && !line.is(secret, lists::common);
    if ((line[secret].opens && !announced) || (doubtful && !announced && !mixed && !unknown)
        || (is_about_secrets(line, secret) && !mixed))
        return;
    int last = end;
    while (
        last > secret + 1 && (line.mark(last - 1) == '.' || line.mark(last - 1) == ',' || line.mark(last - 1) == ')'))
        --last;
    line.add(out, Identifier::number, secret, last == end ? tail_end(line, last) : last);
    // "password for jane is Tulip44"
    if (line.is_one_of(last, { "is", "was", "es" }) && !is_about_secrets(line, last + 1) && line.is_word(last + 1)
        && line.is_one_of(secret - 1, { "for", "de", "of", "para" }))
        line.add(out, Identifier::number, last + 1, line.glued_end(last + 1));
}

bool is_service(Line const& line, int at)
{
    return line.is_one_of(at,
        { "instagram", "facebook", "twitter", "tiktok", "snapchat", "whatsapp", "telegram", "insta", "skype", "discord",
            "linkedin", "wechat", "gmail", "hotmail", "gamertag", "xbox", "psn", "bluesky", "mastodon", "messenger",
            "fb", "ig", "reddit", "youtube", "viber", "handle", "pinterest", "twitch" });
}

/// What a service calls somebody is written with dots, digits or underscores, or is no word.
bool is_handle(Line const& line, int begin, int end)
{
    bool const joined = end > begin + 1 && (line.mark(end - 1) == '\0' || line.mark(end - 1) == '_');
    return (line.is_word(begin) || !line.digits(begin).empty() || line.mark(begin) == '@')
        && (joined || !line.is(begin, lists::common | lists::everyday_words));
}

/// "my Skype ID is joe.cooler", "instagram: lupita_88", "add dean.marlow on snapchat"
void find_handle(Line const& line, int at, Spans& out)
{
    bool announced = false;
    int const name = past_fillers(line, at + 1, announced);
    int const end = line.glued_end(name);
    // "facebook: Gloria B Lupus"
    int called = name;
    while (announced && called < name + 4 && line.is_capital(called) && line.is_word(called)
        && !line.is(called, lists::everyday_words))
        ++called;
    if (called > name && !line[name].opens)
        line.add(out, Identifier::name, name, called);
    else if ((announced || end > name + 1) && is_handle(line, name, end) && !line[name].opens)
        line.add(out, Identifier::name, name, end - (line.mark(end - 1) != '\0' && line.mark(end - 1) != '_'));
    if (!line.is_one_of(at - 1, { "on", "en", "via", "por" }))
        return;
    int begin = at - 2;
    while (line.is_glued(begin) && begin > at - 14)
        --begin;
    bool const asked = line.is_one_of(begin - 1,
        { "add", "find", "follow", "message", "agrega", "agregame", "busca", "buscame", "sigue", "sigueme", "as",
            "como", "am", "i'm", "soy", "text", "dm" });
    if (is_handle(line, begin, at - 1) && (asked || at - 1 > begin + 1))
        line.add(out, Identifier::name, begin, at - 1);
}

/// "wheelie_joan": words are joined so where somebody chose a name.
void find_underscored(Line const& line, int at, Spans& out)
{
    if (line.mark(at) != '_' || !line.is_glued(at) || !line.is_glued(at + 1) || line.mark(at - 1) != '\0'
        || line.mark(at + 1) != '\0')
        return;
    int begin = at - 1;
    while (line.is_glued(begin) && begin > at - 12
        && (line.mark(begin - 1) == '\0' || line.mark(begin - 1) == '_' || line.mark(begin - 1) == '.'))
        --begin;
    int end = at + 2;
    while (line.is_glued(end) && end < at + 12
        && (line.mark(end) == '\0' || line.mark(end) == '_' || (line.mark(end) == '.' && line.is_glued(end + 1))))
        ++end;
    line.add(out, Identifier::name, begin, end);
}

} // namespace

void find_credentials(Line const& line, Spans& out)
{
    for (int at = 0; at < line.size(); ++at) {
        if (is_secret(line, at))
            find_secret(line, at, out);
        if (is_service(line, at))
            find_handle(line, at, out);
        find_underscored(line, at, out);
        // "foggy#4471"
        if (line.mark(at) == '#' && line.is_glued(at) && line.is_glued(at + 1) && line.is_word(at - 1)
            && line.digits(at + 1).size() >= 4)
            line.add(out, Identifier::name, at - 1, at + 2);
    }
}

} // namespace privacy::scrubbing
