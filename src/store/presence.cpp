#include "store/presence.h"

#include "base/file.h"

#include <sys/stat.h>

namespace store {

base::Result<Presence> presence_of(std::filesystem::path const& file)
{
    struct stat info {};
    if (::stat(file.c_str(), &info) != 0) {
        base::Error error = base::error_from_errno("look at " + file.string());
        if (error.code == base::ErrorCode::absent)
            return Presence::absent;
        error.code = base::ErrorCode::unavailable;
        return tl::unexpected(std::move(error));
    }
    if (!S_ISREG(info.st_mode))
        return Presence::not_a_file;
    return info.st_size > 0 ? Presence::has_content : Presence::empty;
}

} // namespace store
