// The administrator's settings: what a touch changes, what is written, and what becomes of a change that fails.

#include "kiosk/view.h"
#include "support/sample_door.h"
#include "support/sample_settings.h"
#include "support/visitor.h"

#include <algorithm>

using namespace kiosk;
using samples::only;
using samples::Visitor;

namespace {

using Texts = std::vector<std::string>;

struct Administrator : Visitor {
    explicit Administrator(
        catalogue::Library library = samples::library(), staff::Role role = staff::Role::administrator)
        : Visitor({}, std::move(library))
    {
        act(door::OpenStaffDoor {});
        act(door::ChooseRole { role });
        act(typing::Type {
            role == staff::Role::administrator ? samples::k_administrator_pin : samples::k_volunteer_pin });
        act_answered(door::SubmitPin {});
        act_answered(door::OpenStaffArea { door::StaffArea::settings });
    }
    kiosk::settings::SettingsPage& page()
    {
        auto* found = std::get_if<kiosk::settings::SettingsPage>(&model.staff->page);
        REQUIRE(found);
        return *found;
    }
    Texts values(std::string_view key)
    {
        auto const found = std::ranges::find(page().shown, key, &kiosk::settings::SettingValue::key);
        REQUIRE(found != page().shown.end());
        return found->values;
    }
    void hold(std::string_view key, Texts values)
    {
        auto held = samples::setting_values();
        std::ranges::find(held, key, &kiosk::settings::SettingValue::key)->values = std::move(values);
        page().under_way = 0;
        act(kiosk::settings::SettingsLoaded { model.staff_visit, std::move(held) });
    }
    /// As if it had been changed before, and held `underlying` without.
    void change_here(std::string_view key, Texts values, kiosk::settings::UnderlyingValue underlying)
    {
        auto held = page().stored;
        auto const value = std::ranges::find(held, key, &kiosk::settings::SettingValue::key);
        value->values = std::move(values);
        value->origin = kiosk::settings::ValueOrigin::override_;
        value->underlying = std::move(underlying);
        page().under_way = 0;
        act(kiosk::settings::SettingsLoaded { model.staff_visit, std::move(held) });
    }
    void hold_topics(Texts topics)
    {
        auto held = samples::setting_values();
        std::ranges::find(held, "common_topics", &kiosk::settings::SettingValue::key)->values = std::move(topics);
        auto const titles = samples::topic_titles(held);
        act(kiosk::settings::SettingsLoaded { model.staff_visit, std::move(held), titles });
    }
    void look_under(char const* letter)
    {
        act(kiosk::settings::OpenTopicPicker {});
        act_answered(letters::OpenLetter { letter });
    }
    std::vector<kiosk::settings::SettingsView::Item> topics()
    {
        auto items = rows<kiosk::settings::SettingsView::Item>();
        std::erase_if(items, [](auto const& item) { return item.key != "common_topics"; });
        return items;
    }
    std::string heading_note(std::string_view heading)
    {
        for (auto const& each : rows<kiosk::settings::SettingsView::Heading>())
            if (each.text == heading)
                return each.note;
        return {};
    }
    void erase_all()
    {
        for (int i = 0; i < 100; ++i)
            act(typing::Erase {});
    }
    /// What is written when a list's item is touched.
    Texts toggled(char const* key, char const* item)
    {
        auto const change = only<kiosk::settings::ChangeSetting>(act(kiosk::settings::ToggleSettingItem { key, item }));
        CHECK(change.key == key);
        return change.values;
    }
    template <typename Screen>
    Screen view()
    {
        static EnglishPhrases const english;
        auto shown = view_of(model, english);
        auto* screen = std::get_if<Screen>(&shown.screen);
        REQUIRE(screen);
        return std::move(*screen);
    }
    template <typename Row>
    std::vector<Row> rows()
    {
        std::vector<Row> found;
        for (auto const& row : view<kiosk::settings::SettingsView>().rows)
            if (auto const* one = std::get_if<Row>(&row))
                found.push_back(*one);
        return found;
    }
    void submit_pin(std::string const& pin)
    {
        act(typing::Type { pin });
        act_answered(door::SubmitPin {});
    }
    kiosk::settings::NewPin& new_pin()
    {
        REQUIRE(page().pin);
        return *page().pin;
    }
};

} // namespace

