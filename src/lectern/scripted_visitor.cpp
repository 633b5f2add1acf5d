#include "lectern/scripted_visitor.h"

#include <thread>
#include <utility>

namespace lectern {

using namespace std::chrono_literals;

namespace {

base::Point middle_of(base::Rect const& rect) { return { rect.x + rect.width / 2, rect.y + rect.height / 2 }; }

} // namespace

ScriptedVisitor::ScriptedVisitor(Parts const& parts, kiosk::Settings const& settings)
    : m_parts(parts)
    , m_app(settings, parts.phrases, parts.ui, [this](kiosk::Effect effect) { m_parts.runner.run(std::move(effect)); })
{
}

void ScriptedVisitor::settle()
{
    // Far more turns than any animation takes; a screen that never rests is shown as it is.
    for (int turn = 0; turn < 400; ++turn) {
        auto const results = m_parts.runner.take_results();
        for (auto const& result : results)
            m_app.act(result);
        m_app.step({}, m_now += 16ms);
        bool const moving = m_app.next_frame() && *m_app.next_frame() <= m_now;
        if (!moving && results.empty() && m_parts.runner.idle())
            return;
        if (!m_parts.runner.idle())
            std::this_thread::sleep_for(1ms);
    }
}

bool ScriptedVisitor::tap(std::string_view key)
{
    if (!acts(key))
        return false;
    base::Point const at = middle_of(semantics::find(m_parts.ui.tree(), key)->rect);
    m_now += 1s;
    base::Input const inputs[] { { base::InputKind::pressed, m_now, at },
        { base::InputKind::released, m_now + 60ms, at } };
    m_app.step(inputs, m_now += 60ms);
    settle();
    return true;
}

bool ScriptedVisitor::hold(std::string_view key)
{
    auto const* node = semantics::find(m_parts.ui.tree(), key);
    if (!node)
        return false;
    base::Point const at = middle_of(node->rect);
    base::Input const press { base::InputKind::pressed, m_now += 1s, at };
    m_app.step({ &press, 1 }, m_now);
    m_app.step({}, m_now += kiosk::door::k_hold + 100ms);
    base::Input const release { base::InputKind::released, m_now += 100ms, at };
    m_app.step({ &release, 1 }, m_now);
    settle();
    return true;
}

void ScriptedVisitor::wait(std::chrono::seconds time)
{
    m_app.step({}, m_now += time);
    settle();
}

bool ScriptedVisitor::acts(std::string_view key) const
{
    auto const* node = semantics::find(m_parts.ui.tree(), key);
    return node && semantics::has(node->verbs, semantics::Verb::activate);
}

std::vector<std::string> ScriptedVisitor::keys(std::string_view prefix) const
{
    std::vector<std::string> found;
    for (auto const& node : m_parts.ui.tree().nodes)
        if (node.key.starts_with(prefix) && semantics::has(node.verbs, semantics::Verb::activate))
            found.push_back(node.key);
    return found;
}

} // namespace lectern
