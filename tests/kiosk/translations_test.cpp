#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

fs::path const k_catalogues = fs::path(LECTERN_SOURCE_DIR) / "assets/translations";
fs::path const k_sources = fs::path(LECTERN_SOURCE_DIR) / "src/kiosk";

std::string contents(fs::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    REQUIRE_MESSAGE(file, path.string());
    return { std::istreambuf_iterator<char>(file), {} };
}

std::vector<fs::path> files(fs::path const& folder, std::string_view extension)
{
    std::vector<fs::path> found;
    for (auto const& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == extension)
            found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

/// Reads the literal whose opening quote stands at `at`, and moves `at` behind its closing quote.
std::string literal(std::string_view text, std::size_t& at)
{
    std::string value;
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] != '\\') {
            value += text[at];
            continue;
        }
        if (++at == text.size())
            break;
        value += text[at] == 'n' ? '\n' : text[at] == 't' ? '\t' : text[at];
    }
    ++at;
    return value;
}

struct Entry {
    std::string english_plural; ///< Empty where the message does not count anything.
    std::vector<std::string> forms;
    bool fuzzy = false;
};

/// A message's key: its English text, after its context where it has one.
std::string key_of(std::string const& context, std::string const& english)
{
    return context.empty() ? english : context + "|" + english;
}

/// The messages of a .po or .pot by their keys; the header stands under "".
std::map<std::string, Entry> catalogue(fs::path const& path)
{
    std::string const text = contents(path);
    std::map<std::string, Entry> entries;
    Entry entry;
    std::string context, english;
    std::string* current = nullptr;
    auto finish = [&] {
        if (current)
            CHECK_MESSAGE(
                entries.emplace(key_of(context, english), entry).second, "twice in ", path.string(), ": ", english);
        entry = {};
        context.clear();
        english.clear();
        current = nullptr;
    };
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find('\n', at), text.size());
        std::string_view const line = std::string_view(text).substr(at, end - at);
        at = end + 1;
        if (line.empty())
            finish();
        if (line.starts_with("#,") && line.find("fuzzy") != line.npos)
            entry.fuzzy = true;
        auto quote = line.find('"');
        if (line.starts_with('#') || quote == line.npos)
            continue;
        if (line.starts_with("msgid_plural"))
            current = &entry.english_plural;
        else if (line.starts_with("msgid"))
            current = &english;
        else if (line.starts_with("msgctxt"))
            current = &context;
        else if (line.starts_with("msgstr"))
            current = &entry.forms.emplace_back();
        REQUIRE_MESSAGE(current, path.string(), ": ", line);
        *current += literal(line, quote);
    }
    finish();
    return entries;
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

/// The literals between a call's parentheses, but not those of calls inside it. `at` is behind the "(".
std::vector<std::string> arguments(std::string_view code, std::size_t at)
{
    std::vector<std::string> found;
    bool joins = false; // Literals with nothing between them are one literal.
    for (int depth = 1; at < code.size() && depth > 0;) {
        if (code[at] == '"') {
            auto const value = literal(code, at);
            if (depth == 1 && joins)
                found.back() += value;
            else if (depth == 1)
                found.push_back(value);
            joins = depth == 1;
            continue;
        }
        depth += code[at] == '(' ? 1 : code[at] == ')' ? -1 : 0;
        joins = joins && std::isspace(static_cast<unsigned char>(code[at]));
        ++at;
    }
    return found;
}

/// The code without its `//` comments, each literal left as it is.
std::string without_comments(std::string_view code)
{
    std::string kept;
    for (std::size_t at = 0; at < code.size();) {
        auto const begin = at;
        if (code.substr(at, 2) == "//")
            at = std::min(code.find('\n', at), code.size());
        else if (code[at] == '"') {
            literal(code, at);
            kept += code.substr(begin, at - begin);
        } else if (code[at] == '\'' && (at == 0 || !is_word(code[at - 1])))
            at += code.substr(at + 1, 1) == "\\" ? 4 : 3; // A character is no word: '"' must not open one.
        else
            kept += code[at++];
    }
    return kept;
}

