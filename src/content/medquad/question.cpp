#include "content/medquad/question.h"

#include "content/plain_text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace content::medquad {

namespace {

/// "{be}" becomes "is" or "are", '*' the subject.
struct Wording {
    std::string_view template_key; ///< In small letters, the focus as '*'.
    std::string_view named;
    std::string_view unnamed;
};

constexpr std::string_view k_points_key = "what to remember about *";

constexpr std::array k_wordings = {
    Wording { "what is (are) *", "What {be} *?", "What should I know?" },
    Wording { "do you have information about *", "What should I know about *?", "What should I know?" },
    Wording { "who is at risk for *", "Who is at risk for *?", "Who is at risk?" },
    Wording { "what research (or clinical trials) is being done for *", "What research is being done for *?",
        "What research is being done?" },
    Wording { "how to diagnose *", "How {be} * diagnosed?", "How is it diagnosed?" },
    Wording { "how to prevent *", "How can * be prevented?", "How can it be prevented?" },
    Wording { "what to do for *", "What can I do about *?", "What can I do?" },
    Wording { k_points_key, "What should I remember about *?", "What should I remember?" },
    Wording { "what causes *", "What causes *?", "What causes it?" },
    Wording { "is * inherited", "{be} * inherited?", "Is it inherited?" },
    Wording { "what are the symptoms of *", "What are the symptoms of *?", "What are the symptoms?" },
    Wording { "what are the treatments for *", "What are the treatments for *?", "What are the treatments?" },
    Wording { "what are the complications of *", "What are the complications of *?", "What are the complications?" },
    Wording { "what are the stages of *", "What are the stages of *?", "What are the stages?" },
    Wording { "what is the outlook for *", "What is the outlook for *?", "What is the outlook?" },
    Wording {
        "how many people are affected by *", "How many people are affected by *?", "How many people are affected?" },
    Wording { "what are the genetic changes related to *", "What are the genetic changes related to *?",
        "What are the genetic changes?" },
};

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::string replaced(std::string_view text, std::string_view what, std::string_view by)
{
    std::string result(text);
    if (auto const at = result.find(what); at != std::string::npos)
        result.replace(at, what.size(), by);
    return result;
}

std::string with_capital(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string named_question(Wording const& wording, Subject const& subject)
{
    std::string const question = replaced(wording.named, "{be}", subject.plural ? "are" : "is");
    return with_capital(replaced(question, "*", subject.name));
}

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// MedQuAD lost its curly apostrophes: "Hashimotos disease".
std::string without_apostrophes(std::string text)
{
    text.erase(std::remove(text.begin(), text.end(), '\''), text.end());
    return text;
}

/// The focus without what belongs to a title only: a subtitle, an explanation in brackets, a lead-in.
std::string bare_focus(std::string_view focus)
{
    constexpr std::string_view k_lead_in = "What I need to know about ";
    if (focus.starts_with(k_lead_in))
        focus.remove_prefix(k_lead_in.size());
    // "Parasites - Testworm"
    if (auto const dash = focus.find("s - "); dash != std::string_view::npos && dash < focus.find(' '))
        focus.remove_prefix(dash + 4);
    focus = focus.substr(0, focus.find(": "));
    if (auto const bracket = focus.find(" ("); bracket != std::string_view::npos && focus.ends_with(')'))
        focus = focus.substr(0, bracket);
    return std::string(focus);
}

/// Where the answers mention the focus, and what stands around it there.
class Mentions {
public:
    Mentions(MedquadDocument const& document, std::string const& name)
        : m_name(name)
        , m_lower_name(lower(without_apostrophes(name)))
    {
        constexpr std::size_t k_enough_bytes = 200'000;
        for (MedquadPair const& pair : document.pairs)
            if (m_text.size() < k_enough_bytes)
                m_text += without_apostrophes(fold_white_space(pair.answer.substr(0, k_enough_bytes))) + "\n";
        m_lower_text = lower(m_text);
        find();
    }

    [[nodiscard]] bool any() const { return m_any; }
    /// As it is written inside a sentence. Where none mentions it so, in small letters if the text writes
    /// each of its words small somewhere, and else as the title has it: a name may be among them.
    [[nodiscard]] std::string spelling() const
    {
        if (!m_inside.empty())
            return with_capitals_of(m_inside);
        for (std::size_t begin = 0; begin < m_lower_name.size();) {
            std::size_t const end = std::min(m_lower_name.find(' ', begin), m_lower_name.size());
            if (!stands_as_word(m_lower_name.substr(begin, end - begin)))
                return m_name;
            begin = end + 1;
        }
        return lower(m_name);
    }
    /// Followed by "are" rather than "is"; nothing when no sentence begins with it and either.
    [[nodiscard]] std::optional<bool> plural() const
    {
        return m_are + m_is == 0 ? std::nullopt : std::optional(m_are > m_is);
    }
    /// "a " or "an " when the first answer begins with it and the name.
    [[nodiscard]] std::string article() const
    {
        for (std::string_view const article : { "a ", "an " })
            if (m_lower_text.starts_with(std::string(article) + m_lower_name))
                return std::string(article);
        return {};
    }

private:
    void find()
    {
        std::size_t end = 0;
        for (auto at = m_lower_text.find(m_lower_name); at != std::string::npos;
             at = m_lower_text.find(m_lower_name, end)) {
            end = at + m_lower_name.size();
            bool const word_begins = at == 0 || !is_letter_or_digit(m_lower_text[at - 1]);
            if (word_begins && (end == m_lower_text.size() || !is_letter_or_digit(m_lower_text[end])))
                note(at, end);
        }
    }

    void note(std::size_t at, std::size_t end)
    {
        m_any = true;
        std::string const written = m_text.substr(at, end - at);
        bool const behind_word = at >= 2 && (is_letter_or_digit(m_text[at - 2]) || m_text[at - 2] == ',');
        bool const inside = behind_word && m_text[at - 1] == ' ';
        if (inside && (m_inside.empty() || written[0] > m_inside[0]))
            m_inside = written;
        if (inside)
            return;
        m_are += m_lower_text.compare(end, 5, " are ") == 0;
        m_is += m_lower_text.compare(end, 4, " is ") == 0;
    }

    /// The name, apostrophes included, with the capitals of a text that may have lost them.
    [[nodiscard]] std::string with_capitals_of(std::string_view written) const
    {
        std::string name = m_name;
        std::size_t next = 0;
        for (char& c : name)
            if (c != '\'' && next < written.size())
                c = written[next++];
        return name;
    }

    [[nodiscard]] bool stands_as_word(std::string const& small) const
    {
        constexpr std::string_view k_common[] = { "abnormalities", "and", "cancer", "cancers", "deficiency", "disease",
            "diseases", "disorders", "infections", "injuries", "of", "or", "problems", "syndrome", "the", "tumors" };
        if (std::find(std::begin(k_common), std::end(k_common), small) != std::end(k_common))
            return true;
        for (auto at = m_text.find(" " + small); at != std::string::npos; at = m_text.find(" " + small, at + 1)) {
            std::size_t const end = at + 1 + small.size();
            if (end == m_text.size() || !is_letter_or_digit(m_text[end]))
                return true;
        }
        return false;
    }

    std::string m_name, m_lower_name, m_text, m_lower_text, m_inside;
    bool m_any = false;
    int m_are = 0, m_is = 0;
};

/// A guess for a name that the answers leave open: the last word before "of", "in" and the like.
bool looks_plural(std::string_view name)
{
    if (name.ends_with("AIDS"))
        return false;
    std::string text = lower(name);
    for (std::string_view const preposition : { " of ", " in ", " for ", " with " })
        text = text.substr(0, text.find(preposition));
    std::string_view const word = std::string_view(text).substr(text.rfind(' ') + 1);
    constexpr std::string_view k_singular[] = { "ascites", "caries", "diabetes", "gas", "herpes", "measles", "mumps",
        "rabies", "rickets", "scabies", "shingles" };
    if (!word.ends_with('s') || std::find(std::begin(k_singular), std::end(k_singular), word) != std::end(k_singular))
        return false;
    for (std::string_view const ending : { "ss", "us", "is", "os", "as", "ics", "'s", "ns'" })
        if (word.ends_with(ending))
            return false;
    return true;
}

} // namespace

Subject subject_of(MedquadDocument const& document)
{
    std::string const focus = bare_focus(document.focus);
    if (focus.empty())
        return {};
    Mentions const mentions(document, focus);
    constexpr auto k_max_words_per_thing = 3;
    bool const long_title = std::count(focus.begin(), focus.end(), ' ') >= k_max_words_per_thing;
    if (!mentions.any() && (document.pairs.size() > 1 || long_title))
        return {};
    std::string const name = mentions.spelling();
    return { mentions.article() + name, mentions.plural().value_or(looks_plural(name)) };
}

std::string plain_question(std::string_view question, std::string_view focus, Subject const& subject, AnswerForm form)
{
    std::string text = fold_white_space(question);
    while (!text.empty() && (text.back() == '?' || text.back() == ' '))
        text.pop_back();
    if (text.empty())
        return {};

    // A focus may end in a question mark of its own, which has just gone.
    std::string bare = lower(focus);
    while (!bare.empty() && (bare.back() == '?' || bare.back() == ' '))
        bare.pop_back();
    std::string key = bare.empty() ? lower(text) : replaced(lower(text), bare, "*");
    if (key.starts_with("who is at risk for *"))
        key = "who is at risk for *";
    if (key == "what to do for *" && form == AnswerForm::points)
        key = k_points_key;
    for (Wording const& wording : k_wordings)
        if (wording.template_key == key)
            return subject.name.empty() ? std::string(wording.unnamed) : named_question(wording, subject);
    return with_capital(text) + "?";
}

} // namespace content::medquad