TEST_CASE("a volunteer has no settings")
{
    Administrator volunteer(samples::library(), staff::Role::volunteer);
    CHECK(std::holds_alternative<volunteer::VolunteerPage>(volunteer.model.staff->page));
    CHECK(volunteer.act(door::OpenStaffArea { door::StaffArea::settings }).empty());
    CHECK(volunteer.act(kiosk::settings::StepSetting { "idle.after", 1 }).empty());
    CHECK(volunteer.act(kiosk::settings::OpenNewPin { staff::Role::administrator }).empty());
}

TEST_CASE("a step is shown at once and written")
{
    Administrator administrator;
    auto const change
        = only<kiosk::settings::ChangeSetting>(administrator.act(kiosk::settings::StepSetting { "thanks.seconds", 1 }));
    CHECK(change.key == "thanks.seconds");
    CHECK(change.values == Texts { "6" });
    CHECK(administrator.values("thanks.seconds") == Texts { "6" });
}

TEST_CASE("steps are those of the configuration, grow with the value and end at what is allowed")
{
    Administrator administrator;
    auto step = [&](char const* from, int direction) {
        administrator.hold("idle.after", { from });
        administrator.act(kiosk::settings::StepSetting { "idle.after", direction });
        return administrator.values("idle.after").front();
    };
    CHECK(step("30", 1) == "40");
    CHECK(step("35", 1) == "40");
    CHECK(step("35", -1) == "30");
    CHECK(step("120", 1) == "180");
    CHECK(step("120", -1) == "110");
    CHECK(step("150", -1) == "120");
    CHECK(step("300", -1) == "240");
    administrator.hold("idle.after", { "900" });
    CHECK(administrator.act(kiosk::settings::StepSetting { "idle.after", 1 }).empty());
    administrator.hold("idle.after", { "30" });
    CHECK(administrator.act(kiosk::settings::StepSetting { "idle.after", -1 }).empty());
}

TEST_CASE("two quick steps are two changes, and the first answer does not take the second back")
{
    Administrator administrator;
    auto const first = administrator.act(kiosk::settings::StepSetting { "thanks.seconds", 1 });
    auto const second = administrator.act(kiosk::settings::StepSetting { "thanks.seconds", 1 });
    CHECK(only<kiosk::settings::ChangeSetting>(second).values == Texts { "7" });
    administrator.act(*samples::answer(first.front()));
    CHECK(administrator.values("thanks.seconds") == Texts { "7" });
    administrator.act(*samples::answer(second.front()));
    CHECK(administrator.values("thanks.seconds") == Texts { "7" });
}

TEST_CASE("a change that fails is said, and the old value stands there again")
{
    Administrator administrator;
    administrator.act(kiosk::settings::StepSetting { "thanks.seconds", 1 });
    administrator.act(kiosk::settings::SettingFailed { administrator.model.staff_visit, kiosk::Trouble::no_space });
    CHECK(administrator.values("thanks.seconds") == Texts { "5" });
    CHECK(administrator.view<kiosk::settings::SettingsView>().alert);
    administrator.act(kiosk::settings::StepSetting { "thanks.seconds", 1 });
    CHECK_FALSE(administrator.view<kiosk::settings::SettingsView>().alert);
}

TEST_CASE("what was changed takes effect at once, also when staff have gone meanwhile")
{
    for (bool const gone : { false, true }) {
        Administrator administrator;
        auto const visit = administrator.model.staff_visit;
        if (gone)
            administrator.act(door::CloseStaff {});
        administrator.act(kiosk::settings::SettingsChanged {
            visit, Settings { .site_name = "Ward 7", .idle = std::chrono::seconds { 300 } }, {} });
        CHECK(administrator.model.settings.site_name == "Ward 7");
        CHECK(administrator.model.settings.idle == std::chrono::seconds { 300 });
    }
}

TEST_CASE("who waits below keeps the language, the next visitor has the new ones")
{
    Administrator administrator;
    REQUIRE(administrator.model.session.language == "en");
    administrator.act(kiosk::settings::SettingsChanged {
        administrator.model.staff_visit, Settings { .languages = { "ar", "es" } }, {} });
    CHECK(administrator.model.session.language == "en");
    administrator.act(volunteer::ResetForNextVisitor {});
    CHECK(administrator.model.session.language == "ar");
}

