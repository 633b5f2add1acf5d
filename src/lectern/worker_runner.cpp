#include "lectern/worker_runner.h"

#include "base/log.h"
#include "base/wipe.h"
#include "kiosk/part.h"
#include "lectern/effects/article.h"
#include "lectern/effects/comments.h"
#include "lectern/effects/dashboard.h"
#include "lectern/effects/door.h"
#include "lectern/effects/exports.h"
#include "lectern/effects/feedback.h"
#include "lectern/effects/health.h"
#include "lectern/effects/letters.h"
#include "lectern/effects/library.h"
#include "lectern/effects/logs_set_aside.h"
#include "lectern/effects/missed_searches.h"
#include "lectern/effects/places.h"
#include "lectern/effects/search.h"
#include "lectern/effects/combined_effects.h"
#include "lectern/effects/session.h"
#include "lectern/effects/settings.h"
#include "lectern/effects/typing.h"
#include "lectern/effects/volunteer.h"
#include "lectern/effects/withdrawal.h"
#include "lectern/task_thread.h"
#include "store/wiped_memory.h"
#include "upkeep/font_note.h"

#include <exception>
#include <mutex>
#include <utility>
#include <variant>

namespace lectern {

namespace {

using effects::Answer;

using VisitorEffects = effects::CombinedEffects<effects::Session, effects::Letters, effects::Article, effects::Feedback,
    effects::MissedSearches>;
using SearchEffects = effects::CombinedEffects<effects::Search>;
using TypingEffects = effects::CombinedEffects<effects::Typing>;
using DoorEffects = effects::CombinedEffects<effects::Door, effects::Volunteer, effects::NewPins>;
using StaffEffects = effects::CombinedEffects<effects::Health, effects::Dashboard, effects::Comments, effects::Places,
    effects::Exports, effects::Library, effects::Withdrawal, effects::LogsSetAside, effects::Settings>;

/// An effect, or what a worker begins with.
using Task = std::variant<kiosk::Effect, std::function<Answer()>>;

/// Whatever goes wrong is answered.
template <typename Areas>
Answer perform(Areas& areas, kiosk::Effect& effect)
{
    auto const attempt = [&](auto& each) -> Answer {
        if constexpr (effects::k_handles<Areas, decltype(each)>)
            try {
                return areas(each);
            } catch (std::exception const& error) {
                base::log::error(std::string("an effect failed: ") + error.what());
                return areas.failed(each);
            }
        else
            return std::nullopt; // It is never handed to this worker.
    };
    return effects::visit_effect(attempt, effect);
}

Answer perform(std::function<Answer()> const& begin)
{
    try {
        return begin();
    } catch (std::exception const& error) {
        base::log::error(std::string("what a worker begins with failed: ") + error.what());
    }
    return std::nullopt;
}

} // namespace

struct WorkerRunner::Impl {
    Impl(Environment where, std::function<void()> on_result)
        : environment(std::move(where))
        , notify(std::move(on_result))
    {
        begin();
    }

    void begin()
    {
        door.add([this] { return door_effects.look_for_pause(); });
        door.add([this]() -> Answer {
            door_effects.begin_waits();
            return std::nullopt;
        });
        visitor.add([this]() -> Answer {
            try {
                return library.load();
            } catch (std::exception const& error) {
                base::log::error(std::string("the library can't be read: ") + error.what());
                return kiosk::session::LibraryFailed {};
            }
        });
        staff.add([this]() -> Answer {
            staff_effects.finish_erasing();
            return std::nullopt;
        });
    }

    void post(Answer answer)
    {
        if (!answer)
            return;
        std::scoped_lock const lock(mutex);
        results.push_back(std::move(*answer));
    }

    template <typename Areas>
    void work(Areas& areas, Task& task)
    {
        if (auto* effect = std::get_if<kiosk::Effect>(&task))
            post(perform(areas, *effect));
        else
            post(perform(std::get<std::function<Answer()>>(task)));
        // ICU keeps short texts in objects on the stack.
        base::wipe_stack();
    }

