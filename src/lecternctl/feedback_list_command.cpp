#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/json.h"
#include "lecternctl/printable.h"

#include "store/feedback_log.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <memory>

namespace lecternctl {

namespace {

using privacy::FeedbackRecord;

struct Options {
    std::filesystem::path data_folder;
    bool json = false;
};

constexpr int k_rating_columns = 9, k_language_columns = 7;
constexpr char const* k_whole_kiosk = "(the kiosk)";

std::string article_of(FeedbackRecord const& record) { return record.article.empty() ? k_whole_kiosk : printable(record.article); }

base::Result<void> print_json(store::FeedbackLog const& log)
{
    JsonArray array;
    TRY_VOID(log.for_each([&](FeedbackRecord const& record) { array.add(to_json(record)); }));
    array.end();
    return {};
}

base::Result<void> print_table(store::FeedbackLog const& log)
{
    int article_columns = 0;
    TRY_VOID(log.for_each([&](FeedbackRecord const& record) { article_columns = std::max(article_columns, columns_of(article_of(record))); }));
    return log.for_each([&](FeedbackRecord const& record) {
        std::string reasons;
        for (privacy::Reason const reason : record.reasons)
            reasons.append(reasons.empty() ? "" : ", ").append(privacy::name_of(reason));
        std::string const separator = !reasons.empty() && !record.comment.empty() ? "  " : "";
        fmt::print("{}  {}  {}  {}  {}{}{}\n", privacy::to_string(record.week), padded(privacy::name_of(record.rating), k_rating_columns),
            padded(printable(record.language), k_language_columns), padded(article_of(record), article_columns), reasons, separator,
            printable(record.comment));
    });
}

ExitStatus run(Options const& options)
{
    auto const log = store::FeedbackLog::open_read_only(options.data_folder);
    if (!log) {
        if (auto const error = unless_merely_empty(log.error(), options.data_folder))
            return report(*error);
        if (options.json)
            JsonArray().end();
        return ExitStatus::done;
    }
    auto const printed = options.json ? print_json(*log) : print_table(*log);
    return printed ? ExitStatus::done : report(printed.error());
}

} // namespace

void add_feedback_list_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command = *parent.add_subcommand("list", "List all feedback, in no order that tells who came first");
    add_data_option(command, options->data_folder);
    command.add_flag("--json", options->json, "Print a JSON array of objects");
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl
