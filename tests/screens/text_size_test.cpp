// Every screen in every text size, on every panel: what can be touched stays large enough, apart and in sight, no word
// is cut, and each letter stands out. LECTERN_THOROUGH tries all there is; else a sample.

#include "contrast.h"
#include "ink.h"
#include "layout_rules.h"
#include "matrix.h"
#include "support/scenes.h"
#include "support/thorough.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <string>

using harness::Kiosk;

namespace {

bool is_of_staff(scenes::Scene const& scene)
{
    return scene.frame == "administrator" || scene.frame == "volunteer" || scene.screen.starts_with("pin")
        || scene.screen == "ready" || scene.screen == "cleaning";
}

/// Of a run, so that whoever reads its outcome knows how much there was to be wrong.
struct Counts {
    std::size_t combinations = 0, frames = 0, targets = 0, letters = 0;
};

constexpr std::size_t k_contrast_sample = 8;

Kiosk kiosk_for(matrix::Combination const& combination)
{
    kiosk::Settings settings;
    settings.appearance = combination.appearance;
    settings.contacts.general = { "+1 (555) 010-0100", "555-0101", "112" };
    return Kiosk(combination.panel, samples::all_languages(), settings);
}

/// What is wrong with the frame in front.
void check_frame(Kiosk& kiosk, Counts& counts)
{
    // A low screen is one for itself, as large as what is within reach.
    auto tree = kiosk.tree();
    for (auto& node : tree.nodes)
        node.rect.y += kiosk.ui().draw_data().DisplayPos.y;
    ui::Panel panel = kiosk.ui().panel();
    ui::Panel judged = panel;
    panel.size_px = judged.size_px = kiosk.ui().size();
    // Staff's is drawn smaller (docs/decisions/0018).
    if (kiosk.model().staff)
        judged.px_per_mm *= ui::smallest_share(kiosk.ui().panel());
    auto const drawn = layout::drawn(kiosk.ui().draw_data());
    for (auto const& breach : layout::breaches(tree, judged))
        FAIL_CHECK(breach);
    for (auto const& breach : layout::ink_breaches(drawn.letters, tree, panel))
        FAIL_CHECK(breach);
    // It is the slowest judge: a usual run has it on the first panels only.
    if (fixtures::is_thorough() || counts.combinations <= k_contrast_sample)
        for (auto const& breach : layout::contrast_breaches(drawn, tree, kiosk.ui().theme()))
            FAIL_CHECK(breach);
    for (auto const& words : kiosk.ui().cut_words())
        FAIL_CHECK("cut: ", words);
    ++counts.frames;
    counts.letters += drawn.letters.size();
    counts.targets += static_cast<std::size_t>(std::ranges::count_if(
        tree.nodes, [](auto const& node) { return semantics::has(node.verbs, semantics::Verb::activate); }));
}

/// Turns one page; false at the end, and where there are none.
bool turn_page(Kiosk& kiosk)
{
    auto const& nodes = kiosk.tree().nodes;
    auto const down = std::ranges::find_if(
        nodes, [](auto const& node) { return node.key.ends_with("/page_down") && node.enabled; });
    if (down == nodes.end())
        return false;
    kiosk.tap(std::string(down->key));
    return true;
}

void check_scene(matrix::Combination const& combination, scenes::Scene const& scene, int further_pages, Counts& counts)
{
    Kiosk kiosk = kiosk_for(combination);
    kiosk.choose_language(combination.language);
    scene.reach(kiosk);
    CHECK(kiosk.screen() == scene.screen);
    check_frame(kiosk, counts);
    for (int page = 0; page < further_pages && turn_page(kiosk); ++page) {
        INFO("pages further: ", page + 1);
        check_frame(kiosk, counts);
    }
}

void check_scenes(matrix::Combination const& combination, matrix::Whose whose, int further_pages, Counts& counts)
{
    INFO(combination.name);
    counts.combinations += combination.is_like_another ? 0 : 1;
    for (auto const& scene : scenes::all()) {
        if (is_of_staff(scene) != (whose == matrix::Whose::staffs))
            continue;
        if (combination.is_like_another && scene.screen != "appearance")
            continue;
        INFO(std::string(scene.name));
        try {
            check_scene(combination, scene, further_pages, counts);
        } catch (std::exception const& error) {
            FAIL_CHECK(error.what());
        } catch (...) {
            // A check that ended the way to it has been reported, and the others are still to be tried.
        }
    }
}

void check_all(std::vector<matrix::Combination> const& combinations, matrix::Whose whose, int further_pages)
{
    Counts counts;
    for (auto const& combination : combinations)
        check_scenes(combination, whose, further_pages, counts);
    MESSAGE(counts.combinations, " combinations, ", counts.frames, " frames, ", counts.targets, " targets, ",
        counts.letters, " letters");
}

/// Long leaflets and lists go on as they began.
constexpr int k_further_pages = 4;

} // namespace

TEST_CASE("in every text size targets are large and apart, no letter is cut or outside its box, and each stands out")
{
    using enum matrix::Whose;
    if (fixtures::is_thorough())
        check_all(matrix::all(visitors), visitors, k_further_pages);
    else
        check_all(matrix::sample(), visitors, 0);
}

TEST_CASE("in every language and on every panel the same is true of staff's screens")
{
    // A usual run has them in layout_test.cpp.
    using enum matrix::Whose;
    if (fixtures::is_thorough())
        check_all(matrix::all(staffs), staffs, k_further_pages);
}
