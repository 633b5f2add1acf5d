#include "lectern/frame_pacer.h"

#include <doctest/doctest.h>

using lectern::FramePacer;
using namespace std::chrono_literals;

namespace {
base::Instant const k_noon { 12h };
}

TEST_CASE("an unchanged screen owes no frame, however long it sleeps")
{
    FramePacer pacer;
    pacer.drawn({}, {});
    CHECK_FALSE(pacer.owes_frame({}, k_noon + 24h));
    CHECK_FALSE(pacer.sleep(k_noon));
}

TEST_CASE("input, a result and a lost picture each owe a frame")
{
    FramePacer const pacer;
    CHECK(pacer.owes_frame({ .input = true }, k_noon));
    CHECK(pacer.owes_frame({ .result = true }, k_noon));
    CHECK(pacer.owes_frame({ .damaged = true }, k_noon));
}

TEST_CASE("the earlier of an animation and a deadline is slept for, and then owes a frame")
{
    FramePacer pacer;
    pacer.drawn(k_noon + 3s, k_noon + 2s);
    CHECK(pacer.sleep(k_noon) == 2000ms);
    CHECK_FALSE(pacer.owes_frame({}, k_noon + 1999ms));
    CHECK(pacer.owes_frame({}, k_noon + 2s));
}

TEST_CASE("sleep is rounded up, so that waking early does not go round for nothing")
{
    FramePacer pacer;
    pacer.drawn({}, k_noon + 1500us);
    CHECK(pacer.sleep(k_noon) == 2ms);
}

TEST_CASE("a frame that is overdue is not slept for")
{
    FramePacer pacer;
    pacer.drawn(k_noon, {});
    CHECK(pacer.sleep(k_noon + 1s) == 0ms);
}
