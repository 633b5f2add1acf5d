#include "bench/measures.h"
#include "kiosk/part.h"

#include "base/installation.h"
#include "lectern/kiosk_app.h"
#include "lectern/panel.h"
#include "lectern/translations.h"
#include "text/typesetter.h"

#include <ctime>
#include <stdexcept>

namespace bench {

namespace {

using namespace std::chrono_literals;

constexpr auto k_frame = std::chrono::nanoseconds(1s) / 60;
constexpr catalogue::ArticleId k_article { 1 };

double processor_ms()
{
    timespec time {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// What frames took: by the clock, and on the processor, which other programs disturb less.
struct Cost {
    Samples wall, processor;
};

/// A visitor who reads one article on full HD, without a window. Time is the visitor's own.
class Reader {
public:
    Reader(text::Typesetter& typesetter, kiosk::Phrases const& phrases, content::Article const& article)
        : m_article(std::make_shared<content::Article const>(article))
        , m_ui(typesetter, lectern::panel_of({ 1920, 1080 }, std::nullopt, {}))
        , m_app({}, phrases, m_ui, [this](kiosk::Effect const& effect) { m_asked.push_back(effect); })
    {
        m_app.act(kiosk::session::LibraryLoaded {
            { 1, { { "en", { { .key = catalogue::k_all_topics, .letters = { { "A", 1 } }, .topics = 1 } } } } } });
        Cost ignored;
        step(ignored);
        m_app.act(kiosk::invitation::WakeUp {});
        m_app.act(kiosk::session::UserActive { m_now });
        step(ignored);
    }

    /// The frame that first shows the article.
    void open(Cost& cost)
    {
        m_app.act(kiosk::article::OpenArticle { k_article });
        for (auto const& effect : std::exchange(m_asked, {}))
            if (auto const* load = kiosk::part<kiosk::article::LoadArticle>(effect))
                m_app.act(kiosk::article::ArticleLoaded { load->generation, load->id, m_article });
        step(cost);
    }

    /// Touches "More" until the end, or as often as allowed, and lets each page come to rest.
    int page(Cost& cost, int most)
    {
        int pages = 0;
        for (; pages < most; ++pages) {
            auto const* down = semantics::find(m_ui.tree(), "article/text/page_down");
            if (!down || !down->enabled)
                break;
            base::Point const at { down->rect.x + down->rect.width / 2, down->rect.y + down->rect.height / 2 };
            m_now += 1s;
            step(cost, { { base::InputKind::pressed, m_now, at }, { base::InputKind::released, m_now + 50ms, at } });
            while (m_app.next_frame() && *m_app.next_frame() <= m_now)
                step(cost);
        }
        return pages;
    }

    /// Drags up by 700 px in steps of 12, rests and lifts, so often.
    void drag(Cost& cost, int times)
    {
        for (int i = 0; i < times; ++i) {
            base::Point at { 900, 850 };
            step(cost, { { base::InputKind::pressed, m_now += 1s, at } });
            for (; at.y > 200; at.y -= 12)
                step(cost, { { base::InputKind::moved, m_now, at } });
            step(cost, { { base::InputKind::released, m_now += 1s, at } });
        }
    }

private:
    void step(Cost& cost, std::vector<base::Input> const& inputs = {})
    {
        auto const began = std::chrono::steady_clock::now();
        double const processor_began = processor_ms();
        m_app.step(inputs, m_now += k_frame);
        cost.processor.add(processor_ms() - processor_began);
        cost.wall.add(milliseconds(std::chrono::steady_clock::now() - began));
        static_cast<void>(m_ui.atlas().take_changes());
    }

    std::shared_ptr<content::Article const> m_article;
    std::vector<kiosk::Effect> m_asked;
    ui::Ui m_ui;
    lectern::KioskApp m_app;
    base::Instant m_now { 1h };
};

void add(Report& report, std::string const& what, Cost const& cost)
{
    report.add(what + ", ms", cost.wall, "2 (p99)");
    report.add("- on the processor, ms", cost.processor);
}

} // namespace

void measure_article(Report& report, Options const& options, std::string const& name, content::Article const& article)
{
    report.begin_section("Building frames of " + name);
    auto typesetter = text::Typesetter::create();
    if (!typesetter)
        throw std::runtime_error(typesetter.error().message);
    lectern::Translations const phrases(base::share_folder() / "locale");
    Cost opening, paging, dragging, ignored;
    {
        Reader reader(*typesetter, phrases, article);
        reader.open(opening);
        int const pages = reader.page(paging, options.pages);
        report.add(name + ": opening it, ms", opening.wall);
        add(report, name + ": a frame while paging (" + std::to_string(pages) + " pages)", paging);
    }
    Reader reader(*typesetter, phrases, article);
    reader.open(ignored);
    reader.drag(dragging, std::max(1, options.pages / 10));
    add(report, name + ": a frame while dragging", dragging);
}

} // namespace bench
