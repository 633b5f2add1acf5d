#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/json.h"
#include "lecternctl/printable.h"

#include "base/wipe.h"
#include "feedback/feedback_log.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <functional>
#include <map>
#include <memory>

namespace lecternctl {

namespace {

using feedback::FeedbackRecord;

struct Options {
    std::filesystem::path data_folder;
    bool hidden = false;
    bool held_back = false;
    bool json = false;
};

constexpr int k_rating_columns = 9, k_language_columns = 7;
constexpr char const* k_whole_kiosk = "(the kiosk)";

constexpr char const* k_footer = R"(The kiosk may run meanwhile. Rows are sorted by their random ids: nothing says
which came first. With --json, one object per row:

  id         32 hexadecimal digits
  article    a slug, or null when it is about the kiosk as a whole
  language   the language that was shown
  rating     very_good, good, neither, poor, very_poor or dont_know; null when
             the visitor chose no face and only wrote a comment
  reasons    an array of easy_to_understand, answered_my_question,
             hard_to_understand, missing_something, hard_to_read, hard_to_use
  comment    what the visitor typed, perhaps empty
  week       ISO 8601, e.g. "2026-W47"; no finer time is kept
  repeated   true when the same visitor had rated the same thing before; such a
             row is in no count
  hidden     true when 'feedback hide' took it out of the lists
  sealed     true when the comment is sealed, so that this machine can't read it
  held_back  true when the comment is held back: names may be left in it, since
             it is in a language in which they can't be removed reliably. It is
             "" without --held-back

Lists for people mark rows as (repeated), (hidden), (sealed) or (held back).
Standard error says how many comments were held back, and in which languages.)";

std::string article_of(FeedbackRecord const& record)
{
    return record.article.empty() ? k_whole_kiosk : printable(record.article);
}

/// What a list does not tell by itself: "(repeated, hidden)".
std::string marks_of(FeedbackRecord const& record)
{
    std::string marks;
    for (auto const& [is_set, name] : { std::pair(record.repeated, "repeated"), std::pair(record.hidden, "hidden"),
             std::pair(record.sealed, "sealed"), std::pair(record.held_back, "held back") })
        if (is_set)
            marks.append(marks.empty() ? "(" : ", ").append(name);
    return marks.empty() ? marks : marks + ")";
}

std::string reasons_of(FeedbackRecord const& record)
{
    std::string reasons;
    for (feedback::Reason const reason : record.reasons)
        reasons.append(reasons.empty() ? "" : ", ").append(name_of(reason));
    return reasons;
}

using Visit = std::function<void(FeedbackRecord const&)>;

/// The comments that are not listed, by language.
using HeldBack = std::map<std::string, int>;

base::Result<HeldBack> for_each(feedback::FeedbackLog const& log, Options const& options, Visit const& visit)
{
    HeldBack held_back;
    TRY_VOID(log.for_each([&](FeedbackRecord const& record) {
        if (record.hidden && !options.hidden)
            return;
        if (!record.held_back || options.held_back)
            return visit(record);
        ++held_back[record.comment_language];
        FeedbackRecord without_comment = record;
        base::wipe(without_comment.comment);
        without_comment.comment.clear();
        visit(without_comment);
    }));
    return held_back;
}

void report_held_back(HeldBack const& held_back)
{
    int comments = 0;
    std::string languages;
    for (auto const& [language, count] : held_back) {
        comments += count;
        languages += (languages.empty() ? "" : ", ") + printable(language);
    }
    if (comments > 0)
        fmt::print(stderr,
            "lecternctl: {} held back, since names can't be removed reliably in their languages ({}); --held-back "
            "lists them\n",
            comments == 1 ? "1 comment is" : fmt::format("{} comments are", comments), languages);
}

base::Result<void> print_json(feedback::FeedbackLog const& log, Options const& options)
{
    JsonArray array;
    HeldBack const held_back
        = TRY(for_each(log, options, [&](FeedbackRecord const& record) { array.add(to_json(record)); }));
    array.end();
    report_held_back(held_back);
    return {};
}

base::Result<void> print_table(feedback::FeedbackLog const& log, Options const& options)
{
    int article_columns = 0;
    HeldBack const held_back = TRY(for_each(log, options, [&](FeedbackRecord const& record) {
        article_columns = std::max(article_columns, columns_of(article_of(record)));
    }));
    static_cast<void>(TRY(for_each(log, options, [&](FeedbackRecord const& record) {
        std::string rest;
        for (std::string const& part :
            { reasons_of(record), marks_of(record), record.sealed ? std::string() : printable(record.comment) })
            rest.append(rest.empty() || part.empty() ? "" : "  ").append(part);
        fmt::print("{}  {}  {}  {}  {}\n", base::to_string(record.week),
            padded(record.rating ? name_of(*record.rating) : "-", k_rating_columns),
            padded(printable(record.language), k_language_columns), padded(article_of(record), article_columns), rest);
    })));
    report_held_back(held_back);
    return {};
}

ExitStatus run(Options const& options)
{
    auto const log = feedback::FeedbackLog::open_read_only(options.data_folder);
    if (!log)
        return list_nothing(log.error(), options.data_folder, options.json);
    auto const printed = options.json ? print_json(*log, options) : print_table(*log, options);
    return printed ? ExitStatus::done : report(printed.error());
}

} // namespace

void add_feedback_list_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command = *parent.add_subcommand("list", "List all feedback, in no order that tells who came first");
    command.footer(k_footer);
    add_data_option(command, options->data_folder);
    command.add_flag("--hidden", options->hidden, "List what 'feedback hide' took out, too");
    command.add_flag(
        "--held-back", options->held_back, "List the comments that are held back, too: names may be left in them");
    command.add_flag("--json", options->json, "Print a JSON array of objects");
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl
