#include "helper/one_answer.h"

#include "base/child_process.h"
#include "base/descriptor.h"
#include "base/file.h"

#include <algorithm>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace helper {

namespace {

using base::Descriptor;
using base::ErrorCode;

/// A file in memory, from which the other side reads at its own pace.
base::Result<Descriptor> file_of(std::string_view bytes)
{
    Descriptor file(::memfd_create("lectern-errand", MFD_CLOEXEC));
    while (file.get() >= 0 && !bytes.empty()) {
        auto const written = ::write(file.get(), bytes.data(), bytes.size());
        if (written <= 0)
            return tl::unexpected(base::error_from_errno("hand bytes to a helper"));
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (file.get() < 0 || ::lseek(file.get(), 0, SEEK_SET) != 0)
        return tl::unexpected(base::error_from_errno("hand bytes to a helper"));
    return file;
}

/// Nothing where it takes too long or says too much.
std::optional<std::string> read_to_end(int output, std::size_t limit_bytes, std::chrono::steady_clock::time_point until)
{
    std::string answer;
    while (true) {
        auto const left
            = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        pollfd waiting { output, POLLIN, 0 };
        if (left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) <= 0)
            return std::nullopt;
        char piece[65536];
        auto const got = ::read(output, piece, sizeof piece);
        if (got == 0)
            return answer;
        if (got < 0 || answer.size() + static_cast<std::size_t>(got) > limit_bytes)
            return std::nullopt;
        answer.append(piece, static_cast<std::size_t>(got));
    }
}

} // namespace

base::Result<std::string> one_answer(Errand const& errand, std::string_view input)
{
    auto const file = TRY(file_of(input));
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return tl::unexpected(base::error_from_errno("start a helper"));
    Descriptor const output(ends[0]);
    Descriptor theirs(ends[1]);
    auto child = TRY(base::ChildProcess::start({ .program = errand.program,
        .arguments = { errand.argument },
        .input = file.get(),
        .output = theirs.get(),
        .alone = true }));
    theirs.close();
    auto const until = std::chrono::steady_clock::now() + errand.patience;
    auto answer = read_to_end(output.get(), errand.limit_bytes, until);
    if (!answer)
        return base::failure(ErrorCode::unavailable, "it took too long to decode");
    if (!child.ended_well(until))
        return base::failure(ErrorCode::unavailable, "what decodes pictures broke down over it");
    return std::move(*answer);
}

} // namespace helper
