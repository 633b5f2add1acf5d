#include "support/sample_search.h"
#include "support/scenes_by_area.h"

namespace scenes {

namespace {

using harness::Kiosk;
using harness::Outside;

constexpr std::string_view k_frame = "visitor-back-feedback-no-search";

/// The words that are typed; all of the samples' searches end in a digit, which every keyboard has.
std::function<void(Kiosk&)> typed(std::string_view end)
{
    return [end](Kiosk& kiosk) { kiosk.search_for("a" + std::string(end)); };
}

std::function<void(Kiosk&)> found(std::string_view end)
{
    return [end](Kiosk& kiosk) {
        kiosk.search_for("a" + std::string(end));
        kiosk.tap("search/done");
    };
}

} // namespace

std::vector<Scene> of_search()
{
    return {
        { "search", "search", k_frame,
            [](Kiosk& kiosk) {
                kiosk.wake();
                kiosk.act(kiosk::search::OpenSearch {});
                kiosk.frame();
                kiosk.settle();
            } },
        { "search-common", "search", k_frame,
            [](Kiosk& kiosk) {
                load_common_topics(kiosk);
                kiosk.act(kiosk::search::OpenSearch {});
                kiosk.frame();
                kiosk.settle();
            } },
        { "search-typed", "search", k_frame, typed("1") },
        { "search-typed-misspelt", "search", k_frame, typed(samples::k_misspelt) },
        { "search-typed-elsewhere", "search", k_frame, typed(samples::k_elsewhere) },
        { "search-found", "search", k_frame, found("1") },
        { "search-found-further", "search", k_frame,
            [](Kiosk& kiosk) {
                found("1")(kiosk);
                if (kiosk.sees("search/results/page_down"))
                    kiosk.tap("search/results/page_down");
            } },
        { "search-misspelt", "search", k_frame, found(samples::k_misspelt) },
        { "search-elsewhere", "search", k_frame, found(samples::k_elsewhere) },
        { "search-missing", "search", k_frame,
            [](Kiosk& kiosk) {
                found(samples::k_nowhere)(kiosk);
                kiosk.page_to("search/missing");
                kiosk.tap("search/missing");
            } },
        { "search-failed", "search", k_frame,
            [](Kiosk& kiosk) {
                kiosk.set_outside(Outside::failing);
                kiosk.search_for("a1");
            } },
        { "article-found", "article", "visitor-back-feedback",
            [](Kiosk& kiosk) {
                found("1")(kiosk);
                kiosk.act(kiosk::search::OpenHit { samples::hit(kiosk.model().session.language, 0).article });
                kiosk.frame();
                kiosk.settle();
            } },
        { "languages", "languages", k_frame,
            [](Kiosk& kiosk) {
                kiosk.open_letter(letter(kiosk, 1));
                kiosk.act(kiosk::session::OpenLanguages {});
                kiosk.frame();
                kiosk.settle();
            } },
    };
}

} // namespace scenes
