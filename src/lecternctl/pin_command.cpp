#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/printable.h"
#include "lecternctl/secret_input.h"
#include "lecternctl/today.h"

#include "access/staff_access.h"
#include "store/set_aside.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <memory>

namespace lecternctl {

namespace {

using base::ErrorCode;
using staff::PinFault;
using staff::Role;

struct Options {
    std::filesystem::path data_folder;
    std::string role;
    bool from_input = false;

    /// CLI11 has checked the name.
    [[nodiscard]] Role chosen() const { return staff::role_named(role).value_or(Role::volunteer); }
};

constexpr char const* k_set_footer = R"(Asks twice on the terminal and shows nothing of what is typed. The old PIN is
not asked for: whoever may write to the data folder may set one. The kiosk may
run meanwhile, and takes the new PIN at once.

A PIN is refused, with the rule that it breaks and status 1, when it is

- under 6 digits for volunteers, or under 8 characters for administrators; over
  64 in either case
- anything but digits for volunteers; for administrators anything that the
  kiosk's keyboard does not have: only letters without accents, digits, blanks
  and - + % / ( ) : ; " ' ! ? , . & = * # @
- one of the most common, a run (345678, qwertyui) or a repetition (777777,
  482482)
- the PIN of the other role

A staff.db that is damaged or can't be read is set aside; then the PINs of both
roles must be set.)";

constexpr char const* k_unlock_footer = R"(After 5 wrong PINs in a row the kiosk waits for 30 s before it takes another
one, and twice as long after each more. After 10 the role is locked until it is
unlocked here or by the other role, or 'pin set' sets a new PIN.)";

constexpr char const* k_list_footer = R"(One line per role, which says one of these:

    not set
    set
    set, 3 failures in a row
    set, locked after 10 failures
    can't be read; set it again)";

base::Instant now() { return base::Instant::clock::now(); }

std::string rule_broken(Role role, PinFault fault)
{
    switch (fault) {
    case PinFault::too_short:
        return fmt::format(
            "it needs at least {} {}", staff::shortest_pin(role), role == Role::volunteer ? "digits" : "characters");
    case PinFault::too_long: return fmt::format("it may have at most {} characters", staff::k_longest_pin);
    case PinFault::not_digits: return "it may hold digits only, since volunteers type it on a pad of digits";
    case PinFault::not_typeable:
        return fmt::format(
            "it may hold only what the kiosk's keyboard has: letters without accents, digits, blanks and{}",
            staff::k_pin_signs);
    case PinFault::too_common:
        return "it is among the first that somebody would try: a common one, a run such as 345678, or a repetition";
    }
    return "it breaks a rule";
}

/// Before it is asked for: a PIN that is refused has been thought of in vain.
void print_rules(Role role)
{
    if (role == Role::volunteer)
        fmt::print("A PIN for volunteers: {} to {} digits", staff::shortest_pin(role), staff::k_longest_pin);
    else
        fmt::print("A PIN for administrators: {} to {} letters without accents, digits, blanks and{}",
            staff::shortest_pin(role), staff::k_longest_pin, staff::k_pin_signs);
    fmt::print(";\nno common one, no run such as 345678, no repetition, and not the PIN of the other role.\n");
    std::fflush(stdout);
}

base::Result<Secret> ask_twice(Role role)
{
    print_rules(role);
    auto first
        = TRY(ask_on_terminal(role == Role::volunteer ? "New PIN for volunteers: " : "New PIN for administrators: "));
    // Said before it is typed a second time.
    if (auto const fault = staff::check_new_pin(role, first.text()))
        return base::failure(ErrorCode::usage, "this PIN is refused: " + rule_broken(role, *fault));
    auto const second = TRY(ask_on_terminal("Once more: "));
    if (first.text() != second.text())
        return base::failure(ErrorCode::usage, "the two are not the same; nothing was changed");
    return first;
}

