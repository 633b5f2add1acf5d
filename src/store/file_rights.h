#pragma once
// What the kiosk may do with its files, as whoever looks at them sees it: the kiosk itself, the superuser, or a monitor
// that has hardly any rights. The kiosk's user is the one whose folder it is.

#include "base/result.h"

#include <filesystem>
#include <optional>
#include <sys/stat.h>

namespace store {

class FileRights {
public:
    explicit FileRights(std::filesystem::path data_folder);

    /// Whether this process may not read it, which says nothing about the kiosk.
    [[nodiscard]] bool is_hidden(std::filesystem::path const& file) const;
    /// Whether this process has at least the rights of the kiosk's user.
    [[nodiscard]] bool is_kiosks_user() const;

    /// Why the kiosk can't; nothing when it can, as far as can be known, or when there is no such file.
    [[nodiscard]] std::optional<base::Error> obstacle_to_reading(std::filesystem::path const& file) const;
    [[nodiscard]] std::optional<base::Error> obstacle_to_writing(std::filesystem::path const& file) const;
    /// The same for the folder, in which journals come and go.
    [[nodiscard]] std::optional<base::Error> obstacle_to_writing() const;

private:
    std::filesystem::path m_folder;
    std::optional<struct stat> m_owner; ///< Of the folder; nothing when it can't be looked at.
};

} // namespace store
