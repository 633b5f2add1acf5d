#include "lectern/effect_runner.h"

#include "base/log.h"
#include "privacy/scrub.h"
#include "privacy/wipe.h"
#include "store/catalogue.h"
#include "store/feedback_log.h"
#include "store/wiped_memory.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace lectern {

namespace {

struct LoadLibrary {};

/// Overwrites a text at the end of its block, however that is left.
struct Wiped {
    std::string& text;
    ~Wiped() { privacy::wipe(text); }
};

/// The worker's side: owns the databases; one method an effect.
class Outside {
public:
    Outside(std::filesystem::path data_folder, Clock const& clock, Feedback feedback)
        : m_data_folder(std::move(data_folder))
        , m_clock(clock)
        , m_feedback(feedback)
    {
        store::wipe_memory_that_sqlite_frees();
    }

    using Answer = std::optional<kiosk::Action>;

    Answer operator()(LoadLibrary const&)
    {
        m_catalogue.reset();
        m_fell_back = false;
        auto opened = store::Catalogue::open(m_data_folder);
        if (!opened && opened.error().code == base::ErrorCode::absent) {
            base::log::warn("no library in " + m_data_folder.string() + "; import one with lecternctl import");
            return kiosk::LibraryLoaded {};
        }
        auto library = opened ? opened->library() : tl::unexpected(opened.error());
        if (!library) {
            base::log::error("the library can't be read: " + library.error().message);
            return kiosk::LibraryFailed {};
        }
        m_catalogue = std::move(*opened);
        return kiosk::LibraryLoaded { std::move(*library) };
    }

    Answer operator()(kiosk::LoadEntries const& effect)
    {
        if (!m_catalogue)
            return kiosk::EntriesFailed { effect.generation };
        auto page = m_catalogue->entries({ effect.language, effect.collection, effect.letter, effect.first, effect.count });
        if (!page) {
            base::log::error("the entries under a letter can't be read: " + page.error().message);
            return fall_back(page.error()).value_or(kiosk::EntriesFailed { effect.generation });
        }
        return kiosk::EntriesLoaded { effect.generation, effect.letter, effect.first, page->total, std::move(page->entries) };
    }

    Answer operator()(kiosk::LoadArticle const& effect) { return load(effect.generation, effect.id); }

    Answer operator()(kiosk::LoadTranslation const& effect)
    {
        auto const id = m_catalogue ? m_catalogue->find(effect.slug, effect.language)
                                    : base::failure(base::ErrorCode::absent, "no library");
        return id ? load(effect.generation, *id) : Answer(kiosk::ArticleFailed { effect.generation });
    }

    Answer operator()(kiosk::StoreFeedback& effect)
    {
        if (effect.id == privacy::RecordId {})
            effect.id = privacy::new_record_id();
        privacy::FeedbackRecord record { .id = effect.id,
            .article = std::move(effect.article),
            .language = std::move(effect.language),
            .rating = effect.rating,
            .reasons = std::move(effect.reasons),
            .comment = {},
            .week = privacy::iso_week_of(m_clock.today()) };
        Wiped const as_typed { effect.comment };
        record.comment = privacy::scrub(effect.comment, record.language);
        Wiped const goes_with_this_call { record.comment };
        auto const stored = store_record(record);
        if (stored)
            return kiosk::FeedbackStored { effect.generation };
        base::log::error("feedback could not be stored: " + stored.error().message);
        return kiosk::FeedbackFailed { effect.generation, record.id };
    }

    Answer operator()(kiosk::ClearTraces const&)
    {
        if (m_log)
            if (auto const truncated = m_log->truncate_journal(); !truncated)
                base::log::warn("the journal could not be truncated: " + truncated.error().message);
        // Pages that were read or written hold comments; they go with the connection.
        m_log.reset();
        return (*this)(kiosk::LookForEdition {});
    }

    /// A new edition is taken between two visitors, never under one.
    Answer operator()(kiosk::LookForEdition const&)
    {
        return !m_catalogue || m_catalogue->superseded() ? (*this)(LoadLibrary {}) : std::nullopt;
    }

private:
    /// Damage that shows only now: the previous edition takes over, if there is a sound one. The visitor is back
    /// at its letters then.
    Answer fall_back(base::Error const& error)
    {
        if (error.code != base::ErrorCode::damaged || m_fell_back)
            return std::nullopt;
        auto previous = store::Catalogue::open_previous(m_data_folder);
        auto library = previous ? previous->library() : tl::unexpected(previous.error());
        if (!library)
            return std::nullopt;
        base::log::error("the previous edition is shown instead");
        m_catalogue = std::move(*previous);
        m_fell_back = true;
        return kiosk::LibraryLoaded { std::move(*library) };
    }