TEST_CASE("a language is taken away and comes back behind the others")
{
    Administrator administrator;
    CHECK(administrator.toggled("languages", "es") == Texts { "en", "ar" });
    CHECK(administrator.toggled("languages", "en") == Texts { "ar" });
    CHECK(administrator.act(kiosk::settings::ToggleSettingItem { "languages", "ar" }).empty());
    CHECK(administrator.toggled("languages", "es") == Texts { "ar", "es" });
}

TEST_CASE("all that the library has, in its own order, is no limit: what it gets later is offered, too")
{
    Administrator administrator;
    CHECK(administrator.toggled("languages", "ar") == Texts { "en", "es" });
    CHECK(administrator.toggled("languages", "ar").empty());
}

TEST_CASE("a language moves towards the first, which stays where it is")
{
    Administrator administrator;
    CHECK(
        only<kiosk::settings::ChangeSetting>(administrator.act(kiosk::settings::MoveSettingItem { "languages", "ar" }))
            .values
        == Texts { "en", "ar", "es" });
    CHECK(
        only<kiosk::settings::ChangeSetting>(administrator.act(kiosk::settings::MoveSettingItem { "languages", "ar" }))
            .values
        == Texts { "ar", "en", "es" });
    CHECK(administrator.act(kiosk::settings::MoveSettingItem { "languages", "ar" }).empty());
}

TEST_CASE("a language that the library lacks stays in the list, and is no reason to take the last other one away")
{
    Administrator administrator;
    administrator.hold("languages", { "fr", "es" });
    CHECK(administrator.act(kiosk::settings::ToggleSettingItem { "languages", "es" }).empty());
    CHECK(administrator.toggled("languages", "en") == Texts { "fr", "es", "en" });
    CHECK(administrator.toggled("languages", "fr") == Texts { "es", "en" });
    auto const items = administrator.rows<kiosk::settings::SettingsView::Item>();
    CHECK(std::ranges::none_of(items, [](auto const& item) { return item.item == "fr"; }));
}

TEST_CASE("collections are those of any language but all topics, under their titles")
{
    Administrator administrator({ .edition = 1,
        .languages = { { "en", { { .key = "all" }, { .key = "tests", .title = "Tests" } } },
            { "es", { { .key = "all" }, { .key = "drugs", .title = "Fármacos" } } } } });
    std::string titles;
    for (auto const& item : administrator.rows<kiosk::settings::SettingsView::Item>())
        if (item.key == "collections")
            titles += item.label + (item.offered ? "+ " : "- ");
    CHECK(titles == "Tests+ Fármacos+ ");
    CHECK(administrator.toggled("collections", "tests") == Texts { "drugs" });
}

TEST_CASE("a common topic is found by its letter and comes behind those that are chosen")
{
    Administrator administrator;
    CHECK(administrator.heading_note("Common topics") == "What is read most is offered on the home screen.");
    administrator.act(kiosk::settings::OpenTopicPicker {});
    auto letters = administrator.view<kiosk::settings::TopicPickerView>().letters;
    CHECK(std::ranges::any_of(letters, [](auto const& tile) { return tile.letter == "C" && tile.enabled; }));
    auto const effects = administrator.act(letters::OpenLetter { "C" });
    auto const wanted = only<letters::LoadEntries>(effects);
    administrator.act(*samples::answer(effects.front()));
    CHECK(wanted.visit == administrator.model.staff_visit);
    CHECK(wanted.collection == "all");
    auto const topics = administrator.view<kiosk::settings::TopicPickerView>().topics;
    REQUIRE(topics);
    REQUIRE_FALSE(topics->cards.empty());
    CHECK(topics->cards.front().key.starts_with("topic_picker/topic/"));
    auto const slug = topics->cards.front().slug;
    auto const change
        = only<kiosk::settings::ChangeSetting>(administrator.act(kiosk::settings::ChooseCommonTopic { slug }));
    CHECK(change.key == "common_topics");
    CHECK(change.values == Texts { slug });
    // It is named at once.
    REQUIRE(administrator.topics().size() == 1);
    CHECK(administrator.topics().front().label == topics->cards.front().title);

    administrator.look_under("C");
    auto const second = administrator.view<kiosk::settings::TopicPickerView>().topics->cards;
    CHECK(second.at(0).caption == "Already chosen");
    CHECK(only<kiosk::settings::ChangeSetting>(
              administrator.act(kiosk::settings::ChooseCommonTopic { second.at(1).slug }))
              .values
        == Texts { slug, second.at(1).slug });
    // Again is no second time.
    administrator.look_under("C");
    CHECK(administrator.act(kiosk::settings::ChooseCommonTopic { slug }).empty());
    CHECK(administrator.values("common_topics").size() == 2);
}

