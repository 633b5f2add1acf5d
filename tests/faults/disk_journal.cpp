#include "faults/disk_journal.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <span>
#include <sstream>

namespace faults {

namespace {

namespace fs = std::filesystem;

/// A file or folder, whatever its names.
struct Object {
    struct Write {
        std::int64_t offset = 0;            ///< Or the new size, where it is a truncation.
        std::string const* bytes = nullptr; ///< Null: truncated.
    };
    bool is_folder = false;
    std::string synced {};
    std::vector<Write> unsynced {};
};

using Id = std::size_t;
using Names = std::map<std::string, Id>;

struct NameChange {
    DiskCallKind kind;
    std::string path, to;
    Id object = 0, other = 0;
    /// Whose fsync makes it last: the folder of the new name.
    [[nodiscard]] std::string folder() const { return fs::path(to.empty() ? path : to).parent_path().string(); }
};

void apply(NameChange const& change, Names& names)
{
    switch (change.kind) {
    case DiskCallKind::unlink: names.erase(change.path); break;
    case DiskCallKind::exchange:
        names[change.path] = change.other;
        names[change.to] = change.object;
        break;
    case DiskCallKind::rename:
        // Of two names of one file, neither goes (POSIX).
        if (auto const there = names.find(change.to); there != names.end() && there->second == change.object)
            break;
        names.erase(change.path);
        names[change.to] = change.object;
        break;
    case DiskCallKind::link: names[change.to] = change.object; break;
    default: names[change.path] = change.object;
    }
}

void apply(Object::Write const& write, std::string& content)
{
    auto const offset = static_cast<std::size_t>(write.offset);
    if (!write.bytes) {
        content.resize(offset);
        return;
    }
    content.resize(std::max(content.size(), offset + write.bytes->size()));
    content.replace(offset, write.bytes->size(), *write.bytes);
}

/// Only some of its blocks.
void apply_torn(Object::Write const& write, std::string& content, std::size_t block_bytes, std::mt19937& chance)
{
    if (!write.bytes) {
        if (chance() % 2 == 0)
            apply(write, content);
        return;
    }
    std::size_t const begin = static_cast<std::size_t>(write.offset);
    for (std::size_t done = 0; done < write.bytes->size();) {
        std::size_t const at = begin + done;
        std::size_t const length = std::min(block_bytes - at % block_bytes, write.bytes->size() - done);
        if (chance() % 2 == 0) {
            content.resize(std::max(content.size(), at + length));
            content.replace(at, length, *write.bytes, done, length);
        }
        done += length;
    }
}

/// The disk while the steps are taken one after the other.
class Disk {
public:
    explicit Disk(FolderContent const& start)
    {
        for (auto const& [path, content] : start)
            m_names[path] = add({ !content.has_value(), content.value_or("") });
        m_lasting = m_names;
    }

    void create(std::string const& path, bool is_folder)
    {
        change({ is_folder ? DiskCallKind::make_folder : DiskCallKind::create, path, {}, add({ is_folder }) });
    }

    void write(std::string const& path, Object::Write const& write)
    {
        if (auto const found = m_names.find(path); found != m_names.end())
            m_objects[found->second].unsynced.push_back(write);
    }

    void move(DiskCallKind kind, std::string const& path, std::string const& to)
    {
        auto const found = m_names.find(path);
        auto const there = m_names.find(to);
        if (kind == DiskCallKind::unlink || found != m_names.end())
            change({ kind, path, to, found == m_names.end() ? 0 : found->second,
                there == m_names.end() ? 0 : there->second });
    }

    void sync(std::string const& path)
    {
        auto const found = m_names.find(path);
        if (path.empty() || (found != m_names.end() && m_objects[found->second].is_folder)) {
            std::set<Id> moved;
            for (NameChange const& each : m_changes) {
                if (each.folder() != path)
                    continue;
                apply(each, m_lasting);
                if (each.kind == DiskCallKind::rename)
                    moved.insert(each.object);
            }
            // A file that was moved here has left the folder where it was made.
            std::erase_if(m_changes, [&](NameChange const& each) {
                return each.folder() == path || (each.kind == DiskCallKind::create && moved.contains(each.object));
            });
        } else if (found != m_names.end()) {
            Object& object = m_objects[found->second];
            for (Object::Write const& each : object.unsynced)
                apply(each, object.synced);
            object.unsynced.clear();
        }
    }

