#include "lectern/effects/typing.h"

#include "base/log.h"
#include "base/installation.h"

#include <charconv>
#include <utility>
#include <vector>

namespace lectern::effects {

namespace {

/// It reads its dictionary meanwhile; a disk may be slow.
constexpr std::chrono::seconds k_patience { 5 };

/// Of lines "LETTERS WORD"; any other is left out.
std::vector<kiosk::typing::Candidate> read_candidates(std::string_view lines)
{
    std::vector<kiosk::typing::Candidate> candidates;
    while (!lines.empty()) {
        auto const line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(line.size() + 1, lines.size()));
        std::size_t letters = 0;
        auto const number = std::from_chars(line.data(), line.data() + line.size(), letters);
        auto const digits = static_cast<std::size_t>(number.ptr - line.data());
        if (number.ec == std::errc {} && letters > 0 && digits + 1 < line.size())
            candidates.push_back({ base::WipingString(line.substr(digits + 1)), letters });
    }
    return candidates;
}

} // namespace

Typing::Typing()
    : Typing(base::libexec_folder() / "lectern-pinyin", base::share_folder() / "pinyin")
{
}

Typing::Typing(std::filesystem::path program, std::filesystem::path schemas)
    : m_program(std::move(program))
    , m_schemas(std::move(schemas))
{
}

Answer Typing::operator()(kiosk::typing::FindCandidates const& effect)
{
    auto const lines = ask(effect.composition);
    if (lines)
        return kiosk::typing::CandidatesFound { effect.generation, effect.composition, read_candidates(*lines) };
    m_helper.reset();
    if (!std::exchange(m_failure_told, true))
        base::log::error(
            "words can't be found by their sounds, Latin letters are typed instead: " + lines.error().message);
    return failed(effect);
}

Answer Typing::operator()(kiosk::typing::ForgetCompositions const&)
{
    m_helper.reset();
    return std::nullopt;
}

Answer Typing::failed(kiosk::typing::FindCandidates const& effect)
{
    return kiosk::typing::CandidatesFailed { effect.generation };
}

base::Result<base::WipingString> Typing::ask(std::string_view letters)
{
    if (!m_helper)
        m_helper.emplace(TRY(platform::HelperProcess::start(m_program, m_schemas)));
    return m_helper->ask(letters, k_patience);
}

} // namespace lectern::effects