/// The messages' keys in C++ code: what stands in calls of `text`, `text_for` and `plural`.
std::set<std::string> messages(std::string_view source)
{
    std::string const code = without_comments(source);
    std::set<std::string> found;
    for (std::string_view const call : { "text(", "text_for(", "plural(" })
        for (auto at = code.find(call); at != code.npos; at = code.find(call, at + 1))
            if (at == 0 || !is_word(code[at - 1])) {
                auto words = arguments(code, at + call.size());
                if (call == "plural(" && words.size() == 2)
                    words.pop_back(); // The key is the singular.
                if (call == "text_for(" && words.size() == 2)
                    words = { key_of(words[0], words[1]) };
                found.insert(words.begin(), words.end());
            }
    return found;
}

int places(std::string_view text)
{
    int count = 0;
    for (auto at = text.find("{}"); at != text.npos; at = text.find("{}", at + 1))
        ++count;
    return count;
}

/// How many plural forms the header announces; one where it says nothing.
std::size_t plural_forms(std::map<std::string, Entry> const& entries)
{
    std::string const header = entries.contains("") ? entries.at("").forms.at(0) : "";
    std::string_view const key = "nplurals=";
    auto const at = header.find(key);
    return at == header.npos ? 1 : static_cast<std::size_t>(std::stoul(header.substr(at + key.size())));
}

} // namespace

TEST_CASE("words are found in calls, and not in comments")
{
    std::string_view const code = R"(
        a = text("One"); // text("comment")
        b = phrases.text(code, flag ? "Two" : "Three");
        c = fill(phrases.plural(language("xx"), "{} of \"it\"", "{} of them", n), { "argument" });
        d = text("Long "
                 "one") + '"' + context("other");
        f = phrases.text_for(code, "next page", "More");
        e = "six";
    )";
    CHECK(messages(code)
        == std::set<std::string> { "One", "Two", "Three", "{} of \"it\"", "Long one", "next page|More" });
}

TEST_CASE("the template has every message of the code")
{
    auto const known = catalogue(k_catalogues / "lectern.pot");
    std::size_t seen = 0;
    for (auto const& path : files(k_sources, ".cpp"))
        for (auto const& message : messages(contents(path))) {
            CHECK_MESSAGE(
                known.contains(message), path.filename().string(), ": run scripts/translations for: ", message);
            ++seen;
        }
    CHECK(seen > 0);
}

TEST_CASE("every language has every message, translated and certain")
{
    auto const known = catalogue(k_catalogues / "lectern.pot");
    auto const languages = files(k_catalogues, ".po");
    REQUIRE(!languages.empty());
    for (auto const& path : languages) {
        auto const translated = catalogue(path);
        auto const forms = plural_forms(translated);
        for (auto const& [english, wanted] : known) {
            INFO(path.filename().string(), ": ", english);
            auto const found = translated.find(english);
            CHECK(found != translated.end());
            if (found == translated.end())
                continue;
            auto const& entry = found->second;
            CHECK_FALSE(entry.fuzzy);
            CHECK(entry.english_plural == wanted.english_plural);
            CHECK(entry.forms.size() == (wanted.english_plural.empty() ? 1 : forms));
            CHECK(std::ranges::none_of(entry.forms, &std::string::empty));
        }
    }
}

TEST_CASE("a translation has the places of the English text")
{
    for (auto const& path : files(k_catalogues, ".po"))
        for (auto const& [english, entry] : catalogue(path))
            for (std::size_t i = 0; i < entry.forms.size(); ++i) {
                auto const& form = entry.forms[i];
                INFO(path.filename().string(), ": ", english, " -> ", form);
                auto wanted = places(english);
                // One and two have words of their own in Arabic, which say the number.
                bool const says_number = path.stem() == "ar" && !entry.english_plural.empty() && (i == 1 || i == 2);
                if (says_number)
                    --wanted;
                CHECK((english.empty() || places(form) == wanted));
            }
}
