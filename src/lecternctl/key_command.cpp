#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/printable.h"
#include "lecternctl/seal_key_file.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <memory>

namespace lecternctl {

namespace {

constexpr char const* k_footer
    = R"(Do this on an office computer, not on the kiosk: whoever has the secret key can read the
comments. Only you can read the new file. The command that gives the public key
to the kiosk goes to standard output. See docs/sealed.md.)";

ExitStatus run(std::filesystem::path file)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored))
        file /= "lectern.key";
    privacy::SecretKey const key = privacy::new_secret_key();
    if (auto const written = write_seal_key(file, key); !written)
        return report(written.error());
    fmt::print(stderr,
        "The secret key is in {}. Without it nobody can open the comments: keep a copy.\nAt the kiosk, run this and "
        "start Lectern again:\n\n",
        printable(file.string()));
    fmt::print("lecternctl settings set privacy.seal_to {}\n", privacy::to_string(key.public_key()));
    return ExitStatus::done;
}

} // namespace

void add_key_commands(CLI::App& parent, ExitStatus& status)
{
    auto to = std::make_shared<std::filesystem::path>();
    CLI::App& command = *parent.add_subcommand("new", "Make a key pair to which a kiosk seals comments");
    command.footer(k_footer);
    command.add_option("--to", *to, "A new file for the secret key, or the folder for lectern.key")
        ->required()
        ->type_name("FILE");
    command.callback([to, &status] { status = run(*to); });
}

} // namespace lecternctl