TEST_CASE("while a topic is chosen the visitor's pages stay as they are")
{
    Administrator administrator;
    auto const before = administrator.model.session.trail.size();
    administrator.act(kiosk::settings::OpenTopicPicker {});
    administrator.act_answered(letters::OpenLetter { "C" });
    CHECK(administrator.model.session.trail.size() == before);
    // An answer to a visitor is not for staff, nor one of another visit.
    for (auto const visit : { std::uint64_t { 0 }, administrator.model.staff_visit - 1 }) {
        administrator.act(letters::EntriesLoaded { administrator.model.generation, "C", 0, 0, {}, {}, 0, visit });
        CHECK(administrator.page().picker->pages.back().total > 0);
    }
}

TEST_CASE("from a letter's topics one goes back to the letters, and from these to the list")
{
    Administrator administrator;
    administrator.look_under("C");
    CHECK(administrator.view<kiosk::settings::TopicPickerView>().cancel == "Back");
    administrator.act(door::StepBack {});
    CHECK_FALSE(administrator.view<kiosk::settings::TopicPickerView>().topics);
    CHECK(administrator.view<kiosk::settings::TopicPickerView>().cancel == "Cancel");
    administrator.act(kiosk::settings::CancelSettingEdit {});
    CHECK(administrator.values("common_topics").empty());
    // With the list in sight nothing is chosen.
    CHECK(administrator.act(kiosk::settings::ChooseCommonTopic { "topic-2-0" }).empty());
}

TEST_CASE("a subject of several leaflets opens to them when a common topic is chosen")
{
    Administrator administrator;
    administrator.look_under("C");
    auto const wanted = only<letters::LoadEntries>(administrator.act(letters::OpenSubject { 7, "Diarrhea" }));
    CHECK(wanted.subject == 7);
    CHECK(wanted.visit == administrator.model.staff_visit);
    administrator.act(letters::EntriesLoaded { administrator.model.generation, "C", 0, 1,
        { { .article = { 1 }, .slug = "diarrhea-at-home", .label = "At home", .see = {}, .caption = {} } }, {}, 7,
        wanted.visit });
    CHECK(only<kiosk::settings::ChangeSetting>(
              administrator.act(kiosk::settings::ChooseCommonTopic { "diarrhea-at-home" }))
              .values
        == Texts { "diarrhea-at-home" });
}

TEST_CASE("a common topic is taken off, stays in sight a while, and comes back behind the others")
{
    Administrator administrator;
    administrator.hold_topics({ "asthma", "rash" });
    CHECK(administrator.toggled("common_topics", "asthma") == Texts { "rash" });
    REQUIRE(administrator.topics().size() == 2);
    CHECK(administrator.topics().back().item == "asthma");
    CHECK_FALSE(administrator.topics().back().offered);
    CHECK(administrator.toggled("common_topics", "asthma") == Texts { "rash", "asthma" });
    CHECK(only<kiosk::settings::ChangeSetting>(
              administrator.act(kiosk::settings::MoveSettingItem { "common_topics", "asthma" }))
              .values
        == Texts { "asthma", "rash" });
}

