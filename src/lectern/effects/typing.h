#pragma once
// What typing needs from outside: the words that sound like what a visitor types.

#include "lectern/effects/answer.h"
#include "platform/helper_process.h"

#include <filesystem>
#include <optional>

namespace lectern::effects {

class Typing {
public:
    /// As it is installed.
    Typing();
    /// The program that finds words, and the folder that it is told.
    Typing(std::filesystem::path program, std::filesystem::path schemas);

    Answer operator()(kiosk::typing::FindCandidates const& effect);
    Answer operator()(kiosk::typing::ForgetCompositions const&);
    static Answer failed(kiosk::typing::FindCandidates const& effect);
    static Answer failed(kiosk::typing::ForgetCompositions const&) { return std::nullopt; }

private:
    [[nodiscard]] base::Result<base::WipingString> ask(std::string_view letters);

    std::filesystem::path m_program, m_schemas;
    std::optional<platform::HelperProcess> m_helper; ///< Runs from a visitor's first letter until they have gone.
    bool m_failure_told = false;
};

} // namespace lectern::effects
