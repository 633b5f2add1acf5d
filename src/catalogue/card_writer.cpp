#include "catalogue/card_writer.h"

#include "base/utf8.h"
#include "catalogue/search/fold.h"
#include "catalogue/told_apart.h"

#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>
#include <utility>

namespace catalogue {

namespace {

/// Enough to tell by, in two lines or three.
constexpr std::size_t k_first_words_bytes = 90;

std::string first_words(std::string const& text)
{
    if (text.size() <= k_first_words_bytes)
        return text;
    auto end = text.rfind(' ', k_first_words_bytes);
    if (end == text.npos)
        for (end = k_first_words_bytes; base::is_continuation(text[end]);)
            --end;
    return text.substr(0, end) + "…";
}

} // namespace

CardWriter::CardWriter(SQLite::Database& database, StepsOf steps_of)
    : m_database(database)
    , m_steps_of(std::move(steps_of))
    , m_card(database,
          "INSERT INTO index_entry (letter, position, article, label, see, caption, leaflets, subject) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    , m_leaflet(database, "INSERT INTO subject_leaflet (subject, position, article, told_by) VALUES (?, ?, ?, ?)")
    , m_letter(database, "UPDATE letter SET topics = ?, subjects = ? WHERE id = ?")
    , m_section(database, "INSERT INTO letter_section (letter, row, position, cards, label) VALUES (?, ?, ?, ?, ?)")
    , m_label(database, "SELECT label FROM index_entry WHERE letter = ? AND position = ?")
    , m_text(database, "SELECT text FROM block WHERE article = ? AND kind = ? ORDER BY position LIMIT 1")
    , m_last_subject(database.execAndGet("SELECT coalesce(max(subject), 0) FROM subject_leaflet").getInt64())
{
}

void CardWriter::add(FiledName name)
{
    if (!m_subject.empty() && (m_subject.front().letter != name.letter || m_subject.front().subject != name.subject))
        write_card();
    if (m_under.id != name.letter) {
        write_letter();
        m_under = { .id = name.letter, .topics = 0, .shared = {}, .lone_letter = {}, .keys = {} };
    }
    m_subject.push_back(std::move(name));
}

void CardWriter::finish()
{
    write_card();
    write_letter();
}

/// A title stands for its subject before another name does; what all are other names of is said.
void CardWriter::write_card()
{
    if (m_subject.empty())
        return;
    auto const titled = std::ranges::find(m_subject, std::string(), &FiledName::see);
    bool const is_topic = titled != m_subject.end();
    auto const& shown = is_topic ? *titled : m_subject.front();
    bool const one_title = std::ranges::all_of(m_subject, [&](auto const& each) { return each.see == shown.see; });
    bool const alone = m_subject.size() == 1;

    m_card.reset();
    SQLite::bind(m_card, m_under.id, static_cast<int>(m_under.shared.size()), shown.article, shown.label,
        one_title ? shown.see : "", alone ? shown.subtitle : "", static_cast<int>(m_subject.size()),
        alone ? 0 : ++m_last_subject);
    m_card.exec();
    if (!alone)
        write_leaflets(shown.label);

    auto const& steps = m_steps_of(m_under.id);
    auto keys = steps.keys(shown.label);
    auto common = std::ranges::mismatch(keys, m_under.keys).in1 - keys.begin();
    // "C-section" stands with what follows it, as if both began alike: a mark makes no beginning of its own.
    if (common == 1 && m_under.lone_letter.back())
        common = TitleSteps::k_max_steps;
    m_under.shared.push_back(static_cast<std::uint8_t>(common));
    m_under.lone_letter.push_back(steps.begins_with_lone_letter(shown.label));
    m_under.keys = std::move(keys);
    m_under.topics += is_topic ? 1 : 0;
    m_subject.clear();
}

void CardWriter::write_leaflets(std::string const& shown)
{
    auto const text_of = [this](std::int64_t article, char const* kind) {
        m_text.reset();
        SQLite::bind(m_text, article, kind);
        return m_text.executeStep() ? m_text.getColumn(0).getString() : std::string();
    };
    bool const has_see = std::ranges::any_of(m_subject, [](auto const& each) { return !each.see.empty(); });
    auto const spelled_as_shown = [in_small = search::in_small_letters(shown)](
                                      std::string const& label) { return search::in_small_letters(label) == in_small; };
    std::vector<NamedAlike> alike;
    for (auto const& each : m_subject)
        alike.push_back({ !has_see ? ""
                : each.see.empty() ? each.label
                                   : each.see,
            each.subtitle, each.author, spelled_as_shown(each.label) ? "" : each.label,
            [&] { return text_of(each.article, "heading"); },
            [&] { return first_words(text_of(each.article, "paragraph")); } });
    for (int position = 0; std::string const& text : told_apart(alike)) {
        m_leaflet.reset();
        SQLite::bind(m_leaflet, m_last_subject, position, m_subject[static_cast<std::size_t>(position)].article, text);
        m_leaflet.exec();
        ++position;
    }
}

void CardWriter::write_letter()
{
    if (m_under.id == 0)
        return;
    SQLite::bind(m_letter, static_cast<int>(m_under.shared.size()), m_under.topics, m_under.id);
    m_letter.exec();
    m_letter.reset();
    for (LetterSection const& section : sections_of(m_under.shared)) {
        m_section.reset();
        SQLite::bind(m_section, m_under.id, section.row, section.first, section.cards, label_of(section));
        m_section.exec();
    }
}

/// How its first card begins; of "C-section" and "Cancer" how the second does, and of "C-section" alone its letter.
std::string CardWriter::label_of(LetterSection const& section)
{
    int card = section.first, steps = section.steps;
    auto const is_lone = [&](int at) { return m_under.lone_letter[static_cast<std::size_t>(at)]; };
    // They stand at the beginning of a letter.
    if (int const end = section.first + section.cards; section.first == 0) {
        while (card < end && is_lone(card))
            ++card;
        if (card == end) {
            card = 0;
            steps = 1;
        }
    }
    m_label.reset();
    SQLite::bind(m_label, m_under.id, card);
    std::string const title = m_label.executeStep() ? m_label.getColumn(0).getString() : std::string();
    return m_steps_of(m_under.id).beginning(title, static_cast<std::size_t>(steps));
}

} // namespace catalogue
