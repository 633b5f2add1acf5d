#include "faults/disk_calls.h"
#include "faults/faults.h"

using namespace faults;

namespace {

/// What the disk was asked to do, in order: "sync <file>" and "rename <to>"; "sync ." for the folder.
class Calls : public DiskWatcher {
public:
    void done(DiskCall const& call) override
    {
        if (call.kind == DiskCallKind::sync)
            m_calls.push_back("sync " + (call.path.empty() ? "." : call.path.string()));
        else if (call.kind == DiskCallKind::rename)
            m_calls.push_back("rename " + call.to.string());
    }

    [[nodiscard]] bool contain(std::string const& call) const
    {
        return std::find(m_calls.begin(), m_calls.end(), call) != m_calls.end();
    }
    [[nodiscard]] std::size_t first(std::string const& call) const
    {
        REQUIRE_MESSAGE(contain(call), call);
        return static_cast<std::size_t>(std::find(m_calls.begin(), m_calls.end(), call) - m_calls.begin());
    }
    [[nodiscard]] std::size_t last(std::string const& call) const
    {
        REQUIRE_MESSAGE(contain(call), call);
        return static_cast<std::size_t>(std::find(m_calls.rbegin(), m_calls.rend(), call).base() - 1 - m_calls.begin());
    }

private:
    std::vector<std::string> m_calls;
};

} // namespace

TEST_CASE("each row of feedback is made durable before add returns")
{
    fixtures::TemporaryFolder const folder;
    auto log = feedback::FeedbackLog::open(folder.path(), k_today);
    REQUIRE(log);
    for (int n = 0; n < 3; ++n) {
        Calls calls;
        DiskWatch const watch(folder.path(), calls);
        REQUIRE(log->add(record()));
        CHECK(calls.contain("sync log.db-wal"));
    }
}

TEST_CASE("a new edition is durable before it takes its name, and its name is durable before publish returns")
{
    fixtures::TemporaryFolder const folder;
    fixtures::publish(folder.path(), { fixtures::article("a", "A") });
    Calls calls;
    DiskWatch const watch(folder.path(), calls);
    fixtures::publish(folder.path(), { fixtures::article("b", "B") });

    std::size_t const renamed = calls.first("rename catalogue.db");
    CHECK(calls.first("sync catalogue.new.db") < renamed);
    CHECK(calls.first("sync .") < renamed);
    CHECK(calls.first("rename catalogue.previous.db") < renamed);
    CHECK(calls.last("sync .") > renamed);
}
