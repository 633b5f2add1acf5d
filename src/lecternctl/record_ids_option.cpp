#include "lecternctl/record_ids_option.h"

#include "feedback/record_id.h"

#include <CLI/CLI.hpp>

namespace lecternctl {

namespace {

std::string wrong_id(std::string const& text)
{
    return feedback::record_id_named(text) ? "" : "'" + text + "' is not an id of 32 hexadecimal digits";
}

} // namespace

void add_record_ids_option(CLI::App& command, std::vector<std::string>& ids)
{
    command.add_option("ids", ids, "Ids, as 'feedback list --json' prints them")
        ->required()
        ->type_name("ID")
        ->check(wrong_id);
}

} // namespace lecternctl