/// A new staff.db in the place of one that is damaged or can't be read, which is kept.
base::Result<staff::StaffAccess> start_again(std::filesystem::path const& folder, base::Error const& damage)
{
    auto const kept_as = TRY(staff::StaffAccess::set_aside(folder, today()));
    fmt::print(stderr, "lecternctl: {}; set aside as {}: the PINs of both roles must be set again\n",
        printable(damage.message), kept_as.filename().string());
    return staff::StaffAccess::open(folder, now());
}

base::Result<void> set_pin(Options const& options)
{
    Role const role = options.chosen();
    auto const pin = TRY(options.from_input ? read_line_of_input() : ask_twice(role));
    if (auto const fault = staff::check_new_pin(role, pin.text()))
        return base::failure(ErrorCode::usage, "this PIN is refused: " + rule_broken(role, *fault));
    auto access = staff::StaffAccess::open(options.data_folder, now());
    if (!access && store::calls_for_setting_aside(access.error().code))
        access = start_again(options.data_folder, access.error());
    if (!access)
        return tl::unexpected(access.error());
    auto const set = access->set_pin(role, pin.text());
    if (!set && set.error().code == ErrorCode::usage)
        return base::failure(ErrorCode::usage, "this PIN is refused: " + set.error().message);
    return set;
}

ExitStatus run_set(Options const& options)
{
    if (auto const set = set_pin(options); !set)
        return report(set.error());
    fmt::print("The PIN for {} is set in {}.\n", options.role, printable(options.data_folder.string()));
    return ExitStatus::done;
}

ExitStatus run_unlock(Options const& options)
{
    auto access = staff::StaffAccess::open_existing(options.data_folder, now());
    if (!access)
        return report(access.error());
    if (auto const unlocked = access->unlock(options.chosen()); !unlocked)
        return report(unlocked.error());
    fmt::print("The PIN for {} is unlocked in {}.\n", options.role, printable(options.data_folder.string()));
    return ExitStatus::done;
}

std::string described(staff::PinState const& state)
{
    if (!state.set)
        return "not set";
    if (state.damaged)
        return "can't be read; set it again";
    if (state.locked())
        return fmt::format("set, locked after {} failures", state.failures);
    return state.failures == 0 ? "set" : fmt::format("set, {} failures in a row", state.failures);
}

ExitStatus run_list(Options const& options)
{
    auto access = staff::StaffAccess::open_existing(options.data_folder, now());
    if (!access)
        if (auto const error = ignore_missing_database(access.error(), options.data_folder))
            return report(*error);
    for (Role const role : staff::k_roles) {
        auto const state = access ? access->state(role) : staff::PinState {};
        if (!state)
            return report(state.error());
        fmt::print("{:<10} {}\n", name_of(role), described(*state));
    }
    return ExitStatus::done;
}

std::string wrong_role(std::string const& text)
{
    return staff::role_named(text) ? "" : "'" + text + "' is neither volunteer nor admin";
}

CLI::App& add(CLI::App& parent, Options& options, char const* name, char const* description)
{
    CLI::App& command = *parent.add_subcommand(name, description);
    add_data_option(command, options.data_folder);
    return command;
}

void add_role(CLI::App& command, Options& options)
{
    command.add_option("role", options.role, "volunteer or admin")->required()->type_name("ROLE")->check(wrong_role);
}

} // namespace

void add_pin_commands(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& set = *parent.add_subcommand("set", "Set the PIN of a role, and unlock it");
    add_changed_data_option(set, options->data_folder);
    set.footer(k_set_footer);
    add_role(set, *options);
    set.add_flag("--stdin", options->from_input, "Read the PIN from the first line of standard input");
    set.callback([options, &status] { status = run_set(*options); });

    CLI::App& unlock = add(parent, *options, "unlock", "Forget the failures of a role");
    unlock.footer(k_unlock_footer);
    add_role(unlock, *options);
    unlock.callback([options, &status] { status = run_unlock(*options); });

    CLI::App& list = add(parent, *options, "list", "Say which PINs are set, and which are locked");
    list.footer(k_list_footer);
    list.callback([options, &status] { status = run_list(*options); });
}

} // namespace lecternctl
