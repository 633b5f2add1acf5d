#include "lectern/effect_runner.h"

#include "base/log.h"
#include "lectern/effect_failure.h"
#include "lectern/lane.h"
#include "lectern/staff_outside.h"
#include "lectern/visitor_outside.h"

namespace lectern {

namespace {

using Task = std::variant<LoadLibrary, LookForPause, kiosk::Effect>;
using Answer = std::optional<kiosk::Action>;

bool is_for_staff(kiosk::Effect const& effect)
{
    return std::visit([](auto const& each) { return k_for_staff<std::decay_t<decltype(each)>>; }, effect);
}

/// Performs what `outside` has a method for; tasks reach the worker that has it.
template <typename Outside>
Answer perform(Outside& outside, Task& task)
{
    auto const with = [&](auto& each) -> Answer {
        if constexpr (requires { outside(each); })
            return outside(each);
        return std::nullopt;
    };
    if (auto* effect = std::get_if<kiosk::Effect>(&task))
        return std::visit(with, *effect);
    return std::visit([&](auto& each) { return with(each); }, task);
}

/// Whatever goes wrong is answered: a screen that waits must not wait for ever.
template <typename Outside>
Answer answer(Outside& outside, Task& task)
{
    try {
        return perform(outside, task);
    } catch (std::exception const& error) {
        base::log::error(std::string("outside work failed: ") + error.what());
    }
    if (auto const* effect = std::get_if<kiosk::Effect>(&task))
        return failure_of(*effect);
    return std::holds_alternative<LoadLibrary>(task) ? Answer(kiosk::LibraryFailed {}) : std::nullopt;
}

} // namespace

struct EffectRunner::Impl {
    Impl(Surroundings surroundings, std::function<void()> on_result)
        : here(std::move(surroundings))
        , notify(std::move(on_result))
    {
    }

    void post(Answer answer)
    {
        if (!answer)
            return;
        std::scoped_lock const lock(mutex);
        results.push_back(std::move(*answer));
    }

    Surroundings here;
    std::function<void()> notify;
    mutable std::mutex mutex;
    std::vector<kiosk::Action> results;
    VisitorOutside visitor_outside { here };
    StaffOutside staff_outside { here, [this](kiosk::Action action) {
                                   post(std::move(action));
                                   notify();
                               } };
    // The last: they use all the others, and end first.
    Lane<Task> visitor { [this](Task& task) { post(answer(visitor_outside, task)); }, notify };
    Lane<Task> staff { [this](Task& task) { post(answer(staff_outside, task)); }, notify };
};

EffectRunner::EffectRunner(Surroundings here, std::function<void()> notify)
    : m_impl(std::make_unique<Impl>(std::move(here), std::move(notify)))
{
    m_impl->visitor.add(LoadLibrary {});
    m_impl->staff.add(LookForPause {});
}

EffectRunner::~EffectRunner()
{
    // What staff wait for can be asked for again; what a visitor wrote can't.
    m_impl->staff_outside.stop_jobs();
}

void EffectRunner::run(kiosk::Effect effect)
{
    // The job that it ends stands before it on the same worker.
    if (std::holds_alternative<kiosk::EndJobs>(effect))
        m_impl->staff_outside.stop_jobs();
    auto& lane = is_for_staff(effect) ? m_impl->staff : m_impl->visitor;
    lane.add(std::move(effect));
}

void EffectRunner::report(kiosk::Action action)
{
    m_impl->post(std::move(action));
    m_impl->notify();
}

std::vector<kiosk::Action> EffectRunner::take_results()
{
    std::scoped_lock const lock(m_impl->mutex);
    return std::exchange(m_impl->results, {});
}

bool EffectRunner::idle() const
{
    // Workers before results: what they have done is in the queue by then.
    if (!m_impl->visitor.idle() || !m_impl->staff.idle())
        return false;
    std::scoped_lock const lock(m_impl->mutex);
    return m_impl->results.empty();
}

} // namespace lectern