    [[nodiscard]] FolderContent found_after(PowerCut const& cut, std::mt19937& chance) const
    {
        FolderContent found;
        for (auto const& [path, id] : names_after(cut, chance)) {
            Object const& object = m_objects[id];
            std::string const folder = fs::path(path).parent_path().string();
            if (!folder.empty() && !found.contains(folder))
                continue;                // With its folder.
            if (!path.ends_with("-shm")) // See disk_calls.h.
                found[path] = object.is_folder ? std::nullopt : std::optional(content_after(object, cut, chance));
        }
        return found;
    }

private:
    Id add(Object object)
    {
        m_objects.push_back(std::move(object));
        return m_objects.size() - 1;
    }

    void change(NameChange const& change)
    {
        apply(change, m_names);
        m_changes.push_back(change);
    }

    [[nodiscard]] Names names_after(PowerCut const& cut, std::mt19937& chance) const
    {
        if (cut.names == UnsyncedNames::kept)
            return m_names;
        Names names = m_lasting;
        // A journalling file system keeps their order.
        std::size_t const kept = cut.names == UnsyncedNames::lost ? 0 : chance() % (m_changes.size() + 1);
        for (std::size_t i = 0; i < kept; ++i)
            apply(m_changes[i], names);
        return names;
    }

    [[nodiscard]] static std::string content_after(Object const& object, PowerCut const& cut, std::mt19937& chance)
    {
        std::string content = object.synced;
        for (Object::Write const& each : object.unsynced) {
            if (cut.writes == UnsyncedWrites::kept)
                apply(each, content);
            else if (cut.writes == UnsyncedWrites::torn)
                apply_torn(each, content, cut.block_bytes, chance);
        }
        return content;
    }

    std::vector<Object> m_objects;
    Names m_names, m_lasting;
    std::vector<NameChange> m_changes; ///< What m_names has, and m_lasting not.
};

} // namespace

FolderContent content_of_folder(fs::path const& folder)
{
    FolderContent content;
    for (auto const& entry : fs::recursive_directory_iterator(folder)) {
        auto& place = content[fs::relative(entry.path(), folder).string()];
        if (!entry.is_regular_file())
            continue;
        std::ostringstream bytes;
        bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        place = bytes.str();
    }
    return content;
}

void write_folder(fs::path const& folder, FolderContent const& content)
{
    fs::create_directories(folder);
    for (auto const& entry : fs::directory_iterator(folder))
        fs::remove_all(entry);
    for (auto const& [path, bytes] : content) {
        if (!bytes)
            fs::create_directory(folder / path);
        else
            std::ofstream(folder / path, std::ios::binary) << *bytes;
    }
}

DiskJournal::DiskJournal(fs::path const& folder)
    : m_start(content_of_folder(folder))
{
}

void DiskJournal::done(DiskCall const& call)
{
    if (call.kind != DiskCallKind::open && call.kind != DiskCallKind::read)
        m_steps.push_back({ call.kind, call.path.string(), call.to.string(), std::string(call.bytes), call.offset });
}

FolderContent DiskJournal::after_cut(std::size_t steps, PowerCut const& cut, std::mt19937& chance) const
{
    Disk disk(m_start);
    for (Step const& step : std::span(m_steps).first(steps)) {
        switch (step.kind) {
        case DiskCallKind::create:
        case DiskCallKind::make_folder: disk.create(step.path, step.kind == DiskCallKind::make_folder); break;
        case DiskCallKind::write: disk.write(step.path, { step.offset, &step.bytes }); break;
        case DiskCallKind::truncate: disk.write(step.path, { step.offset }); break;
        case DiskCallKind::sync: disk.sync(step.path); break;
        case DiskCallKind::open:
        case DiskCallKind::read: break;
        default: disk.move(step.kind, step.path, step.to);
        }
    }
    return disk.found_after(cut, chance);
}

} // namespace faults
