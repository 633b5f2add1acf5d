#include "random_actions.h"

#include "made_actions.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <type_traits>
#include <variant>
#include <vector>

namespace walk {

namespace {

// How often each comes up: an area among the areas, by who is at the kiosk, and an action within its area.

enum class Who { visitor, at_the_door, volunteer, administrator };

Who who_is_at(Model const& model)
{
    if (!model.staff && !model.paused)
        return Who::visitor; // Or nobody.
    if (!model.staff || !model.staff->signed_in)
        return Who::at_the_door; // Or before it: nothing else leads out of a pause.
    return *model.staff->signed_in == staff::Role::volunteer ? Who::volunteer : Who::administrator;
}

struct AreaWeights {
    int visitor, at_the_door, volunteer, administrator;

    [[nodiscard]] int of(Who who) const
    {
        return std::array { visitor, at_the_door, volunteer, administrator }.at(static_cast<std::size_t>(who));
    }
};

constexpr AreaWeights weights(Kind<session::Action>) { return { 18, 4, 10, 8 }; }
constexpr AreaWeights weights(Kind<invitation::Action>) { return { 4, 1, 1, 1 }; }
constexpr AreaWeights weights(Kind<home::Action>) { return { 2, 1, 1, 1 }; }
constexpr AreaWeights weights(Kind<letters::Action>) { return { 10, 1, 1, 1 }; }
constexpr AreaWeights weights(Kind<search::Action>) { return { 10, 1, 1, 1 }; }
constexpr AreaWeights weights(Kind<appearance::Action>) { return { 4, 1, 1, 1 }; }
constexpr AreaWeights weights(Kind<article::Action>) { return { 6, 1, 1, 1 }; }
constexpr AreaWeights weights(Kind<kiosk::feedback::Action>) { return { 16, 1, 1, 1 }; }
constexpr AreaWeights weights(Kind<typing::Action>) { return { 8, 14, 2, 5 }; }
constexpr AreaWeights weights(Kind<door::Action>) { return { 8, 30, 8, 12 }; }
constexpr AreaWeights weights(Kind<volunteer::Action>) { return { 1, 1, 10, 2 }; }
constexpr AreaWeights weights(Kind<dashboard::Action>) { return { 1, 1, 1, 4 }; }
constexpr AreaWeights weights(Kind<comments::Action>) { return { 1, 1, 1, 12 }; }
constexpr AreaWeights weights(Kind<places::Action>) { return { 1, 1, 1, 4 }; }
constexpr AreaWeights weights(Kind<exports::Action>) { return { 1, 1, 1, 10 }; }
constexpr AreaWeights weights(Kind<library::Action>) { return { 1, 1, 1, 14 }; }
constexpr AreaWeights weights(Kind<kiosk::settings::Action>) { return { 1, 1, 1, 24 }; }

/// The administrator's page on which an area's actions mean something: there they are what comes most.
template <typename AreaAction>
struct PageOf {
    using Type = void;
};
template <>
struct PageOf<dashboard::Action> {
    using Type = dashboard::DashboardPage;
};
template <>
struct PageOf<comments::Action> {
    using Type = comments::CommentsPage;
};
template <>
struct PageOf<exports::Action> {
    using Type = exports::ExportPage;
};
template <>
struct PageOf<library::Action> {
    using Type = library::LibraryPage;
};
template <>
struct PageOf<kiosk::settings::Action> {
    using Type = kiosk::settings::SettingsPage;
};
constexpr int k_in_front = 12;

template <typename AreaAction>
int weight_of_area(Model const& model)
{
    int const weight = weights(Kind<AreaAction> {}).of(who_is_at(model));
    if constexpr (std::is_same_v<AreaAction, letters::Action>)
        if (auto const* page = staff_page<kiosk::settings::SettingsPage>(model); page && page->picker)
            return k_in_front * k_in_front * weight; // A topic is chosen by letters, too.
    if constexpr (!std::is_void_v<typename PageOf<AreaAction>::Type>)
        return staff_page<typename PageOf<AreaAction>::Type>(model) ? k_in_front * weight : weight;
    else
        return weight;
}

template <typename T>
inline constexpr int k_weight = 4;
// What ends much of what was begun.
template <>
inline constexpr int k_weight<session::ResetSession> = 1;
template <>
inline constexpr int k_weight<session::LibraryLoaded> = 1;
template <>
inline constexpr int k_weight<session::LibraryFailed> = 1;
template <>
inline constexpr int k_weight<session::GoHome> = 1;
template <>
inline constexpr int k_weight<door::CloseStaff> = 1;
template <>
inline constexpr int k_weight<door::StepBack> = 2;
template <>
inline constexpr int k_weight<volunteer::PauseRemembered> = 1;
template <>
inline constexpr int k_weight<volunteer::PauseKiosk> = 2;
// What leads further.
template <>
inline constexpr int k_weight<door::SubmitPin> = 10;
template <>
inline constexpr int k_weight<door::OpenStaffArea> = 12;
template <>
inline constexpr int k_weight<kiosk::settings::OpenSettingText> = 12;
template <>
inline constexpr int k_weight<typing::Type> = 8;

/// Whether it answers an effect: it says which visit or session asked.
template <typename T>
constexpr bool k_is_result = requires(T made)
{
    made.visit;
}
|| requires(T made) { made.generation; };

template <typename T, typename AreaAction>
Action made(Source from)
{
    if constexpr (std::is_empty_v<T>)
        return Action(AreaAction(T {}));
    else
        return Action(AreaAction(make(Kind<T> {}, from)));
}

struct Maker {
    int weight;
    bool is_result;
    Action (*make)(Source);
};

struct Area {
    int (*weight)(Model const&);
    std::vector<Maker> makers;
};

template <typename... Actions>
Area area(Kind<std::variant<Actions...>>)
{
    return { weight_of_area<std::variant<Actions...>>,
        { Maker { k_weight<Actions>, k_is_result<Actions>, made<Actions, std::variant<Actions...>> }... } };
}

template <typename... AreaActions>
std::vector<Area> areas(Kind<std::variant<AreaActions...>>)
{
    return { area(Kind<AreaActions> {})... };
}

std::vector<Area> const& all_areas()
{
    static std::vector<Area> const all = areas(Kind<AnyAction> {});
    return all;
}

/// One of them, each as likely as its weight says.
template <typename T, typename Weight>
T const& weighted(std::vector<T> const& choices, Random& random, Weight const& weight_of)
{
    int all = 0;
    for (auto const& choice : choices)
        all += weight_of(choice);
    int left = static_cast<int>(random.below(static_cast<std::size_t>(all)));
    for (auto const& choice : choices)
        if ((left -= weight_of(choice)) < 0)
            return choice;
    return choices.back();
}

} // namespace

Action any_action(Model const& model, Random& random)
{
    auto const& area = weighted(all_areas(), random, [&](Area const& each) { return each.weight(model); });
    return weighted(area.makers, random, [](Maker const& each) { return each.weight; }).make({ model, random });
}

Action any_result(Model const& model, Random& random)
{
    static std::vector<Maker> const results = [] {
        std::vector<Maker> found;
        for (auto const& area : all_areas())
            std::ranges::copy_if(area.makers, std::back_inserter(found), &Maker::is_result);
        return found;
    }();
    return weighted(results, random, [](Maker const& each) { return each.weight; }).make({ model, random });
}

} // namespace walk
