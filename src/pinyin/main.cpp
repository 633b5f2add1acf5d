// Answers the kiosk: a line of letters in, candidates out, each as "LETTERS WORD" on a line, and an empty line. It ends
// with its input.

#include "base/log.h"
#include "pinyin/composer.h"
#include "platform/process.h"

#include <csignal>
#include <string>
#include <sys/prctl.h>
#include <unistd.h>

namespace {

constexpr std::size_t k_most_candidates = 30;
constexpr std::size_t k_longest_line = 200;

/// False where nobody listens any more.
bool write_all(std::string_view bytes)
{
    while (!bytes.empty()) {
        auto const written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool answer(pinyin::Composer& composer, std::string_view letters)
{
    base::WipingString lines;
    for (auto const& [word, taken] : composer.candidates(letters, k_most_candidates))
        lines.append(std::to_string(taken)).append(" ").append(word).append("\n");
    return write_all(lines.append("\n"));
}

} // namespace

int main(int argc, char** argv)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    platform::forbid_core_dumps();
    // The kiosk has said it, where memory can't be locked.
    (void)platform::lock_memory();
    if (argc != 2)
        return 2;
    auto composer = pinyin::Composer::create(argv[1]);
    if (!composer) {
        base::log::error("Chinese can't be typed by pinyin: " + composer.error().message);
        return 1;
    }
    auto line = base::WipingString::with_room(k_longest_line);
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) == 1) {
        if (byte != '\n') {
            if (line.size() < k_longest_line)
                line += byte;
            continue;
        }
        if (!answer(*composer, line))
            return 0;
        line.clear();
    }
    return 0;
}
