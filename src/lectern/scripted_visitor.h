#pragma once
// A visitor with a script, for the tour and for pictures of a leaflet: touches what a finger would, by its key. Time is
// the script's own: nothing waits for a real second but the worker's results.

#include "kiosk/phrases.h"
#include "lectern/effect_runner.h"
#include "lectern/kiosk_app.h"
#include "ui/ui.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace lectern {

class ScriptedVisitor {
public:
    /// They must outlive the visitor.
    struct Parts {
        ui::Ui& ui;
        EffectRunner& runner;
        kiosk::Phrases const& phrases;
    };
    ScriptedVisitor(Parts const& parts, kiosk::Settings const& settings);
    ScriptedVisitor(ScriptedVisitor const&) = delete;
    ScriptedVisitor& operator=(ScriptedVisitor const&) = delete;

    void act(kiosk::Action const& action) { m_app.act(action); }
    /// Lets everything come to rest.
    void settle();
    /// False when there is no such node to touch.
    bool tap(std::string_view key);
    /// As staff hold the site's name.
    bool hold(std::string_view key);
    void wait(std::chrono::seconds time);

    [[nodiscard]] std::string const& language() const { return m_parts.ui.tree().language; }
    [[nodiscard]] bool acts(std::string_view key) const;
    /// The keys in sight that begin so and can be touched.
    [[nodiscard]] std::vector<std::string> keys(std::string_view prefix) const;
    [[nodiscard]] kiosk::Model const& model() const { return m_app.model(); }

private:
    Parts m_parts;
    KioskApp m_app;
    base::Instant m_now {}; // The first turn of the invitation: the first language.
};

} // namespace lectern
