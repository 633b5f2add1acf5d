#include "lecternctl/seal_key_file.h"

#include "base/file.h"
#include "base/wiping_string.h"

#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

namespace lecternctl {

namespace {

using base::ErrorCode;

constexpr std::size_t k_key_file_limit_bytes = 16 * 1024;

bool write_whole(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        ssize_t const written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno != EINTR)
            return false;
        text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0;
}

} // namespace

base::Result<void> write_seal_key(std::filesystem::path const& file, privacy::SecretKey const& key)
{
    std::string made = privacy::secret_text_of(key);
    auto const secret = base::WipingString::taken_from(made);
    auto text = base::WipingString::with_room(1024);
    text += "# Opens the comments that a Lectern kiosk has sealed: lecternctl open --key FILE EXPORT\n"
            "# Keep a copy at a second place, and never put it on a kiosk. Sealed to it is what is sealed to\n# ";
    text.append(privacy::to_string(key.public_key())).append("\n").append(secret).append("\n");

    int const descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0 && errno == EEXIST)
        return base::failure(ErrorCode::usage, file.string() + ": is there already; nothing is overwritten");
    if (descriptor < 0)
        return tl::unexpected(base::error_from_errno("create " + file.string()));
    bool const written = write_whole(descriptor, text);
    base::Error const error = base::error_from_errno("write " + file.string());
    ::close(descriptor);
    if (written)
        return base::sync_folder(file.parent_path());
    ::unlink(file.c_str());
    return tl::unexpected(error);
}

base::Result<privacy::SecretKey> read_seal_key(std::filesystem::path const& file)
{
    std::string read = TRY(base::read_file(file, k_key_file_limit_bytes));
    auto const text = base::WipingString::taken_from(read);
    std::optional<std::string_view> key;
    for (std::string_view rest = text.view(); !rest.empty();) {
        std::string_view const line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (line.starts_with('#') || line.find_first_not_of(" \t\r") == line.npos)
            continue;
        if (key)
            return base::failure(ErrorCode::malformed, file.string() + ": holds more than one key");
        key = line;
    }
    if (!key)
        return base::failure(ErrorCode::malformed, file.string() + ": holds no key");
    auto named = privacy::secret_key_named(*key);
    if (!named)
        return tl::unexpected(base::Error(named.error()).in(file.string()));
    return named;
}

} // namespace lecternctl
