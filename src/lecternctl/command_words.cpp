#include "lecternctl/command_words.h"

#include "settings/configuration.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <sstream>

namespace lecternctl {

namespace {

/// CLI11 adds what a value is checked for to its name: "FORMAT:{csv,jsonl}".
std::vector<std::string> choices_in(std::string const& type)
{
    std::vector<std::string> choices;
    std::size_t const begin = type.find('{'), end = type.find('}');
    if (begin == std::string::npos || end == std::string::npos)
        return choices;
    std::istringstream words(type.substr(begin + 1, end - begin - 1));
    for (std::string word; std::getline(words, word, ',');)
        choices.push_back(word);
    return choices;
}

/// "1 - 1000" in "N:INT in [1 - 1000]".
std::string range_in(std::string const& type)
{
    std::size_t const begin = type.find('['), end = type.find(']');
    return begin == std::string::npos || end == std::string::npos ? "" : type.substr(begin + 1, end - begin - 1);
}

/// Any key may be typed, so that a misspelled one can be answered with the one that is meant.
std::vector<std::string> configuration_keys()
{
    std::vector<std::string> names;
    for (settings::ConfigurationKey const& key : settings::configuration_keys())
        names.push_back(key.name);
    return names;
}

OptionWords words_of(CLI::Option const& option)
{
    OptionWords words { .purpose = option.get_description(), .required = option.get_required() };
    for (std::string const& name : option.get_lnames())
        words.names.push_back("--" + name);
    for (std::string const& name : option.get_snames())
        words.names.push_back("-" + name);
    for (CLI::Option const* excluded : option.get_excludes())
        words.excludes.push_back(excluded->get_name());
    std::ranges::sort(words.excludes);
    if (option.get_items_expected_max() == 0)
        return words;
    std::string const type = option.get_type_name();
    words.value = type.substr(0, type.find(':'));
    words.choices = words.value == "KEY" ? configuration_keys() : choices_in(type);
    words.many = option.get_items_expected_max() > 1;
    words.range = range_in(type);
    if (words.names != std::vector<std::string> { "--data" }) // Its default differs from user to user.
        words.default_value = option.get_default_str();
    return words;
}

CommandWords words_of(CLI::App const& app, std::string const& place)
{
    CommandWords words {
        .name = app.get_name(), .place = place, .purpose = app.get_description(), .footer = app.get_footer()
    };
    for (CLI::Option const* option : app.get_options())
        if (!option->get_group().empty())
            words.options.push_back(words_of(*option));
    for (CLI::App const* command : app.get_subcommands([](CLI::App const*) { return true; }))
        if (!command->get_group().empty())
            words.commands.push_back(words_of(*command, place + "/" + command->get_name()));
    return words;
}

void flatten(CommandWords const& command, std::vector<CommandWords const*>& all)
{
    all.push_back(&command);
    for (CommandWords const& each : command.commands)
        flatten(each, all);
}

} // namespace

std::string CommandWords::called() const
{
    std::string text = place.empty() ? "" : place.substr(1);
    std::ranges::replace(text, '/', ' ');
    return text;
}

std::string explained(OptionWords const& option)
{
    std::string text = option.purpose;
    if (!option.choices.empty() && option.value != "KEY") // The keys are many, and 'settings list' has them.
        for (std::string const& choice : option.choices)
            text += (&choice == &option.choices.front() ? ": " : ", ") + choice;
    if (!option.range.empty())
        text += "; " + option.range;
    if (!option.default_value.empty())
        text += "; by default " + option.default_value;
    for (std::string const& excluded : option.excludes)
        text += "; not with " + excluded;
    return text;
}

CommandWords words_of(CLI::App const& program) { return words_of(program, ""); }

std::vector<CommandWords const*> flattened(CommandWords const& program)
{
    std::vector<CommandWords const*> all;
    flatten(program, all);
    return all;
}

} // namespace lecternctl