TEST_CASE("without any common topic what is read most is offered again, whatever the file says")
{
    using kiosk::settings::ValueOrigin;
    Administrator administrator;
    administrator.change_here("common_topics", { "asthma" }, {});
    auto const effects = administrator.act(kiosk::settings::ToggleSettingItem { "common_topics", "asthma" });
    CHECK(only<kiosk::settings::RemoveOverride>(effects).key == "common_topics");

    administrator.change_here("common_topics", { "asthma" }, { { "rash" }, ValueOrigin::file });
    CHECK(only<kiosk::settings::ChangeSetting>(administrator.act(kiosk::settings::ChooseNoCommonTopics {}))
              .values.empty());
    CHECK(administrator.heading_note("Common topics") == "What is read most is offered on the home screen.");
    // What was chosen is still there to be chosen again.
    CHECK(administrator.topics().size() == 1);

    administrator.change_here("common_topics", {}, { { "rash" }, ValueOrigin::file });
    administrator.page().taken_off.clear();
    auto const buttons = administrator.rows<kiosk::settings::SettingsView::Button>();
    auto const add = std::ranges::find(buttons, "common_topics/add", &kiosk::settings::SettingsView::Button::key);
    REQUIRE(add != buttons.end());
    REQUIRE(add->changed);
    CHECK(add->changed->note == "Changed here. In the settings file: \u2068rash\u2069");
}

TEST_CASE("a common topic that the library lacks says so, and can be taken off")
{
    Administrator administrator;
    administrator.hold_topics({ "gone", "asthma" });
    CHECK(administrator.topics().front().label == "\u2068not in the library\u2069 · \u2068gone\u2069");
    CHECK(administrator.topics().front().can_toggle);
    CHECK(administrator.topics().back().label == "Topic asthma");
    CHECK(administrator.toggled("common_topics", "gone") == Texts { "asthma" });
}

TEST_CASE("a common topic that a new edition lacks is asked for at once, and said to be gone")
{
    Administrator administrator;
    administrator.hold_topics({ "asthma", "rash" });
    auto library = samples::library();
    library.edition += 1;
    auto const effects = administrator.act(session::LibraryLoaded { library });
    REQUIRE(samples::has<kiosk::settings::LoadSettings>(effects));
    auto values = administrator.page().stored;
    administrator.act(kiosk::settings::SettingsLoaded {
        administrator.model.staff_visit, std::move(values), { { "asthma", "Asthma" } } });
    auto const topics = administrator.topics();
    REQUIRE(topics.size() == 2);
    CHECK(topics[0].label == "Asthma");
    CHECK(topics[1].label == "\u2068not in the library\u2069 · \u2068rash\u2069");
    CHECK_FALSE(administrator.page().titles.contains("rash"));
}

TEST_CASE("other common topics are looked up at once")
{
    Administrator administrator;
    auto const visit = administrator.model.staff_visit;
    Settings changed;
    changed.common_topics = { "asthma" };
    CHECK_NOTHROW((void)only<session::RenewCommonTopics>(
        administrator.act(kiosk::settings::SettingsChanged { visit, changed, samples::setting_values() })));
    CHECK(administrator.act(kiosk::settings::SettingsChanged { visit, changed, samples::setting_values() }).empty());
}

TEST_CASE("in another language topics are named in it, and are chosen by its letters")
{
    Administrator administrator;
    administrator.look_under("C");
    auto const effects = administrator.act(session::ChooseLanguage { "es" });
    CHECK(only<kiosk::settings::LoadSettings>(effects).language == "es");
    CHECK(administrator.page().picker->pages.empty());
    CHECK(only<letters::LoadEntries>(administrator.act(letters::OpenLetter { "C" })).language == "es");
}

TEST_CASE("a text is typed, trimmed and kept")
{
    Administrator administrator;
    CHECK(administrator.act(kiosk::settings::OpenSettingText { "site_name" }).empty());
    administrator.erase_all();
    for (auto const* const letters : { " ", "W", "a", "r", "d", " " })
        administrator.act(typing::Type { letters });
    CHECK(administrator.view<kiosk::settings::SettingTextView>().text == " Ward ");
    CHECK(only<kiosk::settings::ChangeSetting>(administrator.act(kiosk::settings::SaveSettingText {})).values
        == Texts { "Ward" });
}

