#include "lectern/kiosk_app.h"

#include "base/utf8.h"
#include "screens/appearance_of.h"

#include <algorithm>

namespace lectern {

namespace {

/// A frame may bring an action, whose outcome is drawn by the next; none brings more than a few.
constexpr int k_max_frames = 4;

/// Whether staff read what visitors wrote.
bool shows_visitors_words(kiosk::Model const& model)
{
    auto const* page = model.staff ? std::get_if<kiosk::comments::CommentsPage>(&model.staff->page) : nullptr;
    return page && !page->comments.empty();
}

/// Whether a PIN is asked for, at the door or a new one.
bool types_pin(kiosk::Staff const& staff)
{
    auto const* settings = std::get_if<kiosk::settings::SettingsPage>(&staff.page);
    return std::holds_alternative<kiosk::door::PinPage>(staff.page) || (settings && settings->pin);
}

bool searches(kiosk::Model const& model)
{
    return !model.staff && kiosk::front<kiosk::search::SearchPage>(model.session);
}

/// Whether words are asked for, a comment, a query or a setting, of which a space is a character like others.
bool types_words(kiosk::Model const& model)
{
    if (!model.staff)
        return searches(model) || kiosk::front<kiosk::feedback::CommentPage>(model.session);
    auto const* settings = std::get_if<kiosk::settings::SettingsPage>(&model.staff->page);
    return settings && settings->text;
}

/// What a key of a real keyboard types now, if it does. While focus moves by keys, those of a keypad are no digits but
/// of a PIN: the words are typed by the keys on the screen.
std::optional<kiosk::typing::Action> typed(kiosk::Model const& model, base::Input const& input, bool shows_focus)
{
    bool const words = types_words(model) && !(shows_focus && input.on_keypad);
    if (words && input.erases)
        return kiosk::typing::Erase {};
    // Space is the button of many keypads, and no PIN has one; those that are no digits move focus there.
    bool const is_digit = input.character >= U'0' && input.character <= U'9';
    bool const pin = model.staff && types_pin(*model.staff) && (input.on_keypad ? is_digit : input.character != U' ');
    if (input.character == 0 || !(words || pin))
        return {};
    return kiosk::typing::Type { base::to_utf8(input.character) };
}

} // namespace

bool is_deliberate(base::Input const& input) { return input.kind != base::InputKind::moved; }

KioskApp::KioskApp(kiosk::Settings settings, kiosk::Phrases const& phrases, ui::Ui& ui, RunEffect run_effect)
    : m_model { .settings = std::move(settings) }
    , m_phrases(phrases)
    , m_ui(ui)
    , m_run_effect(std::move(run_effect))
{
}

void KioskApp::act(kiosk::Action const& action)
{
    bool const words_in_sight = shows_visitors_words(m_model);
    for (auto& effect : kiosk::update(m_model, action))
        m_run_effect(std::move(effect));
    bool const words_have_gone = words_in_sight && !shows_visitors_words(m_model);
    if (m_model.generation != m_shown_generation || words_have_gone) {
        m_shown_generation = m_model.generation;
        m_ui.forget();
    }
}

void KioskApp::step(std::span<base::Input const> inputs, base::Instant now, std::function<bool()> const& ended)
{
    act(kiosk::session::Tick { now });
    // A finger that comes down on the invitation may hold the name of the site: it does not turn meanwhile.
    if (!is_attended() && std::ranges::any_of(inputs, is_deliberate))
        act(kiosk::session::UserActive { now });
    bool changed = true;
    for (auto const slice : ui::split(inputs)) {
        if (ended && ended())
            return;
        // A slice ends with a press or a release: its keys came before.
        for (auto const& input : slice)
            if (input.kind == base::InputKind::key)
                act_on_key(input, now);
        changed = frame(slice, now);
        judge_input(now);
    }
    for (int i = 0; changed && i < k_max_frames; ++i)
        changed = frame({}, now);
}

void KioskApp::judge_input(base::Instant now)
{
    if (m_ui.input_had_effect())
        act(kiosk::session::UserActive { now });
    else if (m_ui.input_missed())
        act(kiosk::session::TouchMissed { now });
}

void KioskApp::act_on_key(base::Input const& input, base::Instant now)
{
    auto const typing = m_model.session.warned_at ? std::nullopt : typed(m_model, input, m_ui.focus().shown());
    // Another button of a pointer is such a key, too, and a broken panel may press it.
    bool const means_something = input.key != base::Key::other || input.character != 0;
    if (is_attended() && !means_something)
        act(kiosk::session::TouchMissed { now });
    else
        act(kiosk::session::UserActive { now });
    if (input.key == base::Key::staff)
        act(kiosk::door::OpenStaffDoor {});
    else if (typing)
        act(*typing);
    // A key that means nothing yet still says that somebody is there.
    else if (!m_model.staff && !m_model.session.present)
        act(kiosk::invitation::WakeUp {});
    else if (!m_model.staff && m_model.session.warned_at && means_something)
        act(kiosk::session::KeepSession {});
    else if (!m_ui.focus().press(input.key, input.time, m_ui.tree()))
        act_without_focus(input.key);
    // Who types is done with Enter, wherever focus was.
    if (typing)
        m_ui.focus().hide();
    else if (means_something)
        m_ui.focus().show();
}

void KioskApp::act_without_focus(base::Key key)
{
    if (key == base::Key::activate && m_model.staff)
        act(kiosk::door::SubmitPin {});
    else if (key == base::Key::activate && searches(m_model))
        act(kiosk::search::HideKeyboard {});
    else if (key == base::Key::back && m_model.staff)
        act(kiosk::door::StepBack {});
    else if (key == base::Key::back)
        act(kiosk::session::GoBack {});
}

bool KioskApp::frame(std::span<base::Input const> slice, base::Instant now)
{
    auto const view = kiosk::view_of(m_model, m_phrases);
    screens::Actions actions;
    m_ui.set_appearance(screens::appearance_of(view.appearance));
    m_ui.begin(screens::name_of(view.screen), view.language, slice, now);
    screens::draw(m_ui, view.screen, actions);
    m_ui.end();
    // The view borrows from the model and is not looked at any more.
    for (auto const& action : actions)
        act(action);
    return !actions.empty();
}

void KioskApp::recover()
{
    m_ui.abandon_frame();
    act(kiosk::session::ResetSession { kiosk::session::ResetReason::fault });
}

} // namespace lectern