    TaskThread<Task>& thread_for(kiosk::Effect& effect)
    {
        return effects::visit_effect(
            [this](auto& each) -> TaskThread<Task>& {
                using Each = decltype(each);
                constexpr bool searches = effects::k_handles<SearchEffects, Each>;
                constexpr bool types = effects::k_handles<TypingEffects, Each>;
                constexpr bool at_door = effects::k_handles<DoorEffects, Each>;
                constexpr bool for_staff = effects::k_handles<StaffEffects, Each>;
                static_assert(effects::k_handles<VisitorEffects, Each> + searches + types + at_door + for_staff == 1);
                if constexpr (searches)
                    return search;
                else if constexpr (types)
                    return typing;
                else if constexpr (at_door)
                    return door;
                else if constexpr (for_staff)
                    return staff;
                else
                    return visitor;
            },
            effect);
    }

    Environment environment;
    std::function<void()> notify;
    mutable std::mutex mutex;
    std::vector<kiosk::Action> results;
    effects::Post on_progress = [this](kiosk::Action action) {
        post(std::move(action));
        notify();
    };

    // Only told on request: where it can't be noted, the log still says it.
    effects::OpenLibrary library { environment, [this](std::vector<std::string> const& languages) {
                                      (void)upkeep::note_languages_without_font(environment.data_folder, languages);
                                  } };
    effects::OpenLog log { environment };
    effects::OpenAccess access { environment };
    effects::StaffJobs jobs;
    VisitorEffects visitor_effects { effects::Session(environment, library, log), effects::Letters(library),
        effects::Article(library), effects::Feedback(environment, log), effects::MissedSearches(environment, log) };
    SearchEffects search_effects { effects::Search(environment, [this] { return search.has_waiting(); }) };
    TypingEffects typing_effects { effects::Typing() };
    DoorEffects door_effects { effects::Door(environment, access), effects::Volunteer(environment, access),
        effects::NewPins(access) };
    StaffEffects staff_effects { effects::Health(environment), effects::Dashboard(environment),
        effects::Comments(environment), effects::Places(environment, jobs),
        effects::Exports(environment, jobs, on_progress), effects::Library(environment, jobs, on_progress),
        effects::Withdrawal(environment), effects::LogsSetAside(environment), effects::Settings(environment) };

    // The last: they use all the others, and end first.
    TaskThread<Task> visitor { [this](Task& task) { work(visitor_effects, task); }, notify };
    TaskThread<Task> typing { [this](Task& task) { work(typing_effects, task); }, notify };
    TaskThread<Task> search { [this](Task& task) { work(search_effects, task); }, notify };
    TaskThread<Task> door { [this](Task& task) { work(door_effects, task); }, notify };
    TaskThread<Task> staff { [this](Task& task) { work(staff_effects, task); }, notify };
};

WorkerRunner::WorkerRunner(Environment environment, std::function<void()> notify)
{
    store::wipe_memory_that_sqlite_frees();
    m_impl = std::make_unique<Impl>(std::move(environment), std::move(notify));
}

WorkerRunner::~WorkerRunner()
{
    // What staff wait for can be asked for again; what a visitor wrote can't.
    m_impl->jobs.stop.request();
}

void WorkerRunner::run(kiosk::Effect effect)
{
    // The job that it ends stands before it on the same worker.
    if (kiosk::part<kiosk::places::EndJobs>(effect))
        m_impl->jobs.stop.request();
    auto& thread = m_impl->thread_for(effect);
    // Whoever types asks at each key, and only what is typed now is of use.
    if (kiosk::part<kiosk::search::Find>(effect))
        thread.drop_waiting();
    thread.add(std::move(effect));
}

void WorkerRunner::report(kiosk::Action action)
{
    m_impl->post(std::move(action));
    m_impl->notify();
}

std::vector<kiosk::Action> WorkerRunner::take_results()
{
    std::scoped_lock const lock(m_impl->mutex);
    return std::exchange(m_impl->results, {});
}

bool WorkerRunner::idle() const
{
    // Workers before results: what they have done is in the queue by then.
    if (!m_impl->visitor.idle() || !m_impl->search.idle() || !m_impl->typing.idle() || !m_impl->door.idle()
        || !m_impl->staff.idle())
        return false;
    std::scoped_lock const lock(m_impl->mutex);
    return m_impl->results.empty();
}

} // namespace lectern