TEST_CASE("a name with nothing in it goes back to what holds without; no folder is a choice of its own")
{
    Administrator administrator;
    administrator.act(kiosk::settings::OpenSettingText { "site_name" });
    administrator.erase_all();
    CHECK(administrator.act(kiosk::settings::SaveSettingText {}).empty());
    CHECK(administrator.values("site_name") == Texts { "Health Library" });

    administrator.change_here("site_name", { "Hill" }, { { "Health Library" } });
    administrator.act(kiosk::settings::OpenSettingText { "site_name" });
    administrator.erase_all();
    CHECK(only<kiosk::settings::RemoveOverride>(administrator.act(kiosk::settings::SaveSettingText {})).key
        == "site_name");
    CHECK(administrator.values("site_name") == Texts { "Health Library" });

    administrator.change_here("export.folder", { "/srv" }, {});
    administrator.act(kiosk::settings::OpenSettingText { "export.folder" });
    administrator.erase_all();
    CHECK(only<kiosk::settings::ChangeSetting>(administrator.act(kiosk::settings::SaveSettingText {})).values.empty());
}

TEST_CASE("what was changed on the kiosk says so, names what would hold, and goes back to it")
{
    using kiosk::settings::ValueOrigin;
    Administrator administrator;
    auto const row = [&] { return administrator.rows<kiosk::settings::SettingsView::Number>().front(); };
    CHECK_FALSE(row().changed);
    CHECK(administrator.act(kiosk::settings::ResetSetting { "idle.after" }).empty());

    administrator.act(kiosk::settings::StepSetting { "idle.after", 1 });
    REQUIRE(row().changed);
    CHECK(row().changed->note == "Changed here. Default: 2 minutes");
    CHECK(row().changed->button == "Back to the default");

    administrator.change_here("idle.after", { "180" }, { { "90" }, ValueOrigin::file });
    REQUIRE(row().changed);
    CHECK(row().changed->note == "Changed here. In the settings file: 90 seconds");
    CHECK(row().changed->button == "Back to the file's value");
    auto const effects = administrator.act(kiosk::settings::ResetSetting { "idle.after" });
    CHECK(only<kiosk::settings::RemoveOverride>(effects).key == "idle.after");
    CHECK(row().value == "90 seconds");
    CHECK_FALSE(row().changed);
    CHECK(administrator.act(kiosk::settings::ResetSetting { "idle.after" }).empty());

    administrator.act(kiosk::settings::SettingFailed { administrator.model.staff_visit, kiosk::Trouble::no_space });
    CHECK(row().value == "3 minutes");
    CHECK(row().changed);
}

TEST_CASE("what a list, a text and a folder go back to is said in words, below their last row")
{
    using kiosk::settings::ValueOrigin;
    Administrator administrator;
    administrator.change_here("languages", { "ar" }, { { "es", "en" }, ValueOrigin::file });
    auto items = administrator.rows<kiosk::settings::SettingsView::Item>();
    CHECK(std::ranges::count_if(items, [](auto const& item) { return item.changed.has_value(); }) == 1);
    std::erase_if(items, [](auto const& item) { return item.key != "languages"; });
    REQUIRE(items.back().changed);
    CHECK(items.back().changed->note == "Changed here. In the settings file: \u2068es\u2069 · \u2068en\u2069");
    administrator.change_here("languages", { "ar" }, {});
    items = administrator.rows<kiosk::settings::SettingsView::Item>();
    std::erase_if(items, [](auto const& item) { return item.key != "languages"; });
    CHECK(items.back().changed->note == "Changed here. Default: all languages");
    administrator.change_here("export.folder", { "/srv" }, {});
    CHECK(administrator.rows<kiosk::settings::SettingsView::Text>().back().changed->note
        == "Changed here. Default: Not set");
    administrator.change_here("site_name", { "Hill" }, { { "Ward 7" }, ValueOrigin::file });
    CHECK(administrator.rows<kiosk::settings::SettingsView::Text>().front().changed->note
        == "Changed here. In the settings file: \u2068Ward 7\u2069");
}

TEST_CASE("a text left alone, or left by Cancel, is not written")
{
    Administrator administrator;
    administrator.act(kiosk::settings::OpenSettingText { "site_name" });
    CHECK(administrator.act(kiosk::settings::SaveSettingText {}).empty());
    administrator.act(kiosk::settings::OpenSettingText { "site_name" });
    administrator.act(typing::Type { "!" });
    CHECK(administrator.act(kiosk::settings::CancelSettingEdit {}).empty());
    CHECK(administrator.values("site_name") == Texts { "Health Library" });
}

