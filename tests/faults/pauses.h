#pragma once
// Waiting without time that passes: sleeping is replaced in this program.

#include <functional>

namespace faults {

/// While it lives, whoever sleeps goes on at once, after `at_pause`. One at a time in the program.
class NoPauses {
public:
    explicit NoPauses(std::function<void()> at_pause = [] {});
    NoPauses(NoPauses const&) = delete;
    NoPauses& operator=(NoPauses const&) = delete;
    ~NoPauses();

private:
    std::function<void()> m_at_pause;
};

} // namespace faults
