#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/printable.h"

#include "base/file.h"
#include "content/language_tag.h"
#include "content/skeleton.h"
#include "content/slug.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace lecternctl {

namespace {

struct Options {
    std::string title, slug, language = "en";
    std::filesystem::path output; ///< Empty: named after the slug, here.
};

constexpr char const* k_footer = R"(The file is Markdown with metadata, the headings of a good leaflet and hints
that are never shown. What is still to be written stands as {{...}}, which is
left out of what visitors see; an import names each line that has one. There
are headings in English, Spanish, Russian, Hindi, Arabic, Vietnamese and
Chinese, and hints in English and Spanish; for any other language, they are in
English.

A file that is there already is never overwritten: status 1. Translations of a
leaflet have its slug, so give --slug for them. Then:

    lecternctl render mouth-sores.md

shows how the leaflet looks. See docs/articles.md.)";

base::Result<void> write_new(std::filesystem::path const& file, std::string_view text)
{
    constexpr mode_t k_mode = 0666; // As the user's umask has it.
    int const descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, k_mode);
    if (descriptor < 0 && errno == EEXIST)
        return base::failure(base::ErrorCode::failed, file.string() + ": is there already; nothing is overwritten");
    if (descriptor < 0)
        return tl::unexpected(base::error_from_errno("create " + file.string()));
    while (!text.empty()) {
        ssize_t const written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno != EINTR)
            break;
        text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    base::Error const error = base::error_from_errno("write " + file.string());
    bool const closed = ::close(descriptor) == 0;
    if (text.empty() && closed)
        return {};
    ::unlink(file.c_str());
    return tl::unexpected(error);
}

ExitStatus run(Options const& options)
{
    auto const skeleton = content::leaflet_skeleton(options.title, options.language, options.slug);
    if (!skeleton)
        return report_usage(skeleton.error());
    std::filesystem::path file = options.output;
    if (std::error_code ignored; file.empty() || std::filesystem::is_directory(file, ignored))
        file /= skeleton->slug + ".md";
    if (auto const written = write_new(file, skeleton->markdown); !written)
        return report(written.error());
    if (!skeleton->translated)
        fmt::print(stderr, "lecternctl: there are no headings in '{}'; they are in English, to be translated\n",
            options.language);
    fmt::print("{}\n", printable(file.string()));
    return ExitStatus::done;
}

} // namespace

void add_new_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command = *parent.add_subcommand("new", "Begin a leaflet: a file with the headings that a good one has");
    command.footer(k_footer);
    command.add_option("title", options->title, "What the leaflet is called, in its language")
        ->required()
        ->type_name("TITLE");
    command.add_option("--language", options->language, "The leaflet's language")
        ->type_name("CODE")
        ->capture_default_str()
        ->check([](std::string const& text) {
            return content::is_language_tag(text) ? std::string {}
                                                  : "'" + text + "' is no language code; write en, es or pt-BR";
        })
        ->transform(content::usual_language_tag);
    command.add_option("--slug", options->slug, "That of the leaflet which this one translates; else from the title")
        ->type_name("SLUG")
        ->check([](std::string const& text) {
            return content::is_slug(text) ? std::string {}
                                          : "'" + text + "' is no slug; allowed are a to z, 0 to 9 and -";
        });
    command.add_option("--output", options->output, "The new file, or a folder for it; else SLUG.md here")
        ->type_name("FILE");
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl
