#include "lecternctl/drawing_program.h"

#include "base/child_process.h"
#include "base/descriptor.h"
#include "base/file.h"
#include "base/installation.h"

#include <cerrno>
#include <charconv>
#include <chrono>
#include <fcntl.h>
#include <unistd.h>

namespace lecternctl {

namespace {

/// Of its answer, a number and the end of the line.
constexpr std::size_t k_answer_limit_bytes = 64;

std::string read_answer(int descriptor)
{
    std::string answer;
    char bytes[k_answer_limit_bytes];
    while (answer.size() < k_answer_limit_bytes) {
        ssize_t const got = ::read(descriptor, bytes, sizeof bytes);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        answer.append(bytes, static_cast<std::size_t>(got));
    }
    return answer;
}

} // namespace

base::Result<int> draw_pages(std::vector<std::string> arguments)
{
    auto const program = base::programs_folder() / "lectern";
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return tl::unexpected(base::error_from_errno("make a pipe"));
    base::Descriptor const ours(ends[0]);
    base::Descriptor theirs(ends[1]);
    base::Descriptor const nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    auto child = TRY(base::ChildProcess::start(
        { .program = program, .arguments = std::move(arguments), .input = nothing.get(), .output = theirs.get() }));
    theirs.close();
    std::string const answer = read_answer(ours.get());
    int pages = 0;
    auto const read = std::from_chars(answer.data(), answer.data() + answer.size(), pages);
    // However long it takes: a leaflet of a thousand pages is drawn, too.
    if (!child.ended_well(std::chrono::steady_clock::time_point::max()) || read.ec != std::errc {})
        return base::failure(base::ErrorCode::unavailable, program.string() + " could not draw the pages");
    return pages;
}

} // namespace lecternctl
