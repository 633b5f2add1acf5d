// Reads a picture from standard input and answers with one of our own, "ok WIDTH HEIGHT TRANSPARENT" in a line of its
// own and the bytes, or with why there is none: "no REASON" (src/helper/picture_helper.cpp reads it). One picture a
// process: what a stranger's bytes have done to its memory goes with it.

#include "pictures/decode.h"
#include "pictures/restrict.h"

#include <charconv>
#include <csignal>
#include <string>
#include <string_view>
#include <sys/prctl.h>
#include <unistd.h>

namespace {

std::string read_all()
{
    std::string bytes;
    char piece[65536];
    for (ssize_t got = 0; (got = ::read(STDIN_FILENO, piece, sizeof piece)) > 0;)
        bytes.append(piece, static_cast<std::size_t>(got));
    return bytes;
}

void write_all(std::string_view bytes)
{
    while (!bytes.empty()) {
        auto const written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (written <= 0)
            return;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string answer_to(std::string_view file, pictures::Limits const& limits)
{
    auto const made = pictures::decode(file, limits);
    if (made)
        return "ok " + std::to_string(made->width_px) + " " + std::to_string(made->height_px) + " "
            + (made->transparent ? "1" : "0") + "\n" + made->bytes;
    switch (made.error().code) {
    case base::ErrorCode::unsupported: return "no unsupported " + made.error().message;
    case base::ErrorCode::too_large: return "no too_large " + made.error().message;
    default: return "no malformed " + made.error().message;
    }
}

} // namespace

int main(int argc, char** argv)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    pictures::restrict_process();
    pictures::Limits limits;
    std::string_view const side = argc == 2 ? argv[1] : "";
    if (std::from_chars(side.data(), side.data() + side.size(), limits.side_px).ec != std::errc {} || limits.side_px < 1
        || limits.side_px > 8192)
        return 2;
    write_all(answer_to(read_all(), limits));
    return 0;
}