TEST_CASE("no text outgrows what is allowed, counted in characters")
{
    Administrator administrator;
    administrator.act(kiosk::settings::OpenSettingText { "site_name" });
    for (int i = 0; i < 100; ++i)
        administrator.act(typing::Type { "é" });
    CHECK(administrator.view<kiosk::settings::SettingTextView>().text.size() == 14 + 46 * 2);
    administrator.act(typing::Erase {});
    CHECK(administrator.view<kiosk::settings::SettingTextView>().text.size() == 14 + 45 * 2);
}

TEST_CASE("a folder is a whole path or nothing")
{
    Administrator administrator;
    administrator.act(kiosk::settings::OpenSettingText { "export.folder" });
    administrator.act(typing::Type { "srv" });
    CHECK(administrator.act(kiosk::settings::SaveSettingText {}).empty());
    CHECK(administrator.view<kiosk::settings::SettingTextView>().alert);
    for (int i = 0; i < 3; ++i)
        administrator.act(typing::Erase {});
    administrator.act(typing::Type { "/srv" });
    CHECK_FALSE(administrator.view<kiosk::settings::SettingTextView>().alert);
    CHECK(only<kiosk::settings::ChangeSetting>(administrator.act(kiosk::settings::SaveSettingText {})).values
        == Texts { "/srv" });
}

TEST_CASE("a key that is not changed on the screen is not changed")
{
    Administrator administrator;
    auto values = samples::setting_values();
    values.push_back({ "privacy.seal_to", { "x" }, 1, 71, 1, kiosk::settings::ValueOrigin::override_ });
    values.push_back({ "staff.contact", { "Desk" }, 1, 120, 1 });
    administrator.act(kiosk::settings::SettingsLoaded { administrator.model.staff_visit, values });
    CHECK(administrator.act(kiosk::settings::OpenSettingText { "privacy.seal_to" }).empty());
    CHECK(administrator.act(kiosk::settings::OpenSettingText { "staff.contact" }).empty());
    CHECK(administrator.act(kiosk::settings::ResetSetting { "privacy.seal_to" }).empty());
    CHECK(administrator.act(kiosk::settings::StepSetting { "privacy.seal_to", 1 }).empty());
    CHECK(administrator.act(kiosk::settings::StepSetting { "languages", 1 }).empty());
    CHECK(administrator.act(kiosk::settings::ToggleSettingItem { "thanks.seconds", "5" }).empty());
}

TEST_CASE("a new PIN is typed twice, set, and said to be changed")
{
    Administrator administrator;
    administrator.act(kiosk::settings::OpenNewPin { staff::Role::volunteer });
    administrator.submit_pin("827163");
    CHECK_FALSE(administrator.new_pin().first.empty());
    CHECK(administrator.new_pin().pin.empty());
    administrator.act(typing::Type { "827163" });
    auto const set = only<kiosk::settings::SetPin>(administrator.act(door::SubmitPin {}));
    CHECK(set.role == staff::Role::volunteer);
    CHECK(set.pin == "827163");
    CHECK(administrator.act(door::SubmitPin {}).empty());
    // An answer about the other role's PIN is a late one.
    administrator.act(kiosk::settings::PinSet {
        administrator.model.staff_visit, staff::Role::administrator, kiosk::settings::PinSetting::done });
    CHECK(administrator.new_pin().setting);
    administrator.act(kiosk::settings::PinSet {
        administrator.model.staff_visit, staff::Role::volunteer, kiosk::settings::PinSetting::done });
    CHECK(administrator.view<kiosk::settings::SettingsView>().notice == "The volunteer's PIN has been changed.");
}

TEST_CASE("two that are not the same set nothing and begin again")
{
    Administrator administrator;
    administrator.act(kiosk::settings::OpenNewPin { staff::Role::volunteer });
    administrator.submit_pin("827163");
    administrator.act(typing::Type { "827164" });
    CHECK(administrator.act(door::SubmitPin {}).empty());
    CHECK(administrator.new_pin().trouble == kiosk::settings::NewPinTrouble::not_the_same);
    CHECK(administrator.new_pin().first.empty());
    CHECK(administrator.new_pin().pin.empty());
}

