#pragma once
// The real program in a real window, and a visitor before it: what is seen is what it records, what is
// done are pointer events of the X server. Waiting for another process is done by looking again and
// again, up to a deadline that a busy machine keeps easily; then the test fails.

#include "journeys/recording.h"
#include "platform/pointer.h"
#include "support/fixtures.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace journeys {

enum class Recorded { yes, no };

class RunningKiosk {
public:
    /// Returns when something has been shown. `data` need not be there.
    explicit RunningKiosk(std::filesystem::path const& data, Recorded recorded = Recorded::yes);
    /// Kills it if it still runs.
    ~RunningKiosk();
    RunningKiosk(RunningKiosk const&) = delete;
    RunningKiosk& operator=(RunningKiosk const&) = delete;

    static constexpr char const* k_title = "Health Library";

    // What is to be seen. Each fails the test when it does not come.
    using Condition = std::function<bool(Screen const&)>;
    /// The newest recording, once it is as `what` says. Valid until the next recording is waited for.
    Screen const& wait_until(std::string const& what, Condition const& condition);
    Screen const& wait_for(std::string const& screen);
    /// A node that acts, on the newest recording.
    Node const& wait_for_node(std::string const& key);
    /// The newest recording as it is now.
    Screen const& seen();
    /// The newest recording once nothing moves any more; those before it are dropped.
    Screen const& seen_at_rest();
    /// The names of all recordings from this one on, in order.
    [[nodiscard]] std::vector<std::string> names_since(int sequence);

    // What a finger does.
    /// Waits for the node, and where a second touch would be taken for a bouncing finger.
    void tap(std::string const& key);
    void tap_at(base::Point at);
    /// Types on the keyboard of the screen in front; each letter is seen in the field before the next.
    void type(std::string_view text);
    /// Pages down until the node can be touched.
    void page_to(std::string const& key, std::string const& flow);
    [[nodiscard]] tests::Pointer& pointer() { return m_pointer; }

    // Ways to places; each ends there.
    void begin();
    void open_article(std::string const& letter, std::string const& card);
    void open_feedback();
    /// From any page with a header, by its row of languages or the button in its place.
    void choose_language(std::string const& language);

    // The process.
    [[nodiscard]] pid_t pid() const { return m_pid; }
    [[nodiscard]] bool runs();
    /// Of one that has ended by itself; 100 and the number for a signal.
    [[nodiscard]] int status() const { return m_status; }
    /// Asks it to end, and returns its exit status; 100 and the number for a signal.
    [[nodiscard]] int end();
    void kill();
    /// What it logged so far.
    [[nodiscard]] std::string log() const;
    [[nodiscard]] int frames() const;
    /// No frame was drawn for a moment.
    void wait_for_rest();
    /// Where nothing is recorded: touches, and waits until the answer has been drawn.
    void tap_unseen(base::Point at);

private:
    void start(std::filesystem::path const& data, Recorded recorded);
    [[noreturn]] void give_up(std::string const& what);

    fixtures::TemporaryFolder m_folder;
    tests::Pointer m_pointer;
    Recording m_recording;
    pid_t m_pid = -1;
    int m_status = -1;
    struct Tap {
        base::Point at;
        std::chrono::steady_clock::time_point when;
    };
    std::optional<Tap> m_last_tap;
};

/// Looks again and again until it is so, for half a minute at most; returns whether it became so.
[[nodiscard]] bool comes_true(std::function<bool()> const& claim);

} // namespace journeys
