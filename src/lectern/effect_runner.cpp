#include "lectern/effect_runner.h"

#include "base/log.h"
#include "lectern/door_outside.h"
#include "lectern/effect_failure.h"
#include "lectern/lane.h"
#include "lectern/staff_outside.h"
#include "lectern/visitor_outside.h"

namespace lectern {

namespace {

using Task = std::variant<LoadLibrary, LookForPause, BeginWaits, FinishErasing, kiosk::Effect>;
using Answer = std::optional<kiosk::Action>;

/// Whether a worker has a method for an effect; each is one worker's.
template <typename Outside, typename Effect>
inline constexpr bool k_does = requires(Outside& outside, Effect& effect)
{
    outside(effect);
};

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

/// What is done outside, and the thread that does it.
template <typename Outside>
struct Worker {
    template <typename... Arguments>
    Worker(std::function<void(Answer)> post, std::function<void()> notify, Arguments&&... arguments)
        : outside(std::forward<Arguments>(arguments)...)
        , lane([this, post = std::move(post)](Task& task) { post(answer(outside, task)); }, std::move(notify))
    {
    }

    Outside outside;
    Lane<Task> lane; // The last: it uses the other, and ends first.
};

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

    template <typename Each>
    Lane<Task>& lane_of(Each const&)
    {
        static_assert(k_does<VisitorOutside, Each> + k_does<DoorOutside, Each> + k_does<StaffOutside, Each> == 1);
        if constexpr (k_does<DoorOutside, Each>)
            return door.lane;
        else if constexpr (k_does<StaffOutside, Each>)
            return staff.lane;
        else
            return visitor.lane;
    }

    Surroundings here;
    std::function<void()> notify;
    mutable std::mutex mutex;
    std::vector<kiosk::Action> results;
    std::function<void(Answer)> on_answer = [this](Answer each) { post(std::move(each)); };
    std::function<void(kiosk::Action)> on_progress = [this](kiosk::Action action) {
        post(std::move(action));
        notify();
    };
    // The last: they use all the others, and end first.
    Worker<VisitorOutside> visitor { on_answer, notify, here };
    Worker<DoorOutside> door { on_answer, notify, here };
    Worker<StaffOutside> staff { on_answer, notify, here, on_progress };
};

EffectRunner::EffectRunner(Surroundings here, std::function<void()> notify)
    : m_impl(std::make_unique<Impl>(std::move(here), std::move(notify)))
{
    m_impl->door.lane.add(LookForPause {});
    m_impl->door.lane.add(BeginWaits {});
    m_impl->visitor.lane.add(LoadLibrary {});
    m_impl->staff.lane.add(FinishErasing {});
}

EffectRunner::~EffectRunner()
{
    // What staff wait for can be asked for again; what a visitor wrote can't.
    m_impl->staff.outside.stop_jobs();
}

void EffectRunner::run(kiosk::Effect effect)
{
    // The job that it ends stands before it on the same worker.
    if (std::holds_alternative<kiosk::EndJobs>(effect))
        m_impl->staff.outside.stop_jobs();
    auto& lane = std::visit([&](auto const& each) -> Lane<Task>& { return m_impl->lane_of(each); }, effect);
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
    if (!m_impl->visitor.lane.idle() || !m_impl->door.lane.idle() || !m_impl->staff.lane.idle())
        return false;
    std::scoped_lock const lock(m_impl->mutex);
    return m_impl->results.empty();
}

} // namespace lectern
