#include "lectern/task_thread.h"

#include <doctest/doctest.h>

#include <semaphore>
#include <vector>

TEST_CASE("what waits is dropped, and what has begun is not")
{
    std::vector<int> done;
    std::binary_semaphore began { 0 }, go_on { 0 };
    {
        lectern::TaskThread<int> thread(
            [&](int& task) {
                if (task == 1) {
                    began.release();
                    go_on.acquire();
                }
                done.push_back(task);
            },
            [] {});
        thread.add(1);
        began.acquire();
        thread.add(2);
        thread.add(3);
        thread.drop_waiting();
        thread.add(4);
        go_on.release();
    }
    CHECK(done == std::vector { 1, 4 });
}