TEST_CASE("each broken rule is said by its name")
{
    using staff::Role;
    struct Case {
        Role role;
        char const* pin;
        std::optional<staff::PinFault> fault;
        char const* notice;
    };
    std::string const too_long(staff::k_longest_pin + 1, 'k');
    for (auto const& [role, pin, fault, notice] :
        { Case { Role::volunteer, "82716", staff::PinFault::too_short, "At least 6 digits." },
            Case { Role::volunteer, "8271a6", staff::PinFault::not_digits, "Only digits, please." },
            Case { Role::volunteer, "123456", staff::PinFault::too_common,
                "This PIN is too easy to guess. Please choose another one." },
            Case { Role::administrator, "kettle 7", std::nullopt, "At least 8 letters, digits or signs." },
            Case { Role::administrator, "kettle°°7", staff::PinFault::not_typeable,
                "Some keyboards don't have one of these signs. Please choose other ones." },
            Case { Role::administrator, "kettle7", staff::PinFault::too_short, "At least 8 letters, digits or signs." },
            Case { Role::administrator, too_long.c_str(), staff::PinFault::too_long, "At most 64 characters." } }) {
        CAPTURE(std::string(pin));
        Administrator administrator;
        administrator.act(kiosk::settings::OpenNewPin { role });
        administrator.submit_pin(pin);
        CHECK(administrator.new_pin().fault == fault);
        auto const expected
            = fault ? kiosk::settings::NewPinTrouble::against_a_rule : kiosk::settings::NewPinTrouble::none;
        CHECK(administrator.new_pin().trouble == expected);
        CHECK(administrator.view<door::PinView>().notice == notice);
        CHECK(administrator.view<door::PinView>().alert == fault.has_value());
    }
}

TEST_CASE("the other role's PIN and a failure are said, and asked for again")
{
    for (auto const& [outcome, trouble] :
        { std::pair { kiosk::settings::PinSetting::taken, kiosk::settings::NewPinTrouble::taken },
            std::pair { kiosk::settings::PinSetting::failed, kiosk::settings::NewPinTrouble::failed } }) {
        Administrator administrator;
        administrator.act(kiosk::settings::OpenNewPin { staff::Role::volunteer });
        administrator.submit_pin("827163");
        administrator.act(typing::Type { "827163" });
        administrator.act(door::SubmitPin {});
        administrator.act(kiosk::settings::PinSet { administrator.model.staff_visit, staff::Role::volunteer, outcome });
        CHECK(administrator.new_pin().trouble == trouble);
    }
}

TEST_CASE("a PIN that was typed goes with the page, and an answer to it finds nobody")
{
    Administrator administrator;
    administrator.act(kiosk::settings::OpenNewPin { staff::Role::volunteer });
    administrator.submit_pin("827163");
    administrator.act(kiosk::settings::CancelSettingEdit {});
    CHECK_FALSE(administrator.page().pin);
    administrator.act(kiosk::settings::PinSet {
        administrator.model.staff_visit, staff::Role::volunteer, kiosk::settings::PinSetting::done });
    CHECK_FALSE(administrator.page().pin_set);
}

TEST_CASE("the values of another visit are nobody's")
{
    Administrator administrator;
    auto const visit = administrator.model.staff_visit;
    administrator.act(door::CloseStaff {});
    administrator.act(door::OpenStaffDoor {});
    administrator.act(kiosk::settings::SettingsLoaded { visit, samples::setting_values() });
    administrator.act(kiosk::settings::SettingFailed { visit, kiosk::Trouble::failed });
    CHECK(std::holds_alternative<door::PinPage>(administrator.model.staff->page));
}

TEST_CASE("a row says its name, value and what is allowed in words")
{
    Administrator administrator;
    auto const numbers = administrator.rows<kiosk::settings::SettingsView::Number>();
    REQUIRE(numbers.size() == 9);
    CHECK(numbers.front().key == "idle.after");
    CHECK(numbers.front().value == "2 minutes");
    CHECK(numbers.front().allowed == "Allowed: 30 seconds to 15 minutes");
    CHECK(administrator.rows<kiosk::settings::SettingsView::Text>().size() == 2);
    CHECK(administrator.rows<kiosk::settings::SettingsView::Button>().size() == 3);
}
