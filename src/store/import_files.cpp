#include "store/import_files.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <set>
#include <system_error>
#include <utility>

namespace store {

namespace {

namespace fs = std::filesystem;

using FolderIdentity = std::pair<dev_t, ino_t>;

/// Paths still to visit, the next one last: a stack rather than recursion, since folders may be nested
/// deeper than our own stack is.
class Walk {
public:
    Walk(std::vector<fs::path> const& paths, FileVisitor const& visitor)
        : m_visitor(visitor)
    {
        for (auto path = paths.rbegin(); path != paths.rend(); ++path)
            m_pending.push_back({ *path, true });
    }

    base::Result<void> run()
    {
        while (!m_pending.empty()) {
            FoundFile const next = std::move(m_pending.back());
            m_pending.pop_back();
            struct stat info {};
            bool const known = ::stat(next.path.c_str(), &info) == 0;
            if (!known && errno == ENAMETOOLONG)
                m_visitor.unreadable(next.path, "nested too deep");
            else if (!known || !S_ISDIR(info.st_mode))
                TRY_VOID(m_visitor.file(next));
            else if (m_seen.insert({ info.st_dev, info.st_ino }).second)
                push_content_of(next.path);
        }
        return {};
    }

private:
    void push_content_of(fs::path const& folder)
    {
        std::vector<fs::path> names;
        std::error_code error;
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
            if (!entry->path().filename().string().starts_with('.'))
                names.push_back(entry->path().filename());
        if (error) {
            m_visitor.unreadable(folder, error.message());
            return;
        }
        std::ranges::sort(names, std::greater {});
        for (fs::path const& name : names)
            m_pending.push_back({ folder / name, false });
    }

    FileVisitor const& m_visitor;
    std::vector<FoundFile> m_pending;
    std::set<FolderIdentity> m_seen;
};

} // namespace

base::Result<void> visit_files(std::vector<fs::path> const& paths, FileVisitor const& visitor) { return Walk(paths, visitor).run(); }

} // namespace store
