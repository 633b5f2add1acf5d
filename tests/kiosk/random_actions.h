#pragma once
// Any action there is, made up at random: those that fingers send and those that come back from outside.

#include "kiosk/action.h"
#include "kiosk/model.h"

#include <initializer_list>
#include <random>

namespace walk {

class Random {
public:
    explicit Random(unsigned seed)
        : m_engine(seed)
    {
    }

    std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_engine); }
    bool one_in(std::size_t count) { return below(count) == 0; }
    template <typename T>
    T one_of(std::initializer_list<T> choices)
    {
        return *(choices.begin() + below(choices.size()));
    }

private:
    std::mt19937 m_engine;
};

/// What is likely to get somewhere comes more often: past the door, for one, what is done behind it.
[[nodiscard]] kiosk::Action any_action(kiosk::Model const& model, Random& random);

/// Only those that answer an effect. They are of the present visit or session, so one that is kept comes late.
[[nodiscard]] kiosk::Action any_result(kiosk::Model const& model, Random& random);

} // namespace walk
