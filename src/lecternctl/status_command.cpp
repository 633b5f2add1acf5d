#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/json.h"
#include "lecternctl/printable.h"
#include "lecternctl/row_count.h"
#include "lecternctl/today.h"

#include "base/date.h"
#include "upkeep/display_note.h"
#include "upkeep/font_note.h"
#include "upkeep/health.h"
#include "upkeep/renderer_note.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>
#include <fmt/format.h>

#include <memory>

namespace lecternctl {

namespace {

using upkeep::HealthLevel;

constexpr char const* k_far_from_today = "far from today: a clock was wrong, or is";

struct Options {
    std::filesystem::path data_folder;
    std::optional<std::filesystem::path> configuration;
    bool json = false;
};

constexpr char const* k_footer = R"(A quick look, which may be taken every minute and while the kiosk runs;
'lecternctl verify' reads everything. The levels are ok, warning, fault and
unknown:

  configuration  warning: something in overrides.yaml is wrong and ignored, or
                 the configuration file was changed since the kiosk started;
                 fault: the kiosk would not start with it, or may not read it, or
                 the key that comments are sealed to is missing
  library        warning: the edition in use can't be read, and the one before
                 is shown, or a language is not offered because no
                 installed font has its letters; fault: there is nothing to show
  feedback       warning: a damaged log was set aside ('lecternctl feedback
                 merge' brings its rows back) and is still there, or changes in
                 the log's journal are damaged; fault: the log can't be read, or
                 not be written to
  disk           warning: less than 500 MB or 5 % of the data folder's file
                 system are free; fault: less than 10 MB, or mounted read-only
  exports        warning: feedback has waited for five weeks or longer, or the
                 last one was made in a week that is still to come or far from today: a clock was wrong, or is; the next export
                 fixes it
  pins           warning: one is not set, or locked after too many failures;
                 fault: staff.db or the PIN of a role can't be read, or failures
                 not be counted
  devices        warning: a volunteer has reported the touch, the picture, the
                 sound or the printer as broken; an administrator takes that
                 back on the kiosk's first page for staff
  display        what drew the screen when the kiosk started last, by the name of
                 its OpenGL driver: llvmpipe is software; how large the screen
                 is, and from where it is read; which text sizes it has no room
                 for, and from where these can be read instead; not listed
                 before

A week is far from today when it lies beyond the next one or before 2026, the
year of Lectern's first version: only a wrong clock can have given it. Rows and
editions of such weeks are named and raise no warning, since nothing changes
their week; exports contain such rows as they are.

A check is unknown when its file may not be read by this user: run 'status' as
the kiosk's user or the superuser to have all.

Exit status:

  0  all ok
  1  a fault
  2  wrong usage
  3  warnings only
  4  something unknown, and no fault

With --json, each check is an object with check, level and text, and these facts
unless it is unknown:

  library   edition, built, articles, without_font (languages that are not
            offered), far_from_today
  feedback  rows ("<5" under privacy.small_cell), bytes, set_aside,
            before_restore (logs that were set aside, damaged or before a
            restore), far_weeks (far from today)
  disk      free_bytes, bytes
  exports   made_in, weeks_waiting (with feedback that no export has taken)
  pins      volunteer, admin
  devices   reported (an object: touch, picture, sound, printer, as far as they
            are, each with the day)
  display   renderer, width_px, height_px, diagonal_in, distance_mm (from where
            the screen is read), met_mm (from where each text size, the smallest
            first, is as large as it stands for))";

std::string counted(std::int64_t number, char const* one, char const* many)
{
    return grouped(number) + " " + (number == 1 ? one : many);
}

std::string size_of(std::int64_t bytes)
{
    if (bytes >= 10'000'000'000)
        return grouped(bytes / 1'000'000'000) + " GB";
    return bytes >= 10'000'000 ? grouped(bytes / 1'000'000) + " MB" : grouped((bytes + 999) / 1000) + " kB";
}

/// One line of the answer.
struct Check {
    std::string name;
    HealthLevel level = HealthLevel::ok;
    std::string text;
    Json facts = Json::object();
};

Check check_of(upkeep::ConfigurationHealth const& configuration)
{
    Check check { "configuration", level_of(configuration), "ok" };
    std::vector<std::string> texts;
    if (configuration.problem) {
        texts.push_back(configuration.problem->message);
    } else {
        if (!configuration.ignored.empty())
            texts.push_back(configuration.ignored.front().message);
        if (configuration.ignored.size() > 1)
            texts.push_back(fmt::format("and {} more", configuration.ignored.size() - 1));
        if (configuration.change)
            texts.push_back(configuration.change->message);
    }
    if (!texts.empty())
        check.text = fmt::format("{}", fmt::join(texts, "; "));
    return check;
}

Check check_of(upkeep::LibraryHealth const& library)
{
    Check check { "library", level_of(library), "" };
    if (library.shown) {
        check.text = fmt::format("edition {}, built {}, {}", library.shown->number,
            base::to_string(library.shown->week), counted(library.articles, "article", "articles"));
        check.facts = { { "edition", library.shown->number }, { "built", base::to_string(library.shown->week) },
            { "articles", library.articles } };
    }
    if (library.problem)
        check.text
            = (library.shown ? "the previous " + check.text + "; " : "nothing to show: ") + library.problem->message;
    if (library.is_far)
        check.text += std::string("; built ") + k_far_from_today;
    if (!library.without_font.empty())
        check.text += "; " + upkeep::font_advice(library.without_font);
    check.facts["without_font"] = library.without_font;
    check.facts["far_from_today"] = library.is_far;
    return check;
}

Json names_of(std::vector<base::IsoWeek> const& weeks)
{
    Json names = Json::array();
    for (base::IsoWeek const week : weeks)
        names.push_back(base::to_string(week));
    return names;
}

std::string listed(std::vector<base::IsoWeek> const& weeks)
{
    std::string list;
    for (base::WeekSpan const& span : base::spans_of(weeks))
        list += (list.empty() ? "" : ", ") + base::to_string(span);
    return list;
}

Check check_of(upkeep::FeedbackHealth const& feedback, int small_cell)
{
    Check check { "feedback", level_of(feedback), "" };
    if (feedback.problem)
        check.text = feedback.problem->message;
    else if (!feedback.exists)
        check.text = "none yet";
    else
        check.text = (feedback.rows ? row_count(*feedback.rows, small_cell) : "rows not counted by this version's log")
            + ", " + size_of(feedback.bytes);
    if (feedback.changes_lost > 0)
        check.text += "; changes in its journal, log.db-wal, are damaged and lost";
    if (feedback.set_aside > 0)
        check.text += "; " + counted(feedback.set_aside, "damaged log was", "damaged logs were")
            + " set aside (lecternctl feedback merge brings rows back)";
    if (feedback.before_restore > 0)
        check.text += "; " + counted(feedback.before_restore, "log was", "logs were") + " kept before a restore";
    if (!feedback.far_weeks.empty())
        check.text += "; weeks far from today: " + listed(feedback.far_weeks) + " (was the clock wrong?)";
    Json const shown = feedback.rows && *feedback.rows < small_cell ? Json(fmt::format("<{}", small_cell))
                                                                    : Json(feedback.rows.value_or(0));
    check.facts = { { "rows", feedback.rows ? shown : Json(nullptr) }, { "bytes", feedback.bytes },
        { "set_aside", feedback.set_aside }, { "before_restore", feedback.before_restore },
        { "far_weeks", names_of(feedback.far_weeks) } };
    return check;
}

Check check_of(upkeep::DiskHealth const& disk)
{
    if (disk.problem)
        return { "disk", level_of(disk), disk.problem->message };
    return { "disk", level_of(disk), size_of(disk.free_bytes) + " free of " + size_of(disk.bytes),
        { { "free_bytes", disk.free_bytes }, { "bytes", disk.bytes } } };
}

Check check_of(upkeep::ExportHealth const& exports)
{
    std::string const waiting = counted(exports.weeks_waiting, "week waits", "weeks wait");
    std::string last = exports.last ? "last made in " + base::to_string(exports.last->made_in) : "none yet";
    if (exports.is_ahead)
        last += ", which is still to come: a clock was wrong, or is";
    else if (exports.is_far)
        last += std::string(", which is ") + k_far_from_today;
    return { "exports", level_of(exports), last + ", " + waiting + (exports.is_due ? "; an export is due" : ""),
        { { "made_in", exports.last ? Json(base::to_string(exports.last->made_in)) : Json(nullptr) },
            { "weeks_waiting", exports.weeks_waiting } } };
}

std::string word_for(staff::PinState const& state)
{
    return state.damaged ? "unreadable" : state.locked() ? "locked" : state.set ? "set" : "not set";
}

Check check_of(upkeep::PinHealth const& pins)
{
    if (pins.problem)
        return { "pins", level_of(pins), pins.problem->message,
            { { "volunteer", word_for(pins.volunteer) }, { "admin", word_for(pins.administrator) } } };
    return { "pins", level_of(pins),
        "volunteer " + word_for(pins.volunteer) + ", admin " + word_for(pins.administrator),
        { { "volunteer", word_for(pins.volunteer) }, { "admin", word_for(pins.administrator) } } };
}

Check check_of(upkeep::DeviceHealth const& devices)
{
    Check check { "devices", level_of(devices), devices.problem ? devices.problem->message : "" };
    Json reported = Json::object();
    for (auto const& [device, day] : devices.reported) {
        check.text += (check.text.empty() ? "reported as broken: " : ", ") + std::string(name_of(device)) + " ("
            + base::to_string(day) + ")";
        reported[std::string(name_of(device))] = base::to_string(day);
    }
    if (check.text.empty())
        check.text = "none is reported as broken";
    check.facts["reported"] = std::move(reported);
    return check;
}

std::vector<Check> checks_of(upkeep::Health const& health)
{
    std::vector<Check> checks { check_of(health.configuration), check_of(health.library),
        check_of(health.feedback, health.configuration.small_cell), check_of(health.disk), check_of(health.exports),
        check_of(health.pins), check_of(health.devices) };
    for (Check& check : checks)
        if (check.level == HealthLevel::unknown)
            check = { check.name, check.level, "may not be looked at by this user" };
    return checks;
}

std::string described(upkeep::DisplayNote const& display)
{
    std::string text = fmt::format("{}x{} pixels, {:.1f} inches, read from {} mm", display.width_px, display.height_px,
        display.diagonal_in, display.distance_mm);
    for (std::size_t i = 0; i < display.met_mm.size(); ++i)
        if (display.met_mm[i] < display.distance_mm)
            text += fmt::format(", text size {} from {} mm", i + 1, display.met_mm[i]);
    return text;
}

/// There is none before the kiosk has started.
void add_display(std::vector<Check>& checks, std::filesystem::path const& data_folder)
{
    auto const renderer = upkeep::noted_renderer(data_folder);
    auto const display = upkeep::noted_display(data_folder);
    if (!renderer && !display)
        return;
    Check check { "display" };
    if (renderer) {
        check.text = "drawn by " + *renderer;
        check.facts["renderer"] = *renderer;
    }
    if (display) {
        check.text += (renderer ? "; " : "") + described(*display);
        check.facts.update({ { "width_px", display->width_px }, { "height_px", display->height_px },
            { "diagonal_in", display->diagonal_in }, { "distance_mm", display->distance_mm },
            { "met_mm", display->met_mm } });
    }
    checks.push_back(std::move(check));
}

void print_json(std::vector<Check> const& checks)
{
    JsonArray array;
    for (Check const& check : checks) {
        Json object { { "check", check.name }, { "level", name_of(check.level) }, { "text", check.text } };
        object.update(check.facts);
        array.add(object);
    }
    array.end();
}

void print_table(std::vector<Check> const& checks)
{
    constexpr int k_level_columns = 7, k_name_columns = 13;
    for (Check const& check : checks)
        fmt::print("{}  {}  {}\n", padded(name_of(check.level), k_level_columns), padded(check.name, k_name_columns),
            printable(check.text));
}

ExitStatus run(Options const& options)
{
    upkeep::Health const health
        = upkeep::examine({ options.data_folder, options.configuration, today(), base::Instant::clock::now() });
    auto checks = checks_of(health);
    add_display(checks, options.data_folder);
    options.json ? print_json(checks) : print_table(checks);
    switch (level_of(health)) {
    case HealthLevel::ok: return ExitStatus::done;
    case HealthLevel::warning: return ExitStatus::warned;
    case HealthLevel::unknown: return ExitStatus::unknown;
    case HealthLevel::fault: break;
    }
    return ExitStatus::failed;
}

} // namespace

void add_status_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command = *parent.add_subcommand("status", "Show the state of the kiosk, one line per check");
    add_data_option(command, options->data_folder);
    command
        .add_option("--config", options->configuration, "The configuration file; else lectern.yaml in the data folder")
        ->type_name("FILE");
    command.add_flag("--json", options->json, "Print a JSON array of objects");
    command.footer(k_footer);
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl
