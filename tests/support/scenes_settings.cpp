#include "support/scenes_by_area.h"

#include "support/sample_settings.h"

namespace scenes {

using harness::Kiosk;
using harness::Outside;
using staff::Role;

namespace {

void open_settings(Kiosk& kiosk)
{
    kiosk.sign_in(Role::administrator);
    kiosk.tap("staff/area/settings");
}

/// All languages but a few, one that the library lacks, and some texts; much of it changed on the kiosk.
void show_values(Kiosk& kiosk)
{
    open_settings(kiosk);
    using enum kiosk::settings::ValueOrigin;
    auto values = samples::setting_values();
    for (auto& value : values) {
        if (value.key == "languages")
            value = { "languages", { "vi", "en", "fr" }, 0, 0, 1, override_, { { "en", "vi" }, file } };
        if (value.key == "site_name")
            value = { "site_name", { "Health Library at Riverside Clinic" }, 1, 60, 1, override_,
                { { "Health Library" }, default_value } };
        if (value.key == "idle.after")
            value = { "idle.after", { "900" }, 30, 900, 10, override_, { { "120" }, file } };
        if (value.key == "idle.after_home")
            value = { "idle.after_home", { "95" }, 30, 900, 10, file, { { "95" }, file } };
        if (value.key == "privacy.small_cell")
            value = { "privacy.small_cell", { "11" }, 2, 50, 1, override_, { { "5" }, default_value } };
        if (value.key == "export.folder")
            value = { "export.folder", { "/srv/exports" }, 1, 1000, 1, override_, { {}, default_value } };
        if (value.key == "common_topics")
            value = { "common_topics", { "c-007", "gone-topic", "a-001" }, 0, 0, 1, override_, { { "c-007" }, file } };
    }
    auto const titles = samples::topic_titles(values);
    kiosk.act(kiosk::settings::SettingsLoaded { kiosk.model().staff_visit, std::move(values), titles });
    kiosk.settle();
}

void look_for_topic(Kiosk& kiosk)
{
    open_settings(kiosk);
    kiosk.act(kiosk::settings::OpenTopicPicker {});
    kiosk.settle();
}

void open_topics(Kiosk& kiosk, std::size_t at)
{
    look_for_topic(kiosk);
    kiosk.act(kiosk::letters::OpenLetter { letter(kiosk, at) });
    kiosk.settle();
}

void be_refused(Kiosk& kiosk, kiosk::Trouble trouble)
{
    open_settings(kiosk);
    kiosk.set_outside(Outside::slow);
    kiosk.act(kiosk::settings::StepSetting { "idle.after", 1 });
    kiosk.act(kiosk::settings::SettingFailed { kiosk.model().staff_visit, trouble });
    kiosk.settle();
}

void type_text(Kiosk& kiosk, char const* key, char const* text)
{
    open_settings(kiosk);
    kiosk.act(kiosk::settings::OpenSettingText { key });
    kiosk.act(kiosk::typing::Type { text });
    kiosk.settle();
}

void type_pin(Kiosk& kiosk, Role role, char const* pin)
{
    open_settings(kiosk);
    kiosk.act(kiosk::settings::OpenNewPin { role });
    kiosk.act(kiosk::typing::Type { pin });
    kiosk.settle();
}

void submit_pin(Kiosk& kiosk, Role role, char const* pin)
{
    type_pin(kiosk, role, pin);
    kiosk.act(kiosk::door::SubmitPin {});
    kiosk.settle();
}

} // namespace

std::vector<Scene> of_settings()
{
    return {
        { "settings", "settings", "administrator", open_settings },
        { "settings-values", "settings", "administrator", show_values },
        { "settings-languages", "settings", "administrator",
            [](Kiosk& kiosk) {
                show_values(kiosk);
                kiosk.page_to("settings/languages/fr");
            } },
        { "settings-topics", "settings", "administrator",
            [](Kiosk& kiosk) {
                show_values(kiosk);
                kiosk.page_to("settings/common_topics/most-read");
            } },
        { "topic-picker", "topic_picker", "administrator", look_for_topic },
        { "topic-picker-letter", "topic_picker", "administrator", [](Kiosk& kiosk) { open_topics(kiosk, 2); } },
        { "topic-picker-failed", "topic_picker", "administrator",
            [](Kiosk& kiosk) {
                look_for_topic(kiosk);
                kiosk.set_outside(Outside::failing);
                kiosk.act(kiosk::letters::OpenLetter { letter(kiosk, 1) });
                kiosk.settle();
            } },
        { "settings-end", "settings", "administrator",
            [](Kiosk& kiosk) {
                show_values(kiosk);
                kiosk.page_to("settings/pin/admin");
            } },
        { "settings-waiting", "settings", "administrator",
            [](Kiosk& kiosk) {
                kiosk.sign_in(Role::administrator);
                kiosk.set_outside(Outside::slow);
                kiosk.tap("staff/area/settings");
            } },
        { "settings-damaged", "settings", "administrator",
            [](Kiosk& kiosk) { be_refused(kiosk, kiosk::Trouble::damaged); } },
        { "settings-full", "settings", "administrator",
            [](Kiosk& kiosk) { be_refused(kiosk, kiosk::Trouble::no_space); } },
        { "settings-read-only", "settings", "administrator",
            [](Kiosk& kiosk) { be_refused(kiosk, kiosk::Trouble::read_only); } },
        { "settings-busy", "settings", "administrator", [](Kiosk& kiosk) { be_refused(kiosk, kiosk::Trouble::busy); } },
        { "setting-text", "setting_text", "administrator",
            [](Kiosk& kiosk) { type_text(kiosk, "site_name", " at Riverside Clinic"); } },
        { "setting-folder-empty", "setting_text", "administrator",
            [](Kiosk& kiosk) { type_text(kiosk, "export.folder", ""); } },
        { "setting-folder", "setting_text", "administrator",
            [](Kiosk& kiosk) {
                type_text(kiosk, "export.folder", "srv");
                kiosk.tap("setting_text/done");
            } },
        { "new-pin", "pin", "administrator", [](Kiosk& kiosk) { type_pin(kiosk, Role::volunteer, "4711"); } },
        { "new-pin-refused", "pin", "administrator",
            [](Kiosk& kiosk) { submit_pin(kiosk, Role::volunteer, "123456"); } },
        { "new-pin-again", "pin", "administrator", [](Kiosk& kiosk) { submit_pin(kiosk, Role::volunteer, "827163"); } },
        { "new-pin-administrator", "pin", "administrator",
            [](Kiosk& kiosk) { type_pin(kiosk, Role::administrator, "blue"); } },
        { "new-pin-administrator-refused", "pin", "administrator",
            [](Kiosk& kiosk) { submit_pin(kiosk, Role::administrator, "nine°lives"); } },
        { "new-pin-administrator-again", "pin", "administrator",
            [](Kiosk& kiosk) { submit_pin(kiosk, Role::administrator, "blue kettle 7"); } },
    };
}

} // namespace scenes
