#include "lecternctl/command.h"
#include "lecternctl/data_folder_option.h"
#include "lecternctl/drawing_program.h"
#include "lecternctl/import_report.h"
#include "lecternctl/printable.h"
#include "lecternctl/today.h"

#include "base/file.h"
#include "catalogue/catalogue.h"
#include "catalogue/library_import.h"
#include "content/language_tag.h"
#include "helper/picture_helper.h"
#include "settings/effective_configuration.h"
#include "settings/overrides.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <memory>

namespace lecternctl {

namespace {

namespace fs = std::filesystem;

struct Options {
    fs::path file, output;
    fs::path folder; ///< Of the library; empty: the current one, where the file is in it, else the file's own.
    std::string size = "1920x1080";
    std::optional<float> diagonal_in;
    std::string language; ///< Empty: the first leaflet of the file.
    std::string theme;
    std::optional<int> text_size;
    std::optional<fs::path> configuration;
};

constexpr char const* k_footer = R"(Draws one leaflet as the kiosk would show it to a visitor, into page-1.png,
page-2.png and so on, and needs no display for it. The leaflet may be of any
format that 'import' takes, with its pictures. What an import would complain of
is named on standard error; where a picture can't be shown, its text stands in
its place and the exit status is 1. Pictures in the folder are overwritten;
those of an earlier rendering that had more pages are removed.

Of a file with several leaflets, as MedlinePlus has them, the first of the
language is drawn. Without --config, the kiosk has no telephone numbers, and
"ask at the desk" stands in their place.

A small panel is 1280x800 with --diagonal 10.1, an upright one 1080x1920. See
docs/articles.md.)";

/// "1920x1080", as lectern reads it.
bool is_size(std::string_view text)
{
    constexpr int k_smallest = 320, k_largest = 16384;
    auto const x = text.find('x');
    auto const fits = [](std::string_view side) {
        int number = 0;
        auto const read = std::from_chars(side.data(), side.data() + side.size(), number);
        return read.ec == std::errc {} && read.ptr == side.data() + side.size() && number >= k_smallest
            && number <= k_largest;
    };
    return x != std::string_view::npos && fits(text.substr(0, x)) && fits(text.substr(x + 1));
}

/// Of a kiosk that has this leaflet only; gone with all in it at the end.
class TemporaryDataFolder {
public:
    static base::Result<TemporaryDataFolder> make()
    {
        std::error_code error;
        std::string name = (fs::temp_directory_path(error) / "lectern-render-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            return tl::unexpected(base::error_from_errno("make a folder like " + name));
        return TemporaryDataFolder(name);
    }
    TemporaryDataFolder(TemporaryDataFolder&& other) noexcept
        : m_path(std::exchange(other.m_path, {}))
    {
    }
    TemporaryDataFolder& operator=(TemporaryDataFolder&&) = delete;
    ~TemporaryDataFolder()
    {
        if (std::error_code ignored; !m_path.empty())
            fs::remove_all(m_path, ignored);
    }
    [[nodiscard]] fs::path const& path() const { return m_path; }

private:
    explicit TemporaryDataFolder(fs::path path)
        : m_path(std::move(path))
    {
    }
    fs::path m_path;
};

bool is_within(fs::path const& folder, fs::path const& file)
{
    std::error_code ignored;
    auto const outer = fs::canonical(folder, ignored), inner = fs::canonical(file, ignored);
    return !outer.empty() && std::ranges::mismatch(outer, inner).in1 == outer.end();
}

/// Where the leaflet may have its pictures.
base::Result<fs::path> picture_folder(Options const& options)
{
    std::error_code ignored;
    if (options.folder.empty())
        return is_within(fs::current_path(ignored), options.file) ? fs::path(".") : fs::path();
    if (fs::exists(options.file, ignored) && !is_within(options.folder, options.file))
        return base::failure(
            base::ErrorCode::usage, options.file.string() + ": is not in the folder " + options.folder.string());
    return options.folder;
}

/// Makes it the whole library of a kiosk. False: it has been said why not.
base::Result<bool> import_leaflet(Options const& options, fs::path const& data_folder)
{
    std::error_code error;
    if (fs::is_directory(options.file, error))
        return base::failure(base::ErrorCode::usage, options.file.string() + ": is a folder; name one leaflet");
    helper::PictureHelper const pictures;
    ImportReport said;
    bool refused = false;
    auto import = catalogue::LibraryImport::read({ .data_folder = data_folder,
                                                     .paths = { options.file },
                                                     .pictures = &pictures,
                                                     .today = today(),
                                                     .picture_folder = TRY(picture_folder(options)) },
        { .skipped =
                [&](catalogue::SkippedFile const& file) {
                    refused = true;
                    said.skipped(file);
                },
            .remarked = [&](catalogue::SkippedFile const& file) { said.remarked(file); } });
    if (!import && refused)
        return false;
    if (!import)
        return tl::unexpected(import.error());
    TRY(import->publish(catalogue::ImportMode::replace));
    return true;
}

struct Chosen {
    content::Article article;
    int others = 0; ///< Leaflets of the file that are not drawn.
};

base::Result<Chosen> choose(Options const& options, fs::path const& data_folder)
{
    auto const catalogue = TRY(catalogue::Catalogue::open(data_folder));
    std::optional<content::Metadata> found;
    std::string languages;
    int count = 0;
    TRY_VOID(catalogue.for_each_article([&](content::Metadata const& metadata) {
        ++count;
        if (!found && (options.language.empty() || metadata.language == options.language))
            found = metadata;
        if (languages.find(metadata.language) == std::string::npos)
            languages += (languages.empty() ? "" : ", ") + metadata.language;
    }));
    if (!found)
        return base::failure(base::ErrorCode::absent,
            options.file.string() + ": has no leaflet in '" + options.language + "', only in " + languages);
    auto const id = TRY(catalogue.find(found->slug, found->language));
    return Chosen { TRY(catalogue.article(id)), count - 1 };
}

std::vector<std::string> arguments_for(
    Options const& options, content::Metadata const& leaflet, fs::path const& data_folder)
{
    std::vector<std::string> arguments { "--pages=" + options.output.string(), "--article=" + leaflet.slug,
        "--language=" + leaflet.language, "--windowed=" + options.size, "--data=" + data_folder.string() };
    if (options.diagonal_in)
        arguments.push_back("--diagonal=" + fmt::format("{}", *options.diagonal_in));
    if (options.text_size)
        arguments.push_back("--text-size=" + std::to_string(*options.text_size));
    if (!options.theme.empty())
        arguments.push_back("--theme=" + options.theme);
    if (options.configuration)
        arguments.push_back("--config=" + options.configuration->string());
    return arguments;
}

base::Result<ExitStatus> render(Options options)
{
    auto const data_folder = TRY(TemporaryDataFolder::make());
    // A mistake in it is named before anything is done.
    TRY(settings::load_configuration(options.configuration, data_folder.path()));
    // Who approves a leaflet looks at it before.
    TRY_VOID(settings::set_override(
        data_folder.path(), "library.approved_only", { "false" }, std::chrono::year_month_day(today())));
    if (!TRY(import_leaflet(options, data_folder.path())))
        return ExitStatus::failed;
    Chosen const chosen = TRY(choose(options, data_folder.path()));
    if (chosen.others > 0)
        fmt::print(
            stderr, "{}: has {} leaflets more, which are not drawn\n", printable(options.file.string()), chosen.others);
    if (options.output.empty())
        options.output = options.file.stem().string() + "-pages";
    int const pages = TRY(draw_pages(arguments_for(options, chosen.article.metadata, data_folder.path())));
    fmt::print("{} page{} in {}\n", pages, pages == 1 ? "" : "s", printable(options.output.string()));
    bool const lacks_picture
        = std::ranges::any_of(chosen.article.pictures, &std::string::empty, &content::Picture::name);
    return lacks_picture ? ExitStatus::failed : ExitStatus::done;
}

ExitStatus run(Options const& options)
{
    auto const status = render(options);
    return status ? *status : report_usage(status.error());
}

} // namespace

void add_render_command(CLI::App& parent, ExitStatus& status)
{
    auto options = std::make_shared<Options>();
    CLI::App& command = *parent.add_subcommand("render", "Draw a leaflet as the kiosk would show it, into pictures");
    command.footer(k_footer);
    command.add_option("file", options->file, "The leaflet")->required()->type_name("FILE");
    command
        .add_option(
            "--output", options->output, "The folder for the pictures; else FILE-pages, without the ending, here")
        ->type_name("DIR");
    command
        .add_option("--folder", options->folder,
            "The folder of the library, in which the leaflet's pictures are; else this one, or the leaflet's own")
        ->type_name("DIR");
    command.add_option("--size", options->size, "The screen's pixels")
        ->type_name("WIDTHxHEIGHT")
        ->capture_default_str()
        ->check([](std::string const& text) {
            return is_size(text) ? std::string {} : "'" + text + "' is not a size; write 1920x1080";
        });
    command
        .add_option("--diagonal", options->diagonal_in, "The screen's diagonal; else the configuration's, else 21.5")
        ->type_name("INCHES")
        ->check(CLI::Range(7.0, 100.0));
    command
        .add_option("--language", options->language, "Of a file with several leaflets, the language of that to draw")
        ->type_name("CODE")
        ->transform(content::usual_language_tag);
    command.add_option("--theme", options->theme, "The colours; else the configuration's")
        ->type_name("THEME")
        ->check(CLI::IsMember(
            std::vector<std::string>(settings::k_colours_names.begin(), settings::k_colours_names.end())));
    command.add_option("--text-size", options->text_size, "The size of the text; else the configuration's")
        ->type_name("N")
        ->check(CLI::Range(settings::k_smallest_text_size, settings::k_largest_text_size));
    command.add_option("--config", options->configuration, "The kiosk's configuration file; else the defaults")
        ->type_name("FILE");
    command.callback([options, &status] { status = run(*options); });
}

} // namespace lecternctl
