// The kiosk. main() owns everything and hands it on.

#include "base/log.h"
#include "lectern/end_request.h"
#include "base/installation.h"
#include "lectern/kiosk_loop.h"
#include "lectern/leaflet_pages.h"
#include "lectern/options.h"
#include "lectern/panel.h"
#include "lectern/rehearsal_runner.h"
#include "lectern/tour.h"
#include "lectern/translations.h"
#include "lectern/wiping_icu.h"
#include "lectern/worker_runner.h"
#include "platform/mount_watch.h"
#include "platform/process.h"
#include "platform/software_opengl.h"
#include "settings/effective_configuration.h"
#include "settings/seal_mark.h"
#include "store/wiped_memory.h"
#include "text/typesetter.h"
#include "upkeep/configuration_note.h"
#include "upkeep/renderer_note.h"

#include <chrono>
#include <cstdio>
#include <future>
#include <memory>
#include <optional>

namespace {

using namespace lectern;

/// A slow card with software's OpenGL takes some seconds.
constexpr std::chrono::seconds k_longest_start { 120 };
/// What a visitor sent is written meanwhile; longer work (an import) may be cut short at any time.
constexpr std::chrono::seconds k_longest_end { 30 };

/// `argv` is what the program was started with: without OpenGL 3.3 it is started once more, with software's, unless it
/// is to end. Nothing, then.
base::Result<std::optional<platform::Window>> open_window(
    platform::WindowOptions const& options, char** argv, EndRequest const& end_request)
{
    auto window = platform::Window::open(options);
    if (window || window.error().code != base::ErrorCode::unsupported)
        return window;
    if (platform::is_software_opengl_chosen())
        return base::failure(window.error().code,
            window.error().message + ", not even software's; install Mesa's drivers (libgl1-mesa-dri)");
    // The program that is started would not know of it.
    if (end_request.made())
        return std::nullopt;
    base::log::warn(window.error().message + "; starting again with software OpenGL");
    return tl::unexpected(platform::restart_with_software_opengl(argv));
}

base::Result<int> run(Options const& options, char** argv, EndRequest& end_request)
{
    std::optional<platform::StartLimit> start_limit;
    if (!options.tour)
        start_limit.emplace(k_longest_start);
    auto const loaded = TRY(settings::load_configuration(options.config, options.data));
    for (base::Error const& each : loaded.ignored)
        base::log::warn(each.message);
    if (std::error_code error; !options.tour && !std::filesystem::exists(options.data, error))
        base::log::warn(options.data.string() + ": there is no such folder; a new kiosk begins there");
    // For `lecternctl status` alone; where it can't be written, other messages say what is wrong.
    if (!options.tour)
        (void)upkeep::note_configuration(options.data, settings::configuration_file(options.config, options.data));
    if (loaded.has_lost_seal_key)
        base::log::error(settings::k_lost_seal_key);
    // The key may be in the configuration file, which is not ours to watch.
    if (!options.tour && loaded.configuration.seal_to)
        if (auto const marked = settings::mark_seal(options.data); !marked)
            base::log::warn("that comments are sealed could not be noted: " + marked.error().message);
    settings::Configuration const& configuration = loaded.configuration;
    SystemClock const clock;
    // Fonts are looked up while the window and its OpenGL context come up: each takes about as long.
    auto fonts = std::async(std::launch::async, [] { return text::Typesetter::create(); });
    auto opened
        = TRY(open_window({ .title = configuration.site_name, .windowed = options.windowed, .visible = !options.tour },
            argv, end_request));
    if (!opened)
        return 0;
    platform::Window& window = *opened;
    // Shown on request alone; where it can't be written, other messages say what is wrong.
    if (!options.tour)
        (void)upkeep::note_renderer(options.data, window.renderer());
    Environment const environment { .data_folder = options.data,
        .configuration = options.config,
        .seal_to = configuration.seal_to,
        .clock = clock,
        .has_lost_seal_key = loaded.has_lost_seal_key };
    std::unique_ptr<WorkerRunner> worker; // The library is read meanwhile, too.
    if (!options.tour)
        worker = std::make_unique<WorkerRunner>(environment, [&window] { window.wake(); });
    auto typesetter = TRY(fonts.get());
    ui::Ui ui(typesetter, {});
    auto renderer = TRY(platform::Renderer::create(window));
    Translations const phrases(base::share_folder() / "locale");
    DisplaySize const display { configuration.diagonal_in, configuration.viewing_distance_mm, configuration.bottom_mm };
    if (!options.tour)
        (void)upkeep::note_display(options.data, note_of(panel_of(window, display)));

    if (options.tour) {
        RehearsalRunner runner(environment);
        TourParts parts { .renderer = renderer,
            .ui = ui,
            .runner = runner,
            .phrases = phrases,
            .display = display,
            .end_request = end_request,
            .language = options.language };
        if (options.windowed)
            parts.landscape_px
                = { static_cast<float>(options.windowed->width), static_cast<float>(options.windowed->height) };
        TRY_VOID(run_tour(parts, configuration, *options.tour));
        base::log::info("the tour is in " + options.tour->string());
        return 0;
    }
    auto const watch
        = platform::MountWatch::start([&runner = *worker] { runner.report(kiosk::places::PlacesChanged {}); });
    if (!watch)
        base::log::warn("sticks are only noticed when their screen is opened: " + watch.error().message);
    std::optional<Recorder> recorder;
    if (options.record)
        recorder = TRY(Recorder::create(*options.record));
    std::optional<FrameTrace> trace;
    if (options.trace)
        trace = TRY(FrameTrace::create(*options.trace));
    EndRequest::Sleeper const sleeper(end_request, window);
    start_limit.reset();
    return run_kiosk({ .window = window,
                         .renderer = renderer,
                         .ui = ui,
                         .runner = *worker,
                         .clock = clock,
                         .phrases = phrases,
                         .display = display,
                         .recorder = recorder,
                         .trace = trace ? &*trace : nullptr,
                         .end_request = end_request },
        configuration);
}

/// What fails is in the log.
template <typename Work>
int status_of(Work const& work)
{
    try {
        auto const status = work();
        if (status)
            return *status;
        base::log::error(status.error().message);
    } catch (std::exception const& error) {
        base::log::error(error.what());
    }
    return 1;
}

/// Pictures of a leaflet's pages, without a window. Prints how many they are, for lecternctl.
base::Result<int> draw_pages(Options const& options)
{
    Options::Pages const& pages = *options.pages;
    auto const loaded = TRY(settings::load_configuration(options.config, options.data));
    for (base::Error const& each : loaded.ignored)
        base::log::warn(each.message);
    settings::Configuration configuration = loaded.configuration;
    configuration.appearance.text_size = pages.text_size.value_or(configuration.appearance.text_size);
    configuration.appearance.colours = pages.colours.value_or(configuration.appearance.colours);
    SystemClock const clock;
    Environment const environment { .data_folder = options.data, .configuration = options.config, .clock = clock };
    auto typesetter = TRY(text::Typesetter::create());
    Translations const phrases(base::share_folder() / "locale");
    DisplaySize const display { pages.diagonal_in ? pages.diagonal_in : configuration.diagonal_in,
        configuration.viewing_distance_mm, configuration.bottom_mm };
    base::Size const size_px { static_cast<float>(options.windowed->width),
        static_cast<float>(options.windowed->height) };
    int const written = TRY(write_leaflet_pages({ environment, configuration, phrases, typesetter },
        { pages.slug, options.language, panel_of(size_px, std::nullopt, display), pages.folder }));
    std::printf("%d\n", written);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    auto const options = read_options(argc, argv);
    if (auto const* status = std::get_if<int>(&options))
        return *status;
    if (auto const& chosen = std::get<Options>(options); chosen.pages)
        return status_of([&] { return draw_pages(chosen); });
    platform::forbid_core_dumps();
    wipe_memory_that_icu_frees();
    store::wipe_memory_that_sqlite_frees();
    platform::end_cleanly_on_faults();
    if (auto const locked = platform::lock_memory(); !locked && locked.error().code != base::ErrorCode::absent)
        base::log::warn(locked.error().message);
    // Shared with the signal thread, which lives on while main() returns.
    auto const end_request = std::make_shared<EndRequest>();
    platform::on_end_request([end_request] { end_request->make(); }, k_longest_end);
    return status_of([&] { return run(std::get<Options>(options), argv, *end_request); });
}
