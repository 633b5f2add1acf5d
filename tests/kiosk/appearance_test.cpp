#include "shown.h"
#include "support/session_dump.h"
#include "support/visitor.h"

#include <algorithm>

using namespace kiosk;
using samples::shown;
using samples::Visitor;

namespace {

std::vector<std::string> selected(appearance::AppearanceView const& view)
{
    std::vector<std::string> keys;
    for (auto const* question : { &view.text_size, &view.colours, &view.line_spacing, &view.position })
        for (auto const& option : question->options)
            if (option.selected)
                keys.push_back(option.key);
    return keys;
}

appearance::Appearance shown_appearance(Visitor& visitor)
{
    EnglishPhrases const english;
    return view_of(visitor.model, english).appearance;
}

} // namespace

TEST_CASE("text and colours open over the page, hold at once and lead back to it")
{
    Visitor visitor;
    visitor.act_answered(letters::OpenLetter { "A" });
    visitor.act(appearance::OpenAppearance {});
    CHECK(selected(shown<appearance::AppearanceView>(visitor.model))
        == std::vector<std::string> { "size/1", "colours/paper", "lines/normal", "position/whole" });
    visitor.act(appearance::ChooseTextSize { 3 });
    visitor.act(appearance::ChooseColours { appearance::Colours::yellow_on_black });
    visitor.act(appearance::ChooseWideLines { true });
    visitor.act(appearance::ChooseLow { true });
    CHECK(selected(shown<appearance::AppearanceView>(visitor.model))
        == std::vector<std::string> { "size/3", "colours/yellow-on-black", "lines/wide", "position/low" });
    visitor.act(appearance::OpenAppearance {});
    CHECK(visitor.sees<letters::LetterPage>());
    CHECK(shown_appearance(visitor).text_size == 3);
}

TEST_CASE("back to normal is what the settings say")
{
    Settings settings;
    settings.appearance.text_size = 2;
    Visitor visitor(settings);
    CHECK(visitor.model.session.appearance.text_size == 2);
    visitor.act(appearance::OpenAppearance {});
    CHECK(shown<appearance::AppearanceView>(visitor.model).is_normal);
    visitor.act(appearance::ChooseTextSize { 4 });
    CHECK_FALSE(shown<appearance::AppearanceView>(visitor.model).is_normal);
    visitor.act(appearance::BackToNormal {});
    CHECK(visitor.model.session.appearance == settings.appearance);
}

TEST_CASE("a size that there is not changes nothing")
{
    Visitor visitor;
    visitor.act(appearance::ChooseTextSize { 0 });
    visitor.act(appearance::ChooseTextSize { 5 });
    CHECK(visitor.model.session.appearance == visitor.model.settings.appearance);
}

TEST_CASE("the next visitor finds nothing of it, nor do staff see it")
{
    Visitor visitor;
    visitor.act(appearance::ChooseColours { appearance::Colours::soft });
    visitor.act(door::OpenStaffDoor {});
    CHECK(shown_appearance(visitor).colours == visitor.model.settings.appearance.colours);
    visitor.act(door::CloseStaff {});
    CHECK(shown_appearance(visitor).colours == appearance::Colours::soft);
    visitor.act(session::ResetSession {});
    visitor.act(invitation::WakeUp {});
    CHECK(visitor.model.session.appearance == visitor.model.settings.appearance);
}