    Answer load(std::uint64_t generation, content::ArticleId id)
    {
        auto article = m_catalogue ? m_catalogue->article(id) : base::failure(base::ErrorCode::absent, "no library");
        if (!article) {
            base::log::error("an article can't be read: " + article.error().message);
            return fall_back(article.error()).value_or(kiosk::ArticleFailed { generation });
        }
        return kiosk::ArticleLoaded { generation, id, std::make_shared<content::Article const>(std::move(*article)) };
    }

    base::Result<void> store_record(privacy::FeedbackRecord const& record)
    {
        if (m_feedback == Feedback::rehearsed)
            return {};
        if (!m_log)
            m_log = TRY(store::FeedbackLog::open(m_data_folder, std::chrono::year_month_day { m_clock.today() }));
        auto stored = m_log->add(record);
        // After a failure the file is opened anew: it may have been set aside, or the disk may be back.
        if (!stored)
            m_log.reset();
        return stored;
    }

    std::filesystem::path m_data_folder;
    Clock const& m_clock;
    Feedback m_feedback;
    std::optional<store::Catalogue> m_catalogue;
    bool m_fell_back = false; ///< m_catalogue is the previous edition, because the current one is damaged.
    std::optional<store::FeedbackLog> m_log;
};

} // namespace

struct EffectRunner::Impl {
    using Task = std::variant<LoadLibrary, kiosk::Effect>;

    void work(std::filesystem::path const& data_folder, Clock const& clock, Feedback feedback)
    {
        Outside outside(data_folder, clock, feedback);
        std::unique_lock lock(mutex);
        while (true) {
            wake_worker.wait(lock, [&] { return !tasks.empty() || ending; });
            if (tasks.empty())
                return;
            Task task = std::move(tasks.front());
            tasks.pop_front();
            busy = true;
            lock.unlock();
            auto answer = perform(outside, task);
            lock.lock();
            busy = false;
            if (answer)
                results.push_back(std::move(*answer));
            lock.unlock();
            notify();
            lock.lock();
        }
    }

    /// Whatever goes wrong is answered: a screen that waits must not wait for ever.
    static Outside::Answer perform(Outside& outside, Task& task)
    {
        try {
            if (auto const* load = std::get_if<LoadLibrary>(&task))
                return outside(*load);
            return std::visit([&](auto& effect) { return outside(effect); }, std::get<kiosk::Effect>(task));
        } catch (std::exception const& error) {
            base::log::error(std::string("outside work failed: ") + error.what());
            return failure_of(task);
        }
    }

    static Outside::Answer failure_of(Task const& task)
    {
        auto const* effect = std::get_if<kiosk::Effect>(&task);
        if (!effect)
            return kiosk::LibraryFailed {};
        if (auto const* entries = std::get_if<kiosk::LoadEntries>(effect))
            return kiosk::EntriesFailed { entries->generation };
        if (auto const* article = std::get_if<kiosk::LoadArticle>(effect))
            return kiosk::ArticleFailed { article->generation };
        if (auto const* translation = std::get_if<kiosk::LoadTranslation>(effect))
            return kiosk::ArticleFailed { translation->generation };
        if (auto const* feedback = std::get_if<kiosk::StoreFeedback>(effect))
            return kiosk::FeedbackFailed { feedback->generation, feedback->id };
        return std::nullopt;
    }

    std::function<void()> notify;
    mutable std::mutex mutex;
    std::condition_variable wake_worker;
    std::deque<Task> tasks;
    std::vector<kiosk::Action> results;
    bool busy = false, ending = false;
    std::thread worker;
};

EffectRunner::EffectRunner(std::filesystem::path data_folder, Clock const& clock, Feedback feedback, std::function<void()> notify)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->notify = std::move(notify);
    m_impl->tasks.emplace_back(LoadLibrary {});
    m_impl->worker = std::thread([impl = m_impl.get(), folder = std::move(data_folder), &clock, feedback] { impl->work(folder, clock, feedback); });
}

EffectRunner::~EffectRunner()
{
    {
        std::scoped_lock const lock(m_impl->mutex);
        m_impl->ending = true;
    }
    m_impl->wake_worker.notify_one();
    m_impl->worker.join();
}

void EffectRunner::run(kiosk::Effect effect)
{
    {
        std::scoped_lock const lock(m_impl->mutex);
        m_impl->tasks.emplace_back(std::move(effect));
    }
    m_impl->wake_worker.notify_one();
}

std::vector<kiosk::Action> EffectRunner::take_results()
{
    std::scoped_lock const lock(m_impl->mutex);
    return std::exchange(m_impl->results, {});
}

bool EffectRunner::idle() const
{
    std::scoped_lock const lock(m_impl->mutex);
    return m_impl->tasks.empty() && !m_impl->busy && m_impl->results.empty();
}

} // namespace lectern
